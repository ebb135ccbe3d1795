"""Pairing single marks, most of which are apostrophes."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from cstonews.parsing.quotations.clauses import interrupts
from cstonews.parsing.quotations.marks import Mark, Side
from cstonews.parsing.quotations.pairs import Pair
from cstonews.parsing.quotations.table import load_quotation_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.quotations.table import Marks

_WORD = re.compile(r"\w+")
_NEAR = 20
_YEAR = 2
"""Digits of a year cut short: '90s."""
_BEFORE_OPENING = frozenset((Side.EDGE, Side.BLANK, Side.OPENER, Side.DASH))
_BEFORE_CLOSING = frozenset((Side.WORD, Side.STOP, Side.CLOSER, Side.OTHER, Side.DASH))
_AFTER_CLOSING = frozenset((Side.EDGE, Side.BLANK, Side.STOP, Side.CLOSER, Side.DASH))
_MAY_LACK = ("s", "S", "in")
"""Ends of words after which an apostrophe is common: the states', goin'."""
_LONGEST_BY_LETTER = 300
"""Characters of the longest quotation that ends like a possessive: 'two states' plan'."""
_SENTENCE_END = re.compile(r"[.!?]\s")


class Closing(IntEnum):
    """How surely a mark closes a quotation."""

    NO = 0
    PERHAPS = 1
    """It may be the mark of a possessive: the states' leaders."""
    SURELY = 2


def pair_all_singles(
    text: str, marks: Sequence[Mark], around: Sequence[Pair], end: int, table: Marks
) -> list[Pair]:
    """Pair the single marks of a block, apart inside each of the quotations ``around``.

    ``end`` is where the block ends.
    """
    pairs: list[Pair] = []
    for ceiling, group in _by_container(marks, around, end):
        pairs += _pair_group(text, group, ceiling, table)
    return pairs


def _by_container(
    marks: Sequence[Mark], around: Sequence[Pair], end: int
) -> list[tuple[int, list[Mark]]]:
    """Group marks by the innermost quotation they stand in, with where its words end."""
    outer = sorted(around, key=_start_and_length)
    groups: dict[int, tuple[int, list[Mark]]] = {}
    inside: list[Pair] = []
    at = 0
    for mark in marks:
        while at < len(outer) and outer[at].floor <= mark.start:
            _leave_before(inside, outer[at].floor)
            inside.append(outer[at])
            at += 1
        _leave_before(inside, mark.start)
        ceiling = _words_end(inside[-1]) if inside else end
        start = inside[-1].floor if inside else -1
        groups.setdefault(start, (ceiling, []))[1].append(mark)
    return list(groups.values())


def _start_and_length(pair: Pair) -> tuple[int, int]:
    return pair.floor, -pair.ceiling


def _leave_before(inside: list[Pair], place: int) -> None:
    while inside and inside[-1].ceiling <= place:
        inside.pop()


def _words_end(pair: Pair) -> int:
    return pair.closing.start if pair.closing else pair.ceiling


def _pair_group(text: str, marks: Sequence[Mark], ceiling: int, table: Marks) -> list[Pair]:
    """Pair the single marks that stand together inside one quotation, or outside of all.

    A mark that opens and is not closed gives a pair only where a speech might start;
    every other mark left over is taken for an apostrophe.
    """
    pairs: list[Pair] = []
    opening: Mark | None = None
    fallback: Mark | None = None
    ends = [*(mark.start for mark in marks[1:]), ceiling]
    for mark, end in zip(marks, ends, strict=True):
        closing = _may_close(text, mark, opening, end, table) if opening else Closing.NO
        if opening and closing == Closing.SURELY:
            pairs.append(Pair(opening, mark, opening.start, mark.end))
            opening = fallback = None
        elif opening and closing == Closing.PERHAPS:
            if fallback is None and _is_near(text, opening, mark):
                fallback = mark
        elif _may_open(text, mark, table):
            pairs += _leave(text, opening, fallback, mark.start)
            opening, fallback = mark, None
    pairs += _leave(text, opening, fallback, ceiling)
    return pairs


def _is_near(text: str, opening: Mark, mark: Mark) -> bool:
    """Tell whether what ends like a possessive may end here: not far, and in its sentence."""
    if mark.start - opening.start > _LONGEST_BY_LETTER:
        return False
    return _SENTENCE_END.search(text, opening.end, mark.start) is None


def _leave(text: str, opening: Mark | None, fallback: Mark | None, ceiling: int) -> list[Pair]:
    """Settle a mark that nothing surely closed."""
    if opening is None:
        return []
    if fallback is not None:
        return [Pair(opening, fallback, opening.start, fallback.end)]
    if _may_start_speech(text, opening):
        return [Pair(opening, None, opening.start, ceiling)]
    return []


def _may_start_speech(text: str, mark: Mark) -> bool:
    """Tell whether a mark without partner is more than an apostrophe."""
    if not text[mark.end : mark.end + 1].isupper():
        return False
    before = text[max(0, mark.start - _NEAR) : mark.start].rstrip()
    return (
        mark.left == Side.EDGE
        or before[-1:] in {",", ":"}
        or before.rpartition(" ")[2] in load_quotation_words().said_words
    )


def _may_open(text: str, mark: Mark, table: Marks) -> bool:
    """Tell whether a single mark may open a quotation rather than a word cut short."""
    if mark.right == Side.BLANK:
        faces = mark.glyph in table.openers and mark.left != Side.WORD
        return faces or mark.left == Side.EDGE
    if mark.left not in _BEFORE_OPENING or mark.right in {Side.EDGE, Side.STOP, Side.CLOSER}:
        return False
    word = _WORD.match(text, mark.end, mark.end + 12)
    if word is None:
        return True
    head = word[0].lower()
    if head in load_quotation_words().elisions:
        return False
    cut_year = head.rstrip("s").isdigit() and len(head.rstrip("s")) == _YEAR
    return not (cut_year and mark.left == Side.BLANK)


def _may_close(text: str, mark: Mark, opening: Mark, end: int, table: Marks) -> Closing:
    if mark.left == Side.BLANK:
        closes = (
            interrupts(text, mark.start, mark.end, end) is not None
            if mark.right == Side.WORD
            else opening.right == Side.BLANK and mark.right in _AFTER_CLOSING
        )
        return Closing.SURELY if closes else Closing.NO
    if mark.left not in _BEFORE_CLOSING or mark.right not in _AFTER_CLOSING:
        return Closing.NO
    if mark.glyph in table.openers and (opening.glyph, mark.glyph) not in table.pairs:
        return Closing.SURELY if mark.left == Side.STOP else Closing.NO
    if mark.left == Side.WORD and mark.right == Side.BLANK:
        return _after_letter(text, mark, opening)
    return Closing.SURELY


def _after_letter(text: str, mark: Mark, opening: Mark) -> Closing:
    """Tell a closing mark between a letter and a blank from an apostrophe."""
    if not text.endswith(_MAY_LACK, opening.end, mark.start):
        return Closing.SURELY
    word = _WORD.match(text, mark.end + 1, mark.end + 20)
    owned = word is not None and word[0].lower() not in load_quotation_words().never_owned
    return Closing.PERHAPS if owned else Closing.SURELY
