"""Naming: phrases, persons and bodies as names, titles bound to those who bear them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.articles import MentionKind
from cstonews.parsing.mentions.names import Name, NameForm
from cstonews.parsing.mentions.persons import make_slug
from cstonews.parsing.mentions.trie import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from cstonews.parsing.mentions.bodies import Body
    from cstonews.parsing.mentions.index import NameIndex
    from cstonews.parsing.mentions.persons import Who
    from cstonews.parsing.mentions.phrases import Phrase
    from cstonews.parsing.mentions.texts import Text

_KINDS = {
    Sort.STATE: MentionKind.STATE,
    Sort.ORGANIZATION: MentionKind.ORGANIZATION,
    Sort.INSTITUTION: MentionKind.ORGANIZATION,
    Sort.PRESS_SERVICE: MentionKind.ORGANIZATION,
    Sort.OFFICE: MentionKind.OFFICE,
    Sort.TITLE: MentionKind.OFFICE,
}
_ASIDE = 4
"""So many words may stand between a name's comma and the title after it."""


@frozen(eq=False)
class Naming:
    """Makes the names of one text."""

    text: Text
    index: NameIndex
    on: date | None
    whos: list[Who] = field(repr=False)
    states: frozenset[int] = field(repr=False)
    begins: dict[int, Who] = field(repr=False)
    ends: dict[int, Who] = field(repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, on: date | None, whos: list[Who], states: frozenset[int]) -> Naming:
        """Lay the persons out by where they begin and end; ``states`` are units of states."""
        begins = {who.first: who for who in whos}
        return cls(text, index, on, whos, states, begins, {who.last: who for who in whos})

    def names(self, phrases: Iterable[Phrase], bodies: Iterable[Body]) -> tuple[Name, ...]:
        """Return all names in order, a longer one before those inside it."""
        titles: dict[int, Phrase] = {}
        found: list[Name] = []
        for phrase in phrases:
            who = self._bearer(phrase)
            if who is not None:
                titles[who.first] = phrase
            found.append(self._phrase(phrase, who))
        found.extend(self._person(who, titles.get(who.first)) for who in self.whos)
        found.extend(name for who in self.whos for name in self._rule(who))
        found.extend(self._body(body) for body in bodies)
        found.sort(key=lambda name: (name.start, -name.end, name.kind, name.form))
        return tuple(dict.fromkeys(found))

    def _bearer(self, phrase: Phrase) -> Who | None:
        """Return the person right after a title, or before it and a comma."""
        if phrase.sort not in {Sort.TITLE, Sort.OFFICE}:
            return None
        keys, last = self.text.units.keys, phrase.last
        if last in self.begins and not self.text.apart(last):
            return self.begins[last]
        if keys[last : last + 1] == [","] and last + 1 in self.begins:
            who = self.begins[last + 1]
            closed = keys[who.last : who.last + 1] in ([","], ["."], [";"])
            if closed and phrase.sort is Sort.OFFICE:
                return who
        for at in range(phrase.first - 1, max(phrase.first - 2 - _ASIDE, -1), -1):
            if keys[at] in {",", "("}:
                return self.ends.get(at)
            if not keys[at].isalpha() or (self.text.units.capital(at) and at not in self.states):
                return None
        return None

    def _phrase(self, phrase: Phrase, who: Who | None) -> Name:
        if phrase.sort in {Sort.TITLE, Sort.OFFICE}:
            return self._title(phrase, who)
        loose = phrase.sort in {Sort.INSTITUTION, Sort.PRESS_SERVICE}
        label = self.index.labels.get(phrase.slug) or self._printed(phrase.first, phrase.last)
        return self._name(
            phrase.first,
            phrase.last,
            _KINDS[phrase.sort],
            phrase.form,
            None if loose else phrase.slug,
            phrase.slug if loose else label,
        )

    def _title(self, phrase: Phrase, who: Who | None) -> Name:
        office = phrase.slug if phrase.sort is Sort.OFFICE else None
        holders = self._holders(phrase) if office else ()
        entity = who.entity if who else self._holder(phrase, holders)
        name = self._name(
            phrase.first,
            phrase.last,
            MentionKind.OFFICE,
            phrase.form,
            entity,
            self._titled(who, entity) or phrase.slug if office else phrase.slug,
        )
        return name._replace(
            office=office,
            candidates=holders,
            bound=who is not None,
            known=who.known if who else True,
        )

    def _titled(self, who: Who | None, entity: str | None) -> str | None:
        return who.name if who else self.index.labels.get(entity or "")

    def _holders(self, phrase: Phrase) -> tuple[str, ...]:
        posts = self.index.posts
        offices = (phrase.slug, *(other.slug for other in phrase.others))
        if phrase.past:
            return ()
        return tuple(
            dict.fromkeys(person for office in offices for person in posts.holders(office, self.on))
        )

    def _holder(self, phrase: Phrase, holders: tuple[str, ...]) -> str | None:
        """Return the only holder of an office of one seat, if the title says no more."""
        seat = phrase.sort is Sort.OFFICE and len(holders) == 1 and not phrase.others
        return holders[0] if seat and self.index.posts.one_seat(phrase.slug) else None

    def _person(self, who: Who, title: Phrase | None) -> Name:
        office = None
        if title is not None and title.sort is Sort.OFFICE:
            office = title.slug
        elif title is not None and who.entity and who.known:
            office = self.index.posts.office_held(who.entity, title.slug)
        name = self._name(
            who.first, who.last, MentionKind.PERSON, who.form, who.entity, who.name
        )
        return name._replace(
            office=office, candidates=who.candidates, known=who.known, bound=title is not None
        )

    def _rule(self, who: Who) -> Iterator[Name]:
        """Yield the government that a leader's name makes: "the Biden administration"."""
        keys, last = self.text.units.keys, who.last
        rule = keys[last] if not self.text.apart(last) else ""
        if rule not in self.index.shapes["rule-of"] or not who.known or not who.entity:
            return
        family = self.index.families[who.entity]
        slug = make_slug(name := f"{family} {rule}")
        made = self._name(
            who.first,
            last + 1,
            MentionKind.ORGANIZATION,
            NameForm.FULL,
            slug,
            self.index.labels.get(slug, name),
        )
        yield made._replace(known=slug in self.index.labels)

    def _body(self, body: Body) -> Name:
        name = self._name(
            body.first,
            body.last,
            MentionKind.ORGANIZATION,
            NameForm.FULL,
            body.slug,
            body.name,
        )
        return name._replace(known=False)

    def _printed(self, first: int, last: int) -> str:
        return " ".join(self.text.units.printed(first, last).split())

    def _name(
        self,
        first: int,
        last: int,
        kind: MentionKind,
        form: NameForm,
        entity: str | None,
        name: str,
    ) -> Name:
        units = self.text.units
        return Name(
            units.starts[first],
            units.ends[last - 1],
            units.token_of(first),
            units.token_of(last - 1) + 1,
            kind,
            form,
            entity,
            name,
        )
