"""Runs: capitalised words in a row that no known name has taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import OFFICE, STATE, TITLE, Phrase
from cstonews.parsing.mentions.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_LONGEST = 6
"""More capitalised words in a row are a headline or a list, and no person's name."""
_WIDEST = 3
"""A family name has fewer small words than that: "van der Laan" has two."""

FREE, TAKEN, OF_STATE = 1, 2, 3


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
    """Finds the runs of one text, given what is taken already.

    ``marks`` tell which units are ``FREE`` capitals, and which are part of a name
    already: ``TAKEN``, or ``OF_STATE`` if it is a state's.
    """

    text: Text
    index: NameIndex
    marks: bytearray = field(repr=False)
    titles: dict[int, Phrase] = field(repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, phrases: Iterable[Phrase]) -> Runs:
        """Take the units of the phrases; remember the titles by where they end."""
        runs = cls(text, index, text.units.capitals + b"\0", {})
        states: list[tuple[int, int]] = []
        others: list[tuple[int, int]] = []
        for phrase in phrases:
            first, last, sort = phrase[:3]
            if sort is STATE:
                states.append((first, last))
                continue
            if sort is TITLE or sort is OFFICE:
                if runs.in_name(phrase):
                    continue
                runs.titles[last] = phrase
            others.append((first, last))
        runs.take(others)
        runs.take(states, OF_STATE)
        return runs

    def take(self, places: Iterable[tuple[int, int]], mark: int = TAKEN) -> None:
        """Mark the units of some places as taken by names."""
        marks = self.marks
        for first, last in places:
            if last - first == 1:
                marks[first] = mark
            else:
                marks[first:last] = bytes((mark,)) * (last - first)

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
        keys, barriers, marks = self.text.units.keys, self.index.barriers, self.marks
        cuts, going_on = self.text.cuts, self.index.shapes["particles"] | {"."}
        unit = marks.find(FREE)
        while unit >= 0:
            done = unit + 1
            if not cuts[done] and (marks[done] == FREE or keys[done] in going_on):
                done = self._end(unit)
            if done == unit + 1:
                if keys[unit] not in barriers:
                    yield self._piece(unit, done)
            else:
                yield from self._cut(unit, done)
            unit = marks.find(FREE, done)

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
        cuts, keys, marks = self.text.cuts, self.text.units.keys, self.marks
        end = unit + 1
        while not cuts[end]:
            if marks[end] == FREE:
                end += 1
            elif marks[end]:
                return end
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
            if self.text.cuts[at + step] or self.marks[at + step]:
                return 0
            if self.text.units.keys[at + step] not in self.index.shapes["particles"]:
                return 0
        return 0

    def _free(self, unit: int) -> bool:
        return not self.text.cuts[unit] and self.marks[unit] == FREE
