"""Scanning: every word of the text looked up in the index, in one pass."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING

from cstonews.organizations import MEDIA_KINDS, OrganizationKind
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import Phrase, whole_phrase
from cstonews.parsing.mentions.trie import INSTITUTION, MASK, ORGANIZATION, STATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.mentions.index import NameIndex
    from cstonews.parsing.mentions.texts import Text
    from cstonews.parsing.mentions.trie import Match

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


def scan(text: Text, index: NameIndex) -> Iterator[Match]:
    """Yield the longest match at each unit, apart and in order; none that is no name."""
    units, names, titles, starters = text.units, index.names, index.titles, index.starters
    keys, end = units.keys, len(units) - 1
    done = 0
    for at in compress(count(), map(starters.__contains__, keys)):
        if at >= done:
            seconds = starters[keys[at]]
            if seconds and (at == end or keys[at + 1] not in seconds):
                continue
            match = names.longest(units, at) or titles.longest(units, at)
            while match is not None and not _stands(match, text, index, done):
                match = (
                    names.longest(units, at, match.last - 1) if match.last - at > 1 else None
                )
            if match is not None:
                done = match.last
                if match.entry.sort is not MASK:
                    yield match


def _stands(match: Match, text: Text, index: NameIndex, done: int) -> bool:
    """Tell whether a match is to be kept whole, and is no part of a person's name."""
    sort, first, last = match.entry.sort, match.first, match.last
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


def _in_persons_name(match: Match, text: Text, index: NameIndex, done: int) -> bool:
    """Tell whether a state's name is a person's here: Michael Jordan, Georgia Brown."""
    first, last = match.first, match.last
    units, given = text.units, index.given
    keys, before = units.keys, first - 1
    if before >= done and keys[before] in given.plain and units.capital(before):
        return match.entry.form is NameForm.FULL and not text.cuts[first]
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


def _names(match: Match, body: str, index: NameIndex) -> bool:
    """Tell whether a match is the body's name, or words for an institution of its kind."""
    return any(
        body == entry.slug
        or (entry.sort is INSTITUTION and body == index.posts.named(body, entry.slug))
        for entry in (match.entry, *match.others)
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
    parents = _ancestors(phrase.slug, index)
    at = phrase.first
    while at < phrase.last:
        stop = phrase.last - 1 if at == phrase.first else phrase.last
        match = index.names.longest(text.units, at, stop) if at < stop else None
        if match is None:
            at += 1
            continue
        entry = match.entry
        if entry.sort is STATE or (
            entry.sort is ORGANIZATION
            and (entry.slug in parents or phrase.detail == OrganizationKind.PRESS_SERVICE)
        ):
            at = match.last
            yield (inner := whole_phrase(match))
            yield from find_inside(inner, text, index)
        else:
            at += 1


def _ancestors(slug: str, index: NameIndex) -> list[str]:
    found: list[str] = []
    while (parent := index.parents.get(slug)) and parent not in found:
        found.append(parent)
        slug = parent
    return found
