"""Attaching: at which meeting each statement was made, and on what day."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from cstonews.errors import UnknownNameError
from cstonews.facts.scheme import MEMBER_STATES
from cstonews.meetings import Meeting, MeetingStatus
from cstonews.parsing.meetings.bodies import body_facts
from cstonews.parsing.meetings.venues import Venues
from cstonews.parsing.meetings.words import load_meeting_words
from cstonews.parsing.members import BRIEFING
from cstonews.parsing.statements import Occasion
from cstonews.statements import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
    from cstonews.parsing.meetings.venues import Frame
    from cstonews.parsing.statements import Saying
    from cstonews.parsing.story import Story

_LEAD = 5
"""How many sentences make the head of an article, its headlines among them."""
_TAKEN_PLACE = frozenset((MeetingStatus.HELD, MeetingStatus.ONGOING))
_TOGETHER = frozenset((ActorKind.GROUP, ActorKind.DOCUMENT, ActorKind.ORGANIZATION))
_CSTO = "csto-"
_SECRETARY = "secretary-general"


def find_occasions(
    sayings: Sequence[Saying],
    meetings: Sequence[Meeting],
    story: Story,
    reference: Reference,
) -> list[Occasion]:
    """Tell of each saying at which meeting it was made, and on what day.

    The meeting is told beside it ("said at the session"), or it goes on from the same
    speaker's words before, or the article is about a meeting at which the speaker sat.
    The day is told beside it, or is the meeting's.
    """
    if not sayings:
        return []
    sentences = story.sentences
    head = sentences[_LEAD].start if len(sentences) > _LEAD else len(story.tokens.text)
    main = _main(meetings, story)
    attacher = _Attacher(Venues(story, meetings, sayings), main, reference, head)
    if main and main.kind is BRIEFING and not main.participants:
        attacher.host = _host(sayings, head)
    for saying in sayings:
        attacher.take(saying)
    return attacher.occasions()


def _main(meetings: Iterable[Meeting], story: Story) -> Meeting | None:
    """Return the meeting that the article is about: the first that its head tells of."""
    for meeting in meetings:
        begun = story.sentence_at(meeting.passages[0].start) if meeting.passages else _LEAD
        if begun < _LEAD and meeting.status in _TAKEN_PLACE:
            return meeting
    return None


@define(eq=False)
class _Attacher:
    """Goes through what is said in order, remembering who speaks where."""

    venues: Venues
    main: Meeting | None
    reference: Reference
    head: int
    """Where the head of the article ends."""
    meetings: list[Meeting | None] = field(factory=list)
    """Where each saying taken was made."""
    days: list[EDTF | None] = field(factory=list)
    """The days told beside them."""
    speaking: dict[str, Meeting] = field(factory=dict)
    """Where each speaker spoke last."""
    early: dict[str, list[int]] = field(factory=dict)
    """What is said in the head whose place may be told later, by speaker."""
    host: str | None = None
    """Who gave the briefing that the article is about, where it does not say so."""
    away: set[str] = field(factory=set)
    """Who spoke elsewhere last."""
    _seated: frozenset[str] | None = None

    def take(self, saying: Saying) -> None:
        """Find where the next was made."""
        who = saying.speaker.entity or saying.speaker.name.lower()
        frame = self.venues.frame(saying)
        meeting = self._meeting(saying, who, frame)
        if meeting is not None:
            self.speaking[who] = meeting
            self.away.discard(who)
            for at in self.early.pop(who, ()):
                self.meetings[at] = meeting
        elif saying.content[0].start < self.head:
            self.early.setdefault(who, []).append(len(self.meetings))
        self.meetings.append(meeting)
        self.days.append(self.venues.day(saying, frame) if frame.dates else None)

    def occasions(self) -> list[Occasion]:
        """Return where and when each was made."""
        return [
            Occasion(meeting.id, day or meeting.when) if meeting else Occasion(None, day)
            for meeting, day in zip(self.meetings, self.days, strict=True)
        ]

    def _meeting(self, saying: Saying, who: str, frame: Frame) -> Meeting | None:
        after = None
        for told, at in self.venues.told(saying, frame) if frame.places else ():
            if at:
                return told
            after = after or told
        if self.venues.elsewhere(frame):
            self._leave(who)
            return None
        before = self.meetings[-1] if self.meetings else None
        if before is not None and before.body and self.venues.in_turn(frame):
            return before
        found = self.speaking.get(who) or after or self._sitting(saying, who)
        if found and self.venues.another_day(saying, frame, found):
            self._leave(who)
            return None
        return found

    def _leave(self, who: str) -> None:
        """Note that the speaker speaks elsewhere, until told otherwise."""
        self.speaking.pop(who, None)
        self.away.add(who)

    def _sitting(self, saying: Saying, who: str) -> Meeting | None:
        """Return the meeting that the article is about, if the speaker sat there."""
        main = self.main
        if main is None or who in self.away:
            return None
        if saying.content[-1].end < main.passages[0].start:
            return None
        if who in main.participants or who == self.host or who in self._seats():
            return main
        if main.kind is BRIEFING:
            return None
        bloc = body_facts(self.reference).bloc_of(main.body) if main.body else None
        whole = {*main.bodies, bloc, f"{bloc}{MEMBER_STATES}"}
        together = saying.speaker.kind in _TOGETHER and (who in whole or _is_document(saying))
        return main if together else None

    def _seats(self) -> frozenset[str]:
        """Return who sits in the body by office on the day."""
        if self._seated is None:
            self._seated = _seated(self.main, self.reference)
        return self._seated


def _host(sayings: Iterable[Saying], head: int) -> str | None:
    """Return the first person who is told to have told something, in the head."""
    for one in sayings:
        if one.speaker.kind is ActorKind.PERSON and one.content[0].start < head:
            return one.speaker.entity or one.speaker.name.lower()
    return None


def _is_document(saying: Saying) -> bool:
    return saying.speaker.kind is ActorKind.DOCUMENT and saying.speaker.entity is None


def _seated(meeting: Meeting | None, reference: Reference) -> frozenset[str]:
    """Return who sits at a meeting by office, the organization's secretary general too."""
    day = meeting.when.earliest if meeting and meeting.when else None
    if meeting is None or day is None:
        return frozenset()
    seats = load_meeting_words().seats
    bodies = tuple(body for body in meeting.bodies if body in seats)
    if not bodies and any(one.endswith(MEMBER_STATES) for one in meeting.participants):
        bodies = tuple(body for body in seats if body.startswith(_CSTO))
    return _holders(bodies, day, reference)


@lru_cache(maxsize=64)
def _holders(bodies: tuple[str, ...], day: date, reference: Reference) -> frozenset[str]:
    seats = load_meeting_words().seats
    people: set[str] = set()
    for body in bodies:
        bloc = body_facts(reference).bloc_of(body)
        states = [member.state for member in reference.members(bloc, on=day)]
        posts = [(word, state) for state in states for word in seats[body]]
        for word, owner in (*posts, (_SECRETARY, bloc)):
            with suppress(UnknownNameError):
                held = reference.holders(word, of=owner, on=day)
                people.update(one.person for one in held)
    return frozenset(people)
