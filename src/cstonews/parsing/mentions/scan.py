"""Scanning: every word of the text looked up in the index, in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.parsing.mentions.trie import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.mentions.index import NameIndex
    from cstonews.parsing.mentions.trie import Match
    from cstonews.parsing.mentions.units import Units


def scan(units: Units, index: NameIndex) -> Iterator[Match]:
    """Yield the longest match at each unit, apart and in order; none of the masks."""
    starters, names, titles = index.starters, index.names, index.titles
    done = 0
    for at in [unit for unit, key in enumerate(units.keys) if key in starters]:
        if at >= done:
            match = names.longest(units, at) or titles.longest(units, at)
            if match is not None:
                done = match.last
                if match.entry.sort is not Sort.MASK:
                    yield match
