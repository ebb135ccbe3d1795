"""Furniture: lines of the page that ``furniture.toml`` knows by their words."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.rows import FurnitureEntry, Lexicon, LineMatch, merged_rows
from cstonews.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LABELLED = re.compile(r"\s*[:：|»]")

_NO_MENU = re.compile(r"[^\w\s|/•·»&-]")
_LONGEST_MENU = 200
_LEAST_SECTIONS = 4

_QUOTED = re.compile(r"[\"“”«‘]|''|(?:^|\s)'\w")
_MOST_WORDS = 60
"""A longer line is a paragraph, whatever it opens, holds or ends with."""
_MOST_BLANKS = 90
"""More blanks part more words than that, however many lone marks stand between them."""
_MOST_CREDIT_WORDS = 14
"""A longer line after ``Source:`` tells more than a source."""
_SHORT = 80
"""Up to this many characters a line is read without a look at its first and last word."""


@frozen
class FurnitureTable:
    """The table of known lines."""

    line: tuple[FurnitureEntry, ...]
    languages: tuple[str, ...]
    sections: tuple[str, ...]
    reader_words: tuple[str, ...]
    page_words: tuple[str, ...]


class FurnitureIndex(NamedTuple):
    """The entries by how they match and by their words."""

    entries: dict[LineMatch, dict[str, FurnitureEntry]]
    languages: frozenset[str]
    sections: frozenset[str]
    addresses: re.Pattern[str]
    """The words of the reader and the editors, which may be ends of other words."""
    page_words: frozenset[str]
    first_words: dict[str, frozenset[str]]
    """The words that open an entry, each with those that go on, none where it may end."""
    last_words: frozenset[str]
    held: dict[str, FurnitureEntry]
    """Entries that match anywhere in a line, by their words as printed."""
    longest: int


class Furniture(NamedTuple):
    """A known line: its entry and where, in the line, the known words end."""

    entry: FurnitureEntry
    end: int
    alone: bool
    """Whether no other words stand in the line."""


@of_words
def load_furniture(own: Lexicon) -> FurnitureIndex:
    """Return the entries of ``furniture.toml``, indexed, with those that are added."""
    table = load_table(files(lexicon) / "furniture.toml", FurnitureTable)
    lines = merged_rows(table.line, own.lines)
    entries: dict[LineMatch, dict[str, FurnitureEntry]] = {match: {} for match in LineMatch}
    for entry in lines:
        entries[entry.match][entry.words] = entry
    opening = (*entries[LineMatch.LABEL], *entries[LineMatch.OPENS])
    return FurnitureIndex(
        entries=entries,
        languages=frozenset(table.languages),
        sections=frozenset(table.sections),
        addresses=re.compile(rf"(?:{'|'.join(table.reader_words)})(?!['’]?\w)"),
        page_words=frozenset(table.page_words),
        first_words=_first_words(opening),
        last_words=frozenset(key.split()[-1] for key in entries[LineMatch.CLOSES]),
        held=entries[LineMatch.HOLDS],
        longest=max(len(entry.words.split()) for entry in lines),
    )


def _first_words(opening: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key in opening:
        first, _, rest = key.partition(" ")
        found.setdefault(first, set()).add(rest.partition(" ")[0])
    return {first: frozenset(() if "" in after else after) for first, after in found.items()}


def find_furniture(line: str, index: FurnitureIndex | None = None) -> Furniture | None:
    """Tell which entry the line matches, whatever its place on the page.

    >>> find_furniture("Tags: CSTO, Minsk").entry.words
    'tags'
    >>> find_furniture("The crates had tags: all were red.")
    """
    index = index or load_furniture()
    if len(line) > _SHORT and not _is_promising(line, index):
        return None
    words = _WORD.findall(line.lower())
    if not words or len(words) > _MOST_WORDS:
        return None
    words = ["#" if word.isdigit() else word for word in words]
    if len(words) <= index.longest:
        entry = index.entries[LineMatch.WHOLE].get(" ".join(words))
        if entry:
            return Furniture(entry, len(line), alone=True)
    return _opening(line, words, index) or _closing(line, words, index)


def is_switch(line: str) -> bool:
    """Tell whether the line only lets the reader choose a language: ``RUS | ENG``."""
    languages = load_furniture().languages
    found = False
    for word in _WORD.finditer(line.lower()):
        if word[0] not in languages:
            return False
        found = True
    return found


def is_menu(line: str) -> bool:
    """Tell whether the line is a row of sections of the site, three in four of its words.

    >>> is_menu("Home Latest Pakistan Opinion Business World")
    True
    >>> is_menu("World Opinion Turns Against Sports Boycott")
    False
    """
    if len(line) > _LONGEST_MENU or _NO_MENU.search(line):
        return False
    words = _WORD.findall(line)
    if len(words) < _LEAST_SECTIONS or not all(word[0].isupper() for word in words):
        return False
    sections = load_furniture().sections
    return 4 * sum(word.lower() in sections for word in words) >= 3 * len(words)


def is_appeal(line: str) -> bool:
    """Tell whether the line speaks to the reader about the page, and quotes nobody.

    >>> is_appeal("Follow our channel to get the latest news.")
    True
    >>> is_appeal("“Follow our channel,” the minister said.")
    False
    """
    if line.count(" ") > _MOST_BLANKS:
        return False
    index, lower = load_furniture(), line.lower()
    if not _addresses(lower, index.addresses):
        return False
    words = _WORD.findall(lower)
    if len(words) > _MOST_WORDS or index.page_words.isdisjoint(words):
        return False
    return not _QUOTED.search(line)


def _addresses(line: str, addresses: re.Pattern[str]) -> bool:
    """Tell whether a word of the reader or the editors stands in the line."""
    return any(
        not line[at.start() - 1 : at.start()].isalnum() for at in addresses.finditer(line)
    )


def _is_promising(line: str, index: FurnitureIndex) -> bool:
    """Tell, by its first words and its last, whether a longer line is worth reading."""
    first = _WORD.search(line)
    if first and (after := index.first_words.get(first[0].lower())) is not None:
        second = _WORD.search(line, first.end()) if after else None
        if second is None or second[0].isdigit() or second[0].lower() in after:
            return True
    last = _WORD.search(line, line.rfind(" ") + 1)
    if last and last[0].lower() in index.last_words:
        return True
    return next(filter(line.__contains__, index.held), None) is not None


def _opening(line: str, words: list[str], index: FurnitureIndex) -> Furniture | None:
    if words[0] not in index.first_words or _QUOTED.match(line):
        return None
    ends = [match.end() for match in islice(_WORD.finditer(line), index.longest)]
    for count in range(len(ends), 0, -1):
        key, end = " ".join(words[:count]), ends[count - 1]
        entry = index.entries[LineMatch.LABEL].get(key)
        label = _LABELLED.match(line, end) if entry else None
        if entry and label and not (entry.names and len(words) > _MOST_CREDIT_WORDS):
            return Furniture(entry, label.end(), alone=len(words) == count)
        entry = index.entries[LineMatch.OPENS].get(key)
        if entry:
            return Furniture(entry, end, alone=len(words) == count)
    return None


def _closing(line: str, words: list[str], index: FurnitureIndex) -> Furniture | None:
    if words[-1] in index.last_words:
        for count in range(min(len(words), index.longest), 0, -1):
            entry = index.entries[LineMatch.CLOSES].get(" ".join(words[-count:]))
            if entry:
                return Furniture(entry, len(line), alone=False)
    for marker, entry in index.held.items():
        at = line.find(marker)
        if at >= 0:
            return Furniture(entry, at + len(marker), alone=False)
    return None
