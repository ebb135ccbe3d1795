"""Drafts: the attributions of one period, in units, before quotations across periods join."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.attribution import contents, sources
from cstonews.parsing.attribution.cues import Cue, find_cues

if TYPE_CHECKING:
    from cstonews.parsing.attribution.units import Period

Units = tuple[int, int]
_CLAUSE_LINKS = frozenset(("while", "whereas", "although", "though", "as"))


class Draft(NamedTuple):
    """One cue with its source and content, as ranges of units of its period."""

    cue: Cue
    source: Units | None
    content: tuple[Units, ...]
    inherited: bool


class Found(NamedTuple):
    """A cue whose source is known: where the two begin and what joins them to the rest."""

    cue: Cue
    source: Units | None
    begin: int
    joint: int | None
    """Where the words end that stand before and are not of this attribution, if it is a sibling."""
    inherited: bool
    inverted: bool


def find_drafts(period: Period) -> list[Draft]:
    """Find the attributions of a period."""
    found: list[Found] = []
    for cue in find_cues(period):
        item = _locate(period, cue, found)
        if item is not None:
            found.append(item)
    drafts = []
    for at, item in enumerate(found):
        content = _content(period, item, _limit(period, item, found[at + 1 :]), found[:at])
        if content:
            drafts.append(Draft(item.cue, item.source, content, item.inherited))
    return drafts


def _locate(period: Period, cue: Cue, earlier: list[Found]) -> Found | None:
    kinds = period.kinds
    before = kinds[cue.group - 1 : cue.group]
    if cue.voice == "passive":
        return _passive(period, cue)
    if cue.voice == "infinitive":
        return None
    if cue.voice == "participle":
        return _participle(period, cue, earlier)
    inverted = _inverted(period, cue)
    if inverted is not None:
        return inverted
    if before == "C" or (before == "X" and kinds[cue.group - 2 : cue.group - 1] == "C"):
        return _coordinated(period, cue, earlier)
    source = sources.find_left(period, cue.group)
    if source is None:
        return None
    return Found(cue, source, source[0], _joint(period, source[0]), inherited=False, inverted=False)


def _joint(period: Period, begin: int) -> int | None:
    """Return where the foregoing words end when the clause at ``begin`` is a sibling."""
    kinds, low = period.kinds, period.low
    at = begin
    while at and (kinds[at - 1] in "RT" or (kinds[at - 1] == "C" and low[at - 1] != "or") or low[at - 1] in _CLAUSE_LINKS):
        at -= 1
    if at and kinds[at - 1] in "XK":
        return at - 1
    return at if at < begin and kinds[at] == "C" else None


def _inverted(period: Period, cue: Cue) -> Found | None:
    kinds = period.kinds
    before = kinds[cue.group - 1 : cue.group]
    if "invert" not in cue.sense.takes or cue.group != cue.start or cue.sense.tense == "bare":
        return None
    if before not in ("Q", "X", "H", "q") :
        return None
    source = sources.find_right(period, cue.end, len(period))
    if source is None or kinds[source[0]] == "M":
        return None
    after = contents.skip_adjuncts(period, source[1], len(period))
    if after < len(period) and kinds[after] not in "FXKQH" and kinds[source[1] : source[1] + 1] not in ("I", "T", "S"):
        return None
    if before == "X" and contents.find_left(period, cue.group) is None:
        return None
    return Found(cue, source, cue.start, cue.start, inherited=False, inverted=True)


def _coordinated(period: Period, cue: Cue, earlier: list[Found]) -> Found | None:
    joint = cue.group - 1
    if period.kinds[joint] == "X":
        joint -= 1
    if joint and period.kinds[joint - 1] == "X":
        joint -= 1
    for other in reversed(earlier):
        if not other.inverted and other.source is not None and other.cue.voice in ("active",):
            return Found(cue, other.source, cue.group, joint, inherited=True, inverted=False)
    start = max(period.kinds.rfind("K", 0, joint), period.kinds.rfind("F", 0, joint)) + 1
    source = sources.find_first(period, start, joint)
    if source is None:
        return None
    return Found(cue, source, cue.group, joint, inherited=True, inverted=False)


def _participle(period: Period, cue: Cue, earlier: list[Found]) -> Found | None:
    kinds = period.kinds
    before = kinds[cue.group - 1 : cue.group]
    if before not in ("X", "C", "Q", "H", ""):
        return None
    joint = cue.group - 1 if cue.group else 0
    for other in reversed(earlier):
        if other.source is not None:
            return Found(cue, other.source, cue.group, joint, inherited=True, inverted=False)
    source = sources.find_first(period, 0, joint)
    if source is None:
        return None
    return Found(cue, source, cue.group, joint, inherited=True, inverted=False)


def _passive(period: Period, cue: Cue) -> Found | None:
    if period.low[cue.end : cue.end + 1] == ["by"]:
        return None
    subject = period.low[cue.group - 1] if cue.group else ""
    if subject == "it" and "that" in cue.sense.takes:
        return Found(cue, None, cue.group - 1, _joint(period, cue.group - 1), inherited=False, inverted=False)
    return None


def _limit(period: Period, item: Found, later: list[Found]) -> int:
    """Return where the content to the right must end: at the next sibling, or the period's end."""
    for other in later:
        if other.joint is None or other.joint <= item.cue.end or other.inverted:
            continue
        return other.joint
    return len(period)


def _content(period: Period, item: Found, limit: int, earlier: list[Found]) -> tuple[Units, ...]:
    start = item.source[1] if item.inverted and item.source else item.cue.end
    left = _left(period, item, start, limit)
    if left is None:
        right = contents.find_right(period, item.cue, start, limit)
        return (right,) if right else ()
    after = contents.skip_adjuncts(period, start, limit)
    kinds = period.kinds
    while after < limit and kinds[after] in "XHK":
        after += 1
    if after < limit and kinds[after] == "Q":
        return left, (after, after + 1)
    if after < limit and kinds[after - 1] == "X" and kinds[after] not in "SWJFC" and not (item.inverted):
        end = limit
        while end > after and kinds[end - 1] in "FX":
            end -= 1
        return (left, (after, end)) if end > after else (left,)
    return (left,)


def _left(period: Period, item: Found, start: int, limit: int) -> Units | None:
    """Return the content to the left when the attribution comes after or inside it."""
    takes = item.cue.sense.takes
    kinds = period.kinds
    if item.cue.voice != "active" or item.inherited or not takes & {"that", "quote"}:
        return None
    if kinds[item.begin - 1 : item.begin] not in ("X", "Q", "H", "q"):
        return None
    left = contents.find_left(period, item.begin)
    if left is None:
        return None
    if item.inverted or kinds[left[1] - 1] == "Q":
        return left
    after = contents.skip_adjuncts(period, start, limit)
    rest = kinds[after : after + 1]
    if rest in ("", "F"):
        return left
    if rest == "X" and period.low[left[0]] not in ("as", "when", "while", "after", "before", "although", "though", "if", "since", "because"):
        return left
    if rest in ("S",) and period.low[after] != "that":
        return left
    return None
