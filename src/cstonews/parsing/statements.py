"""Statements: attributions and their speakers as models, with form and verbatim words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.diagnostics import Diagnostic
from cstonews.passages import Passage
from cstonews.statements import Act, Form, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.parsing.attribution.find import Attribution
    from cstonews.parsing.quotations import Quotation
    from cstonews.statements import Speaker

Span = tuple[int, int]
_WORDED = re.compile(r"[^\W_]")
_NESTING = 8
"""How many stretches of content before a statement it is looked for in."""


def make_statements(
    text: str,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    quotations: Sequence[Quotation],
    article: str,
) -> tuple[Statement, ...]:
    """Make the statements of an article, ordered by place."""
    outer = [(one.start, one.end) for one in quotations if one.depth == 0]
    statements = [
        _statement(text, attribution, speaker, outer, article)
        for attribution, speaker in zip(attributions, speakers, strict=True)
    ]
    statements.sort(key=_place)
    return tuple(_with_nesting(statements))


def _with_nesting(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Mark the statements that lie inside the content of one that begins before them."""
    before: deque[Passage] = deque(maxlen=_NESTING)
    reach = 0
    for statement in statements:
        start, end = statement.content[0].start, statement.content[-1].end
        nested = end <= reach and any(
            part.start <= start and end <= part.end for part in before
        )
        before.extend(statement.content)
        reach = max(reach, end)
        yield evolve(statement, nested=True) if nested else statement


def find_unresolved(statements: Sequence[Statement]) -> tuple[Diagnostic, ...]:
    """Remark on each statement whose source is printed and whose speaker stayed open."""
    return tuple(
        Diagnostic(
            "speaker-unresolved",
            f"who {str(one.source)!r} is stays open",
            one.source,
        )
        for one in statements
        if one.source is not None and one.speaker.via is None
    )


def _place(statement: Statement) -> tuple[int, int]:
    first = content = statement.content[0].start
    for part in (statement.source, statement.cue):
        if part is not None and part.start < first:
            first = part.start
    return first, content


def _statement(
    text: str, found: Attribution, speaker: Speaker, outer: Sequence[Span], article: str
) -> Statement:
    content = _apart(found)
    verbatim = [part for span in content for part in _overlaps(span, outer)]
    passages = {span: Passage.of(text, *span) for span in content}
    return Statement(
        form=Form.DIRECT if found.verbatim else _form(text, content, verbatim),
        act=found.sense.act if found.sense else Act.SAY,
        speaker=speaker,
        source=Passage.of(text, *found.source) if found.source else None,
        cue=Passage.of(text, *found.cue) if found.cue else None,
        content=tuple(passages.values()),
        verbatim=tuple([passages.get(span) or Passage.of(text, *span) for span in verbatim]),
        negated=found.negated,
        article=article,
    )


def _apart(found: Attribution) -> list[Span]:
    """Return the content, ordered, without what is source or cue."""
    spans = sorted(found.content)
    for begin, end in sorted([span for span in (found.source, found.cue) if span]):
        if not [1 for start, stop in spans if start < end and begin < stop]:
            continue
        spans = [
            piece
            for start, stop in spans
            for piece in ((start, min(stop, begin)), (max(start, end), stop))
            if piece[0] < piece[1]
        ]
    apart: list[Span] = []
    for start, stop in spans:
        begin = max(start, apart[-1][1]) if apart else start
        if begin < stop:
            apart.append((begin, stop))
    return apart


def _overlaps(span: Span, outer: Sequence[Span]) -> list[Span]:
    start, end = span
    at = max(bisect_left(outer, (start, start)) - 1, 0)
    found = []
    while at < len(outer) and outer[at][0] < end:
        begin, stop = max(outer[at][0], start), min(outer[at][1], end)
        if begin < stop:
            found.append((begin, stop))
        at += 1
    return found


def _form(text: str, content: Sequence[Span], verbatim: Sequence[Span]) -> Form:
    if not verbatim:
        return Form.INDIRECT
    at = 0
    marks = iter((*verbatim, (len(text), len(text))))
    quoted = next(marks)
    for start, end in content:
        at = start
        while at < end:
            if _WORDED.search(text, at, min(quoted[0], end)):
                return Form.MIXED
            if quoted[0] >= end:
                break
            at = quoted[1]
            quoted = next(marks)
    return Form.DIRECT
