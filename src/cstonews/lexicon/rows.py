"""The rows of the tables that a user's folder may add to: what reports, what is furniture."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from attrs import fields, frozen

from cstonews.statements import Act

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen
class Verb:
    """A row of ``verbs.toml``; its head explains the keys."""

    lemma: str
    act: Act
    takes: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    example: str = ""
    counter: str = ""


@frozen
class Word:
    """An adjective of ``verbs.toml`` or a noun of ``nouns.toml``."""

    word: str
    act: Act
    takes: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    alone: bool = True
    example: str = ""
    counter: str = ""


@frozen
class Phrase:
    """A row of ``phrases.toml``."""

    words: str
    act: Act
    example: str = ""
    counter: str = ""


class LineMatch(StrEnum):
    """How the words of an entry are to stand in the line."""

    WHOLE = "whole"
    LABEL = "label"
    OPENS = "opens"
    CLOSES = "closes"
    HOLDS = "holds"


class Then(StrEnum):
    """What becomes of the lines that follow."""

    NOTHING = "nothing"
    TITLES = "titles"
    REST = "rest"


class Where(StrEnum):
    """In which part of the page an entry counts."""

    ANY = "any"
    HEAD = "head"
    TAIL = "tail"
    EDGES = "edges"


@frozen
class FurnitureEntry:
    """One entry of ``furniture.toml``; its head explains the fields."""

    words: str
    match: LineMatch
    example: str
    counterexample: str
    then: Then = Then.NOTHING
    where: Where = Where.ANY
    names: bool = False


@frozen(cache_hash=True)
class Lexicon:
    """Words beyond those that ship: rows as the tables of ``cstonews.lexicon`` have them.

    A row with the words of one that ships stands in its place.
    """

    verbs: tuple[Verb, ...] = ()
    adjectives: tuple[Word, ...] = ()
    nouns: tuple[Word, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    lines: tuple[FurnitureEntry, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there are any words in it."""
        return self != NO_WORDS

    def __repr__(self) -> str:
        """Return how many rows there are."""
        if not self:
            return "Lexicon()"
        numbers = (f"{len(getattr(self, one.name))} {one.name}" for one in fields(Lexicon))
        return f"<Lexicon: {', '.join(numbers)}>"

    def merged(self, other: Lexicon) -> Lexicon:
        """Return the words of both; where both have a row, the other's stands."""
        return Lexicon(
            verbs=merged_rows(self.verbs, other.verbs),
            adjectives=merged_rows(self.adjectives, other.adjectives),
            nouns=merged_rows(self.nouns, other.nouns),
            phrases=merged_rows(self.phrases, other.phrases),
            lines=merged_rows(self.lines, other.lines),
        )


NO_WORDS = Lexicon()

Row = TypeVar("Row", Verb, Word, Phrase, FurnitureEntry)


def key_of(row: Verb | Word | Phrase | FurnitureEntry) -> str:
    """Return what tells a row from the others of its table."""
    if isinstance(row, Verb):
        return row.lemma
    if isinstance(row, Word):
        return row.word
    return row.words if isinstance(row, Phrase) else f"{row.match} {row.words}"


def merged_rows(first: Iterable[Row], second: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows of both; where both have one, the second's stands."""
    return tuple({key_of(row): row for rows in (first, second) for row in rows}.values())
