"""Known meetings: when a meeting was whose day the text does not tell."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.known_meetings import SessionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
    from cstonews.known_meetings import KnownMeeting
    from cstonews.parsing.meetings.drafts import Draft

_JUST_HELD = timedelta(days=10)
"""How long after a meeting news still tell of it without its day."""
_SOON = timedelta(days=45)
_WHILE_AGO = timedelta(days=400)


class _Known(NamedTuple):
    """A known meeting and its first day."""

    meeting: KnownMeeting
    day: date


@lru_cache(maxsize=8)
def _by_body(reference: Reference) -> Mapping[str, tuple[_Known, ...]]:
    """Return the known meetings by each body that met; those of no known day are left out."""
    found: dict[str, tuple[_Known, ...]] = {}
    for one in reference.meetings:
        day = one.start.earliest
        if day is not None:
            for body in {one.body: None, **dict.fromkeys(one.joint_with)}:
                found[body] = (*found.get(body, ()), _Known(one, day))
    return found


def known_date(draft: Draft, published: EDTF | None, reference: Reference) -> EDTF | None:
    """Return the date of the one known meeting that the draft can mean, if one can.

    Without a day of publication place and all bodies must agree, and no other known
    meeting may fit.
    """
    known = _by_body(reference).get(draft.bodies[0], ()) if draft.bodies else ()
    day = published.earliest if published else None
    if day is None:
        if not draft.places or draft.planned:
            return None
        told = [one for one in known if one.meeting.place in draft.places]
        dates = {one.meeting.start for one in told if _fits(draft, one.meeting)}
        return dates.pop() if len(dates) == 1 else None
    if draft.planned:
        first, last = day + timedelta(days=draft.tellings[0].other), day + _SOON
    else:
        first, last = day - (_WHILE_AGO if draft.places else _JUST_HELD), day
    near = [one for one in known if first <= one.day <= last and _fits(draft, one.meeting)]
    return _nearest(near, day, draft)


def _fits(draft: Draft, one: KnownMeeting) -> bool:
    bodies = {one.body, *one.joint_with}
    if not bodies.issuperset(draft.bodies):
        return False
    if draft.extraordinary and one.kind is not SessionKind.EXTRAORDINARY:
        return False
    return not draft.places or one.place is None or one.place in draft.places


def _nearest(near: Iterable[_Known], day: date, draft: Draft) -> EDTF | None:
    """Return the start of the nearest meeting, if there is one.

    One whose place is told, and a regular one where nothing else is told, come first.
    """

    def distance(one: _Known) -> tuple[bool, bool, timedelta, EDTF]:
        unlike = (one.meeting.kind is SessionKind.EXTRAORDINARY) is not draft.extraordinary
        elsewhere = bool(draft.places) and one.meeting.place is None
        return elsewhere, unlike, abs(one.day - day), one.meeting.start

    best = min(near, key=distance, default=None)
    return best.meeting.start if best else None
