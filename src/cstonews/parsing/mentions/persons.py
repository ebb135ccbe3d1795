"""Persons: who is meant by a full name, a family name, or a name nobody knows yet."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.facts.names import fold
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import OFFICE
from cstonews.parsing.mentions.runs import Run
from cstonews.parsing.mentions.shapes import Shapes
from cstonews.parsing.mentions.spelling import skeleton
from cstonews.parsing.mentions.texts import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cstonews.parsing.mentions.index import Family
    from cstonews.parsing.mentions.parts import Phrase
    from cstonews.parsing.mentions.runs import Runs

_BEARERS = 64
"""So many full names with one family name are remembered, to keep the time linear."""
_OPENERS = ("ing", "ed", "ly")
_RANKS = (
    frozenset(("president",)),
    frozenset(("prime-minister", "chancellor", "secretary-general")),
    None,
)
"""Offices by how likely a family name alone means who holds them; the rest come last."""


class Who(NamedTuple):
    """A person at a place: half-open units, and who it is.

    ``entity`` is ``None`` where only a family name is given and nobody known bears it,
    or several do: ``candidates``. ``title`` is the title right before the name.
    """

    first: int
    last: int
    entity: str | None
    name: str
    form: NameForm
    known: bool = True
    candidates: tuple[str, ...] = ()
    title: Phrase | None = None


class _Short(NamedTuple):
    """A family name to be resolved when all full names of the text are known."""

    run: Run
    words: tuple[int, ...]
    candidates: tuple[str, ...]
    named: bool


def make_slug(name: str) -> str:
    """Return the identifier that the scheme gives to a person's or organization's name.

    >>> make_slug("Mohammad Sohail Shaheen"), make_slug("Recep Tayyip Erdoğan")
    ('mohammad-sohail-shaheen', 'recep-tayyip-erdogan')
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


@frozen(eq=False)
class People:
    """Finds the persons of one text."""

    text: Text
    index: NameIndex
    shapes: Shapes
    on: date | None
    bearers: dict[str, list[Who]] = field(factory=dict)
    """The persons named in full, by the last words of their family names."""
    shorts: list[_Short] = field(factory=list)

    def find(self, named: Collection[Phrase], runs: Runs) -> Iterator[Who]:
        """Yield the persons named in full, in order, then those by family name alone."""
        runs.take([match[:2] for match in named])
        for match in named:
            if not self._namesake(match.last):
                yield self._borne(self._listed(match, runs))
        for run in runs.pieces():
            if run.last - run.first > 1 and self.text.titled(run.first):
                self._headline(run)
            else:
                yield from self._read(run)
        for short in self.shorts:
            yield from self._resolved(short)

    def _listed(self, match: Phrase, runs: Runs) -> Who:
        slug = match.slug
        title = None if self.text.apart(match.first) else runs.titles.get(match.first)
        label = self.index.labels[slug]
        return Who(match.first, match.last, slug, label, NameForm.FULL, title=title)

    def _namesake(self, after: int) -> bool:
        """Tell whether what follows makes a place or a thing of the name."""
        units = self.text.units
        return (
            not self.text.apart(after)
            and units.capital(after)
            and units.keys[after] in self.index.shapes["named-after"]
        )

    def _borne(self, who: Who) -> Who:
        keys = {self.text.units.keys[who.last - 1]}
        if who.known and who.entity:
            keys |= self.index.persons.endings[who.entity]
        elif self.text.units.keys[who.first] in self.index.given.families:
            keys.add(self.text.units.keys[who.first])
        for key in sorted(keys | {skeleton(key) for key in keys}):
            bearers = self.bearers.setdefault(key, [])
            if len(bearers) < _BEARERS:
                bearers.append(who)
        return who

    def _headline(self, run: Run) -> None:
        """Keep the family names of a headline, where each word stands for itself."""
        for unit in range(run.first, run.last):
            piece = Run(unit, unit + 1, run.title if unit == run.first else None)
            _, candidates = self._known(piece, [unit])
            piece = piece if candidates else piece._replace(title=None)
            self.shorts.append(_Short(piece, (unit,), candidates, named=False))

    def _read(self, run: Run) -> Iterator[Who]:
        """Yield who the run names in full; keep it for later if it may be a family name."""
        words = self.shapes.words(run)
        if run.cut:
            return
        if len(words) > 1 and self.text.begins_at(run.first) and self._opens(words[0]):
            run, words = run._replace(first=words[1], title=None), words[1:]
        family, candidates = self._known(run, words)
        if candidates:
            yield from self._bearing(run, words, family, candidates)
        else:
            yield from self._unknown(run, words)

    def _opens(self, unit: int) -> bool:
        """Tell whether a word has its capital from the sentence: "Addressing", "Reportedly"."""
        key = self.text.units.keys[unit]
        return key.endswith(_OPENERS) and not self.index.given.knows(key)

    def _bearing(
        self, run: Run, words: list[int], family: int, candidates: tuple[str, ...]
    ) -> Iterator[Who]:
        """Yield who bears the family name, if the given name settles it."""
        keys = self.text.units.keys
        if family < run.first:
            run = run._replace(first=family)
        given = [keys[unit] for unit in words if unit < family]
        if len(candidates) == 1 and any(len(key) > 1 and "." not in key for key in given):
            label = self.index.labels[candidates[0]]
            yield self._borne(
                Who(run.first, run.last, candidates[0], label, NameForm.FULL, title=run.title)
            )
        else:
            self.shorts.append(_Short(run, tuple(words), candidates, named=bool(given)))

    def _unknown(self, run: Run, words: list[int]) -> Iterator[Who]:
        """Yield a person whom the reference does not have, if the run is one's full name."""
        run, words = self._without_opener(run, words)
        if self._credited(run):
            return
        if len(words) == 1 or self._part_of_name(words) or not self.shapes.person(run, words):
            self.shorts.append(_Short(run, tuple(words), (), named=False))
            return
        name = " ".join(self.text.units.printed(run.first, run.last).split())
        yield self._borne(
            Who(
                run.first,
                run.last,
                make_slug(name),
                name,
                NameForm.FULL,
                known=False,
                title=run.title,
            )
        )

    def _credited(self, run: Run) -> bool:
        """Tell whether the run is a photographer's: "[Name/Agency]"."""
        keys = self.text.units.keys
        before, after = keys[run.first - 1], keys[run.last : run.last + 1]
        return run.first > 0 and before == "[" and after == ["/"]

    def _part_of_name(self, words: list[int]) -> bool:
        """Tell whether the words end a longer name given before, or leave out its middle."""
        keys = [self.text.units.keys[unit] for unit in words]
        longer = (
            self._words(who)
            for who in self.bearers.get(keys[-1], ())
            if who.last - who.first > len(keys)
        )
        return any(
            name[-len(keys) :] == keys or (name[0] == keys[0] and name[-1] == keys[-1])
            for name in longer
        )

    def _without_opener(self, run: Run, words: list[int]) -> tuple[Run, list[int]]:
        """Drop what opens a sentence before a given name: "Dushanbe-born Maria Orlova"."""
        given = self.index.given
        opener = self.text.begins_at(run.first) and not given.knows(
            self.text.units.keys[run.first]
        )
        if run.title or not opener:
            return run, words
        for number, unit in enumerate(words[1:-1], 1):
            if self.text.units.keys[unit] in given.plain:
                return run._replace(first=unit), words[number:]
        return run, words

    def _known(self, run: Run, words: list[int]) -> tuple[int, tuple[str, ...]]:
        """Return where the family name begins, and who bears it with these given names."""
        keys, persons = self.text.units.keys, self.index.persons
        key = keys[words[-1]]
        exact = persons.families.get(key, ())
        families = exact or persons.alike.get(skeleton(key), ())
        for begin in sorted({words[-1] + 1 - len(family.keys) for family in families}):
            found = dict.fromkeys(
                family.person
                for family in families
                if self._fits(family, run, words, begin, exact=bool(exact))
            )
            if found:
                return begin, tuple(found)
        return words[-1], ()

    def _fits(
        self, family: Family, run: Run, words: list[int], begin: int, *, exact: bool
    ) -> bool:
        """Tell whether the family name stands at ``begin``, after one of its given names."""
        keys, last = self.text.units.keys, words[-1]
        small = self.index.shapes["particles"]
        if begin != last + 1 - len(family.keys):
            return False
        if begin < run.first and any(
            keys[unit] not in small for unit in range(begin, run.first)
        ):
            return False
        if exact and tuple(keys[begin : last + 1]) != family.keys:
            return False
        given = [keys[unit] for unit in words if unit < begin]
        if not given:
            return exact or self._entitled(family.person, run.title)
        if len(given[0]) == 1 or "." in given[0]:
            return given[0][0] in self.index.persons.initials[family.person]
        return skeleton(given[0]) in self.index.persons.givens[family.person]

    def _entitled(self, person: str, title: Phrase | None) -> bool:
        """Tell whether the person ever held the office of the title."""
        if title is None:
            return False
        posts = self.index.posts
        if title.sort is OFFICE:
            return title.slug in posts.held.get(person, ())
        return posts.office_held(person, title.slug) is not None

    def _resolved(self, short: _Short) -> Iterator[Who]:
        """Yield whom a family name means here, if it is a name here at all."""
        run, words = short.run, short.words
        units, shapes = self.text.units, self.index.shapes
        key = units.keys[words[-1]]
        entitled = self._by_title(short)
        candidates = entitled or short.candidates
        bearer = self._bearer(short, key, candidates)
        if bearer:
            _, _, entity, name, _, known, candidates, _ = bearer
            place = run.first, run.last
            yield Who(*place, entity, name, NameForm.SHORT, known, candidates, run.title)
            return
        ruled = not self.text.cuts[run.last] and units.keys[run.last] in shapes["rule-of"]
        if candidates and self._telling(key, titled=ruled or bool(entitled), named=short.named):
            yield self._chosen(short, candidates)
        elif run.title and len(words) == 1 and self.shapes.person(run, words):
            yield self._stranger(run)

    def _telling(self, key: str, *, titled: bool, named: bool) -> bool:
        """Tell whether a family name tells who is meant, alone or as it stands here."""
        shapes = self.index.shapes
        if titled:
            return True
        return key not in shapes["families-common"] and (
            named or key not in shapes["families-in-need"]
        )

    def _stranger(self, run: Run) -> Who:
        name = self.text.units.printed(run.first, run.last)
        return Who(
            run.first, run.last, None, name, NameForm.SHORT, known=False, title=run.title
        )

    def _chosen(self, short: _Short, candidates: tuple[str, ...]) -> Who:
        settled = self._settled(candidates)
        first, last = short.run.first, short.run.last
        name = self.index.labels[settled] if settled else self.text.units.printed(first, last)
        rest = () if settled else candidates
        title = short.run.title
        return Who(first, last, settled, name, NameForm.SHORT, candidates=rest, title=title)

    def _settled(self, candidates: tuple[str, ...]) -> str | None:
        """Return the only candidate, or the only one in office, the highest office first."""
        if len(candidates) == 1:
            return candidates[0]
        for words in _RANKS:
            serving = [slug for slug in candidates if self._serves(slug, words)]
            if serving:
                return serving[0] if len(serving) == 1 else None
        return None

    def _serves(self, person: str, words: frozenset[str] | None) -> bool:
        posts = self.index.posts
        return any(
            person in posts.holders(office, self.on)
            for office in posts.held.get(person, ())
            if words is None or posts.words[office] in words
        )

    def _by_title(self, short: _Short) -> tuple[str, ...]:
        """Return the candidates who hold, or ever held, the office before the name."""
        title, posts = short.run.title, self.index.posts
        if title is None or short.words[0] != short.run.first:
            return ()
        if title.sort is OFFICE:
            holding = set(posts.holders(title.slug, self.on))
            here = tuple(slug for slug in short.candidates if slug in holding)
            return here or tuple(s for s in short.candidates if self._entitled(s, title))
        fitting = tuple(slug for slug in short.candidates if self._entitled(slug, title))
        serving = tuple(
            slug for slug in fitting if self._serves(slug, frozenset((title.slug,)))
        )
        return serving or fitting

    def _bearer(self, short: _Short, key: str, candidates: tuple[str, ...]) -> Who | None:
        """Return who of the same family name is named in full here: before, else anywhere."""
        named = self.bearers.get(key) or self.bearers.get(skeleton(key))
        if named is None:
            return None
        first = self.text.units.keys[short.words[0]]
        bearers = [
            who
            for who in named
            if (not candidates or not who.known or who.entity in candidates)
            and (len(short.words) == 1 or short.named or first in self._words(who))
        ]
        if len(bearers) > 1:
            told = Counter([who.entity for who in bearers])
            often = max(told.values())
            bearers = [who for who in bearers if told[who.entity] == often]
        before = [who for who in bearers if who.first < short.run.first]
        return before[-1] if before else next(iter(bearers), None)

    def _words(self, who: Who) -> list[str]:
        return self.text.units.keys[who.first : who.last]
