"""Transcripts: paragraphs that open with who speaks ("Vladimir Putin: Good afternoon.")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.layout import BlockKind

if TYPE_CHECKING:
    from cstonews.parsing.layout import Block, Layout
    from cstonews.parsing.tokens import Tokens

Span = tuple[int, int]
_LABEL = re.compile(
    r"""
    (?P<who> [A-Z][\w.’'-]* (?:[ ](?:of|the|for|and|de|von|[A-Z(][\w.’')-]*)){1,11} )  # CSTO Secretary General Stanislav Zas
    [ ]?(?P<cue>:)[ \n](?=\S)                                                           # and a colon
    """,
    re.VERBOSE,
)
_FEWEST = 2


class Turn(NamedTuple):
    """One turn of a speaker: the label, the colon, and the words of each paragraph."""

    source: Span
    cue: Span
    content: tuple[Span, ...]
    block: int
    blocks: tuple[int, ...]


def find_turns(tokens: Tokens, layout: Layout) -> list[Turn]:
    """Find the turns of a transcript; a text with fewer than two labels is none."""
    labels = {
        index: match
        for index, block in enumerate(layout.blocks)
        if block.kind is BlockKind.PARAGRAPH
        and (match := _LABEL.match(tokens.text, block.start, block.end))
    }
    if len(labels) < _FEWEST:
        return []
    return [
        _turn(match, layout.blocks, index, labels) for index, match in labels.items()
    ]


def _turn(
    match: re.Match[str], blocks: tuple[Block, ...], index: int, labels: dict[int, re.Match[str]]
) -> Turn:
    spoken = [index]
    for after in range(index + 1, len(blocks)):
        if after in labels or blocks[after].kind is not BlockKind.PARAGRAPH:
            break
        spoken.append(after)
    if max(labels) == index:
        spoken = spoken[:1]
    content = [(match.end(), blocks[index].end)]
    content += [(blocks[after].start, blocks[after].end) for after in spoken[1:]]
    return Turn(match.span("who"), match.span("cue"), tuple(content), index, tuple(spoken))
