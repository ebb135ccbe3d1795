"""The laws as a function: what breaks one is told in words."""

from __future__ import annotations

import pytest
from attrs import evolve

from cstonews.articles import Article, Section
from cstonews.passages import Passage
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via
from cstonews.testing import broken_laws

TEXT = "Zas said it."
WHOLE = Passage.of(TEXT, 0, len(TEXT))
GOOD = Article("x", TEXT, sections=(Section(None, (WHOLE,)),))
SPEAKER = Speaker("Zas", "stanislav-zas", ActorKind.PERSON, Via.NAME)
STATEMENT = Statement(
    form=Form.INDIRECT,
    act=Act.SAY,
    speaker=SPEAKER,
    source=Passage.of(TEXT, 0, 3),
    cue=Passage.of(TEXT, 4, 8),
    content=(Passage.of(TEXT, 9, 11),),
)


def test_nothing_broken() -> None:
    """An article that keeps the laws breaks none."""
    assert broken_laws(evolve(GOOD, statements=(STATEMENT,))) == []


@pytest.mark.parametrize(
    ("article", "law"),
    [
        (evolve(GOOD, furniture=(Passage(0, 2, "xx"),)), "not verbatim"),
        (evolve(GOOD, sections=()), "not covered: 0 Z"),
        (evolve(GOOD, furniture=(Passage.of(TEXT, 0, 3),)), "covered twice: from 0 to 3"),
        (
            evolve(GOOD, statements=(evolve(STATEMENT, cue=Passage.of(TEXT, 2, 8)),)),
            "source, cue and content overlap",
        ),
        (
            evolve(GOOD, statements=(evolve(STATEMENT, verbatim=(WHOLE,)),)),
            "verbatim, but not of the content",
        ),
        (
            evolve(GOOD, statements=(evolve(STATEMENT, speaker=evolve(SPEAKER, via=None)),)),
            "identified, but not by what",
        ),
    ],
    ids=["verbatim", "covered", "once", "apart", "inside", "via"],
)
def test_broken(article: Article, law: str) -> None:
    """Each law that is broken is named."""
    assert [fault for fault in broken_laws(article) if fault.startswith(law)]
