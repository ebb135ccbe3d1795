"""Days: the date of the clause or the phrase that tells of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.edtf import Precision
from cstonews.parsing.meetings.telling import COARSE
from cstonews.parsing.meetings.words import clause_breaks, load_meeting_words, sayings

if TYPE_CHECKING:
    from collections.abc import Collection

    from cstonews.parsing.story import Dated, Scene

_REACH = 40
_OPENING = 4
_DAYS = frozenset((Precision.DAY, Precision.INTERVAL, Precision.MONTH))
SINCE = frozenset(("since", "until", "till", "by", "before", "after"))
"""Words before a date that is not the day itself."""


def is_apart(scene: Scene, token: int) -> bool:
    """Tell whether the clause's day is not that of the meeting: "ahead of the session"."""
    apart = load_meeting_words().verbs.apart
    before = scene.story.tokens.lower[max(scene.first, token - _OPENING + 1) : token]
    return not apart.isdisjoint(before)


def opening_date(scene: Scene) -> Dated | None:
    """Return the date that a sentence opens with: "On 3 May, the President …"."""
    if not scene.dates or scene.dates[0].first - scene.first > _OPENING:
        return None
    date = scene.dates[0]
    closed = scene.at(date.last) in {",", "—", "–", ":", "-"}
    return date if date.value.precision in _DAYS and closed else None


def date_inside(scene: Scene, first: int, last: int) -> Dated | None:
    """Return the date among the words of a phrase: "Monday's session", "the May summit"."""
    if not scene.dates:
        return None
    for token in range(first, last):
        date = scene.date(token)
        if date is not None and first <= date.first and date.last <= last:
            return date
    return None


def date_near(
    scene: Scene, span: tuple[int, int], heads: Collection[int], *, governed: bool
) -> Dated | None:
    """Return the date of the clause that a phrase stands in, the nearest one.

    ``heads`` are the tokens of the meetings told of in the sentence; ``governed`` tells
    that the phrase says where something happened ("at the session").
    """
    if not scene.dates:
        return None
    before = _date_before(scene, span[0], heads, governed=governed)
    opens = span[0] - scene.first < len("At the")
    if before is not None or (governed and not opens):
        return before
    return _date_after(scene, span[1], heads)


def _date_before(
    scene: Scene, token: int, heads: Collection[int], *, governed: bool
) -> Dated | None:
    words = load_meeting_words()
    clauses, breaks = words.clauses, clause_breaks()
    said = ahead = False
    for at in range(token - 1, max(scene.first, token - _REACH) - 1, -1):
        date, word = scene.date(at), scene.at(at)
        if date is not None:
            opens = not said or date.first - _clause_begin(scene, date.first) < _OPENING
            rough = not ahead or date.value.precision is Precision.MONTH
            usable = opens and rough and _usable(scene, date, governed=governed)
            return date if usable else None
        if word in breaks or at in heads:
            return None
        ahead = ahead or (word in words.verbs.apart and token - at < _OPENING)
        said = said or word in clauses.reporting
    return None


def _usable(scene: Scene, date: Dated, *, governed: bool) -> bool:
    """Tell whether a date before a phrase may be the meeting's, and not that of a saying."""
    before = {scene.at(date.first - 1), scene.at(date.first - 2)}
    said = bool(before & load_meeting_words().clauses.reporting)
    fine = date.value.precision in _DAYS and scene.at(date.first - 1) not in SINCE
    return fine and (governed or not said)


def _clause_begin(scene: Scene, token: int) -> int:
    """Return where the clause begins that the token stands in: after a mark or a comma."""
    marks = load_meeting_words().clauses.marks
    for at in range(token - 1, max(scene.first, token - _OPENING) - 1, -1):
        if scene.at(at) in marks or scene.at(at) in {",", "–", "—"}:
            return at + 1
    return scene.first


def _date_after(scene: Scene, token: int, heads: Collection[int]) -> Dated | None:
    stops, shifting = sayings(), load_meeting_words().verbs.shifting
    for at in range(token, min(scene.last, token + _REACH)):
        date = scene.date(at)
        if date is not None and scene.at(at - 1) == "from" and scene.at(at - 2) in shifting:
            return _date_after(scene, date.last, heads)
        if date is not None:
            usable = date.value.precision in _DAYS and scene.at(at - 1) not in SINCE
            return date if usable else None
        if scene.at(at) in stops or at in heads:
            return None
    return None


def finer(coarse: Dated, near: Dated | None) -> Dated:
    """Choose between "the first meeting this year" and "on 3 May" in the same clause."""
    if near is None or near.value.precision in COARSE:
        return coarse
    return near if near.value.overlaps(coarse.value) else coarse


def finest(inside: Dated | None, beside: Dated | None) -> Dated | None:
    """Choose between "the 2021 exercise" and "on 8 November"."""
    if inside is None or beside is None:
        return inside or beside
    return beside if inside.value.precision in COARSE else inside
