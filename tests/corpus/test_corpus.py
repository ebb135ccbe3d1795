"""The corpus: a set of articles that does not change."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.corpus import Corpus
from cstonews.errors import UnknownNameError
from cstonews.facts.reference import reference
from cstonews.testing import articles
from tests.corpus.building import ROOT, article, said

if TYPE_CHECKING:
    from cstonews.articles import Article

TEXT = "We met."
A, B, C = (article(name, f"{TEXT} {name}", said(f"{TEXT} {name}", TEXT)) for name in "abc")
CORPORA = st.lists(st.sampled_from([A, B, C]), max_size=4, unique_by=lambda one: one.id).map(
    Corpus
)


def test_as_a_set() -> None:
    """A corpus has its articles, by object and by identifier."""
    corpus = Corpus([A, B])
    assert [*corpus] == [A, B]
    assert (len(corpus), repr(corpus)) == (2, "<Corpus: 2 articles>")
    assert A in corpus
    assert "b" in corpus
    assert C not in corpus
    assert corpus["a"] is A
    with pytest.raises(UnknownNameError, match="no article 'c'"):
        corpus["c"]
    assert corpus == Corpus([A, B])
    assert corpus != Corpus([B, A])
    assert corpus != [A, B]
    assert hash(corpus) == hash(Corpus([A, B]))


def test_only_of_articles() -> None:
    """What is no article is refused, with where to take it instead."""
    with pytest.raises(TypeError, match=r"not of str; Corpus\.read takes texts and paths"):
        Corpus("seeds/")  # type: ignore[arg-type]  # what is tested


def test_it_does_not_change() -> None:
    """Neither a corpus nor its collections can be given other parts."""
    corpus = Corpus([A])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        corpus.diagnostics = ()  # type: ignore[misc]  # what is tested
    with pytest.raises(TypeError):
        corpus.sources["a"] = "b"  # type: ignore[index]  # what is tested
    with pytest.raises(TypeError):
        corpus.statements[0] = A.statements[0]  # type: ignore[index]  # what is tested


@given(CORPORA, CORPORA, CORPORA)
def test_joining(one: Corpus, other: Corpus, third: Corpus) -> None:
    """Joining is associative and idempotent; what both have is there once, without a word."""
    assert (one | other) | third == one | (other | third)
    assert one | one == one
    assert one | Corpus([]) == one
    assert {*(one | other)} == {*one, *other}
    assert (one | other).diagnostics == ()


@given(CORPORA)
def test_filtering(corpus: Corpus) -> None:
    """A filter and its negation part a corpus."""
    kept = corpus.filter(lambda one: one.id < "b")
    left = corpus.filter(lambda one: one.id >= "b")
    assert {*kept, *left} == {*corpus}
    assert len(kept) + len(left) == len(corpus)


@given(st.lists(articles(), max_size=3))
def test_pickling(found: list[Article]) -> None:
    """A corpus comes back from pickling, with or without a reference of its own."""
    for given_reference in (None, reference()):
        corpus = Corpus(found, reference=given_reference)
        assert len(corpus.meetings) == len(corpus.meetings)
        again = pickle.loads(pickle.dumps(corpus))  # noqa: S301  (our own)
        assert again == corpus
        assert again.diagnostics == corpus.diagnostics
        assert again.statements == corpus.statements


def test_the_seeds_as_they_are_parsed() -> None:
    """The question of the README has an answer in the seeds."""
    corpus = Corpus.read(ROOT / "seeds")
    assert len(corpus) == 5
    said_of_nato = corpus.statements.by("stanislav-zas").about("nato")
    assert len(said_of_nato.between("2021-08", "2021-09").direct) >= 1
    assert len(corpus.renderings()) >= 3
    assert corpus.copies() == ()
