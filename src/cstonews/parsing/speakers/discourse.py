"""Discourse: what was told before, sentence by sentence, for pronouns to refer to."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import define, field

from cstonews.lexicon.sources import source_words
from cstonews.organizations import MEDIA_KINDS, OrganizationKind
from cstonews.parsing.members import OFFICE, ORGANIZATION, PERSON, STATE
from cstonews.parsing.speakers.facts import (
    STATE_HEADS,
    SpeakerFacts,
    held_offices,
    office_words,
    presidents,
    speaker_facts,
)
from cstonews.passages import Passage
from cstonews.statements import ActorKind, Speaker, Via

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from cstonews.articles import MentionKind
    from cstonews.facts.reference import Reference
    from cstonews.parsing.mentions.names import Name
    from cstonews.parsing.quotations import Quotation
    from cstonews.parsing.sentences import Sentence

Span = tuple[int, int]
LOOK_BACK = 14
_SOMEONE = re.compile(r"An? (?:[\w’'-]+ ){0,4}?(?P<noun>[a-z]+)(?=,| who | of | from | in )")
_ISSUES = r"\b(?:adopted|issued|signed|released|published|approved|circulated|presented)\b"
_PAPER = r"\b(?:statement|declaration|document|report|resolution|letter|release|communique)"
_ISSUED = re.compile(rf"{_ISSUES}[^.,;]{{0,60}}{_PAPER}")
_WAS_ISSUED = re.compile(
    rf"{_PAPER}s?\b[^.,;]{{0,40}}\b(?:was|were|been)\b[^.,;]{{0,12}}{_ISSUES}"
)
_PAIR = 2
_OPENING = 5
"""Within how many characters of a sentence its subject begins."""
_BODIES = frozenset((ORGANIZATION, STATE))
_LOOK_BACK_NAMES = 60
_MOST_NAMES = 64
_MOST_SPEAKERS = 8
_MARGIN = 1.5
_BLOCS = frozenset((OrganizationKind.ALLIANCE, OrganizationKind.INTERNATIONAL))


def _leaders(entities: Iterable[str | None], margin: float) -> list[str | None]:
    """Return before and after each name the entity named most so far.

    ``None`` where it is not named ``margin`` times as often as the next; of equals the
    first counts.
    """
    counts: dict[str, int] = {}
    best, next_best = "", 0
    leader: str | None = None
    leaders: list[str | None] = [None]
    for entity in entities:
        if entity is not None:
            count = counts[entity] = counts.get(entity, 0) + 1
            most = counts.get(best, 0)
            if entity != best and (
                count > most or (count == most and _first(counts, entity, best))
            ):
                best, next_best = entity, most
            elif entity != best:
                next_best = max(next_best, count)
            leader = best if counts[best] >= margin * next_best else None
        leaders.append(leader)
    return leaders


def _first(counts: dict[str, int], one: str, other: str) -> bool:
    return next(key for key in counts if key in (one, other)) == one


@define(eq=False)
class Discourse:
    """The names of a text by sentence, and the speakers found so far.

    The one mutable thing of the step: it grows with each speaker that is resolved.
    """

    text: str
    sentences: Sequence[Sentence]
    names: Sequence[Name]
    quotations: Sequence[Quotation]
    reference: Reference
    day: date | None = None
    """The day by which offices are held."""
    facts: SpeakerFacts = field(init=False)
    genders: dict[str, str] = field(factory=dict)
    """What the text tells of a person's sex by title or pronoun."""
    _starts: list[int] = field(init=False)
    _name_starts: list[int] = field(init=False)
    _spoken: dict[int, list[tuple[Speaker, Span | None]]] = field(init=False, factory=dict)
    _offices: dict[str, frozenset[str]] = field(init=False, factory=dict)
    _presidents: frozenset[str | None] = field(init=False)
    _blocs: list[str | None] = field(init=False, factory=list)
    _states: list[str | None] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        """Index the sentences and the names by their start."""
        self.facts = speaker_facts(self.reference)
        self._starts = [sentence.start for sentence in self.sentences]
        for name in self.names:
            if name.entity and name.office:
                words = frozenset(name.office.split("-"))
                self._offices[name.entity] = self._offices.get(name.entity, frozenset()) | words
        self._name_starts = [name.start for name in self.names]
        self._presidents = presidents(self.reference, self.day) | frozenset(
            name.entity
            for name in self.names
            if name.office and name.office.endswith(STATE_HEADS)
        )

    def _entities(
        self, kind: MentionKind, counts: Callable[[str], bool]
    ) -> Iterator[str | None]:
        for name in self.names:
            counted = name.kind is kind and name.entity and counts(name.entity)
            yield name.entity if counted else None

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds ``offset``."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def names_in(self, start: int, end: int) -> Sequence[Name]:
        """Return the names that begin in ``[start, end)``, the first of them if very many."""
        first = bisect_right(self._name_starts, start - 1)
        last = bisect_right(self._name_starts, end - 1)
        return self.names[first : min(last, first + _MOST_NAMES)]

    def tell(self, offset: int, speaker: Speaker, source: Span | None) -> None:
        """Note who spoke in the sentence at ``offset``, and by what words they were named."""
        self._spoken.setdefault(self.sentence_at(offset), []).append((speaker, source))

    def _spoke(self, index: int) -> Iterator[tuple[Speaker, Span | None]]:
        """Yield who spoke in a sentence, the last first, if very many only some."""
        return reversed(self._spoken.get(index, ())[-_MOST_SPEAKERS:])

    def _named_by(self, speaker: Speaker, source: Span | None) -> Speaker:
        """Return a speaker with the words that they were named by."""
        if source is None:
            return speaker
        words = Passage.of(self.text, *source)
        name, entity, kind = speaker.name, speaker.entity, speaker.kind
        return Speaker(name, entity, kind, speaker.via, speaker.members, words)

    def passage_of(self, found: Name | Speaker) -> Passage | None:
        """Return the words that a pronoun or a role was resolved by."""
        if isinstance(found, Speaker):
            return found.antecedent
        return Passage.of(self.text, found.start, found.end)

    def gender_of(self, entity: str | None) -> str | None:
        """Return ``"male"``, ``"female"`` or ``None`` for a person."""
        if entity is None:
            return None
        return self.facts.genders.get(entity) or self.genders.get(entity)

    def find_person(
        self,
        offset: int,
        fits: Callable[[str | None], bool],
        outside: Sequence[tuple[int, int]] = (),
    ) -> Name | Speaker | None:
        """Find the nearest person told of before ``offset`` who fits, speakers first.

        Names in ``outside`` are passed over: in "Assad, he said, was ready" it is not Assad
        who speaks. Somebody introduced without a name ("a retired colonel") comes back
        unresolved. Of two who are told of together and both fit, neither is taken.
        """
        here = self.sentence_at(offset)
        for index in range(here, max(here - LOOK_BACK, -1), -1):
            limit = offset if index == here else self.sentences[index].end
            for speaker, source in self._spoke(index):
                if speaker.kind is ActorKind.PERSON and fits(speaker.entity):
                    return self._named_by(speaker, source)
            told = tuple(self._told(index, limit))
            if self._are_joint(told, fits):
                return None
            for name in told:
                inside = any(start <= name.start < end for start, end in outside)
                if fits(name.entity) and not inside:
                    return name
            if index != here and (someone := self._someone(index)):
                return someone
        return None

    def _are_joint(self, told: Sequence[Name], fits: Callable[[str | None], bool]) -> bool:
        """Tell whether a sentence is about two who both fit: "Putin and Lukashenko met"."""
        pair = told[:2]
        return (
            len(pair) == _PAIR
            and self.text[pair[0].end : pair[1].start].strip() == "and"
            and all(fits(name.entity) for name in pair)
        )

    def _someone(self, index: int) -> Speaker | None:
        """Return who is introduced without a name at the head of a sentence."""
        sentence = self.sentences[index]
        match = _SOMEONE.match(self.text, sentence.start, sentence.end)
        if match is None or match["noun"].lower() not in source_words().persons:
            return None
        return Speaker(match[0], None, ActorKind.PERSON, None)

    def _told(self, index: int, limit: int) -> Iterator[Name]:
        """Yield the persons a sentence names outside quotations, the subject first.

        Those inside a relative clause stand back: of "the diplomat, who met Zas" it is not
        Zas who goes on to speak.
        """
        sentence = self.sentences[index]
        relative = self.text.find(", who ", sentence.start, limit)
        end = relative if relative >= 0 else limit
        for name in self.names_in(sentence.start, end):
            is_person = name.kind is PERSON or (name.kind is OFFICE and not name.bound)
            owns = self.text.startswith(("'s ", "’s "), name.end)
            if is_person and name.entity and not owns and not self._quoted(name.start):
                yield name

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self.quotations, (offset, 1 << 62)) - 1
        return at >= 0 and self.quotations[at].start <= offset < self.quotations[at].end

    def find_speaker(
        self, offset: int, kinds: frozenset[ActorKind], look_back: int = LOOK_BACK
    ) -> Speaker | None:
        """Find the nearest resolved speaker before ``offset`` of one of the kinds."""
        here = self.sentence_at(offset)
        for index in range(here, max(here - look_back, -1), -1):
            for speaker, source in self._spoke(index):
                if speaker.kind in kinds and speaker.via is not None:
                    return self._named_by(speaker, source)
        return None

    def holder_of(self, office: str) -> Speaker | None:
        """Return who held an office on the day, if one person did."""
        if self.day is None or office not in self.facts.offices:
            return None
        holders = self.reference.holders(office, on=self.day)
        if len(holders) != 1:
            return None
        person = holders[0].person
        return Speaker(
            self.facts.names.get(person, person), person, ActorKind.PERSON, Via.TITLE
        )

    def is_medium(self, entity: str) -> bool:
        """Tell whether an organization is an agency, a paper or another medium."""
        return self.facts.kinds.get(entity) in MEDIA_KINDS

    def offices_of(self, entity: str | None) -> frozenset[str]:
        """Return the words of the offices that the text or the reference gives a person."""
        told = self._offices.get(entity or "", frozenset())
        return told | office_words(self.reference, self.day).get(entity or "", frozenset())

    def posts_of(self, entity: str) -> tuple[str, ...]:
        """Return the offices that a person holds on the day, by the reference."""
        return held_offices(self.reference, self.day).get(entity, ())

    def find_subject(self, offset: int) -> Name | None:
        """Return the body or the state that opens the sentence before ``offset``."""
        here = self.sentence_at(offset)
        if not here:
            return None
        start = self.sentences[here - 1].start
        first = next(iter(self.names_in(start, start + _OPENING)), None)
        opens = first and self.text[start : first.start] in ("", "The ")
        wanted = first and first.entity and first.kind in _BODIES
        return first if opens and wanted else None

    def find_state(self, offset: int) -> str | None:
        """Return the state that most of the names before ``offset`` belong to, if one does."""
        if not self._states:
            self._states = _leaders(self._entities(STATE, bool), _MARGIN)
        return self._states[bisect_right(self._name_starts, offset)]

    def find_head_of_state(self, offset: int) -> Speaker | None:
        """Return the president of the state named last before ``offset``."""
        last = bisect_right(self._name_starts, offset - 1)
        for name in reversed(self.names[max(last - _LOOK_BACK_NAMES, 0) : last]):
            if name.kind is STATE and name.entity:
                return self.holder_of(f"{name.entity.lower()}-president")
        return None

    def find_president(self, offset: int) -> Name | Speaker | None:
        """Find the nearest person told of before ``offset`` whom the text calls president."""
        return self.find_person(offset, lambda entity: entity in self._presidents)

    def find_officer(self, offset: int, office: str) -> Name | None:
        """Return the person named with an office before ``offset``, the nearest one."""
        last = bisect_right(self._name_starts, offset - 1)
        for name in reversed(self.names[max(last - _LOOK_BACK_NAMES, 0) : last]):
            if name.kind is PERSON and name.office == office and name.entity:
                return name
        return None

    def find_issuer(self, offset: int) -> tuple[int, int] | None:
        """Find the words for who adopted or issued a document, in the two sentences before."""
        here = self.sentence_at(offset)
        for index in range(here - 1, max(here - 3, -1), -1):
            sentence = self.sentences[index]
            issued = _ISSUED.search(self.text, sentence.start, sentence.end)
            if issued is not None and issued.start() > sentence.start:
                return sentence.start, issued.start()
        return None

    def is_issued(self, offset: int) -> bool:
        """Tell whether a document is adopted or issued in the two sentences before."""
        here = self.sentence_at(offset)
        before = self.sentences[max(here - 2, 0) : here]
        return any(
            pattern.search(self.text, sentence.start, sentence.end)
            for sentence in before
            for pattern in (_ISSUED, _WAS_ISSUED)
        )

    def find_body(self, offset: int, words: str) -> Name | None:
        """Find the organization told of last before ``offset`` whose name has the words."""
        last = bisect_right(self._name_starts, offset - 1)
        for name in reversed(self.names[max(last - _LOOK_BACK_NAMES, 0) : last]):
            if name.kind is ORGANIZATION and name.entity:
                known = f"{name.name} {self.facts.names.get(name.entity, '')}".lower()
                if words in known:
                    return name
        return None

    def find_bloc(self, offset: int) -> str | None:
        """Return the alliance or international body the text is about, as told so far."""
        if not self._blocs:
            self._blocs = _leaders(self._entities(ORGANIZATION, self.is_bloc), 1)
        return self._blocs[bisect_right(self._name_starts, offset)]

    def is_bloc(self, entity: str) -> bool:
        """Tell whether an organization has member states."""
        return self.facts.kinds.get(entity) in _BLOCS

    def find_pair(self, offset: int) -> tuple[Name, ...]:
        """Return the two persons last told of before ``offset``, in order of place."""
        pair: dict[str, Name] = {}
        here = self.sentence_at(offset)
        for index in range(here, max(here - LOOK_BACK, -1), -1):
            limit = offset if index == here else self.sentences[index].end
            for name in reversed(tuple(self._told(index, limit))):
                pair.setdefault(str(name.entity), name)
                if len(pair) == _PAIR:
                    return tuple(sorted(pair.values()))
        return ()
