"""Word classes: told by list or by shape, and forgotten when there are too many."""

import pytest

from cstonews.parsing import word_table
from cstonews.parsing.attribution import units
from cstonews.parsing.layout import find_layout
from cstonews.parsing.sentences import find_sentences
from cstonews.parsing.tokens import find_tokens


@pytest.mark.parametrize("most", [1, 3, 1 << 16])
def test_many_words_change_no_class(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The classes of words do not depend on how many of them are kept."""
    monkeypatch.setattr(word_table, "_MOST", most)
    text = "The talks in Osh were long, said Zas, who left early."
    tokens = find_tokens(text)
    (sentence,) = find_sentences(tokens, find_layout(text))
    period = units.PeriodBuilder(tokens, {}).build(sentence.first, sentence.last, 0)
    assert period.kinds == "DNIPARXVPXWVNF"
