"""Reporting nouns: rows in order, each with what it reports and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cstonews.lexicon.inflection import make_forms
from cstonews.lexicon.verbs import load_nouns, noun_senses
from tests.lexicon.reporting import find_cues, split_words

if TYPE_CHECKING:
    from cstonews.lexicon.rows import Word

NOUNS = {row.word: row for row in load_nouns().noun}


def numbers_of(row: Word) -> tuple[str, str]:
    """Return singular and plural."""
    return row.word, make_forms(row.word).third


def test_nouns_stand_in_order_and_once() -> None:
    """The rows are sorted, and no noun comes twice."""
    words = [row.word for row in load_nouns().noun]
    assert words == sorted(set(words))


@pytest.mark.parametrize("row", NOUNS.values(), ids=NOUNS)
def test_a_noun_takes_what_the_head_explains(row: Word) -> None:
    """Each row says what the noun takes: a clause, an infinitive, prepositions."""
    assert row.takes or row.prepositions
    assert {"that", "inf"}.issuperset(row.takes)


@pytest.mark.parametrize("row", NOUNS.values(), ids=NOUNS)
def test_a_noun_reports_in_its_example(row: Word) -> None:
    """The example yields a statement whose cue is or ends with the noun, and its act."""
    cues = find_cues(row.example)
    assert any(words[-1] in numbers_of(row) and act is row.act for words, act in cues), cues


@pytest.mark.parametrize("row", NOUNS.values(), ids=NOUNS)
def test_a_noun_does_not_report_in_its_counter(row: Word) -> None:
    """The counter has the noun in it, and no statement with it as cue."""
    assert set(numbers_of(row)) & set(split_words(row.counter))
    assert not [words for words, _ in find_cues(row.counter) if words[-1] in numbers_of(row)]


def test_plurals_lead_to_their_noun() -> None:
    """The index holds both numbers."""
    assert noun_senses()["apologies"] == noun_senses()["apology"]
    assert noun_senses()["pledges"].lemma == "pledge"
