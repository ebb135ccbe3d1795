"""What kind of words a quotation encloses: speech, a few words of it, or a name."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.quotations.clauses import find_said_clause
from cstonews.parsing.quotations.table import load_marks, load_quotation_words

if TYPE_CHECKING:
    from cstonews.parsing.quotations.find import Quotation


class QuotationKind(StrEnum):
    """What a quotation encloses: a clause, a few words, or a name or title."""

    SPEECH = "speech"
    FRAGMENT = "fragment"
    NAME = "name"


class _Enclosed(NamedTuple):
    """A short quotation as its kind shows: its words, and those around it."""

    words: list[str]
    stop: str
    """Punctuation before the closing mark, or nothing."""
    before: str
    after: str
    starts: bool
    """It starts a sentence, or a comma or colon announces it."""
    uttered: bool
    """A word of saying stands before it."""
    reported: bool
    """A reporting clause follows."""


_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_STOPS = frozenset((".", ",", "!", "?", "…"))
_STARTERS = frozenset((".", ",", ":", "!", "?", "…", "–", "—", "-"))
_NEAR = 60
"""Characters before and after the marks that are looked at."""
_LONG = 200
"""Characters that no name and no fragment has."""
_LONGEST_NAME = 9
_LONGEST_FRAGMENT = 4
_TITLE = 3
"""Capitalised words that make a title by themselves."""


def kind_of(quotation: Quotation, text: str) -> QuotationKind:
    """Tell what a quotation of ``text`` encloses.

    >>> from cstonews.parsing.layout import find_layout
    >>> from cstonews.parsing.quotations import find_quotations
    >>> text = 'The exercise "Silent Steppe" is no "show", he said: "It begins."'
    >>> [kind_of(q, text).value for q in find_quotations(text, find_layout(text))]
    ['name', 'fragment', 'speech']
    """
    if quotation.end - quotation.start > _LONG or quotation.last_block > quotation.block:
        return QuotationKind.SPEECH
    enclosed = _look(quotation, text)
    if _is_name(enclosed):
        return QuotationKind.NAME
    return QuotationKind.SPEECH if _is_speech(enclosed) else QuotationKind.FRAGMENT


def _look(quotation: Quotation, text: str) -> _Enclosed:
    start, end = quotation.start, quotation.end
    marks = load_marks().characters
    last = end - 1
    while last > start and (text[last] in marks or text[last].isspace()):
        last -= 1
    before = text[max(0, start - _NEAR) : start]
    line_starts = "\n" in before[len(before.rstrip()) :] or not before.strip()
    while before and (before[-1] in marks or before[-1].isspace()):
        before = before[:-1]
    stop = text[last] if text[last] in _STOPS else ""
    previous = _last_word(before)
    return _Enclosed(
        words=_WORD.findall(text, start, end),
        stop=stop,
        before=previous,
        after=_first_word(text, end),
        starts=line_starts or before[-1:] in _STARTERS,
        uttered=_utters(previous),
        reported=stop not in {"", "."} and find_said_clause(text, end, len(text)) is not None,
    )


def _last_word(before: str) -> str:
    words = _WORD.findall(before)
    return words[-1].lower() if words and before.endswith(words[-1]) else ""


def _first_word(text: str, end: int) -> str:
    word = _WORD.search(text, end, end + _NEAR)
    return word[0].lower() if word and word.start() <= end + 1 else ""


def _utters(word: str) -> bool:
    table = load_quotation_words()
    uttering = table.said_words - table.telling_words | table.uttering_words
    return word in uttering


def _is_name(enclosed: _Enclosed) -> bool:
    words = enclosed.words
    if not words or len(words) > _LONGEST_NAME or not _is_capitalised(words):
        return False
    if enclosed.reported:
        return False
    if _is_called(enclosed):
        return True
    if enclosed.starts:
        return enclosed.stop == "," and len(words) > 1
    return enclosed.stop not in {"!", "?"} and (
        not _has_clause_word(words) or len(words) >= _TITLE
    )


def _is_capitalised(words: list[str]) -> bool:
    links = load_quotation_words().name_links
    if words[0][0].islower():
        return False
    return all(not word[0].islower() or word in links for word in words)


def _is_called(enclosed: _Enclosed) -> bool:
    """Tell whether a word before or after the marks says that they enclose a name."""
    table = load_quotation_words()
    return (
        enclosed.before in table.naming_words
        or enclosed.before in table.name_nouns
        or enclosed.after in table.name_nouns
    )


def _is_speech(enclosed: _Enclosed) -> bool:
    words = enclosed.words
    if len(words) > _LONGEST_FRAGMENT or enclosed.reported:
        return True
    starts = enclosed.starts or enclosed.uttered
    if starts and enclosed.stop:
        return True
    clause = len(words) > 1 and _has_clause_word(words)
    return clause and (bool(enclosed.stop) or starts)


def _has_clause_word(words: list[str]) -> bool:
    clause_words = load_quotation_words().clause_words
    return any(word.lower().replace("’", "'") in clause_words for word in words)
