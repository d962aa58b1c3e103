"""Tables as frames of libraries that need more than Arrow."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._tipreport import Table

_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def to_pandas(table: Table) -> Any:  # noqa: ANN401 # pandas is not there to be named
    """Make a `pandas.DataFrame` with nullable types; names of a closed list are categories."""
    pandas = importlib.import_module("pandas")
    values = table.to_columns()
    columns: dict[str, Any] = {}
    for column in table.schema:
        name = column["name"]
        if column["levels"] is None:
            columns[name] = pandas.array(values[name], dtype=_TYPES[column["type"]])
        else:
            columns[name] = pandas.Categorical(values[name], categories=column["levels"])
    return pandas.DataFrame(columns)
