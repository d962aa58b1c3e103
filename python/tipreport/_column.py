"""What describes a table."""

from __future__ import annotations

from typing import TypedDict


class Column(TypedDict):
    """What a column of a table holds."""

    name: str
    """The name, in `snake_case`."""
    type: str
    """The type of its values that are not None: `string`, `integer`, `number` or `boolean`."""
    description: str
    """What a value means."""
    levels: list[str] | None
    """All values that there may be, where they are of a closed list."""
