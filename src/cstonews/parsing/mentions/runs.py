"""Runs: capitalised words in a row that no known name has taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import Phrase
from cstonews.parsing.mentions.texts import Text
from cstonews.parsing.mentions.trie import OFFICE, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_LONGEST = 6
"""More capitalised words in a row are a headline or a list, and no person's name."""
_WIDEST = 3
"""A family name has fewer small words than that: "van der Laan" has two."""


class Run(NamedTuple):
    """Capitalised units in a row, half-open; initials' stops and small words inside.

    ``title`` is the title that stands right before it. ``cut`` tells that a word that
    makes a place or a thing of a name follows ("Alexander Nevsky *Cathedral*").
    """

    first: int
    last: int
    title: Phrase | None = None
    cut: bool = False


@frozen(eq=False)
class Runs:
    """Finds the runs of one text, given what is taken already."""

    text: Text
    index: NameIndex
    taken: bytearray = field(repr=False)
    titles: dict[int, Phrase] = field(repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, phrases: Iterable[Phrase]) -> Runs:
        """Take the units of the phrases; remember the titles by where they end."""
        runs = cls(text, index, taken := bytearray(len(text.units) + 1), {})
        for phrase in phrases:
            first, last, sort = phrase[:3]
            titled = sort is TITLE or sort is OFFICE
            if titled and runs.in_name(phrase):
                continue
            if titled:
                runs.titles[last] = phrase
            taken[first:last] = b"\1" * (last - first)
        return runs

    def take(self, first: int, last: int) -> None:
        """Mark units as taken by a name."""
        self.taken[first:last] = b"\1" * (last - first)

    def in_name(self, phrase: Phrase) -> bool:
        """Tell whether a title's word is a family name here: Stephen King, John Major."""
        first = phrase.first
        lone = phrase.last - first == 1 and phrase.form is NameForm.ROLE
        return (
            lone
            and first > 0
            and self.text.units.keys[first - 1] in self.index.given.plain
            and self.text.units.capital(first)
            and self.text.units.capital(first - 1)
            and not self.text.apart(first)
        )

    def pieces(self) -> Iterator[Run]:
        """Yield the untaken runs in order, cut at words that no person's name has."""
        keys, barriers, taken = self.text.units.keys, self.index.barriers, self.taken
        done = 0
        for unit in self.text.capitals:
            if unit < done or taken[unit]:
                continue
            done = self._end(unit)
            if done == unit + 1:
                if keys[unit] not in barriers:
                    yield self._piece(unit, done)
            else:
                yield from self._cut(unit, done)

    def _cut(self, first: int, last: int) -> Iterator[Run]:
        keys, barriers = self.text.units.keys, self.index.barriers
        begin = first
        for unit in (*range(first, last), last):
            if unit == last or (keys[unit] in barriers and not self._spared(unit, last)):
                if 0 < unit - begin <= 2 * _LONGEST:
                    yield self._piece(begin, unit)
                begin = unit + 1

    def _spared(self, unit: int, last: int) -> bool:
        """Tell whether a word is in a name after all: an initial, King after Stephen."""
        keys, given = self.text.units.keys, self.index.given.plain
        if len(keys[unit]) == 1:
            return unit + 1 < last and keys[unit + 1] == "."
        return unit > 0 and keys[unit] in self.index.titles_alone and keys[unit - 1] in given

    def _piece(self, first: int, last: int) -> Run:
        text = self.text
        title = None if text.cuts[first] else self.titles.get(first)
        cut = (
            not text.cuts[last]
            and text.units.keys[last] in self.index.shapes["named-after"]
            and text.units.capital(last)
        )
        return Run(first, last, title, cut)

    def _end(self, unit: int) -> int:
        """Return where the run that begins at ``unit`` ends."""
        text, taken = self.text, self.taken
        cuts, keys, starts, printed = (
            text.cuts,
            text.units.keys,
            text.units.starts,
            text.units.text,
        )
        end = unit + 1
        while not cuts[end]:
            if taken[end]:
                return end
            if printed[starts[end]].isupper():
                end += 1
            elif keys[end] == "." and self._initial(end - 1) and self._free(end + 1):
                end += 2
            elif keys[end] in self.index.shapes["particles"] and (step := self._small(end)):
                end += step
            else:
                return end
        return end

    def _initial(self, unit: int) -> bool:
        return self.text.units.ends[unit] - self.text.units.starts[unit] == 1

    def _small(self, at: int) -> int:
        """Return how many units small words and the capital after them take: "van der Laan"."""
        for step in range(1, _WIDEST):
            if self._free(at + step):
                return step + 1
            if self.text.cuts[at + step] or self.taken[at + step]:
                return 0
            if self.text.units.keys[at + step] not in self.index.shapes["particles"]:
                return 0
        return 0

    def _free(self, unit: int) -> bool:
        text = self.text
        return not text.cuts[unit] and not self.taken[unit] and text.units.capital(unit)
