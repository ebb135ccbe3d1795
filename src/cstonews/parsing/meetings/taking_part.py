"""Taking part: who meets whom at a meeting that a noun tells of, and who is in the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.parsing.meetings.people import (
    doer,
    first_person,
    identify,
    is_somebody,
    read_people,
    subjects,
)
from cstonews.parsing.meetings.telling import TALKING
from cstonews.parsing.meetings.words import clause_breaks, load_meeting_words
from cstonews.parsing.members import BRIEFING, EXERCISE, PHONE_CALL

if TYPE_CHECKING:
    from collections.abc import Collection

    from cstonews.parsing.meetings.circumstances import Circumstances
    from cstonews.parsing.meetings.phrases import Phrase
    from cstonews.parsing.story import Scene

_SUBJECTS = 30
_NEAR = 8
_VERB = 3
_CHAIR = 16
_PRESENT = frozenset(("among", "attending", "participating", "present", "taking"))
_WERE = frozenset(("are", "is", "was", "were"))
_PAIRS = TALKING | {PHONE_CALL}


def find_people(
    scene: Scene, phrase: Phrase, around: Circumstances, *, governed: bool
) -> tuple[str, ...]:
    """Return who is told to take part: in the phrase, beside it, in its clause."""
    kind = phrase.noun.kind
    if kind is EXERCISE:
        return tuple(around.people)
    if kind is BRIEFING:
        return _speakers(scene, phrase, around)
    if scene.at(scene.first) in _PRESENT and (listed := _listed(scene, phrase.last)):
        return tuple(dict.fromkeys((*around.people, *listed)))
    if kind in _PAIRS:
        found = (*_in_phrase(scene, phrase), *around.people)
        return tuple(
            dict.fromkeys((*found, *_parties(scene, phrase, around, governed=governed)))
        )
    taking = _attending(scene, phrase.first, governed=governed)
    opening = governed and phrase.first - scene.first < _NEAR
    after = () if taking or not opening else _people_after(scene, around.last, most=2)
    return tuple(dict.fromkeys((*around.people, *taking, *after)))


def _listed(scene: Scene, token: int) -> tuple[str, ...]:
    """Return all whom "Taking part in the session were …" names."""
    reach = range(token, min(scene.last, token + _CHAIR))
    verb = next((at for at in reach if scene.at(at) in _WERE), None)
    return () if verb is None else read_people(scene, verb + 1).ids


def _speakers(scene: Scene, phrase: Phrase, around: Circumstances) -> tuple[str, ...]:
    """Return who gives a briefing: "by X", whom the clause names before it or after it."""
    if scene.at(phrase.last) in {"by", "of"}:
        told = read_people(scene, phrase.last + 1, persons_only=True).ids[:1]
        if told:
            return told
    inside = read_people(scene, phrase.first, persons_only=True, limit=phrase.last).ids[:1]
    one = doer(scene, phrase.first)
    if one or inside:
        return tuple(dict.fromkeys(filter(None, (one, *inside))))
    return tuple(_people_after(scene, around.last, most=1))


def _in_phrase(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return whom the noun's own words name: "Putin-Biden talks", "a meeting of X and Y"."""
    return read_people(scene, phrase.start, limit=phrase.last).ids


def _parties(
    scene: Scene, phrase: Phrase, around: Circumstances, *, governed: bool
) -> tuple[str, ...]:
    """Return the parties whom the clause names beside the phrase."""
    found: list[str] = []
    if phrase.noun.kind is PHONE_CALL and scene.at(phrase.last) in {"to", "from"}:
        found += read_people(scene, phrase.last + 1).ids
    before = subjects(scene, phrase.first, _SUBJECTS)
    if not before:
        one = doer(scene, phrase.first)
        found += (one,) if one else ()
        if governed and not one:
            found += _people_after(scene, around.last, most=2)
    wanted = 1 if governed else len(before)
    found += [one for name in reversed(before[:wanted]) if (one := identify(name))]
    return tuple(found)


def _attending(scene: Scene, first: int, *, governed: bool) -> tuple[str, ...]:
    """Return who "will attend", "said at" or "told" the session."""
    verbs = load_meeting_words().verbs.attending
    if not governed and verbs.isdisjoint(scene.words):
        return ()
    near = scene.story.tokens.lower[max(scene.first, first - _NEAR) : first]
    if not (governed or verbs.intersection(near)) or "not" in near:
        return ()
    return tuple(
        one for name in subjects(scene, first, _SUBJECTS)[:1] if (one := identify(name))
    )


def _people_after(scene: Scene, token: int, *, most: int) -> list[str]:
    """Return whom the clause after "At a summit in Geneva, …" names."""
    if not scene.names or scene.names[-1].last <= token:
        return []
    breaks = clause_breaks()
    found: list[str] = []
    for at in range(token, min(scene.last, token + _SUBJECTS)):
        name = scene.name(at)
        if scene.at(at) in breaks or len(found) >= most:
            break
        if name is not None and name.first == at and is_somebody(name):
            found += [one for one in (identify(name),) if one]
    return found


def find_chair(scene: Scene, first: int, last: int) -> str | None:
    """Return who "chaired the session" or under whose chairmanship it was, told before."""
    chair = load_meeting_words().chair
    if not chair.active.isdisjoint(scene.words):
        near = range(first - 1, max(scene.first, first - _VERB) - 1, -1)
        verb = next((token for token in near if scene.at(token) in chair.active), None)
        if verb is not None:
            return _chairing(scene, verb, last)
    return None if chair.nouns.isdisjoint(scene.words) else _under(scene, first)


def _chairing(scene: Scene, verb: int, last: int) -> str | None:
    """Return the subject of a verb for being in the chair."""
    if verb == scene.first and scene.at(last) == ",":
        name = first_person(scene, last + 1, last + _NEAR)  # "Chairing the session, X said"
        return identify(name) if name else None
    return next((identify(name) for name in subjects(scene, verb, _SUBJECTS)), None)


def _under(scene: Scene, first: int) -> str | None:
    """Return under whose chairmanship it is."""
    words = load_meeting_words()
    for token in range(first - 1, max(scene.first, first - _SUBJECTS) - 1, -1):
        if scene.at(token) in words.clauses.strong:
            return None
        if scene.at(token) in words.chair.nouns and scene.at(token - 2) == "under":
            name = first_person(scene, token + 1, min(first, token + _CHAIR))
            return identify(name) if name else None
    return None


def chair_after(scene: Scene, token: int, heads: Collection[int]) -> str | None:
    """Return who is told later in the sentence: "…, chaired by X"; ``heads`` are meetings."""
    passive = load_meeting_words().chair.passive
    if passive.isdisjoint(scene.words):
        return None
    for at in range(token, min(scene.last, token + _SUBJECTS)):
        if at in heads or scene.at(at) in load_meeting_words().clauses.marks:
            return None
        if scene.at(at) in passive and scene.at(at + 1) == "by":
            name = first_person(scene, at + 2, at + 2 + _CHAIR)
            return identify(name) if name else None
    return None
