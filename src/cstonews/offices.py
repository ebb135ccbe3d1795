"""Offices, and who held them when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.edtf import EDTF
from cstonews.periods import covers

if TYPE_CHECKING:
    from datetime import date


@frozen
class Office:
    """A post that persons hold, known by a slug.

    ``of`` is the state (ISO 3166-1 alpha-2) or the organization (slug) it belongs
    to, ``body`` the body it heads or serves. ``one_seat`` tells that one person at
    a time holds it. ``titles`` are ways to say it; those in ``ambiguous`` can mean
    another office too. ``composed`` tells that it is not listed but made by the
    scheme of national offices (``"az-interior-minister"``).
    """

    slug: str
    name: str
    of: str
    one_seat: bool
    titles: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    body: str | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True
    composed: bool = False

    @property
    def word(self) -> str:
        """The slug without whom it is of: ``"president"`` of ``"tj-president"``."""
        return self.slug.removeprefix(f"{self.of.lower()}-")

    def __str__(self) -> str:
        """Return the name."""
        return self.name


@frozen
class Holding:
    """That a person held an office, from ``since`` until ``until``, both days included.

    A missing ``since`` is unknown; a missing ``until`` is unknown or not yet come.
    ``titles`` are ways to say it of this holder only ("Acting President").
    ``confirmed`` is false where some part was not seen in a source.
    """

    person: str
    office: str
    of: str
    since: EDTF | None = None
    until: EDTF | None = None
    acting: bool = False
    titles: tuple[str, ...] = ()
    note: str | None = None
    source: str | None = None
    confirmed: bool = True

    def covers(self, day: date) -> bool:
        """Tell whether the person may have held the office on that day."""
        return covers(self.since, self.until, day)
