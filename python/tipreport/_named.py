"""The bases of the enumerations; the members come from the core."""

from __future__ import annotations

import enum

# Importing `typing` would take longer than all the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self


class Named(str, enum.Enum):
    """An enumeration whose members are their names in JSON and in tables."""

    _value_: str

    def __new__(cls, value: str) -> Self:
        """Make a member of its value."""
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def __str__(self) -> str:
        """Give the value."""
        return self._value_

    def __format__(self, format_spec: str) -> str:
        """Format the value."""
        return format(self._value_, format_spec)

    def __repr__(self) -> str:
        """Give the expression that stands for the member."""
        return f"{type(self).__name__}.{self.name}"


class Labelled(Named):
    """An enumeration whose members have a name in print, too."""

    _label: str

    @property
    def label(self) -> str:
        """The name that the report prints: `Tier 2 Watch List`."""
        return self._label
