"""Drafts: meetings that grow as the text goes on telling of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import define, field

from cstonews.edtf import Precision
from cstonews.meetings import MeetingFormat, MeetingKind
from cstonews.parsing.meetings.phrases import (
    BARE,
    DEFINITE,
    GENERAL,
    INDEFINITE,
    POSSESSIVE,
)
from cstonews.parsing.meetings.places import is_site
from cstonews.parsing.meetings.progress import BEGUN, HELD, ONGOING, PLANNED, WISHED, Progress
from cstonews.parsing.meetings.telling import ASSEMBLIES, TALKING
from cstonews.parsing.members import BRIEFING, EXERCISE, PHONE_CALL, VISIT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cstonews.edtf import EDTF
    from cstonews.parsing.meetings.telling import Telling

_RECENT = 16
"""How many meetings a telling is compared with, the last told of first."""
_PAIRS = TALKING | {PHONE_CALL}
_HIGH = {MeetingKind.SESSION, MeetingKind.SUMMIT}
_DEFINITE = frozenset((DEFINITE, POSSESSIVE))
_UNDER_WAY = frozenset((BEGUN, ONGOING, HELD))
_STALE = timedelta(days=20)
_HEAD = 10
"""Before so many sentences the first meeting is told that a headline tells of."""
_LEAD = 4
"""How many sentences make the head of an article, its title among them."""


@define(eq=False)
class Draft:
    """One meeting as told so far; all but ``tellings`` follows from them."""

    tellings: list[Telling] = field(factory=list)
    bodies: tuple[str, ...] = ()
    bloc: str | None = None
    exercise: str | None = None
    people: dict[str, None] = field(factory=dict)
    kinds: set[MeetingKind] = field(factory=set)
    """What the places call it."""
    dated: Telling | None = None
    """The telling whose date counts: that beside the meeting before that of a clause."""
    places: dict[str, None] = field(factory=dict)
    """The places told, those of the body before those of headlines."""
    progress: set[Progress] = field(factory=set)
    chairs: list[str] = field(factory=list)
    formats: list[MeetingFormat] = field(factory=list)
    until: EDTF | None = None
    """The first end told."""
    collective: bool = False
    """Whether the members of the CSTO are told to meet."""
    beside: bool = False
    extraordinary: bool = False
    headlines: bool = True
    """Whether only headlines tell of it."""

    def add(self, telling: Telling) -> None:
        """Take one more place that tells of it."""
        self.tellings.append(telling)
        self._meets(telling)
        if telling.people:
            self.people |= dict.fromkeys(telling.people)
        if not telling.refers:
            self.kinds.add(telling.kind)
        if telling.date and (self.dated is None or _rank(telling) < _rank(self.dated)):
            self.dated = telling
        if telling.place:
            told = {telling.place: None}
            body = self.headlines and not telling.headline
            self.places = told | self.places if body else self.places | told
        if telling.progress:
            self.progress.add(telling.progress)
        if telling.chair:
            self.chairs.append(telling.chair)
        if telling.format:
            self.formats.append(telling.format)
        self.until = self.until or telling.until
        self.beside = self.beside or telling.beside
        self.extraordinary = self.extraordinary or telling.extraordinary
        self.headlines = self.headlines and telling.headline

    def _meets(self, telling: Telling) -> None:
        who = telling.who
        self.collective = self.collective or (who.bloc == "csto" and bool(who.roles))
        if not self.bodies or self.bodies == (self.bloc,):
            self.bodies = who.bodies or self.bodies
        elif _share_a_body(telling, self):
            self.bodies = tuple(dict.fromkeys((*self.bodies, *who.bodies)))
        self.bloc = self.bloc or who.bloc
        self.exercise = self.exercise or who.exercise

    @property
    def when(self) -> EDTF | None:
        """The date told."""
        return self.dated.date if self.dated else None

    @property
    def held(self) -> bool:
        """Whether it is told to have been held."""
        return HELD in self.progress

    @property
    def planned(self) -> bool:
        """Whether it is told to lie ahead and nothing tells that it was held."""
        return PLANNED in self.progress and not self.held


def _rank(telling: Telling) -> tuple[bool, bool, int, bool, int]:
    rough = 0
    if telling.date is not None and telling.kind is not EXERCISE:
        rough = _ROUGHNESS.get(telling.date.precision, len(_ROUGHNESS))
    return (not telling.fine, not telling.attached, rough, telling.headline, telling.sentence)


_ROUGHNESS = {Precision.DAY: 0, Precision.INTERVAL: 1, Precision.MONTH: 2}


@define(eq=False)
class Drafts:
    """The meetings of a text so far, the last told of at the end."""

    states: Collection[str]
    """The names of states, which tell a place less finely than a city."""
    published: EDTF | None = None
    found: list[Draft] = field(factory=list)
    _recent: list[Draft] = field(factory=list)
    _waiting: list[Telling] = field(factory=list)
    """What headlines tell of a meeting not told of yet."""

    def take(self, telling: Telling) -> None:
        """Add a telling to the meeting it speaks of, or begin a new one with it."""
        if telling.article is GENERAL or _is_vain(telling):
            return
        if telling.such or telling.same:
            self._liken(telling)
        elif not telling.who.bodies and _is_known(telling):
            self._succeed(telling)
        draft = self._meant(telling)
        if draft is None:
            if not stands_alone(telling):
                if telling.headline and telling.kind in _HIGH:
                    self._waiting.append(telling)
                return
            draft = Draft()
            self.found.append(draft)
            self._take_headlines(draft, telling)
        else:
            self._recent.remove(draft)
        draft.add(telling)
        self._recent.append(draft)
        del self._recent[:-_RECENT]

    def _liken(self, telling: Telling) -> None:
        """Complete "the last such conversation" by the meeting that it is like."""
        for draft in reversed(self._recent):
            one = draft.tellings[-1]
            if one.kind is telling.kind or {one.kind, telling.kind} <= _PAIRS:
                telling.people = telling.people or tuple(draft.people)
                if not telling.same:
                    telling.kind, telling.format = one.kind, one.format
                return

    def _succeed(self, telling: Telling) -> None:
        """Say of "the next session" whose it is: of the body whose session was told last."""
        if (telling.full and not telling.council) or telling.kind not in ASSEMBLIES:
            return
        for draft in reversed(self._recent):
            if len(draft.bodies) == 1 and _continues(telling, draft):
                body = _whole(draft.bodies[0], telling.council)
                telling.who = telling.who._replace(bodies=(body,))
                return

    def follows(self, sentence: int) -> bool:
        """Tell whether the sentence before tells of a meeting."""
        last = self._recent[-1] if self._recent else None
        return last is not None and last.tellings[-1].sentence == sentence - 1

    def _take_headlines(self, draft: Draft, telling: Telling) -> None:
        """Add what the headlines told of a meeting before anything said which it was."""
        if self._waiting and telling.sentence < _HEAD and draft is self.found[0]:
            for told in self._waiting:
                if told.kind is telling.kind and not (told.other or told.plural):
                    draft.add(told)
        self._waiting.clear()

    def _meant(self, telling: Telling) -> Draft | None:
        best, most = None, 0.0
        for age, draft in enumerate(reversed(self._recent)):
            if _same_sort(telling, draft) and _same_people(telling, draft):
                score = self._likeness(telling, draft) - age / _RECENT
                if score > most:
                    best, most = draft, score
        return best

    def _likeness(self, telling: Telling, draft: Draft) -> float:
        """Tell how well it fits one of the same sort and people; nothing if it does not."""
        date, when = telling.date, draft.when
        if date is not None and when is None and self._is_old(date):
            return 0
        if date is not None and when is not None and not date.overlaps(when):
            return 0
        dated = telling.fine and draft.dated is not None and draft.dated.fine
        if telling.such or (telling.other and not dated and not _foretold(telling, draft)):
            return 0
        if self._elsewhere(telling, draft) or _joins(telling, draft):
            return 0
        score = 2.0 + 4 * dated + 2 * (telling.kind in draft.kinds)
        score += draft.kinds | {telling.kind} >= _HIGH
        score += 3 * _share_a_body(telling, draft)
        if telling.extraordinary and not draft.extraordinary and when is not None:
            score -= 0 if dated else 8
        if telling.progress is not None and not (dated and date == when):
            score -= self._contrast(telling, draft, dated=dated)
        return score

    def _is_old(self, when: EDTF) -> bool:
        """Tell whether a day is too long past to be that of a meeting told without its day."""
        if when.latest is None or self.published is None or self.published.earliest is None:
            return False
        return self.published.earliest - when.latest > _STALE

    def _contrast(self, telling: Telling, draft: Draft, *, dated: bool) -> int:
        """Tell how badly a meeting that is over goes with one that is to come."""
        planned = telling.progress is PLANNED
        if telling.kind is EXERCISE and telling.article in _DEFINITE:
            return 0
        if planned and draft.held:
            return 16
        return 0 if dated else 4 * (draft.planned is not planned)

    def _elsewhere(self, telling: Telling, draft: Draft) -> bool:
        place = telling.place
        if place is None or place in self.states or EXERCISE in draft.kinds:
            return False
        if is_site(place):
            return False
        cities = [one for one in draft.places if one not in self.states and not is_site(one)]
        return bool(cities) and not any(place in city or city in place for city in cities)


def _is_known(telling: Telling) -> bool:
    """Tell of "the next session", "last year's summit" and "a session of the Council"."""
    if telling.council:
        return True
    bare = telling.article is BARE and telling.attached
    return telling.other and (telling.article in _DEFINITE or bare)


def _whole(body: str, word: str | None) -> str:
    """Return of which body "the Assembly" is said after a session of the Assembly's council."""
    before, found, after = body.partition(f"-{word}-")
    return body if not found or after.startswith(("of-", "on-")) else f"{before}-{word}"


def _joins(telling: Telling, draft: Draft) -> bool:
    """Tell whether "a joint meeting" is another one than that of a single body."""
    alone = len(draft.bodies) == 1 and not draft.headlines
    new = telling.joint and telling.article is INDEFINITE and not telling.who.bodies
    return new and alone and not any(one.joint for one in draft.tellings)


def _continues(telling: Telling, draft: Draft) -> bool:
    """Tell whether it is of the body that the meeting is of."""
    if telling.council:
        return telling.council in draft.bodies[0].split("-")
    return telling.kind in draft.kinds


def _is_vain(telling: Telling) -> bool:
    """Tell whether it tells of no meeting in particular, or of one merely wished for."""
    if telling.progress is WISHED:
        return not telling.attached
    if telling.progress is not PLANNED:
        return False
    yearly = telling.sits and telling.date is None  # "the Council meets once a year"
    return yearly or _is_mere_plan(telling)


def _is_mere_plan(telling: Telling) -> bool:
    """Tell whether a contact is only thought of: "whether there are plans for a call"."""
    thought = telling.article is INDEFINITE
    loose = not (telling.who.bodies or telling.contact or telling.beside or telling.refers)
    where = telling.date is not None or telling.place is not None
    return thought and loose and not where and telling.kind in _PAIRS


def _share_a_body(telling: Telling, draft: Draft) -> bool:
    return not set(draft.bodies).isdisjoint(telling.who.bodies)


def _foretold(telling: Telling, draft: Draft) -> bool:
    """Tell whether only headlines told of the meeting so far, and of the same body."""
    return draft.headlines and _share_a_body(telling, draft)


def _same_sort(telling: Telling, draft: Draft) -> bool:
    kinds = draft.kinds
    if telling.refers:
        return telling.article in _DEFINITE and PHONE_CALL not in kinds
    if telling.kind in kinds:
        return True
    if telling.kind in ASSEMBLIES and kinds & ASSEMBLIES:
        return True
    visit = telling.kind is VISIT or kinds == {VISIT}
    if visit and not _share(telling, draft):
        return False
    return telling.kind in TALKING and bool(kinds & TALKING)


def _same_people(telling: Telling, draft: Draft) -> bool:
    """Tell whether bodies or people allow the telling to be of the meeting."""
    mine, others = telling.who, draft.bodies
    if telling.refers:
        return True
    if mine.exercise and draft.exercise:
        return mine.exercise == draft.exercise
    if mine.bodies and others:
        loose = (mine.bloc,) in {mine.bodies, others} and mine.bloc == draft.bloc
        loose = loose or (draft.headlines and mine.bodies[0].startswith(f"{others[0]}-"))
        return loose or _share_a_body(telling, draft)
    definite = telling.article in _DEFINITE or (telling.headline and not telling.contact)
    if mine.bodies or (others and (telling.full or not definite)):
        return False
    if telling.contact or telling.kind is BRIEFING or not definite:
        return _share(telling, draft) and not others
    return True


def _share(telling: Telling, draft: Draft) -> bool:
    """Tell whether the same people met, as far as both name them."""
    shared = draft.people.keys() & set(telling.people)
    both = len(telling.people) if telling.contact else len(draft.people)
    fewest = min(both, len(telling.people), 2)
    return bool(shared) and len(shared) >= (fewest if telling.kind in _PAIRS else 1)


def stands_alone(telling: Telling) -> bool:
    """Tell whether a telling says enough to be of a meeting not told of before."""
    lasting = telling.kind is EXERCISE or bool(telling.who.bodies)
    if telling.topic and telling.kind is not EXERCISE:
        return False
    if telling.refers or (telling.plural and not lasting):
        return False
    if telling.strict and not (telling.attached and telling.place):
        return False
    fine = telling.fine
    dated = telling.date is not None
    lead = telling.sentence < _LEAD
    return any(_enough(telling, fine=fine, dated=dated, lead=lead))


def _enough(telling: Telling, *, fine: bool, dated: bool, lead: bool) -> Iterator[bool]:
    kind, people = telling.kind, telling.people
    company = len(people) > 1
    placed = telling.place is not None
    if kind is EXERCISE:
        yield bool(telling.who.exercise) and (dated or placed or lead)
        yield bool(telling.who.bodies) and (fine or placed or (lead and dated))
        yield fine and (placed or (telling.attached and telling.progress in _UNDER_WAY))
        return
    if kind is BRIEFING:
        yield bool(people)
        yield lead and (placed or telling.format is not None)
        yield fine and telling.article is not DEFINITE
        return
    if kind is VISIT:
        yield bool(people) and placed and (fine or lead or telling.lasts)
        return
    if telling.who.bodies:
        yield not telling.plural or (telling.attached and fine)
        return
    if kind in {MeetingKind.SUMMIT, MeetingKind.SESSION}:
        told = placed or bool(people) or telling.other
        told = told or telling.article is not DEFINITE
        yield (fine or (placed and dated)) and (company or not telling.full) and told
        return
    if kind is PHONE_CALL:
        yield company or (bool(people) and (fine or lead))
        return
    held = telling.holding and telling.progress is HELD
    yield company and (fine or placed or telling.contact or telling.beside or held)
    yield bool(people) and fine and (placed or telling.contact or telling.governed)
    joint = telling.joint and telling.article is INDEFINITE
    yield fine and (placed or joint) and not telling.governed
