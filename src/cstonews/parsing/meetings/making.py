"""Making meetings of drafts: one value a field, and an identifier that other articles share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews.edtf import EDTF, Precision
from cstonews.errors import DateError
from cstonews.facts.reference import Reference
from cstonews.facts.scheme import MEMBER_STATES
from cstonews.meetings import Document, Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.parsing.dates.words import load_date_words
from cstonews.parsing.meetings.known import known_date
from cstonews.parsing.meetings.naming import Names
from cstonews.parsing.meetings.places import state_names
from cstonews.parsing.meetings.progress import (
    BEGUN,
    CANCELLED,
    HELD,
    ONGOING,
    PLANNED,
    STATUSES,
    WISHED,
)
from cstonews.parsing.members import EXERCISE, VISIT
from cstonews.parsing.story import Story
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cstonews.parsing.meetings.drafts import Draft

_LEAD = 5
_DATES = 24
_NEAR = 8
_LASTING = (
    CANCELLED,
    ONGOING,
    BEGUN,
    HELD,
    PLANNED,
)
_RANKS = (CANCELLED, HELD, ONGOING, BEGUN, PLANNED)


class Settled(NamedTuple):
    """When a meeting is, and whether that is concluded."""

    when: EDTF | None
    inferred: bool


@frozen(eq=False)
class Maker:
    """Makes the meetings of one text; ``documents`` are those of each draft, by its index."""

    story: Story
    reference: Reference
    documents: Mapping[int, tuple[Document, ...]]
    article: str | None

    def make(self, drafts: Sequence[Draft]) -> tuple[Meeting, ...]:
        """Make the meetings in the order in which the text first tells of them."""
        taken = {draft.when for draft in drafts if draft.dated and draft.dated.attached}
        settled = [_settle(draft, self.story, self.reference, taken) for draft in drafts]
        names = Names(self.reference)
        made = []
        for at, draft in enumerate(drafts):
            lent = draft.beside and settled[at].when is None
            when = _beside(drafts, settled, at) if lent else settled[at]
            made.append(self._meeting(draft, at, when, names))
        return tuple(made)

    def _meeting(self, draft: Draft, at: int, settled: Settled, names: Names) -> Meeting:
        when = settled.when
        states = state_names(self.reference)
        place = min(draft.places, key=states.__contains__, default=None)
        kind = _kind(draft)
        people = _participants(draft)
        return Meeting(
            id=names.name(draft, kind, when, people),
            kind=kind,
            status=_status(draft, when, self.story.published),
            body=draft.bodies[0] if draft.bodies else None,
            bodies=draft.bodies,
            when=when,
            place=place,
            format=_format(draft, place),
            chair=draft.chairs[0] if draft.chairs else None,
            participants=people,
            extraordinary=draft.extraordinary,
            documents=self.documents.get(at, ()),
            passages=_passages(draft, self.story),
            inferred=("when",) if settled.inferred else (),
            article=self.article,
        )


def _beside(drafts: Sequence[Draft], settled: Sequence[Settled], at: int) -> Settled:
    """Give talks "on the sidelines of the summit" the summit's day."""
    here = drafts[at].tellings[0].sentence
    near = range(max(at - _NEAR, 0), min(at + _NEAR, len(drafts)))
    others = [
        (abs(one.sentence - here), other)
        for other in near
        if drafts[other].bodies and settled[other].when
        for one in drafts[other].tellings[-_NEAR:]
    ]
    return Settled(settled[min(others)[1]].when, inferred=True) if others else settled[at]


def _kind(draft: Draft) -> MeetingKind:
    told = [one for one in draft.tellings if not one.refers]
    if len(told) == 1:
        return told[0].kind
    told.sort(key=lambda one: (one.headline, not one.who.bodies, one.sentence))
    return told[0].kind


def _settle(
    draft: Draft, story: Story, reference: Reference, taken: Collection[EDTF | None]
) -> Settled:
    """Tell when a meeting is; the days ``taken`` are those of other meetings."""
    when = draft.when
    if when is not None:
        return Settled(_interval(when, draft.until), inferred=False)
    if CANCELLED in draft.progress:
        return Settled(None, inferred=False)
    if VISIT in draft.kinds and draft.tellings[0].lasts and story.published:
        return Settled(story.published, inferred=True)
    found = known_date(draft, story.published, reference) or _lead_date(draft, story, taken)
    return Settled(found, inferred=found is not None)


def _interval(first: EDTF, last: EDTF | None) -> EDTF:
    if last is None or first.precision is Precision.INTERVAL or last <= first:
        return first
    try:
        return EDTF.interval(first, last)
    except DateError:
        return first


def _lead_date(draft: Draft, story: Story, taken: Collection[EDTF | None]) -> EDTF | None:
    """Return the day that the head of the article is about, for a meeting told of there.

    It is the last day told before, if the article appeared right after it, or the day of
    publication where the head tells none.
    """
    first = draft.tellings[0]
    if first.sentence >= _LEAD or draft.planned or story.published is None:
        return None
    if any(_is_weekday(story, telling.sentence) for telling in draft.tellings):
        return None
    end = story.sentences[first.sentence].end
    days = [
        date.value
        for date in story.dates_in(0, end)[-_DATES:]
        if date.value.precision is Precision.DAY
    ]
    near = [day for day in days if _is_near(day, story.published)]
    if near:
        own = [day for day in near if day == story.published or day not in taken]
        return own[-1] if own else None
    lasting = draft.kinds & {EXERCISE, VISIT}
    day = story.published.precision is Precision.DAY
    return story.published if day and not days and not lasting else None


def _is_weekday(story: Story, sentence: int) -> bool:
    """Tell whether a sentence tells of a weekday that the day of publication leaves open."""
    if story.published is None or not story.published.year_unknown:
        return False
    _start, _end, first, last, _block = story.sentences[sentence]
    return not load_date_words().weekdays.keys().isdisjoint(story.tokens.lower[first:last])


def _is_near(day: EDTF, published: EDTF) -> bool:
    if day.earliest is None or published.earliest is None:
        return day == published
    return 0 <= (published.earliest - day.earliest).days <= _LEAD


def _status(draft: Draft, when: EDTF | None, published: EDTF | None) -> MeetingStatus:
    told = draft.progress
    ranks = _LASTING if EXERCISE in draft.kinds else _RANKS
    best = next((progress for progress in ranks if progress in told), None)
    if best is CANCELLED:
        return MeetingStatus.CANCELLED
    order = _order(when, published)
    if order is not None and order > 0:
        return MeetingStatus.PLANNED
    if best is BEGUN:
        return _begun(draft, when, published)
    if best is PLANNED and order is not None and order < 0:
        return MeetingStatus.HELD
    if best in STATUSES:
        return STATUSES[best]
    return MeetingStatus.PLANNED if WISHED in told else MeetingStatus.HELD


def _begun(draft: Draft, when: EDTF | None, published: EDTF | None) -> MeetingStatus:
    """Tell whether what has begun is over: by its end, else exercises last."""
    lasts = EXERCISE in draft.kinds
    if when and published and when.latest and published.earliest and "/" in when.text:
        lasts = when.latest >= published.earliest
    return MeetingStatus.ONGOING if lasts else MeetingStatus.HELD


def _order(when: EDTF | None, published: EDTF | None) -> int | None:
    """Tell whether the meeting is after (1) or before (-1) the day of publication."""
    if when is None or published is None:
        return None
    if when.earliest and published.latest and when.earliest > published.latest:
        return 1
    if when.latest and published.earliest and when.latest < published.earliest:
        return -1
    return 0


def _format(draft: Draft, place: str | None) -> MeetingFormat | None:
    told = draft.formats
    if not told:
        return MeetingFormat.IN_PERSON if place else None
    for form in (MeetingFormat.HYBRID, MeetingFormat.PHONE, MeetingFormat.VIDEOCONFERENCE):
        if form in told:
            return form
    return MeetingFormat.IN_PERSON


def _participants(draft: Draft) -> tuple[str, ...]:
    whole = ["csto" + MEMBER_STATES] if draft.collective else []
    return tuple(dict.fromkeys((*draft.chairs, *draft.people, *whole)))


def _passages(draft: Draft, story: Story) -> tuple[Passage, ...]:
    tokens = story.tokens
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    return tuple(
        [
            Passage.of(text, starts[one.first], ends[one.last - 1])
            for one in draft.tellings
            if not one.pronoun
        ]
    )
