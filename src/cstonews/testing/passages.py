"""Passages cut from a text, alone and in order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from cstonews.articles import Metadatum, Origin
from cstonews.passages import Passage
from cstonews.testing.texts import NEWS_TEXTS


@st.composite
def passages(draw: st.DrawFn, text: str | None = None) -> Passage:
    """Generate passages of ``text``, which must not be empty; of some text if ``None``.

    >>> from hypothesis import find
    >>> find(passages("Dushanbe, Monday"), lambda passage: passage.start >= 10)
    Passage(start=10, end=11, text='M')
    """
    words = draw(NEWS_TEXTS) if text is None else text
    start = draw(st.integers(0, len(words) - 1))
    return Passage.of(words, start, draw(st.integers(start + 1, len(words))))


@st.composite
def disjoint(draw: st.DrawFn, text: str, most: int) -> tuple[Passage, ...]:
    """Generate up to ``most`` passages of ``text`` that stand in order and apart."""
    places = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(places, max_size=2 * most, unique=True)))
    return tuple(Passage.of(text, start, end) for start, end in list(pairwise(cuts))[::2])


def metadata() -> st.SearchStrategy[Metadatum]:
    """Generate values from outside the text."""
    origins = st.sampled_from((Origin.GIVEN, Origin.METADATA))
    return st.builds(Metadatum, text=st.text(min_size=1, max_size=20), origin=origins)
