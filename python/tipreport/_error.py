"""What is raised for a text that is no narrative."""

from __future__ import annotations

# Importing `typing` would take longer than all the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import Span


class Error(ValueError):
    """A text could not be read as a narrative at all.

    Anything less is a diagnostic on the report. The message names what was expected and what was found.
    """

    code: str
    """The kind of fault, stable across versions: `empty`, `too-large`, `not-a-narrative`, `not-unicode`."""
    span: Span | None
    """The place in the text, in code points; None where there is none."""
    line: int | None
    """The line where the place starts, from 1."""
    column: int | None
    """The column where the place starts, in code points from 1."""

    def __init__(
        self,
        message: str,
        code: str = "",
        span: Span | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.span = span
        self.line = line
        self.column = column
