"""Bodies: organizations nobody has listed, told by a noun such as "Institute"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.lexicon.words import word_classes
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.persons import make_slug
from cstonews.parsing.mentions.runs import FREE, OF_STATE, TAKEN
from cstonews.parsing.mentions.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


_CLOSED = frozenset("DOMICSWAGtTR")
"""The classes of words that are in no name of an organization but to link its parts."""
_LONGEST = 12
"""More units than that are no organization's name."""
_FEW, _MORE = 1, 2
"""How many capitalised words a noun needs beside it, by how telling it is."""
_AT = frozenset(("at", "from", "of", "with"))
_KINDS_OF_OUTLETS = frozenset(("information", "news", "radio", "television", "tv"))
_BEFORE_AGENCY = frozenset("(/")
_ACRONYM = 2
"""An acronym has so many letters at least."""


class Body(NamedTuple):
    """An organization at a place, half-open units, with a slug made of its name."""

    first: int
    last: int
    slug: str
    name: str


@frozen(eq=False)
class Bodies:
    """Finds unknown organizations in one text.

    ``marks`` tell which units are names already (see ``Runs``); those of a state may
    stand inside the name of an organization ("Russian Academy of Arts").
    """

    text: Text
    index: NameIndex
    marks: bytearray = field(repr=False)

    def find(self) -> Iterator[Body]:
        """Yield the unknown organizations in order, then their acronyms further on."""
        units, marks = self.text.units, self.marks
        acronyms: dict[str, Body] = {}
        heads, keys = self.index.heads, units.keys
        told = self.index.shapes["outlet-nouns"] | _BEFORE_AGENCY | {"the"}
        unit = marks.find(FREE)
        while unit >= 0:
            done, key, body = unit + 1, keys[unit], None
            if key in heads and keys[done : done + 1] != ["agency"]:
                body = self._around(unit)
            elif keys[unit - 1] in told:
                body = self._beside(unit)
            if body is not None:
                done = body.last
                acronyms |= self._acronym(body)
                yield body
            elif key in acronyms and units.printed(unit, done).isupper():
                yield acronyms[key]._replace(first=unit, last=done)
            unit = marks.find(FREE, done)

    def _around(self, head: int) -> Body | None:
        """Read the name around its noun: capitals before it, "of" and capitals after it."""
        if not self.text.inside(head) or self.text.titled(head):
            return None
        first = head
        while head - first < _LONGEST and self._joins(first - 1) and not self.text.apart(first):
            first -= 1
        outlet = self.text.units.keys[head] in self.index.shapes["outlet-heads"]
        last = head + 1 if outlet else self._after(head + 1)
        if not (self._outlet(first, head) if outlet else self._telling(first, head, last)):
            return None
        if outlet and self.text.proper(first - 1):
            first -= 1
        name = " ".join(self.text.units.printed(first, last).split())
        told = name.removesuffix(" Agency") if name.endswith(" News Agency") else name
        article = "the-" if outlet and self.text.units.keys[first] == "the" else ""
        return Body(first, last, article + make_slug(told), name)

    def _beside(self, unit: int) -> Body | None:
        """Read a name that the words beside it tell to be an organization's."""
        before = self.text.units.keys[unit - 1]
        if before in _BEFORE_AGENCY:
            return self._agency(unit)
        told = before in self.index.shapes["outlet-nouns"]
        if told and not self.text.units.capital(unit - 1):
            return self._made(unit, self._run(unit), 1)
        if before != "the" or self.text.cuts[unit]:
            return None
        last = self._run(unit)
        if self._outlet_after(last):
            return self._made(unit, last, 1)
        return self._made(unit, last, _MORE) if self._employs(unit, last) else None

    def _run(self, unit: int) -> int:
        last = unit + 1
        while self._joins(last) and not self.text.cuts[last] and last - unit < _LONGEST:
            last += 1
        return last

    def _made(self, first: int, last: int, least: int) -> Body | None:
        """Make an organization of a run, if it has words enough of its own in a sentence."""
        keys, shapes = self.text.units.keys, self.index.shapes
        plain = shapes["outlet-plain"] | shapes["organization-plain"]
        own = any(keys[unit] not in plain for unit in range(first, last))
        odd = keys[first] in word_classes() or not self.text.inside(first)
        if odd or not own or last - first < least or self.text.titled(first):
            return None
        name = " ".join(self.text.units.printed(first, last).split())
        return Body(first, last, make_slug(name), name)

    def _outlet_after(self, at: int) -> bool:
        """Tell whether the words at ``at`` tell an outlet: "the Jahon *news agency*"."""
        units, nouns = self.text.units, self.index.shapes["outlet-nouns"]
        if self.text.cuts[at] or units.capital(at):
            return False
        if units.keys[at] in nouns:
            return True
        wide = units.keys[at] in _KINDS_OF_OUTLETS and not self.text.cuts[at + 1]
        return wide and units.keys[at + 1] in nouns

    def _employs(self, first: int, last: int) -> bool:
        """Tell whether a person is said to be of it: "Karim Haddad of the Steppe Forum"."""
        units, at = self.text.units, first - 4
        if at < 0 or units.keys[first - 2] not in _AT:
            return False
        named = units.keys[at] in self.index.given.plain and units.capital(at + 1)
        place = units.keys[last - 1] in self.index.barriers
        return named and not place

    def _agency(self, unit: int) -> Body | None:
        """Read the agency that a dateline ends with: "DELHI, June 2 (ANI): …"."""
        units = self.text.units
        around = units.keys[unit - 1 : unit] + units.keys[unit + 1 : unit + 2]
        if around not in (["(", ")"], ["/", "/"]) or self.text.inside(unit):
            return None
        name = units.printed(unit, unit + 1)
        if not (name.isupper() and len(name) >= _ACRONYM and name.isalpha()):
            return None
        return Body(unit, unit + 1, make_slug(name), name)

    def _joins(self, unit: int) -> bool:
        """Tell whether a unit is a capitalised word that may stand in a name."""
        units = self.text.units
        return (
            0 <= unit < len(units)
            and units.capital(unit)
            and self.marks[unit] != TAKEN
            and word_classes().get(units.keys[unit]) not in _CLOSED
        )

    def _after(self, at: int) -> int:
        """Return where the capitals after "of" or "for" end; ``at`` if there are none."""
        keys, links, end = self.text.units.keys, self.index.shapes["organization-links"], at
        while at - end < _LONGEST and not self.text.apart(at) and keys[at] in links:
            begin = at + 1
            begin += keys[begin : begin + 1] == ["the"]
            word = begin
            while self._joins(word) and not self.text.apart(word) and word - begin < _LONGEST:
                word += 1
            if word == begin:
                break
            at = end = word
            links = self.index.shapes["organization-links"] | {"and"}
        return end

    def _outlet(self, first: int, head: int) -> bool:
        """Tell whether the words before a noun such as "Herald" make an outlet's name."""
        keys, shapes = self.text.units.keys, self.index.shapes
        words = [keys[unit] for unit in range(first, head)]
        return any(
            word not in shapes["outlet-plain"] and word not in shapes["organization-plain"]
            for word in words
        )

    def _telling(self, first: int, head: int, last: int) -> bool:
        """Tell whether the words around the noun are enough to name one organization."""
        keys, shapes = self.text.units.keys, self.index.shapes
        words = [
            unit
            for unit in (*range(first, head), *range(head + 1, last))
            if self.text.units.capital(unit)
        ]
        own = [unit for unit in words if keys[unit] not in shapes["organization-plain"]]
        plain = keys[head] in shapes["organization-heads"]
        named = [unit for unit in own if self.marks[unit] != OF_STATE or unit > head]
        return bool(named) and len(words) >= (_FEW if plain else _MORE)

    def _acronym(self, body: Body) -> dict[str, Body]:
        """Return the acronym given in brackets after the name: "(ISS)"."""
        units, at = self.text.units, body.last
        if units.keys[at : at + 1] != ["("] or units.keys[at + 2 : at + 3] != [")"]:
            return {}
        short = units.printed(at + 1, at + 2)
        return {units.keys[at + 1]: body} if short.isupper() and len(short) >= _ACRONYM else {}
