"""Placing: content before a cue, around it, or behind "according to X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.syntax import syntax
from cstonews.parsing.attribution.extents import (
    find_start,
    has_clause,
    is_time_of_event,
    skip_addressee,
    skip_adjuncts,
    trim_end,
)

if TYPE_CHECKING:
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.found import Found
    from cstonews.parsing.attribution.units import Period

_OPENINGS = "CRXTqS"
"""What may stand before an opening "according to"."""
_LONGEST_SOURCE = 30
_BEFORE_QUOTATION = frozenset(("X", "K", "H", "F", "("))
_BEFORE_CUE = frozenset("XQHq")
_CLAUSES = ("that", "quote")
_OTHER_CLAUSE = "SWJFC"
"""What behind a comma is no more of what was interrupted."""


def find_around_phrase(period: Period, item: Found, limit: int) -> tuple[Units, ...]:
    """Return the content of "according to X": what follows its comma, or what stands before."""
    kinds = period.kinds
    end = item.after
    opening = not kinds[: item.begin].strip(_OPENINGS)
    opening = opening or kinds[max(item.begin - 2, 0) : item.begin] in ("SX", "CX")
    if opening or kinds[item.begin - 1] in "KC":
        at = kinds.find("X", end, end + _LONGEST_SOURCE) + 1 or end
        if period.low[at : at + 1] and period.low[at] in syntax().citing:
            at = kinds.find("X", at, at + _LONGEST_SOURCE) + 1 or at
        stop = trim_end(period, limit if limit > at else len(period))
        return ((at, stop),) if at < stop else ()
    left = find_start(period, item.begin)
    if left is None:
        return ()
    goes_on = kinds[end : end + 1] == "X" and kinds[end + 1 : end + 2] not in tuple("CWSJ")
    stop = trim_end(period, limit)
    lacks = kinds[left[1] - 1] == "A"  # it is, according to Zas, a matter of days
    if goes_on and end + 1 < stop and (lacks or has_clause(period, end + 1, stop)):
        return left, (end + 1, stop)
    return (left,)


def find_around(period: Period, item: Found, limit: int) -> tuple[Units, ...]:
    """Return the content to the left, and what follows a cue that interrupts it."""
    before = _words_before(period, item)
    after = _after_adjuncts(period, item, limit) if before else limit
    left = _find_left(period, item, before, after, limit) if before else None
    if left is None:
        return ()
    kinds = period.kinds
    while after < limit and kinds[after] in "XHKq":
        after += 1
    if after >= limit:
        return (left,)
    if kinds[after - 1] == "X" and period.low[after] == "that":
        stop = trim_end(period, limit)  # it was clear, she added, that …
        if after + 1 >= stop:
            return (left,)
        rest = (after + 1, stop)
        return (left, rest) if kinds[left[1] - 1] == "Q" else (rest,)
    if kinds[left[1] - 1] == "Q":
        quoted = kinds.find("Q", after, limit)
        return (left, (quoted, quoted + 1)) if quoted >= 0 else (left,)
    return _with_rest(period, item, left, after, limit)


def _with_rest(
    period: Period, item: Found, left: Units, after: int, limit: int
) -> tuple[Units, ...]:
    """Add what goes on behind the cue: "the talks, he said, were useful"."""
    kinds = period.kinds
    if kinds[after] == "Q":
        return left, (after, after + 1)
    if is_time_of_event(period, after):
        return (left,)
    links = kinds[after] == "C" and period.phrase_end(after + 1) is not None
    goes_on = kinds[after - 1] in "XH" and (links or kinds[after] not in _OTHER_CLAUSE)
    interrupted = not item.inverted or kinds[after] in "AV"
    stop = trim_end(period, limit)
    return (left, (after, stop)) if goes_on and interrupted and after < stop else (left,)


def _after_adjuncts(period: Period, item: Found, limit: int) -> int:
    if item.inverted:
        return skip_adjuncts(period, item.after, limit)
    return skip_addressee(period, item.cue, item.cue.end, limit)


def _words_before(period: Period, item: Found) -> Units | None:
    """Return the words before a cue that can report them: they end with a mark."""
    end = item.begin
    before = period.kinds[end - 1] if end else ""
    if before == "F" and period.low[end - 1] in "?!":
        end -= 1
    elif before not in _BEFORE_CUE:
        return None
    if item.inherited or item.cue.voice != "active":
        return None
    return None if item.cue.sense.takes.isdisjoint(_CLAUSES) else find_start(period, end)


def _find_left(
    period: Period, item: Found, before: Units, after: int, limit: int
) -> Units | None:
    """Return the content to the left when the attribution comes after it or inside it."""
    kinds = period.kinds
    quotation = before[1] - 1
    quoted = kinds[quotation] == "Q"
    if quoted and kinds[quotation - 1 : quotation] in _BEFORE_QUOTATION:
        return quotation, before[1]
    if item.inverted or quoted:
        clause = before if has_clause(period, *before) else None
        return clause or _verbless(period, before)
    return _by_what_follows(period, before, after, limit)


def _verbless(period: Period, words: Units) -> Units | None:
    """Take "Not so fast" for content, but not "In Minsk"."""
    return words if period.kinds[words[0]] not in "ITRSJ" else None


def _by_what_follows(period: Period, before: Units, after: int, limit: int) -> Units | None:
    """Tell content before a cue from an adjunct by what stands behind the cue."""
    kinds = period.kinds
    clause = before if has_clause(period, *before) else None
    rest = kinds[after : after + 1]
    if rest in ("", "F"):
        opening = period.low[before[0]] in ("as", "when", "while")
        if opening and "X" not in kinds[before[0] : before[1] - 1]:
            return None  # When asked about the bloc, he answered.
        return clause or _verbless(period, before)
    if rest in ("X", "H"):
        return before if clause or has_clause(period, after, limit) else None
    return clause if rest == "S" and period.low[after] != "that" else None


def is_aside(period: Period, item: Found) -> bool:
    """Tell whether a cue behind "as" stands in "As Zas said, …" or "…, as Zas noted"."""
    begin, kinds = item.begin, period.kinds
    after = skip_adjuncts(period, item.after, len(period))
    opens = kinds[max(begin - 2, 0) : begin - 1] in ("", "X", "C", "q", "Q")
    return opens and kinds[after : after + 1] in ("", "X", "F")


def find_around_aside(period: Period, item: Found, limit: int) -> tuple[Units, ...]:
    """Return the content of "As Zas said, …": the main clause around it."""
    stop = trim_end(period, limit)
    comma = period.kinds.find("X", item.after, limit)
    right = (comma + 1, stop) if 0 <= comma < stop - 1 else None
    left = find_start(period, item.begin - 1)
    if left is not None and right is None and not has_clause(period, *left):
        left = None
    return tuple(part for part in (left, right) if part)
