"""The fixtures of every era give what is expected of them, as they do in Rust."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

import tipreport as tip

FIXTURES = sorted((pathlib.Path(__file__).parents[1] / "fixtures").glob("*.txt"))


def test_there_are_fixtures_of_every_era() -> None:
    assert {path.name[0] for path in FIXTURES} >= set("ABCDEFGHIJKS")


def test_a_page_of_several_narratives_is_split() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FIXTURES if path.name[:1] in "AE"]
    page = "\n\n".join(texts)
    reports = tip.parse_all(page)
    assert all(report.text in page for report in reports)
    assert [report.country for report in reports] == [tip.parse(text).country for text in texts]


def summary(report: tip.Report) -> dict[str, Any]:
    """What the fixtures write down of a report."""
    placement = report.placement
    return {
        "edition": report.edition,
        "country": report.country.name if report.country else None,
        "tier": placement.tier,
        "change": placement.change,
        "waiver": placement.waiver,
        "consecutive_years": placement.consecutive_years,
        "sections": [
            {
                "kind": section.kind,
                "heading": section.heading and report.text[section.heading.slice()],
                "starts": " ".join(report.text[section.body.slice()].split()[:5]),
            }
            for section in report.sections
        ],
        "recommendations": [recommendation.text for recommendation in report.recommendations],
        "efforts": {section.kind.value: section.effort for section in report.sections if section.effort},
        "diagnostics": {diagnostic.code for diagnostic in report.diagnostics},
    }


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_layout_is_read(path: pathlib.Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    expected["diagnostics"] = set(expected["diagnostics"])
    assert summary(tip.parse(path.read_text(encoding="utf-8"))) == expected
    # The name of a file says the year that its text may not.
    assert summary(tip.read(path)) == expected | {"edition": int(path.stem[2:6])}
