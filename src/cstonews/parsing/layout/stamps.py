"""Stamps: lines that say who wrote and when, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.layout.blocks import BlockKind
from cstonews.parsing.layout.credits import (
    Credit,
    Publisher,
    find_publisher,
    find_publishers,
    is_name,
    is_outlet,
    is_staff,
    load_credit_words,
    merge_credits,
)
from cstonews.parsing.layout.furniture import find_furniture
from cstonews.parsing.layout.printed_dates import load_date_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.layout.blocks import Span

_LONGEST = 160
"""A longer line is no stamp."""
_SHORT = 50
"""A longer line without a figure and a label is none either."""
_MOST_PLACE_WORDS = 3
_PIECE = re.compile(r"[^|•·–—:;()\[\]#,~<>@\t]+")
_GAP = re.compile(r"\s[-/]+\s?|/\s|\s{2,}")
_AND = re.compile(r"\s(?:and|AND|&)\s")
_WORD = re.compile(r"[^\W_](?:[\w.'’-]*\w)?")
_NEWS_AGENCY = re.compile(r"\s(?:news|information)\sagency$", re.IGNORECASE)
_TRADE = re.compile(
    r"(?P<staff>(?:[\w.-]+\s){0,4}?(?:writer|reporter|correspondent)s?)\s(?=\S)"
)
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"\d:\d\d")
_SECTION = re.compile(r"(?:[A-Z][a-z]+(?:,|\s(?:&|and|of|in))?\s){1,5}[•·|–—]?(?=\s?\|)")
"""The site's section over an article, before date and hour: ``World • 23 Aug 2021, 14:02``."""
_AGO = re.compile(r"\sago\b")


class Stamp(NamedTuple):
    """A line that is a stamp: what kind of block it is and what it says."""

    kind: BlockKind
    credit: Credit
    labelled: bool
    """Whether it opens as a byline does: ``By``, ``Author:``."""
    timed: bool = False
    """Whether it tells the hour."""


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
        stamp = _read_stamp(text, label.end(), end, labelled=True)
        return _by_outlet(stamp) if stamp and label[0].strip().lower() == "by" else stamp
    if _DIGIT.search(text, start, end):
        stamp = _read_stamp(text, start, end, labelled=False)
        if stamp:
            return stamp
    if end - start <= _SHORT and is_staff(text[start:end]) and text[start].isupper():
        return Stamp(BlockKind.BYLINE, Credit(byline=(start, end)), labelled=False)
    credit = _only_publishers(text, start, end) if end - start <= _SHORT else None
    if credit is None:
        return None
    return Stamp(_kind(credit, labelled=False, timed=False), credit, labelled=False)


def _by_outlet(stamp: Stamp) -> Stamp:
    """Take the outlet for who wrote where it alone is named, with a date: ``by Kyiv Post``."""
    credit = stamp.credit
    if credit.byline or credit.agency or not (credit.outlet and credit.dates):
        return stamp
    return stamp._replace(kind=BlockKind.BYLINE, credit=credit._replace(byline=credit.outlet))


def _read_stamp(text: str, first: int, end: int, *, labelled: bool) -> Stamp | None:
    dates, noise, rest = _without_dates(text, first, end)
    if not (labelled or dates or noise):
        return None
    timed = bool(_TIME.search(text, first, end))
    credit = _read_pieces(rest, first, labelled=labelled)
    if credit is None and timed and dates and (section := _SECTION.match(rest)):
        credit = _read_pieces(rest[section.end() :], first + section.end(), labelled=labelled)
    if credit is None:
        return None
    later = tuple(date for date in dates if _is_later(text, first, date, dates))
    credit = credit._replace(dates=tuple(d for d in dates if d not in later), later=later)
    dated = timed or bool(_AGO.search(text, first, end))
    kind = _kind(credit, labelled=labelled, timed=dated)
    return Stamp(kind, credit, labelled, timed)


def _only_publishers(text: str, start: int, end: int) -> Credit | None:
    """Read a line of agencies, cities and names and no more: ``Reuters, Moscow``."""
    found: list[Credit] = []
    for first, last in _pieces(text, start, end):
        credit = _read_publisher(text, first, last, labelled=False)
        if credit is None and is_name(text[first:last]):
            credit = Credit(byline=(first, last))
        if credit is None:
            return None
        found.append(credit)
    credit = merge_credits(found)
    return credit if credit.agency or credit.outlet else None


def _kind(credit: Credit, *, labelled: bool, timed: bool) -> BlockKind:
    if credit.byline:
        return BlockKind.BYLINE
    if credit.dates or credit.later or timed:
        return BlockKind.DATE
    signed = labelled and (credit.agency or not credit.outlet)
    return BlockKind.BYLINE if signed else BlockKind.FURNITURE


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
    for first, last in _pieces(rest, 0, len(rest)):
        credit = _read_piece(rest, first, last, labelled=labelled)
        if credit:
            _add(found, credit, rest, labelled=labelled)
        elif labelled and not found:
            if not _is_place(rest[first:last]):
                return None
            found.append(_read_service(rest, first, last))
        elif not labelled and not (dated and _is_place(rest[first:last])):
            return None
    return _moved(merge_credits(found), start)


def _add(found: list[Credit], credit: Credit, line: str, *, labelled: bool) -> None:
    """Add a credit; after a label, a name after a name and a comma joins it."""
    before = found[-1].byline if found else None
    name = credit.byline
    listed = labelled and before and name and line[before[1] : name[0]] == ", "
    if listed and before and name and not is_staff(line[slice(*name)]):
        found[-1] = found[-1]._replace(byline=(before[0], name[1]))
    else:
        found.append(credit)


def _read_service(text: str, start: int, end: int) -> Credit:
    """Read what a label introduces and no list knows: ``RFE/RL's Armenian Service``."""
    return Credit(byline=(start, end), outlet=find_publishers(text, start, end).outlet)


def _is_place(piece: str) -> bool:
    """Tell whether what follows a date may be a place: ``The Kremlin``."""
    parts = piece.split()
    return len(parts) <= _MOST_PLACE_WORDS and all(part[0].isupper() for part in parts)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between bars, commas, dashes and wide gaps, trimmed."""
    for match in _PIECE.finditer(text, start, end):
        first = match.start()
        for gap in _GAP.finditer(text, first, match.end()):
            yield from _trimmed(text, first, gap.start())
            first = gap.end()
        yield from _trimmed(text, first, match.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    if words:
        yield words[0][0], words[-1][1]


def _moved(credit: Credit, by: int) -> Credit:
    def move(span: Span | None) -> Span | None:
        return (span[0] + by, span[1] + by) if span else None

    return Credit(move(credit.byline), move(credit.outlet), move(credit.agency))


def _read_piece(text: str, start: int, end: int, *, labelled: bool) -> Credit | None:
    if find_furniture(text[start:end]):
        return Credit()
    known = _read_publisher(text, start, end, labelled=labelled)
    if known:
        return known
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    fillers = load_date_words().fillers
    while words and text[slice(*words[0])].lower() in fillers:
        words.pop(0)
    while words and text[slice(*words[-1])].lower() in fillers:
        words.pop()
    if not words:
        return Credit()
    first, last = words[0][0], words[-1][1]
    known = _read_publisher(text, first, last, labelled=False)
    known = known or _read_name(text, first, last)
    if known is None and labelled:
        return _read_name(text, start, end)  # Sun Ke
    return known


def _read_publisher(text: str, start: int, end: int, *, labelled: bool) -> Credit | None:
    """Read a piece that is all agency or outlet, city or staff."""
    piece = _NEWS_AGENCY.sub("", text[start:end])
    end = start + len(piece)
    if piece.lower() in load_date_words().cities:
        return Credit()
    if is_staff(piece):
        return Credit(byline=(start, end), agency=find_publishers(text, start, end).agency)
    known = find_publisher(piece)
    if known is Publisher.AGENCY:
        return Credit(agency=(start, end))
    if known is Publisher.OUTLET:
        return Credit(outlet=(start, end))
    if labelled and is_outlet(piece):
        inner = find_publishers(text, start, end).outlet
        return (
            Credit(byline=(start, end), outlet=inner) if inner else Credit(outlet=(start, end))
        )
    return None


def _read_name(text: str, start: int, end: int) -> Credit | None:
    """Read a piece that names one who wrote, or several: ``Xinhua writer Fang Yu``."""
    piece = text[start:end]
    trade = _TRADE.match(piece)
    if trade and is_staff(trade["staff"]):
        signed = _read_name(text, start + trade.end(), end)
        agency = find_publishers(text, start, start + trade.end()).agency
        return signed and signed._replace(agency=agency)
    cut = load_credit_words().ends.search(piece)
    named = piece[: cut.start()] if cut else piece
    if all(is_name(name) for name in _AND.split(named)):
        return Credit(byline=(start, start + len(named)))
    return None


def _is_later(text: str, start: int, date: Span, dates: list[Span]) -> bool:
    before = max((end for _, end in dates if end <= date[0]), default=start)
    label = text[before : date[0]].lower()
    return any(word in load_date_words().later for word in _WORD.findall(label))
