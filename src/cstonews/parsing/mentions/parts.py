"""Parts: what words name by themselves, before it is put together to phrases."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple

from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.tuples import make_tuple


class Sort(IntEnum):
    """What an entry of the index is."""

    STATE = auto()
    ORGANIZATION = auto()
    OFFICE = auto()
    PERSON = auto()
    TITLE = auto()
    """Words for an office, without whose; ``slug`` is the title's word."""
    INSTITUTION = auto()
    """Words for a national institution, without the state; ``slug`` is its kind."""
    PRESS_SERVICE = auto()
    MODIFIER = auto()
    """What goes with a title ("deputy"); ``slug`` is the prefix it makes, or empty."""
    MASK = auto()
    """No name, though it holds one ("South China Sea")."""


STATE, ORGANIZATION, OFFICE, PERSON = Sort.STATE, Sort.ORGANIZATION, Sort.OFFICE, Sort.PERSON
TITLE, INSTITUTION, PRESS_SERVICE = Sort.TITLE, Sort.INSTITUTION, Sort.PRESS_SERVICE
MODIFIER, MASK = Sort.MODIFIER, Sort.MASK
# For what runs at every name: to look a member up in its class takes five times as long.

ROLES = frozenset((TITLE, INSTITUTION, PRESS_SERVICE))
"""What wants an owner."""
OWNERS = frozenset((STATE, ORGANIZATION, OFFICE))
"""What may be one."""
LINKS = frozenset(("of", "for", "to", "at", "under"))
"""The words between what wants an owner and the owner."""
APOSTROPHES = frozenset(("'s", "'"))


class Entry(NamedTuple):
    """What a run of words may name.

    ``detail`` is the kind of a title, or of an organization, or ``"past"`` of a
    modifier. ``ambiguous`` entries need context. ``capital`` tells that it must begin
    with a capital, ``exact`` how it must be printed, if case tells.
    """

    sort: Sort
    slug: str
    form: NameForm = NameForm.FULL
    detail: str = ""
    ambiguous: bool = False
    capital: bool = True
    exact: str = ""


class Phrase(NamedTuple):
    """Units that name one thing, half-open; other phrases may lie inside.

    ``slug`` identifies a state, an organization or an office; for a title or an
    institution without an owner (``form`` ROLE or BODY) it is the title's word or the
    institution's kind. ``detail`` is the kind of a title or of an organization; ``past``
    tells that the office is no longer held. ``others`` is what may be meant instead.
    """

    first: int
    last: int
    sort: Sort
    slug: str
    form: NameForm
    detail: str = ""
    ambiguous: bool = False
    past: bool = False
    others: tuple[Entry, ...] = ()

    def choices(self) -> tuple[Entry, ...]:
        """Return what it is and what may be meant instead."""
        return (Entry(*self[2:7]), *self.others)

    def choosing(self, entry: Entry, others: tuple[Entry, ...]) -> Phrase:
        """Return the same units as one of the choices, with the others of them that count."""
        return make_tuple(Phrase, (self.first, self.last, *entry[:5], False, others))


def whole_phrase(match: Phrase) -> Phrase:
    """Return all of a match as a phrase; what is beyond doubt comes before what is not."""
    if not match.others:
        return match
    options = [option for option in match.choices() if option.sort in OWNERS]
    entry = next((option for option in options if not option.ambiguous), options[0])
    return match.choosing(entry, tuple([option for option in options if option is not entry]))


def as_role(match: Phrase) -> Phrase | None:
    """Return the title or institution that a match is, unless it is a name beyond doubt."""
    if not match.others:
        return match if match.sort in ROLES else None
    options = match.choices()
    if any(entry.sort in OWNERS and not entry.ambiguous for entry in options):
        return None
    entry = next((entry for entry in options if entry.sort in ROLES), None)
    if entry is None:
        return None
    return match.choosing(entry, tuple([other for other in options if other is not entry]))


def as_modifier(match: Phrase) -> Phrase | Entry | None:
    """Return the modifier that a match may be."""
    if match.sort is MODIFIER:
        return match
    return next((entry for entry in match.others if entry.sort is MODIFIER), None)
