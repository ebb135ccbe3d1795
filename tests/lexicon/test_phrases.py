"""Reporting phrases: rows in order, each with what it reports and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cstonews.lexicon.verbs import load_phrases
from tests.lexicon.reporting import find_cues, split_words

if TYPE_CHECKING:
    from cstonews.lexicon.rows import Phrase

PHRASES = {row.words: row for row in load_phrases().phrase}


def test_phrases_stand_in_order_and_once() -> None:
    """The rows are sorted, and no phrase comes twice."""
    phrases = [row.words for row in load_phrases().phrase]
    assert phrases == sorted(set(phrases))


@pytest.mark.parametrize("row", PHRASES.values(), ids=PHRASES)
def test_a_phrase_reports_in_its_example(row: Phrase) -> None:
    """The example yields a statement with the phrase as cue and its act."""
    assert (tuple(row.words.split()), row.act) in find_cues(row.example)


@pytest.mark.parametrize("row", PHRASES.values(), ids=PHRASES)
def test_a_phrase_does_not_report_in_its_counter(row: Phrase) -> None:
    """The counter has all words of the phrase in it, and no statement with it as cue."""
    assert set(row.words.split()) <= set(split_words(row.counter))
    assert tuple(row.words.split()) not in [words for words, _ in find_cues(row.counter)]
