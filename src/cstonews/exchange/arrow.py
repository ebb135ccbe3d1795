"""Tables for Arrow and what speaks it: pyarrow, pandas, polars, Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.exchange.optional import optional
from cstonews.exchange.tables import OFFSETS, CellType
from cstonews.exchange.whole import whole_file

if TYPE_CHECKING:
    import os
    from types import ModuleType

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from cstonews.exchange.tables import Table


def to_arrow(table: Table) -> pa.Table:
    """Return a ``pyarrow.Table``; its metadata say what offsets count."""
    arrow = optional("pyarrow")
    types = _types(arrow)
    schema = arrow.schema(
        [arrow.field(field.name, types[field.type]) for field in table.fields],
        metadata={"name": table.name, "offsets": OFFSETS},
    )
    arrays = [
        arrow.array(list(cells), type=types[field.type])
        for field, cells in zip(table.fields, table.cells, strict=True)
    ]
    return arrow.Table.from_arrays(arrays, schema=schema)


def _types(arrow: ModuleType) -> dict[CellType, pa.DataType]:
    return {
        CellType.TEXT: arrow.string(),
        CellType.INTEGER: arrow.int64(),
        CellType.NUMBER: arrow.float64(),
        CellType.FLAG: arrow.bool_(),
        CellType.DAY: arrow.date32(),
        CellType.TEXTS: arrow.list_(arrow.string()),
        CellType.INTEGERS: arrow.list_(arrow.int64()),
    }


def to_pandas(table: Table) -> pd.DataFrame:
    """Return a ``pandas.DataFrame`` with Arrow's types, so that nothing told stays ``NA``."""
    pandas = optional("pandas")
    return to_arrow(table).to_pandas(types_mapper=pandas.ArrowDtype)


def to_polars(table: Table) -> pl.DataFrame:
    """Return a ``polars.DataFrame``."""
    return optional("polars").from_arrow(to_arrow(table))


def write_parquet(table: Table, path: str | os.PathLike[str]) -> None:
    """Write a Parquet file, whole or not at all."""
    parquet = optional("pyarrow.parquet")
    rows = to_arrow(table)
    with whole_file(path) as file:
        parquet.write_table(rows, file)
