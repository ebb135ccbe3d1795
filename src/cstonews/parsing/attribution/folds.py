"""Folds: the quotations that are speech, as ranges of tokens that stand for one unit."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.layout import Block
    from cstonews.parsing.quotations import Quotation
    from cstonews.parsing.tokens import Tokens

_SPEECH_WORDS = 5
_SPEECH_ENDS = frozenset(",.!?…")
_CLOSING = "\"'”’»“ "


@frozen(eq=False)
class Folds:
    """Where quoted speech is folded: first token to the token after its last.

    A quotation over several paragraphs is one fold a paragraph; ``continued`` has the first
    tokens of those after the first.
    """

    ends: dict[int, int] = field(factory=dict)
    continued: frozenset[int] = frozenset()
    starts: tuple[int, ...] = ()
    """Where the folds begin, in characters, ascending."""

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a fold begins in the characters ``[start, end)``."""
        at = bisect_left(self.starts, start)
        return at < len(self.starts) and self.starts[at] < end


def make_folds(
    tokens: Tokens, blocks: Sequence[Block], quotations: Sequence[Quotation]
) -> Folds:
    """Fold each outermost quotation that is speech and not a name or a few words."""
    ends: dict[int, int] = {}
    continued: set[int] = set()
    for quotation in quotations:
        start, end, *_, depth, block, last_block = quotation
        if depth:
            continue
        if block == last_block:
            first, last = tokens.first_from(start), tokens.first_from(end)
            if first < last and _is_speech(tokens, quotation, first, last):
                ends[first] = last
            continue
        for index in range(block, last_block + 1):
            first = tokens.first_from(max(start, blocks[index].start))
            last = tokens.first_from(min(end, blocks[index].end))
            if first < last:
                ends[first] = last
                if index > block:
                    continued.add(first)
    starts = tuple(sorted(tokens.starts[first] for first in ends))
    return Folds(ends, frozenset(continued), starts)


def _is_speech(tokens: Tokens, quotation: Quotation, first: int, last: int) -> bool:
    """Tell speech from a name or a fragment: by length, or by a stop before the end."""
    opening = tokens.words[first + 1 : min(first + 1 + _SPEECH_WORDS, last)]
    if len(opening) == _SPEECH_WORDS and "".join(opening).isalnum():
        return True
    words = 0
    for word in tokens.words[first:last]:
        words += word[0].isalnum()
        if words >= _SPEECH_WORDS:
            return True
    end = quotation.end
    while end > quotation.start and tokens.text[end - 1] in _CLOSING:
        end -= 1
    return tokens.text[end - 1] in _SPEECH_ENDS
