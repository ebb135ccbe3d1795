"""Words at a terminal: harmless, cut where there is room, names where they are known."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews import parse
from cstonews.facts.reference import reference
from cstonews.rendering.words import Labels, harmless, shortened
from cstonews.testing import hostile_texts


@given(text=hostile_texts() | st.text())
def test_harmless(text: str) -> None:
    """No control, direction mark or lone surrogate is left, and there is one line."""
    shown = harmless(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs"}
    assert not set(shown) & set("\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068\ufeff")
    assert len((shown + "x").splitlines()) == 1


@given(text=hostile_texts(), most=st.integers(1, 100))
def test_shortened(text: str, most: int) -> None:
    """What is cut is at most as long as asked, but for the sign that it was cut."""
    shown = shortened(text, most)
    assert len(shown) <= most + 2
    assert len(text) <= most or shown.endswith("…")


@pytest.mark.parametrize(
    ("identifier", "label"),
    [
        ("csto", "Collective Security Treaty Organization"),
        ("TJ", "Tajikistan"),
        ("stanislav-zas", "Stanislav Zas"),
        ("tj-president", "President of Tajikistan"),
        ("csto-member-states", "member states of the Collective Security Treaty Organization"),
        ("kz-interior-minister", "Kazakh Interior Minister"),
        ("not-known", "not-known"),
    ],
)
def test_labels(identifier: str, label: str) -> None:
    """Entities are called by the reference's name, others by their identifier."""
    assert Labels.of(reference()).of_entity(identifier) == label


def test_labels_without_a_reference() -> None:
    """What has no name given is called by its identifier."""
    assert Labels({"csto": "CSTO"}).of_entities(["csto", "TJ"]) == "CSTO, TJ"


def test_labels_of_whom_the_article_names() -> None:
    """Who is in no reference is called as the article calls him; the reference goes first."""
    article = parse("Anna Orlova, a spokeswoman, met Zas. Orlova said that she was ready.")
    labels = Labels({"stanislav-zas": "S. Zas"}).told_in(article.mentions)
    assert labels.of_entities(["anna-orlova", "stanislav-zas"]) == "Anna Orlova, S. Zas"
