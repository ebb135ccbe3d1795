"""The laws that every article keeps, whatever its text says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cstonews.articles import Article
from cstonews.converters import make_converter
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.statements import Statement


def broken_laws(article: Article) -> list[str]:
    """Return every law the article breaks, in words; none for one that keeps them all.

    Passages are verbatim; those of one statement stand in order and apart; every
    character that is not blank lies once in title, imprint, heading, paragraph or furniture;
    a speaker says by what it was identified exactly when it was; plain data hold it all.

    >>> from cstonews.articles import Article
    >>> broken_laws(Article("x", "1 2"))
    ['not covered: 0 1', 'not covered: 2 2']
    """
    return [
        *_not_verbatim(article),
        *_not_apart(article),
        *_not_once(article),
        *_other(article),
    ]


def _not_verbatim(article: Article) -> Iterator[str]:
    for passage in article.passages():
        if not passage.verify(article.text):
            yield f"not verbatim: {passage!r}"


def _not_apart(article: Article) -> Iterator[str]:
    for statement in article.statements:
        parts = statement.passages
        if any(after.start < before.end for before, after in pairwise(parts)):
            yield f"source, cue and content overlap: {parts!r}"
        for quoted in statement.verbatim:
            if not _inside(quoted, statement):
                yield f"verbatim, but not of the content: {quoted!r}"


def _inside(quoted: Passage, statement: Statement) -> bool:
    return any(
        part.start <= quoted.start and quoted.end <= part.end for part in statement.content
    )


def blocks(article: Article) -> list[Passage]:
    """Return the passages that share the text out among them, in order of place."""
    parts = [article.title, article.subtitle, *article.imprint, *article.furniture]
    for section in article.sections:
        parts += [section.heading, *section.paragraphs]
    return sorted(part for part in parts if isinstance(part, Passage))


def _not_once(article: Article) -> Iterator[str]:
    end = 0
    for block in blocks(article):
        if block.start < end:
            yield f"covered twice: from {block.start} to {min(end, block.end)}"
        yield from _not_covered(article.text, end, block.start)
        end = max(end, block.end)
    yield from _not_covered(article.text, end, len(article.text))


def _not_covered(text: str, start: int, end: int) -> Iterator[str]:
    for at in range(start, end):
        if not text[at].isspace():
            yield f"not covered: {at} {text[at]}"


def _other(article: Article) -> Iterator[str]:
    for statement in article.statements:
        speaker = statement.speaker
        if (speaker.via is None) and speaker.entity is not None:
            yield f"identified, but not by what: {speaker!r}"
    converter = make_converter()
    if converter.structure(converter.unstructure(article), Article) != article:
        yield "not the same after a round trip"
