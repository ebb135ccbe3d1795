"""The tables of quotation marks and of the words around them, ready for lookups."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.tables import load_table


@frozen
class MarkPair:
    """A row ``pair`` of ``quotation_marks.toml``; its head explains the keys."""

    opens: str
    closes: str
    family: str
    example: str
    roomy: bool = False


@frozen
class SinglePair:
    """A row ``single`` of ``quotation_marks.toml``."""

    opens: str
    closes: str
    example: str


@frozen
class MarkTable:
    """All of ``quotation_marks.toml``."""

    pair: tuple[MarkPair, ...]
    single: tuple[SinglePair, ...]


@frozen
class QuotationWords:
    """All of ``quotation_words.toml``; it explains each list."""

    elisions: frozenset[str]
    never_owned: frozenset[str]
    said_words: frozenset[str]
    telling_words: frozenset[str]
    subject_openers: frozenset[str]
    subject_pronouns: frozenset[str]
    stopped_titles: frozenset[str]
    verb_adverbs: frozenset[str]
    clause_followers: frozenset[str]
    name_nouns: frozenset[str]
    naming_words: frozenset[str]
    uttering_words: frozenset[str]
    name_links: frozenset[str]
    clause_words: frozenset[str]


class Marks(NamedTuple):
    """The marks as lookups; ``doubles`` maps a mark to its family."""

    characters: frozenset[str]
    doubles: dict[str, str]
    openers: frozenset[str]
    """Those that face the words after them, single ones too."""
    closers: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    roomy: frozenset[str]
    singles: frozenset[str]


@cache
def load_marks() -> Marks:
    """Read the quotation marks."""
    table = load_table(files(lexicon) / "quotation_marks.toml", MarkTable)
    rows: list[MarkPair | SinglePair] = [*table.pair, *table.single]
    openers: set[str] = set()
    closers: set[str] = set()
    for row in rows:
        seen = openers | closers
        openers |= {row.opens} - seen
        closers |= {row.closes} - seen
    either = {row.opens for row in rows if row.opens == row.closes and row.opens in openers}
    return Marks(
        characters=frozenset("".join(row.opens + row.closes for row in rows)),
        doubles={m: row.family for row in table.pair for m in (row.opens, row.closes)},
        openers=frozenset(openers - either),
        closers=frozenset(closers - either),
        pairs=frozenset((row.opens, row.closes) for row in rows),
        roomy=frozenset(m for row in table.pair if row.roomy for m in (row.opens, row.closes)),
        singles=frozenset(m for row in table.single for m in (row.opens, row.closes)),
    )


@cache
def load_quotation_words() -> QuotationWords:
    """Read the words around quotations."""
    return load_table(files(lexicon) / "quotation_words.toml", QuotationWords)
