"""The model in Python. Everything here is immutable and may be used from many threads at once."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, final, overload

from typing_extensions import Self

from ._column import Column
from ._named import Labelled, Named

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
    "parse",
    "parse_all",
    "read",
    "read_edition",
    "read_texts",
    "run_command",
    "sample",
    "sample_archive",
    "scan_paths",
]
__version__: str

@final
class Tier(Labelled):
    """The rank that an edition gives a country."""

    ONE = "1"
    """The government fully meets the minimum standards. Written `1`."""
    TWO = "2"
    """It does not fully meet them but is making significant efforts. Written `2`."""
    TWO_WATCH_LIST = "2WL"
    """As Tier 2, with conditions that call for special scrutiny (since the edition of 2004). Written `2WL`."""
    THREE = "3"
    """It does not fully meet them and is not making significant efforts. Written `3`."""
    SPECIAL_CASE = "SC"
    """Not ranked: a country without a government that can act, such as Somalia. Written `SC`."""

@final
class Change(Named):
    """How the tier came about from that of the edition before."""

    REMAINED = "remained"
    """The country stayed on its tier."""
    UPGRADED = "upgraded"
    """It was moved to a better tier."""
    DOWNGRADED = "downgraded"
    """It was moved to a worse tier."""

@final
class SectionKind(Named):
    """What a section of a narrative is about."""

    OVERVIEW = "overview"
    """The opening: the tier statement and the year's main steps. It has no heading."""
    RECOMMENDATIONS = "recommendations"
    """The list of recommendations ("PRIORITIZED RECOMMENDATIONS" since 2019)."""
    PROSECUTION = "prosecution"
    """Law enforcement."""
    PROTECTION = "protection"
    """Victims."""
    PREVENTION = "prevention"
    """Coordination, awareness, labour recruitment, demand."""
    PROFILE = "profile"
    """The trafficking problem ("TRAFFICKING PROFILE", "SCOPE AND MAGNITUDE")."""
    GOVERNMENT_EFFORTS = "government_efforts"
    """What the authorities of a Special Case did."""
    OTHER = "other"
    """Anything else under a heading of its own, such as a note on a territory's status."""

@final
class Effort(Named):
    """How the first sentence of a section grades the government's efforts."""

    INCREASED = "increased"
    """Increased, improved, expanded, strengthened."""
    MAINTAINED = "maintained"
    """Maintained, continued, sustained."""
    DECREASED = "decreased"
    """Decreased."""
    MIXED = "mixed"
    """Mixed or uneven, or two different trends joined."""
    MADE = "made"
    """Efforts were made, with no trend stated ("made minimal efforts")."""
    NONE = "none"
    """The government did not make efforts."""
    NOT_REPORTED = "not_reported"
    """The government did not report efforts."""

@final
class Measure(Named):
    """What a number is a figure of, whoever counted it."""

    ARRESTS = "arrests"
    """People arrested or detained as suspects."""
    INVESTIGATIONS = "investigations"
    """Cases opened, or suspects investigated."""
    PROSECUTIONS = "prosecutions"
    """Cases prosecuted or sent to court; people charged, indicted or brought to trial."""
    CONVICTIONS = "convictions"
    """Traffickers or cases convicted."""
    ACQUITTALS = "acquittals"
    """Acquittals."""
    SENTENCED = "sentenced"
    """Traffickers given a stated kind of sentence."""
    PRISON_TERM = "prison_term"
    """A sentence imposed on a trafficker, as a duration."""
    FINE = "fine"
    """A fine imposed."""
    PRESCRIBED_PRISON_TERM = "prescribed_prison_term"
    """The imprisonment that a law sets."""
    PRESCRIBED_FINE = "prescribed_fine"
    """The fine that a law sets, as money or a multiple."""
    OFFICIALS_IMPLICATED = "officials_implicated"
    """Complicit officials arrested, investigated, prosecuted, convicted or disciplined."""
    VICTIMS_IDENTIFIED = "victims_identified"
    """Victims identified, recognised, confirmed, potential or presumed, by anyone."""
    VICTIMS_REFERRED = "victims_referred"
    """Victims referred to services."""
    VICTIMS_ASSISTED = "victims_assisted"
    """Victims given services, care, shelter, counselling, legal or medical help."""
    VICTIMS_REPATRIATED = "victims_repatriated"
    """Victims brought back to their country."""
    VICTIMS_COMPENSATED = "victims_compensated"
    """People awarded restitution or damages."""
    COMPENSATION = "compensation"
    """Restitution or damages, as money."""
    RESIDENCE_PERMITS = "residence_permits"
    """Residence permits issued to or held by victims."""
    VICTIMS_PENALIZED = "victims_penalized"
    """Victims detained, fined, deported or charged for acts that traffickers compelled."""
    SHELTERS = "shelters"
    """Shelters or care centres that exist."""
    SHELTER_CAPACITY = "shelter_capacity"
    """People that a shelter holds."""
    TRAININGS = "trainings"
    """Courses held."""
    PEOPLE_TRAINED = "people_trained"
    """People trained."""
    HOTLINE_CALLS = "hotline_calls"
    """Calls or contacts received by a hotline."""
    CAMPAIGNS = "campaigns"
    """Awareness activities held."""
    PEOPLE_REACHED = "people_reached"
    """People reached by awareness work."""
    INSPECTIONS = "inspections"
    """Labour inspections, or sites inspected."""
    LABOR_VIOLATIONS = "labor_violations"
    """Violations of labour law found or prosecuted, employers or recruiters sanctioned, licences revoked."""
    FUNDING = "funding"
    """Money budgeted, spent, allocated or granted against trafficking."""
    VICTIMS_ESTIMATED = "victims_estimated"
    """An estimate of how many people are exploited or were trafficked."""
    POPULATION_AT_RISK = "population_at_risk"
    """The size of a vulnerable group."""
    WORKING_CONDITIONS = "working_conditions"
    """Hours, pay, pay withheld, debts, fees, prices paid for people."""

@final
class Form(Named):
    """A form of trafficking."""

    SEX = "sex"
    """Sex trafficking, sexual exploitation, child prostitution, child sex tourism."""
    LABOR = "labor"
    """Forced or bonded labour, labour exploitation, domestic servitude."""
    OTHER = "other"
    """Forced begging, criminality or marriage, slavery, child soldiers, removal of organs."""

@final
class Actor(Named):
    """Who counted or acted."""

    GOVERNMENT = "government"
    """Ministries, police, courts, embassies."""
    CIVIL_SOCIETY = "civil_society"
    """NGOs, shelters run by them, unions, media."""
    INTERNATIONAL = "international"
    """IOM, ILO, UNODC, other governments."""

@final
class Absence(Named):
    """The kind of a stated absence."""

    NONE = "none"
    """Zero, stated as a fact ("did not convict any traffickers")."""
    NOT_REPORTED = "not_reported"
    """The government did not say ("did not report any convictions")."""

@final
class UnitKind(Named):
    """The kind of a unit."""

    COUNT = "count"
    """People, cases, things, occasions."""
    PERCENT = "percent"
    """A share of a whole, in hundredths."""
    AGE = "age"
    """Years old."""
    MULTIPLE = "multiple"
    """A multiple of something else."""
    OTHER = "other"
    """Distance, weight, anything else."""
    MONEY = "money"
    """An amount of money."""
    DURATION = "duration"
    """A length of time."""

@final
class Per(Named):
    """A unit of time, or of what a rate is per."""

    HOUR = "hour"
    """An hour."""
    DAY = "day"
    """A day."""
    WEEK = "week"
    """A week."""
    MONTH = "month"
    """A month."""
    YEAR = "year"
    """A year."""
    PERSON = "person"
    """A person; only of rates."""

@final
class Severity(Named):
    """How much a diagnostic matters."""

    ERROR = "error"
    """A part of the narrative could not be read."""
    WARNING = "warning"
    """What was read may be wrong."""
    INFO = "info"
    """Worth knowing; nothing was lost."""

@final
class Code(Named):
    """The kind of a diagnostic; stable across versions."""

    NO_TITLE = "no-title"
    """No title line was found."""
    NO_TIER_HEADING = "no-tier-heading"
    """No heading line names the tier."""
    NO_TIER = "no-tier"
    """Neither heading nor statement names the tier."""
    TIER_DISAGREES = "tier-disagrees"
    """Heading and statement name different tiers; the statement is taken."""
    SECTION_MISSING = "section-missing"
    """A section that the layout has is missing."""
    SECTION_EMPTY = "section-empty"
    """A section has a heading and no body."""
    SECTION_TWICE = "section-twice"
    """A section stands twice."""
    TEXT_OUTSIDE = "text-outside"
    """Text stands outside every section."""
    GLUED_HEADING = "glued-heading"
    """A heading is glued to the body after it or the text before it."""
    PAGE_FURNITURE = "page-furniture"
    """A running head, a page number or a chart caption of a printed page stands in the text."""
    BOX_LEFT_OUT = "box-left-out"
    """The text of a box on a printed page, such as the story of a victim, was left out."""
    INTERLEAVED_COLUMNS = "interleaved-columns"
    """Lines of two columns seem to alternate."""
    UNKNOWN_COUNTRY = "unknown-country"
    """The name in the heading is none that the table of countries knows."""
    NO_RECOMMENDATIONS = "no-recommendations"
    """The edition has recommendations and none were found."""
    PARTS_DISAGREE = "parts-disagree"
    """The stated parts of a total do not add up to it."""

@final
class Span:
    """A half-open range of code points, `start..end`, in the text of its report.

    `text[span.slice()]` is the surface that it stands for. In the JSON form spans are bytes of UTF-8.
    """

    __match_args__ = ("start", "end")
    def __new__(cls, start: int, end: int) -> Self: ...
    @property
    def start(self) -> int:
        """The offset of the first code point."""
    @property
    def end(self) -> int:
        """The offset after the last code point."""
    def slice(self) -> slice[int, int, int]:
        """The range as a slice: `text[span.slice()]`."""
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Country:
    """The country or territory of a narrative."""

    __match_args__ = ("name", "heading", "iso3")
    def __new__(cls, name: str, heading: str | None = None, iso3: str | None = None) -> Self: ...
    @property
    def name(self) -> str:
        """The name in plain form ("North Korea")."""
    @property
    def heading(self) -> str | None:
        """The name as the heading prints it ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF")."""
    @property
    def iso3(self) -> str | None:
        """The ISO 3166-1 alpha-3 code; `XKX` for Kosovo, the old code for a former state."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Placement:
    """Where an edition places a country, and the places of the text that say so."""

    __match_args__ = ("tier", "change", "waiver", "consecutive_years", "heading", "statement")
    def __new__(
        cls,
        tier: Tier | str | None = None,
        change: Change | str | None = None,
        waiver: bool = False,
        consecutive_years: int | None = None,
        heading: Span | None = None,
        statement: Span | None = None,
    ) -> Self: ...
    @property
    def tier(self) -> Tier | None:
        """The tier; None where neither heading nor statement names one."""
    @property
    def change(self) -> Change | None:
        """The change from the edition before; None where the narrative does not state it."""
    @property
    def waiver(self) -> bool:
        """Whether a waiver of the otherwise required downgrade to Tier 3 was granted."""
    @property
    def consecutive_years(self) -> int | None:
        """The number of consecutive years on the tier, where stated ("for the third consecutive year": 3)."""
    @property
    def heading(self) -> Span | None:
        """The heading line that carries the tier ("ALBANIA: Tier 2")."""
    @property
    def statement(self) -> Span | None:
        """The sentence that states the placement ("...; therefore Albania remained on Tier 2.")."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Section:
    """A part of a narrative: a heading and the body under it."""

    __match_args__ = ("kind", "heading", "body", "effort", "effort_sentence")
    def __new__(
        cls,
        kind: SectionKind | str,
        heading: Span | None,
        body: Span,
        effort: Effort | str | None = None,
        effort_sentence: Span | None = None,
    ) -> Self: ...
    @property
    def kind(self) -> SectionKind:
        """What the section is about."""
    @property
    def heading(self) -> Span | None:
        """The heading as printed; None for the overview and for a section told by its opening sentence."""
    @property
    def body(self) -> Span:
        """The body, without surrounding white space."""
    @property
    def effort(self) -> Effort | None:
        """The grade of the government's efforts; only prosecution, protection and prevention have one."""
    @property
    def effort_sentence(self) -> Span | None:
        """The sentence that gives the grade."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Recommendation:
    """One recommendation to a government."""

    __match_args__ = ("number", "text", "span", "actions")
    def __new__(cls, number: int, text: str, span: Span, actions: Sequence[str]) -> Self: ...
    @property
    def number(self) -> int:
        """The place in the list, from 1."""
    @property
    def text(self) -> str:
        """The text as printed, without bullet, separator or final stop."""
    @property
    def span(self) -> Span:
        """Where the text stands."""
    @property
    def actions(self) -> tuple[str, ...]:
        """The imperative verbs that lead it, in lower case ("investigate", "prosecute")."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Amount:
    """How much: an interval, open where a bound is not stated.

    "753" is 753..753; "at least 30" is 30..; "up to 20" is ..20; "80,000 to 120,000" is both ends; a figure
    that was not reported is neither. Numbers are in base units: 1.2 million is 1200000, 70 percent is 70.
    """

    __match_args__ = ("low", "high", "approximate")
    def __new__(
        cls, low: float | None = None, high: float | None = None, approximate: bool = False
    ) -> Self: ...
    @property
    def low(self) -> float | None:
        """The least that it is; None where the text gives no lower bound."""
    @property
    def high(self) -> float | None:
        """The most that it is; None where the text gives no upper bound."""
    @property
    def approximate(self) -> bool:
        """Whether a word of estimating governs it ("about", "nearly", "an estimated")."""
    @property
    def value(self) -> float | None:
        """The single value of an amount that has one; None of a range, an open range or no figure."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Unit:
    """The unit of an amount."""

    __match_args__ = ("kind", "currency", "unit")
    def __new__(
        cls, kind: UnitKind | str, currency: str | None = None, unit: Per | str | None = None
    ) -> Self: ...
    @property
    def kind(self) -> UnitKind:
        """The kind: count, percent, money, duration, age, multiple or other."""
    @property
    def currency(self) -> str | None:
        """The ISO 4217 code of the currency; only of money."""
    @property
    def unit(self) -> Per | None:
        """The unit of time; only of a duration."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Statistic:
    """A number that measures something, or a stated absence of it, with all that the text says of it."""

    __match_args__ = (
        "text",
        "span",
        "sentence",
        "section",
        "amount",
        "unit",
        "per",
        "noun",
        "noun_span",
        "measure",
        "form",
        "year",
        "by",
        "absence",
        "part_of",
        "compared_with",
        "value_of",
        "page",
    )
    def __new__(
        cls,
        text: str,
        span: Span,
        sentence: Span,
        section: SectionKind | str,
        amount: Amount,
        unit: Unit,
        per: Per | str | None = None,
        noun: str | None = None,
        noun_span: Span | None = None,
        measure: Measure | str | None = None,
        form: Form | str | None = None,
        year: int | None = None,
        by: Actor | str | None = None,
        absence: Absence | str | None = None,
        part_of: int | None = None,
        compared_with: int | None = None,
        value_of: int | None = None,
        page: int | None = None,
    ) -> Self: ...
    @property
    def text(self) -> str:
        """The expression as printed: digits or words with their unit. Of a stated absence, the denied word."""
    @property
    def span(self) -> Span:
        """Where the expression stands in the text of its report."""
    @property
    def sentence(self) -> Span:
        """The sentence that states it."""
    @property
    def section(self) -> SectionKind:
        """The section in which it stands."""
    @property
    def amount(self) -> Amount:
        """How much."""
    @property
    def unit(self) -> Unit:
        """Of what kind."""
    @property
    def per(self) -> Per | None:
        """Per what, where the amount is a rate ("16 hours a day": per day)."""
    @property
    def noun(self) -> str | None:
        """The head noun of what is counted, one word. For a percentage, the head noun of the whole."""
    @property
    def noun_span(self) -> Span | None:
        """Where the noun stands."""
    @property
    def measure(self) -> Measure | None:
        """What the number is a figure of."""
    @property
    def form(self) -> Form | None:
        """The form of trafficking that it is of."""
    @property
    def year(self) -> int | None:
        """The year that the sentence gives it; -1 for the period before; None where it is of the reporting period."""
    @property
    def by(self) -> Actor | None:
        """Who counted or acted."""
    @property
    def absence(self) -> Absence | None:
        """Whether the statistic is a stated absence, and of which kind."""
    @property
    def part_of(self) -> int | None:
        """The index, in the report's statistics, of the total that this is a part of."""
    @property
    def compared_with(self) -> int | None:
        """The index of the figure that this one is compared with: the same measure in another period."""
    @property
    def value_of(self) -> int | None:
        """The index of the amount in local currency whose value this amount gives in dollars."""
    @property
    def page(self) -> int | None:
        """The page of the source's file, from 1, on which the expression begins; None where the source has none."""
    def _repr_html_(self) -> str: ...
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Diagnostic:
    """Something odd in a narrative that was read all the same."""

    __match_args__ = ("code", "severity", "span", "message")
    def __new__(cls, code: Code | str, severity: Severity | str, span: Span, message: str) -> Self: ...
    @property
    def code(self) -> Code:
        """What it is; stable across versions."""
    @property
    def severity(self) -> Severity:
        """How much it matters."""
    @property
    def span(self) -> Span:
        """Where it is."""
    @property
    def message(self) -> str:
        """What was expected and what was found, in one line."""
    def to_dict(self) -> dict[str, Any]:
        """The value as dictionaries, lists, strings and numbers, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...

@final
class Sections(Sequence[Section]):
    """The sections of a report, in the order of the text."""

    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, key: int, /) -> Section: ...
    @overload
    def __getitem__(self, key: slice, /) -> Sections: ...
    def __iter__(self) -> Iterator[Section]: ...
    def __reversed__(self) -> Iterator[Section]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def count(self, value: object, /) -> int:
        """How often an item stands in the sequence."""
    def index(self, value: object, start: int = 0, stop: int = ..., /) -> int:
        """The first index of an item between `start` and `stop`. Raises `ValueError` where it is not there."""
    def to_dicts(self) -> list[dict[str, Any]]:
        """The items as dictionaries, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[Report, list[int] | None]]: ...
    @staticmethod
    def _of(report: Report, picked: list[int] | None, /) -> Sections:
        """The items of a report at these indices of its list: what pickling writes."""

@final
class Recommendations(Sequence[Recommendation]):
    """The recommendations of a report, in the order of the text."""

    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, key: int, /) -> Recommendation: ...
    @overload
    def __getitem__(self, key: slice, /) -> Recommendations: ...
    def __iter__(self) -> Iterator[Recommendation]: ...
    def __reversed__(self) -> Iterator[Recommendation]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def count(self, value: object, /) -> int:
        """How often an item stands in the sequence."""
    def index(self, value: object, start: int = 0, stop: int = ..., /) -> int:
        """The first index of an item between `start` and `stop`. Raises `ValueError` where it is not there."""
    def to_dicts(self) -> list[dict[str, Any]]:
        """The items as dictionaries, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[Report, list[int] | None]]: ...
    @staticmethod
    def _of(report: Report, picked: list[int] | None, /) -> Recommendations:
        """The items of a report at these indices of its list: what pickling writes."""

@final
class Diagnostics(Sequence[Diagnostic]):
    """The diagnostics of a report, in the order of the text."""

    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, key: int, /) -> Diagnostic: ...
    @overload
    def __getitem__(self, key: slice, /) -> Diagnostics: ...
    def __iter__(self) -> Iterator[Diagnostic]: ...
    def __reversed__(self) -> Iterator[Diagnostic]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def count(self, value: object, /) -> int:
        """How often an item stands in the sequence."""
    def index(self, value: object, start: int = 0, stop: int = ..., /) -> int:
        """The first index of an item between `start` and `stop`. Raises `ValueError` where it is not there."""
    def to_dicts(self) -> list[dict[str, Any]]:
        """The items as dictionaries, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[Report, list[int] | None]]: ...
    @staticmethod
    def _of(report: Report, picked: list[int] | None, /) -> Diagnostics:
        """The items of a report at these indices of its list: what pickling writes."""

@final
class Statistics(Sequence[Statistic]):
    """Statistics of a report, in the order of the text; a notebook shows them as a table."""

    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, key: int, /) -> Statistic: ...
    @overload
    def __getitem__(self, key: slice, /) -> Statistics: ...
    def __iter__(self) -> Iterator[Statistic]: ...
    def __reversed__(self) -> Iterator[Statistic]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def count(self, value: object, /) -> int:
        """How often an item stands in the sequence."""
    def index(self, value: object, start: int = 0, stop: int = ..., /) -> int:
        """The first index of an item between `start` and `stop`. Raises `ValueError` where it is not there."""
    def to_dicts(self) -> list[dict[str, Any]]:
        """The items as dictionaries, under the names of the JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[Report, list[int] | None]]: ...
    @staticmethod
    def _of(report: Report, picked: list[int] | None, /) -> Statistics:
        """The items of a report at these indices of its list: what pickling writes."""
    def where(
        self,
        *,
        measure: Measure | str | None = None,
        section: SectionKind | str | None = None,
        unit: UnitKind | str | None = None,
        form: Form | str | None = None,
        year: int | None = None,
        by: Actor | str | None = None,
        absence: Absence | str | None = None,
    ) -> Statistics:
        """The statistics that have every one of the given values; what is None is not asked for."""
    def _repr_html_(self) -> str: ...

@final
class Report:
    """One narrative of one edition, read.

    It is immutable, and may be used from many threads at once. Every span in it is a place in its text, in code
    points: `report.text[span.slice()]`.
    """

    __match_args__ = ("country", "edition", "placement", "sections")
    @property
    def text(self) -> str:
        """The text that was read, as it was given."""
    @property
    def title(self) -> str | None:
        """The title line or the page's title ("2018 Trafficking in Persons Report: Albania")."""
    @property
    def edition(self) -> int | None:
        """The year of the edition, 2001 or later."""
    @property
    def country(self) -> Country | None:
        """The country."""
    @property
    def placement(self) -> Placement:
        """The tier and what is said of it."""
    @property
    def sections(self) -> Sections:
        """The sections, in the order of the text."""
    @property
    def recommendations(self) -> Recommendations:
        """The recommendations, in the order of the text."""
    @property
    def statistics(self) -> Statistics:
        """The statistics, in the order of the text."""
    @property
    def diagnostics(self) -> Diagnostics:
        """What was odd, in the order of the text."""
    def section(self, kind: SectionKind | str, /) -> Section | None:
        """The first section of a kind; None where there is none."""
    def sentences(self, within: Span | None = None, /) -> list[Span]:
        """The sentences of a part of the text, such as a section's body; of the whole text where none is given.

        Raises `IndexError` where the span does not fit the text.
        """
    def to_json(self) -> str:
        """The report in the JSON form `tipreport/1`, as the command prints it. Its spans are bytes of UTF-8."""
    @staticmethod
    def from_json(json: str, /) -> Report:
        """The report of a JSON form that `to_json` or the command wrote.

        Raises `ValueError` where it is no such form, or where its spans do not fit its text.
        """
    def to_dict(self) -> dict[str, Any]:
        """The report as dictionaries, lists, strings and numbers, under the names of the JSON form. Its spans are
        code points, as everywhere in Python.
        """
    def page(self, at: int, /) -> int | None:
        """The page of the source's file on which a character of the text was printed, from 1; None where the source has
        no pages, as a web page has none.
        """
    def to_html(self) -> str:
        """The narrative as a piece of HTML, with every statistic marked in the colour of what it measures. It brings
        its own style, for light and dark themes, runs no script and loads nothing.
        """
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[str]]: ...

def parse(
    text: str,
    *,
    edition: int | None = None,
    country: str | None = None,
    title: str | None = None,
    outline_only: bool = False,
) -> Report:
    """Read a narrative.

    What the text does not say itself may be given: the year of the edition, the country, the title of the page.
    `outline_only` leaves out the statistics, which take most of the time.
    Raises Error where the text is no narrative at all. Anything less is a diagnostic on the report.
    """

def parse_all(
    text: str,
    *,
    edition: int | None = None,
    country: str | None = None,
    title: str | None = None,
    outline_only: bool = False,
) -> list[Report]:
    """Read the narratives of a page that holds several, such as the letter ranges of 2001-2013.

    Each report owns its part of the text. Raises Error where the page, or a narrative of it, is no narrative.
    """

def extract(
    text: str, section: SectionKind | str = SectionKind.OTHER, *, edition: int | None = None
) -> Report:
    """Read a passage that is no whole narrative as one section: its statistics, without tier or country.

    Raises Error where the text is empty or too large.
    """

def read(
    path: str | os.PathLike[str],
    *,
    edition: int | None = None,
    country: str | None = None,
    title: str | None = None,
    outline_only: bool = False,
) -> Report:
    """Read the narrative in a file: a text or a saved web page, told by its content, in UTF-8, UTF-16 or Windows-1252;
    with `pip install 'tipreport[pdf]'` also a PDF.

    What is given counts before what the file says. Raises `OSError` where the file cannot be read, Error where it
    holds no narrative.
    """

def read_edition(
    path: str | os.PathLike[str], *, edition: int | None = None, outline_only: bool = False
) -> list[Report]:
    """Read the narratives in the file of a whole edition, or of a page that holds several: text or a saved web
    page; with `pip install 'tipreport[pdf]'` also a PDF.

    What is given counts before what the file says. Raises `OSError` where the file cannot be read, Error where it, or
    a part of it, holds no narrative.
    """

def sample() -> str:
    """The text of a bundled narrative of a fictional country, in the layout of the 2020s."""

def run_command(arguments: Sequence[str], /) -> int:
    """Runs the `tipreport` command; the first argument is the name of the program. Gives back its exit code."""

@final
class Table:
    """A table of a corpus.

    Every library that reads Arrow opens it as it is: `polars.DataFrame(table)`, `duckdb.sql("from table")`,
    `pandas.DataFrame.from_arrow(table)`, `pyarrow.table(table)`. Offsets count code points.
    """

    @property
    def name(self) -> str:
        """The name of the table."""
    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
    @property
    def schema(self) -> list[Column]:
        """The columns: for each its name, its type, what it means and, where it is one of a list, its levels."""
    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dictionaries."""
    def to_columns(self) -> dict[str, list[Any]]:
        """The columns as lists, by name."""
    def to_polars(self) -> Any:  # noqa: ANN401 # polars is not there to be named
        """The table as a `polars.DataFrame`."""
    def to_pandas(self) -> Any:  # noqa: ANN401 # nor is pandas
        """The table as a `pandas.DataFrame` with nullable types; names of a closed list are categories."""
    def write(self, path: str | os.PathLike[str]) -> None:
        """Write the table to a file: `.csv`, `.ndjson` or `.arrow`, by its ending."""
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as a stream of the Arrow C data interface."""
    def __arrow_c_schema__(self) -> object:
        """The schema of the table, for the Arrow C data interface."""
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def _repr_html_(self) -> str: ...

@final
class Corpus:
    """Many reports with where they came from, in the order in which they were given.

    A file that could not be read is a row of `failures`; the others are read all the same. It is immutable, and may
    be used from many threads at once.
    """

    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> Report: ...
    def __iter__(self) -> Iterator[Report]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[bytes]]: ...
    def get(self, edition: int, country: str) -> Report | None:
        """The report of a country, by its ISO 3166-1 alpha-3 code or, for one without, its name, in an edition; None
        where the corpus does not hold it.
        """
    @property
    def sources(self) -> list[str]:
        """The sources of the reports: one for each, in order."""
    @property
    def duplicates(self) -> list[tuple[str, str]]:
        """Narratives of a country and edition that came before: source, and source of the first."""
    @property
    def reports(self) -> Table:
        """One row a narrative."""
    @property
    def sections(self) -> Table:
        """One row a section."""
    @property
    def recommendations(self) -> Table:
        """One row a recommendation."""
    @property
    def statistics(self) -> Table:
        """One row a statistic, with the sentence that states it."""
    @property
    def diagnostics(self) -> Table:
        """One row a diagnostic."""
    @property
    def failures(self) -> Table:
        """One row a source that gave no report."""
    def panel(self, measures: Sequence[Measure | str] | None = None) -> Table:
        """Country by edition: one row a narrative, with one headline value a measure, its status, and the number of
        the statistic that says so. Without measures, all that have a total.
        """
    def headlines(self, measures: Sequence[Measure | str] | None = None) -> Table:
        """The panel in long form: one row a country, edition and measure."""
    def tiers(self) -> Table:
        """The tier of each country over the editions, with stated changes checked."""
    def revisions(self) -> Table:
        """Figures of earlier years, held against what the edition of that year said."""
    def repeats(self) -> Table:
        """Recommendations that the edition before made as well."""
    def kept_sentences(self) -> Table:
        """Sentences that the edition before had as well, with the share that changed."""

def scan_paths(
    paths: Sequence[str | os.PathLike[str]], progress: Callable[[int, int | None], object] | None
) -> Corpus:
    """Reads files, folders and patterns. `progress` is called with the sources done and their number."""

def read_texts(
    texts: Iterable[tuple[str, str]], progress: Callable[[int, int | None], object] | None
) -> Corpus:
    """Reads pairs of a name and a text."""

def sample_archive() -> dict[str, str]:
    """A bundled archive: six fictional countries over four editions, by file name."""
