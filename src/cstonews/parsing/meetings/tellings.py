"""Tellings: reading the sentences that may tell of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.meetings import MeetingFormat, MeetingKind
from cstonews.parsing.meetings.bodies import (
    BodyFacts,
    Sort,
    Who,
    find_roles,
    find_who,
    joint_bodies,
    names_meeting,
    spoken_bloc,
)
from cstonews.parsing.meetings.circumstances import (
    Circumstances,
    ZoneReader,
    format_at,
    may_go_on,
    place_after,
    place_before,
    place_of_name,
)
from cstonews.parsing.meetings.completing import complete, leads
from cstonews.parsing.meetings.contacts import Contact, clause_start, find_contact
from cstonews.parsing.meetings.days import date_inside, date_near, finer, finest
from cstonews.parsing.meetings.phrases import (
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    complement,
    read_phrase,
)
from cstonews.parsing.meetings.places import read_place
from cstonews.parsing.meetings.progress import (
    ONGOING,
    Progress,
    find_progress,
    progress_of_verb,
)
from cstonews.parsing.meetings.taking_part import chair_after, find_chair, find_people
from cstonews.parsing.meetings.telling import ASSEMBLIES, COARSE, TALKING, Telling
from cstonews.parsing.meetings.words import (
    format_words,
    governing,
    load_meeting_words,
    triggers,
)
from cstonews.parsing.members import EXERCISE, PHONE_CALL, VISIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cstonews.parsing.meetings.phrases import Phrase
    from cstonews.parsing.meetings.places import Place
    from cstonews.parsing.story import Scene

_FORMAT_REACH = 14
_LEADING = 9
_OPENING, _SUBJECT = 3, 10
_FOLLOWED = frozenset(("followed", "preceded"))
_HIGH = frozenset((MeetingKind.SUMMIT, MeetingKind.SESSION, EXERCISE))
_OF_BODIES = ASSEMBLIES | _HIGH
_BY_SUBJECT = _OF_BODIES | TALKING
"""The kinds whose body the subject may tell, where the phrase does not."""
_PART, _WHOLE = frozenset((Sort.PART,)), frozenset((Sort.PART, Sort.BLOC))


@frozen(eq=False)
class Teller:
    """Reads tellings with what is known beforehand; ``bloc`` is whom the text is about."""

    facts: BodyFacts
    capital_of: Mapping[str, str]
    bloc: str | None

    def read(self, scene: Scene, tokens: Iterable[int]) -> list[Telling]:
        """Return what a sentence tells of meetings at the tokens that may tell of one."""
        found, topics = _find_phrases(scene, tokens)
        if not found:
            return []
        leading = _leading(scene, found) if len(found) > 1 else {}
        heads = frozenset(
            [one.head for one in found if isinstance(one, Contact) or not one.noun.refers]
        )
        tellings: list[Telling] = []
        for at, one in enumerate(found):
            if at + 1 in leading:
                continue
            if isinstance(one, Contact):
                told = self._contact(scene, one, heads)
            else:
                told = self._noun(scene, one, heads)
            if told is None:
                continue
            if at in topics:
                told.date, told.attached, told.topic = None, False, True
                told.place = told.progress = None
            if at in leading and not isinstance(one, Contact):
                self._lead(scene, told, leading[at])
            tellings.append(told)
        return complete(scene, tellings, self.capital_of)

    def _lead(self, scene: Scene, told: Telling, verb: Phrase | Contact) -> None:
        """Add what the verb tells that leads up to a meeting: "met in Minsk for a summit"."""
        around = self._around(scene, verb.head + 1)
        if isinstance(verb, Contact) and verb.roles is not None and not told.who.bodies:
            told.who = find_who(scene, verb.roles, told.kind, self.facts, self.bloc)
        told.date = told.date or (around.date.value if around.date else None)
        told.place = told.place or around.place

    def read_pronoun(self, scene: Scene) -> Telling | None:
        """Read "It was chaired by …", "It will be held online" after a meeting was told of."""
        after = scene.first + 1
        around = self._around(scene, after)
        held = load_meeting_words().status.held.intersection(around.words)
        if not (around.chair or (held and around.tells)):
            return None
        return Telling(
            sentence=scene.sentence,
            first=scene.first,
            last=after,
            kind=MeetingKind.MEETING,
            article=DEFINITE,
            date=around.date.value if around.date else None,
            attached=around.date is not None,
            place=around.place,
            format=around.format,
            chair=around.chair,
            people=tuple(around.people),
            progress=find_progress(scene, (scene.first, after), around.words, governed=False),
            refers=True,
            pronoun=True,
        )

    def _noun(self, scene: Scene, phrase: Phrase, heads: frozenset[int]) -> Telling | None:
        noun, kind = phrase.noun, phrase.noun.kind
        around = self._around(scene, phrase.last, visit=kind is VISIT)
        if around.last > phrase.last and scene.at(around.last) == "of" and not phrase.full:
            phrase = phrase._replace(last=complement(scene, around.last + 1))
            around = around.joined(self._around(scene, phrase.last))
        who = self._who(scene, phrase, around)
        if noun.named and not who.exercise:
            return None
        words, modifiers = load_meeting_words(), phrase.modifiers(scene)
        span, before = (phrase.first, phrase.last), scene.at(phrase.first - 1)
        governed = before in governing()
        date = finest(date_inside(scene, *span), around.date)
        near = date or date_near(scene, span, heads, governed=governed)
        if date is not None and date.value.precision in COARSE:
            near = finer(date, date_near(scene, span, heads, governed=governed))
        people = (
            tuple(around.people)
            if noun.refers
            else find_people(scene, phrase, around, governed=governed)
        )
        return Telling(
            sentence=scene.sentence,
            first=phrase.first,
            last=phrase.last,
            kind=kind,
            article=phrase.article,
            who=who,
            date=near.value if near else None,
            attached=date is not None,
            until=around.until,
            place=around.place
            or place_before(scene, phrase.first, self.capital_of)
            or place_of_name(scene, phrase),
            format=_format(scene, phrase, around, modifiers),
            chair=around.chair
            or find_chair(scene, phrase.first, phrase.last)
            or chair_after(scene, around.last, heads),
            people=self._present(people, who),
            progress=(_visiting(scene, phrase) if kind is VISIT else None)
            or find_progress(scene, span, around.words, governed=governed),
            extraordinary=not modifiers.isdisjoint(words.modifiers.extraordinary),
            refers=noun.refers,
            full=phrase.full,
            other=not modifiers.isdisjoint(words.modifiers.other)
            or ("time" in scene.words and _last_time(scene, phrase.first))
            or (before == "by" and scene.at(phrase.first - 2) in _FOLLOWED),
            such="such" in modifiers,
            joint="joint" in modifiers,
            strict=noun.strict,
            same=not people and _are_same(scene, phrase.first),
            plural=phrase.plural,
            governed=governed,
            headline=scene.story.is_headline(scene.sentence),
            beside=_is_beside(scene, phrase, around),
            council=_council(scene, phrase) if phrase.full else None,
            holding=before in words.verbs.holding,
        )

    def _present(self, people: tuple[str, ...], who: Who) -> tuple[str, ...]:
        """Leave out the bodies that meet, and who only reports."""
        if not people:
            return ()
        absent, sorts = {*who.bodies, who.bloc}, self.facts.sorts
        kept = [one for one in people if one not in absent and sorts.get(one) is not Sort.VOICE]
        return tuple(kept)

    def _who(self, scene: Scene, phrase: Phrase, around: Circumstances) -> Who:
        """Tell who meets, by the phrase or by its subject: "the ministers at their meeting"."""
        kind = phrase.noun.kind
        last = around.last if kind is EXERCISE else phrase.last
        who = find_who(scene, (phrase.first, last), kind, self.facts, self.bloc)
        if phrase.first > scene.first and "joint" in scene.words and kind in ASSEMBLIES:
            blocs = joint_bodies(scene, phrase, self.facts)
            who = who._replace(bodies=blocs) if blocs else who
        if who.bodies or kind not in _BY_SUBJECT:
            return who
        if scene.at(phrase.first) == "whose":
            owner = scene.name(phrase.first - 2)
            first = owner.first if owner else phrase.first
            return find_who(scene, (first, phrase.first), kind, self.facts, self.bloc)
        span = (clause_start(scene, phrase.first), phrase.first)
        alone = kind is EXERCISE or not phrase.full
        if phrase.first - scene.first <= _OPENING and kind in ASSEMBLIES:
            span = (around.last, around.last + _SUBJECT)
        wanted = _WHOLE if kind in _HIGH else _PART
        if kind in _OF_BODIES and alone and names_meeting(scene, span, self.facts, wanted):
            return find_who(scene, span, kind, self.facts, self.bloc)
        holding = load_meeting_words().verbs.holding
        if kind is EXERCISE:
            spoken = spoken_bloc(scene, *span, self.bloc) if alone else None
            return who._replace(bodies=(spoken,), bloc=spoken) if spoken else who
        owned = phrase.article is POSSESSIVE or scene.at(phrase.first - 1) in holding
        if not owned or kind is VISIT or not find_roles(scene, *span):
            return who
        return find_who(scene, span, kind, self.facts, self.bloc)

    def _contact(self, scene: Scene, contact: Contact, heads: frozenset[int]) -> Telling | None:
        visited = self._visited(scene, contact)
        around = self._around(scene, visited.last if visited else contact.last)
        between = self._around(scene, contact.head + 1)
        span = (contact.first, contact.last)
        date = date_inside(scene, *span) or around.date or between.date
        near = date or date_near(scene, span, heads, governed=True)
        who = Who()
        if contact.roles is not None:
            who = find_who(scene, contact.roles, contact.kind, self.facts, self.bloc)
            if contact.sits and not names_meeting(scene, contact.roles, self.facts, _PART):
                return None
        phone, far = contact.kind is PHONE_CALL, contact.sits or contact.strict
        return Telling(
            sentence=scene.sentence,
            first=contact.first,
            last=contact.last,
            kind=contact.kind,
            article=INDEFINITE,
            who=who,
            date=near.value if near else None,
            attached=date is not None or contact.strict,
            place=(visited.name if visited else None)
            or around.place
            or between.place
            or place_before(scene, contact.head, self.capital_of)
            or (place_after(scene, contact.last, self.capital_of) if far else None),
            format=MeetingFormat.PHONE if phone else around.format or between.format,
            chair=around.chair or chair_after(scene, around.last, heads),
            people=contact.people,
            progress=progress_of_verb(scene, contact.head),
            other=scene.at(contact.head - 1) in {"last", "previously", "earlier"},
            governed=True,
            headline=scene.story.is_headline(scene.sentence),
            contact=not contact.sits,
            sits=contact.sits,
            council=contact.council,
            strict=contact.strict,
        )

    def _visited(self, scene: Scene, contact: Contact) -> Place | None:
        """Return the place that a visit is to."""
        if contact.kind is not VISIT:
            return None
        return read_place(scene, contact.head + 1, self.capital_of)

    def _around(self, scene: Scene, token: int, *, visit: bool = False) -> Circumstances:
        if not may_go_on(scene, token):
            return Circumstances(last=token)
        return ZoneReader(scene, token, self.capital_of, visit=visit).read()


def _find_phrases(
    scene: Scene, tokens: Iterable[int]
) -> tuple[list[Phrase | Contact], set[int]]:
    """Return the phrases that tell of meetings, and which of them are what others are about."""
    known = triggers()
    found: list[Phrase | Contact] = []
    topics: set[int] = set()
    done = scene.first
    for token in tokens:
        if token < done:
            continue
        trigger = known[scene.at(token)]
        phrase = read_phrase(scene, token, trigger) if trigger.nouns else None
        one = phrase or find_contact(scene, token, trigger, done)
        if one is None:
            continue
        done = one.last
        if found and _is_topic(scene, found[-1], one):
            topics.add(len(found))
        found.append(one)
    return found, topics


def _leading(scene: Scene, found: Sequence[Phrase | Contact]) -> dict[int, Phrase | Contact]:
    """Return those that only lead up to the next, by the index of that."""
    pairs = enumerate(pairwise(found), 1)
    return {at: one for at, (one, after) in pairs if leads(scene, one, after)}


def _is_topic(scene: Scene, before: Phrase | Contact, one: Phrase | Contact) -> bool:
    """Tell whether one is what another is about: "talks on the Rubezh exercise"."""
    topics = load_meeting_words().clauses.topics
    beside = one.first - before.last == 1 and scene.at(before.last) in topics
    return beside and not isinstance(before, Contact) and not isinstance(one, Contact)


def _council(scene: Scene, phrase: Phrase) -> str | None:
    """Return the word by which "the session of the Council" means a body told of before."""
    word = scene.at(phrase.last - 1)
    alone = scene.at(phrase.last - 2) in {"the", "this"}
    return word if alone and word in load_meeting_words().blocs.bodies else None


def _visiting(scene: Scene, phrase: Phrase) -> Progress | None:
    """Tell of somebody who "is on a visit"."""
    stays = scene.at(phrase.first - 1) == "on" and {
        scene.at(phrase.first - 2),
        scene.at(phrase.first - 3),
    } & {"is", "are"}
    return ONGOING if stays else None


def _last_time(scene: Scene, first: int) -> bool:
    """Tell of "the last time they held a call"."""
    near = range(max(first - _SUBJECT, scene.first + 1), first)
    return any((scene.at(at - 1), scene.at(at)) == ("last", "time") for at in near)


def _are_same(scene: Scene, first: int) -> bool:
    """Tell whether "both leaders" or the like held it: those of the meeting before."""
    same = load_meeting_words().pronouns.same
    if same.isdisjoint(scene.words):
        return False
    return any(scene.at(token) in same for token in range(first - _SUBJECT, first))


def _is_beside(scene: Scene, phrase: Phrase, around: Circumstances) -> bool:
    """Tell whether talks were "on the sidelines of" another meeting."""
    words = load_meeting_words().verbs.beside
    if words.isdisjoint(scene.words) or phrase.noun.kind not in TALKING:
        return False
    after = {scene.at(token) for token in range(around.last, around.last + 4)}
    opening = {scene.at(token) for token in range(scene.first, scene.first + 4)}
    itself = {scene.at(token) for token in range(phrase.first - 4, phrase.first)}
    return bool(words & (after | opening)) and not words & itself


def _format(
    scene: Scene, phrase: Phrase, around: Circumstances, modifiers: set[str]
) -> MeetingFormat | None:
    if phrase.noun.kind is PHONE_CALL:
        return MeetingFormat.PHONE
    words = load_meeting_words().modifiers
    if phrase.noun.online or modifiers & words.online:
        return MeetingFormat.VIDEOCONFERENCE
    if modifiers & words.hybrid:
        return MeetingFormat.HYBRID
    return around.format or _format_after(scene, around.last)


def _format_after(scene: Scene, token: int) -> MeetingFormat | None:
    if format_words().isdisjoint(scene.words):
        return None
    for at in range(token, min(scene.last, token + _FORMAT_REACH)):
        if scene.at(at) in load_meeting_words().clauses.strong:
            return None
        found = format_at(scene, at)
        if found is not None:
            return found
    return None
