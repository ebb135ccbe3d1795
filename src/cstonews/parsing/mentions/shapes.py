"""Shapes: whether a capitalised run that nobody knows is a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.lexicon.classes import unit_classes
from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.names import TitleKind
from cstonews.lexicon.verbs import predicate_senses
from cstonews.lexicon.words import word_classes
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.parts import TITLE, Phrase
from cstonews.parsing.mentions.texts import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.lexicon.rows import Lexicon
    from cstonews.parsing.mentions.runs import Run

_REACH = 6
"""How far after a comma a title may stand: ", a former deputy head of"."""
_ACRONYM = 4
"""Capitals beside a given name are a family name if they are more: "Vera ORLOVA"."""
_SHORT = 4
"""A word of so many letters has no ending: Ryan, Sky."""
_LONGEST = 5
"""No person's name has more words, initials among them."""
_ENOUGH = 2
"""So many signs make a person of an unknown run."""
_VERBS = frozenset("VEBJ")
_ENDING = frozenset("ICWSADtXHKF()")
"""The classes of words and marks that end a title: small words, a comma, a stop."""


@of_words
def reporting_words(_own: Lexicon) -> frozenset[str]:
    """Return the finite forms of the reporting verbs ("said", "stresses")."""
    return frozenset(
        word
        for word, senses in predicate_senses().items()
        for sense in senses
        if sense.tense in {"past", "third"} and not sense.particle
    )


@frozen(eq=False)
class Shapes:
    """Judges runs by their words and by what stands next to them."""

    text: Text
    index: NameIndex
    matches: dict[int, Phrase]

    def person(self, run: Run, words: Sequence[int]) -> bool:
        """Tell whether a run, its words given, that is nobody's known name is a person's.

        A title right before it says so, and a common given name; else it takes the
        ending of a family name, or two of: a title after it, a report beside it,
        an ending or a given name that other words have too.
        """
        if run.cut or len(words) > _LONGEST or not self._lettered(words):
            return False
        owners = self.text.units.owners
        if owners[words[0]] == owners[words[-1]]:
            return self._entitled(run, words[-1])
        first = self.text.units.keys[words[0]]
        initial = self._initial(words[0]) and words[1] - words[0] > 1
        if run.title or first in self.index.given.plain or initial:
            return not self._initial(words[-1])
        return self._signs(run, words) >= _ENOUGH

    def words(self, run: Run) -> list[int]:
        """Return the units of the run that are words: no stops, no small words."""
        units = self.text.units
        if run.last - run.first == 1:
            return [run.first]
        small = self.index.shapes["particles"]
        return [
            unit
            for unit in range(run.first, run.last)
            if units.keys[unit] != "."
            and (units.capital(unit) or units.keys[unit] not in small)
        ]

    def _signs(self, run: Run, words: Sequence[int]) -> int:
        keys, given = self.text.units.keys, self.index.given
        first, last = keys[words[0]], keys[words[-1]]
        middle = any(self._ends(keys[unit], "patronymics") for unit in words[1:-1])
        borne = last in self.index.persons.families
        return (
            2 * (self._ends(last, "family-endings") or middle or self._titled_after(run))
            + 2 * (first in given.families)
            + borne
            + self._ends(last, "family-endings-short")
            + (first in given.shared)
            + self._told(run)
        )

    def _lettered(self, words: Sequence[int]) -> bool:
        """Tell whether the words are spelled as names are: not acronyms, or all in capitals."""
        units = self.text.units
        printed = [units.printed(unit, unit + 1) for unit in words]
        loud = [
            word for word in printed if len(word) > 1 and word.isupper() and "." not in word
        ]
        if not loud or len(loud) == sum(len(word) > 1 for word in printed) > 1:
            return True
        family = loud == printed[-1:] and len(loud[0]) > _ACRONYM
        return family and units.keys[words[0]] in self.index.given.plain

    def _initial(self, unit: int) -> bool:
        key = self.text.units.keys[unit]
        return len(key) == 1 or "." in key

    def _entitled(self, run: Run, word: int) -> bool:
        """Tell whether a title before the only word makes a name of it: "Mr. Petrov"."""
        units, title = self.text.units, run.title
        if title is None or self._initial(word) or units.printed(word, word + 1).isupper():
            return False
        key = units.keys[word]
        if self._of_language(key):
            return False
        bare = title.sort is TITLE and title.slug in self.index.shapes["loose-titles"]
        thing = key in self.index.shapes["not-after-a-title"] or key in self.index.given.plain
        return not bare and not thing and self._printed_as_title(title.first, title.detail)

    def _of_language(self, key: str) -> bool:
        """Tell a verb, or a title in the plural, from a family name."""
        titles = {key, key.removesuffix("s")} & self.index.titles_alone
        return bool(titles) or unit_classes().get(key, "") in _VERBS

    def _printed_as_title(self, first: int, kind: str) -> bool:
        """Honorifics and ranks before a lone name have a capital; "general" is a word too."""
        return kind not in {TitleKind.HONORIFIC, TitleKind.RANK} or self.text.units.capital(
            first
        )

    def _ends(self, key: str, endings: str) -> bool:
        return len(key) > _SHORT and key.endswith(self.index.endings[endings])

    def _told(self, run: Run) -> bool:
        """Tell whether a reporting verb stands next to the run, or "by" opens its line."""
        keys, reports = self.text.units.keys, reporting_words()
        if keys[run.last : run.last + 1] and keys[run.last] in reports:
            return True
        before = keys[max(run.first - 2, 0) : run.first]
        if before[-1:] == ["by"] and self.text.apart(run.first - 1):
            return True  # a byline
        return before == ["according", "to"] or (before[-1:] != [] and before[-1] in reports)

    def _titled_after(self, run: Run) -> bool:
        """Tell whether a title follows: "Timur Sabri, a spokesman for the movement"."""
        keys = self.text.units.keys
        if keys[run.last : run.last + 1] != [","]:
            return False
        for at in range(run.last + 1, min(run.last + _REACH, len(keys))):
            match = self.matches.get(at)
            if match and match.sort is TITLE:
                loose = match.slug in self.index.shapes["loose-titles"]
                after = keys[match.last] if match.last < len(keys) else "."
                return not loose and word_classes().get(after, "") in _ENDING
            if not keys[at].isalpha() or self.text.apart(at):
                return False
        return False
