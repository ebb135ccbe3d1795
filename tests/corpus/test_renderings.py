"""Renderings: one utterance in the words of several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.corpus import Corpus
from cstonews.corpus.renderings import find_renderings
from cstonews.corpus.wording import DifferenceKind, Weights, find_differences, stems
from cstonews.passages import Passage
from cstonews.testing import articles
from tests.corpus.building import article, gold_seeds, said

if TYPE_CHECKING:
    from cstonews.articles import Article

# Written by hand from the two texts: how the statements begin that render one utterance.
BRIEFING = {
    ("Cooperation between the Collective", "Interaction between the Collective"),
    ('"As for cooperation with NATO', "“If we talk about interaction with NATO"),
    ("the issue of possible deployment", "the issue of the possibility of deploying"),
    ('"This topic is regulated', "“In our country, this issue is regulated"),
    ("he did not rule out that the US", "he did not rule out plans to deploy"),
    ("the development of cooperation with NATO", "to develop cooperation with NATO"),
}


def test_the_two_reports_of_one_briefing() -> None:
    """The statements of the seeds that render one utterance are paired, and no others."""
    found = find_renderings(gold_seeds())
    assert {one.articles for one in found} == {("000", "001")}
    begins = {
        next(pair for pair in BRIEFING if _begin(one.first.text, one.second.text, pair))
        for one in found
    }
    assert begins == BRIEFING
    assert len(found) == len(BRIEFING)


def _begin(first: str, second: str, pair: tuple[str, str]) -> bool:
    return first.startswith(pair[0]) and second.startswith(pair[1])


def test_within_one_article() -> None:
    """What an article tells in other words before it quotes it is found when asked for."""
    found = Corpus(gold_seeds()).renderings(within=True)
    fears = [one for one in found if "pockets of resistance" in one.first.text]
    assert [one.second.text[:16] for one in fears] == ["“There are fears"]
    assert {one.articles for one in fears} == {("001", "001")}


ONE = "We shall help our allies to guard the southern border with all we have."
OTHER = "All that we have will help allies guard their southern borders."


def pair(
    first: str = ONE,
    second: str = OTHER,
    *,
    days: tuple[str | None, str | None] = (None, None),
    own: bool = True,
    by: str | None = "stanislav-zas",
) -> tuple[Article, Article]:
    """Return two articles of one statement each."""
    one, other = days if own else (None, None)
    return (
        article("one", first, said(first, first, on=one), on=days[0]),
        article("two", second, said(second, second, by, on=other), on=days[1]),
    )


@pytest.mark.parametrize(
    ("found", "aligned"),
    [
        (pair(), True),
        (pair(second=ONE), True),
        (pair(second="The drills in the north begin in a month, as was planned."), False),
        (pair(by="emomali-rahmon"), False),
        (pair(by=None), False),
        (pair("We agree.", "We agree."), False),
        (pair(days=("2021-08-23", "2021-08-24")), True),
        (pair(days=("2021-08-23", "2021-08-26")), False),
        (pair(days=("2021-08-23", "2021-08-26"), own=False), True),
        (pair(days=("2021-08-23", "2021-09-26"), own=False), False),
        (pair(days=("2021-08", "2021-08-26")), True),
        (pair(days=("2021-08-23", None)), True),
    ],
)
def test_what_is_one_utterance(found: tuple[Article, Article], aligned: bool) -> None:  # noqa: FBT001
    """Speaker, words and day decide; articles come some days after what they report."""
    assert len(find_renderings(found)) == aligned


def test_each_statement_once() -> None:
    """Of two articles a statement is aligned with one of the other, the most alike."""
    twice = f"{OTHER} {ONE}"
    other = article("two", twice, said(twice, OTHER), said(twice, ONE))
    (found,) = find_renderings((pair()[0], other))
    assert (found.second.text, found.likeness, found.differences) == (ONE, 1.0, ())
    assert str(found) == f"stanislav-zas: {ONE} ≈ {ONE}"


@given(st.lists(articles(), max_size=3))
def test_renderings_are_of_one_speaker_and_two_articles(found: list[Article]) -> None:
    """Renderings are of one speaker, in two articles, and do not depend on their order."""
    corpus = Corpus(found)
    renderings = corpus.renderings()
    for one in renderings:
        assert one.articles[0] != one.articles[1]
        assert one.first.speaker.entity == one.second.speaker.entity == one.speaker
    back = Corpus([*corpus][::-1]).renderings()
    assert {_unordered(one.articles) for one in renderings} == {
        _unordered(one.articles) for one in back
    }


def _unordered(names: tuple[str, str]) -> frozenset[str]:
    return frozenset(names)


def passages(*texts: str) -> tuple[Passage, ...]:
    """Return passages that stand apart from one another."""
    found, start = [], 0
    for text in texts:
        found.append(Passage(start, start + len(text), text))
        start += len(text) + 10
    return tuple(found)


@pytest.mark.parametrize(
    ("first", "second", "differences"),
    [
        (["We met."], ["we met"], []),
        (["We met today"], ["They met"], ["We → They", "today → ∅"]),
        (["met"], ["We met"], ["∅ → We"]),
        (["We met", "in Minsk"], ["We met in Brest"], ["Minsk → Brest"]),
        (
            ["We met in Minsk", "on Monday"],
            ["We talked"],
            ["met in Minsk … on Monday → talked"],
        ),
        ([], ["We"], ["∅ → We"]),
    ],
)
def test_differences(first: list[str], second: list[str], differences: list[str]) -> None:
    """Words that differ are told with their place, case and marks aside."""
    ours, theirs = passages(*first), passages(*second)
    found = find_differences(ours, theirs)
    assert [str(one) for one in found] == differences
    for one in found:
        for stretch in one.first:
            assert any(whole.start <= stretch.start < whole.end for whole in ours)


@given(st.text("ab ", max_size=30), st.text("ab ", max_size=30))
def test_differences_are_all_there_is(first: str, second: str) -> None:
    """Without the words that differ, both sides have the same words."""
    ours, theirs = passages(first or "a"), passages(second or "a")
    found = find_differences(ours, theirs)
    gone = sum(len(part.text.split()) for one in found for part in one.first)
    come = sum(len(part.text.split()) for one in found for part in one.second)
    words = [len(side[0].text.split()) for side in (ours, theirs)]
    assert words[0] - gone == words[1] - come
    assert all(one.first or one.second for one in found)


def test_long_texts_are_compared_at_their_ends() -> None:
    """Texts of thousands of words are aligned at their ends only, in no time."""
    many = "word " * 3_000
    (found,) = find_differences(passages(f"We {many}here"), passages(f"We {many}there now"))
    assert (found.kind, str(found)) == (DifferenceKind.REPLACED, "here → there now")
    assert find_differences(passages(many), passages(many)) == ()
    (more,) = find_differences(passages(f"We {many}"), passages(f"We say {many}"))
    assert (more.kind, str(more)) == (DifferenceKind.SECOND_ONLY, "∅ → say")
    (less,) = find_differences(passages(f"We say {many}"), passages(f"We {many}"))
    assert less.kind is DifferenceKind.FIRST_ONLY


@given(st.lists(st.text("abcdef ", max_size=40), min_size=2, max_size=5))
def test_likeness(texts: list[str]) -> None:
    """Likeness is symmetric, between 0 and 1, and 1 for the same words."""
    words = [stems(text) for text in texts]
    weights = Weights(words)
    likeness = weights.likeness(words[0], words[1])
    assert likeness == weights.likeness(words[1], words[0])
    assert 0 <= likeness <= 1.000001
    assert weights.likeness(words[0], words[0]) == (1.0 if words[0] else 0.0)
