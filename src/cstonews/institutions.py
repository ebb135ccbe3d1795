"""Institutions and offices that any state may have, whatever they are called there."""

from __future__ import annotations

from attrs import frozen

from cstonews.organizations import OrganizationKind


@frozen
class Institution:
    """A kind of national institution: a foreign ministry, a security council.

    ``words`` name it after or before the state ("Foreign Ministry", "Ministry of
    Foreign Affairs"). ``states`` are the only ones that have it; if empty, any may.
    ``example`` is a phrase that names one, ``counterexample`` one that does not.
    """

    kind: str
    name: str
    organization: OrganizationKind
    words: tuple[str, ...]
    example: str
    counterexample: str
    states: tuple[str, ...] = ()


@frozen
class OfficeKind:
    """A kind of national office: president, foreign minister, ambassador.

    ``titles`` name it after or before the state. ``body`` is the kind of the
    institution that the office heads or serves; ``deputies`` tells that a deputy's
    title is made of it ("Deputy Foreign Minister"). The rest is as for institutions.
    """

    kind: str
    name: str
    titles: tuple[str, ...]
    example: str
    counterexample: str
    body: str | None = None
    one_seat: bool = True
    deputies: bool = False
    states: tuple[str, ...] = ()


@frozen
class Listed:
    """That what the scheme would call ``composed`` is listed under other slugs."""

    composed: str
    listed: tuple[str, ...]


@frozen
class Phrases:
    """Words that make a name of another name: its press service, its member states."""

    words: tuple[str, ...]
