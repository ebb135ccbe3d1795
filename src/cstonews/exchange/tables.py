"""Tables: what is found as rows and columns, for tools that know nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")

Cell = str | int | float | bool | date | tuple[str, ...] | tuple[int, ...] | None
"""What a row has in one column; ``None`` where nothing is told."""

OFFSETS = "offsets count Unicode code points of the article's text, half-open"
"""What every format says of its offsets."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class CellType(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    TEXTS = "texts"
    INTEGERS = "integers"


@frozen
class Column(Generic[T]):
    """A column of a table: how it is called and what it has of an item."""

    name: str
    type: CellType
    value: Callable[[T], Cell]


@frozen
class Field:
    """The name and type of a column."""

    name: str
    type: CellType


@frozen
class Table:
    r"""A table by columns: ``cells[n]`` are the cells of ``fields[n]``, one a row.

    Text is as found, but for lone surrogates, which no table format can hold: they
    are written ``\ud800``.
    """

    name: str
    fields: tuple[Field, ...]
    cells: tuple[tuple[Cell, ...], ...]

    @property
    def rows(self) -> list[tuple[Cell, ...]]:
        """The table by rows."""
        return list(zip(*self.cells, strict=True))


def make_table(name: str, columns: Iterable[Column[T]], items: Iterable[T]) -> Table:
    """Lay items out in columns."""
    columns, items = tuple(columns), tuple(items)
    return Table(
        name,
        tuple(Field(column.name, column.type) for column in columns),
        tuple(tuple(_sound(column.value(item)) for item in items) for column in columns),
    )


def _sound(cell: Cell) -> Cell:
    """Return the cell with every character one that UTF-8 has."""
    if isinstance(cell, str):
        return _LONE_SURROGATE.sub(_escaped, cell)
    if isinstance(cell, tuple) and cell and isinstance(cell[0], str):
        return tuple(_LONE_SURROGATE.sub(_escaped, str(part)) for part in cell)
    return cell


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
