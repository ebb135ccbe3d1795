"""Locating: for each cue of a period, where its source stands and what it is a sibling of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import noun_senses
from cstonews.parsing.attribution import sources
from cstonews.parsing.attribution.cues import find_cues
from cstonews.parsing.attribution.extents import (
    find_clause,
    find_clause_start,
    find_main_clause,
    find_start,
    skip_adjuncts,
)
from cstonews.parsing.attribution.found import Found, find_joint
from cstonews.parsing.attribution.passives import find_passive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.attribution.cues import Cue
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.units import Period

_AFTER_INVERTED = frozenset("FXKQHqC")
_BEFORE_INVERTED = frozenset("QXHqS")
_GOES_ON = frozenset(("XA", "XV", "XE", "XB"))
_FEWEST_WORDS = 3
_HYPOTHETICAL = frozenset(("if", "unless", "whether"))
_ADJUNCTS = frozenset("ITSW")
_VERB_FOLLOWS = re.compile("[^XFKQHSW]*[AV]|[RST]*[AV]")
_BEFORE_OPENING = "CRXTSq"


def find_located(period: Period) -> list[Found]:
    """Find the cues of a period that have a source, in order."""
    found: list[Found] = []
    for cue in find_cues(period):
        item = _locate(period, cue, found)
        if item is not None:
            found.append(item)
    return found


def _locate(period: Period, cue: Cue, earlier: Sequence[Found]) -> Found | None:
    match cue.voice:
        case "active" if not cue.unreal or cue.negated:
            return _active(period, cue, earlier)
        case "phrase":
            return _phrase(period, cue)
        case "passive":
            return find_passive(period, cue)
        case "participle":
            return _participle(period, cue, earlier)
        case _:
            return None


def _active(period: Period, cue: Cue, earlier: Sequence[Found]) -> Found | None:
    kinds, group = period.kinds, cue.group
    before = kinds[group - 1] if group else ""
    if before in _BEFORE_INVERTED and (inverted := _inverted(period, cue, before)):
        return inverted
    if before == "C" or (before == "X" and kinds[group - 2 : group - 1] == "C"):
        return _coordinated(period, cue, earlier)
    if before == "W" or (group and period.low[group - 1] == "that"):
        return _relative(period, cue)
    interrupted = _interrupted(period, cue, earlier) if before == "X" else None
    source = interrupted or sources.find_left(period, group) or _far(period, cue)
    if before == "X" and not interrupted and _continues(period, source, earlier):
        tense = earlier[-1].cue.sense.tense
        if source is None or tense == cue.sense.tense:
            return _inherit(period, cue, cue.group - 1, earlier)
    if source is None or _is_no_source(period, cue, source):
        return None
    begin = source[0]
    return Found(cue, _behind_noun(period, source), begin, find_joint(period, begin))


def _far(period: Period, cue: Cue) -> Units | None:
    """Return the subject of its clause where much stands between it and a cue before "that"."""
    if cue.sense.tense == "bare":
        return None
    that = period.low[cue.end : cue.end + 1] == ["that"]
    closes = period.kinds[cue.group - 1 : cue.group] == "X"
    if not (that and cue.sense.takes & {"that", "that-only"}) and not (
        closes and cue.sense.lemma in syntax().clausal_verbs
    ):
        return None
    source = sources.find_first(period, find_clause_start(period, cue.group), cue.group)
    return source if source and period.kinds[slice(*source)].strip("DRJ") else None


def _behind_noun(period: Period, source: Units) -> Units:
    """Return the subject of "a claim | Yerevan denies", whose clause belongs to a noun."""
    start, end = source
    kinds = period.kinds
    if kinds[start] != "D" or kinds[end - 1] != "P":
        return source
    at = start + len(kinds[start:end].rstrip("P"))
    belongs = at - start > 1 and period.low[at - 1] in noun_senses()
    return (at, end) if belongs else source


def _interrupted(period: Period, cue: Cue, earlier: Sequence[Found]) -> Units | None:
    """Return the subject of "The Taliban, said Zas, had promised peace"."""
    last = earlier[-1] if earlier else None
    if last is None or not last.inverted or last.cue.voice != "active":
        return None
    if skip_adjuncts(period, last.after, len(period)) != cue.group - 1:
        return None
    return sources.find_left(period, last.begin - 1)


def _continues(period: Period, source: Units | None, earlier: Sequence[Found]) -> bool:
    """Tell whether a cue behind a comma goes on with the verbs before it."""
    if not earlier:
        return False
    last = earlier[-1]
    aside = period.low[last.begin - 1 : last.begin] == ["as"]
    if source and last.source and period.kinds[last.source[0]] == "W":
        return source[0] > last.source[0]  # Zas, who said it was late, | left
    return not aside and (source is None or source[0] <= last.cue.start)


def _is_no_source(period: Period, cue: Cue, source: Units) -> bool:
    """Tell "nobody said", "if Zas says" and "people it described as criminals"."""
    start, low = source[0], period.low
    nobody = syntax().nobody
    if not start or low[start] in nobody:
        return low[start] in nobody
    before = low[start - 1]
    led = before == "that" or before in syntax().inverting
    denied = led and _is_denied(period, start, before)
    if denied or before in _HYPOTHETICAL or before in nobody:
        return True
    described = period.kinds[start] == "O" and period.kinds[start - 1] in "NP"
    return described and cue.sense.lemma in syntax().naming_verbs


def _is_denied(period: Period, start: int, before: str) -> bool:
    """Tell "it is not true that | Zas said" and "had | Zas said"."""
    kinds, low = period.kinds, period.low
    if before != "that":
        return start == 1 or kinds[start - 2] in "XFKQCq"
    if start < _FEWEST_WORDS:
        return False
    if low[start - 2] in syntax().untrue:
        return True
    negated = kinds[start - 3] == "G" or low[start - 3].endswith("n't")
    return negated and low[start - 2] in syntax().sure


def _relative(period: Period, cue: Cue) -> Found | None:
    """Take "Zas, who said that": the source is the pronoun, with its antecedent."""
    at = cue.group - 1
    if period.low[at] in syntax().indefinite_relatives:
        return None
    antecedent = sources.find_antecedent(period, at)
    if period.kinds[at] == "S" and (antecedent is None or _is_adjective(period, cue)):
        return None
    return Found(cue, (at, cue.group), at, None, relative=antecedent)


def _is_adjective(period: Period, cue: Cue) -> bool:
    """Tell "it was clear that | continued | supplies could harm"."""
    kinds = period.kinds
    bare = kinds[cue.end : cue.end + 1] == "N" and cue.sense.lemma not in syntax().clausal_verbs
    end = period.phrase_end(cue.end) if bare else None
    return end is not None and kinds[end : end + 1] in ("A", "V")


def _phrase(period: Period, cue: Cue) -> Found | None:
    """Take "according to Zas"."""
    interrupts = period.kinds[max(cue.start - 2, 0) : cue.start] == "AX"
    source = sources.find_right_long(period, cue.end, len(period), interrupts=interrupts)
    if source is None:
        return None
    return Found(cue, source, cue.start, find_joint(period, cue.start), inverted=True)


def _inverted(period: Period, cue: Cue, before: str) -> Found | None:
    """Take "…, said Zas, the head of …" and "As stated Zas, …"."""
    aside = before == "S" and period.low[cue.group - 1] == "as"
    if (before == "S" and not aside) or not _may_invert(period, cue):
        return None
    by = aside and period.low[cue.end : cue.end + 1] == ["by"]  # as reported by TASS
    source = sources.find_right(period, cue.end + by, len(period))
    quoted = before in ("Q", "q")
    pronouns = "M" if quoted else "MOo"
    if source is None or period.kinds[source[0]] in pronouns:
        return None
    if not _closes(period, source[1], quoted=quoted):
        return None
    if aside:
        after = skip_adjuncts(period, source[1], len(period))
        listed = period.kinds[after : after + 1] in ("X", "F", "")
        return Found(cue, source, cue.group, None, inverted=True) if listed else None
    after = skip_adjuncts(period, source[1], len(period))
    if before == "X" and not _has_content(period, cue.group, after):
        return None
    return Found(cue, source, cue.group, cue.group, inverted=True)


def _has_content(period: Period, end: int, after: int) -> bool:
    """Tell whether what stands before an inverted cue can be content.

    It can without a verb if that follows ("the talks, said Zas, were long"), or as the whole
    of a headline ("CSTO ready to help, says Zas").
    """
    if find_clause(period, end) is not None or period.kinds[after : after + 2] in _GOES_ON:
        return True
    before = find_start(period, end)
    whole = before is not None and before[0] == 0 and before[1] >= _FEWEST_WORDS
    return whole and period.kinds[0] not in "ITRSJ"


def _may_invert(period: Period, cue: Cue) -> bool:
    kinds = period.kinds
    takes = cue.sense.takes
    if "invert" not in takes or cue.sense.tense == "bare":
        return False
    if kinds[cue.group : cue.start].strip("RT"):
        return False
    if kinds[cue.group - 1] != "X":
        return True
    return "that" in takes and not takes & {"addressee", "object-inf"}


def _closes(period: Period, end: int, *, quoted: bool) -> bool:
    """Tell whether nothing but adjuncts follows an inverted source: no object of the verb."""
    kinds = period.kinds
    after = skip_adjuncts(period, end, len(period))
    if after >= len(period) or kinds[after] in _AFTER_INVERTED:
        return True
    if quoted and kinds[end : end + 2] == "EI":  # reads the statement published on the website
        after = skip_adjuncts(period, end + 1, len(period))
        return after >= len(period) or kinds[after] in _AFTER_INVERTED
    if _VERB_FOLLOWS.match(kinds, end):  # said the bloc so far has not moved
        return False
    return kinds[end : end + 1] in _ADJUNCTS and period.low[end] != "that"


def _coordinated(period: Period, cue: Cue, earlier: Sequence[Found]) -> Found | None:
    """Take "said A and called for B"."""
    joint = cue.group - 1
    if period.kinds[joint] == "X":
        joint -= 1
    if joint and period.kinds[joint - 1] == "X":
        joint -= 1
    return _inherit(period, cue, joint, earlier)


def _inherit(period: Period, cue: Cue, joint: int, earlier: Sequence[Found]) -> Found | None:
    """Take the source of the cue before, or else the subject of the clause."""
    known = [other for other in reversed(earlier) if other.source is not None]
    parallel = [other for other in known if other.cue.sense.tense == cue.sense.tense]
    alike = cue.voice == "active" or period.kinds[cue.group - 1 : cue.group] == "C"
    if alike and known and not parallel and (cue.voice != "active" or cue.sense.noun_too):
        return None  # agreed to counter threats and challenges
    for other in (parallel if cue.voice == "active" else []) or known:
        return Found(
            cue, other.source, cue.group, joint, inherited=True, relative=other.relative
        )
    source = sources.find_first(period, find_clause_start(period, joint), joint)
    if source is not None:
        return Found(cue, source, cue.group, joint, inherited=True)
    if joint <= 0:
        return Found(cue, None, cue.group, joint, inherited=True, elided=True)
    return None


def _participle(period: Period, cue: Cue, earlier: Sequence[Found]) -> Found | None:
    """Take ", adding that" and "a letter demanding that"."""
    before = period.kinds[cue.group - 1 : cue.group]
    word = period.low[cue.group - 1] if cue.group else ""
    if word == "as":  # was quoted as saying: the cue is the whole
        return None
    if before not in ("X", "C", "Q", "H", "", "S") and word not in syntax().documents:
        return _reduced(period, cue, earlier)
    if not period.kinds[: cue.group].strip(_BEFORE_OPENING):
        opening = _opening(period, cue)
        if opening is not None:
            return opening
    joint = cue.group if before == "Q" else max(cue.group - 1, 0)
    return _inherit(period, cue, joint, earlier)


def _opening(period: Period, cue: Cue) -> Found | None:
    """Take "Conceding that it was late, Zas left": the source is the subject behind it."""
    comma = find_main_clause(period, cue.end, len(period))
    if comma is None:
        return None
    source = sources.find_first(period, comma + 1, len(period))
    return Found(cue, source, cue.group, None, main=comma) if source else None


def _reduced(period: Period, cue: Cue, earlier: Sequence[Found]) -> Found | None:
    """Take "voters saying that" and "with the minister arguing that"."""
    if cue.sense.takes.isdisjoint(("that", "quote")):
        return None
    if period.low[cue.group - 1] == "by":
        found = _inherit(period, cue, cue.group - 1, earlier)
        return found._replace(joint=None) if found else None
    start = period.phrase_before(cue.group)
    if start and period.low[start - 1] == "with":
        return Found(cue, (start, cue.group), cue.group, None)
    source = sources.find_left(period, cue.group) if cue.sense.lemma == "say" else None
    return Found(cue, source, cue.group, None) if source else None
