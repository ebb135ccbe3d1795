"""Coverage: furniture, titles, headings and paragraphs hold each character once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

import cstonews as cn
from cstonews.testing import broken_laws, hostile_texts, news_texts

if TYPE_CHECKING:
    from pathlib import Path


@given(text=hostile_texts())
def test_hostile_texts(text: str) -> None:
    """No character that is not blank is lost or held twice, whatever the text."""
    assert broken_laws(cn.parse(text)) == []


@given(text=news_texts())
def test_news_texts(text: str) -> None:
    """The law holds for what looks like news."""
    assert broken_laws(cn.parse(text)) == []


def test_seeds(seeds: Path) -> None:
    """The law holds for real pages."""
    for path in seeds.glob("*.txt"):
        assert broken_laws(cn.read(path)) == []
