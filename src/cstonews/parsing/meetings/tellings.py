"""Tellings: the places of a text that tell of a meeting, each read by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.articles import MentionKind
from cstonews.edtf import Precision
from cstonews.meetings import MeetingFormat, MeetingKind
from cstonews.parsing.meetings.bodies import Who, find_roles, find_who
from cstonews.parsing.meetings.circumstances import (
    ZoneReader,
    date_inside,
    date_near,
    format_at,
)
from cstonews.parsing.meetings.contacts import Contact, clause_start, find_contact
from cstonews.parsing.meetings.people import doer, identify, is_somebody, read_people, subjects
from cstonews.parsing.meetings.phrases import Article, read_phrase
from cstonews.parsing.meetings.places import read_place
from cstonews.parsing.meetings.progress import Progress, find_progress
from cstonews.parsing.meetings.words import load_meeting_words, triggers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cstonews.edtf import EDTF
    from cstonews.parsing.meetings.bodies import BodyFacts
    from cstonews.parsing.meetings.circumstances import Circumstances
    from cstonews.parsing.meetings.phrases import Phrase
    from cstonews.parsing.story import Dated, Scene

_SUBJECTS = 30
_PREPOSITION = 3
_FORMAT_REACH = 14
_COARSE = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY))


@frozen
class Telling:
    """One place that tells of a meeting: tokens ``first`` to ``last``, half-open.

    ``refers`` tells that it may only speak again of one told of before, ``other`` that
    it is another one than that, ``such`` that it is one of several ("the last such
    call"), ``governed`` that it says where something happened ("at the session").
    ``full`` tells that the noun has a complement ("of the ministers"), ``needs_name`` that it
    tells of a meeting only by a name. ``attached`` tells that the date stands beside the meeting itself.
    """

    sentence: int
    first: int
    last: int
    kind: MeetingKind
    article: Article
    who: Who = Who()
    date: EDTF | None = None
    attached: bool = False
    until: EDTF | None = None
    place: str | None = None
    format: MeetingFormat | None = None
    chair: str | None = None
    people: tuple[str, ...] = ()
    progress: Progress | None = None
    extraordinary: bool = False
    refers: bool = False
    needs_name: bool = False
    full: bool = False
    other: bool = False
    such: bool = False
    plural: bool = False
    governed: bool = False
    headline: bool = False
    contact: bool = False
    pronoun: bool = False


@frozen(eq=False)
class Teller:
    """Reads tellings with what is known beforehand; ``bloc`` is whom the text is about."""

    facts: BodyFacts
    capital_of: Mapping[str, str]
    bloc: str | None

    def read(self, scene: Scene, tokens: Iterable[int]) -> list[Telling]:
        """Return what a sentence tells of meetings at the tokens that may tell of one."""
        known = triggers()
        found: list[Phrase | Contact] = []
        done = scene.first
        for token in tokens:
            if token < done:
                continue
            trigger = known[scene.at(token)]
            phrase = read_phrase(scene, token, trigger) if trigger.nouns else None
            one = phrase or find_contact(scene, token, trigger)
            if one is not None:
                found.append(one)
                done = one.last
        heads = frozenset(one.head for one in found)
        tellings = [
            self._contact(scene, one, heads)
            if isinstance(one, Contact)
            else self._noun(scene, one, heads)
            for one in found
        ]
        return [one for one in tellings if one.who.exercise or not one.needs_name]

    def _noun(self, scene: Scene, phrase: Phrase, heads: frozenset[int]) -> Telling:
        span = (phrase.first, phrase.last)
        around = self._around(scene, phrase.last)
        modifiers = phrase.modifiers(scene)
        words = load_meeting_words().modifiers
        governed = _is_governed(scene, phrase.first)
        kind = phrase.noun.kind
        date = date_inside(scene, *span) or around.date
        near = date or date_near(scene, span, heads, governed=governed)
        who = self._who(scene, phrase)
        people = _people(scene, phrase, around, governed=governed)
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
            place=around.place or self._place_before(scene, phrase.first),
            format=_format(scene, phrase, around),
            chair=around.chair or _chair(scene, phrase.first),
            people=tuple(one for one in people if one not in who.bodies and one != who.bloc),
            progress=find_progress(scene, span, around.words, governed=governed),
            extraordinary=bool(modifiers & words.extraordinary),
            refers=phrase.noun.refers,
            needs_name=phrase.noun.named,
            full=phrase.last > phrase.head + 1,
            other=bool(modifiers & words.other),
            such="such" in modifiers,
            plural=phrase.plural,
            governed=governed,
            headline=scene.story.is_headline(scene.sentence),
        )

    def read_pronoun(self, scene: Scene) -> Telling | None:
        """Read "It was chaired by …", "It will be held online" after a meeting was told of."""
        around = self._around(scene, scene.first + 1)
        told = set(around.words) & load_meeting_words().status.held
        if not (told or around.chair) or not _says_more(around):
            return None
        return Telling(
            sentence=scene.sentence,
            first=scene.first,
            last=scene.first + 1,
            kind=MeetingKind.MEETING,
            article=Article.DEFINITE,
            date=around.date.value if around.date else None,
            attached=around.date is not None,
            place=around.place,
            format=around.format,
            chair=around.chair,
            people=tuple(around.people),
            progress=find_progress(
                scene, (scene.first, scene.first + 1), around.words, governed=False
            ),
            refers=True,
            pronoun=True,
        )

    def _who(self, scene: Scene, phrase: Phrase) -> Who:
        """Tell who meets, by the phrase or by its subject: "the ministers at their meeting"."""
        kind = phrase.noun.kind
        who = find_who(scene, (phrase.first, phrase.last), kind, self.facts, self.bloc)
        owned = phrase.article is Article.POSSESSIVE or scene.at(phrase.first - 1) in _HOLDING
        if who.bodies or kind not in _ASSEMBLIES or not owned:
            return who
        span = (clause_start(scene, phrase.first), phrase.first)
        roles = find_roles(scene, *span)
        return find_who(scene, span, kind, self.facts, self.bloc) if roles else who

    def _contact(self, scene: Scene, contact: Contact, heads: frozenset[int]) -> Telling:
        around = self._around(scene, contact.last)
        between = self._around(scene, contact.head + 1)
        span = (contact.first, contact.last)
        date = date_inside(scene, *span) or around.date or between.date
        near = date or date_near(scene, span, heads, governed=True)
        who = Who()
        if contact.roles is not None:
            who = find_who(scene, contact.roles, contact.kind, self.facts, self.bloc)
        phone = contact.kind is MeetingKind.PHONE_CALL
        return Telling(
            sentence=scene.sentence,
            first=contact.first,
            last=contact.last,
            kind=contact.kind,
            article=Article.INDEFINITE,
            who=who,
            date=near.value if near else None,
            attached=date is not None,
            place=around.place or between.place or self._place_before(scene, contact.head),
            format=MeetingFormat.PHONE if phone else around.format,
            people=contact.people,
            progress=_progress_of_verb(scene, contact.head),
            governed=True,
            headline=scene.story.is_headline(scene.sentence),
            contact=True,
        )

    def _around(self, scene: Scene, token: int) -> Circumstances:
        return ZoneReader(scene, token, self.capital_of).read()

    def _place_before(self, scene: Scene, token: int) -> str | None:
        """Return the place right before: "in Sochi for a summit", "In Sochi on Monday, …"."""
        ties = load_meeting_words().status.passing | _PLACE_TIES
        for at in range(token - 1, max(scene.first, token - _FORMAT_REACH) - 1, -1):
            if scene.at(at) in {"in", "at"} and scene.at(at + 1) not in ties:
                if at > scene.first and scene.at(at - 1) not in _MOVING:
                    return None
                place = read_place(scene, at + 1, self.capital_of)
                return place.name if place and place.last <= token else None
            named = scene.name(at) is not None or scene.date(at) is not None
            if not named and scene.at(at) not in ties and not scene.capital(at):
                return None
        return None


_MOVING = frozenset(
    "arrived arrives arrive gathered gather gathers met meet meets meeting is are was were"
    " assembled held hold holds holding hosted began opened convened landed".split()
)
_HOLDING = frozenset("held hold holds holding had have having convened".split())
_ASSEMBLIES = frozenset(
    (MeetingKind.SESSION, MeetingKind.SUMMIT, MeetingKind.MEETING, MeetingKind.TALKS)
)
_PLACE_TIES = frozenset(
    "for on to attend take part participate at during a an the , in of".split()
)


def _says_more(around: Circumstances) -> bool:
    return any((around.chair, around.date, around.place, around.format, around.people))


def _is_governed(scene: Scene, first: int) -> bool:
    """Tell whether a preposition before the phrase says that something happened there."""
    return scene.at(first - 1) in load_meeting_words().venues.at - {"of", "to", "as"}


def _progress_of_verb(scene: Scene, verb: int) -> Progress:
    """Tell by the verb's own form, else by what stands before it: "will meet"."""
    if scene.at(verb) not in {"meet", "meets", "meeting", "phone", "telephone"}:
        return Progress.HELD
    found = find_progress(scene, (verb, verb + 1), [], governed=True)
    return found or (Progress.PLANNED if scene.at(verb).startswith("meet") else Progress.HELD)


def _format(scene: Scene, phrase: Phrase, around: Circumstances) -> MeetingFormat | None:
    if phrase.noun.kind is MeetingKind.PHONE_CALL:
        return MeetingFormat.PHONE
    modifiers = phrase.modifiers(scene)
    words = load_meeting_words().modifiers
    if phrase.noun.online or modifiers & words.online:
        return MeetingFormat.VIDEOCONFERENCE
    if modifiers & words.hybrid:
        return MeetingFormat.HYBRID
    if around.format is not None:
        return around.format
    for token in range(around.last, min(scene.last, around.last + _FORMAT_REACH)):
        if scene.at(token) in load_meeting_words().clauses.strong:
            return None
        found = format_at(scene, token)
        if found is not None:
            return found
    return None


def _chair(scene: Scene, first: int) -> str | None:
    """Return who "chaired the session" or is to: the nearest one named before."""
    active = load_meeting_words().chair.active
    near = range(first - 1, max(scene.first, first - _PREPOSITION) - 1, -1)
    verb = next((token for token in near if scene.at(token) in active), None)
    if verb is None:
        return None
    return next((identify(name) for name in subjects(scene, verb, _SUBJECTS)), None)


def _people(
    scene: Scene, phrase: Phrase, around: Circumstances, *, governed: bool
) -> tuple[str, ...]:
    """Return who is told to take part: in the phrase, beside it, before it."""
    found = list(read_people(scene, phrase.start).ids) if _tells_people(phrase) else []
    found += around.people
    if phrase.noun.kind is MeetingKind.BRIEFING:
        by = scene.at(phrase.last) == "by"
        found += read_people(scene, phrase.last + 1).ids[:1] if by else ()
    if phrase.noun.kind is MeetingKind.PHONE_CALL and scene.at(phrase.last) in {"to", "from"}:
        found += read_people(scene, phrase.last + 1).ids
    if phrase.noun.kind is MeetingKind.BRIEFING and not found:
        one = doer(scene, phrase.first)
        return (one,) if one else tuple(_people_after(scene, around.last, alone=True))
    before = subjects(scene, phrase.first, _SUBJECTS)
    wanted = 1 if governed or phrase.noun.kind not in _PAIRS else len(before)
    found += [one for name in reversed(before[:wanted]) if (one := identify(name))]
    if governed and not before:
        found += _people_after(scene, around.last, alone=False)
    return tuple(dict.fromkeys(one for one in found if one))


def _people_after(scene: Scene, token: int, *, alone: bool) -> list[str]:
    """Return whom the clause after "At a summit in Geneva, …" names: one speaks, two meet."""
    clauses = load_meeting_words().clauses
    found: list[str] = []
    for at in range(token, min(scene.last, token + _SUBJECTS)):
        name = scene.name(at)
        if scene.at(at) in clauses.strong | clauses.marks or len(found) > (not alone):
            break
        if name is not None and name.first == at and is_somebody(name):
            found.append(identify(name) or "")
    return found


_PAIRS = frozenset((MeetingKind.TALKS, MeetingKind.PHONE_CALL, MeetingKind.MEETING))


def _tells_people(phrase: Phrase) -> bool:
    return phrase.noun.kind in _PAIRS | {MeetingKind.VISIT}
