"""Locality: a neutral paragraph at the end changes nothing before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

import cstonews as cn
from cstonews.testing import told_articles

if TYPE_CHECKING:
    from pathlib import Path

    from cstonews.testing import Told

NEUTRAL = (
    "The building dates from the last century and has four floors. Behind it lies a garden "
    "with old trees, and a narrow road leads down to the river from there."
)
FOUND = ("statements", "meetings", "dates", "mentions", "membership_claims", "office_claims")


def check(text: str, *, gap: str = "\n\n") -> None:
    """Compare what is found with and without the paragraph."""
    bare, longer = cn.parse(text), cn.parse(text + gap + NEUTRAL)
    assert (longer.title, longer.subtitle) == (bare.title, bare.subtitle)
    assert (longer.published, longer.dateline) == (bare.published, bare.dateline)
    for name in FOUND:
        without_id = [_without_id(found) for found in getattr(longer, name)]
        assert without_id == [_without_id(found) for found in getattr(bare, name)], name


def _without_id(found: object) -> object:
    data = cn.make_converter().unstructure(found)
    return {key: value for key, value in data.items() if key != "article"}


@given(told=told_articles(closed=False))
def test_told_articles(told: Told) -> None:
    """The law holds for articles that end with their last paragraph."""
    check(told.text)


def test_seeds(seeds: Path) -> None:
    """The law holds for real pages, at the end of what is no furniture."""
    for path in seeds.glob("*.txt"):
        article = cn.read(path)
        last = max(part.end for section in article.sections for part in section.paragraphs)
        check(article.text[:last])
