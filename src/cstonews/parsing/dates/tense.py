"""Whether the words around a date tell of what was or of what will be."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from cstonews.parsing.dates.words import load_date_words

if TYPE_CHECKING:
    from cstonews.parsing.dates.cursor import Cursor


class Direction(StrEnum):
    """Where to look for a date that the words leave open."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_REACH = 40
"""How many tokens to look at, each way: longer sentences are lists."""
_BE = frozenset(("am", "are", "be", "been", "being", "get", "is"))
_BE_OR_WAS = _BE | {"was", "were", "'s", "'re"}
_ARRANGED = frozenset(("scheduled", "planned", "slated", "due"))
_NEAR = 4
_OBLIGED = frozenset(("has", "have"))
_CITATION = 30
_COMMENT = 9
_OPENERS = frozenset(("and", "but", "that", "because", ";", ":", "“", '"', "–", "—"))
_TAILS = ("ed", "'ll")
_LONG = len("need")


def find_direction(cursor: Cursor, first: int, last: int) -> Direction:
    """Tell the direction of the clause in which tokens ``first`` to ``last`` stand."""
    if _is_cited(cursor, first):
        return Direction.PAST
    ways = (_look_back, _look_ahead)
    for look in reversed(ways) if _opens_clause(cursor, first) else ways:
        direction = look(cursor, first, last)
        if direction is Direction.FUTURE and _was_arranged(cursor, first, last):
            return Direction.UNKNOWN
        if direction is not Direction.UNKNOWN:
            return direction
    infinitive = _has_infinitive(cursor, first)
    return Direction.FUTURE if infinitive else Direction.UNKNOWN


def _was_arranged(cursor: Cursor, first: int, last: int) -> bool:
    """Tell of "the talks scheduled for Monday were put off", which may be past or to come."""
    near = range(first - 1, max(cursor.first, first - _NEAR) - 1, -1)
    at = next((i for i in near if cursor.at(i) in _ARRANGED), None)
    weekday = cursor.at(first) in cursor.words.weekdays
    if at is None or weekday or cursor.at(at - 1) in _BE_OR_WAS:
        return False
    return _look_ahead(cursor, first, last) is Direction.PAST


def _is_cited(cursor: Cursor, first: int) -> bool:
    """Tell whether the date is that of a source in brackets: "(Kommersant, July 2)"."""
    if cursor.at(first - 1) != ",":
        return False
    for i in range(first - 2, max(cursor.first, first - _CITATION) - 1, -1):
        if cursor.at(i) == "(":
            return i < first - 2
        if not (cursor.capital(i) or cursor.at(i)[:1].isdigit() or cursor.joined(i)):
            return False
    return False


def _opens_clause(cursor: Cursor, first: int) -> bool:
    """Tell whether the date stands at the head of a clause: "and on August 15, they …"."""
    before = first - 1
    if cursor.at(before) in {"on", "in", "at", "by", "from", "until", "since"}:
        before -= 1
    word = cursor.at(before)
    return before < cursor.first or word in _OPENERS


def _look_back(cursor: Cursor, first: int, _last: int) -> Direction:
    weak = False
    for i in reversed(_signals(cursor, max(cursor.first, first - _REACH), first)):
        direction = _verb(cursor, i)
        if direction is not None:
            return direction
        weak = weak or _is_weak_past(cursor, i)
        if weak and cursor.at(i) in cursor.words.tense.clause:
            break
    return Direction.PAST if weak else Direction.UNKNOWN


def _look_ahead(cursor: Cursor, _first: int, last: int) -> Direction:
    start = _after_comment(cursor, last)
    for i in _signals(cursor, start, min(cursor.last, start + _REACH)):
        direction = _verb(cursor, i)
        if direction is not None:
            return direction
        if _is_weak_past(cursor, i):
            return Direction.PAST
    return Direction.UNKNOWN


def _after_comment(cursor: Cursor, last: int) -> int:
    """Return where the clause goes on after words put in: "In May, he said, they will"."""
    if cursor.at(last) != ",":
        return last
    telling = cursor.words.tense.telling
    for i in range(last + 1, last + _COMMENT):
        if cursor.at(i) == ",":
            told = any(cursor.at(j) in telling for j in range(last + 1, i))
            return i if told else last
    return last


def _signals(cursor: Cursor, first: int, last: int) -> list[int]:
    """Return the tokens that may tell a direction or end a clause; most do neither."""
    telling = load_telling_words()
    words = cursor.tokens.lower
    return [i for i in range(first, last) if words[i] in telling or words[i].endswith(_TAILS)]


@cache
def load_telling_words() -> frozenset[str]:
    """Return every word of the tense table that stands for itself."""
    tense = load_date_words().tense
    lists = (tense.future, tense.future_before_to, tense.past, tense.arranged, tense.clause)
    return frozenset({"be"}.union(*lists))


def _verb(cursor: Cursor, i: int) -> Direction | None:
    """Return the direction of a word that settles it."""
    tense, word = cursor.words.tense, cursor.at(i)
    if word in tense.future or word.endswith("'ll"):
        return Direction.FUTURE
    if word in tense.future_before_to and cursor.at(i + 1) == "to":
        return Direction.FUTURE
    if word == "be" and cursor.at(i - 1) == "to":
        return Direction.FUTURE
    if word in _OBLIGED and cursor.at(i + 1) == "to":
        return Direction.FUTURE  # "they have to decide in May"
    if word in tense.past:
        return None if cursor.at(i - 1) in _BE else Direction.PAST
    return Direction.FUTURE if word in tense.arranged else None


def _is_weak_past(cursor: Cursor, i: int) -> bool:
    """Tell whether a word looks like a past form in -ed."""
    word = cursor.at(i)
    if not word.endswith("ed") or len(word) <= _LONG or cursor.capital(i):
        return False
    if word in cursor.words.tense.not_past:
        return False
    before = cursor.at(i - 1)
    return before not in _BE and before not in cursor.words.classes.determiners


def _has_infinitive(cursor: Cursor, first: int) -> bool:
    """Tell whether an infinitive stands before, as in headlines: "Leaders to meet Monday"."""
    stop = max(cursor.first, first - _REACH)
    return any(
        cursor.at(i) == "to"
        and cursor.at(i + 1)[:1].isalpha()
        and not cursor.capital(i + 1)
        and cursor.at(i + 1) not in cursor.words.classes.determiners
        for i in range(stop, first - 1)
    )
