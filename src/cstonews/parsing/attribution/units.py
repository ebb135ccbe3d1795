"""Periods: sentences as strings of word classes, quotations folded into one unit each.

A period is a sentence together with those that a quotation ties to it: ``"A. B," he
said.`` is one period of the units quotation, pronoun, verb, stop. A string with one
letter for each unit lets regular expressions speak about word classes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.lexicon.classes import unit_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens

QUOTE = "Q"
"""The letter of a folded quotation."""
MARK = "q"
"""The letter of a quotation mark around words that are not folded."""

_QUOTING = frozenset(("\"", "'", "”", "“", "’", "»", "''"))
_STOPS = frozenset((".", "!", "?", "…"))
_TIME_HEADS = frozenset(("last", "this", "next", "that", "every", "same", "previous", "following", "other"))
_TIME_NOUNS = frozenset(
    "day week month year evening morning afternoon night weekend summer spring autumn fall winter".split()
)

_NOUN_PHRASE = re.compile(
    r"""
    [Oo]                                         # he  they
  | D[DURJEGT]*[NPUT]*(?:Y[URJEq]*[NPUq]+)*  # the rapidly changing situation's end
  | [UJ]*[NP][NPUq]*(?:Y[URJEq]*[NPUq]+)*    # five Afghan leaders  CSTO's staff
  | U+
    """,
    re.VERBOSE,
)


@frozen(eq=False)
class Period:
    """A period as parallel sequences, one entry a unit.

    ``kinds`` is the string of class letters; ``low`` the lower-case words (``""`` for
    a folded quotation); ``first`` and ``last`` the half-open token ranges.
    ``phrase_from`` and ``phrase_to`` map the ends of base noun phrases to each other.
    """

    tokens: Tokens = field(repr=False)
    block: int
    kinds: str
    low: list[str]
    first: list[int]
    last: list[int]
    phrase_from: dict[int, int]
    """Start of the noun phrase that ends before this unit."""
    phrase_to: dict[int, int]
    """End of the noun phrase that starts at this unit."""

    def phrase_before(self, end: int) -> int | None:
        """Return the start of the noun phrase whose words run up to unit ``end``.

        A phrase may run on behind ``end`` where a verb has the shape of a noun: in
        "officials claim that" the phrase before "claim" is "officials".
        """
        start = self.phrase_from.get(end)
        if start is None and end and self.kinds[end - 1] in "NPU":
            start = end - 1
            while start and self.kinds[start - 1] in "NPUDq" and end - start < 12:
                start -= 1
        return start

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.kinds)

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Turn a half-open range of units into one of characters."""
        return self.tokens.starts[self.first[start]], self.tokens.ends[self.last[end - 1] - 1]


def classify(word: str, lower: str, classes: dict[str, str]) -> str:
    """Return the class letter of one token, by list or by shape."""
    kind = classes.get(lower)
    if kind is not None:
        return "P" if kind in "NBV" and word[0].isupper() and kind != "V" else kind
    head = word[0]
    if head.isupper():
        return "P"
    if head.isdigit():
        return "U"
    if not head.isalpha():
        return MARK if head in "\"'“”‘’«»„" else "x"
    if lower.endswith("ed"):
        return "E"
    if lower.endswith("ing"):
        return "J"
    return "R" if lower.endswith("ly") else "N"


@frozen(eq=False)
class PeriodBuilder:
    """What building the periods of one text shares: its tokens, folds and known words."""

    tokens: Tokens
    folds: dict[int, int]
    """First token of a folded quotation to the token after its last."""
    classes: dict[str, str] = field(factory=unit_classes)
    seen: dict[str, str] = field(factory=dict)

    def build(self, first: int, last: int, block: int) -> Period:
        """Build the period of the tokens ``[first, last)``."""
        words, lowers = self.tokens.words, self.tokens.lower
        kinds: list[str] = []
        low: list[str] = []
        firsts: list[int] = []
        lasts: list[int] = []
        i = first
        while i < last:
            after = self.folds.get(i)
            firsts.append(i)
            if after is not None:
                kinds.append(QUOTE)
                low.append("")
                i = min(after, last)
            else:
                word = words[i]
                kind = self.seen.get(word)
                if kind is None:
                    kind = self.seen[word] = classify(word, lowers[i], self.classes)
                if word == "." and i + 1 < last and kinds and kinds[-1] in "PNUO":
                    if kinds[-1] == "O":
                        kinds[-1] = "P"  # the initial of "I. Tasmagambetov"
                    firsts.pop()
                    lasts[-1] = i = i + 1
                    continue
                if kind == "N" and lowers[i] in _TIME_NOUNS and low and low[-1] in _TIME_HEADS:
                    kind = kinds[-1] = "T"
                    if low[-2:-1] == ["the"]:
                        kinds[-2] = "T"
                kinds.append(kind)
                low.append(lowers[i])
                i += 1
            lasts.append(i)
        line = "".join(kinds)
        phrases = [match.span() for match in _NOUN_PHRASE.finditer(line)]
        return Period(
            tokens=self.tokens,
            block=block,
            kinds=line,
            low=low,
            first=firsts,
            last=lasts,
            phrase_from={end: start for start, end in phrases},
            phrase_to=dict(phrases),
        )


def find_period_ranges(
    tokens: Tokens, sentences: Sequence[Sentence], folds: dict[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Yield token range and block of each period.

    A period is sentences joined where a fold spans them, and cut where a fold that ends
    like a sentence stands before a word that begins one.
    """
    cuts = sorted(end for end in folds.values() if _ends_sentence(tokens, end))
    for first, last, block in _joined(sentences, folds):
        start = first
        for cut in cuts[bisect_right(cuts, first) : bisect_left(cuts, last)]:
            yield start, cut, block
            start = cut
        yield start, last, block


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
