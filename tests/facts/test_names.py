"""Names as keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.facts.names import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ERDOĞAN", "Erdogan"),
        ("Beştepe", "bestepe"),
        ("Quai d’Orsay", "quai d'orsay"),
        ("Secretary-General", "secretary general"),
        ("the Kremlin", "Kremlin"),
        ("U.S.A.", "usa"),
        ("Kırgızistan", "Kirgizistan"),
        ("  Ak   Orda ", "Ak Orda"),
        ("Wałęsa", "walesa"),
    ],
)
def test_the_same_name_has_the_same_key(one: str, other: str) -> None:
    """Case, accents, apostrophes, stops, hyphens, blanks and a leading "the" do not count."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Niger", "Nigeria"), ("Serb", "Serbia"), ("the", "")]
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    """Letters count, and "the" alone is a word."""
    assert fold(one) != fold(other)


@given(st.text())
def test_any_text_has_a_key_that_is_stable(text: str) -> None:
    """A key has no blanks at its ends or in a row, and reading a key twice changes nothing."""
    key = fold(text)
    assert key == " ".join(key.split())
    assert fold(text) == key
