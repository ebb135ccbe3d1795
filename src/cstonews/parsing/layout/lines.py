"""Lines: a text cut at its line breaks, with what can be seen of each line alone."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from cstonews.parsing.tuples import make_tuple

_DATED = re.compile(r"\s*(?P<told>date:?\s\d{4}-\d\d-\d\d)(?=[^\S\n]+\S)", re.IGNORECASE)
"""A date with its label, before the first words: ``date 2022-01-13 Talks end in Minsk``."""
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_CLOSERS = "\"'”’“»)]*_ \u00a0"
_FULL_STOPS = frozenset(".…。।։")
_QUESTIONS = frozenset("?!？！؟")
_OPEN_ENDS = frozenset(",;:-–—")
_CONTINUES = frozenset(",.;:)]”’»%")

_LONGEST_BRACKET = 160
_WRAP_LONGEST = 120
"""Lines of a hard-wrapped text are no longer than this."""
_WRAP_SHORTEST = 50
"""A line of a hard-wrapped text that does not end its paragraph is this long at least."""
_WRAP_PAIRS = 3
"""So many broken lines are wanted before a text is taken for a hard-wrapped one."""
_BROKEN_WORDS = 3
"""A line that runs on in the next one, in lower case, has so many words."""


class Stop(IntEnum):
    """How a line ends, closing quotation marks and brackets left aside."""

    NONE = 0
    OPEN = 1
    """With a comma, colon, semicolon or dash."""
    QUESTION = 2
    """With a question or exclamation mark."""
    FULL = 3
    """With a full stop or an ellipsis."""


NO_STOP, OPEN, QUESTION, FULL = Stop
"""By plain names, for what asks at every line."""


class Line(NamedTuple):
    """A line, trimmed of blanks; ``gap`` counts the line breaks before it."""

    start: int
    end: int
    gap: int
    words: int
    stop: Stop


def find_lines(text: str) -> list[Line]:
    r"""Cut ``text`` into its lines that are not blank.

    Lines that only the page broke are put together again: those of a hard-wrapped
    text, and a line without a stop before one that goes on in lower case.

    >>> [(line.words, line.stop.name) for line in find_lines("Talks end. \n\nWho won?")]
    [(2, 'FULL'), (2, 'QUESTION')]
    """
    lines = _cut(text)
    width = _wrap_width(lines)
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and _runs_on(text, before, line, width):
            joined[-1] = joined_lines(before, line)
        else:
            joined.append(line)
    return joined


def _cut(text: str) -> list[Line]:
    lines = []
    start = 1 if text.startswith("\ufeff") else 0
    if start:
        lines.append(Line(0, 1, 0, 0, NO_STOP))
    dated = _DATED.match(text, start)
    if dated:
        lines.append(Line(*dated.span("told"), 0, 2, NO_STOP))
        start = dated.end()
    before = at = start
    for printed in text[start:].splitlines(keepends=True):
        words = printed.strip()
        if words:
            first = at + len(printed) - len(printed.lstrip())
            end = first + len(words)
            gap = _breaks(text, before, first) if lines else 0
            stop = _stop(text, first, end)
            lines.append(make_tuple(Line, (first, end, gap, words.count(" ") + 1, stop)))
            before = end
        at += len(printed)
    return lines


def _breaks(text: str, start: int, end: int) -> int:
    if end - start == 1:
        return 1
    return text.count("\n", start, end) or len(_BREAK.findall(text, start, end))


def _stop(text: str, start: int, end: int) -> Stop:
    """Tell how the line ends; a stop before a last bracket counts: ``Over. (TASS)``."""
    stop = _stop_at(text, start, end - 1)
    if stop is NO_STOP and text[end - 1] == ")":
        bracket = text.rfind("(", max(start, end - _LONGEST_BRACKET), end)
        if bracket > start:
            return max(stop, _stop_at(text, start, bracket - 1))
    return stop


def _stop_at(text: str, start: int, last: int) -> Stop:
    while last > start and text[last] in _CLOSERS:
        last -= 1
    mark = text[last]
    if mark in _FULL_STOPS:
        return FULL
    if mark in _QUESTIONS:
        return QUESTION
    return OPEN if mark in _OPEN_ENDS else NO_STOP


def _wrap_width(lines: list[Line]) -> int:
    """Return the length from which a line is a full one, 0 if the text is not wrapped."""
    if not lines or max(line.end - line.start for line in lines) > _WRAP_LONGEST:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 1]
    broken = [
        a.end - a.start
        for a, _ in pairs
        if a.stop < QUESTION and a.end - a.start >= _WRAP_SHORTEST
    ]
    if len(broken) < _WRAP_PAIRS or 2 * len(broken) < len(pairs):
        return 0
    return max(_WRAP_SHORTEST, max(broken) * 2 // 3)


def _runs_on(text: str, before: Line, line: Line, width: int) -> bool:
    if line.gap != 1 or before.words < _BROKEN_WORDS:
        return False
    if width and before.end - before.start >= width:
        return True
    first = text[line.start]
    if before.stop >= QUESTION:
        return False
    return first.islower() or (before.stop is NO_STOP and first in _CONTINUES)


def joined_lines(before: Line, line: Line) -> Line:
    """Return the two lines as one."""
    words = before.words + line.words
    return Line(before.start, line.end, before.gap, words, line.stop)
