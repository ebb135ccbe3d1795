"""Sentences: the tokens of the blocks, cut where a sentence ends.

Ends are judged at stops alone, by what stands before the stop (an abbreviation, an initial,
a figure), by the marks after it, and by the next word: after a stop a word in lower case
opens no sentence. Quotations are no units: ``"A. B," he said.`` has two sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.parsing.layout import BlockKind
from cstonews.parsing.signs import Sign
from cstonews.parsing.tuples import make_tuple
from cstonews.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.layout import Block, Layout
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


class When(StrEnum):
    """Where the stop of an abbreviation ends no sentence."""

    ALWAYS = "always"
    NUMBER = "number"
    INSIDE = "inside"


@frozen
class Abbreviation:
    """An abbreviation; see the head of ``abbreviations.toml``."""

    word: str
    when: When
    example: str


@frozen
class StopTable:
    """The lists of ``abbreviations.toml``."""

    starters: tuple[str, ...]
    askers: tuple[str, ...]
    domains: tuple[str, ...]
    abbreviation: tuple[Abbreviation, ...]


class StopWords(NamedTuple):
    """The lists of ``abbreviations.toml``, for lookups in lower case."""

    starters: frozenset[str]
    askers: frozenset[str]
    domains: frozenset[str]
    abbreviations: dict[str, When]


@cache
def load_stop_table() -> StopTable:
    """Return ``abbreviations.toml`` as it is written."""
    return load_table(files(lexicon) / "abbreviations.toml", StopTable)


@cache
def load_stop_words() -> StopWords:
    """Return the words around stops that end no sentence."""
    table = load_stop_table()
    return StopWords(
        starters=frozenset(table.starters),
        askers=frozenset(table.askers),
        domains=frozenset(table.domains),
        abbreviations={entry.word: entry.when for entry in table.abbreviation},
    )


_WHOLE = frozenset((BlockKind.TITLE, BlockKind.HEADING))
_SPLIT = _WHOLE | {BlockKind.SUBTITLE, BlockKind.PARAGRAPH}

_STOPS = frozenset(".!?…。！？")
_CLOSING = frozenset("”’»)]}")
_STRAIGHT = frozenset("\"'")
_REVERSED = frozenset("“‘")
"""Opening marks that pages print for closing ones."""
_ONLY_MARKS = _CLOSING | _STRAIGHT | _REVERSED
_LEADING = _ONLY_MARKS | frozenset("„«([{-–—•*")
_INNER = frozenset(",;:/%&")
"""Marks that stand inside a sentence only."""
_ROMAN = frozenset("ivxlc")
_MARKER_LENGTH = 4
"""A number or letter with so many characters may mark an item of a list."""
_NAME_WORDS = 3
"""A name before a reporting verb has so many words at most."""


def is_stop(word: str) -> bool:
    """Tell whether a token ends with a mark at which sentences end: ``.``, ``U.S.``."""
    return word[-1] in _STOPS


def find_sentences(tokens: Tokens, layout: Layout) -> tuple[Sentence, ...]:
    """Split the title, subtitle, headings and paragraphs into sentences.

    A title or heading is one sentence; the dateline belongs to none.

    >>> from cstonews.parsing.layout import find_layout
    >>> from cstonews.parsing.tokens import find_tokens
    >>> text = "MINSK, May 3. /TASS/. Gen. Zas spoke. Nobody asked."
    >>> [text[s.start:s.end] for s in find_sentences(find_tokens(text), find_layout(text))]
    ['Gen. Zas spoke.', 'Nobody asked.']
    """
    stops = tokens.where(Sign.STOP)
    found: list[Sentence] = []
    for number, block in enumerate(layout.blocks):
        if block.kind not in _SPLIT:
            continue
        first, last = _token_range(tokens, layout, block)
        cuts = () if block.kind in _WHOLE else _find_cuts(tokens, stops, first, last)
        found += [
            make_tuple(Sentence, (tokens.starts[a], tokens.ends[b - 1], a, b, number))
            for a, b in pairwise((first, *cuts, last))
            if a < b
        ]
    return tuple(found)


def _token_range(tokens: Tokens, layout: Layout, block: Block) -> tuple[int, int]:
    """Return the tokens of the block, those of the dateline left out."""
    dateline = layout.dateline
    start = dateline.end if dateline and dateline.start == block.start else block.start
    return tokens.first_from(start), tokens.first_from(block.end)


class _Marks(NamedTuple):
    """How many quotation marks of each kind stand before a place in the block."""

    at: int
    straight: int = 0
    opened: int = 0
    closed: int = 0

    def up_to(self, text: str, at: int) -> _Marks:
        return _Marks(
            at,
            self.straight + text.count('"', self.at, at),
            self.opened + text.count("“", self.at, at) + text.count("„", self.at, at),
            self.closed + text.count("”", self.at, at),
        )


def _find_cuts(tokens: Tokens, stops: list[int], first: int, last: int) -> Iterator[int]:
    """Yield the tokens, after the first one of the block, that open a sentence."""
    if first >= last:
        return
    words = load_stop_words()
    marks = _Marks(tokens.starts[first])
    begun = done = first
    for stop in stops[bisect_left(stops, first) : bisect_left(stops, last)]:
        if stop < done:
            continue
        done = run = _end_of_run(tokens, stop + 1, last)
        if run < last and tokens.words[run] in _LEADING:
            marks = marks.up_to(tokens.text, tokens.ends[run - 1])
            done = _end_of_closing(tokens, marks, run, last)
        place = make_tuple(_Place, (begun, stop, run, done, last))
        if done < last and _is_end(tokens, place, words):
            yield done
            begun = done


class _Place(NamedTuple):
    """A stop in a block, by indexes of tokens."""

    begun: int
    """Where the sentence begins that may end here."""
    stop: int
    run: int
    """Where the stops end that stand together: ``?!``, ``...``."""
    after: int
    """Where the closing marks end after them."""
    last: int
    """Where the block ends."""


def _is_glued(tokens: Tokens, number: int) -> bool:
    """Tell whether no blank stands before the token."""
    return tokens.starts[number] == tokens.ends[number - 1]


def _end_of_run(tokens: Tokens, number: int, last: int) -> int:
    while number < last and tokens.words[number] in _STOPS:
        number += 1
    return number


def _end_of_closing(tokens: Tokens, marks: _Marks, number: int, last: int) -> int:
    """Return where the marks end that close what stands before the stop.

    By its shape, its blanks and what is open a mark belongs to the sentence before it;
    so do marks that nothing but marks follow.
    """
    straight, curly = marks.straight % 2 == 1, marks.opened > marks.closed
    while number < last:
        mark, glued = tokens.words[number], _is_glued(tokens, number)
        ends = number + 1 == last or not _is_glued(tokens, number + 1)
        if mark in _CLOSING:
            closes = glued or ends
        elif mark in _STRAIGHT:
            closes = (glued and (ends or straight)) or (ends and straight)
            closes = closes or (glued and not tokens.words[number + 1][0].isalnum())
            straight = straight and not closes
        else:
            closes = mark in _REVERSED and (glued or ends) and curly
        if not closes:
            break
        number += 1
    tail = number
    while tail < last and tokens.words[tail] in _LEADING:
        tail += 1
    return last if tail == last else number


def _is_end(tokens: Tokens, place: _Place, words: StopWords) -> bool:
    """Tell whether a sentence ends at the stop, by what follows it."""
    number = place.after
    while number + 1 < place.last and tokens.words[number] in _LEADING:
        number += 1
    word = tokens.words[number]
    if word[0].islower() or word in _INNER:
        return False
    if _is_glued(tokens, place.after):
        return _is_end_without_blank(tokens, place, number, words)
    stop = tokens.words[place.stop]
    if len(stop) > 1:
        return tokens.lower[number] in words.starters
    if stop == "." and place.run == place.stop + 1:
        return _is_end_at_full_stop(tokens, place, number, words)
    asking = stop in "?!" and place.after > place.run
    return not (asking and _is_asked(tokens, number, place.last, words))


def _is_end_without_blank(tokens: Tokens, place: _Place, number: int, words: StopWords) -> bool:
    """Tell ``said.The next`` from ``3.5``, ``A.Orlov`` and ``Gazeta.Ru``."""
    following = tokens.words[number]
    if not following[0].isupper():
        return False
    if place.after > place.run or tokens.words[place.stop] != ".":
        return True
    before, lower = tokens.words[place.stop - 1], following.lower()
    if place.stop == place.begun or len(before) == 1 or len(following) == 1:
        return False
    address = before[0].isupper() and lower in words.domains and lower not in words.starters
    if address or not (before[-1].islower() or before[-1].isdigit()):
        return False
    return _is_end_at_full_stop(tokens, place, number, words)


def _is_end_at_full_stop(tokens: Tokens, place: _Place, number: int, words: StopWords) -> bool:
    """Tell whether a single full stop ends a sentence, by the word before it."""
    before, printed = tokens.lower[place.stop - 1], tokens.words[place.stop - 1]
    words_before = place.stop - place.begun
    if not words_before or (words_before == 1 and _is_marker(before)):
        return False
    if len(before) == 1 and before.isalpha():
        return tokens.lower[number] in words.starters
    when = words.abbreviations.get(before)
    if when is None:
        return True
    if when is When.NUMBER:
        return not tokens.words[number][0].isdigit()
    if when is When.INSIDE:
        return tokens.lower[number] in words.starters
    return printed.islower()


def _is_marker(word: str) -> bool:
    """Tell whether the word, alone before a stop, numbers an item: ``3.``, ``IV.``."""
    short = len(word) <= _MARKER_LENGTH
    return len(word) == 1 or (short and (word.isdigit() or _ROMAN.issuperset(word)))


def _is_asked(tokens: Tokens, number: int, last: int, words: StopWords) -> bool:
    """Tell whether a name and a verb follow that report the question: ``Zas asked``."""
    for at in range(number, min(number + _NAME_WORDS + 1, last)):
        if tokens.lower[at] in words.askers:
            return at > number
        if not tokens.words[at][0].isupper():
            return False
    return False
