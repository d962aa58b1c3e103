"""Every field of the model comes through, with the values of the JSON form."""

from __future__ import annotations

import copy
import enum
import json
import pickle
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

import tipreport as tip

ENUMERATIONS = [
    tip.Tier,
    tip.Change,
    tip.SectionKind,
    tip.Effort,
    tip.Measure,
    tip.Form,
    tip.Actor,
    tip.Absence,
    tip.UnitKind,
    tip.Per,
    tip.Severity,
    tip.Code,
]


def values(report: tip.Report) -> list[Any]:
    """One value of each class."""
    statistic = report.statistics[4]
    return [
        statistic,
        statistic.amount,
        statistic.unit,
        statistic.span,
        report.country,
        report.placement,
        report.sections[1],
        report.recommendations[0],
        report.diagnostics[0],
    ]


def without_spans(value: Any) -> Any:
    """A plain form without offsets: they are bytes in JSON, code points in Python."""
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        if fields.keys() == {"start", "end"}:
            return "span"
        if fields.keys() == {"page", "start"}:
            return fields["page"]
        return {name: without_spans(item) for name, item in fields.items()}
    if isinstance(value, list):
        return [without_spans(item) for item in cast("list[Any]", value)]
    return value


def span_pairs(points: Any, in_bytes: Any) -> Iterator[tuple[dict[str, int], dict[str, int]]]:
    """The spans of two plain forms of one report, side by side."""
    if isinstance(points, dict):
        fields = cast("dict[str, Any]", points)
        if fields.keys() == {"start", "end"}:
            yield fields, in_bytes
            return
        for name, field in fields.items():
            yield from span_pairs(field, in_bytes[name])
    elif isinstance(points, list):
        for point, byte in zip(cast("list[Any]", points), in_bytes, strict=True):
            yield from span_pairs(point, byte)


def test_json_round_trip_changes_nothing(report: tip.Report, form: dict[str, Any]) -> None:
    assert json.loads(report.to_json()) == form
    assert tip.Report.from_json(report.to_json()) == report


def test_plain_form_has_the_fields_of_the_json_form(report: tip.Report, form: dict[str, Any]) -> None:
    assert without_spans(report.to_dict()) == without_spans(form)


def test_every_span_of_the_plain_form_is_the_surface_of_its_bytes(
    report: tip.Report, form: dict[str, Any]
) -> None:
    pairs = list(span_pairs(report.to_dict(), form))
    for points, in_bytes in pairs:
        surface = form["text"].encode()[in_bytes["start"] : in_bytes["end"]].decode()
        assert report.text[points["start"] : points["end"]] == surface
    assert len(pairs) == 2 + 2 + 3 + 1 + 6 * 2 + 4 + 1


def test_statistics_know_their_page(report: tip.Report) -> None:
    assert [statistic.page for statistic in report.statistics] == [51, 51, 51, 52, 52, 52]
    last = report.statistics[5].sentence.start
    assert report.to_dict()["pages"] == [{"page": 51, "start": 0}, {"page": 52, "start": last}]
    assert (report.page(last - 1), report.page(last), report.page(len(report.text) + 1)) == (51, 52, None)
    assert tip.parse(tip.sample()).statistics[0].page is None


def test_fields_of_a_report(report: tip.Report) -> None:
    assert report.edition == 2019
    assert report.title == "2019 Trafficking in Persons Report: Zúbrovka 🙂"
    assert report.country == tip.Country("Zúbrovka", heading="ZÚBROVKA", iso3="XZU")
    placement = report.placement
    assert placement.tier is tip.Tier.TWO_WATCH_LIST
    assert placement.change is tip.Change.DOWNGRADED
    assert placement.waiver is True
    assert placement.consecutive_years == 2
    assert placement.heading is not None
    assert report.text[placement.heading.slice()] == "ZÚBROVKA: Tier 2 Watch List"
    protection = report.section(tip.SectionKind.PROTECTION)
    assert protection == report.section("protection") == report.sections[1]
    assert protection is not None
    assert protection.effort is tip.Effort.DECREASED
    assert protection.effort_sentence is not None
    assert report.text[protection.effort_sentence.slice()].startswith("The government “decreased”")
    assert report.section("profile") is None
    assert report.recommendations[0].actions == ("investigate", "prosecute")
    assert report.diagnostics[0].code is tip.Code.PARTS_DISAGREE
    assert report.diagnostics[0].severity is tip.Severity.INFO


def test_fields_of_a_statistic(report: tip.Report) -> None:
    total, part, before, local, dollars, absent = report.statistics
    assert report.text[total.span.slice()] == total.text == "1,200"
    assert total.noun_span is not None
    assert report.text[total.noun_span.slice()] == total.noun == "victims"
    assert report.text[total.sentence.slice()].startswith("It identified about")
    assert total.amount == tip.Amount(1200, 1200, approximate=True)
    assert total.amount.value == 1200
    assert total.compared_with is not None
    assert report.statistics[total.compared_with] == before
    assert part.part_of == 0
    assert part.form is tip.Form.LABOR
    assert before.year == 2017
    assert local.unit == tip.Unit("money", "ZUC")
    assert local.per is tip.Per.MONTH
    assert dollars.value_of == 3
    assert absent.absence is tip.Absence.NOT_REPORTED
    assert absent.amount.value is None
    assert absent.by is tip.Actor.GOVERNMENT


def test_values_are_equal_by_their_fields_and_hash_alike(report: tip.Report) -> None:
    again = tip.Report.from_json(report.to_json())
    for value, same in zip(values(report), values(again), strict=True):
        assert value == same
        assert hash(value) == hash(same)
        assert value != object()
    assert report == again
    assert hash(report) == hash(again)
    assert report.statistics == again.statistics
    assert hash(report.statistics) == hash(again.statistics)
    assert report.statistics[0] != report.statistics[1]
    assert report.statistics != report.statistics[1:]


def test_values_survive_pickle_and_copy(report: tip.Report) -> None:
    lists = [report.sections, report.recommendations, report.statistics, report.diagnostics]
    for value in [report, *values(report), *lists, report.statistics[::-2]]:
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - what was pickled a moment ago
        assert copy.copy(value) is value
        assert copy.deepcopy(value) is value


def test_values_cannot_be_changed(report: tip.Report) -> None:
    for value in values(report):
        name = next(iter(value.to_dict()))
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            value.other = None


def test_match_args_name_every_field_in_the_order_of_the_json_form(
    report: tip.Report, form: dict[str, Any]
) -> None:
    assert list(tip.Statistic.__match_args__) == list(form["statistics"][0])
    assert list(tip.Placement.__match_args__) == list(form["placement"])
    assert list(tip.Section.__match_args__) == list(form["sections"][0])
    assert list(tip.Recommendation.__match_args__) == list(form["recommendations"][0])
    assert list(tip.Diagnostic.__match_args__) == list(form["diagnostics"][0])
    assert list(tip.Country.__match_args__) == list(form["country"])
    match report.statistics[4]:
        case tip.Statistic(unit=tip.Unit(tip.UnitKind.MONEY, currency), amount=tip.Amount(low, high)):
            assert (currency, low, high) == ("USD", 220, 220)
        case other:
            pytest.fail(f"no pattern took {other}")


def test_sequences_behave_as_tuples_do(report: tip.Report) -> None:
    statistics = report.statistics
    everything = tuple(statistics)
    assert isinstance(statistics, Sequence)
    assert len(statistics) == len(everything) == 6
    assert statistics[-1] == everything[-1]
    assert tuple(reversed(statistics)) == everything[::-1]
    for key in [
        slice(None),
        slice(1, 4),
        slice(None, None, -1),
        slice(-1, None, -2),
        slice(9, 2),
        slice(2, -9),
    ]:
        assert tuple(statistics[key]) == everything[key]
        assert tuple(statistics[key][::2]) == everything[key][::2]
    assert statistics.index(everything[3]) == 3
    assert everything[3] in statistics
    assert everything[3] not in statistics[:3]
    assert "1,200" not in statistics
    assert statistics.count(everything[0]) == 1
    for wrong in [6, -7, 2**40]:
        with pytest.raises(IndexError):
            statistics[wrong]
    with pytest.raises(ValueError, match="expected an item"):
        statistics.index(everything[0], 1)
    match statistics:
        case [first, *_, last]:
            assert (first, last) == (everything[0], everything[-1])
        case _:
            pytest.fail("no sequence")


def test_where_keeps_what_has_every_value(report: tip.Report) -> None:
    statistics = report.statistics
    victims = statistics.where(measure=tip.Measure.VICTIMS_IDENTIFIED)
    assert [s.text for s in victims] == ["1,200", "40", "900"]
    assert [s.text for s in victims.where(year=2017)] == ["900"]
    assert [s.text for s in statistics.where(unit="money", by="government")] == ["5,000 crowns", "$220"]
    assert [s.text for s in statistics.where(absence="not_reported")] == ["convictions"]
    assert [s.text for s in statistics.where(form=tip.Form.LABOR)] == ["40"]
    assert statistics.where(section="profile") == statistics[:0]
    assert statistics.where() == statistics[:]
    with pytest.raises(ValueError, match="expected a name of Measure"):
        statistics.where(measure="conviction")


def test_sentences_are_spans_of_the_text(report: tip.Report) -> None:
    protection = report.section("protection")
    assert protection is not None
    sentences = [report.text[span.slice()] for span in report.sentences(protection.body)]
    assert sentences[1].startswith("It identified about 1,200 victims")
    assert len(sentences) == 3
    for outside in [tip.Span(0, len(report.text) + 1), tip.Span(5, 4)]:
        with pytest.raises(IndexError, match="expected a span within"):
            report.sentences(outside)


@pytest.mark.parametrize("enumeration", ENUMERATIONS)
def test_enumerations_are_real(enumeration: Any) -> None:
    assert issubclass(enumeration, enum.Enum)
    assert enumeration.__module__ == "tipreport"
    for member in enumeration:
        assert enumeration(member.value) is member
        assert enumeration[member.name] is member
        assert member == member.value == str(member) == f"{member}"
        assert repr(member) == f"{enumeration.__name__}.{member.name}"
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - what was pickled a moment ago
    with pytest.raises(ValueError, match="is not a valid"):
        enumeration("none of these")


def test_tiers_have_their_name_in_print() -> None:
    assert [(tier.name, tier.value, tier.label) for tier in tip.Tier] == [
        ("ONE", "1", "Tier 1"),
        ("TWO", "2", "Tier 2"),
        ("TWO_WATCH_LIST", "2WL", "Tier 2 Watch List"),
        ("THREE", "3", "Tier 3"),
        ("SPECIAL_CASE", "SC", "Special Case"),
    ]


def test_representations_are_short_and_true(report: tip.Report) -> None:
    assert repr(report) == (
        "<Report 2019 Zúbrovka: Tier 2 Watch List (downgraded); "
        "sections: 2, recommendations: 1, statistics: 6>"
    )
    assert repr(report.statistics[0]) == "<Statistic '1,200' victims: victims_identified ~1200 count>"
    assert repr(report.statistics[4]) == "<Statistic '$220' -: funding 220 USD/month>"
    assert repr(report.recommendations[0]) == "<Recommendation 1: Investigate and prosecute traffickers>"
    assert repr(report.statistics).endswith("... 6 in all]")
    for value in [tip.Span(3, 9), tip.Amount(30), tip.Amount(5, 5.5, approximate=True), *report.sections]:
        assert eval(repr(value), vars(tip).copy()) == value  # noqa: S307 - the text of a repr
    for value in [report.country, report.placement, report.diagnostics[0], tip.Unit("duration", unit="day")]:
        assert eval(repr(value), vars(tip).copy()) == value  # noqa: S307 - the text of a repr


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (tip.Amount(753, 753), "753"),
        (tip.Amount(3000, 3000, approximate=True), "~3000"),
        (tip.Amount(30), "30.."),
        (tip.Amount(high=20), "..20"),
        (tip.Amount(5, 15), "5..15"),
        (tip.Amount(), "?"),
    ],
)
def test_amounts_print_as_intervals(amount: tip.Amount, printed: str) -> None:
    assert str(amount) == printed


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "{}",
        json.dumps({"schema": "tipreport/2"}),
        '{"schema": "tipreport/1"',
    ],
)
def test_other_json_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r"expected|missing|EOF|invalid"):
        tip.Report.from_json(broken)


def test_json_with_spans_that_do_not_fit_is_refused(form: dict[str, Any]) -> None:
    outside = form | {"text": form["text"][:40]}
    with pytest.raises(ValueError, match="expected spans within"):
        tip.Report.from_json(json.dumps(outside))
