"""The tables of marks and words: every example found, every list sorted and used."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from cstonews import lexicon
from cstonews.parsing.quotations import find_quotations
from cstonews.parsing.quotations.clauses import find_said_clause
from cstonews.parsing.quotations.table import (
    MarkPair,
    MarkTable,
    SinglePair,
    load_marks,
    load_quotation_words,
)
from cstonews.tables import load_table
from tests.parsing.quotation_texts import lay_out

TABLE = load_table(files(lexicon) / "quotation_marks.toml", MarkTable)


@pytest.mark.parametrize("row", [*TABLE.pair, *TABLE.single], ids=lambda row: row.example)
def test_every_example_is_found(row: MarkPair | SinglePair) -> None:
    """The example of a pair holds one sound quotation, in those marks."""
    (found,) = find_quotations(row.example, lay_out(row.example))
    words = row.example[found.start : found.end]
    assert (words.startswith(row.opens), words.endswith(row.closes)) == (True, True)
    assert found.mended is None


def test_marks_face_as_their_first_pair_says() -> None:
    """A mark opens, closes, or does either."""
    marks = load_marks()
    assert {"“", "„", "«", "``", "‘"} <= marks.openers
    assert {"”", "»", "’"} <= marks.closers
    assert {'"', "'", "''"}.isdisjoint(marks.openers | marks.closers)


def test_lists_of_words_hold_lower_case_once() -> None:
    """The lists are for lookups in lower case; no word stands twice in one."""
    table = tomllib.loads((files(lexicon) / "quotation_words.toml").read_text("utf-8"))
    for name, words in table.items():
        assert len(words) == len(set(words)), name
        assert all(word == word.lower() for word in words), name


@pytest.mark.parametrize("verb", sorted(load_quotation_words().said_words))
def test_every_word_of_saying_reports(verb: str) -> None:
    """Every form tells a reporting clause, with a pronoun, a name, and turned about."""
    subject = "Karimov was cited as" if verb == "saying" else "he"
    for clause in (f"{subject} {verb}.", f"the envoy {verb}, and left.", f"{verb} Karimov."):
        assert find_said_clause(clause, 0, len(clause)), clause


@pytest.mark.parametrize(
    "words",
    [
        "We are ready.",
        "he was ready to go.",
        "the states that said no were few.",
        "he said that they were ready.",
        "we said no",
        "it was noted that",
        "said",
        "",
    ],
)
def test_what_reports_nothing(words: str) -> None:
    """Words of saying within a clause of other sense are no reporting clause."""
    assert find_said_clause(words, 0, len(words)) is None
