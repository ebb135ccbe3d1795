"""Scanning: every word of the text looked up in the index, in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.organizations import MEDIA_KINDS, OrganizationKind
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import (
    APOSTROPHES,
    INSTITUTION,
    MASK,
    ORGANIZATION,
    PERSON,
    STATE,
    Phrase,
    whole_phrase,
)
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.parsing.mentions.index import NameIndex, Single
    from cstonews.parsing.mentions.texts import Text

_OPAQUE = frozenset(
    kind.value
    for kind in (
        *MEDIA_KINDS,
        OrganizationKind.PARTY,
        OrganizationKind.MOVEMENT,
        OrganizationKind.THINK_TANK,
        OrganizationKind.COMPANY,
    )
)
"""Kinds of organizations whose names mention nothing else, whatever words they have."""


_TITLED = 3
"""A title with a state and an institution in it has so many words at least."""


class Matches(NamedTuple):
    """The longest name at each unit, apart and in order, by where they begin.

    ``alone`` tells where one begins that nothing beside it may belong to; ``persons``
    are the full names of persons among them.
    """

    found: dict[int, Phrase]
    alone: set[int]
    persons: list[Phrase]


def scan(text: Text, index: NameIndex) -> Matches:
    """Find the longest match at each unit; none that is no name."""
    starts, keys, end, done = index.starts, text.units.keys, len(text.units) - 1, 0
    found: dict[int, Phrase] = {}
    alone: set[int] = set()
    persons: list[Phrase] = []
    for at in text.units.known:
        if at < done:
            continue
        seconds, single, hard = starts[keys[at]]
        after = keys[at + 1] if at < end else ""
        if hard or after in seconds:
            match = _longest(text, index, at, done)
            if match is None:
                continue
            done = match.last
            if match.sort is PERSON:
                persons.append(match)
            if match.sort is not MASK:
                found[at] = match
        elif single is not None:
            match = _single(single, text, index, at, done)
            if match is None:
                continue
            found[at], bars = match, single[2]
            parted = bars is not None and after not in bars and after not in starts
            if parted and keys[at - 1] not in APOSTROPHES:
                alone.add(at)
    return Matches(found, alone, persons)


def _single(single: Single, text: Text, index: NameIndex, at: int, done: int) -> Phrase | None:
    """Return the unit as what it names by itself, if it is printed as it must be."""
    capital, exact, _bars, meant = single
    units = text.units
    if capital and not units.capitals[at]:
        return None
    if exact and units.text[units.starts[at] : units.ends[at]] != exact:
        return None
    match = make_tuple(Phrase, (at, at + 1, *meant))
    borne = meant[0] is STATE and units.keys[at - 1] in index.given.plain
    return None if borne and _in_persons_name(match, text, index, done) else match


def _longest(text: Text, index: NameIndex, at: int, done: int) -> Phrase | None:
    """Return the longest match at a unit that is to be kept whole."""
    units, names = text.units, index.names
    match = names.longest(units, at) or index.titles.longest(units, at)
    while match is not None and not _stands(match, text, index, done):
        match = names.longest(units, at, match.last - 1) if match.last - at > 1 else None
    return match


def _stands(match: Phrase, text: Text, index: NameIndex, done: int) -> bool:
    """Tell whether a match is to be kept whole, and is no part of a person's name."""
    first, last, sort = match.first, match.last, match.sort
    if sort is STATE:
        keys, given = text.units.keys, index.given
        if last - first > 1 or (
            keys[first] not in given.shared and keys[first - 1] not in given.plain
        ):
            return True
        return not _in_persons_name(match, text, index, done)
    if sort is ORGANIZATION and last - first > 1:
        keys = text.units.keys
        if (
            keys[last - 1] in index.shapes["rule-of"]
            and keys[last - 2] in index.persons.families
        ):
            return False
        if keys[last - 1] in index.starters:
            tail = index.names.longest(text.units, last - 1)
            return tail is None or tail.last <= last
    return True


def _in_persons_name(match: Phrase, text: Text, index: NameIndex, done: int) -> bool:
    """Tell whether a state's name is a person's here: Michael Jordan, Georgia Brown."""
    first, last = match.first, match.last
    units, given = text.units, index.given
    keys, before = units.keys, first - 1
    if before >= done and keys[before] in given.plain and units.capital(before):
        return match.form is NameForm.FULL and not text.cuts[first]
    if keys[first] not in given.shared or text.cuts[last]:
        return False
    key = keys[last]
    return (
        units.capital(last)
        and key.isalpha()
        and key not in index.barriers
        and key not in index.starters
    )


def find_body(phrase: Phrase, text: Text, index: NameIndex) -> Iterator[Phrase]:
    """Yield the institution that an office names: "secretary of the *Security Council* of"."""
    if phrase.last - phrase.first < _TITLED:
        return
    body = index.posts.body_of(phrase.slug)
    for at in range(phrase.first, phrase.last) if body else ():
        match = index.names.longest(text.units, at, phrase.last)
        if match and body and _names(match, body, index):
            yield Phrase(at, match.last, ORGANIZATION, body, NameForm.FULL)
            return


def _names(match: Phrase, body: str, index: NameIndex) -> bool:
    """Tell whether a match is the body's name, or words for an institution of its kind."""
    return any(
        body == entry.slug
        or (entry.sort is INSTITUTION and body == index.posts.named(body, entry.slug))
        for entry in match.choices()
    )


def find_inside(phrase: Phrase, text: Text, index: NameIndex) -> Iterator[Phrase]:
    """Yield the organizations and states that the name of a listed body mentions.

    "CSTO Collective Security Council" mentions the CSTO, the body's parent; "Union State
    of Russia and Belarus" two states. Names of parties, outlets and companies
    mention nothing.
    """
    short = phrase.last - phrase.first == 1 or phrase.sort is not ORGANIZATION
    if short or not phrase.detail or phrase.detail in _OPAQUE:
        return
    names, keys, parents = index.names, text.units.keys, _ancestors(phrase.slug, index)
    told = phrase.detail == OrganizationKind.PRESS_SERVICE
    openers = index.starters if told else _openers(parents, index)
    at = phrase.first
    while at < phrase.last:
        stop = phrase.last - 1 if at == phrase.first else phrase.last
        known = at < stop and (keys[at] in openers or keys[at] in index.of_states)
        match = names.longest(text.units, at, stop) if known else None
        if match is not None and (
            match.sort is STATE
            or (match.sort is ORGANIZATION and (told or match.slug in parents))
        ):
            at = match.last
            yield (inner := whole_phrase(match))
            yield from find_inside(inner, text, index)
        else:
            at += 1


def _openers(slugs: Iterable[str], index: NameIndex) -> frozenset[str]:
    """Return the words with which the names of some organizations begin."""
    return frozenset().union(*[index.openers.get(slug, frozenset()) for slug in slugs])


def _ancestors(slug: str, index: NameIndex) -> list[str]:
    found: list[str] = []
    while (parent := index.parents.get(slug)) and parent not in found:
        found.append(parent)
        slug = parent
    return found
