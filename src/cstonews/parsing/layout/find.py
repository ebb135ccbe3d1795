"""Layout: the text to blocks (first version)."""

from __future__ import annotations

import re

from cstonews.parsing.layout.blocks import Block, BlockKind, DatelineSpans, Layout, Span

_LINE = re.compile(r"\S[^\n\r\v\f\x85\u2028\u2029]*")
_FURNITURE = re.compile(
    r"(?:all news|about the author|leave a reply|your email address will not be published\."
    r"|advertisement|(?:photo|image|source)s?\s?:.{0,200}|based on materials from .{1,60}"
    r"|written by .{1,60}|share|print|(?:tags?|read also|related)\s?:.{0,300})",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{_MONTH}(?:,?\s\d{{4}})?)"
_DATE_LINE = re.compile(rf"{_DATE}(?:,?\s\d{{1,2}}:\d\d)?", re.IGNORECASE)
_DATELINE = re.compile(
    rf"""
    (?P<place>[A-Z][\w'’-]+(?:[\s/][A-Z][\w'’-]+){{0,2}})
    (?:,\s(?P<date>{_DATE}))?
    (?:
        \.?\s?[(/](?P<agency>[\w\s-]{{2,30}})[)/](?:\.|:|\s?[–—-]{{1,2}})?\s
      | :\s?[–—-]{{0,2}}\s
      | \s?[–—]\s
    )
    """,
    re.VERBOSE,
)
_CREDIT = re.compile(
    r"(?:based on materials from|source\s?:)\s(?P<agency>TASS|BelTA)", re.IGNORECASE
)
_WRITTEN = re.compile(r"written by (?P<outlet>.+)", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by\s)?([A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3})")
_STOPS = tuple(".!?…\"”’»)':;")


def find_layout(text: str) -> Layout:
    r"""Lay ``text`` out into blocks.

    >>> layout = find_layout("Talks end\n\nMINSK, May 3. /TASS/. The talks are over.")
    >>> [str(block.kind) for block in layout.blocks], layout.dateline.place
    (['title', 'paragraph'], (11, 16))
    """
    lines = [
        (match.start(), match.start() + len(match[0].rstrip()))
        for match in _LINE.finditer(text)
    ]
    kinds = [_kind_alone(text[start:end]) for start, end in lines]
    first = next((i for i, k in enumerate(kinds) if k is BlockKind.PARAGRAPH), None)
    outlet = agency = byline = dateline = None
    for start, end in lines:
        credit = _CREDIT.fullmatch(text, start, end)
        agency = credit.span("agency") if credit else agency
        written = _WRITTEN.fullmatch(text, start, end)
        outlet = written.span("outlet") if written else outlet
    if first is not None:
        byline = _place_heads(text, lines, kinds, first)
        dateline = _find_dateline(text, lines, kinds)
    dates = tuple(
        line for line, kind in zip(lines, kinds, strict=True) if kind is BlockKind.DATE
    )
    return Layout(
        blocks=tuple(Block(kind, *line) for line, kind in zip(lines, kinds, strict=True)),
        dateline=dateline,
        byline=byline,
        outlet=outlet,
        agency=(dateline.agency if dateline and dateline.agency else agency),
        date_lines=dates,
    )


def _kind_alone(line: str) -> BlockKind:
    if len(line) < 400 and _FURNITURE.fullmatch(line):
        return BlockKind.FURNITURE
    if len(line) < 60 and _DATE_LINE.fullmatch(line):
        return BlockKind.DATE
    return BlockKind.PARAGRAPH


def _place_heads(
    text: str, lines: list[Span], kinds: list[BlockKind], first: int
) -> Span | None:
    byline = None
    titled = False
    bodies = [i for i, kind in enumerate(kinds) if kind is BlockKind.PARAGRAPH]
    for i in bodies:
        line = text[slice(*lines[i])]
        short = len(line) < 120 and not line.endswith(_STOPS)
        if i == first and len(bodies) > 1 and len(line) < 250 and not _DATELINE.match(line):
            kinds[i] = BlockKind.TITLE
            titled = True
        elif (
            titled
            and i == bodies[1]
            and len(bodies) > 2
            and (_DATELINE.match(text, lines[bodies[2]][0]))
        ):
            kinds[i] = BlockKind.SUBTITLE
        elif short and i <= first + 3 and (match := _BYLINE.fullmatch(line)):
            kinds[i] = BlockKind.BYLINE
            byline = (lines[i][0] + match.start(1), lines[i][0] + match.end(1))
        elif short and i != bodies[-1]:
            kinds[i] = BlockKind.HEADING
    return byline


def _find_dateline(
    text: str, lines: list[Span], kinds: list[BlockKind]
) -> DatelineSpans | None:
    first = kinds.index(BlockKind.PARAGRAPH) if BlockKind.PARAGRAPH in kinds else None
    if first is None:
        return None
    start, end = lines[first]
    match = _DATELINE.match(text, start, end)
    if not match:
        return None
    place, date, agency = (
        match.span(name) if match[name] else None for name in ("place", "date", "agency")
    )
    end = start + len(match[0].rstrip())
    return DatelineSpans(start, end, place, date, agency)
