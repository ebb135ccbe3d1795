"""Layout: a text to its blocks, and who and when by its printed lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cstonews.lexicon.rows import Then
from cstonews.parsing.layout.blocks import (
    BYLINE,
    FURNITURE,
    PARAGRAPH,
    SUBTITLE,
    Block,
    BlockKind,
    Layout,
)
from cstonews.parsing.layout.credits import (
    NO_CREDIT,
    Credit,
    find_credited,
    find_publishers,
    is_name,
    is_outlet,
    merge_credits,
)
from cstonews.parsing.layout.kinds import find_kinds
from cstonews.parsing.layout.lines import find_lines
from cstonews.parsing.layout.page import TAIL, Page, read_page
from cstonews.parsing.layout.printed_dates import load_date_words
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from cstonews.parsing.layout.blocks import Span
    from cstonews.parsing.layout.datelines import Dateline

_OUTLET_WORDS = 8
_TEXT = (PARAGRAPH, SUBTITLE)
_COPYRIGHT = re.compile(r"©|\(c\)|copyright\b", re.IGNORECASE)
_CLOSING = re.compile(r"[(/]\s?([^()/\n]{2,60})\s?[)/]\.?\s*$")
_CLOSING_REACH = 80
_ASKED = re.compile(r"(?:Become|Donate|Follow|Join|Sign\sup|Subscribe|Support)\b")
_APPEAL_REACH = 40
_MASTHEAD = 3
"""So many lines from either end of the page name whose it is."""
_DIALOGUE = 4
"""So many paragraphs with a dash before them make an interview."""
_OUTLET = re.compile(r"The(?:\s[A-Z][\w-]+){2,4}")
_LEAD_REACH = 1_500
_REPORTS = re.compile(
    r"[,.]\s(?P<name>[A-Z0-9][\w.-]*(?:\s[A-Z][\w.-]*){0,2})(?:\snews\sagency)?\s"
    r"(?:reports|reported|informs|has\slearned|has\slearnt|learned|cites)\b"
)


def find_layout(text: str) -> Layout:
    r"""Lay ``text`` out into blocks.

    >>> layout = find_layout("Talks end\n\nMINSK, May 3. /TASS/. The talks are over.")
    >>> [str(block.kind) for block in layout.blocks], layout.dateline.place
    (['title', 'paragraph'], (11, 16))
    """
    page = read_page(text, find_lines(text))
    kinds = find_kinds(page)
    dateline = _find_dateline(page, kinds)
    credit = _find_credit(page, kinds, dateline)
    return Layout(
        blocks=tuple(
            [
                make_tuple(Block, (kind, line.start, line.end))
                for kind, line in zip(kinds, page.lines, strict=True)
            ]
        ),
        dateline=dateline.spans if dateline else None,
        byline=credit.byline,
        outlet=credit.outlet,
        agency=credit.agency,
        date_lines=credit.dates + credit.later,
    )


def _find_dateline(page: Page, kinds: list[BlockKind]) -> Dateline | None:
    """Return the dateline of the first paragraph."""
    for kind, mark in zip(kinds, page.marks, strict=True):
        if kind is PARAGRAPH:
            return mark.dateline
    return None


def _find_credit(page: Page, kinds: list[BlockKind], dateline: Dateline | None) -> Credit:
    """Gather who and when: from the dateline, bylines, credits, closing brackets, the lead."""
    spans = dateline.spans if dateline else None
    found = merge_credits(
        (
            Credit(
                byline=dateline.byline if dateline else None,
                agency=spans.agency if spans else None,
                outlet=dateline.outlet if dateline else None,
            ),
            *[_line_credit(page, number, kind) for number, kind in enumerate(kinds)],
            _author_box(page, kinds),
            _closing_credit(page, kinds),
        )
    )
    outlet = found.outlet or _site_line(page, kinds) or _appealing(page, kinds)
    outlet = outlet or _owner(page, kinds) or _interviewer(page, kinds)
    agency = found.agency or _lead_agency(page, kinds)
    return found._replace(outlet=outlet, agency=agency)


def _line_credit(page: Page, number: int, kind: BlockKind) -> Credit:
    mark, line = page.marks[number], page.lines[number]
    if mark.stamp and kind is mark.stamp.kind:
        return mark.stamp.credit
    if kind is BYLINE:
        return Credit(byline=(line.start, line.end))
    furniture = mark.furniture
    if kind is FURNITURE and furniture and furniture.entry.names and not furniture.alone:
        return find_credited(page.text, line.start + furniture.end, line.end, of=line.start)
    if kind is FURNITURE and _COPYRIGHT.match(page.text, line.start):
        return find_credited(page.text, line.start, line.end, of=line.start)
    return NO_CREDIT


def _author_box(page: Page, kinds: list[BlockKind]) -> Credit:
    """Read the line under ``About the author``: an outlet or a person."""
    for number, mark in enumerate(page.marks[:-1]):
        entry = mark.furniture.entry if mark.furniture else None
        if not entry or entry.then is not Then.REST or not entry.words.startswith("about"):
            continue
        words, line = page.read(number + 1), page.lines[number + 1]
        if is_name(words):
            return Credit(byline=(line.start, line.end))
        known = find_publishers(page.text, line.start, line.end)
        if kinds[number + 1] is FURNITURE and (known.outlet or is_outlet(words)):
            return Credit(outlet=(line.start, line.end))
    return Credit()


def _closing_credit(page: Page, kinds: list[BlockKind]) -> Credit:
    """Read the bracket that ends the last paragraph: ``(ANI)``."""
    last = max((n for n, kind in enumerate(kinds) if kind is PARAGRAPH), default=None)
    if last is None:
        return Credit()
    line = page.lines[last]
    match = _CLOSING.search(page.text, max(line.start, line.end - _CLOSING_REACH), line.end)
    if not match or load_date_words().dates.search(match[1]):
        return Credit()  # (Kommersant, July 9) cites a source
    return find_publishers(page.text, *match.span(1))


def _site_line(page: Page, kinds: list[BlockKind]) -> Span | None:
    """Return the line in the tail that names the site: an outlet's, or one before credits."""
    last = max((n for n, kind in enumerate(kinds) if kind in _TEXT), default=len(kinds))
    for number in range(last + 1, len(kinds)):
        line, furniture = page.lines[number], page.marks[number].furniture
        if furniture and furniture.entry.then is Then.REST:
            return None
        if kinds[number] is not FURNITURE or page.is_known(number, TAIL):
            continue
        whole = (line.start, line.end)
        publisher = find_publishers(page.text, *whole)
        if publisher.outlet == whole or is_outlet(page.read(number)):
            return whole
        if not publisher.agency and _stands_before_credits(page, number):
            return whole
    return None


def _stands_before_credits(page: Page, number: int) -> bool:
    following = page.marks[number + 1].furniture if number + 1 < len(page.marks) else None
    if not following or page.lines[number].words > _OUTLET_WORDS:
        return False
    return following.entry.words.startswith(("photo", "based on"))


def _appealing(page: Page, kinds: list[BlockKind]) -> Span | None:
    """Return the known outlet for which the tail asks the reader's help or attention."""
    last = max((n for n, kind in enumerate(kinds) if kind in _TEXT), default=len(kinds))
    for number in range(last + 1, min(len(kinds), last + 1 + _APPEAL_REACH)):
        line = page.lines[number]
        asking = _ASKED.match(page.text, line.start) or page.is_appeal(number)
        if kinds[number] is FURNITURE and asking:
            outlet = find_publishers(page.text, line.start, line.end).outlet
            if outlet:
                return outlet
    return None


def _owner(page: Page, kinds: list[BlockKind]) -> Span | None:
    """Return the agency at the head of the page if the copyright at its end is its, too."""
    for number in range(min(_MASTHEAD, len(kinds))):
        stamp = page.marks[number].stamp
        agency = stamp.credit.agency if stamp else None
        if kinds[number] is FURNITURE and agency and _owns(page, page.read(number)):
            return agency
    return None


def _owns(page: Page, name: str) -> bool:
    lines = page.lines[-_MASTHEAD:]
    return any(
        _COPYRIGHT.match(page.text, line.start) and name in page.text[line.start : line.end]
        for line in lines
    )


def _interviewer(page: Page, kinds: list[BlockKind]) -> Span | None:
    """Return the outlet that the lead of an interview names: ``The Osh Post met him``."""
    paragraphs = [n for n, kind in enumerate(kinds) if kind is PARAGRAPH]
    if sum(page.read(n)[0] in "-–—" for n in paragraphs) < _DIALOGUE:
        return None
    line = page.lines[paragraphs[0]]
    reach = min(line.end, line.start + _LEAD_REACH)
    for match in _OUTLET.finditer(page.text, line.start, reach):
        if is_outlet(match[0]):
            return match.span()
    return None


def _lead_agency(page: Page, kinds: list[BlockKind]) -> Span | None:
    """Return the agency that the lead names as reporting, as in ``…, TASS reports``."""
    first = next((n for n, kind in enumerate(kinds) if kind is PARAGRAPH), None)
    if first is None:
        return None
    line = page.lines[first]
    reach = min(line.end, line.start + _LEAD_REACH)
    for match in _REPORTS.finditer(page.text, line.start, reach):
        agency = find_publishers(page.text, *match.span("name")).agency
        if agency:
            return agency
    return None
