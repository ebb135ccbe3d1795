"""Context: what doubtful words mean here, by what else the text names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.scheme import take_apart
from cstonews.lexicon.classes import unit_classes
from cstonews.organizations import MEDIA_KINDS, OrganizationKind
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import INSTITUTION, ORGANIZATION, STATE, Phrase
from cstonews.parsing.mentions.shapes import reporting_words
from cstonews.parsing.mentions.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable


_MEDIA = frozenset(kind.value for kind in MEDIA_KINDS - {OrganizationKind.MEDIA_COMPANY})
_METONYM = NameForm.METONYM
_OFTEN = 3
"""The state that a text is about is named so often at least."""
_FINITE = frozenset("VEA")
"""The classes of words that a subject stands before."""


@frozen(eq=False)
class Context:
    """What the text names beyond doubt, and the doubtful settled by it.

    ``begins`` are the phrases that name states and organizations, by where they begin;
    ``acting`` are the units where the name of a capital ends that stands for a
    government. ``states`` are those named so far, of which ``places`` keeps the first and
    the last one in each sentence once it is asked for.
    """

    text: Text
    index: NameIndex
    phrases: Sequence[Phrase] = field(repr=False)
    sure: set[str] = field(repr=False)
    begins: dict[int, Phrase] = field(repr=False)
    acting: set[int] = field(factory=set, repr=False)
    states: list[Phrase] = field(factory=list, repr=False)
    places: dict[int, tuple[str, str]] = field(factory=dict, repr=False)
    topics: list[str | None] = field(factory=list, repr=False)

    @classmethod
    def of(cls, text: Text, index: NameIndex, phrases: Sequence[Phrase]) -> Context:
        """Gather what the phrases name beyond doubt."""
        begins: dict[int, Phrase] = {}
        sure: set[str] = set()
        for phrase in phrases:
            first, _last, sort, slug, form, _detail, ambiguous, _past, _others = phrase
            if sort is STATE or sort is ORGANIZATION:
                begins[first] = phrase
                if not ambiguous and form is not _METONYM:
                    sure.add(slug)
        return cls(text, index, phrases, sure, begins)

    def settled(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Return the phrases with what is meant, without what is no name here."""
        latest: dict[str, Phrase] = {}
        settled: list[Phrase] = []
        keys = self.text.units.keys
        for phrase in phrases:
            meant: Phrase | None = phrase
            first, _last, sort, _slug, form, _detail, ambiguous, _past, _others = phrase
            if sort is STATE:
                if ambiguous or form is _METONYM or keys[first] == "georgia":
                    meant = self._state(phrase)
                if meant is not None:
                    self.states.append(meant)
            elif sort is INSTITUTION:
                meant = self._institution(phrase, latest)
            elif sort is ORGANIZATION and ambiguous:
                meant = self._organization(phrase)
            if meant is None:
                continue
            settled.append(meant)
            if sort is not STATE and meant.sort is ORGANIZATION and meant.slug[2:3] == "-":
                parts = take_apart(meant.slug)
                if parts and not parts.voice:
                    latest[parts.kind] = meant
        return settled

    def _places(self) -> dict[int, tuple[str, str]]:
        """Return the first and the last state named so far in each sentence."""
        for state in self.states:
            here = self.text.sentence_of(state.first)
            first, _ = self.places.get(here, (state.slug, ""))
            self.places[here] = first, state.slug
        self.states.clear()
        return self.places

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
            places = self._places()
            first, last_named = places.get(here, ("", ""))
            return last_named or places.get(here - 1, ("", ""))[0] or first or None
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
        places = self._places()
        if here in places:
            return places[here][1]
        return None if phrase.slug in self.index.shapes["kinds-of-many"] else self._topic()

    def _topic(self) -> str | None:
        """Return the state that is named much more often than any other."""
        if not self.topics:
            told = Counter([phrase.slug for phrase in self.phrases if phrase.sort is STATE])
            first, second = ([*told.most_common(2), ("", 0), ("", 0)])[:2]
            often = first[1] >= _OFTEN and first[1] * 2 >= second[1] * 3
            self.topics.append(first[0] if often else None)
        return self.topics[0]

    def _state(self, phrase: Phrase) -> Phrase | None:
        if phrase.form is _METONYM:
            if not self._acts(phrase):
                return phrase._replace(form=NameForm.PLACE)
            self.acting.add(phrase.last)
        elif phrase.ambiguous:
            claims = dict.fromkeys((phrase.slug, *(other.slug for other in phrase.others)))
            named = [slug for slug in claims if slug in self.sure]
            return phrase._replace(slug=named[0]) if len(named) == 1 else None
        elif self.text.units.keys[phrase[0]] == "georgia" and self._elsewhere():
            return None
        return phrase

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
