"""Signs: which steps a word is for, told by the word alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.lexicon.classes import nominal_words
from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import cue_senses
from cstonews.parsing.dates.grammar import is_trigger
from cstonews.parsing.sentences import is_stop
from cstonews.parsing.sign_table import find_signs
from cstonews.parsing.signs import Sign
from cstonews.parsing.telling_words import telling_words
from cstonews.parsing.tokens import find_tokens


@pytest.mark.parametrize(
    ("word", "signs"),
    [
        ("Zas", ()),
        ("said", (Sign.CUE,)),
        ("Said", (Sign.CUE,)),
        ("accusation", (Sign.NOMINAL,)),
        ("claim", (Sign.CUE, Sign.NOMINAL)),
        ("August", (Sign.DATE,)),
        ("evening", (Sign.TIME,)),
        ("2021", (Sign.DATE,)),
        ("summit", (Sign.TELL,)),
        (".", (Sign.STOP,)),
        ("U.S.", (Sign.STOP,)),
        ("’s", ()),
    ],
)
def test_each_word_has_the_signs_of_the_steps_that_look_at_it(
    word: str, signs: tuple[Sign, ...]
) -> None:
    """A word has the signs of the steps that look at it, however it is printed."""
    assert find_signs([word]).bits[0] == sum(sign.value for sign in signs)


WORDS = ("said", "Monday", "2021", ".", "?!", "*", "O’Brien", "²", "é", "summit", " ", "\n")


@given(st.lists(st.sampled_from(WORDS)).map("".join))
def test_the_tokens_of_a_sign_are_those_that_a_look_at_each_finds(text: str) -> None:
    """One table for all the steps finds what each would find on its own."""
    tokens = find_tokens(text)
    lower, words = tokens.lower, tokens.words
    assert tokens.where(Sign.DATE) == [i for i, word in enumerate(lower) if is_trigger(word)]
    assert tokens.where(Sign.STOP) == [i for i, word in enumerate(words) if is_stop(word)]
    for sign, listed in (
        (Sign.CUE, cue_senses()),
        (Sign.NOMINAL, nominal_words()),
        (Sign.TIME, syntax().time_nouns),
        (Sign.TELL, telling_words()),
    ):
        assert tokens.where(sign) == [i for i, word in enumerate(lower) if word in listed]
