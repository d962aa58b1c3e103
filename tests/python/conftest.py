"""A report that holds every field, made by hand, so that what Python shows of it can be told by eye."""

from __future__ import annotations

import json
from typing import Any

import pytest

import tipreport as tip

# Curly quotes, accents and a character outside the basic plane, so that bytes and code points differ.
TEXT = (
    "2019 Trafficking in Persons Report: Zúbrovka 🙂\n"
    "ZÚBROVKA: Tier 2 Watch List\n"
    "Zúbrovka was therefore downgraded to Tier 2 Watch List for the second consecutive year.\n"
    "RECOMMENDATIONS\n"
    "Investigate and prosecute traffickers.\n"
    "PROTECTION\n"
    "The government “decreased” protection efforts. "
    "It identified about 1,200 victims, including 40 girls in forced labor, compared with 900 in 2017. "
    "It paid 5,000 crowns ($220) per month and did not report any convictions.\n"
)


def span(surface: str) -> dict[str, int]:
    """The bytes of the first place where a surface stands."""
    start = len(TEXT[: TEXT.index(surface)].encode())
    return {"start": start, "end": start + len(surface.encode())}


SENTENCES = [
    "The government “decreased” protection efforts.",
    "It identified about 1,200 victims, including 40 girls in forced labor, compared with 900 in 2017.",
    "It paid 5,000 crowns ($220) per month and did not report any convictions.",
]


def statistic(surface: str, sentence: str, **fields: Any) -> dict[str, Any]:
    """A statistic in the JSON form; what is not given is not stated."""
    row: dict[str, Any] = {
        "text": surface,
        "span": span(surface),
        "sentence": span(sentence),
        "section": "protection",
        "amount": {"low": None, "high": None, "approximate": False},
        "unit": {"kind": "count"},
        "per": None,
        "noun": None,
        "noun_span": None,
        "measure": None,
        "form": None,
        "year": None,
        "by": "government",
        "absence": None,
        "part_of": None,
        "compared_with": None,
        "value_of": None,
        "page": 52 if sentence == SENTENCES[2] else 51,
    }
    noun = fields.get("noun")
    return row | ({"noun_span": span(noun)} if noun else {}) | fields


def exact(value: float, *, approximate: bool = False) -> dict[str, Any]:
    """An amount with one value."""
    return {"low": value, "high": value, "approximate": approximate}


FORM: dict[str, Any] = {
    "schema": "tipreport/1",
    "edition": 2019,
    "title": "2019 Trafficking in Persons Report: Zúbrovka 🙂",
    "country": {"name": "Zúbrovka", "heading": "ZÚBROVKA", "iso3": "XZU"},
    "placement": {
        "tier": "2WL",
        "change": "downgraded",
        "waiver": True,
        "consecutive_years": 2,
        "heading": span("ZÚBROVKA: Tier 2 Watch List"),
        "statement": span(TEXT.split("\n")[2]),
    },
    "sections": [
        {
            "kind": "recommendations",
            "heading": span("RECOMMENDATIONS"),
            "body": span("Investigate and prosecute traffickers."),
            "effort": None,
            "effort_sentence": None,
        },
        {
            "kind": "protection",
            "heading": span("PROTECTION"),
            "body": span(" ".join(SENTENCES)),
            "effort": "decreased",
            "effort_sentence": span(SENTENCES[0]),
        },
    ],
    "recommendations": [
        {
            "number": 1,
            "text": "Investigate and prosecute traffickers",
            "span": span("Investigate and prosecute traffickers"),
            "actions": ["investigate", "prosecute"],
        }
    ],
    "statistics": [
        statistic(
            "1,200",
            SENTENCES[1],
            amount=exact(1200, approximate=True),
            noun="victims",
            measure="victims_identified",
            compared_with=2,
        ),
        statistic(
            "40",
            SENTENCES[1],
            amount=exact(40),
            noun="girls",
            measure="victims_identified",
            form="labor",
            part_of=0,
        ),
        statistic(
            "900", SENTENCES[1], amount=exact(900), noun="victims", measure="victims_identified", year=2017
        ),
        statistic(
            "5,000 crowns",
            SENTENCES[2],
            amount=exact(5000),
            unit={"kind": "money", "currency": "ZUC"},
            per="month",
            measure="funding",
        ),
        statistic(
            "$220",
            SENTENCES[2],
            amount=exact(220),
            unit={"kind": "money", "currency": "USD"},
            per="month",
            measure="funding",
            value_of=3,
        ),
        statistic(
            "convictions", SENTENCES[2], noun="convictions", measure="convictions", absence="not_reported"
        ),
    ],
    "diagnostics": [
        {
            "code": "parts-disagree",
            "severity": "info",
            "span": span("1,200"),
            "message": "expected parts that add up to 1200, found 40",
        }
    ],
    # The first of these pages begins before the narrative, the second with its last sentence.
    "pages": [{"page": 51, "start": 0}, {"page": 52, "start": span(SENTENCES[2])["start"]}],
    "text": TEXT,
}


@pytest.fixture(scope="session")
def form() -> dict[str, Any]:
    """The JSON form of the report."""
    return FORM


@pytest.fixture(scope="session")
def report() -> tip.Report:
    """The report that holds every field."""
    return tip.Report.from_json(json.dumps(FORM))
