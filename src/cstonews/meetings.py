"""Meetings: events at which bodies or officials met, meet or will meet."""

from __future__ import annotations

from enum import StrEnum

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
