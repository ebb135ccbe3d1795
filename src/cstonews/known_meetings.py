"""Meetings of CSTO bodies that are known beforehand."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from cstonews.edtf import EDTF
from cstonews.meetings import MeetingFormat, MeetingStatus


class SessionKind(StrEnum):
    """How the meeting came about."""

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    INFORMAL = "informal"


@frozen
class KnownMeeting:
    """A meeting that took place or was announced, with where that is told.

    ``body`` is the body that met, ``joint_with`` the bodies that met with it;
    ``state`` the hosting or chairing state; ``chair`` the slug of a person.
    """

    body: str
    kind: SessionKind
    start: EDTF
    end: EDTF
    format: MeetingFormat
    status: MeetingStatus
    joint_with: tuple[str, ...] = ()
    place: str | None = None
    state: str | None = None
    chair: str | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True

    @property
    def id(self) -> str:
        """The identifier: ``"csto-collective-security-council-2021-08-23"``."""
        return f"{self.body}-{self.start}"

    def __str__(self) -> str:
        """Return the identifier."""
        return self.id
