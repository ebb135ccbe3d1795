"""Texts with their quotations drawn in: ``He said: ⟦“Yes.”⟧``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cstonews.parsing.layout import Block, BlockKind, Layout
from cstonews.parsing.quotations import read_quotations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.quotations import Quotation

_DRAWN = str.maketrans("", "", "⟦⟧")
_BLOCK = re.compile(r"\S.*", re.MULTILINE)


def plain(drawn: str) -> str:
    """Return the text without what is drawn in."""
    return drawn.translate(_DRAWN)


def lay_out(text: str, headings: Iterable[str] = ()) -> Layout:
    """Take every line for a paragraph, but for the headings given."""
    heads = frozenset(headings)
    blocks = []
    for match in _BLOCK.finditer(text):
        words = match[0].rstrip()
        kind = BlockKind.HEADING if words in heads else BlockKind.PARAGRAPH
        blocks.append(Block(kind, match.start(), match.start() + len(words)))
    return Layout(tuple(blocks))


def draw(text: str, quotations: Iterable[Quotation]) -> str:
    """Draw quotations into their text."""
    strokes = [(at, 1, "⟦") for at in (q.start for q in quotations)]
    strokes += [(at, 0, "⟧") for at in (q.end for q in quotations)]
    drawn = []
    done = 0
    for at, _, stroke in sorted(strokes):
        drawn += [text[done:at], stroke]
        done = at
    return "".join([*drawn, text[done:]])


def read(text: str, headings: Iterable[str] = ()) -> tuple[str, tuple[str, ...]]:
    """Return the text with its quotations drawn in, and the codes of the remarks on it."""
    found, diagnostics = read_quotations(text, lay_out(text, headings))
    return draw(text, found), tuple(diagnostic.code for diagnostic in diagnostics)
