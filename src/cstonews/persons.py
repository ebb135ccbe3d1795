"""Persons: who is named in the news, and how their names are spelled."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Gender(StrEnum):
    """What decides between "he" and "she"."""

    MALE = "male"
    FEMALE = "female"


@frozen
class Person:
    """A person, known by a slug of the name in its usual English order.

    ``aliases`` are other romanizations and fuller forms. ``family_shared`` tells
    that somebody else in the same table has the family name. ``citizenship`` is an
    ISO 3166-1 alpha-2 code.
    """

    slug: str
    name: str
    given: str
    family: str
    gender: Gender
    citizenship: str | None = None
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    family_shared: bool = False
    qid: str | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True

    def __str__(self) -> str:
        """Return the usual English name."""
        return self.name
