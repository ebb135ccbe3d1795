"""Offices: what a text says about who holds which, held against the reference."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.articles import MentionKind
from cstonews.claims import Agreement, OfficeClaim
from cstonews.errors import UnknownNameError
from cstonews.parsing.claims.checking import Verdict, is_beyond
from cstonews.parsing.claims.words import load_claim_words
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.facts.reference import Reference
    from cstonews.offices import Holding
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Story


_NEAR = 4
"""How many names may lie between a person and the title, those inside the title among them."""


_DATES = 8
_RECENT = timedelta(days=60)


class Tense(Enum):
    """Of which time a title speaks."""

    NOW = auto()
    FORMER = auto()
    THEN = auto()


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
    for at, name in enumerate(names):
        if name.kind is not MentionKind.PERSON or not (name.bound and name.office):
            continue
        title = _title(names, at)
        if name.entity is None or title is None or _is_served(story, title.first):
            continue
        first = min(title.first, name.first)
        tense = _tense(story, first)
        first -= (
            tense is not Tense.NOW and tokens.lower[first].partition("-")[0] not in _joined()
        )
        claim = OfficeClaim(
            person=name.entity,
            office=name.office,
            passage=Passage.of(tokens.text, tokens.starts[first], max(title.end, name.end)),
            date=story.published,
            former=tense is not Tense.NOW,
            article=article,
        )
        verdict = check_office(claim, tense, reference)
        if verdict.agrees is not Agreement.TRUE and tense is Tense.NOW:
            verdict = _at_the_time(story, claim, reference) or verdict
        yield evolve(claim, agrees=verdict.agrees, reason=verdict.reason)


def _is_served(story: Story, first: int) -> bool:
    """Tell whether the title is another's: "aide to the Russian President X"."""
    lower = story.tokens.lower
    at = first - 1 - (first > 0 and lower[first - 1] == "the")
    serving = load_claim_words().offices.serving
    return at > 0 and lower[at] in {"to", "for", "of"} and lower[at - 1] in serving


def _at_the_time(story: Story, claim: OfficeClaim, reference: Reference) -> Verdict | None:
    """Hold a claim against a day that its sentence tells of."""
    sentence = story.sentences[story.sentence_at(claim.passage.start)]
    for told in story.dates_in(sentence.start, sentence.end)[:_DATES]:
        verdict = check_office(evolve(claim, date=told.value), Tense.NOW, reference)
        if verdict.agrees is Agreement.TRUE:
            return verdict
    return None


def _title(names: Sequence[Name], at: int) -> Name | None:
    """Return the title next to a person, before or after the name."""
    before = names[max(at - _NEAR, 0) : at]
    entity = names[at].entity
    for name in (*reversed(before), *names[at + 1 : at + _NEAR]):
        if name.kind is MentionKind.OFFICE and name.bound and name.entity == entity:
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


def check_office(claim: OfficeClaim, tense: Tense, reference: Reference) -> Verdict:
    """Hold a claim about an office against who held it by the reference."""
    try:
        held = reference.holders(claim.office)
    except UnknownNameError:
        return _undecided("the reference does not list the office")
    own = [one for one in held if one.person == claim.person]
    if tense is Tense.THEN:
        return _ever(own)
    day = claim.date.earliest if claim.date else None
    if day is None:
        return _undecided("it is not known of which day the text speaks")
    if is_beyond(day, reference):
        return _undecided(f"the reference knows nothing after {reference.horizon}")
    now = reference.holders(claim.office, on=day)
    return (
        _on(claim, own, now, day, reference) if tense is Tense.NOW else _before(own, now, day)
    )


def _on(
    claim: OfficeClaim,
    own: Sequence[Holding],
    now: Sequence[Holding],
    day: date,
    reference: Reference,
) -> Verdict:
    if any(one.person == claim.person for one in now):
        return Verdict(Agreement.TRUE, f"held the office on {day}")
    if own:
        recent = any(_is_recent(one, day) for one in own)
        agrees = Agreement.UNDECIDED if recent else Agreement.FALSE
        return Verdict(agrees, f"held the office {_when(own)}, not on {day}")
    if not now or not reference.office(claim.office).one_seat:
        return _undecided("the reference does not tell who held the office")
    names = ", ".join(reference.person(one.person).name for one in now)
    known = any(one.slug == claim.person for one in reference.persons)
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
