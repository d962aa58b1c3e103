"""The ways in, their errors, and that they agree with each other."""

from __future__ import annotations

import gc
import json
import pathlib
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tipreport as tip

PHRASES = st.sampled_from(
    [
        "The government identified 49 victims in 2019",
        ", compared with “twenty” the previous year. ",
        "It did not report any convictions.\n",
        "PROSECUTION\n",
        "Tier 2 Watch List",
        " at least 30 percent (€1.2 million) 🙂 ",
        "\r\n",
        "\u00a0",
    ]
)
TEXTS = st.lists(st.one_of(PHRASES, st.text(max_size=12)), max_size=12).map("".join)


def check(report: tip.Report, text: str) -> None:
    """What holds of every report."""
    assert report.text == text
    for statistic in report.statistics:
        assert text[statistic.span.slice()] == statistic.text
        assert statistic.text
        assert (
            statistic.sentence.start <= statistic.span.start <= statistic.span.end <= statistic.sentence.end
        )
        if statistic.noun_span is not None:
            assert text[statistic.noun_span.slice()] == statistic.noun
        for link in [statistic.part_of, statistic.compared_with, statistic.value_of]:
            assert link is None or link < len(report.statistics)
    ends = [0]
    for section in report.sections:
        ends += [section.heading.start, section.heading.end] if section.heading else []
        ends += [section.body.start, section.body.end]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    for recommendation in report.recommendations:
        assert text[recommendation.span.slice()] == recommendation.text
    assert tip.Report.from_json(report.to_json()) == report
    # Of a text of ASCII alone, bytes and code points are the same.
    if text.isascii():
        assert json.loads(report.to_json()) == report.to_dict()


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        check(tip.parse(text), text)
    except tip.Error as error:
        assert error.code in {"empty", "not-a-narrative"}  # noqa: PT017 - either outcome is right


@given(TEXTS.filter(str.strip), st.sampled_from(list(tip.SectionKind)))
@settings(max_examples=300, deadline=None)
def test_any_passage_is_read(text: str, section: tip.SectionKind) -> None:
    report = tip.extract(text, section)
    assert [s.kind for s in report.sections] == [section]
    check(report, text)


def test_the_sample_is_read() -> None:
    report = tip.parse(tip.sample())
    assert report.country is not None
    assert (report.country.name, report.edition) == ("Marenza", 2022)
    assert report.placement.tier is tip.Tier.TWO
    assert [section.kind for section in report.sections] == [
        tip.SectionKind.OVERVIEW,
        tip.SectionKind.RECOMMENDATIONS,
        tip.SectionKind.PROSECUTION,
        tip.SectionKind.PROTECTION,
        tip.SectionKind.PREVENTION,
        tip.SectionKind.PROFILE,
    ]
    check(report, tip.sample())


def test_a_passage_gives_its_statistics() -> None:
    report = tip.extract(
        "Police identified 49 victims, compared with 20 in 2018.", "protection", edition=2019
    )
    assert report.edition == 2019
    assert report.placement == tip.Placement()
    assert [(s.text, s.amount.value, s.section, s.measure, s.year) for s in report.statistics] == [
        ("49", 49, tip.SectionKind.PROTECTION, tip.Measure.VICTIMS_IDENTIFIED, None),
        ("20", 20, tip.SectionKind.PROTECTION, tip.Measure.VICTIMS_IDENTIFIED, 2018),
    ]


def test_what_is_known_from_elsewhere_can_be_given() -> None:
    text = tip.sample().split("\n", 2)[2]
    report = tip.parse(text, edition=2015, title="A page")
    assert (report.edition, report.title) == (2015, "A page")


def test_statistics_can_be_left_out() -> None:
    whole, outline = tip.parse(tip.sample()), tip.parse(tip.sample(), outline_only=True)
    assert len(whole.statistics) > 100
    assert len(outline.statistics) == 0
    assert outline.sections == whole.sections
    assert outline.recommendations == whole.recommendations


def test_files_are_read(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "2022-marenza.txt"
    path.write_text(tip.sample(), encoding="utf-8")
    assert tip.read(path) == tip.read(str(path)) == tip.parse(tip.sample())
    path.write_text(tip.sample(), encoding="utf-16")
    assert tip.read(path).statistics == tip.parse(tip.sample()).statistics


def test_files_that_cannot_be_read_raise_os_errors(tmp_path: pathlib.Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        tip.read(tmp_path / "none.txt")
    assert caught.value.filename == str(tmp_path / "none.txt")
    with pytest.raises(IsADirectoryError):
        tip.read(tmp_path)
    with pytest.raises(TypeError):
        tip.read(None)  # pyright: ignore[reportArgumentType]


def test_files_that_are_no_narrative_raise_errors(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "page"
    for content, code in [(b"", "empty"), (b"\x7fELF\x00\x00\x00\x01" * 8, "binary")]:
        path.write_bytes(content)
        with pytest.raises(tip.Error) as caught:
            tip.read(path)
        assert caught.value.code == code


def test_errors_name_the_place() -> None:
    assert issubclass(tip.Error, ValueError)
    with pytest.raises(tip.Error, match="expected a narrative, found an empty text") as caught:
        tip.parse(" \n ")
    assert (caught.value.code, caught.value.span, caught.value.line) == ("empty", None, None)
    with pytest.raises(tip.Error) as caught:
        tip.parse("Dies ist gar nichts.")
    error = caught.value
    assert error.code == "not-a-narrative"
    assert error.span == tip.Span(0, 20)
    assert (error.line, error.column) == (1, 1)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - what was pickled a moment ago
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_half_of_a_surrogate_pair_is_named() -> None:
    for read in [tip.parse, tip.extract]:
        with pytest.raises(tip.Error, match="half of a surrogate pair at 7") as caught:
            read("Tier 2 \ud800")
        assert (caught.value.code, caught.value.span) == ("not-unicode", tip.Span(7, 8))


def test_other_types_are_refused() -> None:
    for wrong in [b"Tier 2", None, 2]:
        with pytest.raises(TypeError):
            tip.parse(wrong)  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="expected a name of SectionKind"):
        tip.extract("49 victims", "preface")
    with pytest.raises(OverflowError):
        tip.parse(tip.sample(), edition=-1)


def test_an_edition_is_read_narrative_by_narrative(tmp_path: pathlib.Path) -> None:
    texts = [text for name, text in tip.sample_archive().items() if "2022" in name]
    path = tmp_path / "2022-edition.txt"
    path.write_text("\n\n".join(texts), encoding="utf-8")
    reports = tip.read_edition(path)
    assert len(texts) > 1
    assert [report.country for report in reports] == [tip.parse(text).country for text in texts]
    with pytest.raises(FileNotFoundError):
        tip.read_edition(tmp_path / "missing.txt")


def test_many_threads_read_and_share_reports() -> None:
    text = tip.sample() + "\n“é”"
    alone = tip.parse(text)
    expected = alone.to_dict()
    with ThreadPoolExecutor(8) as threads:
        reports = list(threads.map(tip.parse, [text] * 64))
        assert all(report == alone for report in reports)
        # A new report, so that threads race for its index of code points.
        shared = tip.parse(text)
        forms = list(threads.map(tip.Report.to_dict, [shared] * 64))
    assert all(form == expected for form in forms)


def test_a_statistic_does_not_keep_its_report_alive() -> None:
    class Text(str):
        """A `str` that can be watched."""

        __slots__ = ("__weakref__",)

    text = Text(tip.sample())
    watch = weakref.ref(text)
    report = tip.parse(text)
    kept = list(report.statistics)
    assert report.text is text
    del text, report
    gc.collect()
    assert watch() is None
    assert all(statistic.text for statistic in kept)
