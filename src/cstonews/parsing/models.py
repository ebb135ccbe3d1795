"""Models: many at a time, without their constructors, where a text needs hundreds."""

from __future__ import annotations

from collections import deque
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, TypeVar

from attrs import fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from attrs import AttrsInstance

_T = TypeVar("_T", bound="AttrsInstance")


def make_models(kind: type[_T], count: int, *columns: Iterable[object]) -> list[_T]:
    """Make ``count`` models of values known to be sound: a column for each field, in order.

    >>> from cstonews.passages import Passage
    >>> make_models(Passage, 2, (0, 8), (6, 14), ("MOSCOW", "August"))
    [Passage(start=0, end=6, text='MOSCOW'), Passage(start=8, end=14, text='August')]
    """
    made: list[_T] = list(map(object.__new__, repeat(kind, count)))
    for setter, column in zip(_setters(kind), columns, strict=True):
        deque(map(setter, made, column), maxlen=0)
    return made


@cache
def _setters(kind: type[AttrsInstance]) -> list[Callable[[object, object], None]]:
    """Return what sets each field of a model: its slots' own setters, for it is frozen."""
    return [vars(kind)[field.name].__set__ for field in fields(kind)]
