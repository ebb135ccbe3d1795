"""Taking answers out: what every collection can turn into or be written as."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from cstonews.exchange.arrow import to_arrow, to_pandas, to_polars, write_parquet
from cstonews.exchange.csv_files import dump_csv, write_csv
from cstonews.exchange.json_files import FileFormat

if TYPE_CHECKING:
    import os

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from cstonews.exchange.tables import Table


class Exportable:
    """What can be laid out as a table; in each, offsets count code points."""

    @abstractmethod
    def to_table(self) -> Table:
        """Return the items as rows and columns, in Python's own types."""

    @abstractmethod
    def _save(self, path: str | os.PathLike[str], form: FileFormat) -> None:
        """Write the models themselves."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return an Arrow C stream, for whatever reads one (pyarrow, duckdb, pandas)."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> pa.Table:
        """Return a ``pyarrow.Table`` (extra ``arrow``)."""
        return to_arrow(self.to_table())

    def to_pandas(self) -> pd.DataFrame:
        """Return a ``pandas.DataFrame`` (extra ``pandas``)."""
        return to_pandas(self.to_table())

    def to_polars(self) -> pl.DataFrame:
        """Return a ``polars.DataFrame`` (extra ``polars``)."""
        return to_polars(self.to_table())

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write a Parquet file, whole or not at all (extra ``arrow``)."""
        write_parquet(self.to_table(), path)

    def to_csv(self, path: str | os.PathLike[str] | None = None, *, raw: bool = False) -> str:
        """Return CSV text, and write it to a file, whole or not at all.

        Cells that a spreadsheet would run as a formula get an apostrophe in front,
        unless ``raw``.
        """
        table = self.to_table()
        if path is not None:
            write_csv(table, path, raw=raw)
        return dump_csv(table, raw=raw)

    def to_json(self, path: str | os.PathLike[str]) -> None:
        """Write the models to a JSON file with a schema version, whole or not at all."""
        self._save(path, FileFormat.JSON)

    def to_jsonl(self, path: str | os.PathLike[str]) -> None:
        """Write the models to a JSON Lines file, one a line, whole or not at all."""
        self._save(path, FileFormat.JSONL)
