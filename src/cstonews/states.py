"""States: what a country is called, and by which codes it is known."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class StateGroup(StrEnum):
    """Why a state is in the reference."""

    MEMBER = "csto-member"
    FORMER = "csto-former"
    NEIGHBOURHOOD = "neighbourhood"
    OTHER = "other"


@frozen
class State:
    """A state, known by its ISO 3166-1 alpha-2 code ``iso2``.

    ``name`` is the usual English name, ``formal`` the formal one. ``aliases`` name
    the state; ``adjectives`` and ``demonyms`` (the people, plural) belong to it;
    ``metonyms`` are names that stand for its government and may mean a city.
    ``ambiguous`` repeats those forms that other entities or common words share,
    and adds such forms: they are evidence only together with context.
    """

    iso2: str
    iso3: str
    name: str
    formal: str
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    group: StateGroup = StateGroup.OTHER
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    qid: str | None = None
    note: str | None = None
    source: str | None = None
    confirmed: bool = True

    def __str__(self) -> str:
        """Return the usual English name."""
        return self.name
