"""PDFs by pypdfium2, set by a press of the test's own: two columns, running heads, hyphens at lines' ends."""

from __future__ import annotations

import pathlib
import random
import sys
import textwrap

import pytest

import tipreport as tip

TOP, FOOT, PITCH, SIZE = 700, 300, 11, 9
COLUMNS = (54, 318)
# A letter of Courier is 0.6 of its size wide.
LETTERS = 44

Line = tuple[float, float, str]
"""Its left end, its foot, its text."""


def lines(text: str) -> list[str]:
    """The lines of a column: paragraphs filled, long words broken, items and headings by themselves."""
    wrapped: list[str] = []
    for paragraph in text.splitlines():
        for line in textwrap.wrap(paragraph, LETTERS, break_long_words=False):
            short = LETTERS - len(wrapped[-1]) if wrapped and not ends_paragraph(wrapped[-1]) else 0
            head, _, rest = line.partition(" ")
            # As printers do where a word leaves a gap: part of it on the line before.
            if short > 6 and len(head) > 9 and head.isalpha() and head.islower():
                cut = min(short - 2, len(head) - 4)
                wrapped[-1] += f" {head[:cut]}-"
                line = f"{head[cut:]} {rest}".strip()  # noqa: PLW2901
            wrapped.append(line)
        if wrapped:
            wrapped[-1] += "\n"
    return [line for line in wrapped if line.strip()]


def ends_paragraph(line: str) -> bool:
    return line.endswith("\n")


def pages(text: str) -> list[list[Line]]:
    """Where each line of each page stands."""
    column = (TOP - FOOT) // PITCH
    printed = lines(text)
    leaves = [printed[at : at + 2 * column] for at in range(0, len(printed), 2 * column)]
    sheets: list[list[Line]] = []
    for number, leaf in enumerate(leaves):
        sheet: list[Line] = [
            (COLUMNS[at // column], TOP - PITCH * (at % column), line.rstrip())
            for at, line in enumerate(leaf)
        ]
        sheet += [(54, 750, "MARENZA"), (300, 40, str(number + 51))]
        random.Random(number).shuffle(sheet)  # noqa: S311 - an order that is not the reader's
        sheets.append(sheet)
    return sheets


def pdf(sheets: list[list[Line]]) -> bytes:
    """The pages as a file."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font.encode()]
    for sheet in sheets:
        shown = b"".join(b"BT /F1 %d Tf %d %d Td (%b) Tj ET\n" % (SIZE, x, y, quoted(s)) for x, y, s in sheet)
        objects.append(b"<< /Length %d >>\nstream\n%bendstream" % (len(shown), shown))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(sheets)))
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(sheets))
    file = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n%b%b" % (size, table, trailer)


def quoted(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def words(text: str) -> list[str]:
    return text.split()


def test_a_pdf_gives_the_text_and_the_page_of_every_statistic(tmp_path: pathlib.Path) -> None:
    pytest.importorskip("pypdfium2")
    sheets = pages(tip.sample())
    assert len(sheets) > 2
    assert sum(text.endswith("-") for sheet in sheets for _, _, text in sheet) > 5
    path = tmp_path / "2022-marenza.pdf"
    path.write_bytes(pdf(sheets))
    report, plain = tip.read(path), tip.parse(tip.sample())
    assert words(report.text) == words(plain.text)
    assert [s.text for s in report.statistics] == [s.text for s in plain.statistics]
    assert [s.amount for s in report.statistics] == [s.amount for s in plain.statistics]
    for statistic in report.statistics:
        assert statistic.page is not None
        shown = " ".join(text for _, _, text in sheets[statistic.page - 1])
        assert statistic.text.split()[0][:3] in shown
    assert {s.page for s in report.statistics} == set(range(1, len(sheets) + 1))
    assert tip.Report.from_json(report.to_json()) == report


def test_an_edition_in_a_pdf_is_read_narrative_by_narrative(tmp_path: pathlib.Path) -> None:
    pytest.importorskip("pypdfium2")
    texts = [text for name, text in tip.sample_archive().items() if "2022" in name]
    path = tmp_path / "2022.pdf"
    path.write_bytes(pdf(pages("\n".join(texts))))
    reports = tip.read_edition(path)
    plain = [tip.parse(text) for text in texts]
    assert [report.country for report in reports] == [report.country for report in plain]
    assert [len(report.statistics) for report in reports] == [len(report.statistics) for report in plain]
    firsts = [report.page(0) for report in reports]
    assert firsts == sorted(firsts, key=lambda page: page or 0)
    assert firsts[0] == 1
    assert (firsts[-1] or 0) > 1


def test_a_damaged_pdf_raises_an_error(tmp_path: pathlib.Path) -> None:
    pytest.importorskip("pypdfium2")
    path = tmp_path / "2022.pdf"
    for content, found in [(b"%PDF-1.4\nnothing", "a damaged one"), (pdf([[]]), "no text in it")]:
        path.write_bytes(content)
        with pytest.raises(tip.Error, match=f"expected a PDF that can be read, found {found}") as caught:
            tip.read(path)
        assert caught.value.code == "damaged"


def test_without_the_extra_it_is_named(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    path = tmp_path / "2022.pdf"
    path.write_bytes(pdf(pages(tip.sample())))
    for read in [tip.read, tip.read_edition]:
        with pytest.raises(ModuleNotFoundError, match=r"pip install 'tipreport\[pdf\]'") as caught:
            read(path)
        assert caught.value.name == "pypdfium2"
