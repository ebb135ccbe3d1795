"""Offices: what a text says about who holds which, held against the reference."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum, auto
from functools import lru_cache
from itertools import compress, count
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cstonews.claims import Agreement, OfficeClaim
from cstonews.errors import UnknownNameError
from cstonews.parsing.claims.checking import Verdict, day_of, is_beyond
from cstonews.parsing.claims.words import load_claim_words
from cstonews.parsing.members import OFFICE, PERSON
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cstonews.facts.reference import Reference
    from cstonews.offices import Holding
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Story


_NEAR = 4
"""How many names may lie between a person and the title, those inside the title among them."""


_DATES = 8
_bound = attrgetter("bound")
_RECENT = timedelta(days=60)


class Tense(Enum):
    """Of which time a title speaks."""

    NOW = auto()
    FORMER = auto()
    THEN = auto()


class Told(NamedTuple):
    """Who is told to hold which office, and when."""

    person: str
    office: str
    tense: Tense


def find_office_claims(
    story: Story, reference: Reference, article_id: str | None = None
) -> tuple[OfficeClaim, ...]:
    """Find the offices that a text gives to persons named next to them, in order.

    Each is held against who held the office on the day of publication; a former office
    against who held it before.
    """
    return tuple(_claims(story, reference, article_id))


def _claims(story: Story, reference: Reference, article: str | None) -> Iterator[OfficeClaim]:
    names, tokens = story.names, story.tokens
    for at in compress(count(), map(_bound, names)):
        name = names[at]
        if name.kind is not PERSON or not name.office:
            continue
        title = _title(names, at)
        if name.entity is None or title is None or _is_served(story, title.first):
            continue
        first = min(title.first, name.first)
        tense = _tense(story, first)
        first -= (
            tense is not Tense.NOW and tokens.lower[first].partition("-")[0] not in _joined()
        )
        held = Told(name.entity, name.office, tense)
        verdict = check_office(held, day_of(story.published), reference)
        if verdict.agrees is not Agreement.TRUE and tense is Tense.NOW:
            verdict = _at_the_time(story, held, name.start, reference) or verdict
        yield OfficeClaim(
            person=name.entity,
            office=name.office,
            passage=Passage.of(tokens.text, tokens.starts[first], max(title.end, name.end)),
            date=story.published,
            former=tense is not Tense.NOW,
            agrees=verdict.agrees,
            reason=verdict.reason,
            article=article,
        )


def _is_served(story: Story, first: int) -> bool:
    """Tell whether the title is another's: "aide to the Russian President X"."""
    lower = story.tokens.lower
    at = first - 1 - (first > 0 and lower[first - 1] == "the")
    serving = load_claim_words().offices.serving
    return at > 0 and lower[at] in {"to", "for", "of"} and lower[at - 1] in serving


def _at_the_time(story: Story, held: Told, start: int, reference: Reference) -> Verdict | None:
    """Hold a claim against a day that its sentence tells of."""
    sentence = story.sentences[story.sentence_at(start)]
    for told in story.dates_in(sentence.start, sentence.end)[:_DATES]:
        verdict = check_office(held, told.value.earliest, reference)
        if verdict.agrees is Agreement.TRUE:
            return verdict
    return None


def _title(names: Sequence[Name], at: int) -> Name | None:
    """Return the title next to a person, before or after the name."""
    before = names[max(at - _NEAR, 0) : at]
    entity = names[at].entity
    for name in (*reversed(before), *names[at + 1 : at + _NEAR]):
        if name.kind is OFFICE and name.bound and name.entity == entity:
            return name
    return None


def _joined() -> frozenset[str]:
    words = load_claim_words().offices
    return words.former | words.then


def _tense(story: Story, first: int) -> Tense:
    """Tell of which time a title speaks: "former President", "ex-president", "then-PM"."""
    words, lower = load_claim_words().offices, story.tokens.lower
    near = {lower[first].partition("-")[0] if "-" in lower[first] else lower[first]}
    near |= {lower[first - 1]} if first else set()
    if near & words.then:
        return Tense.THEN
    return Tense.FORMER if near & words.former else Tense.NOW


@lru_cache(maxsize=4096)
def check_office(told: Told, day: date | None, reference: Reference) -> Verdict:
    """Hold what is told of an office against who held it by the reference on the day."""
    try:
        held = reference.holders(told.office)
    except UnknownNameError:
        return _undecided("the reference does not list the office")
    own = [one for one in held if one.person == told.person]
    if told.tense is Tense.THEN:
        return _ever(own)
    if day is None:
        return _undecided("it is not known of which day the text speaks")
    if is_beyond(day, reference):
        return _undecided(f"the reference knows nothing after {reference.horizon}")
    now = reference.holders(told.office, on=day)
    if told.tense is Tense.FORMER:
        return _before(own, now, day)
    return _on(told, own, now, day, reference)


def _on(
    told: Told,
    own: Sequence[Holding],
    now: Sequence[Holding],
    day: date,
    reference: Reference,
) -> Verdict:
    if any(one.person == told.person for one in now):
        return Verdict(Agreement.TRUE, f"held the office on {day}")
    if own:
        recent = any(_is_recent(one, day) for one in own)
        agrees = Agreement.UNDECIDED if recent else Agreement.FALSE
        return Verdict(agrees, f"held the office {_when(own)}, not on {day}")
    if not now or not reference.office(told.office).one_seat:
        return _undecided("the reference does not tell who held the office")
    names = ", ".join(reference.person(one.person).name for one in now)
    known = any(one.slug == told.person for one in reference.persons)
    agrees = Agreement.FALSE if known else Agreement.UNDECIDED
    return Verdict(agrees, f"held on {day} by {names}")


def _is_recent(held: Holding, day: date) -> bool:
    """Tell whether it ended so shortly before that the text may tell of that time."""
    last = held.until.latest if held.until else None
    return last is not None and timedelta(0) < day - last <= _RECENT


def _ever(own: Sequence[Holding]) -> Verdict:
    if own:
        return Verdict(Agreement.TRUE, f"held the office {_when(own)}")
    return _undecided("the reference does not tell that the office was held then")


def _before(own: Sequence[Holding], now: Sequence[Holding], day: date) -> Verdict:
    if {one.person for one in own} & {one.person for one in now}:
        return Verdict(Agreement.FALSE, f"still held the office on {day}")
    past = [one for one in own if one.until and one.until.latest and one.until.latest <= day]
    if past:
        return Verdict(Agreement.TRUE, f"held the office {_when(past)}")
    return _undecided("the reference does not tell that the office was held before")


def _when(own: Sequence[Holding]) -> str:
    return " and ".join(f"{one.since or 'from ?'} to {one.until or 'now'}" for one in own)


def _undecided(reason: str) -> Verdict:
    return Verdict(Agreement.UNDECIDED, reason)
