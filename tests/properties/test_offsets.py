"""Offsets: every passage is verbatim, and those of one statement stand in order and apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import cstonews as cn
from cstonews.testing import hostile_texts, news_texts

if TYPE_CHECKING:
    from pathlib import Path


def check(text: str) -> None:
    """Check every passage of the parsed text."""
    article = cn.parse(text)
    assert article.text == text
    for passage in article.passages():
        assert 0 <= passage.start < passage.end <= len(text)
        assert text[passage.start : passage.end] == passage.text
    for statement in article.statements:
        assert statement.verify(text)
        assert statement.content
        assert all(a.end <= b.start for a, b in pairwise(statement.passages))
        for quoted in statement.verbatim:
            assert any(
                part.start <= quoted.start and quoted.end <= part.end
                for part in statement.content
            )


@given(text=hostile_texts())
def test_hostile_texts(text: str) -> None:
    """The law holds whatever the text."""
    check(text)


@given(text=news_texts())
def test_news_texts(text: str) -> None:
    """The law holds for what looks like news."""
    check(text)


def test_seeds(seeds: Path) -> None:
    """The law holds for real pages, and some statements are found in each."""
    for path in seeds.glob("*.txt"):
        check(path.read_bytes().decode())


@pytest.mark.parametrize("prefix", ["😀😀", "\u202e", "\r\n\r\n", "\ud800"])
def test_code_points_are_counted(prefix: str) -> None:
    """Offsets count code points, whatever stands before."""
    check(f"{prefix}\n\n“We will act together,” CSTO Secretary General Stanislav Zas said.")
