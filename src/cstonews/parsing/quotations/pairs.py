"""The nouns of pairing: two marks that belong together, and what is read from a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cstonews.parsing.quotations.marks import Mark


class Pair(NamedTuple):
    """An opening and a closing mark; ``None`` stands for one that was not printed.

    A quotation without opening mark starts at ``floor`` or later, one without closing
    mark ends at ``ceiling`` or earlier.
    """

    opening: Mark | None
    closing: Mark | None
    floor: int
    ceiling: int


class Reading(NamedTuple):
    """The pairs of a block, and the marks that belong to none."""

    pairs: list[Pair]
    strays: list[Mark]


class Bounds(NamedTuple):
    """Where a block starts and ends, and whether quotations seem to cross its ends."""

    start: int
    end: int
    continued: bool = False
    """A quotation of an earlier paragraph is still open."""
    continues: bool = False
    """The next paragraph starts with an opening mark."""


class Draft(NamedTuple):
    """A quotation found, before it is known what it stands inside of."""

    start: int
    end: int
    pair: Pair
    block: int
    last_block: int
    sound: bool = False
    """Its marks need no further look."""
    reopened: bool = True
    """Every further paragraph it runs over starts with a mark."""
