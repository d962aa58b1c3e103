"""The pages of a PDF as words with their boxes, by pypdfium2: the extra `tipreport[pdf]`.

Which column a word is of, what is a running head and where a hyphen belongs is told in Rust, from the boxes.
"""

from __future__ import annotations

import importlib
import threading
from contextlib import closing
from ctypes import byref, c_double
from typing import TYPE_CHECKING, Any

from ._error import Error

if TYPE_CHECKING:
    from collections.abc import Iterator

Word = tuple[str, float, float, float, float, float]
"""Text; left, upper, right and lower edge in points from the page's upper left corner; size of the font."""

# The limits of the core's own reader of PDFs.
MOST_PAGES = 10_000
MOST_LETTERS = 60_000

# What PDFium makes of a hyphen at the end of a line: as a letter, and in text.
MARKED_BREAK, BREAK = 0x02, 0xFFFE

# PDFium may be called by one thread at a time.
_LOCK = threading.Lock()


def pages(data: bytes) -> Iterator[tuple[float, float, list[Word]]]:
    """Width, height and words of each page, one at a time."""
    pdfium = _pdfium()
    with _LOCK:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            found = "one that is locked with a password" if "password" in str(error) else "a damaged one"
            message = f"expected a PDF that can be read, found {found}"
            raise Error(message, "damaged", None, None, None) from error
        with closing(document):
            for index in range(min(len(document), MOST_PAGES)):
                with closing(document[index]) as page, closing(page.get_textpage()) as text:
                    left, bottom, right, top = page.get_cropbox()
                    yield right - left, top - bottom, list(_words(pdfium.raw, text.raw, left, top))


def _pdfium() -> Any:  # noqa: ANN401 - a module without types
    try:
        return importlib.import_module("pypdfium2")
    except ModuleNotFoundError as error:
        message = "expected pypdfium2, which reads PDFs, found it not installed: pip install 'tipreport[pdf]'"
        raise ModuleNotFoundError(message, name="pypdfium2") from error


def _words(raw: Any, text: Any, left: float, top: float) -> Iterator[Word]:  # noqa: ANN401
    """The words of a page. Text that is turned, as a side title is, is left out."""
    letter = _Letter(raw, text)
    codes = [raw.FPDFText_GetUnicode(text, at) for at in range(min(letter.count, MOST_LETTERS))]
    codes = [BREAK if code == MARKED_BREAK else code for code in codes]
    for start, end in _stretches(codes):
        size = letter.size(start)
        (x0, foot), (x1, last_foot) = letter.origin(start), letter.origin(end - 1)
        if size is None:
            continue
        # PDFium may run on from the end of one line to the start of another without a space between.
        alone = abs(foot - last_foot) > size * 0.1 or x1 < x0
        for at, after in [(at, at + 1) for at in range(start, end)] if alone else [(start, end)]:
            x0, foot = letter.origin(at)
            surface = "".join(map(chr, codes[at:after]))
            yield surface, x0 - left, top - foot - size, letter.right(after - 1) - left, top - foot, size


def _stretches(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Where words start and end; a soft break ends one."""
    start = None
    for at, code in enumerate(codes):
        blank = code <= 0x20 or code in (0xA0, 0x200B) or 0xD800 <= code < 0xE000  # noqa: PLR2004
        if start is not None and blank:
            yield start, at
            start = None
        elif start is None and not blank:
            start = at
        if start is not None and code == BREAK:
            yield start, at + 1
            start = None
    if start is not None:
        yield start, len(codes)


class _Letter:
    """Where the letters of a page stand, counted from the lower left corner as PDF does."""

    def __init__(self, raw: Any, text: Any) -> None:  # noqa: ANN401
        self.raw, self.text = raw, text
        self.count: int = max(raw.FPDFText_CountChars(text), 0)
        self._x, self._y = c_double(), c_double()
        self._matrix, self._box = raw.FS_MATRIX(), raw.FS_RECTF()

    def origin(self, at: int) -> tuple[float, float]:
        self.raw.FPDFText_GetCharOrigin(self.text, at, byref(self._x), byref(self._y))
        return self._x.value, self._y.value

    def right(self, at: int) -> float:
        self.raw.FPDFText_GetLooseCharBox(self.text, at, byref(self._box))
        return float(self._box.right)

    def size(self, at: int) -> float | None:
        """The size of the font as it is shown; None where the letter is turned."""
        matrix = self._matrix
        if not self.raw.FPDFText_GetMatrix(self.text, at, byref(matrix)):
            return None
        if abs(matrix.b) > abs(matrix.a) * 0.1:
            return None
        return float(self.raw.FPDFText_GetFontSize(self.text, at) * abs(matrix.d))
