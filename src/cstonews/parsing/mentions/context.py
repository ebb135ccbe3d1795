"""Context: what doubtful words mean here, by what else the text names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.scheme import take_apart
from cstonews.lexicon.classes import unit_classes
from cstonews.organizations import MEDIA_KINDS, OrganizationKind
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import Phrase
from cstonews.parsing.mentions.shapes import reporting_words
from cstonews.parsing.mentions.texts import Text
from cstonews.parsing.mentions.trie import INSTITUTION, ORGANIZATION, STATE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


_MEDIA = frozenset(kind.value for kind in MEDIA_KINDS - {OrganizationKind.MEDIA_COMPANY})
_OWNERS = frozenset((STATE, ORGANIZATION))
_SETTLED = frozenset((STATE, ORGANIZATION, INSTITUTION))
"""What context may settle."""
_METONYM = NameForm.METONYM
_OFTEN = 3
"""The state that a text is about is named so often at least."""
_FINITE = frozenset("VEA")
"""The classes of words that a subject stands before."""


@frozen(eq=False)
class Context:
    """What the text names beyond doubt, and the doubtful settled by it.

    ``topic`` is the state that the text is about; ``alone`` tells that institutions
    stand without their state, for which ``places`` keeps the first and the last state
    named so far in each sentence; ``acting`` are the units where the name of a capital
    ends that stands for a government.
    """

    text: Text
    index: NameIndex
    sure: frozenset[str] = field(repr=False)
    begins: dict[int, Phrase] = field(repr=False)
    topic: str | None
    alone: bool
    acting: set[int] = field(factory=set, repr=False)
    places: dict[int, tuple[str, str]] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, phrases: Collection[Phrase]) -> Context:
        """Gather what the phrases name beyond doubt."""
        found = [phrase for phrase in phrases if phrase.sort in _OWNERS]
        sure = frozenset(
            [
                phrase.slug
                for phrase in found
                if not phrase.ambiguous and phrase.form is not _METONYM
            ]
        )
        begins = {phrase.first: phrase for phrase in found}
        alone = len(found) < len(phrases) and any(
            phrase.sort is INSTITUTION for phrase in phrases
        )
        return cls(text, index, sure, begins, _topic(found), alone)

    def settled(self, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
        """Yield the phrases with what is meant; drop what is no name here."""
        latest: dict[str, Phrase] = {}
        for phrase in phrases:
            meant: Phrase | None = phrase
            if phrase.sort in _SETTLED:
                meant = self._meant(phrase, latest)
            if meant is not None:
                if meant.sort is ORGANIZATION and meant.slug[2:3] == "-":
                    parts = take_apart(meant.slug)
                    if parts and not parts.voice:
                        latest[parts.kind] = meant
                yield meant

    def _meant(self, phrase: Phrase, latest: dict[str, Phrase]) -> Phrase | None:
        if phrase.sort is STATE:
            state = self._state(phrase)
            if state is not None and self.alone:
                here = self.text.sentence_of(phrase.first)
                first, _ = self.places.get(here, (state.slug, ""))
                self.places[here] = first, state.slug
            return state
        if phrase.sort is INSTITUTION:
            return self._institution(phrase, latest)
        if phrase.sort is ORGANIZATION and phrase.ambiguous:
            return self._organization(phrase)
        return phrase

    def _institution(self, phrase: Phrase, latest: dict[str, Phrase]) -> Phrase:
        """Settle an institution without its state: by a place, an earlier one, a state near."""
        others = [other for other in phrase.others if other.sort is ORGANIZATION]
        named = [other.slug for other in others if other.slug in self.sure]
        told, place = latest.get(phrase.slug), self._seat(phrase)
        body, form = None, phrase.form
        if place is not None and not self._common(phrase):
            body = self.index.posts.institution(place, phrase.slug)
        elif told is not None:
            body, form = told.slug, told.form if told.form is NameForm.COMMON else form
        elif named:
            body = named[0]
        elif not any(self._ancestors(other.slug) & self.sure for other in others):
            state = self._state_near(phrase)
            body = state and self.index.posts.institution(state, phrase.slug)
        if body is None:
            return phrase
        return phrase._replace(sort=ORGANIZATION, slug=body, form=form, detail=phrase.slug)

    def _common(self, phrase: Phrase) -> bool:
        words = self.text.units.keys[phrase.last - 1]
        return words in self.index.shapes["common-institutions"]

    def _seat(self, phrase: Phrase) -> str | None:
        """Return the state of "the Finance Ministry *in Yerevan*", or of "*its* ministry"."""
        keys, last = self.text.units.keys, phrase.last
        after = (
            None if self.text.cuts[last] or keys[last] != "in" else self.begins.get(last + 1)
        )
        if after is not None and after.sort is STATE and not after.ambiguous:
            return after.slug
        if phrase.first and keys[phrase.first - 1] == "its":
            here = self.text.sentence_of(phrase.first)
            first, last_named = self.places.get(here, ("", ""))
            return last_named or self.places.get(here - 1, ("", ""))[0] or first or None
        return None

    def _state_near(self, phrase: Phrase) -> str | None:
        """Return the last state named before in the sentence, else what the text is about."""
        units, here = self.text.units, self.text.sentence_of(phrase.first)
        named = phrase.last - phrase.first > 1 and units.capital(phrase.last - 1)
        before = phrase.first - 1
        joined = not self.text.cuts[phrase.first] and units.keys[before] != "the"
        goes_on = not self.text.cuts[phrase.last] and units.keys[phrase.last] == "of"
        if here < 0 or not named or goes_on or (joined and units.capital(before)):
            return None
        if here in self.places:
            return self.places[here][1]
        return None if phrase.slug in self.index.shapes["kinds-of-many"] else self.topic

    def _state(self, phrase: Phrase) -> Phrase | None:
        if phrase.form is _METONYM:
            if not self._acts(phrase):
                return phrase._replace(form=NameForm.PLACE)
            self.acting.add(phrase.last)
            return phrase
        if phrase.ambiguous:
            claims = dict.fromkeys((phrase.slug, *(other.slug for other in phrase.others)))
            named = [slug for slug in claims if slug in self.sure]
            return phrase._replace(slug=named[0]) if len(named) == 1 else None
        georgia = self.text.units.keys[phrase.first] == "georgia"
        return None if georgia and self._elsewhere() else phrase

    def _elsewhere(self) -> bool:
        """Tell whether Georgia is the one in America."""
        if self.sure & _AROUND_GEORGIA:
            return False
        return not self.index.shapes["georgia-elsewhere"].isdisjoint(self.text.units.keys)

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
        if (
            phrase.first > 1
            and keys[phrase.first - 2] == "to"
            and before not in shapes["particles"]
        ):
            return before.isalpha()
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
        if self._of_event(phrase) or self._of_another(phrase):
            return None
        claims = [phrase.slug, *(e.slug for e in phrase.others if e.sort is ORGANIZATION)]
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

    def _of_another(self, phrase: Phrase) -> bool:
        """Tell whether another owner follows: "Parliamentary Assembly *of the Union State*"."""
        keys, at = self.text.units.keys, phrase.last
        if self.text.cuts[at] or keys[at] != "of":
            return False
        owner = self.begins.get(at + 1) or self.begins.get(at + 2)
        return owner is not None and owner.slug not in self._ancestors(phrase.slug)

    def _of_event(self, phrase: Phrase) -> bool:
        return self.text.units.keys[phrase.last - 1] in self.index.shapes["event-words"]

    def _outlet(self, phrase: Phrase) -> bool:
        """Tell whether a word that may be an outlet's name is one: "told Report"."""
        keys, first, last = self.text.units.keys, phrase.first, phrase.last
        before, after = keys[first - 1 : first], keys[last : last + 1]
        if before == ["told"] or self.text.proper(first - 1):
            return True
        if after == [":"] and (self.text.cuts[first] or before[0] in _DASHES):
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


_DASHES = frozenset("-–—")
_AROUND_GEORGIA = frozenset(("AM", "AZ", "RU", "TR", "UA"))


def _topic(found: Iterable[Phrase]) -> str | None:
    """Return the state that is named much more often than any other."""
    told = Counter([phrase.slug for phrase in found if phrase.sort is STATE])
    first, second = ([*told.most_common(2), ("", 0), ("", 0)])[:2]
    return first[0] if first[1] >= _OFTEN and first[1] * 2 >= second[1] * 3 else None
