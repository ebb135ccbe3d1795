"""Laws of the table of furniture: each entry matches its example and no other line."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from cstonews import lexicon
from cstonews.parsing.layout.furniture import (
    FurnitureTable,
    find_furniture,
    is_menu,
    load_furniture,
)
from cstonews.tables import load_table

if TYPE_CHECKING:
    from cstonews.lexicon.rows import FurnitureEntry

ENTRIES = load_table(files(lexicon) / "furniture.toml", FurnitureTable).line


def name(entry: FurnitureEntry) -> str:
    """Return the identifier of a test."""
    return f"{entry.match.value} {entry.words}"


@pytest.mark.parametrize("entry", ENTRIES, ids=name)
def test_an_entry_matches_its_example(entry: FurnitureEntry) -> None:
    """The example of an entry is found, by that entry."""
    found = find_furniture(entry.example)
    assert found is not None
    assert found.entry == entry


@pytest.mark.parametrize("entry", ENTRIES, ids=name)
def test_an_entry_leaves_its_counterexample_alone(entry: FurnitureEntry) -> None:
    """A sentence with the same words is no furniture by that entry."""
    found = find_furniture(entry.counterexample)
    assert found is None or found.entry != entry


def test_no_words_are_listed_twice() -> None:
    """One way to match has one entry for the same words."""
    names = [name(entry) for entry in ENTRIES]
    assert len(set(names)) == len(names)


def test_words_are_written_as_lines_are_compared() -> None:
    """Words of an entry are lower case and without marks."""
    assert all(entry.words == entry.words.lower() for entry in ENTRIES)


@pytest.mark.parametrize(
    "line",
    [
        "The tags were all red, and the crates had tags on every side of them, he said.",
        '"Watch: they come," the guard said.',
        "Read " + "on " * 70,
        "— —",
        "",
    ],
)
def test_a_sentence_is_no_furniture(line: str) -> None:
    """A line that only holds known words, is long or quoted, is left alone."""
    assert find_furniture(line) is None


def test_furniture_tells_where_its_words_end() -> None:
    """What follows the known words can be read on."""
    line = "Based on materials from TASS"
    found = find_furniture(line, load_furniture())
    assert found is not None
    assert line[found.end :] == " TASS"
    assert not found.alone


@pytest.mark.parametrize(
    "line", ["Home | World | Asia | Politics", "News Politics Economy Society Sport Culture"]
)
def test_a_row_of_sections_is_a_menu(line: str) -> None:
    """Four or more words with capitals, most of them names of sections, make a menu."""
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "World Leaders Discuss Climate News in Europe",
        "World Bank News",
        "Home, World, Opinion, Sports",
        "The world of news, politics, sport and culture",
    ],
)
def test_a_headline_is_no_menu(line: str) -> None:
    """Other words, commas or small letters tell that the line says something."""
    assert not is_menu(line)
