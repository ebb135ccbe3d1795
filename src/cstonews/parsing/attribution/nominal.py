"""Nouns that report: "a promise to stop", "expressed concern that", "in his view"."""

from __future__ import annotations

import re
from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import noun_senses, predicate_senses
from cstonews.parsing.attribution import sources
from cstonews.parsing.attribution.extents import (
    clause_end,
    find_start,
    has_clause,
    opening_end,
    phrase_end,
    skip_adjuncts,
    trim_end,
)
from cstonews.parsing.signs import Sign

if TYPE_CHECKING:
    from cstonews.lexicon.rows import Lexicon
    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.units import Period

_POSSESSIVES = frozenset(("his", "her", "their", "its", "our", "my", "your"))
_AGENTS = frozenset(("by", "of", "from"))
_OPENINGS = "CRXSTq"
"""What may stand before an opening "in his view"."""
_ASIDE = re.compile("X[RIDNST]{1,4}X")  # hope, however, that
_NOMINAL = Sign.NOMINAL.mask
_PREDICATE = re.compile("(?<=[NP)T])[AV]")
_OBJECTS = frozenset("DPOUMISWRJNEXtT")
_SURE_OBJECTS = frozenset("DPOUMISWRJ")


class Nominal(NamedTuple):
    """A reporting noun at unit ``at`` with its source and content."""

    at: int
    sense: Sense
    source: Units
    content: tuple[Units, ...]


class Complemented(NamedTuple):
    """A reporting noun behind a light verb: its sense, its end, and what it reports."""

    sense: Sense
    end: int
    content: Units


@of_words
def say(_own: Lexicon) -> Sense:
    """Return the sense of cues that only say."""
    return predicate_senses()["say"][0]


def find_nominals(period: Period) -> list[Nominal]:
    """Find the reporting nouns of a period that name both a source and a content."""
    nominal_words = period.bits.translate(_NOMINAL)
    if 1 not in nominal_words:
        return []
    senses, views = noun_senses(), syntax().views
    found = []
    for at in compress(count(), nominal_words):
        word = period.low[at]
        nominal = _view_at(period, at) if word in views else None
        sense = senses.get(word)
        if nominal is None and sense is not None and "alone" in sense.takes:
            nominal = _nominal_at(period, at, sense)
        if nominal is not None:
            found.append(nominal)
    return found


def _nominal_at(period: Period, at: int, sense: Sense) -> Nominal | None:
    if period.kinds[at] not in "NPJE":
        return None
    source, after = _owner(period, at), at + 1
    if source is None and not (after < len(period) and period.low[after] in _AGENTS):
        return None
    limit = trim_end(period, opening_end(period, at, after, len(period)))
    if source is None and after < limit:
        source = sources.find_right(period, after + 1, limit)
        after = source[1] if source else after
    if source is None:
        return None
    if period.kinds[after : after + 1] == "A" and period.low[after] in syntax().be:
        after += 1  # his claim is that
        if period.low[after : after + 1] != ["that"]:
            return None
    content = _noun_clause(period, sense, after, limit)
    if content is None:  # her comments on Monday that
        behind = skip_adjuncts(period, after, limit)
        that = behind > after and period.low[behind : behind + 1] == ["that"]
        content = _noun_clause(period, sense, behind, limit) if that else None
    if content and period.kinds[content[0]] == "t":
        content = _before_predicate(period, content)
    return Nominal(at, sense, source, (content,)) if content else None


def _before_predicate(period: Period, content: Units) -> Units:
    """Cut "to respect the border | was not believed", whose noun is the subject."""
    match = _PREDICATE.search(period.kinds, content[0] + 2, content[1])
    return (content[0], match.start()) if match else content


def _owner(period: Period, at: int) -> Units | None:
    """Return the possessor in the noun phrase that ends with the noun."""
    start = period.phrase_before(at + 1)
    if start is None:
        return None
    mark = period.kinds.rfind("Y", start, at)
    if mark < 0:
        mark = _plural_mark(period, start, at)
        owner = period.phrase_ending(mark)
        start = start if owner is None else owner
    if mark > start:
        return start, mark
    return (start, start + 1) if period.low[start] in _POSSESSIVES else None


def _plural_mark(period: Period, start: int, end: int) -> int:
    """Return the unit of the apostrophe in "the rebels' threat", -1 if there is none."""
    mark = period.kinds.rfind("q", max(start - 1, 1), end)
    marked = mark > 0 and period.low[mark] == "'" and period.low[mark - 1].endswith("s")
    return mark if marked else -1


def _view_at(period: Period, at: int) -> Nominal | None:
    """Read "in X's view," and "in his words," at the head of a clause or inside it."""
    source = _owner(period, at)
    if source is None or period.low[source[0] - 1 : source[0]] not in (["in"], ["to"]):
        return None
    start, end = at + 2, trim_end(period, len(period))
    if period.kinds[at + 1 : start] != "X" or not has_clause(period, start, end):
        return None
    before = source[0] - 1
    if not period.kinds[:before].strip(_OPENINGS):
        return Nominal(at, say(), source, ((start, end),))
    left = find_start(period, before)
    if period.kinds[before - 1] == "X" and left is not None:
        return Nominal(at, say(), source, (left, (start, end)))
    return None


def find_complemented(period: Period, start: int, limit: int) -> Complemented | None:
    """Find "concern about …" after a light verb."""
    end = period.phrase_end(start)
    limit = trim_end(period, limit)
    sense = noun_senses().get(period.low[end - 1]) if end is not None and end < limit else None
    if end is None or sense is None:
        return None
    if period.kinds[end] == "C":  # solidarity and readiness to help
        return find_complemented(period, end + 1, limit)
    aside = _ASIDE.match(period.kinds, end)
    content = noun_content(period, sense, aside.end() if aside else end, limit)
    if content is None:  # voiced the hope in June that
        content = _noun_clause(period, sense, skip_adjuncts(period, end, limit), limit)
    return Complemented(sense, end, content) if content else None


def is_bare(period: Period, start: int) -> bool:
    """Tell whether a light verb has a reporting noun and nothing that it reports."""
    end = period.phrase_end(start)
    return end is not None and period.low[end - 1] in noun_senses()


def noun_content(period: Period, sense: Sense, at: int, limit: int) -> Units | None:
    """Find what a reporting noun or adjective that ends before unit ``at`` reports."""
    clause = _noun_clause(period, sense, at, limit)
    if clause is None and at < limit - 1 and period.low[at] in sense.prepositions:
        return at + 1, phrase_end(period, at + 1, limit)
    return clause


def _noun_clause(period: Period, sense: Sense, at: int, limit: int) -> Units | None:
    if at >= limit - 1:
        return None
    that = period.low[at] == "that" and "that" in sense.takes
    if that and has_clause(period, at + 1, limit):
        return at + 1, clause_end(period, at + 1, limit)
    if "inf" in sense.takes and _opens_infinitive(period, sense, at):
        return at, phrase_end(period, at, limit)
    return None


def _opens_infinitive(period: Period, sense: Sense, at: int) -> bool:
    """Tell "to stop the traffic" from "to racial justice": a verb has its object behind it."""
    kinds = period.kinds
    if kinds[at] != "t":
        return False
    doubtful = "to" in sense.prepositions or sense.lemma == "claim"
    objects = _SURE_OBJECTS if doubtful else _OBJECTS
    after = kinds[at + 1 : at + 2]
    return after in ("B", "A") or (after == "N" and kinds[at + 2 : at + 3] in objects)
