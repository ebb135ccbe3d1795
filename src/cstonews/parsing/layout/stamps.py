"""Stamps: lines that say who wrote and when, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.layout.blocks import BlockKind
from cstonews.parsing.layout.credits import (
    Credit,
    Publisher,
    find_publisher,
    is_name,
    is_outlet,
    load_credit_words,
    merge_credits,
)
from cstonews.parsing.layout.furniture import find_furniture
from cstonews.parsing.layout.printed_dates import load_date_words

if TYPE_CHECKING:
    from cstonews.parsing.layout.blocks import Span

_LONGEST = 160
"""A longer line is no stamp."""
_SHORT = 40
"""A longer line without a figure and a label is none either."""
_MOST_PLACE_WORDS = 3
_PIECE = re.compile(r"[^|•·/–—:;()\[\]#,~<>@\t]+")
_PARTS = re.compile(r"\s-+\s|\s{2,}")
_AND = re.compile(r"\s(?:and|AND|&)\s")
_WORD = re.compile(r"[^\W_](?:[\w.'’-]*\w)?")
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"\d:\d\d|\sago\b")


class Stamp(NamedTuple):
    """A line that is a stamp: what kind of block it is and what it says."""

    kind: BlockKind
    credit: Credit
    labelled: bool
    """Whether it opens as a byline does: ``By``, ``Author:``."""


def find_stamp(text: str, start: int, end: int) -> Stamp | None:
    """Read the line as a byline, a date line, or both; ``None`` if it is more than that.

    >>> stamp = find_stamp("By Elena Chernenko | 23 Aug, 2021 14:05", 0, 39)
    >>> stamp.kind.value, stamp.credit.byline, stamp.credit.dates
    ('byline', (3, 18), ((21, 33),))
    """
    if end - start > _LONGEST:
        return None
    label = load_credit_words().label.match(text, start, end)
    if label and label.end() < end:
        return _read_stamp(text, label.end(), end, labelled=True)
    if _DIGIT.search(text, start, end):
        return _read_stamp(text, start, end, labelled=False)
    credit = _only_publishers(text, start, end) if end - start <= _SHORT else None
    if credit is None:
        return None
    return Stamp(_kind(credit, labelled=False, timed=False), credit, labelled=False)


def _read_stamp(text: str, first: int, end: int, *, labelled: bool) -> Stamp | None:
    dates, noise, rest = _without_dates(text, first, end)
    if not (labelled or dates or noise):
        return None
    credit = _read_pieces(rest, first, labelled=labelled)
    if credit is None:
        return None
    later = tuple(date for date in dates if _is_later(text, first, date, dates))
    credit = credit._replace(dates=tuple(d for d in dates if d not in later), later=later)
    timed = bool(_TIME.search(text, first, end))
    return Stamp(_kind(credit, labelled=labelled, timed=timed), credit, labelled)


def _only_publishers(text: str, start: int, end: int) -> Credit | None:
    """Read a line of agencies and cities and no more: ``Reuters, Moscow``."""
    found = []
    cities = load_date_words().cities
    for match in _PIECE.finditer(text, start, end):
        piece = match[0].strip()
        known = find_publisher(piece)
        at = text.index(piece, match.start())
        span = (at, at + len(piece))
        if known is Publisher.AGENCY:
            found.append(Credit(agency=span))
        elif known is Publisher.OUTLET:
            found.append(Credit(outlet=span))
        elif piece and piece.lower() not in cities:
            return None
    return merge_credits(found) if found else None


def _kind(credit: Credit, *, labelled: bool, timed: bool) -> BlockKind:
    if credit.byline:
        return BlockKind.BYLINE
    if credit.dates or credit.later or timed:
        return BlockKind.DATE
    named = credit.agency or (labelled and not credit.outlet)
    return BlockKind.BYLINE if named else BlockKind.FURNITURE


def _without_dates(text: str, start: int, end: int) -> tuple[list[Span], bool, str]:
    """Return the dates, whether there are times, and the line with bars for both."""
    words = load_date_words()
    dates = [match.span() for match in words.dates.finditer(text, start, end)]
    rest = text[start:end]
    for a, b in dates:
        rest = rest[: a - start] + "|" * (b - a) + rest[b - start :]
    bare, count = words.noise.subn(lambda match: "|" * len(match[0]), rest)
    return dates, count > 0, bare


def _read_pieces(rest: str, start: int, *, labelled: bool) -> Credit | None:
    """Read what stands between bars and dates; ``None`` if a piece is none of it."""
    found: list[Credit] = []
    dated = rest.startswith("|")
    for match in _PIECE.finditer(rest):
        for a, b in _split(match[0]):
            credit = _read_piece(rest, match.start() + a, match.start() + b, labelled=labelled)
            if credit:
                found.append(_moved(credit, start))
            elif not (labelled and any(known.byline for known in found)) and not (
                dated and _is_place(match[0])
            ):
                return None
    return merge_credits(found)


def _is_place(piece: str) -> bool:
    """Tell whether what follows a date may be a place: ``The Kremlin``."""
    parts = piece.split()
    return len(parts) <= _MOST_PLACE_WORDS and all(part[0].isupper() for part in parts)


def _split(piece: str) -> list[Span]:
    cuts = [match.span() for match in _PARTS.finditer(piece)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(piece)]
    return list(zip(starts, ends, strict=True))


def _moved(credit: Credit, by: int) -> Credit:
    def move(span: Span | None) -> Span | None:
        return (span[0] + by, span[1] + by) if span else None

    return Credit(move(credit.byline), move(credit.outlet), move(credit.agency))


def _read_piece(text: str, start: int, end: int, *, labelled: bool) -> Credit | None:
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    if not words or find_furniture(text[words[0][0] : words[-1][1]]):
        return Credit()
    known = _read_publisher(text, words[0][0], words[-1][1], labelled=labelled)
    if known:
        return known
    fillers = load_date_words().fillers
    while words and text[slice(*words[0])].lower() in fillers:
        words.pop(0)
    while words and text[slice(*words[-1])].lower() in fillers:
        words.pop()
    if not words:
        return Credit()
    first, last = words[0][0], words[-1][1]
    return _read_publisher(text, first, last, labelled=False) or _read_name(text, first, last)


def _read_publisher(text: str, start: int, end: int, *, labelled: bool) -> Credit | None:
    """Read a piece that is all agency or outlet, city or staff."""
    piece = text[start:end]
    if piece.lower() in load_date_words().cities or piece.lower() in load_credit_words().staff:
        return Credit()
    known = find_publisher(piece)
    if known is Publisher.AGENCY:
        return Credit(agency=(start, end))
    if known is Publisher.OUTLET:
        return Credit(outlet=(start, end))
    return Credit(outlet=(start, end)) if labelled and is_outlet(piece) else None


def _read_name(text: str, start: int, end: int) -> Credit | None:
    """Read a piece that names one who wrote, or several."""
    piece = text[start:end]
    cut = load_credit_words().ends.search(piece)
    named = piece[: cut.start()] if cut else piece
    if all(is_name(name) for name in _AND.split(named)):
        return Credit(byline=(start, start + len(named)))
    return None


def _is_later(text: str, start: int, date: Span, dates: list[Span]) -> bool:
    before = max((end for _, end in dates if end <= date[0]), default=start)
    label = text[before : date[0]].lower()
    return any(word in load_date_words().later for word in _WORD.findall(label))
