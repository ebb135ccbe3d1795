"""Extents: where clauses, phrases and what lies between a cue and its content begin and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import noun_senses

if TYPE_CHECKING:
    from cstonews.parsing.attribution.cues import Cue
    from cstonews.parsing.attribution.units import Period

Units = tuple[int, int]
"""A half-open range of units."""

WINDOW = 40
"""How many units behind a cue its complement may begin."""

_FINITE = re.compile(
    r"""
    [AVoQ]                  # is  says  he'll, or speech in quotation marks
  | (?<=O)Y                 # it | 's
  | (?<=O)[RG]{0,2}[NBE]    # they | plan  he | still | hopes
  | (?<=[NPOUT)])E          # the council | adopted
  | (?<=[NPOUT)][RG])E      # the council later | adopted
    """,
    re.VERBOSE,
)
_DATE = re.compile("T(?:XTU(?:XU)?)?")
_PAUSE = re.compile("[XFKQ]")
_BEHIND_COMMA = frozenset("SWJORACVo")
"""What opens another clause behind a comma."""
_OPENS_ADJUNCT = "TRUJIt("
_SHORT = 3
"""Units of "opposed | the plan | because": what follows a longer object belongs to it."""
_COORDINATE = 12
"""How far behind ", and" a verb must stand for it to open a clause."""


def has_clause(period: Period, start: int, end: int) -> bool:
    """Tell whether a finite verb or speech stands in ``[start, end)``."""
    return _FINITE.search(period.kinds, start, end) is not None


def trim_end(period: Period, limit: int) -> int:
    """Step back over closing stops, commas, dashes and conjunctions."""
    kinds = period.kinds
    while limit and kinds[limit - 1] in "FXHKCq":
        if kinds[limit - 1] == "q" and limit > 1 and kinds[limit - 2] not in "FXHKC":
            break  # it closes words
        limit -= 1
    return limit


def find_start(period: Period, end: int) -> Units | None:
    """Return the words before unit ``end``, back to the beginning of their clause."""
    kinds = period.kinds
    while end and kinds[end - 1] in "XHK":
        end -= 1
    start = find_clause_start(period, end - 1) if end else 0
    while start < end and kinds[start] in "HX":
        start += 1
    return (start, end) if start < end else None


def find_clause_start(period: Period, before: int) -> int:
    """Return where the clause that holds unit ``before`` begins: behind a colon or a stop."""
    kinds = period.kinds
    return max(kinds.rfind("K", 0, before), kinds.rfind("F", 0, before)) + 1


def find_clause(period: Period, end: int) -> Units | None:
    """Return the clause or quotation that ends before unit ``end``, from its beginning."""
    found = find_start(period, end)
    return found if found and has_clause(period, *found) else None


def opening_end(period: Period, begin: int, end: int, limit: int) -> int:
    """Return where an opening clause or phrase ends whose cue stands in ``[begin, end)``.

    "After X announced the end of the mission |, the rebels attacked", "Despite claims by X
    that it was over |, it went on". If the cue is in no such opening, that is ``limit``.
    """
    kinds = period.kinds
    if kinds.find("X", end, limit) < 0:
        return limit
    start = find_clause_start(period, begin)
    while start < begin and kinds[start] in "CRqX":
        start += 1
    if kinds[start] not in "SI" or period.low[start] == "that" or "X" in kinds[start:begin]:
        return limit
    comma = find_main_clause(period, end, limit)
    return limit if comma is None else comma


def find_main_clause(period: Period, start: int, limit: int) -> int | None:
    """Return the first comma behind an opening clause that a subject and its verb follow."""
    kinds = period.kinds
    comma = kinds.find("X", start, limit)
    while comma >= 0:
        if _opens_main_clause(period, comma + 1, limit):
            return comma
        comma = kinds.find("X", comma + 1, limit)
    return None


def _opens_main_clause(period: Period, at: int, limit: int) -> bool:
    """Tell whether a subject and a finite verb begin at unit ``at``."""
    kinds = period.kinds
    while at < limit and kinds[at] in "RT":
        at += 1
    if at < limit and kinds[at] == "o":
        return True
    end = period.phrase_end(at)
    while end is not None and end < limit and kinds[end] == "I":
        end = period.phrase_end(end + 1)
    while end is not None and end < limit and kinds[end] in "RG":
        end += 1
    return end is not None and end < limit and kinds[end] in "AVE"


def clause_end(period: Period, start: int, limit: int) -> int:
    """Return where a reported clause ends: before a remark of the reporter's own."""
    kinds, low = period.kinds, period.low
    asides = syntax().asides
    comma = kinds.find("X", start + 3, limit)
    while comma >= 0:
        if comma + 1 < len(low) and low[comma + 1] in asides:
            return comma
        comma = kinds.find("X", comma + 1, limit)
    return limit


def phrase_end(period: Period, start: int, limit: int, *, as_too: bool = False) -> int:
    """Return where a phrase ends: at a comma or a word that opens something else.

    ``as_too`` keeps "as" inside, for "described the talks as useful".
    """
    for mark in _MAY_END.finditer(period.kinds, start + 1, limit):
        at = mark.start()
        if _ENDS[mark[0]](period, start, at, limit) and not (as_too and period.low[at] == "as"):
            return at
    return limit


def _always(_period: Period, _start: int, _at: int, _limit: int) -> bool:
    return True


def _comma_ends(period: Period, _start: int, at: int, limit: int) -> bool:
    after = period.kinds[at + 1 : at + 2]
    article, noun = [*period.low[at + 1 : at + 3], "", ""][:2]
    if article == "a" and noun in noun_senses():
        return True  # , a charge the bloc denies
    if after == "C":
        return has_clause(period, at + 2, min(limit, at + _COORDINATE))
    return after in _BEHIND_COMMA


def _conjunction_ends(period: Period, _start: int, at: int, _limit: int) -> bool:
    return period.low[at] == "but"


def _preposition_ends(period: Period, start: int, at: int, _limit: int) -> bool:
    low = period.low
    against_what = low[at + 1 : at + 2] == ["what"] and period.kinds[start] != "q"
    return against_what or low[at] in syntax().circumstances or _is_occasion(period, at)


def _is_occasion(period: Period, at: int) -> bool:
    """Tell whether "in a television interview" begins at unit ``at``."""
    if period.low[at] not in ("in", "at", "during"):
        return False
    end = period.phrase_end(at + 1)
    return end is not None and period.low[end - 1] in syntax().occasions


def _subordinator_ends(period: Period, start: int, at: int, limit: int) -> bool:
    follows = period.low[at + 1 : at + 2]
    if period.kinds[at - 1] == "q" or (follows and follows[0] in syntax().as_phrases):
        return False
    if period.low[at] == "as":
        return "of" in follows or _opens_main_clause(period, at + 1, limit)
    short = at - start <= _SHORT and period.kinds[start] != "t"
    return period.low[at] in (syntax().object_stops if short else syntax().phrase_stops)


_ENDS = {
    "F": _always,
    "K": _always,
    "H": _always,
    "X": _comma_ends,
    "C": _conjunction_ends,
    "I": _preposition_ends,
    "S": _subordinator_ends,
}
"""What each kind of unit must fulfil to end a phrase."""
_MAY_END = re.compile(f"[{''.join(_ENDS)}]")


def object_end(period: Period, at: int, otherwise: int) -> int:
    """Return the end of the object at unit ``at``: a noun phrase or "him"."""
    if period.kinds[at : at + 1] == "M":
        return at + 1
    if period.kinds[at : at + 2] == "NP" and period.low[at].endswith("s"):
        return at + 1  # told reporters | Russia was ready
    end = period.phrase_end(at)
    return otherwise if end is None else end


def is_time_of_event(period: Period, at: int) -> bool:
    """Tell whether "a day after the talks" begins at unit ``at``."""
    low = period.low
    counted = low[at + 1 : at + 2] and low[at + 1] in syntax().time_nouns
    return bool(counted) and low[at + 2] in syntax().time_ends if at + 2 < len(low) else False


def skip_adjuncts(period: Period, at: int, limit: int) -> int:
    """Skip what stands between a cue and its content: "on Monday", "to reporters"."""
    kinds = period.kinds
    while at < limit and kinds[at] in _OPENS_ADJUNCT:
        after = _adjunct_end(period, at, limit)
        if after is None:
            break
        at = after
    return at


def _adjunct_end(period: Period, at: int, limit: int) -> int | None:
    kinds = period.kinds
    kind = kinds[at]
    if kind == "T":
        return _date_end(kinds, at)
    if kind in "It":
        return _prepositional_end(period, at, limit) if at + 1 < limit else None
    if kind == "U" or (kind == "R" and at + 1 < limit):
        there = period.low[at] == "there" and kinds[at + 1 : at + 2] in ("A", "V", "Y")
        passed = kinds[at - 1 : at] == "T" if kind == "U" else not there
        return at + 1 if passed else None
    if kind == "J" and period.low[at] in syntax().citing:
        stop = _PAUSE.search(kinds, at, limit)
        return stop.start() if stop else limit
    if kind == "(":
        closing = kinds.find(")", at, min(limit, at + WINDOW))
        return closing + 1 if closing >= 0 else None
    return None


def _date_end(kinds: str, at: int) -> int:
    """Return where a date ends: "Monday", "Monday, February 20", "February 20, 2023"."""
    found = _DATE.match(kinds, at)
    return found.end() if found else at + 1


def _prepositional_end(period: Period, at: int, limit: int) -> int | None:
    if period.low[at + 1] == "condition":  # on condition of anonymity, on condition that
        return limit
    if period.kinds[at + 1] == "T":
        return _date_end(period.kinds, at + 1)
    end = period.phrase_end(at + 1)
    if end is None or end > limit or period.kinds[at + 1] == "O":
        return None
    while period.kinds[end : end + 1] == "C":
        joined = period.phrase_end(end + 1)
        if joined is None or joined > limit:
            break
        end = joined
    return end


def skip_addressee(period: Period, cue: Cue, at: int, limit: int) -> int:
    """Skip whom a cue speaks to, and adjuncts: "told Reuters on Monday"."""
    if cue.sense.takes & {"addressee", "object-inf"}:
        at = object_end(period, at, at)
        while at < limit and period.kinds[at] == "Y":
            owned = period.phrase_end(at + 1)
            if owned is None:
                break
            at = owned
    return skip_adjuncts(period, at, limit)
