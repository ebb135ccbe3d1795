"""What resolving speakers asks of the reference: kinds, sexes, who held what on a day."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.organizations import OrganizationKind

if TYPE_CHECKING:
    from datetime import date

    from cstonews.facts.reference import Reference

STATE_HEADS = ("-president", "-king", "-emir", "am-prime-minister")
"""How the slugs of the offices end that head a state."""


@frozen(eq=False)
class SpeakerFacts:
    """What resolving speakers asks of the reference, by identifier."""

    genders: dict[str, str]
    kinds: dict[str, OrganizationKind]
    names: dict[str, str]
    citizenships: dict[str, str | None]
    offices: frozenset[str]


@lru_cache(maxsize=8)
def speaker_facts(reference: Reference) -> SpeakerFacts:
    """Index a reference by identifier."""
    return SpeakerFacts(
        genders={person.slug: str(person.gender) for person in reference.persons},
        offices=frozenset(office.slug for office in reference.offices),
        citizenships={person.slug: person.citizenship for person in reference.persons},
        kinds={one.slug: one.kind for one in reference.organizations},
        names={
            **{person.slug: person.name for person in reference.persons},
            **{body.slug: body.name for body in reference.organizations},
            **{state.iso2: state.name for state in reference.states},
        },
    )


@lru_cache(maxsize=64)
def presidents(reference: Reference, day: date | None) -> frozenset[str | None]:
    """Return who presided over a state on a day, by the reference."""
    if day is None:
        return frozenset()
    return frozenset(
        holding.person
        for office in reference.offices
        if office.slug.endswith(STATE_HEADS)
        for holding in reference.holders(office.slug, on=day)
    )


@lru_cache(maxsize=64)
def held_offices(reference: Reference, day: date | None) -> dict[str, tuple[str, ...]]:
    """Map who held offices on a day to those offices."""
    held: dict[str, tuple[str, ...]] = {}
    for office in reference.offices if day else ():
        for holding in reference.holders(office.slug, on=day):
            held[holding.person] = (*held.get(holding.person, ()), office.slug)
    return held


@lru_cache(maxsize=64)
def office_words(reference: Reference, day: date | None) -> dict[str, frozenset[str]]:
    """Map who held offices on a day to the words of those offices."""
    return {
        person: frozenset(word for slug in slugs for word in slug.split("-"))
        for person, slugs in held_offices(reference, day).items()
    }
