"""Tables as CSV (RFC 4180): UTF-8, a header, empty where nothing is told."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from cstonews.exchange.whole import whole_file

if TYPE_CHECKING:
    import os

    from cstonews.exchange.tables import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula and run it."""


def dump_csv(table: Table, *, raw: bool = False) -> str:
    """Write a table as CSV text; the parts of a list are joined by ``;``.

    A spreadsheet would run a cell that begins like a formula, and cells hold words from
    the news: such cells get an apostrophe in front, unless ``raw``. Columns whose name
    ends in ``code_point`` or ``code_points`` are offsets counted in code points.
    """
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([field.name for field in table.fields])
    writer.writerows([_text(cell, raw=raw) for cell in row] for row in table.rows)
    return stream.getvalue()


def write_csv(table: Table, path: str | os.PathLike[str], *, raw: bool = False) -> None:
    """Write a table to a CSV file, whole or not at all; see :func:`dump_csv`."""
    text = dump_csv(table, raw=raw)
    with whole_file(path) as file:
        file.write_bytes(text.encode("utf-8"))


def _text(cell: Cell, *, raw: bool) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    text = ";".join(map(str, cell)) if isinstance(cell, tuple) else str(cell or "")
    if isinstance(cell, int | float):
        return str(cell)
    return text if raw or not text.startswith(_FORMULA) else f"'{text}"
