"""Memberships: which states belong to an organization, as what and since when."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.edtf import EDTF
from cstonews.periods import covers

if TYPE_CHECKING:
    from datetime import date


class MemberRole(StrEnum):
    """As what a state belongs to an organization."""

    MEMBER = "member"
    PERMANENT_MEMBER = "permanent member"
    CO_CHAIR = "co-chair"
    ASSOCIATE = "associate"
    PARTICIPANT = "participant"
    CANDIDATE = "candidate"
    OBSERVER = "observer"
    PARTNER = "partner"
    SUSPENDED = "suspended"
    """Not a role of its own: overlays a membership for some time."""
    FROZEN = "frozen"
    """Not a role of its own: overlays a membership for some time."""


class MemberStatus(StrEnum):
    """Whether a member takes part."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    """Left, in effect or by notice, while counted a member still."""
    FROZEN = "frozen"
    """Stays away by its own word, while counted a member still."""


FULL_ROLES = frozenset({MemberRole.MEMBER, MemberRole.PERMANENT_MEMBER, MemberRole.CO_CHAIR})
"""The roles that make a state a member, and no mere partner or observer."""

OVERLAYS = {
    MemberRole.SUSPENDED: MemberStatus.SUSPENDED,
    MemberRole.FROZEN: MemberStatus.FROZEN,
}
"""Rows of these roles change the status of a membership."""


@frozen
class Membership:
    """That a state belonged to an organization, ``since`` and ``until`` included.

    A missing ``until`` means that no end is known.
    """

    organization: str
    state: str
    role: MemberRole
    since: EDTF | None = None
    until: EDTF | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True

    def covers(self, day: date) -> bool:
        """Tell whether the row may hold on that day."""
        return covers(self.since, self.until, day)


@frozen
class MemberState:
    """A state as a member of an organization.

    ``state`` is its ISO 3166-1 alpha-2 code; ``since`` and ``until`` are those of
    the membership. ``status`` tells whether it takes part, ``status_since`` since
    when it does not; ``None`` while it does. ``confirmed`` is false where some
    part of this was not seen in a source.
    """

    state: str
    role: MemberRole
    since: EDTF | None
    until: EDTF | None
    status: MemberStatus = MemberStatus.ACTIVE
    status_since: EDTF | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True

    def __str__(self) -> str:
        """Return the code of the state."""
        return self.state
