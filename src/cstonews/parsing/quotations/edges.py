"""Where a quotation starts or ends whose mark was not printed."""

from __future__ import annotations

import re
from functools import cache

from cstonews.parsing.quotations.clauses import find_said_tail, has_said_word
from cstonews.parsing.quotations.table import load_quotation_words

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[^\Wa-z\d_]|[\"“«(\[])")
_SINGLE_INSTEAD = re.compile(r"[.,!?…]['’](?=\s|$)")
"""A single mark after a stop that closes what a double one opened."""
_SINGLE_OPENING = re.compile(r"(?<!\w)['‘]\w")
_SPEECH_ENDS = frozenset((",", ".", "!", "?", "…"))
_FURTHEST = 20_000
"""Characters within which the start of a quotation is looked for."""


def find_end(text: str, opening_start: int, start: int, ceiling: int, *, goes_on: bool) -> int:
    """Find where a quotation ends that was never closed.

    It ends before a clause that reports it; else a fragment in the middle of a sentence
    ends with the sentence, and speech where the paragraph ends. With ``goes_on``, the
    next paragraph takes it up.
    """
    tail = find_said_tail(text, start, ceiling, to_end=goes_on)
    single = _SINGLE_INSTEAD.search(text, start, ceiling)
    if single and not _SINGLE_OPENING.search(text, start, single.start()):
        return single.end() if tail is None else min(tail, single.end())
    if tail is not None:
        return tail
    if not goes_on and _is_fragment(text, opening_start, start):
        stop = _SENTENCE_END.search(text, start, ceiling)
        if stop:
            ceiling = stop.start() + 1
    return _without_blanks_after(text, start, ceiling)


def find_start(text: str, floor: int, closing_start: int, *, at_head: bool) -> int | None:
    """Find where a quotation starts that was never opened; ``None`` if nothing tells.

    It starts after the words that announce it. Speech that ends with a stop or comma
    starts at the head of its paragraph, if no word before reports; else with its sentence.
    """
    if text[max(floor, closing_start - 2) : closing_start].rstrip()[-1:] not in _SPEECH_ENDS:
        return None
    start = max(floor, closing_start - _FURTHEST)
    reported = has_said_word(text, start, closing_start)
    if reported or not at_head:
        for stop in _SENTENCE_END.finditer(text, start, closing_start):
            start = stop.end()
        announced = None
        for announced in _announcement().finditer(text, start, closing_start):
            start = announced.end()
        if announced is None and has_said_word(text, start, closing_start):
            return None
    while start < closing_start and not (text[start].isalnum() or text[start] in "[(…"):
        start += 1
    return start if start < closing_start else None


def _is_fragment(text: str, opening_start: int, start: int) -> bool:
    """Tell whether words are quoted in the middle of a sentence, as no speech starts."""
    before = text[max(0, opening_start - 2) : opening_start].rstrip(" \xa0")[-1:]
    return before.isalnum() and text[start : start + 2].lstrip()[:1].islower()


@cache
def _announcement() -> re.Pattern[str]:
    words = "|".join(sorted(load_quotation_words().said_words))
    return re.compile(rf"\b(?:{words})[,:]\s+(?=[^\Wa-z\d_])")


def _without_blanks_after(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
