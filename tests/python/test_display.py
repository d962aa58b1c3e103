"""What a notebook shows."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

import tipreport as tip

VOID = {"br", "hr", "meta", "wbr"}


class Outline(HTMLParser):
    """The elements, texts and tooltips of a piece of HTML that is well formed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.titles: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.titles += [value for name, value in attrs if name == "title" and value]
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data


def test_a_report_shows_its_text_with_every_statistic_marked(report: tip.Report) -> None:
    shown = Outline(report._repr_html_())
    marks = [mark for mark, title in zip(shown.texts["mark"][-6:], shown.titles, strict=True) if title]
    assert marks == [statistic.text for statistic in report.statistics]
    assert "Zúbrovka" in shown.texts["h2"][0]
    assert "Tier 2 Watch List" in shown.texts["header"][0]
    assert shown.texts["li"] == ["Investigate and prosecute traffickers"]
    assert "victims_identified" in shown.titles[0]


def test_statistics_show_as_a_table(report: tip.Report) -> None:
    shown = Outline(report.statistics[3:]._repr_html_())
    assert shown.tags.count("tr") == 1 + 3
    assert shown.texts["td"][:5] == ["5,000 crowns", "5000", "ZUC/month", "", "funding"]
    alone = Outline(report.statistics[0]._repr_html_())
    assert alone.tags.count("tr") == 2
    assert alone.texts["td"][:4] == ["1,200", "~1200", "count", "victims"]


@pytest.mark.parametrize(
    "text", ["<script>alert(49)</script> & <b>49</b> \"victims\" '49'", "</style></mark>49<img src=x>"]
)
def test_the_text_cannot_break_out(text: str) -> None:
    report = tip.extract(text, "protection")
    for html in [report._repr_html_(), report.statistics._repr_html_()]:
        assert {"script", "img", "b"} & set(Outline(html).tags) <= {"b"}
        assert "<script" not in html
        assert "<img" not in html


def test_nothing_is_loaded_from_elsewhere(report: tip.Report) -> None:
    for html in [report._repr_html_(), report.statistics._repr_html_()]:
        assert "http" not in html
        assert "url(" not in html
        assert "@import" not in html
