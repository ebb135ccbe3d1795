"""Periods: sentences as strings of word classes, quotations folded into one unit each.

A period is a sentence together with those that a quotation ties to it: ``"A. B," he
said.`` is one period of the units quotation, pronoun, verb, stop. A string with one
letter for each unit lets regular expressions speak about word classes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from sys import maxsize
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.lexicon.classes import unit_classes
from cstonews.lexicon.syntax import syntax
from cstonews.parsing.signs import Sign
from cstonews.parsing.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.sentences import Sentence

QUOTE = "Q"
"""The letter of a folded quotation."""

_QUOTING = frozenset(('"', "'", "”", "“", "’", "»", "''"))
_STOPS = frozenset((".", "!", "?", "…"))
_PARTS_OF_DAY = ("early", "late")
_BEHIND_PARTICIPLE = frozenset("ISW")
_DIGITS = 3
"""Digits between the commas of a number."""
_LONGEST_PERIOD = 600
"""Tokens outside quotations after which a period is cut, so that the time stays linear."""
_LONGEST_PHRASE = 12
_BEHIND_TIME = frozenset(("", "F", "X", "I", "S", "Q", "K"))
_TIME = Sign.TIME.mask
_REPORTING = bytes(map(max, Sign.CUE.mask, Sign.NOMINAL.mask))
_INSIDE_PHRASE = "DEGJNOPRTUYoqz"
"""The letters of noun phrases: between any others they are told without those around."""

_NOUN_PHRASE = re.compile(
    r"""
    [Oo]                                           # he  they
  | D[DURJEGT]*[NPUTz]*(?:Y[URJEq]*[NPUqz]+)*      # the rapidly changing situation's end
  | [NP][NPUqz]*(?:Y[URJEq]*[NPUqz]+)*             # Afghan leaders  CSTO's staff
  | [UJ][UJ]*[NP][NPUqz]*(?:Y[URJEq]*[NPUqz]+)*    # five leading officers
  | U[U]*
    """,  # each way in begins with a set of letters: what begins otherwise is passed at once
    re.VERBOSE,
)


@frozen(eq=False)
class Period:
    """A period as parallel sequences, one entry a unit.

    ``kinds`` is the string of class letters; ``low`` the lower-case words (``""`` for
    a folded quotation); ``bits`` the signs of the words; ``first`` the token at which each
    unit begins, with that behind the last one.
    """

    tokens: Tokens = field(repr=False)
    block: int
    kinds: str
    low: list[str]
    bits: bytes
    first: Sequence[int]

    def phrase_end(self, start: int) -> int | None:
        """Return the end of the noun phrase whose words run from unit ``start``.

        A phrase may have begun before ``start`` where a verb has the shape of an adjective: in
        "rejecting suggestions" the phrase behind "rejecting" is "suggestions".
        """
        match = _NOUN_PHRASE.match(self.kinds, start)
        return match.end() if match else None

    def phrase_before(self, end: int) -> int | None:
        """Return the start of the noun phrase whose words run up to unit ``end``.

        A phrase may run on behind ``end`` where a verb has the shape of a noun: in
        "officials claim that" the phrase before "claim" is "officials".
        """
        held = self._phrase_around(end - 1)
        if held is None:
            return None
        start, reached = held
        if reached == end:
            return start
        if self.kinds[end - 1] not in "NPU":
            return None
        return start if end - start <= _LONGEST_PHRASE else end - 1

    def phrase_ending(self, end: int) -> int | None:
        """Return the start of the noun phrase that ends with unit ``end - 1``."""
        held = self._phrase_around(end - 1)
        return held[0] if held is not None and held[1] == end else None

    def _phrase_around(self, unit: int) -> tuple[int, int] | None:
        """Return start and end of the noun phrase that holds a unit."""
        kinds = self.kinds
        if unit < 0 or kinds[unit] not in _INSIDE_PHRASE:
            return None
        reached = len(kinds[:unit].rstrip(_INSIDE_PHRASE))
        while found := _NOUN_PHRASE.search(kinds, reached):
            start, reached = found.span()
            if reached > unit:
                return (start, reached) if start <= unit else None
        return None

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.kinds)

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Turn a half-open range of units into one of characters."""
        tokens, first = self.tokens, self.first
        return tokens.starts[first[start]], tokens.ends[first[end] - 1]


@frozen(eq=False)
class PeriodBuilder:
    """What building the periods of one text shares: its tokens and its folds."""

    tokens: Tokens
    folds: dict[int, int]
    """First token of a folded quotation to the token after its last; they do not overlap."""
    _starts: list[int] = field(init=False)
    _reporting: bytes = field(init=False)
    """A 1 for each token that can report."""

    @_starts.default
    def _fold_starts(self) -> list[int]:
        return sorted(self.folds)

    @_reporting.default
    def _reporting_tokens(self) -> bytes:
        return self.tokens.signs.bits.translate(_REPORTING)

    def may_report(self, first: int, last: int) -> bool:
        """Tell whether a word that can report, or a quotation, stands in ``[first, last)``."""
        if self._reporting.find(1, first, last) >= 0:
            return True
        at = bisect_left(self._starts, first)
        return at < len(self._starts) and self._starts[at] < last

    def build(self, first: int, last: int, block: int) -> Period:
        """Build the period of the tokens ``[first, last)``."""
        starts = self._starts
        folds = starts[bisect_left(starts, first) : bisect_left(starts, last)] if starts else ()
        if folds:
            return self._fold(first, last, block, folds)
        classes, bits = self.tokens.signs
        kinds, low, bits = classes[first:last], self.tokens.lower[first:last], bits[first:last]
        kinds = _settle(kinds, low, bits)
        return Period(self.tokens, block, kinds, low, bits, range(first, last + 1))

    def _fold(self, first: int, last: int, block: int, folds: Sequence[int]) -> Period:
        """Build a period with the folds that begin at some of its tokens."""
        classes, bits = self.tokens.signs
        kinds: list[str] = []
        low: list[str] = []
        signs: list[bytes] = []
        firsts: list[int] = []
        for start in folds:
            kinds += (classes[first:start], QUOTE)
            low += (*self.tokens.lower[first:start], "")
            signs += (bits[first:start], b"\0")
            firsts += range(first, start + 1)
            first = min(self.folds[start], last)
        low += self.tokens.lower[first:last]
        firsts += range(first, last + 1)
        all_bits = b"".join((*signs, bits[first:last]))
        all_kinds = _settle("".join((*kinds, classes[first:last])), low, all_bits)
        return Period(self.tokens, block, all_kinds, low, all_bits, firsts)


def _settle(kinds: str, low: list[str], bits: bytes) -> str:
    """Tell stops of abbreviations and phrases of time from what they look like word by word."""
    if "F" in kinds[:-1]:
        kinds = _with_abbreviations(kinds, low)
    if "UXU" in kinds:
        kinds = _with_thousands(kinds, low)
    if kinds[:1] == "P" and kinds[1:2] in _BEHIND_PARTICIPLE and low[0].endswith("ed"):
        asked = unit_classes().get(low[0], "E") == "E"  # Asked about the drills, Zas said
        kinds = f"E{kinds[1:]}" if asked else kinds
    if "NT" in kinds:
        kinds = _with_parts_of_day(kinds, low)
    times = bits.translate(_TIME)
    at = times.find(1, 1)
    while at > 0:
        if kinds[at] == "N":
            start, end = _time_around(kinds, low, at)
            kinds = kinds[:start] + "T" * (end - start) + kinds[end:]
        at = times.find(1, at + 1)
    return kinds


def _with_parts_of_day(kinds: str, low: list[str]) -> str:
    """Make "early" and "late" before a time part of it."""
    for word in _PARTS_OF_DAY:
        at = low.index(word) if word in low else -1
        if at >= 0 and kinds[at + 1 : at + 2] == "T":
            kinds = f"{kinds[:at]}T{kinds[at + 1 :]}"
    return kinds


def _with_thousands(kinds: str, low: list[str]) -> str:
    """Make the comma of "4,000" part of the number."""
    at = kinds.find("UXU")
    while at >= 0:
        if len(low[at]) <= _DIGITS == len(low[at + 2]):
            kinds = f"{kinds[:at]}UUU{kinds[at + 3 :]}"
        at = kinds.find("UXU", at + 2)
    return kinds


def _time_around(kinds: str, low: list[str], at: int) -> tuple[int, int]:
    """Return the units of "the next day" or "the day before", none if it is no such time."""
    if low[at - 1] in syntax().time_heads:
        return (at - 2 if low[at - 2 : at - 1] == ["the"] else at - 1), at + 1
    ends = low[at + 1 : at + 2]
    if kinds[at - 1] in "DU" and ends and ends[0] in syntax().time_ends:
        adverb = ends[0] not in syntax().times
        if adverb or kinds[at + 2 : at + 3] in _BEHIND_TIME:
            return at - 1, at + 2
    return at, at


def _with_abbreviations(kinds: str, low: list[str]) -> str:
    """Make a stop behind a name part of it, and the letter of "I. Tasmagambetov" an initial."""
    letters = list(kinds)
    at = kinds.find("F")
    while 0 <= at < len(kinds) - 1:
        if at and len(low[at - 1]) == 1 and low[at - 1].isalpha():
            letters[at - 1 : at + 1] = "Pz"
        elif at and low[at] == "." and letters[at - 1] in "NPU":
            letters[at] = "z"
        at = kinds.find("F", at + 1)
    return "".join(letters)


def find_period_ranges(
    tokens: Tokens, sentences: Sequence[Sentence], folds: dict[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Yield token range and block of each period.

    A period is sentences joined where a fold spans them, and cut where a fold that ends
    like a sentence stands before a word that begins one.
    """
    cuts = sorted(end for end in folds.values() if _ends_sentence(tokens, end))
    starts = sorted(folds)
    for first, last, block in _joined(sentences, folds):
        start = first
        inside = cuts[bisect_right(cuts, first) : bisect_left(cuts, last)] if cuts else ()
        for cut in (*inside, last):
            while cut - start > _LONGEST_PERIOD:
                end = _outside(starts, folds, start + _LONGEST_PERIOD)
                if end >= cut:
                    break
                yield start, end, block
                start = end
            yield start, cut, block
            start = cut


def _outside(starts: Sequence[int], folds: dict[int, int], at: int) -> int:
    """Return ``at``, or the end of the fold that holds it."""
    index = bisect_left(starts, at) - 1
    return max(at, folds[starts[index]]) if index >= 0 else at


def _ends_sentence(tokens: Tokens, end: int) -> bool:
    """Tell whether the quotation before token ``end`` closes a sentence: ``“It is.” He``."""
    if end >= len(tokens) or not tokens.words[end][0].isupper():
        return False
    at = end - 1
    while at > 0 and tokens.words[at] in _QUOTING:
        at -= 1
    return tokens.words[at] in _STOPS


def _joined(
    sentences: Sequence[Sentence], folds: dict[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Yield token range and block of sentences, joined where a fold reaches into the next."""
    following = iter(sorted(folds.items()))
    none = (maxsize, 0)
    fold, fold_end = next(following, none)
    start = end = reach = told = -1
    for _, _, first, last, block in sentences:
        if first >= reach or block != told:
            if start >= 0:
                yield start, end, told
            start, reach, told = first, last, block
        end = last
        reach = max(reach, last)
        while fold < last:
            reach = max(reach, fold_end)
            fold, fold_end = next(following, none)
    if start >= 0:
        yield start, end, told
