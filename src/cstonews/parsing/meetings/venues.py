"""Venues: what the words around a statement tell of where and when it was made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.edtf import EDTF, Precision
from cstonews.meetings import Meeting, MeetingStatus
from cstonews.parsing.meetings.words import load_meeting_words, venue_signs
from cstonews.parsing.story import Story
from cstonews.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.articles import DateMention
    from cstonews.passages import Passage

_AROUND = 40
"""How many tokens to each side of the cue may tell where something was said."""
_CLOSE = 90
"""How many characters from the cue a date may stand that is the day of the saying."""
_BEFORE = 3
_BESIDE = 48
"""How many characters from the cue a meeting may stand that is where it was said."""
_FINE = frozenset((Precision.DAY, Precision.MONTH, Precision.INTERVAL))
_TAKEN_PLACE = frozenset((MeetingStatus.HELD, MeetingStatus.ONGOING))


class Frame(NamedTuple):
    """The words around a statement's cue: characters and tokens, both half-open.

    ``opens`` tells that they begin where the sentence does;
    ``dates`` begin among the words up to right after the ``anchor``, ``signs`` are the
    tokens that may tell of another place.
    """

    start: int
    end: int
    first: int
    last: int
    opens: bool
    anchor: Passage
    dates: Sequence[DateMention]
    signs: Sequence[int]


class Place(NamedTuple):
    """A passage that tells of a meeting, and how it is tied to what stands before it."""

    start: int
    end: int
    meeting: Meeting
    word: str


@frozen(eq=False)
class Venues:
    """Finds where statements were made by the passages that tell of meetings."""

    story: Story
    meetings: Sequence[Meeting] = field(repr=False)
    statements: Sequence[Statement] = field(repr=False)
    _places: tuple[Place, ...] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)
    _signs: list[int] = field(init=False, repr=False)
    """The tokens that may tell that something was said elsewhere, or in turn."""
    _contents: list[tuple[int, int]] = field(init=False, repr=False)

    @_places.default
    def _laid_out(self) -> tuple[Place, ...]:
        tokens = self.story.tokens
        found = []
        for meeting in self.meetings:
            for passage in meeting.passages:
                token = tokens.first_from(passage.start)
                word = tokens.lower[token - 1] if token else ""
                found.append(Place(passage.start, passage.end, meeting, word))
        return tuple(sorted(found, key=lambda place: place[:2]))

    @_contents.default
    def _spans_of_contents(self) -> list[tuple[int, int]]:
        """Return where something is said, in order and apart."""
        parts = sorted(
            (part.start, part.end) for one in self.statements for part in one.content
        )
        found: list[tuple[int, int]] = []
        for start, end in parts:
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def _is_said(self, offset: int) -> bool:
        """Tell whether the character is part of what somebody says."""
        at = bisect_right(self._contents, (offset, len(self.story.tokens.text) + 1)) - 1
        return at >= 0 and offset < self._contents[at][1]

    @_starts.default
    def _starts_of_places(self) -> list[int]:
        return [place.start for place in self._places]

    @_signs.default
    def _signs_of_words(self) -> list[int]:
        return self.story.tokens_among(venue_signs())

    def frame(self, statement: Statement) -> Frame:
        """Return the words of the sentence around the cue."""
        story = self.story
        tokens = story.tokens
        anchor = statement.cue or statement.source or statement.content[0]
        _start, _end, first, last, _block = story.sentences[story.sentence_at(anchor.start)]
        center = tokens.first_from(anchor.start)
        opens = first >= center - _AROUND
        first, last = max(first, center - _AROUND), min(last, center + _AROUND)
        if first >= last:
            start, end, first, last, opens = anchor.start, anchor.end, center, center, False
        else:
            start, end = tokens.starts[first], tokens.ends[last - 1]
        begin = bisect_left(self._signs, first)
        signs = self._signs[begin : bisect_left(self._signs, last, begin)]
        dates = story.dates_in(start, min(end, anchor.end + _BESIDE))
        return Frame(start, end, first, last, opens, anchor, dates, signs)

    def told(self, statement: Statement, frame: Frame) -> Iterator[tuple[Place, bool]]:
        """Yield the meetings told of in the frame, and whether it was said at them or after."""
        first = bisect_left(self._starts, frame.start)
        last = bisect_left(self._starts, frame.end, first)
        if first == last:
            return
        venues = load_meeting_words().venues
        for place in self._places[first:last]:
            if place.meeting.status not in _TAKEN_PLACE or self._is_content(statement, place):
                continue
            if place.word in venues.at:
                yield place, True
            elif place.word in venues.after or self._is_beside(place):
                yield place, False

    def _is_content(self, statement: Statement, place: Place) -> bool:
        """Tell whether the meeting is spoken of, and is not where it was said."""
        inside = any(
            place.start < part.end and part.start < place.end for part in statement.content
        )
        cue = statement.cue
        if not inside or cue is None or not 0 <= place.start - cue.end <= _BESIDE:
            return inside
        return "that" in self.story.tokens.text[cue.end : place.start].split()

    def _is_beside(self, place: Place) -> bool:
        """Tell whether something was said "on the sidelines of" or "as a result of" it."""
        tokens = self.story.tokens
        token = tokens.first_from(place.start)
        near = tokens.lower[max(token - _BEFORE, 0) : token]
        return bool(load_meeting_words().verbs.beside.intersection(near))

    def day(self, statement: Statement, frame: Frame) -> EDTF | None:
        """Return the day that the frame tells close to the cue."""
        if not frame.dates:
            return None
        days = [
            (abs(date.passage.start - frame.anchor.start), date.value)
            for date in self._dates_of(statement, frame)
            if date.value.precision is Precision.DAY
        ]
        near = [pair for pair in days if pair[0] <= _CLOSE]
        return min(near)[1] if near else None

    def _dates_of(self, statement: Statement, frame: Frame) -> Iterator[DateMention]:
        """Yield the dates that may be of the saying: before the cue, or right after it."""
        for date in frame.dates:
            if not any(part.overlaps(date.passage) for part in statement.content):
                yield date

    def another_day(self, statement: Statement, frame: Frame, meeting: Meeting) -> bool:
        """Tell whether the frame tells a date that is not the meeting's."""
        when = meeting.when
        if when is None or not frame.dates:
            return False
        return any(
            date.value.precision in _FINE and not date.value.overlaps(when)
            for date in self._dates_of(statement, frame)
        )

    def elsewhere(self, frame: Frame) -> bool:
        """Tell whether the frame says that it was said, or written, somewhere else."""
        lower, venues = self.story.tokens.lower, load_meeting_words().venues
        if frame.opens and lower[frame.first] in venues.opening:
            return True
        if not frame.signs:
            return False
        return any(
            lower[token] in venues.elsewhere or (lower[token - 1], lower[token]) in venues.then
            for token in self._telling(frame)
        )

    def in_turn(self, frame: Frame) -> bool:
        """Tell whether the speaker speaks where the one before did: "for his part"."""
        if not frame.signs:
            return False
        lower, turns = self.story.tokens.lower, load_meeting_words().venues.turns
        return any((lower[token - 1], lower[token]) in turns for token in self._telling(frame))

    def _telling(self, frame: Frame) -> Iterator[int]:
        """Yield the tokens of the frame that may tell of a place and are not content."""
        starts = self.story.tokens.starts
        for token in frame.signs:
            if not self._is_said(starts[token]):
                yield token
