"""A bar for where tqdm is not installed."""

from __future__ import annotations

import sys

# Importing `typing` would take longer than all the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self


class Count:
    """The number of steps done, on standard error where that is a terminal."""

    def __init__(self, *, unit: str) -> None:
        """Count in a unit."""
        self.total: float | None = None
        self.unit = unit
        self.done = 0

    def update(self, n: int, /) -> None:
        """Tell of `n` more steps."""
        self.done += n
        if sys.stderr.isatty():
            total = "?" if self.total is None else int(self.total)
            sys.stderr.write(f"\r{self.done}/{total} {self.unit}s")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        """Begin to count."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """End the line."""
        if sys.stderr.isatty():
            sys.stderr.write("\n")
