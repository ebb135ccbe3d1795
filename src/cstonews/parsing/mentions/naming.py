"""Naming: phrases, persons and bodies as names, titles bound to those who bear them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from cstonews.articles import MentionKind
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import Name, NameForm
from cstonews.parsing.mentions.parts import INSTITUTION, OFFICE, ORGANIZATION, STATE, TITLE
from cstonews.parsing.mentions.persons import Who, make_slug
from cstonews.parsing.mentions.scan import find_body
from cstonews.parsing.mentions.texts import Text
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.parsing.mentions.bodies import Body
    from cstonews.parsing.mentions.parts import Phrase

_START, _END, _KIND = itemgetter(0), itemgetter(1), itemgetter(4)
_BODY = NameForm.BODY
_A_STATE, _AN_ORGANIZATION = MentionKind.STATE, MentionKind.ORGANIZATION
_ASIDE = 4
"""So many words may stand between a name's comma and the title after it."""
_CLOSED = frozenset(",.;")
_Told: TypeAlias = tuple[str | None, tuple[str, ...], bool, bool]
"""The last fields of a name: its office, the candidates, whether known, whether bound."""
_KNOWN: _Told = (None, (), True, False)
_UNKNOWN: _Told = (None, (), False, False)


@frozen(eq=False)
class Naming:
    """Makes the names of one text.

    ``begins`` and ``ends`` are the persons by the units they begin and end with.
    """

    text: Text
    index: NameIndex
    on: date | None
    whos: list[Who] = field(repr=False)
    begins: dict[int, Who] = field(repr=False)
    ends: dict[int, Who] = field(repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, on: date | None, whos: list[Who]) -> Naming:
        """Lay the persons out by where they begin and end."""
        begins = {who.first: who for who in whos}
        return cls(text, index, on, whos, begins, {who.last: who for who in whos})

    def names(self, phrases: Iterable[Phrase], bodies: Iterable[Body]) -> tuple[Name, ...]:
        """Return all names in order, a longer one before those inside it."""
        titles: dict[int, Phrase] = {}
        beside: dict[int, Who] = {}
        found: list[Name] = []
        things: list[Phrase] = []
        bodies_told: list[Phrase] = []
        for phrase in phrases:
            sort = phrase.sort
            if sort is TITLE or sort is OFFICE:
                who = self._bearer(phrase)
                if who is not None:
                    titles[who.first] = phrase
                    beside[phrase.first] = beside[phrase.last] = who
                    things.extend(self._body_headed(phrase, who))
                found.append(self._title(phrase, who))
            elif sort is not STATE and phrase.form is _BODY:
                bodies_told.append(phrase)
            else:
                things.append(phrase)
        things.extend([self._served(phrase, beside) for phrase in bodies_told])
        found.extend(self._things(things))
        for who in self.whos:
            found.append(self._person(who, titles.get(who.first)))
            found.extend(self._rule(who))
        found.extend([self._body(body) for body in bodies])
        found.sort(key=_KIND)
        found.sort(key=_END, reverse=True)
        found.sort(key=_START)
        return _once(found)

    def _body_headed(self, phrase: Phrase, who: Who) -> Iterable[Phrase]:
        """Return the institution in a title that only who bears it tells whose it is."""
        office = self._office(phrase, who)
        if phrase.sort is TITLE and office is not None:
            told = phrase._replace(sort=OFFICE, slug=office)
            return find_body(told, self.text, self.index)
        return ()

    def _office(self, title: Phrase | None, who: Who) -> str | None:
        """Return the office that a title beside a person makes."""
        if title is None or title.sort is OFFICE:
            return title and title.slug
        known = who.entity if who.known else None
        return self.index.posts.office_held(known, title.slug) if known else None

    def _served(self, phrase: Phrase, beside: dict[int, Who]) -> Phrase:
        """Settle an institution by who speaks for it or heads it, where that is told."""
        kind = phrase.slug if phrase.sort is INSTITUTION else phrase.detail
        at = phrase.first - 1 - (self.text.units.keys[phrase.first - 1] == "the")
        who = beside.get(phrase.last) or beside.get(at)
        if who is None or not who.known or not who.entity:
            return phrase
        body = self.index.posts.body_served(who.entity, kind)
        return phrase._replace(sort=ORGANIZATION, slug=body) if body else phrase

    def _bearer(self, phrase: Phrase) -> Who | None:
        """Return the person right after a title, or beside it and a comma."""
        keys, cuts, last = self.text.units.keys, self.text.cuts, phrase.last
        if not cuts[last]:
            if last in self.begins:
                return self.begins[last]
            if keys[last] == "," and last + 1 in self.begins and phrase.sort is OFFICE:
                who = self.begins[last + 1]
                if who.last < len(keys) and keys[who.last] in _CLOSED:
                    return who
        return self._before(phrase.first)

    def _before(self, first: int) -> Who | None:
        """Return the person before a title, a comma and small words."""
        keys, capitals = self.text.units.keys, self.text.units.capitals
        for at in range(first - 1, max(first - 2 - _ASIDE, -1), -1):
            key = keys[at]
            if not key.isalpha():
                return self.ends.get(at) if key in {",", "("} else None
            if capitals[at] and key not in self.index.adjectives:
                return None
        return None

    def _things(self, phrases: Iterable[Phrase]) -> Iterator[Name]:
        """Name states and organizations; an institution without a state has no entity."""
        units, labels = self.text.units, self.index.labels
        starts, ends, owners = units.starts, units.ends, units.owners
        for first, last, sort, slug, form, _detail, _ambiguous, _past, _others in phrases:
            start, end = starts[first], ends[last - 1]
            begin, stop = owners[first], owners[last - 1] + 1
            kind, entity, label = _AN_ORGANIZATION, None, slug
            if sort is STATE:
                kind = _A_STATE
            if sort is STATE or sort is ORGANIZATION:
                entity, label = slug, labels.get(slug) or self._printed(first, last)
            told = start, end, begin, stop, kind, form, entity, label, None, (), True, False
            yield make_tuple(Name, told)

    def _title(self, phrase: Phrase, who: Who | None) -> Name:
        role = phrase.sort is TITLE
        office = self._office(phrase, who) if who else None if role else phrase.slug
        holders = () if role else self._holders(phrase)
        entity = who.entity if who else self._holder(phrase, holders)
        label = who.name if who else self.index.labels.get(entity or "")
        place, meant = (phrase.first, phrase.last), (entity, phrase.slug)
        if label and not role:
            meant = entity, label
        told = office, holders, who is None or who.known, who is not None
        return self._named(place, MentionKind.OFFICE, phrase.form, meant, told)

    def _holders(self, phrase: Phrase) -> tuple[str, ...]:
        posts = self.index.posts
        if phrase.past:
            return ()
        if not phrase.others:
            return posts.holders(phrase.slug, self.on)
        offices = (phrase.slug, *(other.slug for other in phrase.others))
        found = (person for office in offices for person in posts.holders(office, self.on))
        return tuple(dict.fromkeys(found))

    def _holder(self, phrase: Phrase, holders: tuple[str, ...]) -> str | None:
        """Return the only holder of an office of one seat, if the title says no more."""
        seat = phrase.sort is OFFICE and len(holders) == 1 and not phrase.others
        return holders[0] if seat and self.index.posts.one_seat(phrase.slug) else None

    def _person(self, who: Who, title: Phrase | None) -> Name:
        told = self._office(title, who), who.candidates, who.known, title is not None
        place, meant = (who.first, who.last), (who.entity, who.name)
        return self._named(place, MentionKind.PERSON, who.form, meant, told)

    def _rule(self, who: Who) -> Iterator[Name]:
        """Yield the government that a leader's name makes: "the Biden administration"."""
        at = who.last
        if self.text.cuts[at] or not who.known or not who.entity:
            return
        rule = self.text.units.keys[at]
        if rule in self.index.shapes["rule-of"]:
            name = f"{self.index.families[who.entity]} {rule}"
            words = (self.text.units.keys[at - 1], rule)
            slug = self.index.rules.get(words) or make_slug(name)
            place, meant = (who.first, at + 1), (slug, self.index.labels.get(slug, name))
            told = _KNOWN if slug in self.index.labels else _UNKNOWN
            yield self._named(place, _AN_ORGANIZATION, NameForm.FULL, meant, told)

    def _body(self, body: Body) -> Name:
        place, meant = (body.first, body.last), (body.slug, body.name)
        return self._named(place, _AN_ORGANIZATION, NameForm.FULL, meant, _UNKNOWN)

    def _printed(self, first: int, last: int) -> str:
        return " ".join(self.text.units.printed(first, last).split())

    def _named(
        self,
        place: tuple[int, int],
        kind: MentionKind,
        form: NameForm,
        meant: tuple[str | None, str],
        told: _Told = _KNOWN,
    ) -> Name:
        """Make the name at a place, given in units, of its entity and its name."""
        units, (first, last) = self.text.units, place
        start, end = units.starts[first], units.ends[last - 1]
        begin, stop = units.owners[first], units.owners[last - 1] + 1
        return make_tuple(Name, (start, end, begin, stop, kind, form, *meant, *told))


def _once(found: list[Name]) -> tuple[Name, ...]:
    """Return each of the ordered names once."""
    return (*found[:1], *[name for before, name in pairwise(found) if name != before])
