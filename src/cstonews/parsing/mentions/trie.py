"""A trie: many names looked up at once, word by word, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from cstonews.parsing.mentions.parts import Entry, Phrase
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.mentions.units import Units


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

    def longest(self, units: Units, at: int, stop: int | None = None) -> Phrase | None:
        """Return the longest match that begins at the unit ``at`` and ends by ``stop``.

        It is the first of what its words may name; the ``others`` may be meant as well.
        """
        keys = units.keys
        node = self.branches.get(keys[at])
        if node is None:
            return None
        end, stop = at + 1, len(keys) if stop is None else stop
        found = [(end, node.entries)] if node.entries else []
        while end < stop and (node := node.branches.get(keys[end])) is not None:
            end += 1
            if node.entries:
                found.append((end, node.entries))
        match = None
        while match is None and found:
            end, entries = found.pop()
            match = _fitting(entries, units, at, end)
        return match


def _fitting(entries: tuple[Entry, ...], units: Units, first: int, last: int) -> Phrase | None:
    """Return the first of the entries that is printed as it must be, with the others."""
    capital = units.capitals[first]
    fitting = entries
    if len(entries) > 1 or (entries[0].capital and not capital) or entries[0].exact:
        fitting = tuple(
            [
                entry
                for entry in entries
                if (capital or not entry.capital)
                and (not entry.exact or units.printed(first, last) == entry.exact)
            ]
        )
        if not fitting:
            return None
    return make_tuple(Phrase, (first, last, *fitting[0][:5], False, fitting[1:]))
