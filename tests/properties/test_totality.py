"""Totality: parse returns an article for every text, and the same one each time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cstonews as cn
from cstonews.testing import hostile_texts

ANY_CHARACTERS = st.text(st.characters(codec=None, exclude_categories=()))


@given(text=hostile_texts() | ANY_CHARACTERS)
def test_any_text(text: str) -> None:
    """Any text gives an article of that text, twice the same."""
    first = cn.parse(text)
    assert first.text == text
    assert cn.parse(text) == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r\n ",
        "\x00\x01\x02\xff" * 100,
        "\ud800\udfff",
        "\u202eCSTO said\u202c",
        "“" * 5_000,
        "”" * 5_000,
        '"' * 5_001,
        "(" * 5_000,
        "," * 5_000,
        " " * 50_000,
        "said " * 5_000,
        "Zas said that " * 2_000,
        "word " * 20_000,
        "31 September 2021, 2021-02-30, 25 o’clock",
        "By " * 1_000,
        ("All news\n" * 500),
    ],
    ids=lambda text: f"{text[:12]!r} {len(text)}",
)
def test_hostile_shapes(text: str) -> None:
    """Nothing in a text is an exception."""
    assert cn.parse(text).verify()
