"""Round trip: what was parsed comes back from JSON as it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

import cstonews as cn
from cstonews.testing import hostile_texts, told_articles

if TYPE_CHECKING:
    from pathlib import Path

    from cstonews.testing import Told

CONVERTER = cn.make_converter()


def check(article: cn.Article) -> None:
    """Write the article as JSON and read it again."""
    data = json.loads(json.dumps(CONVERTER.unstructure(article)))
    assert CONVERTER.structure(data, cn.Article) == article


@given(text=hostile_texts())
def test_hostile_texts(text: str) -> None:
    """The law holds whatever the text."""
    check(cn.parse(text))


@given(told=told_articles())
def test_told_articles(told: Told) -> None:
    """The law holds where there is much to be found."""
    check(cn.parse(told.text, published=told.published))


def test_seeds(seeds: Path) -> None:
    """The law holds for real pages."""
    for path in seeds.glob("*.txt"):
        check(cn.read(path))
