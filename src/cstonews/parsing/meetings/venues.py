"""Venues: what the words around a statement tell of where and when it was made."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cstonews.edtf import EDTF, Precision
from cstonews.meetings import Meeting, MeetingStatus
from cstonews.parsing.meetings.words import load_meeting_words, venue_signs
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cstonews.articles import DateMention
    from cstonews.parsing.statements import Saying
    from cstonews.parsing.story import Story
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


class Place(NamedTuple):
    """A passage that tells of a meeting, and how it is tied to what stands before it."""

    start: int
    end: int
    token: int
    meeting: Meeting
    word: str


class Frame(NamedTuple):
    """The words around a statement's cue, its tokens half-open.

    ``opens`` tells that they begin where the sentence does; ``dates`` begin among the
    words up to right after the ``anchor``; ``places`` tell of meetings.
    """

    first: int
    last: int
    opens: bool
    anchor: Passage
    dates: Sequence[DateMention]
    places: Sequence[Place]


class Venues:
    """Finds where statements were made by the passages that tell of meetings."""

    def __init__(
        self, story: Story, meetings: Iterable[Meeting], sayings: Iterable[Saying]
    ) -> None:
        """Lay out the passages, and the words that may tell of another place."""
        self._story = story
        self._places = _laid_out(story, meetings)
        self._starts = [place.token for place in self._places]
        self._elsewhere, self._turns = _signs(story, sayings)
        self._opening = load_meeting_words().venues.opening

    def frame(self, saying: Saying) -> Frame:
        """Return the words of the sentence around the cue."""
        story, starts = self._story, self._starts
        anchor = saying.cue or saying.source or saying.content[0]
        begun, over, first, last, _block = story.sentences[story.sentence_at(anchor.start)]
        opens = True
        if last - first > _AROUND or not begun <= anchor.start < over:
            opens, begun, over, first, last = self._around(anchor, first, last)
        dates = story.dates_in(begun, min(over, anchor.end + _BESIDE)) if story.dates else ()
        begin = bisect_left(starts, first)
        places = self._places[begin : bisect_left(starts, last, begin)]
        return make_tuple(Frame, (first, last, opens, anchor, dates, places))

    def _around(
        self, anchor: Passage, first: int, last: int
    ) -> tuple[bool, int, int, int, int]:
        """Return what is near of a long sentence: if it opens it, its characters and tokens."""
        tokens = self._story.tokens
        center = tokens.first_from(anchor.start)
        opens = first >= center - _AROUND
        first, last = max(first, center - _AROUND), min(last, center + _AROUND)
        if first >= last:
            return False, anchor.start, anchor.end, center, center
        return opens, tokens.starts[first], tokens.ends[last - 1], first, last

    def told(self, saying: Saying, frame: Frame) -> Iterator[tuple[Meeting, bool]]:
        """Yield the meetings told of in the frame, and whether it was said at them or after."""
        venues = load_meeting_words().venues
        for place in frame.places:
            if place.meeting.status not in _TAKEN_PLACE or self._is_content(saying, place):
                continue
            if place.word in venues.at:
                yield place.meeting, True
            elif place.word in venues.after or self._is_beside(place):
                yield place.meeting, False

    def _is_content(self, saying: Saying, place: Place) -> bool:
        """Tell whether the meeting is spoken of, and is not where it was said."""
        inside = any(
            place.start < part.end and part.start < place.end for part in saying.content
        )
        cue = saying.cue
        if not inside or cue is None or not 0 <= place.start - cue.end <= _BESIDE:
            return inside
        return "that" in self._story.tokens.text[cue.end : place.start].split()

    def _is_beside(self, place: Place) -> bool:
        """Tell whether something was said "on the sidelines of" or "as a result of" it."""
        near = self._story.tokens.lower[max(place.token - _BEFORE, 0) : place.token]
        return bool(load_meeting_words().verbs.beside.intersection(near))

    def day(self, saying: Saying, frame: Frame) -> EDTF | None:
        """Return the day that the frame tells close to the cue."""
        if not frame.dates:
            return None
        days = [
            (abs(date.passage.start - frame.anchor.start), date.value)
            for date in self._dates_of(saying, frame)
            if date.value.precision is Precision.DAY
        ]
        near = [pair for pair in days if pair[0] <= _CLOSE]
        return min(near)[1] if near else None

    def _dates_of(self, saying: Saying, frame: Frame) -> Iterator[DateMention]:
        """Yield the dates that may be of the saying: before the cue, or right after it."""
        for date in frame.dates:
            if not any(part.overlaps(date.passage) for part in saying.content):
                yield date

    def another_day(self, saying: Saying, frame: Frame, meeting: Meeting) -> bool:
        """Tell whether the frame tells a date that is not the meeting's."""
        when = meeting.when
        if when is None or not frame.dates:
            return False
        return any(
            date.value.precision in _FINE and not date.value.overlaps(when)
            for date in self._dates_of(saying, frame)
        )

    def elsewhere(self, frame: Frame) -> bool:
        """Tell whether the frame says that it was said, or written, somewhere else."""
        if frame.opens and self._story.tokens.lower[frame.first] in self._opening:
            return True
        return _has_one_of(frame, self._elsewhere)

    def in_turn(self, frame: Frame) -> bool:
        """Tell whether the speaker speaks where the one before did: "for his part"."""
        return _has_one_of(frame, self._turns)


def _has_one_of(frame: Frame, tokens: Sequence[int]) -> bool:
    if not tokens:
        return False
    at = bisect_left(tokens, frame.first)
    return at < len(tokens) and tokens[at] < frame.last


def _laid_out(story: Story, meetings: Iterable[Meeting]) -> list[Place]:
    """Return what tells of meetings in the order of the text."""
    tokens, found = story.tokens, []
    for meeting in meetings:
        for passage in meeting.passages:
            token = tokens.first_from(passage.start)
            word = tokens.lower[token - 1] if token else ""
            found.append(Place(passage.start, passage.end, token, meeting, word))
    found.sort(key=itemgetter(0, 1))
    return found


def _signs(story: Story, sayings: Iterable[Saying]) -> tuple[list[int], list[int]]:
    """Return the tokens that tell of something said elsewhere, and of a turn at the same."""
    lower, venues = story.tokens.lower, load_meeting_words().venues
    elsewhere, turns = [], []
    for token in story.tokens_among(venue_signs()):
        pair = lower[token - 1], lower[token]
        if pair[1] in venues.elsewhere or pair in venues.then:
            elsewhere.append(token)
        elif pair in venues.turns:
            turns.append(token)
    return _unsaid(story, elsewhere, sayings), _unsaid(story, turns, sayings)


def _unsaid(story: Story, tokens: list[int], sayings: Iterable[Saying]) -> list[int]:
    """Return the tokens that are part of nobody's words; the ``tokens`` ascend."""
    if not tokens:
        return []
    spans = sorted([(part.start, part.end) for one in sayings for part in one.content])
    found = []
    at = reach = 0
    for token in tokens:
        start = story.tokens.starts[token]
        while at < len(spans) and spans[at][0] <= start:
            reach = max(reach, spans[at][1])
            at += 1
        if reach <= start:
            found.append(token)
    return found
