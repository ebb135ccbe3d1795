"""Articles of known content: what was told is read back, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

import cstonews as cn
from cstonews.testing import told_articles

if TYPE_CHECKING:
    from cstonews.testing import Told


def parsed(told: Told) -> cn.Article:
    """Parse the text on its day."""
    return cn.parse(told.text, published=told.published)


@given(told=told_articles())
def test_page(told: Told) -> None:
    """Title, headings, furniture and dateline are read back."""
    article = parsed(told)
    line = article.dateline
    assert str(article.title) == told.title
    assert tuple(str(s.heading) for s in article.sections if s.heading) == told.headings
    assert tuple(map(str, article.furniture)) == told.furniture
    assert (line and line.place and str(line.place)) == told.place
    assert (article.agency and str(article.agency)) == told.agency


@given(told=told_articles())
def test_statements(told: Told) -> None:
    """Each statement is read back: speaker, form, source, cue and every word of the content."""
    found = [
        (
            statement.form,
            statement.speaker.entity,
            statement.source and str(statement.source),
            statement.cue and str(statement.cue),
            tuple(map(str, statement.content)),
        )
        for statement in parsed(told).statements
    ]
    assert found == [
        (wanted.form, wanted.entity, wanted.source, wanted.cue, wanted.content)
        for wanted in told.statements
    ]
