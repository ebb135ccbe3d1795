"""Periods: sentences as strings of word classes, quotations folded into one unit each.

A period is a sentence together with those that a quotation ties to it: ``"A. B," he
said.`` is one period of the units quotation, pronoun, verb, stop. A string with one
letter for each unit lets regular expressions speak about word classes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.lexicon.classes import unit_classes
from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.syntax import syntax
from cstonews.parsing.signs import Sign
from cstonews.parsing.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cstonews.lexicon.rows import Lexicon
    from cstonews.parsing.sentences import Sentence

QUOTE = "Q"
"""The letter of a folded quotation."""
MARK = "q"
"""The letter of a quotation mark around words that are not folded."""

_QUOTING = frozenset(('"', "'", "”", "“", "’", "»", "''"))
_STOPS = frozenset((".", "!", "?", "…"))
_ENDINGS = (("ed", "E"), ("ing", "J"), ("ly", "R"))
_PARTS_OF_DAY = ("early", "late")
_BEHIND_PARTICIPLE = frozenset("ISW")
_DIGITS = 3
"""Digits between the commas of a number."""
_MONTHS = frozenset(("May", "March"))
"""Months that without a capital are other words."""
_LONGEST_PERIOD = 600
"""Tokens outside quotations after which a period is cut, so that the time stays linear."""
_LONGEST_PHRASE = 12
_BEHIND_TIME = frozenset(("", "F", "X", "I", "S", "Q", "K"))
_MOST_WORDS = 1 << 16
"""Words whose classes are kept."""

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
    a folded quotation); ``first`` and ``last`` the half-open token ranges; ``hits`` the
    units whose words can report. ``phrase_from`` and ``phrase_to`` map the ends of base
    noun phrases to each other.
    """

    tokens: Tokens = field(repr=False)
    block: int
    kinds: str
    low: list[str]
    first: Sequence[int]
    last: Sequence[int]
    hits: Sequence[int]

    phrase_to: dict[int, int]
    """End of the noun phrase that starts at a unit."""
    phrase_from: dict[int, int]
    """Start of the noun phrase that ends before a unit."""

    def phrase_end(self, start: int) -> int | None:
        """Return the end of the noun phrase whose words run from unit ``start``.

        A phrase may have begun before ``start`` where a verb has the shape of an adjective: in
        "rejecting suggestions" the phrase behind "rejecting" is "suggestions".
        """
        end = self.phrase_to.get(start)
        if end is None:
            match = _NOUN_PHRASE.match(self.kinds, start)
            end = match.end() if match else None
        return end

    def phrase_before(self, end: int) -> int | None:
        """Return the start of the noun phrase whose words run up to unit ``end``.

        A phrase may run on behind ``end`` where a verb has the shape of a noun: in
        "officials claim that" the phrase before "claim" is "officials".
        """
        start = self.phrase_from.get(end)
        if start is None and end and self.kinds[end - 1] in "NPU":
            start = end - 1
            while start not in self.phrase_to and start and end - start < _LONGEST_PHRASE:
                start -= 1
            if self.phrase_to.get(start, 0) < end:
                start = end - 1
        return start

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.kinds)

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Turn a half-open range of units into one of characters."""
        return self.tokens.starts[self.first[start]], self.tokens.ends[self.last[end - 1] - 1]


def _classify(classes: Mapping[str, str], word: str) -> str:
    """Return the class letter of one token, by list or by shape."""
    if word in _MONTHS:
        return "T"
    lower = word.lower().replace("’", "'")
    kind = classes.get(lower)
    if kind is None:
        return _by_shape(word, lower)
    return "P" if kind in "NBVE" and word[0].isupper() else kind


def _by_shape(word: str, lower: str) -> str:
    head = word[0]
    if not head.isalpha() and not head.isdigit():
        return MARK if head in "\"'“”‘’«»„" else "x"
    if head.isdigit() or head.isupper():
        return "U" if head.isdigit() else "P"
    for ending, kind in _ENDINGS:
        if lower.endswith(ending):
            return kind
    return "N"


class _Kinds(dict[str, str]):
    """The class letter of each printed word, told when it is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._classes = unit_classes()

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        kind = self[word] = _classify(self._classes, word)
        return kind


@of_words
def _word_kinds(_own: Lexicon) -> _Kinds:
    return _Kinds()


@frozen(eq=False)
class PeriodBuilder:
    """What building the periods of one text shares: its tokens, their classes, its folds."""

    tokens: Tokens
    folds: dict[int, int]
    """First token of a folded quotation to the token after its last."""
    _kinds: str = field(init=False)
    _hits: list[int] = field(init=False)
    """The tokens that can report."""
    _starts: list[int] = field(init=False)

    @_kinds.default
    def _token_kinds(self) -> str:
        return "".join(map(_word_kinds().__getitem__, self.tokens.words))

    @_hits.default
    def _reporting_tokens(self) -> list[int]:
        return self.tokens.where(Sign.REPORT)

    @_starts.default
    def _fold_starts(self) -> list[int]:
        return sorted(self.folds)

    def may_report(self, first: int, last: int) -> bool:
        """Tell whether a word that can report, or a quotation, stands in ``[first, last)``."""
        return self._stands(self._hits, first, last) or self._stands(self._starts, first, last)

    @staticmethod
    def _stands(places: list[int], first: int, last: int) -> bool:
        at = bisect_left(places, first)
        return at < len(places) and places[at] < last

    def build(self, first: int, last: int, block: int) -> Period:
        """Build the period of the tokens ``[first, last)``."""
        if self._stands(self._starts, first, last):
            return self._fold(first, last, block)
        low = self.tokens.lower[first:last]
        begin, end = bisect_left(self._hits, first), bisect_left(self._hits, last)
        hits = [at - first for at in self._hits[begin:end]]
        firsts, lasts = range(first, last), range(first + 1, last + 1)
        return self._made(block, self._kinds[first:last], low, firsts, lasts, hits)

    def _fold(self, first: int, last: int, block: int) -> Period:
        kinds: list[str] = []
        low: list[str] = []
        firsts: list[int] = []
        lasts: list[int] = []
        hits: list[int] = []
        at = first
        while at < last:
            fold = bisect_left(self._starts, at)
            stop = min(self._starts[fold], last) if fold < len(self._starts) else last
            begin, end = bisect_left(self._hits, at), bisect_left(self._hits, stop)
            hits += [hit - at + len(low) for hit in self._hits[begin:end]]
            kinds.append(self._kinds[at:stop])
            low += self.tokens.lower[at:stop]
            firsts += range(at, stop)
            lasts += range(at + 1, stop + 1)
            at = stop
            if at < last:
                kinds.append(QUOTE)
                low.append("")
                firsts.append(at)
                at = min(self.folds[at], last)
                lasts.append(at)
        return self._made(block, "".join(kinds), low, firsts, lasts, hits)

    def _made(  # noqa: PLR0913, PLR0917 - the parallel sequences of a period
        self,
        block: int,
        kinds: str,
        low: list[str],
        first: Sequence[int],
        last: Sequence[int],
        hits: list[int],
    ) -> Period:
        kinds = _settle(kinds, low)
        phrases = dict(map(re.Match.span, _NOUN_PHRASE.finditer(kinds)))
        ends = dict(zip(phrases.values(), phrases, strict=True))
        return Period(self.tokens, block, kinds, low, first, last, hits, phrases, ends)


def _settle(kinds: str, low: list[str]) -> str:
    """Tell stops of abbreviations and phrases of time from what they look like word by word."""
    if "F" in kinds[:-1]:
        kinds = _with_abbreviations(kinds, low)
    if "UXU" in kinds:
        kinds = _with_thousands(kinds, low)
    if kinds[:1] == "P" and kinds[1:2] in _BEHIND_PARTICIPLE and low[0].endswith("ed"):
        asked = unit_classes().get(low[0], "E") == "E"  # Asked about the drills, Zas said
        kinds = f"E{kinds[1:]}" if asked else kinds
    for word in _PARTS_OF_DAY if "NT" in kinds else ():
        if word in low and kinds[low.index(word) + 1 : low.index(word) + 2] == "T":
            at = low.index(word)
            kinds = f"{kinds[:at]}T{kinds[at + 1 :]}"
    if not syntax().time_nouns.isdisjoint(low):
        for at in range(1, len(low)):
            if low[at] in syntax().time_nouns and kinds[at] == "N":
                start, end = _time_around(kinds, low, at)
                kinds = kinds[:start] + "T" * (end - start) + kinds[end:]
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
        for cut in (*cuts[bisect_right(cuts, first) : bisect_left(cuts, last)], last):
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
    ends = sorted(folds.items())
    at = 0
    open_first = open_last = open_block = -1
    reach = -1
    for sentence in sentences:
        if open_first >= 0 and (sentence.first >= reach or sentence.block != open_block):
            yield open_first, open_last, open_block
            open_first = -1
        if open_first < 0:
            open_first, open_block = sentence.first, sentence.block
            reach = sentence.last
        open_last = sentence.last
        reach = max(reach, open_last)
        while at < len(ends) and ends[at][0] < sentence.last:
            reach = max(reach, ends[at][1])
            at += 1
    if open_first >= 0:
        yield open_first, open_last, open_block
