"""Known meetings: when a meeting was whose day the text does not tell."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

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


@lru_cache(maxsize=8)
def _by_body(reference: Reference) -> Mapping[str, tuple[KnownMeeting, ...]]:
    """Return the known meetings by each body that met."""
    found: dict[str, tuple[KnownMeeting, ...]] = {}
    for one in reference.meetings:
        for body in {one.body: None, **dict.fromkeys(one.joint_with)}:
            found[body] = (*found.get(body, ()), one)
    return found


def known_date(draft: Draft, published: EDTF | None, reference: Reference) -> EDTF | None:
    """Return the date of the one known meeting that the draft can mean, if one can.

    Without a day of publication place and all bodies must agree, and no other known
    meeting may fit.
    """
    known = _by_body(reference).get(draft.bodies[0], ()) if draft.bodies else ()
    fitting = [one for one in known if _fits(draft, one)]
    day = published.earliest if published else None
    if day is None:
        if not draft.places or draft.planned:
            return None
        dates = {one.start for one in fitting if one.place in draft.places}
        return dates.pop() if len(dates) == 1 else None
    if draft.planned:
        coming = [one for one in fitting if _days(one, published) >= timedelta(0)]
        return _nearest(coming, published, _SOON)
    past = [one for one in fitting if _days(one, published) <= timedelta(0)]
    told = bool(draft.places)
    return _nearest(past, published, _WHILE_AGO if told else _JUST_HELD)


def _fits(draft: Draft, one: KnownMeeting) -> bool:
    bodies = {one.body, *one.joint_with}
    if not bodies.issuperset(draft.bodies):
        return False
    if draft.extraordinary != (one.kind is SessionKind.EXTRAORDINARY):
        return False
    return not draft.places or one.place is None or one.place in draft.places


def _days(one: KnownMeeting, published: EDTF | None) -> timedelta:
    if published is None or published.earliest is None or one.start.earliest is None:
        return timedelta.max
    return one.start.earliest - published.earliest


def _nearest(
    fitting: Iterable[KnownMeeting], published: EDTF | None, reach: timedelta
) -> EDTF | None:
    """Return the start of the nearest meeting, unless two of the same bodies are as near."""
    near = sorted((abs(_days(one, published)), str(one.start), one.start) for one in fitting)
    return near[0][2] if near and near[0][0] <= reach else None
