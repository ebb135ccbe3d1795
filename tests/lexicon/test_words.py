"""Word classes: closed lists, each word in one of them, and the letters they stand for."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from attrs import asdict

from cstonews import lexicon
from cstonews.lexicon.classes import unit_classes
from cstonews.lexicon.sources import SourceWords, source_words
from cstonews.lexicon.syntax import Syntax, syntax
from cstonews.lexicon.words import WordTable, word_classes
from cstonews.tables import load_table

CLASSES = asdict(load_table(files(lexicon) / "words.toml", WordTable))
SMALL_LISTS = {
    f"{type(table).__name__}.{name}": words
    for table in (syntax(), source_words())
    for name, words in asdict(table).items()
}


def test_a_word_stands_in_one_list_only() -> None:
    """No word is of two classes, and none stands twice in its list."""
    words = [word for listed in CLASSES.values() for word in listed]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("words", CLASSES.values(), ids=CLASSES)
def test_words_are_written_as_they_are_compared(words: tuple[str, ...]) -> None:
    """Words are in lower case, with straight apostrophes, and without blanks."""
    assert all(word == word.lower() and "’" not in word and " " not in word for word in words)


@pytest.mark.parametrize("words", SMALL_LISTS.values(), ids=SMALL_LISTS)
def test_small_lists_are_written_as_they_are_compared(words: frozenset[str]) -> None:
    """Lists of constructions and of sources have words, in lower case."""
    assert words
    assert all(word == word.lower() == word.strip() and "’" not in word for word in words)


@pytest.mark.parametrize("shape", [Syntax, SourceWords])
def test_lists_do_not_repeat_a_word(shape: type) -> None:
    """The printed lists have each word once."""
    name = {Syntax: "syntax.toml", SourceWords: "speakers.toml"}[shape]
    table = tomllib.loads((files(lexicon) / name).read_text("utf-8"))
    assert all(len(words) == len(set(words)) for words in table.values())


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("the", "D"),
        ("she", "O"),
        ("them", "M"),
        ("they're", "o"),
        ("against", "I"),
        ("but", "C"),
        ("because", "S"),
        ("which", "W"),
        ("wouldn't", "A"),
        ("never", "G"),
        ("meanwhile", "R"),
        ("monday", "T"),
        ("briefing", "N"),
        ("became", "V"),
        ("become", "B"),
        ("to", "t"),
        ("'s", "Y"),
        (",", "X"),
        ("—", "H"),
        (":", "K"),
        ("?", "F"),
    ],
)
def test_letters(word: str, letter: str) -> None:
    """Each list has its letter, and so have the marks."""
    assert word_classes()[word] == letter


@pytest.mark.parametrize(
    ("word", "letter"),
    [("stressed", "E"), ("stresses", "V"), ("stressing", "J"), ("insist", "B")],
)
def test_forms_of_reporting_verbs_have_letters(word: str, letter: str) -> None:
    """Forms that are no nouns are told as verbs wherever they stand."""
    assert unit_classes()[word] == letter


@pytest.mark.parametrize("word", ["report", "claims", "state", "views"])
def test_forms_that_are_nouns_too_have_none(word: str) -> None:
    """What is as often a noun is left to its neighbours."""
    assert word not in unit_classes()
