"""Headings: short lines in the body over a paragraph, and questions that are such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cstonews.parsing.layout.lines import NO_STOP, OPEN, QUESTION

if TYPE_CHECKING:
    from cstonews.parsing.layout.page import Page

_BULLET = re.compile(r"[-–—•*·▪►]|\(?\d{1,2}[.)]\s")
_QUOTED_END = re.compile(r"[,.?!]['\"”’»“]")
_HEADING_WORDS = 18
_HEADING_LENGTH = 130
_NO_HEADING = re.compile(
    r"[-–—•*·▪►.]|\(?\d{1,2}[.)]\s[a-z]|[\"“”«][^\"“”»]*$|.*[{}<>=]|[\W_]*$"
)
"""What no heading begins with or holds: a bullet, a quotation left open, code."""
_ADDRESSED = re.compile(
    r"^\W*[-–—]|^Q(?:uestion)?\b|\b(?:I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|[Mm]y)\b"
)
_ASKING = re.compile(r"(?!So\b|But\b|And\b|Now\b|Or\b|Yet\b|Then\b)\w[^.?!:]*\?")
_NAMED = re.compile(r"\s\W?[^\W\da-z_]")
_SEVERAL = 2


def is_heading(page: Page, number: int, body: range) -> bool:
    """Tell whether the line is short, without a stop, and a paragraph follows it."""
    line, words = page.lines[number], page.read(number)
    if line.stop is not NO_STOP or line.words > _HEADING_WORDS:
        return False
    if len(words) > _HEADING_LENGTH or words[0].islower() or _NO_HEADING.match(words):
        return False
    if page.read(number - 1).endswith(":") or _QUOTED_END.search(words):
        return False
    return _paragraph_follows(page, number, body)


def _paragraph_follows(page: Page, number: int, body: range) -> bool:
    following = number + 1
    while following < body.stop and page.is_known(following):
        following += 1
    if following >= body.stop:
        return False
    return page.is_closed(following) or page.lines[following].stop is OPEN


def find_questions(page: Page, body: range) -> frozenset[int]:
    """Return the headings that ask, such as ``What is the CSTO?``.

    One question on a line may be part of a speech, and in an interview many are. Where
    nobody is addressed, several make headings, and one with a name in it does.
    """
    asking = [n for n in body[1:] if page.lines[n].stop is QUESTION]
    lines = [page.read(n) for n in asking if page.lines[n].words <= _HEADING_WORDS]
    if any(_ADDRESSED.search(line) for line in lines):
        return frozenset()
    if not lines:
        return frozenset()
    found = [n for n in asking if _may_ask(page, n) and _paragraph_follows(page, n, body)]
    if any(_BULLET.match(page.read(n + 1)) for n in found):
        return frozenset()
    if len(found) >= _SEVERAL or any(is_heading(page, n, body) for n in body[1:]):
        return frozenset(found)
    return frozenset(n for n in found if _NAMED.search(page.read(n)))


def _may_ask(page: Page, number: int) -> bool:
    words = page.read(number)
    short = page.lines[number].words <= _HEADING_WORDS and len(words) <= _HEADING_LENGTH
    return short and words.endswith("?") and _ASKING.match(words) is not None
