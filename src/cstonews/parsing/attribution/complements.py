"""Complements: the content right of a cue, by what the cue takes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import predicate_senses
from cstonews.parsing.attribution.extents import (
    WINDOW,
    clause_end,
    has_clause,
    object_end,
    phrase_end,
    skip_adjuncts,
    trim_end,
)
from cstonews.parsing.attribution.nominal import noun_content
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from cstonews.parsing.attribution.cues import Cue
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.units import Period

_OBJECTS = frozenset("DPOUMo")
"""What stands behind the "to" of "agreed to the request", which opens no infinitive."""
_FARTHEST_AS = 16
_FARTHEST_FIGURE = 5
_OBJECT_HOPS = 3
_RELATIVE = 8
_MARKED = re.compile("[qQ]")
_SECOND_VERB = re.compile("(?<=[NPTU)])[AV]")  # that they say was signed in May | is
_FEWEST_OF_CLAUSE = 4
_PREPOSITIONS = "prepositions"


class _Place(NamedTuple):
    """Where a complement is looked for: behind a cue, in ``[start, limit)``."""

    period: Period
    cue: Cue
    start: int
    limit: int
    takes: frozenset[str]
    window: int


def find_complement(period: Period, cue: Cue, start: int, limit: int) -> Units | None:
    """Find the content that follows: clause, quotation, question, infinitive or phrase."""
    limit = trim_end(period, limit)
    if start < limit and period.kinds[start] == "F":
        start += 1  # the CSTO chief continued. it is necessary
    if start >= limit:
        return None
    if cue.sense.tense == "adjective":
        return noun_content(period, cue.sense, start, limit)
    sense = cue.sense
    window = min(limit, start + WINDOW)
    place = make_tuple(_Place, (period, cue, start, limit, sense.takes, window))
    for frame in _frames_of(sense.takes, sense.prepositions):
        found = frame(place)
        if found is not None:
            told = period.kinds.startswith("KQ", found[1])  # outlined the tasks: “We are …”
            return (found[1] + 1, limit) if told else found
    return None


def _colon(place: _Place) -> Units | None:
    """Read "said: the session was useful"."""
    at = place.period.kinds.find("K", place.start, place.window)
    if at < 0 or has_clause(place.period, place.start, at):
        return None
    return (at + 1, place.limit) if at + 1 < place.limit else None


def _that(place: _Place) -> Units | None:
    """Read "said (on Monday) that the session was useful"."""
    period, start, limit = place.period, place.start, place.limit
    kinds, low = period.kinds, period.low
    if kinds[start] != "S" and _has_object(place):
        return None
    for at in range(start, place.window):
        kind, word = kinds[at], low[at]
        if word == "that" and kind == "S":
            begin = at + 2 if kinds[at + 1 : at + 2] == "X" else at + 1
            told = limit - begin >= _FEWEST_OF_CLAUSE - 1 or has_clause(period, begin, limit)
            return (begin, clause_end(period, begin, limit)) if told else None
        if kind == "Q":
            if low[at + 1 : at + 2] != ["that"]:  # on "Morning Joe" that
                return None
        elif kind in "SW" and at > start:
            aside = word == "though" and kinds[at + 1 : at + 2] == "X"
            if not (aside or word in syntax().times):
                return None
        elif kind in "AVoK":
            return None
    return None


def _has_object(place: _Place) -> bool:
    """Tell whether an object follows, so that "that" is a relative pronoun."""
    follows = place.period.phrase_end(place.start) is not None
    return follows and "addressee" not in place.takes and place.period.kinds[place.start] != "U"


def _quoted(place: _Place) -> Units | None:
    """Read "told reporters on Monday, “The session was useful.”"."""
    period, limit = place.period, place.limit
    at = skip_adjuncts(period, place.start, limit)
    if "addressee" in place.takes and (end := period.phrase_end(at)) is not None:
        at = skip_adjuncts(period, end, limit)
    while at < limit and period.kinds[at] in "XHK":
        at += 1
    if at < limit and period.kinds[at] == "Q":
        return at, limit
    quotation = period.kinds.find("Q", at, place.window)
    if quotation < 0 or _opens_clause(period, at, quotation):
        return None
    return (quotation, limit) if _leads_to(place, quotation) else None


def _opens_clause(period: Period, at: int, limit: int) -> bool:
    """Tell whether the words behind a cue begin with a subject and its verb."""
    if period.kinds[at] == "o":
        return True
    end = period.phrase_end(at)
    return end is not None and end < limit and period.kinds[end] in "AV"


def _leads_to(place: _Place, quotation: int) -> bool:
    """Tell whether nothing else reports between the cue and a quotation farther on."""
    period = place.period
    that = period.low[quotation - 1] == "that" and period.kinds[quotation - 2] != "C"
    led = that or period.kinds[quotation - 1] in "XK"
    reporting = predicate_senses()
    between = range(place.start, quotation)
    return led and not any(
        period.kinds[at] in "VE" and period.low[at] in reporting for at in between
    )


def _question(place: _Place) -> Units | None:
    """Read "asked (reporters) whether the session was useful"."""
    period, at, limit = place.period, place.start, place.limit
    if place.takes & {"addressee", "object-inf"}:
        at = object_end(period, at, at)
    for begin in (at, skip_adjuncts(period, at, limit)):
        asks = begin < limit and period.low[begin] in syntax().questions
        if asks and has_clause(period, begin + 1, limit):
            return begin, limit
    return None


def _object_infinitive(place: _Place) -> Units | None:
    """Read "urged (the parties) to stop", "called on the parties not to leave"."""
    period, start = place.period, place.start
    kinds = period.kinds
    if kinds[start] == "t" and "to" in place.cue.sense.prepositions:
        start += 1
    at = object_end(period, start, place.limit)
    while at < place.window:
        if kinds[at] in "tQ":
            return start, phrase_end(period, start, place.limit)
        joined = period.phrase_end(at + 1) if kinds[at] in "ICX" else None
        if joined is None and kinds[at] not in "RG":
            return None
        at = joined or at + 1
    return None


def _infinitive(place: _Place) -> Units | None:
    """Read "promised (not) to leave"."""
    kinds = place.period.kinds
    at = place.start + 1 if kinds[place.start] in "RG" else place.start
    if kinds[at : at + 2] == "IT":  # agreed on Monday to leave
        at += 2
    if at < place.limit and kinds[at] == "t" and kinds[at + 1 : at + 2] not in _OBJECTS:
        return at, phrase_end(place.period, at, place.limit)
    return None


def _prepositional(place: _Place) -> Units | None:
    """Read "warned (them) of a threat", "appealed to the bloc for help"."""
    wanted = place.cue.sense.prepositions
    period, at = place.period, place.start
    for _ in range(_OBJECT_HOPS):
        if at >= place.limit - 1:
            return None
        to = period.kinds[at] == "t" and "for" in wanted
        if period.low[at] in wanted and not to:
            begin = place.start if "object" in place.takes else at + 1
            return begin, phrase_end(period, at + 1, place.limit)
        if not to and not place.takes & {"object", "addressee", "object-inf"}:
            return None
        at = _after_relative(place, object_end(period, at + to, place.limit))
    return None


def _after_relative(place: _Place, at: int) -> int:
    """Step over ", which Armenia joined in 1994," behind an object."""
    kinds, low = place.period.kinds, place.period.low
    if kinds[at : at + 2] != "XW":
        return at
    wanted = place.cue.sense.prepositions
    commas = (i for i in range(at + 1, place.window - 1) if kinds[i] == "X")
    return next((i + 1 for i in commas if low[i + 1] in wanted), at)


def _zero_that(place: _Place) -> Units | None:
    """Read "said the session was useful"."""
    period, start, limit = place.period, place.start, place.limit
    at = object_end(period, start, start) if "addressee" in place.takes else start
    at = skip_adjuncts(period, at, limit)
    if at < limit and period.kinds[at] == "X":
        return None
    opens = at < limit and (period.phrase_end(at) is not None or period.kinds[at] in "JBRSWq")
    if opens and has_clause(period, at, limit):
        return at, clause_end(period, at, limit)
    if period.phrase_end(start) is not None and has_clause(period, start, limit):
        return start, clause_end(period, start, limit)
    clausal = place.cue.sense.lemma in syntax().clausal_verbs
    if clausal and limit - at >= _FEWEST_OF_CLAUSE:
        if opens:
            return at, clause_end(period, at, limit)
        if _lacks_subject(place, at):
            after = _SECOND_VERB.search(period.kinds, at + 2, limit)
            return at, after.start() if after else clause_end(period, at, limit)
    return _shown(place)


def _lacks_subject(place: _Place, at: int) -> bool:
    """Tell "a road that they say | is closed", whose clause has its subject before it."""
    period = place.period
    subject = period.phrase_before(place.cue.group)
    if period.kinds[at] not in "AVE" or not subject:
        return False
    return period.kinds[subject - 1] == "W" or period.low[subject - 1] == "that"


def _shown(place: _Place) -> Units | None:
    """Read "the survey shows a rise in prices"."""
    period, start = place.period, place.start
    shows = place.cue.sense.lemma in syntax().showing_verbs
    shown = shows and period.low[place.cue.group - 1] in syntax().evidence
    if not shown or period.phrase_end(start) is None:
        return None
    return start, phrase_end(period, start, place.limit)


def _figure(place: _Place) -> Units | None:
    """Read "put the death toll at more than 120"."""
    period, start = place.period, place.start
    if period.phrase_end(start) is None:
        return None
    window = period.low[start : place.window]
    if "at" not in window:
        return None
    at = start + window.index("at")
    counted = "U" in period.kinds[at : at + _FARTHEST_FIGURE]
    return (start, phrase_end(period, start, place.limit)) if counted else None


def _phrase(place: _Place) -> Units | None:
    """Read "condemned the attack", "described the talks as useful"."""
    period, takes = place.period, place.takes
    start = _phrase_start(place)
    if start is None:
        return None
    if place.cue.sense.lemma in syntax().naming_verbs and not _is_named(place, start):
        return None
    if "as-only" in takes and "as" not in period.low[start + 1 : start + _FARTHEST_AS]:
        return None
    if period.phrase_end(start) is not None or period.kinds[start] in "EJMqQ":
        return start, phrase_end(period, start, place.limit, as_too="as" in takes)
    return None


def _is_named(place: _Place, start: int) -> bool:
    """Tell "called the talks a success" from "called the minister", which is by telephone."""
    period, low = place.period, place.period.low
    if "as" in place.takes or "W" in period.kinds[max(place.cue.group - _RELATIVE, 0) : start]:
        return True
    end = object_end(period, start, start)
    while end < place.limit and (
        period.kinds[end] == "C" or low[end] in syntax().inner_prepositions
    ):
        after = period.phrase_end(end + 1)
        if after is None:
            break
        end = after
    quoted = _MARKED.search(period.kinds, start, place.limit) is not None
    return end == start or quoted or (end < place.limit and period.kinds[end] in "DNPJEqQRBV")


def _phrase_start(place: _Place) -> int | None:
    """Step over "as", "on Monday", "with concern" in "notes with concern the growing flow"."""
    period, start = place.period, place.start
    if "as" in place.takes and period.low[start] == "as":
        start += 1
    elif period.low[start] == "with":
        start = period.phrase_end(start + 1) or start
    elif period.kinds[start] in "ITR":
        after = skip_adjuncts(period, start, place.limit)
        start = after if after < place.limit and period.kinds[after] in "DQ" else start
    return start if start < place.limit else None


_FRAMES = (
    (_colon, {"that", "quote", "that-only"}),
    (_that, {"that", "that-only"}),
    (_quoted, {"that", "quote"}),
    (_question, {"wh"}),
    (_object_infinitive, {"object-inf"}),
    (_infinitive, {"inf"}),
    (_prepositional, {_PREPOSITIONS}),
    (_zero_that, {"that"}),
    (_figure, {"figure"}),
    (_phrase, {"np"}),
)
"""The readings of what follows a cue, the surest first, and what a cue takes for each."""


@cache
def _frames_of(
    takes: frozenset[str], prepositions: frozenset[str]
) -> tuple[Callable[[_Place], Units | None], ...]:
    wanted = takes | {_PREPOSITIONS} if prepositions else takes
    return tuple(frame for frame, needed in _FRAMES if not wanted.isdisjoint(needed))
