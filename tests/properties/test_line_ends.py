"""Line ends: CRLF in place of LF changes offsets, not findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given

import cstonews as cn
from cstonews.testing import news_texts, told_articles

if TYPE_CHECKING:
    from pathlib import Path

    from cstonews.testing import Told

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | None"

PLACES = {"id", "article", "start", "end"}


def findings(text: str) -> Data:
    """Return all that is found, without where it stands."""
    return _without_places(cn.make_converter().unstructure(cn.parse(text)))


def _without_places(data: Data) -> Data:
    if isinstance(data, dict):
        return {key: _without_places(value) for key, value in data.items() if key not in PLACES}
    if isinstance(data, list):
        return [_without_places(value) for value in data]
    return data.replace("\r\n", "\n") if isinstance(data, str) else data


def check(text: str) -> None:
    """Compare the findings with LF and with CRLF."""
    plain = text.replace("\r\n", "\n")
    assert findings(plain.replace("\n", "\r\n")) == findings(plain)


@given(text=news_texts())
def test_news_texts(text: str) -> None:
    """The law holds for what looks like news."""
    check(text)


@given(told=told_articles())
def test_told_articles(told: Told) -> None:
    """The law holds where there is much to be found."""
    check(told.text)


def test_seeds(seeds: Path) -> None:
    """The law holds for real pages."""
    for path in seeds.glob("*.txt"):
        check(path.read_bytes().decode())
