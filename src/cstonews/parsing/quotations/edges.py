"""Where a quotation starts or ends whose mark was not printed."""

from __future__ import annotations

import re

from cstonews.parsing.quotations.clauses import find_said_tail
from cstonews.parsing.quotations.table import load_quotation_words

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[^\Wa-z\d_]|[\"“«(\[])")
_FURTHEST = 20_000
"""Characters within which the start of a quotation is looked for."""


def find_end(text: str, opening_start: int, start: int, ceiling: int, *, goes_on: bool) -> int:
    """Find where a quotation ends that was never closed.

    It ends before a clause that reports it; else a fragment in the middle of a sentence
    ends with the sentence, and speech where the paragraph ends. With ``goes_on``, the
    next paragraph takes it up.
    """
    tail = find_said_tail(text, start, ceiling, to_end=goes_on)
    if tail is not None:
        return tail
    if not goes_on and _is_fragment(text, opening_start, start):
        stop = _SENTENCE_END.search(text, start, ceiling)
        if stop:
            ceiling = stop.start() + 1
    return _without_blanks_after(text, start, ceiling)


def find_start(text: str, floor: int, closing_start: int, *, at_head: bool) -> int | None:
    """Find where a quotation starts that was never opened; ``None`` if nothing tells.

    Speech that ends with a stop or comma starts at the head of its paragraph, if no
    word before reports; else with its sentence.
    """
    before = text[max(floor, closing_start - 2) : closing_start].rstrip()[-1:]
    if before not in {",", ".", "!", "?", "…"}:
        return None
    low = max(floor, closing_start - _FURTHEST)
    start = low
    said = load_quotation_words().said_words
    if not at_head or any(
        m[0].lower() in said for m in _WORD.finditer(text, low, closing_start)
    ):
        for stop in _SENTENCE_END.finditer(text, low, closing_start):
            start = stop.end()
    while start < closing_start and not (text[start].isalnum() or text[start] in "[(…"):
        start += 1
    return start if start < closing_start else None


def _is_fragment(text: str, opening_start: int, start: int) -> bool:
    """Tell whether words are quoted in the middle of a sentence, as no speech starts."""
    before = text[max(0, opening_start - 2) : opening_start].rstrip(" \xa0")[-1:]
    return before.isalnum() and text[start : start + 2].lstrip()[:1].islower()


def _without_blanks_after(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
