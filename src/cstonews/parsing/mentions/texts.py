"""The text as the mentions step reads it: units, and where sentences part them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.lexicon.classes import unit_classes
from cstonews.parsing.mentions.units import Units, find_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens

_OPENING = frozenset("\"'“‘„«:—–-•(")
_HEADLINE = 40
"""Sentences with more units are no headlines."""
_SMALL, _LONG = 3, 5
"""Words up to so many letters go without a capital in a headline: any, and small words."""
_PLAIN = frozenset("VEBJDARGCSIWt")
"""The classes of words that have a capital only in headlines: verbs, particles, pronouns."""
_FINITE = frozenset("VEA")
"""The classes of words that have a capital in each such headline: finite verbs."""


@frozen(eq=False)
class Text:
    """A text's units with its sentences.

    ``begins`` and ``ends`` are the units with which each sentence begins and before which
    it ends; what lies in no sentence (bylines, furniture) is parted by its lines.
    ``cuts`` has a 1 for each unit before which a sentence or such a line ends, also for
    the end of the text; ``titles`` remembers which sentences are headlines.
    """

    units: Units
    begins: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    cuts: bytearray = field(repr=False)
    titles: dict[int, bool] = field(factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        known: frozenset[str] = frozenset(),
    ) -> Text:
        """Lay out the tokens and sentences of a text, and find the ``known`` words."""
        units = find_units(tokens, known)
        begins = units.at([sentence.first for sentence in sentences])
        ends = units.at([sentence.last for sentence in sentences])
        return cls(units, begins, ends, _cuts(units, begins, ends))

    def apart(self, unit: int) -> int:
        """Tell whether a sentence or a line of furniture ends before the unit."""
        return self.cuts[unit]

    def sentence_of(self, unit: int) -> int:
        """Return the number of the sentence that the unit stands in, -1 if in none."""
        at = bisect_right(self.begins, unit) - 1
        return at if at >= 0 and unit < self.ends[at] else -1

    def inside(self, unit: int) -> bool:
        """Tell whether the unit stands in a sentence."""
        return self.sentence_of(unit) >= 0

    def begins_at(self, unit: int) -> bool:
        """Tell whether a sentence begins with the unit, quotation marks aside."""
        return bool(self.cuts[unit]) or self.units.keys[unit - 1] in _OPENING

    def proper(self, unit: int) -> bool:
        """Tell whether the unit is a "The" that belongs to a name, not to its sentence."""
        units = self.units
        the = unit > 0 and units.keys[unit] == "the" and units.capital(unit)
        return the and not self.begins_at(unit)

    def titled(self, unit: int) -> bool:
        """Tell whether the unit stands in a headline whose words begin with capitals."""
        at = self.sentence_of(unit)
        if at < 0:
            return False
        if at not in self.titles:
            self.titles[at] = self._headline(self.begins[at], self.ends[at])
        return self.titles[at]

    def _headline(self, first: int, last: int) -> bool:
        """Tell whether words of the language have capitals here, and no long one has none."""
        if last - first > _HEADLINE:
            return False
        classes, evident = unit_classes(), False
        for unit in range(first, last):
            key = self.units.keys[unit]
            kind = classes.get(key, "")
            if self.units.capital(unit):
                opens = unit == first or self.units.keys[unit - 1] in _OPENING
                evident = evident or (kind in _PLAIN and not opens)
            elif kind in _FINITE or (key.isalpha() and len(key) > (_LONG if kind else _SMALL)):
                return False
        return evident


def _cuts(units: Units, begins: list[int], ends: list[int]) -> bytearray:
    """Mark the units before which a sentence, or outside of sentences a line, ends."""
    cuts = bytearray(len(units) + 2)
    for unit in chain((0, len(units), len(units) + 1), begins):
        cuts[unit] = 1
    for first, last in zip((0, *ends), (*begins, len(units)), strict=True):
        for unit in range(first or 1, last):
            if units.broken(unit):
                cuts[unit] = 1
    return cuts
