"""Nouns that report: "the Taliban's promise to stop", "claims by these countries that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.classes import VIEWS
from cstonews.lexicon.verbs import noun_senses, predicate_senses
from cstonews.parsing.attribution import contents, sources

if TYPE_CHECKING:
    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.units import Period

Units = tuple[int, int]
_SAY = predicate_senses()["said"][0]
_POSSESSIVES = frozenset(("his", "her", "their", "its", "our", "my", "your"))
_AGENTS = frozenset(("by", "of", "from"))


class Nominal(NamedTuple):
    """A reporting noun with its source and content."""

    at: int
    sense: Sense
    source: Units
    content: tuple[Units, ...]


def find_nominals(period: Period) -> list[Nominal]:
    """Find the reporting nouns of a period that name both a source and a content."""
    senses = noun_senses()
    found = []
    for at, word in enumerate(period.low):
        if word in VIEWS and (nominal := _view_at(period, at)):
            found.append(nominal)
            continue
        sense = senses.get(word)
        if sense is not None and "alone" in sense.takes and period.kinds[at] in "NPJE":
            nominal = _nominal_at(period, at, sense)
            if nominal is not None:
                found.append(nominal)
    return found


def _nominal_at(period: Period, at: int, sense: Sense) -> Nominal | None:
    limit = contents.trim_end(period, len(period))
    source = _owner(period, at)
    after = at + 1
    if source is None and period.low[after : after + 1] and period.low[after] in _AGENTS:
        source = sources.find_right(period, after + 1, limit)
        after = source[1] if source else after
    if source is None:
        return None
    content = contents.noun_clause(period, sense, after, limit)
    return Nominal(at, sense, source, (content,)) if content else None


def _owner(period: Period, at: int) -> Units | None:
    """Return the possessor in the noun phrase that ends with the noun."""
    start = period.phrase_before(at + 1)
    if start is None:
        return None
    mark = period.kinds.rfind("Y", start, at)
    if mark > start:
        return start, mark
    return (start, start + 1) if period.low[start] in _POSSESSIVES else None


def _view_at(period: Period, at: int) -> Nominal | None:
    """Read "in X's view," and "in his words," at the head of a clause."""
    source = _owner(period, at)
    if source is None or period.low[source[0] - 1 : source[0]] not in (["in"], ["to"]):
        return None
    comma = at + 1
    limit = contents.trim_end(period, len(period))
    if period.kinds[comma : comma + 1] != "X" or not contents.has_clause(period, comma, limit):
        return None
    before = source[0] - 1
    if period.kinds[before - 1 : before] == "X":
        left = contents.find_start(period, before)
        if left is not None and period.kinds[left[0] : left[1]].strip("CRXSTq"):
            return Nominal(at, _SAY, source, (left, (comma + 1, limit)))
    if period.kinds[:before].strip("CRXSTq"):
        return None
    return Nominal(at, _SAY, source, ((comma + 1, limit),))
