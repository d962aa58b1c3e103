"""The bases of the enumerations; the members come from the core."""

import enum


class Named(str, enum.Enum):
    """An enumeration whose members are their names in JSON and in tables."""

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Labelled(Named):
    """An enumeration whose members have a name in print, too."""

    _label: str

    @property
    def label(self) -> str:
        """The name that the report prints: `Tier 2 Watch List`."""
        return self._label
