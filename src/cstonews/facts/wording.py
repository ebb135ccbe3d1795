"""Checking words that a folder adds: what no row may say, whatever its examples."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cstonews.facts.faults import Fault
from cstonews.facts.loading import entry_of
from cstonews.lexicon.rows import Lexicon, LineMatch, Verb, Word, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.lexicon.rows import FurnitureEntry, Phrase

    Row = Verb | Word | Phrase | FurnitureEntry

VERBS, NOUNS = "verbs.toml", "nouns.toml"
PHRASES, FURNITURE = "phrases.toml", "furniture.toml"

TAKES = frozenset(
    (
        "addressee",
        "as",
        "as-only",
        "figure",
        "inf",
        "invert",
        "np",
        "object",
        "object-inf",
        "quote",
        "that",
        "that-only",
        "wh",
    )
)
"""What a verb, adjective or noun may take; the head of the package's verbs.toml explains."""
_FORMS = 4


def rows_of(lexicon: Lexicon) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield each table of a lexicon: its file and its rows."""
    yield VERBS, lexicon.verbs
    yield VERBS, lexicon.adjectives
    yield NOUNS, lexicon.nouns
    yield PHRASES, lexicon.phrases
    yield FURNITURE, lexicon.lines


def without_faulty(lexicon: Lexicon) -> Lexicon:
    """Return the rows of a lexicon with which nothing is wrong by itself."""
    return Lexicon(
        verbs=tuple(row for row in lexicon.verbs if not any(_faults(row))),
        adjectives=tuple(row for row in lexicon.adjectives if not any(_faults(row))),
        nouns=tuple(row for row in lexicon.nouns if not any(_faults(row))),
        phrases=tuple(row for row in lexicon.phrases if not any(_faults(row))),
        lines=tuple(row for row in lexicon.lines if not any(_faults(row))),
    )


def check_words(lexicon: Lexicon) -> Iterator[Fault]:
    """Yield what is wrong with the rows of a lexicon, each by itself and together."""
    for file, rows in rows_of(lexicon):
        for key, number in Counter(map(key_of, rows)).items():
            if number > 1:
                yield Fault(file, key, "", f"stands {number} times")
        for number, row in enumerate(rows, 1):
            entry = entry_of(row, number)
            yield from (Fault(file, entry, key, message) for key, message in _faults(row))


def _faults(row: Row) -> Iterator[tuple[str, str]]:
    """Yield key and message of what is wrong with one row."""
    key, words = _words_of(row)
    if not words or words != " ".join(words.split()):
        yield key, f"expected words with one blank between them, not {words!r}"
    elif words != words.lower() and getattr(row, "match", None) is not LineMatch.HOLDS:
        yield key, f"expected lower case, not {words!r}"
    if isinstance(row, Word) and " " in words:
        yield key, f"expected one word, not {words!r}"
    if isinstance(row, Verb | Word):
        yield from _unknown(row.takes)
    if isinstance(row, Verb) and row.forms and len(row.forms) != _FORMS:
        yield "forms", f"expected third person, past, participle and -ing, not {row.forms!r}"


def _words_of(row: Row) -> tuple[str, str]:
    """Return the key that has the words of a row, and the words."""
    if isinstance(row, Verb):
        return "lemma", row.lemma
    return ("word", row.word) if isinstance(row, Word) else ("words", row.words)


def _unknown(takes: Iterable[str]) -> Iterator[tuple[str, str]]:
    for one in takes:
        if one not in TAKES:
            yield "takes", f"expected one of {', '.join(sorted(TAKES))}, not {one!r}"
