"""The strategies: every model can be had, and what they make keeps the laws."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from cstonews.articles import Article, Dateline, DateMention, Mention, Metadatum, Section
from cstonews.claims import MembershipClaim, OfficeClaim
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.meetings import Document, Meeting
from cstonews.passages import Passage
from cstonews.statements import Form, Speaker, Statement
from cstonews.testing import (
    Told,
    articles,
    broken_laws,
    hostile_texts,
    news_texts,
    statements,
    told_articles,
)

MODELS = (
    Article,
    DateMention,
    Dateline,
    Diagnostic,
    Document,
    EDTF,
    Meeting,
    MembershipClaim,
    Mention,
    Metadatum,
    OfficeClaim,
    Passage,
    Section,
    Speaker,
    Statement,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@given(data=st.data())
def test_from_type(model: type[object], data: st.DataObject) -> None:
    """Hypothesis makes every model by its type, without being told how."""
    assert isinstance(data.draw(st.from_type(model)), model)


@pytest.mark.parametrize("first", ["cstonews.testing", "hypothesis", "cstonews"])
def test_any_order_of_imports(first: str) -> None:
    """The types are known whatever is imported first."""
    code = (
        f"import {first}; import cstonews; from hypothesis import find, strategies as st; "
        "print(find(st.from_type(cstonews.Passage), lambda _: True).start)"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603
    assert (done.stdout, done.stderr) == ("0\n", "")


@given(article=articles())
def test_articles_keep_the_laws(article: Article) -> None:
    """A generated article keeps every law that a parsed one keeps."""
    assert broken_laws(article) == []
    assert article.verify()


@given(article=articles("MOSCOW. The council met.\n\nIt agreed."))
def test_articles_of_a_text(article: Article) -> None:
    """An article can be had of a text."""
    assert article.text.startswith("MOSCOW")


@given(article=articles(""))
def test_an_article_of_nothing(article: Article) -> None:
    """An empty text gives an article without findings."""
    assert list(article.passages()) == []


@given(statement=statements())
def test_statements_are_apart(statement: Statement) -> None:
    """Source, cue and content of a generated statement stand in order and apart."""
    assert statement.content
    assert all(a.end <= b.start for a, b in pairwise(statement.passages))


@given(text=hostile_texts() | news_texts())
def test_texts_come_back_from_json(text: str) -> None:
    """No generated text is changed by JSON."""
    assert json.loads(json.dumps(text)) == text


@given(told=told_articles())
def test_told_articles_hold_what_they_tell(told: Told) -> None:
    """Everything told stands in the text, as it is told."""
    lines = told.text.splitlines()
    assert {told.title, *told.headings, *told.furniture} <= set(lines)
    for statement in told.statements:
        assert all(part in told.text for part in statement.content)
        assert statement.source in told.text


@pytest.mark.parametrize("form", Form)
def test_told_articles_have_every_form(form: Form) -> None:
    """Direct, indirect and mixed statements are told."""
    first = settings(phases=[Phase.generate], max_examples=1_000)
    find(
        told_articles(), lambda told: form in {s.form for s in told.statements}, settings=first
    )
