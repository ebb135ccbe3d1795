"""A trie: many names looked up at once, word by word, the longest first."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.mentions.units import Units


class Sort(IntEnum):
    """What an entry of the index is."""

    STATE = auto()
    ORGANIZATION = auto()
    OFFICE = auto()
    PERSON = auto()
    TITLE = auto()
    """Words for an office, without whose; ``slug`` is the title's word."""
    INSTITUTION = auto()
    """Words for a national institution, without the state; ``slug`` is its kind."""
    PRESS_SERVICE = auto()
    MODIFIER = auto()
    """What goes with a title ("deputy"); ``slug`` is the prefix it makes, or empty."""
    MASK = auto()
    """No name, though it holds one ("South China Sea")."""


STATE, ORGANIZATION, OFFICE, PERSON = Sort.STATE, Sort.ORGANIZATION, Sort.OFFICE, Sort.PERSON
TITLE, INSTITUTION, PRESS_SERVICE = Sort.TITLE, Sort.INSTITUTION, Sort.PRESS_SERVICE
MODIFIER, MASK = Sort.MODIFIER, Sort.MASK
# For what runs at every name: to look a member up in its class takes five times as long.


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
        keys = units.keys
        node = self.branches.get(keys[at])
        if node is None:
            return None
        end, stop = at + 1, len(keys) if stop is None else stop
        found: list[tuple[int, tuple[Entry, ...]]] = []
        while end < stop and (after := node.branches.get(keys[end])) is not None:
            if node.entries:
                found.append((end, node.entries))
            node = after
            end += 1
        if node.entries:
            found.append((end, node.entries))
        return _longest(found, units, at) if found else None


def _longest(
    found: list[tuple[int, tuple[Entry, ...]]], units: Units, first: int
) -> Match | None:
    """Return the last of the matches whose entry is printed as it must be."""
    capital = units.text[units.starts[first]].isupper()
    for last, entries in reversed(found):
        entry = entries[0]
        if len(entries) == 1:
            if (capital or not entry.capital) and (
                not entry.exact or units.printed(first, last) == entry.exact
            ):
                return make_tuple(Match, (first, last, entry, ()))
            continue
        fitting = [
            entry
            for entry in entries
            if (capital or not entry.capital)
            and (not entry.exact or units.printed(first, last) == entry.exact)
        ]
        if fitting:
            return Match(first, last, fitting[0], tuple(fitting[1:]))
    return None
