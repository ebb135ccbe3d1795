"""A telling: one place of a text that tells of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from cstonews.edtf import EDTF, Precision
from cstonews.meetings import MeetingFormat, MeetingKind
from cstonews.parsing.meetings.bodies import Who
from cstonews.parsing.meetings.progress import ONGOING, Progress
from cstonews.parsing.members import VISIT

if TYPE_CHECKING:
    from cstonews.parsing.meetings.phrases import Article

COARSE = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY))
"""How fine a date is that says little of when a meeting was."""
ASSEMBLIES = frozenset((MeetingKind.SESSION, MeetingKind.SUMMIT, MeetingKind.MEETING))
"""The kinds that a body's meetings may be called."""
TALKING = frozenset((MeetingKind.MEETING, MeetingKind.TALKS, VISIT))
"""The kinds that a contact of a few people may be called."""
_NOBODY = Who()


@define(eq=False)
class Telling:
    """One place that tells of a meeting: tokens ``first`` to ``last``, half-open.

    ``refers`` tells that it may only speak again of one told of before, ``pronoun``
    that it does so by a pronoun, ``other`` that it is another one than that, ``such``
    that it is one of several ("the last such call"), ``same`` that those of the meeting
    before met again ("both leaders"), ``joint`` that several bodies met together.
    ``governed`` tells that it says where something happened ("at the session"),
    ``full`` that the noun has a complement ("of the ministers"), ``contact`` that a
    verb tells of it, ``beside`` that it took place on the sidelines of another,
    ``holding`` that somebody held it ("held talks"), ``strict`` that only with day and
    place is it a meeting, ``attached`` that the date stands beside the meeting itself.
    """

    sentence: int
    first: int
    last: int
    kind: MeetingKind
    article: Article
    who: Who = _NOBODY
    date: EDTF | None = None
    attached: bool = False
    until: EDTF | None = None
    place: str | None = None
    format: MeetingFormat | None = None
    chair: str | None = None
    people: tuple[str, ...] = ()
    progress: Progress | None = None
    extraordinary: bool = False
    refers: bool = False
    pronoun: bool = False
    full: bool = False
    other: bool = False
    such: bool = False
    same: bool = False
    joint: bool = False
    strict: bool = False
    plural: bool = False
    governed: bool = False
    headline: bool = False
    contact: bool = False
    beside: bool = False
    holding: bool = False
    sits: bool = False
    """Whether a verb tells that a body did: "the Council met"."""
    topic: bool = False
    """Whether another meeting is about it: "talks on the Rubezh exercise"."""
    council: str | None = None
    """The word for a body told of before: "the session of the Council"."""

    @property
    def lasts(self) -> bool:
        """Whether it goes on."""
        return self.progress is ONGOING

    @property
    def fine(self) -> bool:
        """Whether a date is told, and no mere year."""
        return self.date is not None and self.date.precision not in COARSE
