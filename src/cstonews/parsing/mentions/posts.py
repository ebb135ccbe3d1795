"""Posts: which office a title makes together with whose it is, and who holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.reference import Reference
from cstonews.facts.scheme import (
    DEPUTY,
    as_listed,
    institutions,
    office_kinds,
    press_service_of,
    scheme,
    spokesperson_of,
    take_apart,
)

if TYPE_CHECKING:
    from cstonews.offices import Office

_HEADS = frozenset(("head", "leader", "chair", "director", "secretary", "commander", "rector"))
_KEPT = 4096
"""So many answers are remembered of who held what on a day."""
_SPOKEN_FOR = "spokesperson"


@frozen(eq=False)
class Posts:
    """The offices of a reference, by owner and title's word.

    ``offices`` maps ``("RU", "president")`` and ``("ru-foreign-ministry", "head")`` to the
    office's slug; ``held`` a person to the offices held at any time. ``soles`` are
    the institutions and offices whose kind only one state has; ``held_on`` tells
    who held an office on a day, and remembers it.
    """

    reference: Reference = field(repr=False)
    offices: Mapping[tuple[str, str], str] = field(repr=False)
    words: Mapping[str, str] = field(repr=False)
    held: Mapping[str, tuple[str, ...]] = field(repr=False)
    bodies: Mapping[str, str] = field(repr=False)
    soles: Mapping[str, str] = field(repr=False)
    held_on: Callable[[str, date], tuple[str, ...]] = field(repr=False)

    def of_state(self, iso2: str, word: str) -> str | None:
        """Return the office that a title makes with a state, ``None`` if it makes none.

        What is not listed is composed where the scheme knows the title.
        """
        listed = self.offices.get((iso2, word))
        kind = "president" if word == "leader" else word.removeprefix(DEPUTY)
        if listed or kind not in office_kinds():
            return listed
        states = office_kinds()[kind].states
        if states and iso2 not in states:
            return None
        prefix = DEPUTY if word.startswith(DEPUTY) else ""
        return as_listed(f"{iso2.lower()}-{prefix}{kind}")

    def of_body(self, slug: str, word: str) -> str | None:
        """Return the office that a title makes with an organization or another office."""
        if word == _SPOKEN_FOR:
            return self._voice(slug)
        listed = self.offices.get((slug, word))
        if listed or word not in _HEADS:
            return listed
        return self.offices.get((slug, "head")) or self._composed_head(slug)

    def institution(self, iso2: str, kind: str) -> str | None:
        """Return the slug of a state's institution; ``None`` if that state has none such."""
        states = institutions()[kind].states
        return None if states and iso2 not in states else as_listed(f"{iso2.lower()}-{kind}")

    def press_service(self, slug: str) -> str | None:
        """Return the press service of an organization or an office, listed or composed."""
        service = press_service_of(slug)
        return service if service in self.bodies or take_apart(service) else None

    def holders(self, office: str, on: date | None) -> tuple[str, ...]:
        """Return who held a listed office on the day; nobody where no day is given."""
        if on is None or office not in self.words:
            return ()
        return self.held_on(office, on)

    def one_seat(self, office: str) -> bool:
        """Tell whether one person at a time holds the listed office."""
        return self.reference.office(office).one_seat

    def office_held(self, person: str, word: str) -> str | None:
        """Return the office of that title which the person ever held."""
        fitting = (slug for slug in self.held.get(person, ()) if self.words[slug] == word)
        return next(fitting, None)

    def named(self, body: str, kind: str) -> str | None:
        """Return the institution of a kind in the state of another institution."""
        return self.institution(body[:2].upper(), kind)

    def body_of(self, office: str) -> str | None:
        """Return the institution that an office belongs to, listed or composed."""
        if office in self.words:
            return self.reference.office(office).body
        parts = take_apart(office)
        kind = (
            office_kinds()[parts.kind].body if parts and parts.kind in office_kinds() else None
        )
        return as_listed(f"{office[:2]}-{kind}") if kind else None

    def body_served(self, person: str, kind: str) -> str | None:
        """Return the institution of a kind in which the person ever held an office."""
        bodies = (self.body_of(office) for office in self.held.get(person, ()))
        return next((body for body in bodies if body and _kind_of(body) == kind), None)

    def _voice(self, slug: str) -> str | None:
        office = spokesperson_of(slug)
        return office if office in self.words or take_apart(office) else None

    def _composed_head(self, slug: str) -> str | None:
        parts = take_apart(slug)
        kind = _heads().get(parts.kind) if parts and not parts.voice else None
        return as_listed(f"{slug.partition('-')[0]}-{kind}") if kind else None


@cache
def _heads() -> dict[str, str]:
    """Return by kind of institution the kind of office at its head."""
    found: dict[str, str] = {}
    for office in scheme().office:
        if office.body and office.one_seat and _SPOKEN_FOR not in office.kind:
            found.setdefault(office.body, office.kind)
    return found


def _soles() -> dict[str, str]:
    limited = {found.kind: found.states for found in institutions().values()}
    limited |= {found.kind: found.states for found in office_kinds().values()}
    return {
        kind: as_listed(f"{states[0].lower()}-{kind}")
        for kind, states in limited.items()
        if len(states) == 1
    }


def _kind_of(body: str) -> str | None:
    parts = take_apart(body)
    return parts.kind if parts and not parts.voice else None


def make_posts(reference: Reference) -> Posts:
    """Lay out the offices and who held them."""

    @lru_cache(maxsize=_KEPT)
    def held_on(office: str, day: date) -> tuple[str, ...]:
        rows = reference.holders(office, on=day)
        return tuple(dict.fromkeys(row.person for row in rows))

    offices: dict[tuple[str, str], str] = {}
    for office in reference.offices:
        for key in _keys(office):
            offices.setdefault(key, office.slug)
    held: dict[str, list[str]] = {}
    for row in reference.holdings:
        held.setdefault(row.person, []).append(row.office)
    return Posts(
        reference=reference,
        offices=offices,
        words={office.slug: office.word for office in reference.offices},
        held={person: tuple(dict.fromkeys(slugs)) for person, slugs in held.items()},
        bodies={body.slug: body.name for body in reference.organizations},
        soles=_soles(),
        held_on=held_on,
    )


def _keys(office: Office) -> list[tuple[str, str]]:
    """Return the owners and words that make the office: ``("ru-svr", "director")``."""
    keys = [(office.of, office.word)]
    owner = office.body or (office.of if not office.of.isupper() else None)
    if owner is None:
        return keys
    last = office.word.rpartition("-")[2]
    deputy = DEPUTY if "deputy" in office.word.split("-") else ""
    keys.append((owner, deputy + last))
    if office.one_seat and not deputy and last not in {"spokesperson", "aide"}:
        keys.append((owner, "head"))
    return keys
