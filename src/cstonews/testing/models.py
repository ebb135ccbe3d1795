"""Articles whose every passage is of their text, and their larger parts."""

from __future__ import annotations

import re
from itertools import chain, repeat
from typing import TypeVar

from hypothesis import strategies as st

from cstonews.articles import Article, Dateline, Metadatum, Origin, Section
from cstonews.passages import Passage
from cstonews.testing import findings
from cstonews.testing.dates import edtf_values
from cstonews.testing.passages import metadata, passages
from cstonews.testing.texts import NEWS_TEXTS

T = TypeVar("T")

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_KINDS = st.lists(st.sampled_from("fihp"))
_METADATA = metadata()
_DATES = st.none() | edtf_values()


@st.composite
def articles(draw: st.DrawFn, text: str | None = None) -> Article:
    """Generate articles of ``text``, or of texts with the look of news.

    Each line that is not blank is the title, furniture, a heading or a paragraph, so that
    these cover every character that is not blank once; findings lie anywhere.
    """
    words = draw(NEWS_TEXTS) if text is None else text
    lines = [Passage(found.start(), found.end(), found[0]) for found in _LINE.finditer(words)]
    titled = draw(st.booleans())
    title = lines.pop(0) if lines and titled else None
    rows = list(zip(chain(draw(_KINDS), repeat("p")), lines, strict=False))
    return Article(
        id=draw(st.sampled_from(("first", "second"))),
        text=words,
        title=title or draw(st.none() | _METADATA),
        byline=draw(_source(words)),
        outlet=draw(_source(words)),
        agency=draw(passages(words)) if words and draw(st.booleans()) else None,
        published=draw(_DATES),
        published_origin=draw(st.none() | st.sampled_from(Origin)),
        dateline=draw(datelines(words)) if words and draw(st.booleans()) else None,
        sections=_sections(rows),
        furniture=_of_kind("f", rows),
        imprint=_of_kind("i", rows),
        mentions=draw(_some(findings.mentions(words), words)),
        dates=draw(_some(findings.date_mentions(words), words)),
        statements=draw(_some(findings.statements(words), words)),
        meetings=draw(_some(findings.meetings(words), words)),
        membership_claims=draw(_some(findings.membership_claims(words), words)),
        office_claims=draw(_some(findings.office_claims(words), words)),
        diagnostics=draw(_some(findings.diagnostics(words), words)),
    )


def _source(text: str) -> st.SearchStrategy[Passage | Metadatum | None]:
    return st.none() | _METADATA | (passages(text) if text else st.nothing())


def _some(found: st.SearchStrategy[T], text: str) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(found, max_size=3 if text else 0).map(tuple)


_Rows = list[tuple[str, Passage]]


def _of_kind(kind: str, rows: _Rows) -> tuple[Passage, ...]:
    return tuple(line for found, line in rows if found == kind)


def _sections(rows: _Rows) -> tuple[Section, ...]:
    parts: list[Section] = []
    for kind, line in rows:
        if kind == "h":
            parts.append(Section(line, ()))
        elif kind == "p":
            last = parts.pop() if parts else Section(None, ())
            parts.append(Section(last.heading, (*last.paragraphs, line)))
    return tuple(parts)


@st.composite
def datelines(draw: st.DrawFn, text: str | None = None) -> Dateline:
    """Generate datelines that are passages of ``text``, their parts inside them."""
    whole = draw(passages(text))
    inside = passages(whole.text).map(lambda part: _shifted(part, whole.start))
    return Dateline(
        passage=whole,
        place=draw(st.none() | inside),
        date=draw(_DATES),
        agency=draw(st.none() | inside),
    )


def _shifted(passage: Passage, by: int) -> Passage:
    return Passage(passage.start + by, passage.end + by, passage.text)


@st.composite
def sections(draw: st.DrawFn, text: str | None = None) -> Section:
    """Generate sections whose passages are of ``text``."""
    words = draw(NEWS_TEXTS) if text is None else text
    heading = draw(st.none() | passages(words))
    return Section(heading, tuple(draw(st.lists(passages(words), max_size=3))))
