"""Copies: near-copies of articles are told from independent reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.copies import find_copies, shingles
from cstonews.corpus.corpus import Corpus
from tests.corpus.building import ROOT, article

if TYPE_CHECKING:
    from cstonews.articles import Article

WORDS = [f"w{number}" for number in range(400)]


def text(first: int, last: int, end: str = "") -> str:
    """Return some of four hundred words in order."""
    return " ".join(WORDS[first:last]) + end


def found(**texts: str) -> list[tuple[str, ...]]:
    """Return the groups of copies among articles with these texts."""
    return [group.articles for group in find_copies(article(*one) for one in texts.items())]


@pytest.mark.parametrize(
    ("second", "copies"),
    [
        (text(0, 300), True),
        (text(0, 300, " Read also: more."), True),
        (text(0, 250), True),
        (text(0, 120), True),
        (text(0, 60), False),
        (text(60, 360), True),
        (text(150, 400), False),
        (text(0, 300).upper().replace(" ", "  "), True),
        (" ".join(reversed(WORDS[:300])), False),
        ("", False),
    ],
)
def test_what_is_a_copy(second: str, copies: bool) -> None:  # noqa: FBT001
    """Half of the words in the same order, or a shortened text; an excerpt is no copy."""
    assert bool(found(a=text(0, 300), b=second)) == copies


def test_a_digest_does_not_make_two_stories_one() -> None:
    """What copies two stories is grouped with one of them at most."""
    groups = found(a=text(0, 200), b=text(200, 400), digest=text(0, 400))
    assert [len(group) for group in groups] == [2]


def test_the_earliest_is_first() -> None:
    """In a group the earliest published is the original; undated ones come last."""
    days = {"late": "2021-08-24", "undated": None, "early": "2021-08-23"}
    (group,) = find_copies(article(name, text(0, 300), on=day) for name, day in days.items())
    assert group.articles == ("early", "late", "undated")
    assert (group.original, group.resemblance) == ("early", 1.0)
    corpus = Corpus(article(name, text(0, 300), on=day) for name, day in days.items())
    assert [one.id for one in corpus.without_copies()] == ["early"]


def test_furniture_does_not_count() -> None:
    """What stands around the paragraphs makes no copy."""
    page = article("a", text(0, 300), sections=())
    assert len(find_copies([page, article("b", text(0, 300))])) == 1
    names = ("a", "b")
    short = [article(name, f"{text(0, 300)} {name} stands here", sections=()) for name in names]
    assert len(find_copies(short)) == 1


def test_the_seeds_are_independent() -> None:
    """Two translations of one briefing, and two reports of one meeting, are no copies."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    assert find_copies(article(str(at), text) for at, text in enumerate(texts)) == ()


@given(st.lists(st.text("ab ", max_size=60), max_size=6))
def test_groups_do_not_depend_on_the_order(texts: list[str]) -> None:
    """Groups are disjoint and the same in every order."""
    articles: list[Article] = [article(str(at), one) for at, one in enumerate(texts)]
    groups = find_copies(articles)
    names = [name for group in groups for name in group.articles]
    assert len(names) == len(set(names))
    assert find_copies(articles[::-1]) == groups


def test_shingles() -> None:
    """A text has one shingle for each run of five words, a shorter one has one."""
    assert len(shingles("a b c d e f")) == 2
    assert len(shingles("A b")) == 1
    assert shingles("A, b!") == shingles("a b")
    assert shingles("…") == frozenset()
