"""Organizations: alliances, their bodies, ministries, parties, outlets."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from cstonews.edtf import EDTF


class OrganizationKind(StrEnum):
    """What sort of organization it is."""

    ALLIANCE = "alliance"
    TREATY = "treaty"
    INTERNATIONAL = "international organization"
    ALLIANCE_BODY = "body of an alliance"
    INTERNATIONAL_BODY = "body of an international organization"
    MOVEMENT_BODY = "body of a movement"
    PARTY = "party"
    MOVEMENT = "armed movement"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    PRESIDENTIAL_OFFICE = "presidential office"
    SECURITY_COUNCIL = "security council"
    SECURITY_SERVICE = "security service"
    PARLIAMENT = "parliament"
    PRESS_SERVICE = "press service"
    EMBASSY = "embassy"
    STATE_BODY = "state body"
    NEWS_AGENCY = "news agency"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BROADCASTER = "broadcaster"
    ONLINE_OUTLET = "online outlet"
    MEDIA_COMPANY = "media company"
    THINK_TANK = "think tank"
    COMPANY = "company"
    COURT = "court"
    MILITARY_UNIT = "military unit"
    MEMBERS = "member states"


STATE_KINDS = frozenset(
    {OrganizationKind.ALLIANCE, OrganizationKind.INTERNATIONAL, OrganizationKind.TREATY}
)
"""The kinds whose members are states."""
MEDIA_KINDS = frozenset(
    {
        OrganizationKind.NEWS_AGENCY,
        OrganizationKind.NEWSPAPER,
        OrganizationKind.MAGAZINE,
        OrganizationKind.BROADCASTER,
        OrganizationKind.ONLINE_OUTLET,
        OrganizationKind.MEDIA_COMPANY,
    }
)
"""The kinds that report the news, and the companies that own them."""


@frozen
class Organization:
    """An organization or one of its bodies, known by a slug.

    ``parent`` is the slug of the organization it belongs to, ``country`` the ISO
    3166-1 alpha-2 code of its seat or home state. ``aliases`` name it on their
    own, ``ambiguous`` are forms that need context. ``composed`` tells that it is
    not listed but made by the scheme of national institutions, from a state and
    an institution (``"az-defence-ministry"``).
    """

    slug: str
    name: str
    kind: OrganizationKind
    parent: str | None = None
    country: str | None = None
    founded: EDTF | None = None
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    qid: str | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True
    composed: bool = False

    def __str__(self) -> str:
        """Return the name."""
        return self.name
