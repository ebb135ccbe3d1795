"""Tables in a DuckDB file, with views over them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cstonews.errors import FileError
from cstonews.exchange.arrow import to_arrow
from cstonews.exchange.optional import optional
from cstonews.exchange.tables import OFFSETS
from cstonews.exchange.whole import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cstonews.exchange.tables import Table


_COMMENT = OFFSETS.replace("'", "''")


def write_duckdb(
    path: str | os.PathLike[str], tables: Iterable[Table], views: Mapping[str, str]
) -> None:
    """Write tables and views to a new DuckDB file, whole or not at all.

    ``views`` are ``SELECT`` statements by name. Each table's comment in the database
    says what offsets count.
    """
    duckdb = optional("duckdb")
    _expect_folder(path)
    arrows = {table.name: to_arrow(table) for table in tables}
    with whole_file(path) as file, duckdb.connect(str(file)) as database:
        for name, rows in arrows.items():
            database.register("incoming", rows)
            database.execute(f'CREATE TABLE "{name}" AS FROM incoming')
            database.unregister("incoming")
            database.execute(f"COMMENT ON TABLE \"{name}\" IS '{_COMMENT}'")
        for name, query in views.items():
            database.execute(f'CREATE VIEW "{name}" AS {query}')


def _expect_folder(path: str | os.PathLike[str]) -> None:
    """Refuse what the database would only tell in words of its own."""
    if not Path(path).resolve().parent.is_dir():
        message = f"{os.fspath(path)}: no such folder"
        raise FileError(message)
