"""What is told of progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias


class Bar(Protocol):
    """A progress bar such as tqdm's."""

    total: float | None
    """How many steps there are, where known."""

    def update(self, n: int, /) -> object:
        """Tell of `n` more steps."""


Told: TypeAlias = Callable[[int, int | None], object]
"""A function that is called with the number of sources that are done and of all (None: not known)."""

Progress: TypeAlias = bool | Told | Bar
"""`True` for a bar (with tqdm, where it is installed), a bar such as tqdm's, or a function to call."""
