"""Pages: the lines of a text with all that is known of each before their order counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import frozen

from cstonews.lexicon.rows import Where
from cstonews.parsing.layout.credits import (
    Credit,
    find_publisher,
    find_publishers,
    is_name,
    load_credit_words,
)
from cstonews.parsing.layout.datelines import Dateline, find_dateline
from cstonews.parsing.layout.furniture import (
    Furniture,
    find_furniture,
    is_appeal,
    is_menu,
    is_switch,
)
from cstonews.parsing.layout.lines import FULL, QUESTION, Line, joined_lines
from cstonews.parsing.layout.stamps import Stamp, find_stamp
from cstonews.parsing.tuples import make_tuple

_DATELINE_LINES = 12
"""A dateline stands in one of so many first lines."""
_DATELINE_PARAGRAPHS = 3
"""It stands in one of so many first paragraphs."""
_REPEATED_WORDS = 4
"""A line of so few words is read once, however often it comes."""
_LONGEST_KNOWN = 600
"""Longer lines are paragraphs; no furniture is looked for in them."""

_FULL_WORDS = 6
_ASKING_WORDS = 16
_OPEN_WORDS = 12
_LONG_WORDS = 60
_LONGEST_SWITCH = 60
_CAPTION_PROSE = 2

_LONGEST_BIOGRAPHY = 60
_EDGE_LINES = 8
"""So many lines from either end of the page, sentences may speak to the reader."""
_LAST_LINES = 10
_BIOGRAPHY_NAMED = 2
"""The author's name stands in the byline and here, and not in the article."""

_LETTERS = re.compile(r"[a-z]+")
_BIOGRAPHY = re.compile(
    r"(?:Dr\.?\s|Prof\.\s)?(?P<name>[A-Z][\w.'’-]*(?:\s[\w.'’-]+){1,3}?)"
    r"\s(?:is|was|has been)\s(?:an?|the)\s(?P<what>[^.]+)"
)
_LAST_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]\s*$")
_PICTURE_CREDIT = re.compile(
    r"(?:[.!?”\"]\s*|[(\[]|\s[–—|/-]\s?|^)(?:file\s)?(?:photo|image|picture)s?"
    r"(?:\scredit|\scourtesy|\ssource)?(?:\s?[:/]|\s(?:by|of|from|via)\b)[^.!?\"“”]{1,60}\.?$",
    re.IGNORECASE,
)
_PICTURE_STEMS = ("hoto", "mage", "icture", "HOTO", "MAGE", "ICTURE")
_DASHED_CREDIT = re.compile(r"[.!?]\s?[–—]\s?(?P<by>[A-Z][\w.]*)(?:\s?/\s?\w+|\s\w+)?$")
_CREDIT_REACH = 90
_CAPTION_WORDS = 50
_PLACED = re.compile(r"\((?:[LRC]|left|right|cent(?:er|re)|front|back|file)\)")
_PICTURED = re.compile(r"\b(?:pictured|file photo)\b")
_PICTURE = re.compile(r"\b(?:photo|image|picture|getty|handout)\b|/", re.IGNORECASE)
_PARTED = re.compile(r"[\t|•·]|(?<=\s)\s\s")
"""What a row of buttons has at least, found at a glance."""
_WIDE = re.compile(r"\s{3,}|\t+|\s[|•·]\s")
_WORDED = re.compile(r"[^\W_]|[\"'“”‘’«»]")
_TAGS = re.compile(
    r"(?:<[^<>]{1,200}>\s*|&\w+;\s*|#\w+[\s,]*|[•·\s]*[a-z]{2}-[A-Z]{2}\d?\b\s*)+"
)
"""Lines of tags, entities, hashtags or codes of languages."""
_TICKER = re.compile(
    r"\W{0,3}(?:[A-Z]{3}(?:\s?/\s?[A-Z]{3})?|Brent|WTI|Gold)\s?[=:]?\s?[$€£]?\d[\d.,]*"
    r"(?:\s?\(?[+–—▲▼-]?\s?\d[\d.,]*\s?%?\)?){0,2}"
)
"""A rate of exchange or a price: ``• USD/EUR = 0.92 0.1%``."""
HEAD = (Where.ANY, Where.HEAD, Where.EDGES)
TAIL = (Where.ANY, Where.TAIL, Where.EDGES)


class Mark(NamedTuple):
    """What a line is by itself."""

    furniture: Furniture | None = None
    stamp: Stamp | None = None
    dateline: Dateline | None = None
    bare: bool = False
    """Whether the line has no words, only marks or tags."""


@frozen(eq=False)
class Page:
    """The lines of a text and what each of them is by itself."""

    text: str
    lines: list[Line]
    marks: list[Mark]

    def read(self, number: int) -> str:
        """Return the words of a line."""
        line = self.lines[number]
        return self.text[line.start : line.end]

    def is_known(self, number: int, part: tuple[Where, ...] = (Where.ANY,)) -> bool:
        """Tell whether the line is furniture by its words, in this part of the page."""
        mark = self.marks[number]
        return mark.bare or (mark.furniture is not None and mark.furniture.entry.where in part)

    def is_plain(self, number: int, part: tuple[Where, ...] = (Where.ANY,)) -> bool:
        """Tell whether the line is neither known furniture nor a stamp."""
        return not self.is_known(number, part) and self.marks[number].stamp is None

    def is_prose(self, number: int) -> bool:
        """Tell whether the line reads as a paragraph: by its dateline, length and stop."""
        line = self.lines[number]
        dateline = self.marks[number].dateline
        if dateline and (dateline.strong or line.stop is FULL):
            return True
        least = (_LONG_WORDS, _OPEN_WORDS, _ASKING_WORDS, _FULL_WORDS)[line.stop]
        return line.words >= least

    def is_closed(self, number: int) -> bool:
        """Tell whether the line ends as a sentence does, or reads as a paragraph."""
        return self.lines[number].stop >= QUESTION or self.is_prose(number)

    def is_caption(self, number: int) -> bool:
        """Tell whether the line is about a picture, by its words or credit: ``(AP Photo)``."""
        line = self.lines[number]
        words = self.text[line.start : min(line.end, line.start + _LONGEST_KNOWN)]
        if _PLACED.search(words) or self.is_credited(number):
            return True
        if ("pictured" in words or "file photo" in words) and _PICTURED.search(words):
            return True
        end = self.text[max(line.start, line.end - _CREDIT_REACH) : line.end]
        dashed = _DASHED_CREDIT.search(end)
        if dashed and (dashed["by"].isupper() or find_publisher(dashed["by"])):
            return line.words <= _CAPTION_WORDS
        bracket = _LAST_BRACKET.search(end)
        if not bracket:
            return False
        if _PICTURE.search(bracket[1]):
            return True
        return find_publishers(bracket[1], 0, len(bracket[1])).agency is not None

    def is_credited(self, number: int) -> bool:
        """Tell whether the line ends with the credit of a picture: ``Photo: Kremlin.``."""
        line = self.lines[number]
        if line.words > _CAPTION_WORDS:
            return False
        end = self.text[max(line.start, line.end - _CREDIT_REACH) : line.end]
        if not any(stem in end for stem in _PICTURE_STEMS):
            return False
        return _PICTURE_CREDIT.search(end) is not None

    def is_biography(self, number: int) -> bool:
        """Tell whether the line says who the author is, ``X is a reporter in Baku``."""
        line = self.lines[number]
        if line.words > _LONGEST_BIOGRAPHY or number < len(self.lines) - _LAST_LINES:
            return False
        match = _BIOGRAPHY.match(self.text, line.start, line.end)
        if not match or not is_name(match["name"]):
            return False
        if self._named(match["name"].split()[-1], number) > 0:
            return False
        words = load_credit_words()
        return any(word in words.trades for word in _LETTERS.findall(match["what"].lower()))

    def _named(self, surname: str, about: int) -> int:
        """Count the name in the text, but for bylines, furniture, bare names, that line."""
        count = self.text.count(surname)
        if count <= _BIOGRAPHY_NAMED:
            return 0
        for number, mark in enumerate(self.marks):
            short = self.lines[number].words <= _REPEATED_WORDS
            if mark.stamp or mark.furniture or short or number == about:
                count -= self.read(number).count(surname)
        return count

    def is_appeal(self, number: int) -> bool:
        """Tell whether the line, near an edge of the page, speaks to the reader about it."""
        near = min(number, len(self.lines) - 1 - number) < _EDGE_LINES
        return near and is_appeal(self.read(number))

    def body(self) -> range:
        """Return the lines from the first paragraph to the last; empty if there is none."""
        numbers = range(len(self.lines))
        prose = [n for n in numbers if self.is_plain(n, HEAD) and self.is_prose(n)]
        if not prose:
            return range(0)
        inner = (n for n in prose[:-_CAPTION_PROSE] if not self._is_aside(n))
        first = next(inner, prose[max(0, len(prose) - _CAPTION_PROSE)])
        last = next((n for n in reversed(numbers) if self._may_end_body(n)), first)
        return range(first, max(first, last) + 1)

    def _is_aside(self, number: int) -> bool:
        """Tell whether the line, over the body, speaks to the reader or of a picture."""
        return self.is_appeal(number) or self.is_caption(number)

    def _may_end_body(self, number: int) -> bool:
        """Tell whether the line may be the last paragraph; a lone question is none."""
        if not self.is_plain(number, TAIL) or not self.is_closed(number):
            return False
        asking = self.lines[number].stop is QUESTION and not self.is_prose(number)
        if asking and number and not self.is_closed(number - 1):
            return False
        return not self.is_biography(number) and not (number and self.is_appeal(number))


def read_page(text: str, lines: list[Line]) -> Page:
    """Mark each line by itself; a dateline on lines of its own joins the next one."""
    marks = _read_marks(text, lines)
    page = Page(text, lines, marks)
    for number, mark in enumerate(marks[:_DATELINE_LINES]):
        if mark.dateline and mark.dateline.spans.end == lines[number].end:
            return _with_dateline(page, number)
    return page


def _read_marks(text: str, lines: list[Line]) -> list[Mark]:
    """Mark each line; a dateline is looked for up to the first paragraphs."""
    marks: list[Mark] = []
    known: dict[str, Mark] = {}
    left = _DATELINE_PARAGRAPHS
    for number, line in enumerate(lines):
        words = text[line.start : line.end] if line.words <= _REPEATED_WORDS else ""
        mark = known.get(words)
        if mark is None:
            mark = _mark(text, line, dated=left > 0 and number < _DATELINE_LINES)
        marks.append(mark)
        if words and number >= _DATELINE_LINES and mark.stamp is None:
            known[words] = mark
        if mark.dateline and mark.dateline.strong:
            left = 0
        elif line.stop is FULL and line.words >= _OPEN_WORDS:
            left -= 1
    return marks


def _with_dateline(page: Page, number: int) -> Page:
    """Join a dateline, an agency on a line of its own under it, and the paragraph."""
    text, lines, marks = page.text, page.lines, page.marks
    line, after = lines[number], number + 1
    credit = None
    if after < len(lines) and (stamp := marks[after].stamp) and stamp.credit.agency:
        credit = stamp.credit
        line, after = joined_lines(line, lines[after]), after + 1
    dateline = find_dateline(text, line.start, line.end) or marks[number].dateline
    mark = Mark(dateline=dateline and _signed(dateline, credit, line.end))
    if after < len(lines) and marks[after] == Mark() and page.is_closed(after):
        line, after = joined_lines(line, lines[after]), after + 1
    elif stamp := find_stamp(text, line.start, line.end):
        mark = Mark(stamp=stamp)
    lines = [*lines[:number], line, *lines[after:]]
    return Page(text, lines, [*marks[:number], mark, *marks[after:]])


def _is_bare(words: str) -> bool:
    """Tell whether the line has no words of its own: marks, tags, rates, menus."""
    closed = words[-1] in ".?!”"
    if closed and words[0].isalnum():
        return False
    if not _WORDED.search(words) or _TAGS.fullmatch(words) or words[0] == "©":
        return True
    if closed:
        return False
    short = len(words) < _LONGEST_SWITCH and (is_switch(words) or _is_row(words))
    return short or is_menu(words) or _TICKER.fullmatch(words) is not None


def _is_row(words: str) -> bool:
    """Tell whether the line is a row of buttons, set apart: ``Print    Share``."""
    if not (_PARTED.search(words) and _WIDE.search(words)):
        return False
    pieces = _WIDE.split(words)
    return len(pieces) > 1 and all(
        (known := find_furniture(piece)) and known.alone for piece in pieces
    )


def _signed(dateline: Dateline, credit: Credit | None, end: int) -> Dateline:
    """Add who wrote, and for which agency, from the line under the dateline."""
    if credit is None or dateline.spans.agency:
        return dateline
    spans = dateline.spans._replace(end=end, agency=credit.agency)
    return dateline._replace(spans=spans, byline=credit.byline, strong=True)


def _mark(text: str, line: Line, *, dated: bool) -> Mark:
    dateline = find_dateline(text, line.start, line.end) if dated else None
    if line.end - line.start > _LONGEST_KNOWN:
        return make_tuple(Mark, (None, None, dateline, False))
    words = text[line.start : line.end]
    if "\n" in words or "\r" in words:
        return Mark(dateline=dateline)
    if _is_bare(words):
        return Mark(bare=True)
    furniture = find_furniture(words)
    strong = furniture or (dateline and dateline.strong)
    stamp = None if strong else find_stamp(text, line.start, line.end)
    bare = not stamp and words.isdecimal()
    return make_tuple(Mark, (furniture, stamp, None if stamp else dateline, bare))
