"""The text as the mentions step reads it: units, and where sentences part them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.parsing.mentions.units import Units, find_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens


@frozen(eq=False)
class Text:
    """A text's units with its sentences.

    ``begins`` and ``ends`` are the units with which each sentence begins and before which
    it ends; what lies in no sentence (bylines, furniture) is parted by its lines.
    ``capitals`` are the units that begin with a capital.
    """

    units: Units
    begins: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    capitals: list[int] = field(repr=False)

    @classmethod
    def of(cls, tokens: Tokens, sentences: Sequence[Sentence]) -> Text:
        """Lay out the tokens and sentences of a text."""
        units = find_units(tokens)
        owners = units.owners
        begins = [bisect_left(owners, sentence.first) for sentence in sentences]
        ends = [bisect_left(owners, sentence.last) for sentence in sentences]
        printed = tokens.text
        capitals = [unit for unit, at in enumerate(units.starts) if printed[at].isupper()]
        return cls(units, begins, ends, capitals)

    def apart(self, unit: int) -> bool:
        """Tell whether a sentence or a line of furniture ends before the unit."""
        if unit >= len(self.units) or unit == 0:
            return True
        at = bisect_right(self.begins, unit) - 1
        if at >= 0 and unit < self.ends[at]:
            return unit == self.begins[at]
        return self.units.broken(unit)
