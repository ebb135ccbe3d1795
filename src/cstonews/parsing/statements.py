"""Statements: attributions and their speakers as models, with form and verbatim words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cstonews.diagnostics import Diagnostic
from cstonews.parsing.models import make_models
from cstonews.parsing.tuples import make_tuple
from cstonews.passages import Passage
from cstonews.statements import Act, Form, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cstonews.edtf import EDTF
    from cstonews.parsing.attribution.find import Attribution
    from cstonews.parsing.quotations import Quotation
    from cstonews.statements import Speaker

Span = tuple[int, int]
_INDIRECT = Form.INDIRECT
_WORDED = re.compile(r"[^\W_]")
_NESTING = 8
"""How many stretches of content before a statement it is looked for in."""


class Saying(NamedTuple):
    """A statement before it is known where it was made: the first fields of the model."""

    form: Form
    act: Act
    speaker: Speaker
    source: Passage | None
    cue: Passage | None
    content: tuple[Passage, ...]
    verbatim: tuple[Passage, ...]
    negated: bool
    nested: bool


class Occasion(NamedTuple):
    """Where and when something was said: the identifier of the meeting, and the day."""

    meeting: str | None = None
    date: EDTF | None = None


class _Passages(dict[Span, Passage]):
    """The passages of a text by their spans: one that many sayings share is made once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def __missing__(self, span: Span) -> Passage:
        passage = self[span] = Passage.of(self.text, span[0], span[1])
        return passage


_SAID = [itemgetter(at) for at in range(len(Saying._fields))]
_WHERE = [itemgetter(at) for at in range(len(Occasion._fields))]


def find_sayings(
    text: str,
    attributions: Iterable[Attribution],
    speakers: Iterable[Speaker],
    quotations: Iterable[Quotation],
) -> list[Saying]:
    """Return what is said by whom in which words, ordered by place."""
    outer = [(one.start, one.end) for one in quotations if one.depth == 0]
    passages = _Passages(text)
    sayings = [
        _saying(passages, attribution, speaker, outer)
        for attribution, speaker in zip(attributions, speakers, strict=True)
    ]
    sayings.sort(key=_place)
    _nest(sayings)
    return sayings


def make_statements(
    sayings: Sequence[Saying], occasions: Sequence[Occasion], article: str
) -> tuple[Statement, ...]:
    """Make the statements of an article of what is said, and where each was."""
    said = (map(column, sayings) for column in _SAID)
    where = (map(column, occasions) for column in _WHERE)
    return tuple(make_models(Statement, len(sayings), *said, *where, repeat(article)))


def _nest(sayings: list[Saying]) -> None:
    """Mark those that lie inside the content of one that begins before them."""
    before: deque[Passage] = deque(maxlen=_NESTING)
    reach = 0
    for at, saying in enumerate(sayings):
        content = saying.content
        end = content[-1].end
        if end > reach:
            reach = end
        elif any(part.start <= content[0].start and end <= part.end for part in before):
            sayings[at] = saying._replace(nested=True)
        before.extend(content)


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


def _place(saying: Saying) -> tuple[int, int]:
    first = content = saying.content[0].start
    source, cue = saying.source, saying.cue
    if source is not None and source.start < first:
        first = source.start
    if cue is not None and cue.start < first:
        first = cue.start
    return first, content


def _saying(
    passages: _Passages, found: Attribution, speaker: Speaker, outer: Sequence[Span]
) -> Saying:
    source, cue, spans = found.source, found.cue, found.content
    if len(spans) > 1 or _meet(spans[0], source) or _meet(spans[0], cue):
        spans = _apart(found)
    text, of = passages.text, Passage.of
    content: tuple[Passage, ...] = (
        (of(text, *spans[0]),) if len(spans) == 1 else tuple([passages[span] for span in spans])
    )
    verbatim = content
    quoted = _quoted(spans, outer) if outer else ()
    if quoted != spans:
        verbatim = tuple([passages[span] for span in quoted])
    return make_tuple(
        Saying,
        (
            Form.DIRECT if found.verbatim else _form(text, spans, quoted),
            found.sense.act if found.sense else Act.SAY,
            speaker,
            of(text, *source) if source else None,
            of(text, *cue) if cue else None,
            content,
            verbatim,
            found.negated,
            False,
        ),
    )


def _meet(one: Span, other: Span | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def _apart(found: Attribution) -> tuple[Span, ...]:
    """Return the content, ordered, without what is source or cue."""
    spans = sorted(found.content)
    for begin, end in sorted([span for span in (found.source, found.cue) if span]):
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
    return tuple(apart)


def _quoted(spans: Sequence[Span], outer: Sequence[Span]) -> tuple[Span, ...]:
    """Return what of the spans lies inside the outermost quotation marks."""
    found: list[Span] = []
    for start, end in spans:
        at = last = bisect_left(outer, (end,))
        while at and outer[at - 1][1] > start:
            at -= 1
        if at < last:
            inside = list(outer[at:last])
            inside[0] = max(inside[0][0], start), inside[0][1]
            inside[-1] = inside[-1][0], min(inside[-1][1], end)
            found += inside
    return tuple(found)


def _form(text: str, content: Sequence[Span], verbatim: Sequence[Span]) -> Form:
    if not verbatim:
        return _INDIRECT
    if verbatim == content:
        return Form.DIRECT
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
