"""When two things are the same: spans by their words, speakers and names by their slugs."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cstonews import Speaker
    from quality.gold import GoldStatement, Range

OVERLAP = 0.5
"""The share of words in common from which two statements are one."""

Pair = tuple[int, int]


def slug(name: str) -> str:
    """Return a name as identifiers have it.

    >>> slug("Collective Security Council")
    'collective-security-council'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class Words:
    """The words of a text by place."""

    def __init__(self, text: str) -> None:
        """Find the words."""
        spans = [found.span() for found in re.finditer(r"\w+", text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def inside(self, ranges: Iterable[Range]) -> frozenset[int]:
        """Return the starts of the words that overlap any of the ranges."""
        return frozenset(
            start
            for begin, end in ranges
            for start in self._starts[bisect_right(self._ends, begin) : self._before(end)]
        )

    def _before(self, end: int) -> int:
        return bisect_left(self._starts, end)


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the words that both have (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def pairs(scores: Mapping[Pair, float], least: float) -> list[Pair]:
    """Match one to one, the best first."""
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for (i, j), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score >= least and i not in left and j not in right:
            left.add(i)
            right.add(j)
            chosen.append((i, j))
    return chosen


def same_speaker(speaker: Speaker, gold: GoldStatement) -> bool:
    """Tell whether a speaker is one of those that are right."""
    wanted = {
        gold.speaker,
        *gold.speaker.split("+"),
        *gold.speakers,
        *gold.speaker_alternatives,
    }
    if speaker.entity is not None:
        return speaker.entity in wanted
    if speaker.members:
        return not wanted.isdisjoint(speaker.members)
    return "unnamed" in wanted or slug(speaker.name) in set(map(slug, wanted))


def same_start(found: object, start: str | None, alternatives: Iterable[str | None]) -> bool:
    """Tell whether a date starts when it should; anything does where nothing is known."""
    if start is None:
        return True
    wanted = {_first(value) for value in (start, *alternatives) if value is not None}
    return found is not None and _first(str(found)) in wanted


def _first(value: str) -> str:
    return value.partition("/")[0].strip("~?%")
