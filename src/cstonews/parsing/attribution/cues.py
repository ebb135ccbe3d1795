"""Cues: the verbs of a period that report, told apart from nouns and mere participles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.classes import NOUN_TOO
from cstonews.lexicon.verbs import Sense, predicate_senses

if TYPE_CHECKING:
    from cstonews.parsing.attribution.units import Period

_BE = frozenset(("am", "are", "be", "been", "being", "is", "was", "were", "'re", "'m"))
_MODAL_FUTURE = frozenset(("will", "'ll", "shall"))
_UNREAL = frozenset(
    ("could", "may", "might", "must", "should", "would", "can", "'d", "let's", "cannot")
)
_NEGATING = frozenset(("not", "never", "neither", "nor", "hardly"))
_PLURALS = frozenset(
    (
        "all",
        "both",
        "few",
        "many",
        "most",
        "others",
        "people",
        "police",
        "several",
        "some",
        "those",
        "media",
        "women",
        "men",
        "children",
    )
)
_GOING_ON = (["went", "on", "to"], ["goes", "on", "to"])
_LONGEST_GROUP = 8
_CAPITALS = 0.6
_BEFORE_VERB = frozenset(("N", "P", "O", "W", ")", "X", "C"))
_AFTER_VERB = frozenset("DOQSWPXKMNqU")


class Cue(NamedTuple):
    """A reporting verb at work: units, sense, and how its verb group stands.

    ``start`` and ``end`` are the cue's own units, ``group`` the unit at which its verb
    group begins (auxiliaries, adverbs). ``voice`` is ``active``, ``passive``,
    ``participle`` (", adding that"), ``infinitive``, ``phrase`` ("according to") or ``noun``.
    """

    start: int
    end: int
    group: int
    sense: Sense
    voice: str
    negated: bool
    unreal: bool


def find_cues(period: Period) -> list[Cue]:
    """Return the reporting verbs of a period, in order."""
    senses = predicate_senses()
    found = []
    for k, word in enumerate(period.low):
        options = senses.get(word)
        if options is not None:
            cue = _cue_at(period, k, options)
            if cue is not None:
                found.append(cue)
    return found


def _cue_at(period: Period, k: int, options: tuple[Sense, ...]) -> Cue | None:
    for sense in options:
        end = k + 1 + len(sense.particle)
        if tuple(period.low[k + 1 : end]) != sense.particle:
            continue
        cue = _as_verb(period, k, end, sense)
        if cue is not None:
            return cue
    return None


def _as_verb(period: Period, k: int, end: int, sense: Sense) -> Cue | None:
    if sense.tense == "phrase":
        return Cue(k, end, k, sense, "phrase", negated=False, unreal=False)
    group, auxiliaries, negated = _verb_group(period, k)
    if period.low[group - 3 : group] in _GOING_ON:
        group -= 3
    before = period.kinds[group - 1] if group else ""
    if sense.tense == "adjective":
        linked = _passive(period, group, k)
        unreal = not _UNREAL.isdisjoint(auxiliaries)
        return Cue(k, end, group, sense, "active", negated, unreal) if linked else None
    passive = sense.tense in ("past", "participle") and _passive(period, group, k)
    if before == "t" or (auxiliaries and period.low[group - 1 : group] == ["to"]):
        voice = "infinitive"
    elif passive:
        voice = "passive"
    elif sense.tense == "ing" and not auxiliaries:
        voice = "participle"
    else:
        voice = "active"
    if not _is_verb(period, k, end, group, sense, auxiliaries):
        return None
    unreal = any(word in _UNREAL or word in _MODAL_FUTURE for word in auxiliaries)
    return Cue(k, end, group, sense, voice, negated, unreal)


def _verb_group(period: Period, k: int) -> tuple[int, list[str], bool]:
    """Walk left over auxiliaries, adverbs and times; return start, auxiliaries, negation."""
    kinds, low = period.kinds, period.low
    auxiliaries: list[str] = []
    negated = False
    group = k
    while group and k - group < _LONGEST_GROUP:
        kind = kinds[group - 1]
        word = low[group - 1]
        if kind == "A":
            auxiliaries.append(word)
            negated = negated or word.endswith("n't") or word == "cannot"
        elif kind == "Y" and group > 1 and kinds[group - 2] == "O":
            auxiliaries.append("is")
        elif kind == "G":
            negated = True
        elif kind == "M" and word.endswith(("self", "selves")):
            pass
        elif kind == "T" and group > 1 and kinds[group - 2] == "I":
            group -= 1
        elif kind not in "RT":
            break
        group -= 1
    return group, auxiliaries, negated


def _passive(period: Period, group: int, k: int) -> bool:
    for j in range(k - 1, group - 1, -1):
        if period.kinds[j] == "A":
            return period.low[j] in _BE
        if period.kinds[j] == "Y":
            return True
    return False


def _is_verb(
    period: Period, k: int, end: int, group: int, sense: Sense, auxiliaries: list[str]
) -> bool:
    """Tell a verb from a noun or an adjective of the same form by its neighbours."""
    before = period.kinds[group - 1] if group else ""
    after = period.kinds[end : end + 1]
    tense = sense.tense
    noun_too = sense.lemma.split()[0] in NOUN_TOO
    if noun_too and period.kinds[k] == "P" and not _is_headline(period):
        return False
    if auxiliaries:
        return not (tense == "third")
    if tense == "bare":
        return _bare_is_verb(period, group, before, after, noun_too=noun_too)
    if before in ("D", "I", "E", "Y"):
        return False
    if tense == "third" and noun_too:
        return before in _BEFORE_VERB and _object_follows(period, end, sense)
    return True


def _object_follows(period: Period, end: int, sense: Sense) -> bool:
    """Tell "claims that" and "calls them" from "claims of" and "states to"."""
    after = period.kinds[end : end + 1]
    if after in ("", "F"):
        return "invert" in sense.takes and period.kinds[end - 2 : end - 1] == "P"
    if after == "I":
        return period.low[end] in sense.prepositions
    if after == "t":
        return "inf" in sense.takes
    return after in _AFTER_VERB


def _bare_is_verb(
    period: Period, group: int, before: str, after: str, *, noun_too: bool
) -> bool:
    if before in ("t", "O", "W"):
        return True
    word = period.low[group - 1] if group else ""
    plural = (before in ("N", "P") and word.endswith("s")) or word in _PLURALS
    if noun_too:
        return plural and after in ("D", "O", "S", "W", "Q", "t", "M", "J", "N", "P")
    return plural or before in (")", "X", "C", "M", "H")


def _is_headline(period: Period) -> bool:
    """Tell whether most words have capitals, so that they tell nothing."""
    return period.kinds.count("P") >= _CAPITALS * len(period)
