"""Context: what doubtful words mean here, by what else the text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.scheme import take_apart
from cstonews.lexicon.classes import unit_classes
from cstonews.organizations import OrganizationKind
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.phrases import Phrase
from cstonews.parsing.mentions.shapes import reporting_words
from cstonews.parsing.mentions.texts import Text
from cstonews.parsing.mentions.trie import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_MEDIA = frozenset(
    kind.value
    for kind in (
        OrganizationKind.NEWS_AGENCY,
        OrganizationKind.NEWSPAPER,
        OrganizationKind.MAGAZINE,
        OrganizationKind.BROADCASTER,
        OrganizationKind.ONLINE_OUTLET,
    )
)
_FINITE = frozenset("VEA")
"""The classes of words that a subject stands before."""


@frozen(eq=False)
class Context:
    """What the text names beyond doubt, and the doubtful settled by it."""

    text: Text
    index: NameIndex
    sure: frozenset[str] = field(repr=False)
    begins: dict[int, Phrase] = field(repr=False)
    acting: set[int] = field(factory=set, repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, phrases: Iterable[Phrase]) -> Context:
        """Gather what the phrases name beyond doubt."""
        found = [phrase for phrase in phrases if phrase.sort in {Sort.STATE, Sort.ORGANIZATION}]
        sure = frozenset(
            phrase.slug
            for phrase in found
            if not phrase.ambiguous and phrase.form is not NameForm.METONYM
        )
        return cls(text, index, sure, {phrase.first: phrase for phrase in found})

    def settled(self, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
        """Yield the phrases with what is meant; drop what is no name here."""
        latest: dict[str, Phrase] = {}
        for phrase in phrases:
            meant = self._meant(phrase, latest)
            if meant is not None:
                if meant.sort is Sort.ORGANIZATION and meant.slug[2:3] == "-":
                    parts = take_apart(meant.slug)
                    if parts and not parts.voice:
                        latest[parts.kind] = meant
                yield meant

    def _meant(self, phrase: Phrase, latest: dict[str, Phrase]) -> Phrase | None:
        if phrase.sort is Sort.STATE:
            return self._state(phrase)
        if phrase.sort is Sort.INSTITUTION:
            return self._institution(phrase, latest)
        if phrase.sort is Sort.ORGANIZATION and phrase.ambiguous:
            return self._organization(phrase)
        return phrase

    def _institution(self, phrase: Phrase, latest: dict[str, Phrase]) -> Phrase:
        """Settle an institution without its state by the last one named with it."""
        told = latest.get(phrase.slug)
        if told is not None:
            form = told.form if told.form is NameForm.COMMON else phrase.form
            return phrase._replace(sort=Sort.ORGANIZATION, slug=told.slug, form=form)
        named = [
            e.slug for e in phrase.others if e.sort is Sort.ORGANIZATION and e.slug in self.sure
        ]
        if len(named) != 1:
            return phrase
        return phrase._replace(sort=Sort.ORGANIZATION, slug=named[0])

    def _state(self, phrase: Phrase) -> Phrase | None:
        if phrase.form is NameForm.METONYM:
            if not self._acts(phrase):
                return phrase._replace(form=NameForm.PLACE)
            self.acting.add(phrase.last)
            return phrase
        if phrase.ambiguous:
            claims = dict.fromkeys((phrase.slug, *(other.slug for other in phrase.others)))
            named = [slug for slug in claims if slug in self.sure]
            return phrase._replace(slug=named[0]) if len(named) == 1 else None
        return None if self._elsewhere(phrase) else phrase

    def _elsewhere(self, phrase: Phrase) -> bool:
        """Tell whether Georgia is the one in America."""
        keys = self.text.units.keys
        if keys[phrase.first] != "georgia" or self.sure & _AROUND_GEORGIA:
            return False
        return not self.index.shapes["georgia-elsewhere"].isdisjoint(keys)

    def _acts(self, phrase: Phrase) -> bool:
        """Tell whether a capital stands for the government: it acts, or is acted with."""
        shapes, keys = self.index.shapes, self.text.units.keys
        if " ".join(keys[phrase.first : phrase.last]) in shapes["seats"]:
            return True
        before = keys[phrase.first - 1] if not self.text.apart(phrase.first) else ""
        if before in shapes["acting-before"] or before in reporting_words():
            return True
        if before == "to" and keys[phrase.first - 2] == "according":
            return True
        if before in shapes["place-prepositions"]:
            return False
        return self._subject(phrase)

    def _subject(self, phrase: Phrase) -> bool:
        keys, last = self.text.units.keys, phrase.last
        partner = self.begins.get(last + 1) if keys[last : last + 1] == ["and"] else None
        if partner is not None:
            last = partner.last
        if keys[phrase.first - 1] == "and" and phrase.first - 1 in self.acting:
            return True
        if self.text.apart(last):
            return False
        return keys[last] == "'s" or unit_classes().get(keys[last]) in _FINITE

    def _organization(self, phrase: Phrase) -> Phrase | None:
        """Settle a doubtful name by the same name in full, by its outlet or by its parent."""
        if self._of_event(phrase):
            return None
        claims = [phrase.slug, *(e.slug for e in phrase.others if e.sort is Sort.ORGANIZATION)]
        named = [slug for slug in dict.fromkeys(claims) if slug in self.sure]
        city = self.text.units.keys[phrase.first] in self.index.capitals
        if city and phrase.last - phrase.first == 1 and not self._acts(phrase):
            return None
        if len(named) == 1:
            return phrase._replace(slug=named[0])
        if phrase.detail in _MEDIA:
            return phrase if self._outlet(phrase) else None
        children = [slug for slug in dict.fromkeys(claims) if self._ancestors(slug) & self.sure]
        return phrase._replace(slug=children[0]) if len(children) == 1 else None

    def _of_event(self, phrase: Phrase) -> bool:
        return self.text.units.keys[phrase.last - 1] in self.index.shapes["event-words"]

    def _outlet(self, phrase: Phrase) -> bool:
        """Tell whether a word that may be an outlet's name is one: "told Report"."""
        keys, first, last = self.text.units.keys, phrase.first, phrase.last
        before, after = keys[first - 1 : first], keys[last : last + 1]
        if before == ["told"]:
            return True
        if before == after == ["/"] or (before == ["("] and after == [")"]):
            return True
        follows = bool(after) and after[0] in self.index.shapes["media-after"]
        return not self.text.apart(last) and follows

    def _ancestors(self, slug: str) -> frozenset[str]:
        found = set()
        while (parent := self.index.parents.get(slug)) and parent not in found:
            found.add(parent)
            slug = parent
        return frozenset(found)


_AROUND_GEORGIA = frozenset(("AM", "AZ", "RU", "TR", "UA"))
