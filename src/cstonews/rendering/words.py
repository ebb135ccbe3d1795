"""Words of articles and names of entities, as a terminal may show them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cstonews.errors import UnknownNameError
from cstonews.facts.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.articles import Mention

_BLANKS = re.compile(r"\s+")
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls: they move the cursor, colour, ring
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"  # direction marks: they reorder what follows
    "\ud800-\udfff]"  # lone surrogates: no encoding can write them
)


def harmless(text: str) -> str:
    r"""Return ``text`` on one line, with what could steer a terminal replaced by ``�``.

    >>> harmless("Dushanbe\n\x1b[31mred")
    'Dushanbe �[31mred'
    """
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", _BLANKS.sub(" ", text))


def shortened(text: str, most: int) -> str:
    """Return ``text`` harmless and cut at a blank to at most ``most`` characters.

    >>> shortened("ready to take all necessary measures", 20)
    'ready to take all …'
    """
    words = harmless(text[: most + 1]) if len(text) > most else harmless(text)
    if len(text) <= most:
        return words
    return f"{words[:most].rsplit(' ', 1)[0]} …"


@frozen
class Labels:
    """Names of entities for people, by identifier."""

    names: Mapping[str, str]
    reference: Reference | None = None

    @classmethod
    def of(cls, reference: Reference) -> Labels:
        """Take the names of everything in a reference."""
        states = {state.iso2: state.name for state in reference.states}
        offices = {office.slug: office.name for office in reference.offices}
        bodies = {body.slug: body.name for body in reference.organizations}
        persons = {person.slug: person.name for person in reference.persons}
        return cls(states | offices | bodies | persons, reference)

    def told_in(self, mentions: Iterable[Mention]) -> Labels:
        """Return these names and those that an article gives to whom nobody has listed."""
        told = {name.entity: name.name for name in mentions if name.entity and name.name}
        return evolve(self, names={**told, **self.names})

    def of_entity(self, identifier: str) -> str:
        """Return the name, or the identifier itself where none is known."""
        return harmless(self.names.get(identifier) or self._composed(identifier))

    def _composed(self, identifier: str) -> str:
        """Return the name that the reference's scheme makes of an identifier."""
        for lookup in (
            (self.reference.organization, self.reference.office) if self.reference else ()
        ):
            with suppress(UnknownNameError):
                return lookup(identifier).name
        return identifier

    def of_entities(self, identifiers: Iterable[str]) -> str:
        """Return the names, separated by commas."""
        return ", ".join(map(self.of_entity, identifiers))
