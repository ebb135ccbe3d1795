"""Sentences: the tokens of the blocks, cut where a sentence ends."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.parsing.layout import BlockKind
from cstonews.tables import load_table

if TYPE_CHECKING:
    from cstonews.parsing.layout import Layout
    from cstonews.parsing.tokens import Tokens


class Sentence(NamedTuple):
    """A sentence: its characters, its tokens, and the block it stands in.

    ``start`` and ``end`` are offsets in code points, ``first`` and ``last`` indexes
    of tokens; both half-open. ``block`` is an index into the blocks of the layout.
    """

    start: int
    end: int
    first: int
    last: int
    block: int


@frozen
class Abbreviation:
    """A word whose full stop may end no sentence; see ``abbreviations.toml``."""

    word: str
    when: str
    example: str


@frozen
class Abbreviations:
    """The table of abbreviations."""

    abbreviation: tuple[Abbreviation, ...]


_WHOLE = frozenset((BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING))
_SPLIT = _WHOLE | {BlockKind.PARAGRAPH}
_CLOSERS = frozenset("\"'”’»)]}")
_OPENERS = frozenset("\"'“‘„«([{")
_STARTERS = frozenset(
    (
        "the a an in on at he she it they we i this that these those but and according as earlier"
        " however meanwhile its his her their there if when after before for"
    ).split()
)


@cache
def load_abbreviations() -> dict[str, str]:
    """Return when the stop after an abbreviation ends no sentence, by word."""
    table = load_table(files(lexicon) / "abbreviations.toml", Abbreviations)
    return {entry.word: entry.when for entry in table.abbreviation}


def find_sentences(tokens: Tokens, layout: Layout) -> tuple[Sentence, ...]:
    """Split the title, subtitle, headings and paragraphs into sentences.

    >>> from cstonews.parsing.layout import find_layout
    >>> from cstonews.parsing.tokens import find_tokens
    >>> text = "MINSK, May 3. /TASS/. Gen. Zas spoke. Nobody asked."
    >>> [text[s.start:s.end] for s in find_sentences(find_tokens(text), find_layout(text))]
    ['Gen. Zas spoke.', 'Nobody asked.']
    """
    found: list[Sentence] = []
    for number, block in enumerate(layout.blocks):
        if block.kind not in _SPLIT:
            continue
        start = block.start
        if layout.dateline and layout.dateline.start == start:
            start = layout.dateline.end
        first, last = tokens.first_from(start), tokens.first_from(block.end)
        cuts = [] if block.kind in _WHOLE else _cuts(tokens, first, last)
        found += [
            Sentence(tokens.starts[a], tokens.ends[b - 1], a, b, number)
            for a, b in pairwise((first, *cuts, last))
            if a < b
        ]
    return tuple(found)


def _cuts(tokens: Tokens, first: int, last: int) -> list[int]:
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    cuts = []
    done = first
    for i in range(first, last):
        if i < done or words[i][-1] not in ".!?…":
            continue
        after = i + 1
        while after < last and starts[after] == ends[after - 1] and words[after] in ".!?…":
            after += 1
        while after < last and starts[after] == ends[after - 1] and words[after] in _CLOSERS:
            after += 1
        if after < last and _ends_sentence(tokens, i, after):
            cuts.append(after)
        done = after
    return cuts


def _ends_sentence(tokens: Tokens, stop: int, after: int) -> bool:
    words = tokens.words
    following = after
    while following + 1 < len(words) and words[following] in _OPENERS:
        following += 1
    word = words[following]
    if word[0].islower():
        return False
    if tokens.starts[after] == tokens.ends[after - 1]:
        return word[0].isupper() and words[stop - 1][-1].islower() and words[stop] == "."
    if words[stop] != "." or after - stop > 1:
        return len(words[stop]) == 1 or tokens.lower[following] in _STARTERS
    return _stop_ends(tokens.lower, stop, following)


def _stop_ends(lower: list[str], stop: int, following: int) -> bool:
    before = lower[stop - 1] if stop else ""
    if len(before) == 1 and before.isalpha():
        return lower[following] in _STARTERS
    when = load_abbreviations().get(before)
    if when is None:
        return True
    if when == "number":
        return not lower[following][0].isdigit()
    return when == "inside" and lower[following] in _STARTERS
