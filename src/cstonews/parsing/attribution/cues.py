"""Cues: the words of a period that report, told apart from nouns and mere participles."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import cue_senses
from cstonews.parsing.signs import Sign
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.units import Period

_CUE = Sign.CUE.mask
_LONGEST_GROUP = 8
_NO_GROUP = frozenset("NPOXDISQWFCEJUKH")
"""What ends a group at once."""
_IN_TURN = (["in", "turn"], ["in", "particular"], ["in", "fact"])
_TURNS = frozenset(words[1] for words in _IN_TURN)
_NONE: tuple[str, ...] = ()
_GOING_ON = (["went", "on", "to"], ["goes", "on", "to"])
_ENDS_OF_SET_PHRASES = _TURNS | {"to"}
_RELATIVE = 10
"""Units of a relative clause between a subject and its verb."""
_CAPITALS = 0.6
"""Share of capitals from which a period is a headline in title case."""
_BEFORE_NOUN = frozenset("DIEY")
"""What stands before a noun or an adjective rather than a verb: "the | claims"."""
_BEFORE_VERB = frozenset("NPOW)XCQ")
"""What may stand before a verb that could be a noun: "the ministry | claims"."""
_FARTHEST = 12
_MARKED_CONTENT = frozenset("SKQq")
_AFTER_VERB = frozenset("DOQSWPXKMNqU")
"""What may stand behind it: "claims | that", "calls | them"."""
_AFTER_BARE = frozenset("DOSWQtMJNP")


class Cue(NamedTuple):
    """A reporting word at work: its units, its sense, and how its verb group stands.

    ``start`` and ``end`` are the cue's own units, ``group`` the unit at which its verb
    group begins (auxiliaries, adverbs). ``voice`` is ``active``, ``passive``,
    ``participle`` (", adding that"), ``infinitive`` or ``phrase`` ("according to").
    ``unreal`` tells of what is not (yet) said: "will announce", "could say".
    """

    start: int
    end: int
    group: int
    sense: Sense
    voice: str
    negated: bool
    unreal: bool


class _Group(NamedTuple):
    """A verb group up to the verb: where it begins, its auxiliaries, whether it negates."""

    start: int
    auxiliaries: Sequence[str]
    negated: bool


def find_cues(period: Period) -> list[Cue]:
    """Return the reporting verbs, adjectives and phrases of a period, in order."""
    senses, low = cue_senses(), period.low
    found: list[Cue] = []
    reached = 0
    for at in compress(count(), period.bits.translate(_CUE)):
        if at >= reached:
            phrases, predicates = senses[low[at]]
            cue = _phrase_at(period, at, phrases) if phrases else None
            if cue is None and predicates:
                cue = _cue_at(period, at, predicates)
            if cue is not None:
                found.append(cue)
                reached = cue.end
    return found


def _phrase_at(period: Period, at: int, senses: tuple[Sense, ...]) -> Cue | None:
    """Read "according to" at its longest word."""
    for sense in senses:
        start = at - sense.particle.index(period.low[at])
        end = start + len(sense.particle)
        if start >= 0 and tuple(period.low[start:end]) == sense.particle:
            return Cue(start, end, start, sense, "phrase", negated=False, unreal=False)
    return None


def _cue_at(period: Period, at: int, senses: tuple[Sense, ...]) -> Cue | None:
    group = None
    for sense in senses:
        particle, end = sense.particle, at + 1
        if particle:
            end += len(particle)
            if tuple(period.low[at + 1 : end]) != particle:
                continue
        group = group or _group_before(period, at)
        voice = _voice(period, at, end, group, sense)
        if voice is not None:
            start, auxiliaries, negated = group
            unreal = bool(auxiliaries) and not syntax().unreal.isdisjoint(auxiliaries)
            return make_tuple(Cue, (at, end, start, sense, voice, negated, unreal))
    return None


def _voice(period: Period, at: int, end: int, group: _Group, sense: Sense) -> str | None:
    """Return how a word stands that reports at unit ``at``, or ``None`` if it does not."""
    start, auxiliaries, _ = group
    tense = sense.tense
    if tense == "adjective":
        return "active" if _is_passive(period, start, at) else None
    seen = tense == "participle" and not auxiliaries  # a paper seen by TASS
    if tense == "past" and period.kinds.startswith("I", end):
        seen = _is_reduced(period, start, end)
    if seen or not _is_verb(period, at, end, group, sense):
        return None
    if period.kinds[start - 1 : start] == "t":
        return "infinitive"
    if start < at and tense in ("past", "participle") and _is_passive(period, start, at):
        return "passive"
    return "participle" if tense == "ing" and not auxiliaries else "active"


def _is_reduced(period: Period, start: int, end: int) -> bool:
    """Tell "the statement, | published on the website, notes that" from "…, Zas | said on"."""
    kinds = period.kinds
    if kinds[start - 1 : start] != "X":
        return False
    closing = kinds.find("X", end, end + _FARTHEST)
    return closing >= 0 and kinds[closing + 1 : closing + 2] in ("A", "V", "E")


def _group_before(period: Period, at: int) -> _Group:
    """Walk left over auxiliaries, adverbs and times: "has since repeatedly | said"."""
    kinds, low = period.kinds, period.low
    kept = kinds[at] == "J"  # keeps saying
    if not at or (kinds[at - 1] in _NO_GROUP and low[at - 1] not in _TURNS and not kept):
        return make_tuple(_Group, (at, _NONE, False))
    auxiliaries: list[str] = []
    negated = False
    start = at
    while start and at - start < _LONGEST_GROUP:
        kind, word = kinds[start - 1], low[start - 1]
        if kind == "A":
            auxiliaries.append(word)
            negated = negated or word.endswith("n't") or word == "cannot"
        elif kind == "Y" and kinds[start - 2 : start - 1] == "O":
            auxiliaries.append("is")  # he | 's said
        elif kind == "G":
            negated = True
        elif kept and word in syntax().aspectual:
            auxiliaries.append(word)
        elif kind == "T" and kinds[start - 2 : start - 1] == "I":
            start -= 1  # on Monday
        elif kind not in "RT" and not (kind == "M" and word.endswith(("self", "selves"))):
            break
        start -= 1
    if start and low[start - 1] in _ENDS_OF_SET_PHRASES:
        start -= _set_phrase(low[max(start - 3, 0) : start])
    return make_tuple(_Group, (start, auxiliaries, negated))


def _set_phrase(words: list[str]) -> int:
    """Return how many of the last words before a verb group belong to it."""
    if words in _GOING_ON:
        return 3
    return 2 if words[-2:] in _IN_TURN else 0


def _is_passive(period: Period, start: int, at: int) -> bool:
    """Tell whether the auxiliary next to the verb is a form of "be"."""
    for j in range(at - 1, start - 1, -1):
        if period.kinds[j] == "A":
            return period.low[j] in syntax().be
        if period.kinds[j] == "Y":
            return True
    return False


def _is_verb(period: Period, at: int, end: int, group: _Group, sense: Sense) -> bool:
    """Tell a verb from a noun or an adjective of the same form by its neighbours."""
    start, auxiliaries, _ = group
    tense, noun_too = sense.tense, sense.noun_too
    if noun_too and period.kinds[at] == "P" and not _is_headline(period):
        return False
    if auxiliaries:
        return tense != "third"
    if tense == "bare":
        return _bare_is_verb(period, start, end, noun_too=noun_too)
    before = period.kinds[start - 1] if start else ""
    if before in _BEFORE_NOUN and not _is_led(period, start, tense):
        return False
    if noun_too and tense == "third":
        return before in _BEFORE_VERB and _object_follows(period, end, sense)
    return True


def _is_led(period: Period, start: int, tense: str) -> bool:
    """Tell whether a verb begins at unit ``start`` though it stands like a noun."""
    before = period.low[start - 1]
    if before in syntax().alone and period.kinds[start - 1] == "D":
        return period.kinds[start - 2 : start - 1] != "D"  # the most cited
    return (tense == "ing" and before == "by") or _ends_description(period, start)


def _ends_description(period: Period, start: int) -> bool:
    """Tell whether a description of the subject ends: "a paper released Thursday | says"."""
    participle = period.kinds[start - 1] == "E" and period.phrase_before(start - 1) is not None
    return participle or _ends_relative(period, start)


def _ends_relative(period: Period, start: int) -> bool:
    """Tell whether a relative clause ends: "an official who asked not to be named | said"."""
    relative = period.kinds[max(start - _RELATIVE, 0) : start]
    return relative.endswith("E") and "W" in relative


def _object_follows(period: Period, end: int, sense: Sense) -> bool:
    """Tell "claims that" and "calls them" from "claims of" and "states to"."""
    after = period.kinds[end : end + 1]
    if after in ("", "F") or (after == "J" and period.low[end] in syntax().citing):
        # …, TASS reports.  …, TASS reports citing the ministry.
        start = period.phrase_before(end - 1)
        while start and period.kinds[start - 1] == "I":
            before = period.phrase_ending(start - 1)
            if before is None:
                break
            start = before
        behind = start is not None and start > 0 and period.kinds[start - 1] in "XQq"
        return "invert" in sense.takes and behind
    if sense.lemma in syntax().nouns_first:
        return after in _MARKED_CONTENT
    if after == "I":
        return period.low[end] in sense.prepositions
    if after == "t":
        return "inf" in sense.takes
    return after in _AFTER_VERB


def _bare_is_verb(period: Period, start: int, end: int, *, noun_too: bool) -> bool:
    """Tell "officials say" from "a say": the subject is in the plural."""
    before = period.kinds[start - 1] if start else ""
    if before and before in "tOW":
        return True
    word = period.low[start - 1] if start else ""
    plural = (before in ("N", "P") and word.endswith("s")) or word in syntax().plurals
    if noun_too:
        plural = plural or _head_is_plural(period, start, _surely_plural)
        return plural and before != "D" and period.kinds[end : end + 1] in _AFTER_BARE
    joined = before == "U" or _is_joint(period, start)
    outside = before in (")", "X", "C", "M", "H")
    return (
        plural
        or joined
        or outside
        or _head_is_plural(period, start, _any_plural)
        or _ends_plural(period, start)
    )


def _ends_plural(period: Period, end: int) -> bool:
    """Tell "officials whose laws have been repealed | say"."""
    if not _ends_relative(period, end):
        return False
    at = period.kinds.rfind("W", 0, end)
    start = period.phrase_before(at)
    return start is not None and _any_plural(period.low[start:at])


def _is_joint(period: Period, end: int) -> bool:
    """Tell "Lavrov and Zas | agree"."""
    start = period.phrase_before(end)
    return start is not None and start > 1 and period.low[start - 1] == "and"


def _head_is_plural(period: Period, end: int, plural: Callable[[Sequence[str]], bool]) -> bool:
    """Tell "many in Yerevan | believe" and "leaders of the bloc | agree"."""
    start = period.phrase_before(end)
    while start is not None and start > 1 and period.kinds[start - 1] in "It":
        end, start = start - 1, period.phrase_before(start - 1)
        if start is not None and plural(period.low[start:end]):
            return True
    return False


def _surely_plural(words: Sequence[str]) -> bool:
    return words[-1] in syntax().plurals


def _any_plural(words: Sequence[str]) -> bool:
    return any(
        word in syntax().plurals or (word.endswith("s") and not word.endswith("ss"))
        for word in words
    )


def _is_headline(period: Period) -> bool:
    """Tell whether most words have capitals, so that they tell nothing."""
    return period.kinds.count("P") >= _CAPITALS * len(period)
