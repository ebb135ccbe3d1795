"""Drafts: the attributions of one period, in units, before quotations across periods join."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.verbs import predicate_senses
from cstonews.parsing.attribution import contents, sources
from cstonews.parsing.attribution.cues import Cue, find_cues
from cstonews.parsing.attribution.nominal import find_nominals

if TYPE_CHECKING:
    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.units import Period

Units = tuple[int, int]
_CLAUSE_LINKS = frozenset(("while", "whereas", "although", "though", "as"))
_LIGHT = frozenset(("express", "voice", "convey", "issue", "make", "raise", "give", "release", "offer"))
_DOCUMENTS = frozenset(
    (
        "statement",
        "letter",
        "message",
        "report",
        "tweet",
        "post",
        "document",
        "email",
        "memo",
        "declaration",
        "communique",
        "resolution",
        "note",
    )
)
_RELATIVE_END = re.compile("X(?=[AV])")
_FARTHEST_AGENT = 12
_CITING = frozenset(("cite", "quote"))
_NAMING = frozenset(("brand", "call", "characterize", "describe", "dub", "label", "term"))
"""Verbs of "people it described as criminals", which reports no more than a word."""
_INDEFINITE = frozenset(("whoever", "whatever", "what", "how", "why"))
_NOBODY = frozenset(("nobody", "no", "none", "neither", "nothing"))
_ADJUNCT_OPENERS = frozenset(
    (
        "when",
        "while",
        "after",
        "before",
        "although",
        "though",
        "since",
        "because",
        "whereas",
        "as",
    )
)


_SAYING = next(sense for sense in predicate_senses()["say"])


class Draft(NamedTuple):
    """One attribution, as ranges of units of its period."""

    sense: Sense
    cue: Units
    source: Units | None
    content: tuple[Units, ...]
    inherited: bool
    negated: bool
    relative: Units | None = None
    """The antecedent of a source that is a relative pronoun."""
    voice: str = "active"
    elided: bool = False
    refers_back: bool = False


class Found(NamedTuple):
    """A cue whose source is known: where the two begin and what joins them to the rest."""

    cue: Cue
    source: Units | None
    begin: int
    joint: int | None
    """Where the foregoing words end if they are not of this attribution."""
    inherited: bool = False
    inverted: bool = False
    relative: Units | None = None
    refers_back: bool = False
    """The content is the sentence before: "This was stated by X"."""
    subject: Units | None = None
    """The content, where it is the subject of a passive: "it was rejected by X"."""
    elided: bool = False
    """The subject is that of the sentence before: "And expressed the hope that"."""


def find_drafts(period: Period) -> list[Draft]:
    """Find the attributions of a period, those without content (yet) among them."""
    found: list[Found] = []
    for cue in find_cues(period):
        item = _locate(period, cue, found)
        if item is not None:
            found.append(item)
    drafts = []
    for at, item in enumerate(found):
        draft = _draft(period, item, _limit(period, item, found[at + 1 :]))
        if draft is not None:
            drafts.append(draft)
    drafts = [draft for draft in drafts if not _reports_itself(period, draft, drafts)]
    taken = {draft.cue[1] - 1 for draft in drafts}
    for noun in find_nominals(period):
        if noun.at not in taken:
            drafts.append(
                Draft(
                    noun.sense,
                    (noun.at, noun.at + 1),
                    noun.source,
                    noun.content,
                    False,
                    False,
                    voice="noun",
                )
            )
    return drafts


def _reports_itself(period: Period, draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a draft is the "he hopes" of "Zas said he hopes", the same act twice."""
    if draft.source is None or period.kinds[draft.source[0]] not in "Oo":
        return False
    start = draft.source[0]
    return any(
        other is not draft
        and any(begin <= start <= begin + 1 and start < end for begin, end in other.content)
        for other in drafts
    )


def _locate(period: Period, cue: Cue, earlier: list[Found]) -> Found | None:
    kinds = period.kinds
    before = kinds[cue.group - 1 : cue.group]
    if cue.voice == "phrase":
        return _phrase(period, cue)
    if cue.voice == "passive":
        return _passive(period, cue)
    if cue.unreal and not cue.negated:
        return None
    if cue.voice == "infinitive":
        return None
    if cue.voice == "participle":
        return _participle(period, cue, earlier)
    inverted = _inverted(period, cue)
    if inverted is not None:
        return inverted
    if before == "C" or (before == "X" and kinds[cue.group - 2 : cue.group - 1] == "C"):
        return _coordinated(period, cue, earlier)
    if before == "W" and period.low[cue.group - 1] in _INDEFINITE:
        return None
    if before == "W" or (before == "S" and period.low[cue.group - 1] == "that"):
        relative = sources.find_antecedent(period, cue.group - 1)
        if relative is None and before == "S":
            return None
        return Found(cue, (cue.group - 1, cue.group), cue.group - 1, None, relative=relative)
    source = sources.find_left(period, cue.group)
    aside = bool(earlier) and period.low[earlier[-1].begin - 1 : earlier[-1].begin] == ["as"]
    if (
        before == "X"
        and earlier
        and not aside
        and (source is None or source[0] <= earlier[-1].cue.start)
    ):
        if source is None or earlier[-1].cue.sense.tense == cue.sense.tense:
            return _inherit(period, cue, cue.group - 1, earlier)
    if source is None or period.low[source[0]] in _NOBODY:
        return None
    relative = kinds[source[0]] == "O" and kinds[source[0] - 1 : source[0]] in ("N", "P")
    if relative and cue.sense.lemma in _NAMING:
        return None
    return Found(cue, source, source[0], _joint(period, source[0]))


def _phrase(period: Period, cue: Cue) -> Found | None:
    source = sources.find_right_long(period, cue.end, len(period))
    if source is None:
        return None
    return Found(cue, source, cue.start, _joint(period, cue.start), inverted=True)


def _joint(period: Period, begin: int) -> int | None:
    """Return where the foregoing words end when the clause at ``begin`` is a sibling."""
    kinds, low = period.kinds, period.low
    at = begin
    while at and (
        kinds[at - 1] in "RT"
        or (kinds[at - 1] == "C" and low[at - 1] != "or")
        or low[at - 1] in _CLAUSE_LINKS
    ):
        at -= 1
    if at and kinds[at - 1] in "XK":
        return at - 1
    if at and kinds[at - 1] == "Q":
        return at
    return at if at < begin and kinds[at] == "C" else None


def _inverted(period: Period, cue: Cue) -> Found | None:
    kinds = period.kinds
    before = kinds[cue.group - 1 : cue.group]
    if kinds[cue.group : cue.start].strip("R"):
        return None
    if "invert" not in cue.sense.takes or cue.sense.tense == "bare":
        return None
    if before == "X" and cue.sense.takes & {"addressee", "object-inf"}:
        return None
    stated = before == "S" and period.low[cue.group - 1] == "as"
    if before not in ("Q", "X", "H", "q") and not stated:
        return None
    source = sources.find_right(period, cue.end, len(period))
    if source is None or kinds[source[0]] == "M":
        return None
    after = contents.skip_adjuncts(period, source[1], len(period))
    if (
        after < len(period)
        and kinds[after] not in "FXKQHq"
        and (
            kinds[source[1] : source[1] + 1] not in ("I", "T", "S", "W")
            or period.low[source[1]] == "that"
        )
    ):
        return None
    if stated:
        return (
            Found(cue, source, cue.start, None, inverted=True)
            if kinds[after : after + 1] == "X"
            else None
        )
    if before == "X" and contents.find_left(period, cue.group) is None:
        return None
    return Found(cue, source, cue.group, cue.group, inverted=True)


def _coordinated(period: Period, cue: Cue, earlier: list[Found]) -> Found | None:
    kinds = period.kinds
    joint = cue.group - 1
    if kinds[joint] == "X":
        joint -= 1
    if joint and kinds[joint - 1] == "X":
        joint -= 1
    return _inherit(period, cue, joint, earlier)


def _inherit(period: Period, cue: Cue, joint: int, earlier: list[Found]) -> Found | None:
    """Take the source of the cue before, or else the subject of the clause."""
    known = [other for other in reversed(earlier) if other.source is not None]
    parallel = [other for other in known if other.cue.sense.tense == cue.sense.tense]
    for other in (parallel if cue.voice == "active" else []) or known:
        return Found(
            cue, other.source, cue.group, joint, inherited=True, relative=other.relative
        )
    kinds = period.kinds
    start = max(kinds.rfind("K", 0, joint), kinds.rfind("F", 0, joint)) + 1
    source = sources.find_first(period, start, joint)
    if source is None:
        return (
            Found(cue, None, cue.group, joint, inherited=True, elided=True)
            if joint <= 0
            else None
        )
    return Found(cue, source, cue.group, joint, inherited=True)


def _participle(period: Period, cue: Cue, earlier: list[Found]) -> Found | None:
    before = period.kinds[cue.group - 1 : cue.group]
    if before == "S" and period.low[cue.group - 1] == "as":
        return None
    documented = cue.group and period.low[cue.group - 1] in _DOCUMENTS
    if before not in ("X", "C", "Q", "H", "", "S") and not documented:
        return None
    return _inherit(period, cue, cue.group - 1 if cue.group else 0, earlier)


def _passive(period: Period, cue: Cue) -> Found | None:
    """Take "it was noted that" and "this was stated (on Monday) by X"."""
    subject = period.low[cue.group - 1] if cue.group else ""
    begin = cue.group - 1
    if period.low[cue.end : cue.end + 2] == ["as", "saying"]:
        source = sources.find_left(period, cue.group)
        if source is None:
            return None
        saying = cue._replace(end=cue.end + 2, voice="active", sense=_SAYING)
        return Found(saying, source, source[0], _joint(period, source[0]))
    if cue.unreal:
        return None
    agent = _agent(period, cue.end)
    if subject in ("it", "this", "that") and "that" in cue.sense.takes:
        refers_back = agent is not None and period.low[agent[1] : agent[1] + 1] != ["that"]
        return Found(cue, agent, begin, _joint(period, begin), refers_back=refers_back)
    if agent is None or period.low[cue.end] != "by" or "np" not in cue.sense.takes:
        return None
    told = sources.find_left(period, cue.group)
    return Found(cue, agent, cue.group, None, subject=told) if told else None


def _agent(period: Period, at: int) -> Units | None:
    """Return the noun phrase after the "by" of a passive, adjuncts before it stepped over."""
    limit = min(len(period), at + _FARTHEST_AGENT)
    while at < limit and period.low[at] != "by":
        if period.kinds[at] in "SVAWQXK":
            return None
        at += 1
    return sources.find_right(period, at + 1, len(period)) if at < limit else None


def _limit(period: Period, item: Found, later: list[Found]) -> int:
    """Return where the content to the right ends: at the next sibling, or with the period."""
    if item.begin and period.kinds[item.begin - 1] == "W" or period.kinds[item.begin] == "W":
        ended = _RELATIVE_END.search(period.kinds, item.cue.end)
        if ended:
            later = [other for other in later if other.begin < ended.start()]
            if not later:
                return ended.start()
    for other in later:
        if other.joint is not None and other.joint >= item.cue.end:
            return other.joint
    return len(period)


def _draft(period: Period, item: Found, limit: int) -> Draft | None:
    cue = item.cue
    if cue.sense.lemma in _CITING and (cited := _cited(period, item)):
        return cited
    sense, end = cue.sense, cue.end
    if item.refers_back or item.subject:
        content: tuple[Units, ...] = (item.subject,) if item.subject else ()
    elif cue.voice == "phrase":
        content = _around_phrase(period, item, limit)
    elif _is_aside(period, item):
        content = _as_aside(period, item, limit)
    elif (content := _around(period, item, limit)) == () and sense.lemma in _LIGHT:
        nominal = contents.find_nominal(period, cue.end, limit)
        if nominal is not None:
            sense, end, units = nominal
            content = (units,)
        elif contents.is_bare_nominal(period, cue.end):
            return None
    if content == () and cue.voice != "phrase" and not item.refers_back:
        start = item.source[1] if item.source and item.source[0] >= cue.end else cue.end
        right = contents.find_right(period, cue, start, limit)
        content = (right,) if right else ()
    return Draft(
        sense,
        (cue.start, end),
        item.source,
        content,
        item.inherited,
        cue.negated,
        item.relative,
        cue.voice,
        item.elided,
        item.refers_back,
    )


def _cited(period: Period, item: Found) -> Draft | None:
    """Read "the statement cites Zas as saying that": who is cited is who speaks."""
    end = period.phrase_end(item.cue.end)
    if end is None or period.low[end : end + 2] != ["as", "saying"]:
        return None
    saying = item.cue._replace(start=end, end=end + 2, sense=_SAYING)
    content = contents.find_right(period, saying, end + 2, len(period))
    source = (item.cue.end, end)
    return (
        Draft(_SAYING, (end + 1, end + 2), source, (content,), False, False)
        if content
        else None
    )


def _around_phrase(period: Period, item: Found, limit: int) -> tuple[Units, ...]:
    """Return the content of "according to X": what follows its comma, or what stands before."""
    assert item.source is not None
    kinds = period.kinds
    end = item.source[1]
    opening = not kinds[: item.begin].strip("CRXTqS")
    if opening or kinds[item.begin - 1] in "KC":
        at = kinds.find("X", end, end + 30) + 1 or end
        stop = contents.trim_end(period, limit if limit > at else len(period))
        return ((at, stop),) if at < stop else ()
    left = contents.find_start(period, item.begin)
    if left is None:
        return ()
    after = end + 1
    if (
        kinds[end:after] == "X"
        and contents.has_clause(period, after, limit)
        and kinds[after] not in "CWSJ"
    ):
        stop = contents.trim_end(period, limit)
        return (left, (after, stop)) if after < stop else (left,)
    return (left,)


def _around(period: Period, item: Found, limit: int) -> tuple[Units, ...]:
    """Return the content to the left, and what follows a cue that interrupts it."""
    kinds = period.kinds
    start = item.source[1] if item.inverted and item.source else item.cue.end
    left = _left(period, item, start, limit)
    if left is None:
        return ()
    after = (
        contents.skip_adjuncts(period, start, limit)
        if item.inverted
        else contents.skip_addressee(period, item.cue, start, limit)
    )
    while after < limit and kinds[after] in "XHKq":
        after += 1
    if after >= limit:
        return (left,)
    if kinds[after] == "Q":
        return left, (after, after + 1)
    if period.low[after] == "that" and kinds[after - 1] == "X":
        end = contents.trim_end(period, limit)
        return ((after + 1, end),) if end > after + 1 else (left,)
    if kinds[left[1] - 1] == "Q":
        quoted = kinds.find("Q", after, limit)
        return (left, (quoted, quoted + 1)) if quoted > 0 else (left,)
    links = kinds[after] == "C" and period.phrase_end(after + 1) is not None
    if (
        kinds[after - 1] in "XH"
        and (links or kinds[after] not in "SWJFC")
        and not item.inverted
    ):
        end = contents.trim_end(period, limit)
        return (left, (after, end)) if end > after else (left,)
    return (left,)


def _left(period: Period, item: Found, start: int, limit: int) -> Units | None:
    """Return the content to the left when the attribution comes after or inside it."""
    takes = item.cue.sense.takes
    kinds, low = period.kinds, period.low
    if item.cue.voice != "active" or item.inherited or not takes & {"that", "quote"}:
        return None
    if kinds[item.begin - 1 : item.begin] not in ("X", "Q", "H", "q"):
        return None
    before = contents.find_start(period, item.begin)
    if before is None:
        return None
    clause = contents.find_left(period, item.begin)
    quotation = before[1] - 1
    if kinds[quotation] == "Q" and kinds[quotation - 1 : quotation] in (
        "X",
        "K",
        "H",
        "F",
        "(",
    ):
        return (quotation, before[1])
    if item.inverted or kinds[quotation] == "Q":
        return clause
    after = (
        contents.skip_adjuncts(period, start, limit)
        if item.inverted
        else contents.skip_addressee(period, item.cue, start, limit)
    )
    rest = kinds[after : after + 1]
    if rest in ("", "F"):
        return clause or (before if kinds[before[0]] not in "ITRSJ" else None)
    if rest in ("X", "H"):
        return before if clause or contents.has_clause(period, after, limit) else None
    return clause if rest == "S" and low[after] != "that" else None


def _is_aside(period: Period, item: Found) -> bool:
    begin, kinds = item.begin, period.kinds
    if (
        not begin
        or period.low[begin - 1] != "as"
        or kinds[begin - 2 : begin - 1] not in ("", "X", "C", "q")
    ):
        return False
    start = item.source[1] if item.inverted and item.source else item.cue.end
    after = contents.skip_adjuncts(period, start, len(period))
    return kinds[after : after + 1] in ("", "X", "F")


def _as_aside(period: Period, item: Found, limit: int) -> tuple[Units, ...]:
    """Return the content of "As Zas said, …" and "…, as Zas noted, …": the main clause."""
    kinds = period.kinds
    stop = contents.trim_end(period, limit)
    comma = kinds.find("X", max(item.cue.end, item.source[1] if item.source else 0), limit)
    right = (comma + 1, stop) if 0 <= comma < stop - 1 else None
    left = contents.find_start(period, item.begin - 1)
    if left is None or not contents.has_clause(period, *left):
        left = left if right and left and right[0] < right[1] else None
    return tuple(part for part in (left, right) if part)
