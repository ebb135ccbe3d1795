"""A trie: many names looked up at once, word by word, the longest first."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from cstonews.parsing.mentions.names import NameForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.mentions.units import Units


class Sort(Enum):
    """What an entry of the index is."""

    MASK = auto()
    """No name, though it holds one ("South China Sea")."""
    STATE = auto()
    ORGANIZATION = auto()
    PERSON = auto()
    OFFICE = auto()
    INSTITUTION = auto()
    """Words for a national institution, without the state; ``slug`` is its kind."""
    PRESS_SERVICE = auto()
    TITLE = auto()
    """Words for an office, without whose; ``slug`` is the title's word."""
    MODIFIER = auto()
    """What goes with a title ("deputy"); ``slug`` is the prefix it makes, or empty."""


class Entry(NamedTuple):
    """What a run of words may name.

    ``exact`` is how it must be printed, if case tells; ``capital`` that it must
    begin with a capital. ``ambiguous`` entries need context. ``detail`` is the kind
    of a title, or of an organization, or ``"past"`` of a modifier.
    """

    sort: Sort
    slug: str
    form: NameForm = NameForm.FULL
    capital: bool = True
    exact: str = ""
    ambiguous: bool = False
    detail: str = ""


class Match(NamedTuple):
    """The units that an entry names, half-open; ``others`` may be meant as well."""

    first: int
    last: int
    entry: Entry
    others: tuple[Entry, ...] = ()


@define(eq=False)
class Node:
    """A point in the trie: what ends here, and where each next word leads."""

    entries: tuple[Entry, ...] = ()
    branches: dict[str, Node] = field(factory=dict, repr=False)

    def add(self, keys: Sequence[str], entry: Entry) -> None:
        """Let the words ``keys`` name ``entry``; what was added before comes first."""
        node = self
        for key in keys:
            node = node.branches.setdefault(key, Node())
        if entry not in node.entries:
            node.entries = (*node.entries, entry)

    def longest(self, units: Units, at: int, stop: int | None = None) -> Match | None:
        """Return the longest match that begins at the unit ``at`` and ends by ``stop``."""
        keys, end = units.keys, at
        stop = len(keys) if stop is None else stop
        found: list[tuple[int, tuple[Entry, ...]]] = []
        node = self.branches.get(keys[at])
        while node is not None:
            end += 1
            if node.entries:
                found.append((end, node.entries))
            node = node.branches.get(keys[end]) if end < stop else None
        for last, entries in reversed(found):
            fitting = tuple(entry for entry in entries if _fits(entry, units, at, last))
            if fitting:
                return Match(at, last, fitting[0], fitting[1:])
        return None


def _fits(entry: Entry, units: Units, first: int, last: int) -> bool:
    if entry.exact:
        return units.printed(first, last) == entry.exact
    return not entry.capital or units.capital(first)
