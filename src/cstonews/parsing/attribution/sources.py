"""Sources: the noun phrase that names who speaks, left or right of a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.syntax import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.units import Period

_LONGEST = 40
_RELATIVE = 10
_APPOSITION = 30
_POSSESSIVES = frozenset(("a", "an", "her", "his", "its", "their"))
_JOINING = frozenset(("and", "or", "nor"))
_VERBAL = frozenset("AVEI")
_PHRASE_EDGES = "XKFQHCSRT"


def find_left(period: Period, end: int) -> Units | None:
    """Find the subject whose verb group begins at unit ``end``."""
    kinds = period.kinds
    before = kinds[end - 1 : end]
    if before == ")":
        opening = _opening_bracket(period, end - 1)
        if opening is None:
            return None
        found = find_left(period, opening)
        return (found[0], end) if found else None
    if before in ("X", "H"):
        return _before_apposition(period, end - 1)
    return _phrase_ending_at(period, end) or _described(period, end)


def _described(period: Period, end: int) -> Units | None:
    """Find the subject of "an official who asked not to be named | said"."""
    kinds = period.kinds
    if kinds[end - 1 : end] == "E":  # a paper released | says
        found = _phrase_ending_at(period, end - 1)
        if found and found[1] == end - 1:
            return found[0], end
    at = kinds.rfind("W", max(end - _RELATIVE, 0), end)
    start = period.phrase_before(at) if at > 0 and "X" not in kinds[at:end] else None
    return None if start is None else (start, end)


def _phrase_ending_at(period: Period, end: int) -> Units | None:
    """Return the noun phrase with its prepositional parts that ends before unit ``end``."""
    kinds, low, words = period.kinds, period.low, syntax()
    start = period.phrase_before(end)
    if start is None:
        if low[end - 1 : end] and low[end - 1] in words.alone:
            return end - 1, end
        start = _start_of_odd(period, end)
        if start is None:
            return None
    elif kinds[start] == "U" and not kinds[start:end].strip("U"):
        return _number(period, start, end)
    start = _extend_left(period, start, end)
    if low[end - 1] in words.occasions:
        end = _before_occasion(period, start, end)
    if start and kinds[start - 1] in "It":
        return _without_adjunct(period, start, end)
    return start, end


def _start_of_odd(period: Period, end: int) -> int | None:
    """Return the start of "one of them", and of a phrase with a mark or a number behind it."""
    kinds = period.kinds
    if kinds[end - 2 : end] in ("IM", "tM"):
        return period.phrase_ending(end - 2)
    return period.phrase_ending(end - 1) if kinds[end - 1 : end] in ("q", "U") else None


def _number(period: Period, start: int, end: int) -> Units | None:
    """Tell "about four in 10" and "at least 21,000" from "of May 15, 1992, notes"."""
    if period.low[start - 1 : start] == ["in"] and period.kinds[start - 2 : start - 1] == "U":
        return start - 2, end
    return (start, end) if start and period.low[start - 1] in syntax().counting else None


def _before_occasion(period: Period, start: int, end: int) -> int:
    """Return where the subject ends of "The ministry | in its statement | said"."""
    low = period.low
    at = period.phrase_ending(end)
    occasion = at is not None and at > start + 1 and low[at] in _POSSESSIVES
    return at - 1 if at and occasion and low[at - 1] in ("at", "during", "in") else end


def _extend_left(period: Period, start: int, end: int) -> int:
    kinds, low = period.kinds, period.low
    listed = False
    while start > 1 and end - start < _LONGEST:
        joint = kinds[start - 1]
        if joint not in "ItCX":
            break
        inner = joint in "It" and low[start - 1] in syntax().inner_prepositions
        other = period.phrase_ending(start - 1) if inner or joint in "CX" else None
        if (
            inner
            and other is not None
            and kinds[other] != "O"
            and kinds[other : start - 1].strip("U")
        ):
            start = other
        elif (
            joint == "C"
            and low[start - 1] in _JOINING
            and other is not None
            and _joins_subjects(period, other)
        ):
            start, listed = other, True
        elif joint == "X" and _is_rank(period, start) and _is_titled(period, other, start - 1):
            start = other or start
        elif joint == "I" and (described := _participle_before(period, start)) is not None:
            start = described
        elif (
            joint == "X"
            and listed
            and other is not None
            and kinds[other - 1 : other] not in ("I", "t")  # in Osh, two old and new members
            and _joins_subjects(period, other)
        ):
            start = other
        else:
            break
    return start


def _is_rank(period: Period, start: int) -> bool:
    """Tell whether a rank opens a name: "Army General Ivan Orlov"."""
    return period.kinds[start] == "P" and period.low[start] in syntax().ranks


def _is_titled(period: Period, start: int | None, end: int) -> bool:
    """Tell whether the words before a rank's comma are a title, all in capitals' words."""
    return start is not None and end - start > 1 and not period.kinds[start:end].strip("P")


def _participle_before(period: Period, start: int) -> int | None:
    """Return the start of what a participle describes: "the statement signed by | them"."""
    described = period.kinds[max(start - 2, 0) : start] == "EI"
    if not described or period.low[start - 1] not in syntax().participle_prepositions:
        return None
    return period.phrase_ending(start - 2)


def _joins_subjects(period: Period, start: int) -> bool:
    """Tell whether "X and" before a subject belongs to it: nothing before X is a verb."""
    kinds = period.kinds
    at = start
    while at and start - at < _LONGEST:
        kind = kinds[at - 1]
        if kind in "SKFHQ(" or (kind == "X" and at != start):
            return True
        if kind in "AVEJBt":
            return False
        at -= 1
    return True


def _without_adjunct(period: Period, start: int, end: int) -> Units | None:
    """Drop a preposition and what it opens: in "In Moscow Zas said" the subject is "Zas"."""
    kinds, at = period.kinds, end - 1
    if period.low[start - 1] in ("outside", "inside"):
        return start, end
    return None if kinds[at] != "P" or kinds[at - 1] == "I" else (at, end)


def find_antecedent(period: Period, relative: int) -> Units | None:
    """Find what "who" at unit ``relative`` stands for."""
    end = relative
    if end and period.kinds[end - 1] == "X":
        end -= 1
    start = period.phrase_before(end)
    return None if start is None else (_extend_left(period, start, end), end)


def _opening_bracket(period: Period, closing: int) -> int | None:
    at = closing
    while at and closing - at < _LONGEST:
        at -= 1
        if period.kinds[at] == "(":
            return at
    return None


def _before_apposition(period: Period, last: int) -> Units | None:
    """Find the subject before ", the head of X, said" or ", however, said".

    Of several phrases between commas the first is the subject, unless it only ends a clause:
    "They will stay, the head of the mission, Ivan Petrov, said".
    """
    kinds = period.kinds
    best = None
    for at in _marks_before(period, last):
        opening = kinds.rfind(kinds[last], 0, at) + 1
        if opening and kinds[opening] in "WSJ":
            continue
        found = (
            find_left(period, at)
            if kinds[at - 1 : at] == ")"
            else _phrase_ending_at(period, at)
        )
        listed = found and at == last and kinds[max(found[0] - 2, 0) : found[0]] == "XC"
        if found is None or listed:  # for trade, transport, and energy, said
            continue
        whole = not found[0] or kinds[found[0] - 1] in _PHRASE_EDGES
        if whole:
            best = found
        if not whole and best is not None:
            break
        if whole and not (found[0] and kinds[found[0] - 1] == kinds[last]):
            break
    if best is None:
        return None
    first = kinds.find("X", best[0], last)
    aside = first >= 0 and kinds[first + 1] in "IRTSJ" and period.low[first + 1] != "of"
    aside = aside or (first >= 0 and kinds[first + 1 : first + 3] == "EI")
    if kinds[best[0]] == "O" or aside:
        return best if not aside else (best[0], first)
    return best[0], last


def _marks_before(period: Period, last: int) -> Iterator[int]:
    """Yield the commas (or the dashes) from ``last`` back, as far as the clause goes."""
    kinds = period.kinds
    stops = "KFQ" if kinds[last] == "H" else "KFQH"
    for at in range(last, max(last - _APPOSITION, 0), -1):
        if kinds[at] in stops and at != last:
            return
        if kinds[at] == kinds[last]:
            yield at


def find_first(period: Period, start: int, end: int) -> Units | None:
    """Find the subject of the clause that begins at ``start``: its first noun phrase."""
    kinds = period.kinds
    at = start
    while at < end and at - start < _LONGEST:
        if kinds[at] in "CRXTKHSq":
            at += 1
        elif kinds[at] in "IJE" or (kinds[at] == "t"):
            comma = kinds.find("X", at, min(end, at + _APPOSITION))
            if comma < 0:
                return None
            at = comma + 1
        elif period.phrase_end(at) is not None:
            return at, _with_apposition(
                period, _extend_right(period, period.phrase_end(at) or at, end), end
            )
        else:
            return None
    return None


def _extend_right(period: Period, end: int, limit: int) -> int:
    kinds, low = period.kinds, period.low
    start = end
    while end + 1 < limit and end - start < _LONGEST:
        after = period.phrase_end(end + 1)
        if after is None:
            break
        inner = kinds[end] == "I" and low[end] in syntax().inner_prepositions
        joined = kinds[end] == "C" and low[end] == "and" and kinds[after : after + 1] in _VERBAL
        if not inner and not joined:
            break
        end = after
    return end


def find_right(period: Period, start: int, limit: int) -> Units | None:
    """Find the source after an inverted cue or "by": "said Zas, the head of …"."""
    end = period.phrase_end(start)
    if end is None or end > limit:
        return None
    while end + 1 < limit and end - start < _LONGEST:
        after = _part_end(period, end)
        if after is None:
            break
        end = after
    return start, _with_apposition(period, end, limit)


def _part_end(period: Period, end: int) -> int | None:
    """Return the end of what goes on with a noun phrase: "of …", "and …", "(…)"."""
    kinds, low = period.kinds, period.low
    if kinds[end] == "(":
        closed = kinds.find(")", end, end + _LONGEST) + 1
        named = kinds[closed : closed + 1] == "P"  # the Secretary General (SG) Stanislav Zas
        return (period.phrase_end(closed) if closed and named else None) or closed or None
    issued = low[end] == "by" and low[end - 1] in syntax().documents
    links = kinds[end] == "I" and (issued or low[end] in syntax().right_prepositions)
    if links or (kinds[end] == "C" and low[end] == "and"):
        return period.phrase_end(end + 1)
    return None


def find_right_long(
    period: Period, start: int, limit: int, *, interrupts: bool = False
) -> Units | None:
    """Find the source after "according to": everything up to the next comma or stop.

    Where it ``interrupts`` a clause no apposition follows: "it is, according to Zas, a step".
    """
    kinds = period.kinds
    if start >= limit or kinds[start] not in "DPNOMUBJEq":
        return None
    end = start
    while end < limit and end - start < _LONGEST and kinds[end] not in "XFKHQCVA":
        end += 1
    if kinds[end : end + 1] in ("V", "A"):
        return find_right(period, start, limit)
    if kinds[start:end] == "N" and not period.low[start].endswith("s"):
        return None  # according to plan
    if end == start:
        return None
    return start, (end if interrupts else _with_apposition(period, end, limit))


def _with_apposition(period: Period, end: int, limit: int) -> int:
    """Take in ", a spokesman for X" when it closes with a comma or the period."""
    kinds = period.kinds
    if kinds[end : end + 1] != "X" or kinds[end + 1 : end + 2] not in ("D", "N", "P"):
        return end
    after = period.phrase_end(end + 1)
    while after is not None and after < limit:
        if kinds[after] == "I" and period.phrase_end(after + 1) is not None:
            after = period.phrase_end(after + 1) or 0
        elif kinds[after] in "XF":
            return after
        else:
            return end
    return after if after is not None and after == limit else end
