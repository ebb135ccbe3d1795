"""Kinds: what each line of a page is, by its place among the others.

The page falls into a head, a body and a tail. The body runs from the first to the last
line that reads as a paragraph. In the head stand title, standfirst, byline and date; what
else stands there is furniture. In the body, a short line without a stop before a paragraph
is a heading; what is not known to be furniture is a paragraph, for a paragraph lost costs
statements and furniture kept costs little. In the tail, lines without a stop are furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from cstonews.lexicon.rows import Then
from cstonews.lexicon.words import word_classes
from cstonews.parsing.layout.blocks import (
    BYLINE,
    DATE,
    FURNITURE,
    HEADING,
    PARAGRAPH,
    SUBTITLE,
    TITLE,
    BlockKind,
)
from cstonews.parsing.layout.credits import is_name
from cstonews.parsing.layout.headings import find_questions, is_heading
from cstonews.parsing.layout.lines import OPEN, QUESTION
from cstonews.parsing.layout.page import HEAD, TAIL, Page
from cstonews.parsing.layout.printed_dates import load_date_words

_TITLE_WORDS = 60
_STOPPED_TITLE_WORDS = 40
_TITLE_GAPS = 3
"""A title has more words than this, unless no other line can be it."""
_SUBTITLE_FROM = 6
_SUBTITLE_WORDS = 60
_ENTRY_WORDS = 25
"""A line in a list of related articles has no more words."""
_LOST_WORDS = 20
"""A line in the tail that has so many words is a paragraph that lost its stop."""
_SHARED = 2
"""A title shares so many of its longer words with the article."""
_FINITE = frozenset("VEA")
"""The classes of finite verbs."""
_SHORT_TITLE_WORDS = 3
_COLUMNS = re.compile(r"(?:\S\s*[|•»/>·]\s+\S.*){2}|(?:\S\s{2,}\S.*){2}")
"""Words set apart as in a menu: ``Home / World / Asia``."""
_BAR = re.compile(r"[|•»/>·]")
_WIDE = re.compile(r"\s\s")
_STEM = 5
_SAMPLE = 2_000
_MOST_CANDIDATES = 200
_HEAD_REACH = 3
_LAST_LINES = 5
"""In the last lines of a page one about the author may name him again."""
_SIGNATURE_REACH = 2
"""A signature stands in so many lines after the body."""
_BYLINE_REACH = 8
"""So many lines after the title a bare name may be the author's."""

_BULLET = re.compile(r"[-–—•*·▪►]|\(?\d{1,2}[.)]\s")
_QUOTED_END = re.compile(r"[,.?!]['\"”’»“]")
_WORD = re.compile(r"\w+")
_TAGS = re.compile(
    r"(?:[A-Z0-9][\w’'-]*(?:\s(?:[A-Z0-9(]|of\b|and\b)[\w’')-]*){0,3}(?:,\s|$)){3,}"
)
"""Names parted by commas, as tags are."""


def find_kinds(page: Page) -> list[BlockKind]:
    r"""Tell of each line what kind of block it is.

    >>> from cstonews.parsing.layout.lines import find_lines
    >>> from cstonews.parsing.layout.page import read_page
    >>> text = "Talks end\n\nThe talks in Minsk are over.\n\nPrint"
    >>> [kind.value for kind in find_kinds(read_page(text, find_lines(text)))]
    ['title', 'paragraph', 'furniture']
    """
    body = page.body()
    kinds = [PARAGRAPH] * len(page.lines)
    if not body:
        _set_without_prose(page, kinds)
        return kinds
    body = _set_head(page, kinds, body)
    _set_body(page, kinds, body)
    _set_tail(page, kinds, body.stop)
    _set_followers(page, kinds, body)
    return kinds


def _set_without_prose(page: Page, kinds: list[BlockKind]) -> None:
    """Take the first of several lines for the title where none reads as a paragraph."""
    plain = []
    for number in range(len(kinds)):
        stamp = page.marks[number].stamp
        if page.is_known(number, TAIL) or page.is_known(number, HEAD):
            kinds[number] = FURNITURE
        elif stamp:
            kinds[number] = stamp.kind
        else:
            plain.append(number)
    if len(plain) > 1 and not page.is_closed(plain[0]):
        kinds[plain[0]] = TITLE


# The head


def _set_head(page: Page, kinds: list[BlockKind], body: range) -> range:
    """Set the lines before the first paragraph; return the body, which may begin later."""
    title = _find_title(page, body)
    first = body.start if title is None else _first_after(page, title, body)
    first = _after_standfirst(page, title, range(first, body.stop))
    for number in range(first):
        kinds[number] = _head_kind(page, number, title)
    if title is not None:
        kinds[title] = TITLE
        _set_subtitle(page, kinds, range(title + 1, first))
    return range(first, max(first, body.stop))


def _find_title(page: Page, body: range) -> int | None:
    """Return the title: of the lines that can be it, the first with the words of the body."""
    candidates = [n for n in range(body.start) if _may_be_title(page, n)]
    if not candidates:
        return body.start if _is_stopped_title(page, body) else _title_in_stamp(page, body)
    keys = {number: _key(page, number) for number in candidates[:_MOST_CANDIDATES]}
    times = Counter(keys.values())
    long = [n for n, key in keys.items() if key.count(" ") >= _TITLE_GAPS]
    longer = [n for n in long if keys[n].count(" ") > _TITLE_GAPS + 1]
    start = page.lines[body.start].start
    sample = page.text[start : start + _SAMPLE].lower()
    repeated = (n for n in long if times[keys[n]] > 1)
    shared = (n for n in chain(longer, long) if _shared(keys[n], sample) >= _SHARED)
    found = next(chain(repeated, shared, longer, long, (candidates[-1],)))
    if found - 1 in long and _is_titled(page.read(found - 1), over=page.read(found)):
        found -= 1
    return _above_byline(page, found, candidates)


def _is_titled(words: str, *, over: str) -> bool:
    """Tell a title by its capitals and its verb from the standfirst that it stands over."""
    if not _in_title_case(words) or _in_title_case(over):
        return False
    classes = word_classes()
    return any(classes.get(word.lower(), "") in _FINITE for word in _WORD.findall(words))


def _above_byline(page: Page, title: int, candidates: list[int]) -> int:
    """Return the line over a byline that stands over ``title``, which is a standfirst then."""
    if title - 2 not in candidates or page.lines[title - 2].words < _SHORT_TITLE_WORDS:
        return title
    stamp = page.marks[title - 1].stamp
    signed = stamp.credit.byline if stamp else is_name(page.read(title - 1))
    return title - 2 if signed else title


def _may_be_title(page: Page, number: int) -> bool:
    """Tell whether the line is no stamp, not too long, and not columns of a menu."""
    plain = page.is_plain(number, HEAD) and page.lines[number].words <= _TITLE_WORDS
    return plain and not _has_columns(page.read(number)) and not page.is_caption(number)


def _has_columns(words: str) -> bool:
    apart = _BAR.search(words) or _WIDE.search(words)
    return apart is not None and _COLUMNS.search(words) is not None


def _is_stopped_title(page: Page, body: range) -> bool:
    """Tell whether the first line is a title in spite of its stop, by its capitals."""
    first = body.start
    line, words = page.lines[first], page.read(first)
    following = [n for n in body[1:_HEAD_REACH] if page.is_plain(n) and page.is_prose(n)]
    plain = page.marks[first].dateline is None and line.words <= _STOPPED_TITLE_WORDS
    return plain and bool(following) and _in_title_case(words)


def _in_title_case(line: str) -> bool:
    """Tell whether three in four of the longer words have a capital."""
    words = [word for word in _WORD.findall(line) if len(word) >= _STEM - 1]
    capital = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return len(words) > _TITLE_GAPS and 4 * capital >= 3 * len(words)


def _title_in_stamp(page: Page, body: range) -> int | None:
    """Return a first line that reads as a byline with a date but is all the title there is."""
    for number in range(body.start):
        stamp = page.marks[number].stamp
        if stamp and stamp.credit.byline and not stamp.labelled and stamp.credit.dates:
            return number
    return None


def _first_after(page: Page, title: int, body: range) -> int:
    """Return the first line under the title that ends as a sentence does."""
    for number in range(title + 1, body.stop):
        line = page.lines[number]
        sentence = line.stop >= QUESTION or (line.stop is OPEN and line.words > _TITLE_GAPS)
        if not page.is_plain(number, HEAD) or page.is_appeal(number):
            continue
        if number < body.start and page.is_caption(number):
            continue
        if page.is_prose(number) or (sentence and not page.read(number).isupper()):
            return number
    return max(title + 1, body.start)


def _after_standfirst(page: Page, title: int | None, body: range) -> int:
    """Return where the body begins if its first line is a standfirst.

    It is one when the dateline, or the byline and date, come after it.
    """
    if title is None or page.marks[body.start].dateline:
        return body.start
    for number in body[1:_HEAD_REACH]:
        mark = page.marks[number]
        if mark.dateline and mark.dateline.strong:
            return number
        if mark.stamp and (mark.stamp.labelled or mark.stamp.credit.dates):
            following = [
                n for n in body if n > number and page.is_plain(n) and not page.is_caption(n)
            ]
            if following and page.is_prose(following[0]):
                return following[0]
    return body.start


def _head_kind(page: Page, number: int, title: int | None) -> BlockKind:
    mark = page.marks[number]
    if page.is_known(number, HEAD):
        return FURNITURE
    if mark.stamp:
        return mark.stamp.kind
    if _is_place_line(page, number):
        return DATE
    near = title is not None and title - 1 <= number <= title + _BYLINE_REACH
    if near and _is_byline(page, number):
        return BYLINE
    return FURNITURE


def _is_place_line(page: Page, number: int) -> bool:
    """Tell whether the line is a city right under the date or the hour."""
    stamp = page.marks[number - 1].stamp if number else None
    dated = stamp is not None and (stamp.credit.dates or stamp.timed)
    return bool(dated) and page.read(number).lower() in load_date_words().cities


def _is_byline(page: Page, number: int) -> bool:
    """Tell whether the line is a bare name, and of nobody the article speaks of."""
    words = page.read(number)
    if not is_name(words):
        return False
    surname = words.split()[-1]
    last = range(max(0, len(page.lines) - _LAST_LINES), len(page.lines))
    about = sum(surname in page.read(n) for n in last if page.is_biography(n))
    return page.text.count(surname) == 1 + about


def _set_subtitle(page: Page, kinds: list[BlockKind], head: range) -> None:
    """Set the standfirst, and a heading over the first paragraph, in the lines under the title.

    A standfirst is long enough, or stands right under the title; it is no repetition, no
    caption and no item of a list. A short line over the first paragraph is a heading.
    """
    title = _key(page, head.start - 1)
    taken = False
    for number in head:
        if kinds[number] is not FURNITURE or not _may_be_subtitle(page, number):
            continue
        if _key(page, number) == title:
            continue
        words, last = page.lines[number].words, number == head.stop - 1
        if last and _is_first_heading(page, number, head):
            kinds[number] = HEADING
        elif not taken and words >= _SUBTITLE_FROM - 2 * (number == head.start):
            kinds[number] = SUBTITLE
            taken = True
        elif words >= _SUBTITLE_FROM and not page.marks[head.stop].dateline:
            kinds[number] = PARAGRAPH


def _may_be_subtitle(page: Page, number: int) -> bool:
    if page.lines[number].words > _SUBTITLE_WORDS or not page.is_plain(number, HEAD):
        return False
    words = page.read(number)
    listed = _BULLET.match(words) or _TAGS.fullmatch(words)
    return not listed and not page.is_caption(number)


def _is_first_heading(page: Page, number: int, head: range) -> bool:
    """Tell whether the line over the first paragraph is a heading, and no standfirst."""
    if number == head.start:
        return False
    stamp = page.marks[number - 1].stamp
    timed = stamp is not None and stamp.timed and not stamp.credit.dates
    words = page.lines[number].words
    return timed or (1 < words < _SUBTITLE_FROM and "," not in page.read(number))


def _key(page: Page, number: int) -> str:
    return " ".join(_WORD.findall(page.read(number).lower()))


def _shared(key: str, sample: str) -> int:
    """Return how many of the longer words of a line the sample has, by their stems."""
    stems = {word[:_STEM] for word in key.split() if len(word) > _STEM - 2}
    return sum(stem in sample for stem in stems)


# The body


def _set_body(page: Page, kinds: list[BlockKind], body: range) -> None:
    asking = find_questions(page, body)
    for number in body:
        stamp = page.marks[number].stamp
        if page.is_known(number) or (number > body.start and page.is_credited(number)):
            kinds[number] = FURNITURE
        elif stamp and (stamp.timed or (stamp.labelled and number < body.start + _HEAD_REACH)):
            kinds[number] = stamp.kind
        elif number in asking or (number > body.start and is_heading(page, number, body)):
            kinds[number] = HEADING


def _set_followers(page: Page, kinds: list[BlockKind], body: range) -> None:
    """Set what belongs to a furniture line: titles under ``Read also``, a comment form."""
    marks = page.marks[body.start :]
    if not any(mark.furniture and mark.furniture.alone for mark in marks):
        return
    total = sum(_weight(page, n) for n in body)
    before = 0
    titles = False
    for number in range(body.start, len(kinds)):
        before += _weight(page, number) if number in body else 0
        furniture = page.marks[number].furniture
        if kinds[number] is FURNITURE and furniture and furniture.alone:
            then = furniture.entry.then
            if then is Then.REST and 2 * before >= total:
                kinds[number:] = [FURNITURE] * (len(kinds) - number)
                return
            titles = then is not Then.NOTHING
        elif titles:
            titles = not page.is_closed(number) and page.lines[number].words <= _ENTRY_WORDS
            kinds[number] = FURNITURE if titles else kinds[number]


def _weight(page: Page, number: int) -> int:
    line = page.lines[number]
    return line.words if page.is_plain(number) and page.is_prose(number) else 0


# The tail


def _set_tail(page: Page, kinds: list[BlockKind], start: int) -> None:
    for number in range(start, len(kinds)):
        kinds[number] = _tail_kind(page, number, signed=number < start + _SIGNATURE_REACH)


def _tail_kind(page: Page, number: int, *, signed: bool) -> BlockKind:
    mark = page.marks[number]
    if page.is_known(number, TAIL) or page.is_biography(number) or page.is_appeal(number):
        return FURNITURE
    if mark.stamp:
        credit = mark.stamp.credit
        telling = credit.byline or credit.dates or credit.later or mark.stamp.labelled
        return mark.stamp.kind if telling else FURNITURE
    if signed and _is_byline(page, number):
        return BYLINE
    words = page.read(number)
    listed = _BULLET.match(words) and page.lines[number - 1].stop is OPEN
    lost = page.lines[number].words >= _LOST_WORDS or _QUOTED_END.search(words)
    return PARAGRAPH if listed or lost else FURNITURE
