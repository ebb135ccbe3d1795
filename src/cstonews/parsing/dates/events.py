"""Events of known date: the reference's meetings as what may settle a year."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cstonews.parsing.dates.known import KnownDate, KnownDates

if TYPE_CHECKING:
    from cstonews.facts.reference import Reference
    from cstonews.known_meetings import KnownMeeting


@lru_cache(maxsize=8)
def known_dates(reference: Reference) -> KnownDates:
    """Return the meetings of a reference with the words that name their bodies."""
    return KnownDates(
        tuple(
            KnownDate(
                phrases=tuple(
                    name.lower()
                    for body in (meeting.body, *meeting.joint_with)
                    for name in (
                        reference.organization(body).name,
                        *reference.organization(body).aliases,
                    )
                    if " " in name
                ),
                when=meeting.start,
                title=_title(meeting, reference),
            )
            for meeting in reference.meetings
        )
    )


def _title(meeting: KnownMeeting, reference: Reference) -> str:
    """Call a meeting in words: "the meeting of the Collective Security Council, …"."""
    return f"the meeting of the {reference.organization(meeting.body).name}, {meeting.start}"
