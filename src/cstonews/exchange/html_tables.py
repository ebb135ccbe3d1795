"""Tables to look at in a notebook: HTML in which no words of an article are markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cstonews.exchange.tables import Cell, Table

_WIDEST = 120
"""How many characters of a cell are shown."""


def dump_html(table: Table, caption: str) -> str:
    """Return an HTML table of the columns that tell something, long cells cut short."""
    shown = [
        (field.name, cells)
        for field, cells in zip(table.fields, table.cells, strict=True)
        if any(cell not in {None, ()} for cell in cells)
    ]
    head = "".join(f"<th>{escape(name)}</th>" for name, _ in shown)
    rows = zip(*(cells for _, cells in shown), strict=True)
    body = "".join(f"<tr>{_row(row)}</tr>" for row in rows)
    return f"<table><caption>{escape(caption)}</caption><tr>{head}</tr>{body}</table>"


def _row(row: tuple[Cell, ...]) -> str:
    return "".join(f"<td>{escape(_short(cell))}</td>" for cell in row)


def _short(cell: Cell) -> str:
    text = ", ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)
    told = "" if cell is None else text
    return told if len(told) <= _WIDEST else f"{told[:_WIDEST]}…"
