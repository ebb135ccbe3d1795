"""Attaching: at which meeting each statement was made, and on what day."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from cstonews.errors import UnknownNameError
from cstonews.facts.scheme import MEMBER_STATES
from cstonews.meetings import Meeting, MeetingKind, MeetingStatus
from cstonews.parsing.meetings.bodies import body_facts
from cstonews.parsing.meetings.venues import Venues
from cstonews.parsing.meetings.words import load_meeting_words
from cstonews.statements import ActorKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
    from cstonews.parsing.meetings.venues import Frame
    from cstonews.parsing.story import Story

_LEAD = 5
"""How many sentences make the head of an article, its headlines among them."""
_TAKEN_PLACE = frozenset((MeetingStatus.HELD, MeetingStatus.ONGOING))
_TOGETHER = frozenset((ActorKind.GROUP, ActorKind.DOCUMENT, ActorKind.ORGANIZATION))
_CSTO = "csto-"
_SECRETARY = "secretary-general"


def attach_meetings(
    statements: Sequence[Statement],
    meetings: Sequence[Meeting],
    story: Story,
    reference: Reference,
) -> tuple[Statement, ...]:
    """Say of each statement at which meeting it was made, and on what day.

    The meeting is told beside the statement ("said at the session"), or it goes on from
    the same speaker's words before, or the article is about a meeting at which the
    speaker sat. The day is told beside the statement, or is the meeting's.
    """
    if not statements:
        return ()
    sentences = story.sentences
    head = sentences[_LEAD].start if len(sentences) > _LEAD else len(story.tokens.text)
    main = _main(meetings, story)
    attacher = _Attacher(Venues(story, meetings, statements), main, reference, head)
    if main and main.kind is MeetingKind.BRIEFING and not main.participants:
        attacher.host = _host(statements, head)
    for statement in statements:
        attacher.take(statement)
    return attacher.attached()


def _main(meetings: Iterable[Meeting], story: Story) -> Meeting | None:
    """Return the meeting that the article is about: the first that its head tells of."""
    for meeting in meetings:
        begun = story.sentence_at(meeting.passages[0].start) if meeting.passages else _LEAD
        if begun < _LEAD and meeting.status in _TAKEN_PLACE:
            return meeting
    return None


class _Taken(NamedTuple):
    """A statement, the meeting it was made at, and the day told beside it."""

    statement: Statement
    meeting: Meeting | None
    day: EDTF | None

    def dated(self) -> Statement:
        """Return the statement with its meeting and its day."""
        day = self.day or (self.meeting.when if self.meeting else None)
        if self.meeting is None and day is None:
            return self.statement
        one, where = self.statement, self.meeting.id if self.meeting else None
        return Statement(
            one.form,
            one.act,
            one.speaker,
            one.source,
            one.cue,
            one.content,
            one.verbatim,
            one.negated,
            one.nested,
            where,
            day,
            one.article,
        )


@define(eq=False)
class _Attacher:
    """Goes through the statements in order, remembering who speaks where."""

    venues: Venues
    main: Meeting | None
    reference: Reference
    head: int
    """Where the head of the article ends."""
    taken: list[_Taken] = field(factory=list)
    speaking: dict[str, Meeting] = field(factory=dict)
    """Where each speaker spoke last."""
    early: dict[str, list[int]] = field(factory=dict)
    """The statements of the head whose place may be told later, by speaker."""
    host: str | None = None
    """Who gave the briefing that the article is about, where it does not say so."""
    away: set[str] = field(factory=set)
    """Who spoke elsewhere last."""
    _seated: frozenset[str] | None = None

    def take(self, statement: Statement) -> None:
        """Find where the next statement was made."""
        who = statement.speaker.entity or statement.speaker.name.lower()
        frame = self.venues.frame(statement)
        meeting = self._meeting(statement, who, frame)
        if meeting is not None:
            self.speaking[who] = meeting
            self.away.discard(who)
            for at in self.early.pop(who, ()):
                self.taken[at] = self.taken[at]._replace(meeting=meeting)
        elif statement.content[0].start < self.head:
            self.early.setdefault(who, []).append(len(self.taken))
        self.taken.append(_Taken(statement, meeting, self.venues.day(statement, frame)))

    def attached(self) -> tuple[Statement, ...]:
        """Return the statements with where and when they were made."""
        return tuple(one.dated() for one in self.taken)

    def _meeting(self, statement: Statement, who: str, frame: Frame) -> Meeting | None:
        after = None
        for place, at in self.venues.told(statement, frame):
            if at:
                return place.meeting
            after = after or place.meeting
        if self.venues.elsewhere(frame):
            self._leave(who)
            return None
        before = self.taken[-1].meeting if self.taken else None
        if before is not None and before.body and self.venues.in_turn(frame):
            return before
        found = self.speaking.get(who) or after or self._sitting(statement, who)
        if found and self.venues.another_day(statement, frame, found):
            self._leave(who)
            return None
        return found

    def _leave(self, who: str) -> None:
        """Note that the speaker speaks elsewhere, until told otherwise."""
        self.speaking.pop(who, None)
        self.away.add(who)

    def _sitting(self, statement: Statement, who: str) -> Meeting | None:
        """Return the meeting that the article is about, if the speaker sat there."""
        main = self.main
        if main is None or who in self.away:
            return None
        if statement.content[-1].end < main.passages[0].start:
            return None
        if who in main.participants or who == self.host or who in self._seats():
            return main
        if main.kind is MeetingKind.BRIEFING:
            return None
        bloc = body_facts(self.reference).bloc_of(main.body) if main.body else None
        whole = {*main.bodies, bloc, f"{bloc}{MEMBER_STATES}"}
        together = statement.speaker.kind in _TOGETHER and (
            who in whole or _is_document(statement)
        )
        return main if together else None

    def _seats(self) -> frozenset[str]:
        """Return who sits in the body by office on the day."""
        if self._seated is None:
            self._seated = _seated(self.main, self.reference)
        return self._seated


def _host(statements: Iterable[Statement], head: int) -> str | None:
    """Return the first person who is told to have told something, in the head."""
    for one in statements:
        if one.speaker.kind is ActorKind.PERSON and one.content[0].start < head:
            return one.speaker.entity or one.speaker.name.lower()
    return None


def _is_document(statement: Statement) -> bool:
    return statement.speaker.kind is ActorKind.DOCUMENT and statement.speaker.entity is None


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
