"""Drafts: the attributions of one period, in units, before quotations across periods join."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.sources import source_words
from cstonews.lexicon.syntax import syntax
from cstonews.parsing.attribution.complements import find_complement
from cstonews.parsing.attribution.extents import (
    has_clause,
    object_end,
    opening_end,
    phrase_end,
    trim_end,
)
from cstonews.parsing.attribution.locating import find_located
from cstonews.parsing.attribution.nominal import find_complemented, find_nominals, is_bare, say
from cstonews.parsing.attribution.placing import (
    find_around,
    find_around_aside,
    find_around_phrase,
    is_aside,
)
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.found import Found
    from cstonews.parsing.attribution.units import Period

_CLOSING = frozenset(("", "F", "I", "R", "T"))
_LONGEST_ASIDE = 10
_RELATIVE_END = re.compile("X(?=[AVE])")  # who said that it was over, has left


class Draft(NamedTuple):
    """One attribution, as ranges of units of its period.

    ``content`` is empty where it may stand in the period before. ``elided`` and
    ``refers_back`` are those of :class:`~cstonews.parsing.attribution.found.Found`.
    """

    sense: Sense
    cue: Units
    source: Units | None
    content: tuple[Units, ...]
    inherited: bool = False
    negated: bool = False
    relative: Units | None = None
    voice: str = "active"
    elided: bool = False
    refers_back: bool = False


def find_drafts(period: Period) -> list[Draft]:
    """Find the attributions of a period, those without content (yet) among them."""
    drafts: list[Draft] = []
    later: list[Found] = []
    for item in reversed(find_located(period)):
        draft = _draft(period, item, _limit(period, item, later))
        if draft is not None:
            drafts.append(draft)
        joined = item.joint is not None and period.kinds[item.joint] == "C"
        if not joined or (draft is not None and draft.content):
            later.insert(0, item)  # "the border and the law made" joins nothing
    drafts.reverse()
    if len(drafts) > 1:
        drafts = [
            draft
            for draft, after in zip_longest(drafts, drafts[1:])
            if not _reports_itself(period, draft, drafts) and not _says_it(draft, after)
        ]
    if not drafts and (guessed := _guessed(period)):
        drafts.append(guessed)
    nominals = find_nominals(period)
    if nominals:
        taken = {draft.cue[1] - 1 for draft in drafts}
        drafts += [
            Draft(noun.sense, (noun.at, noun.at + 1), noun.source, noun.content, voice="noun")
            for noun in nominals
            if noun.at not in taken
        ]
    return drafts


def _guessed(period: Period) -> Draft | None:
    """Read "“It is over,” he beamed.": behind such a quotation any verb reports."""
    kinds, words = period.kinds, period.tokens.words
    at = kinds.find("Q")
    end = period.phrase_end(at + 1) if at >= 0 else None
    if end is None or kinds[end : end + 1] != "E" or kinds[end + 1 : end + 2] not in _CLOSING:
        return None
    open_ended = words[period.first[at + 1] - 2] == ","
    return Draft(say(), (end, end + 1), (at + 1, end), ((at, at + 1),)) if open_ended else None


def _says_it(draft: Draft, after: Draft | None) -> bool:
    """Tell whether a draft is the "commented" of "commented by saying that"."""
    if after is None or not draft.content or after.content != draft.content:
        return False
    return draft.cue[0] < after.cue[0] < draft.content[0][0]


def _reports_itself(period: Period, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether a draft is the "he hopes" of "Zas said he hopes", the same act twice."""
    if draft.source is None or period.kinds[draft.source[0]] not in "Oo":
        return False
    start = draft.source[0]
    return any(
        other is not draft
        and any(begin <= start <= begin + 1 and start < end for begin, end in other.content)
        for other in drafts
    )


def _limit(period: Period, item: Found, later: Sequence[Found]) -> int:
    """Return where the content to the right ends: at the next sibling, or with the period."""
    kinds, begin = period.kinds, item.begin
    if kinds[begin] == "W" or (begin and kinds[begin - 1] == "W"):
        ended = _RELATIVE_END.search(kinds, item.cue.end)
        if ended and not any(begin < other.begin < ended.start() for other in later):
            return ended.start()
    if item.main is not None:
        return item.main
    end, limit = item.cue.end, len(kinds)
    for other in later:
        if other.joint is not None and other.joint >= end:
            limit = other.joint
            break
    if item.cue.voice == "phrase" or (begin and period.low[begin - 1] == "as"):
        return limit
    return opening_end(period, begin, end, limit)


def _draft(period: Period, item: Found, limit: int) -> Draft | None:
    words, cue, after = syntax(), item.cue, item.after
    start, end, _, sense, *_ = cue
    if sense.lemma in words.citing_verbs and (cited := _cited(period, item, limit)):
        return cited
    if period.low[start] in words.citing and _is_source(period, end):
        return None
    content = _placed(period, item, after, limit)
    if not content and sense.lemma in words.light_verbs:
        complemented = find_complemented(period, end, limit)
        if complemented is not None:
            sense, end, units = complemented
            return _made(item, (units,), sense, end)
        if is_bare(period, end):
            return None
    if not content and cue.voice != "phrase" and not item.refers_back:
        found = find_complement(period, cue, after, limit)
        content = (found,) if found else ()
    return _made(item, content, sense, end)


def _placed(period: Period, item: Found, after: int, limit: int) -> tuple[Units, ...]:
    """Return the content where it stands before the cue or around it."""
    if item.subject is not None:
        urged = "object-inf" in item.cue.sense.takes and period.kinds[after : after + 1] == "t"
        asked = ((after, phrase_end(period, after, trim_end(period, limit))),) if urged else ()
        return (item.subject, *asked)
    if item.refers_back:
        return ()
    if item.cue.voice == "phrase":
        return find_around_phrase(period, item, limit)
    if item.begin and period.low[item.begin - 1] == "as" and is_aside(period, item):
        return find_around_aside(period, item, limit)
    if period.kinds.startswith("X", after) and _is_led_to_that(period, item, after, limit):
        return ()
    return find_around(period, item, limit)


def _is_led_to_that(period: Period, item: Found, after: int, limit: int) -> bool:
    """Tell "claimed, without giving evidence, that it was over" by what follows its comma."""
    if "that" not in item.cue.sense.takes:
        return False
    comma = period.kinds.find("X", after + 1, min(limit, after + _LONGEST_ASIDE))
    led = comma > 0 and period.low[comma + 1 : comma + 2] == ["that"]
    return led and not has_clause(period, after, comma)


def _made(item: Found, content: tuple[Units, ...], sense: Sense, cue_end: int) -> Draft:
    cue, source, _, _, inherited, _, relative, refers_back, _, elided, _ = item
    start, _, _, _, voice, negated, _ = cue
    how = inherited, negated, relative, voice, elided, refers_back
    return make_tuple(Draft, (sense, (start, cue_end), source, content, *how))


def _is_source(period: Period, start: int) -> bool:
    """Tell "citing a source in the ministry" from "citing the costs"."""
    end = period.phrase_end(start)
    words, sources = ("",) if end is None else period.low[start:end], source_words()
    named = end is not None and period.kinds[end - 1] == "P"
    told = sources.persons | sources.unnamed | sources.documents | sources.media
    whole = told | sources.bodies | sources.spokespersons | sources.representatives
    return named or not whole.isdisjoint(words)


def _cited(period: Period, item: Found, limit: int) -> Draft | None:
    """Read "the statement cites Zas as saying that": who is cited is who speaks."""
    end = object_end(period, item.cue.end, item.cue.end)
    if end == item.cue.end or period.low[end : end + 2] != ["as", "saying"]:
        return None
    saying = item.cue._replace(start=end, end=end + 2, sense=say())
    behind = find_complement(period, saying, end + 2, len(period))
    content = (behind,) if behind else find_around(period, item._replace(cue=saying), limit)
    source = (item.cue.end, end)
    return Draft(say(), (end + 1, end + 2), source, content) if content else None
