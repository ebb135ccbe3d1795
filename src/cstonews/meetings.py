"""Meetings: events at which bodies or officials met, meet or will meet."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from attrs import frozen

from cstonews.edtf import EDTF
from cstonews.passages import Passage


class MeetingKind(StrEnum):
    """What sort of meeting it is."""

    SESSION = "session"
    SUMMIT = "summit"
    MEETING = "meeting"
    BRIEFING = "briefing"
    PHONE_CALL = "phone-call"
    TALKS = "talks"
    EXERCISE = "exercise"
    VISIT = "visit"

    __hash__ = str.__hash__  # as of every equal string, and without a call


class MeetingFormat(StrEnum):
    """How its participants met."""

    IN_PERSON = "in-person"
    VIDEOCONFERENCE = "videoconference"
    PHONE = "phone"
    HYBRID = "hybrid"


class MeetingStatus(StrEnum):
    """How far it had come as of the article."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Described(Protocol):
    """What a meeting as one article tells it and a record of many have in common."""

    @property
    def kind(self) -> MeetingKind:
        """What sort of meeting it is."""

    @property
    def body(self) -> str | None:
        """The body that meets."""

    @property
    def bodies(self) -> tuple[str, ...]:
        """All bodies of a joint meeting."""

    @property
    def participants(self) -> tuple[str, ...]:
        """Who takes part."""

    @property
    def when(self) -> EDTF | None:
        """When it is."""

    @property
    def place(self) -> str | None:
        """Where it is."""

    @property
    def format(self) -> MeetingFormat | None:
        """How its participants meet."""

    @property
    def status(self) -> MeetingStatus:
        """How far it has come."""

    @property
    def extraordinary(self) -> bool:
        """Whether it is called so."""


@frozen
class Document:
    """A document adopted, signed or drafted at a meeting ("five joint statements")."""

    kind: str
    count: int | None
    passage: Passage


@frozen
class Meeting:
    """One meeting as one article tells of it.

    ``id`` is readable and the same in every article that tells body and date
    alike (``"csto-collective-security-council-2021-08-23"``). ``body`` is the
    body that meets, ``None`` for bilateral and other contacts; ``bodies`` has all
    of a joint meeting. ``format`` and ``chair`` are ``None`` where nothing tells.
    ``participants`` are identifiers. ``passages`` all mention the meeting.
    ``inferred`` names the fields that were concluded, not told (``"when"``).
    """

    id: str
    kind: MeetingKind
    status: MeetingStatus
    body: str | None = None
    bodies: tuple[str, ...] = ()
    when: EDTF | None = None
    place: str | None = None
    format: MeetingFormat | None = None
    chair: str | None = None
    participants: tuple[str, ...] = ()
    extraordinary: bool = False
    documents: tuple[Document, ...] = ()
    passages: tuple[Passage, ...] = ()
    inferred: tuple[str, ...] = ()
    article: str | None = None
    """The identifier of the article."""

    def __str__(self) -> str:
        """Return what it is, of whom, when and where, on one line."""
        return describe_meeting(self)


def describe_meeting(meeting: Described, *, dated: bool = True) -> str:
    """Return what a meeting is, of whom, when and where, on one line."""
    among = meeting.bodies or (meeting.body,) if meeting.body else meeting.participants
    whose = f" of {', '.join(filter(None, among))}" if among else ""
    parts = (
        f"{'extraordinary ' * meeting.extraordinary}{meeting.kind}{whose}",
        f"on {meeting.when}" if dated and meeting.when else "",
        f"in {meeting.place}" if meeting.place else "",
        f"({', '.join(filter(None, (meeting.format, meeting.status)))})",
    )
    return " ".join(filter(None, parts))
