"""Runs: capitalised words in a row that no known name has taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.trie import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.parsing.mentions.index import NameIndex
    from cstonews.parsing.mentions.phrases import Phrase
    from cstonews.parsing.mentions.texts import Text

_LONGEST = 6
"""More capitalised words in a row are a headline or a list, and no person's name."""
_WIDEST = 3
"""So many small words may stand in a family name: "van der"."""


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
        runs = cls(text, index, bytearray(len(text.units) + 1), {})
        for phrase in phrases:
            if not runs.in_name(phrase):
                runs.take(phrase.first, phrase.last)
                if phrase.sort in {Sort.TITLE, Sort.OFFICE}:
                    runs.titles[phrase.last] = phrase
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

    def whole(self) -> Iterator[tuple[int, int]]:
        """Yield the untaken capitalised runs in order, as half-open units."""
        done = 0
        for unit in self.text.capitals:
            if unit >= done and not self.taken[unit]:
                done = self._end(unit)
                yield unit, done

    def pieces(self) -> Iterator[Run]:
        """Yield the runs cut at words that no person's name has."""
        keys, barriers = self.text.units.keys, self.index.barriers
        for first, last in self.whole():
            begin = first
            for unit in range(first, last):
                if keys[unit] in barriers:
                    yield from self._piece(begin, unit)
                    begin = unit + 1
            yield from self._piece(begin, last)

    def _piece(self, first: int, last: int) -> Iterator[Run]:
        if 0 < last - first and last - first <= 2 * _LONGEST:
            title = None if self.text.apart(first) else self.titles.get(first)
            after = self.text.units.keys[last] if not self.text.apart(last) else ""
            cut = after in self.index.shapes["named-after"] and self.text.units.capital(last)
            yield Run(first, last, title, cut)

    def _end(self, unit: int) -> int:
        """Return where the run that begins at ``unit`` ends."""
        end = unit + 1
        while True:
            step = self._step(end)
            if not step:
                return end
            end += step

    def _step(self, at: int) -> int:
        """Return by how many units the run before ``at`` goes on: a word, or small words and one."""
        if self._free(at):
            return 1
        keys = self.text.units.keys
        if keys[at : at + 1] == ["."]:
            initial = self.text.units.ends[at - 1] - self.text.units.starts[at - 1] == 1
            return 2 if initial and self._free(at + 1) else 0
        for small in range(_WIDEST):
            if keys[at + small : at + small + 1] == [] or self.text.apart(at + small):
                return 0
            if keys[at + small] not in self.index.shapes["particles"]:
                return small + 1 if small and self._free(at + small) else 0
        return 0

    def _free(self, unit: int) -> bool:
        text = self.text
        return not text.apart(unit) and not self.taken[unit] and text.units.capital(unit)
