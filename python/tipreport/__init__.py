"""The U.S. State Department's annual Trafficking in Persons Report, read as data.

>>> import tipreport as tip
>>> report = tip.parse(tip.sample())
>>> report.country.name, report.placement.tier.label
('Marenza', 'Tier 2')

Every span is a place in the text of its report, in code points:

>>> first = report.statistics[0]
>>> report.text[first.span.slice()] == first.text
True
"""

from ._corpus import from_texts, map_batch, scan
from ._error import Error
from ._tipreport import (
    Absence,
    Actor,
    Amount,
    Change,
    Code,
    Corpus,
    Country,
    Diagnostic,
    Diagnostics,
    Effort,
    Form,
    Measure,
    Per,
    Placement,
    Recommendation,
    Recommendations,
    Report,
    Section,
    SectionKind,
    Sections,
    Severity,
    Span,
    Statistic,
    Statistics,
    Table,
    Tier,
    Unit,
    UnitKind,
    __version__,
    extract,
    parse,
    parse_all,
    read,
    read_edition,
    sample,
    sample_archive,
)

__all__ = [
    "Absence",
    "Actor",
    "Amount",
    "Change",
    "Code",
    "Corpus",
    "Country",
    "Diagnostic",
    "Diagnostics",
    "Effort",
    "Error",
    "Form",
    "Measure",
    "Per",
    "Placement",
    "Recommendation",
    "Recommendations",
    "Report",
    "Section",
    "SectionKind",
    "Sections",
    "Severity",
    "Span",
    "Statistic",
    "Statistics",
    "Table",
    "Tier",
    "Unit",
    "UnitKind",
    "__version__",
    "extract",
    "from_texts",
    "map_batch",
    "parse",
    "parse_all",
    "read",
    "read_edition",
    "sample",
    "sample_archive",
    "scan",
]
