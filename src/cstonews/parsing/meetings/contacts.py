"""Contacts: verbs that tell of a meeting, with who met whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.meetings.bodies import find_roles
from cstonews.parsing.meetings.people import doer, identify, is_somebody, read_people, subjects
from cstonews.parsing.meetings.phrases import complement, plain_modifiers, skip_parenthesis
from cstonews.parsing.meetings.places import read_place
from cstonews.parsing.meetings.words import (
    clause_breaks,
    doubting_words,
    load_meeting_words,
    role_nouns,
)
from cstonews.parsing.members import OFFICE, ORGANIZATION, PERSON, PHONE_CALL

if TYPE_CHECKING:
    from cstonews.meetings import MeetingKind
    from cstonews.parsing.meetings.words import ContactVerb, Trigger
    from cstonews.parsing.story import Scene

_SUBJECT, _CLAUSE = 24, 30
_GAP = 6
_ROLES = 12
_DOUBT, _DENIED = 12, 3
_DOUBTING = frozenset(("whether", "if", "denied", "denies", "deny"))
_BEFORE_VERB = frozenset(
    (
        "next",
        "will",
        "would",
        "has",
        "had",
        "have",
        "is",
        "to",
        "also",
        "again",
        "on",
        ")",
        "due",
    )
)
_OBJECTS = frozenset((PERSON, OFFICE))
_NOT_NOUNS = frozenset(["with", "a", "an", "the", "his", "her", "their", "its"])


class Contact(NamedTuple):
    """A verb that tells of a meeting: tokens half-open, the verb's token, who met.

    ``roles`` is the span of tokens that may tell of the roles of those who met
    ("the foreign ministers met"), ``None`` where somebody met somebody; ``sits`` tells
    that a body did so ("the Council met"), ``council`` its word where that is all,
    ``strict`` that only with its day and place it is a meeting ("the Council discussed").
    """

    first: int
    last: int
    head: int
    kind: MeetingKind
    people: tuple[str, ...]
    roles: tuple[int, int] | None = None
    sits: bool = False
    council: str | None = None
    strict: bool = False


def find_contact(scene: Scene, token: int, trigger: Trigger, done: int) -> Contact | None:
    """Return what a verb, or a telephone beside one, tells of a meeting.

    The tokens before ``done`` tell of another meeting already.
    """
    if trigger.phone:
        return _by_phone(scene, token)
    if trigger.verb is None or _is_doubted(scene, token):
        return None
    if trigger.verb.object == "body":
        sitting = _sitting(scene, token, trigger.verb.kind, done)
        sitting = sitting or _together(scene, token, trigger.verb.kind, done)
        return sitting and sitting._replace(strict=True)
    if trigger.verb.object == "place":
        return _visiting(scene, token, trigger.verb.kind)
    if trigger.verb.object == "none":
        found = _together(scene, token, trigger.verb.kind, done)
        return found or _sitting(scene, token, trigger.verb.kind, done)
    found = _received(scene, token, trigger.verb) or _with(scene, token, trigger)
    if found is None and trigger.verb.object == "any" and not _has_object(scene, token):
        found = _together(scene, token, trigger.verb.kind, done)
        if found is None and scene.at(token) != "meeting":
            found = _sitting(scene, token, trigger.verb.kind, done)
    return found


def _is_doubted(scene: Scene, token: int) -> bool:
    """Tell of "whether he had met X" and "they never met": nothing says that they did."""
    doubts = doubting_words()
    if doubts.isdisjoint(scene.words):
        return False
    near = range(token - 1, max(scene.first, token - _DOUBT) - 1, -1)
    first = next((at for at in near if scene.at(at) in doubts), None)
    if first is None:
        return False
    if scene.at(first) in load_meeting_words().pronouns.hopes:
        return scene.at(token - 1) == "to" and token - first <= _DENIED
    return scene.at(first) in _DOUBTING or token - first <= _DENIED


def _received(scene: Scene, token: int, verb: ContactVerb) -> Contact | None:
    """Read "X was received in Y by Z"."""
    if verb.object != "person" or scene.at(token - 1) not in {"was", "were", "been", "be"}:
        return None
    guest = subjects(scene, token, _SUBJECT)[:1]
    if not guest or guest[0].kind is not PERSON:
        return None
    by = scene.find("by", token + 1, token + _GAP)
    hosts = read_people(scene, by + 1).ids if by is not None else ()
    people = (*hosts, *(one for name in guest if (one := identify(name))))
    return Contact(token, token + 1, token, verb.kind, tuple(dict.fromkeys(people)))


def _visiting(scene: Scene, token: int, kind: MeetingKind) -> Contact | None:
    """Read "X will visit Y"."""
    guest = subjects(scene, token, _ROLES)[:1]
    if not guest or read_place(scene, token + 1, {}) is None:
        return None
    people = tuple(one for one in (identify(guest[0]),) if one)
    return Contact(token, token + 1, token, kind, people)


def _sitting(scene: Scene, token: int, kind: MeetingKind, done: int) -> Contact | None:
    """Read "the Committee discussed", "the Council will meet": bodies that sit."""
    at = token
    known = load_meeting_words().blocs.bodies
    while at > max(done, token - _ROLES) and not _is_body(scene, at - 1):
        word = scene.at(at - 1)
        if word in known:
            break
        aside = scene.date(at - 1) is not None or word in _BEFORE_VERB or word.endswith("ly")
        if not aside:
            return None
        at -= 1
    word = scene.at(at - 1)
    if word in load_meeting_words().blocs.bodies and scene.at(at - 2) == "the":
        return Contact(at - 2, token + 1, token, kind, (), sits=True, council=word)
    name = scene.name(at - 1)
    if name is None or not _is_body(scene, at - 1) or name.first < done:
        return None
    begun = name.first
    while scene.at(begun - 1) in {"of", "the"}:
        begun -= 1
    whole = scene.name(begun - 1)
    if begun < name.first and whole is not None and _is_body(scene, begun - 1):
        name = whole  # "the Committee of Secretaries … of the CSTO"
    first = max(scene.first, name.first - 2)
    return Contact(name.first, token + 1, token, kind, (), (first, at), sits=True)


def _is_body(scene: Scene, token: int) -> bool:
    name = scene.name(token)
    return name is not None and name.kind is ORGANIZATION


def _has_object(scene: Scene, token: int) -> bool:
    return scene.at(token + 1) in _NOT_NOUNS


def _with(scene: Scene, token: int, trigger: Trigger) -> Contact | None:
    """Read "X met (with) Y"."""
    if trigger.verb is None or _is_noun(scene, token):
        return None
    at = _object(scene, token + 1)
    name = scene.name(at)
    strict = trigger.verb.object == "person"
    somebody = name is not None and name.kind in _OBJECTS and not _owns(scene, at)
    if not somebody and (strict or not _is_group(scene, at)):
        return None
    people = read_people(scene, at)
    last = max(people.last, complement(scene, at))
    subject = doer(scene, token)
    if strict and subject is None:
        return None
    ids = tuple(dict.fromkeys((*((subject,) if subject else ()), *people.ids)))
    return Contact(token, last, token, trigger.verb.kind, ids)


def _is_noun(scene: Scene, token: int) -> bool:
    return scene.at(token) == "meeting" and scene.at(token - 1) in {"the", "a", "this", "of"}


def _object(scene: Scene, token: int) -> int:
    """Return where the object of the verb begins: after "here with", "on Monday with"."""
    for at in range(token, token + _GAP):
        if scene.at(at) == "with":
            return at + 1 + (scene.at(at + 1) in {"the", "his", "her", "their", "its"})
    at = token + (scene.at(token) in {"the", "his", "her", "their", "its"})
    name = scene.name(at)
    if name is None or name.kind is not ORGANIZATION:
        return at
    beyond = skip_parenthesis(scene, name.last)
    title = scene.name(beyond)
    return beyond if title is not None and title.kind in _OBJECTS else at


def _owns(scene: Scene, token: int) -> bool:
    """Tell whether the name at the token owns what follows: "received Putin's letter"."""
    people = scene.name(token)
    while people is not None:
        last = people.last
        people = scene.name(last)
        if scene.at(last) in {"'s", "'", "’"}:
            return True
    return False


def _is_group(scene: Scene, token: int) -> bool:
    """Tell whether the object is of people by their role: "the ministers of …"."""
    persons = role_nouns() | load_meeting_words().verbs.others
    return any(scene.at(at) in persons for at in range(token, token + _GAP - 2))


def _together(scene: Scene, token: int, kind: MeetingKind, done: int) -> Contact | None:
    """Read "the ministers met" and "X and Y met"."""
    names = subjects(scene, token, _SUBJECT)
    begin = max(clause_start(scene, token), done)
    persons = [
        one for name in reversed(names) if name.first >= begin and (one := identify(name))
    ]
    if len(persons) > 1 and scene.find("and", begin, token) is not None:
        return Contact(token, token + 1, token, kind, tuple(dict.fromkeys(persons)))
    near = max(begin, token - _ROLES)
    if find_roles(scene, near, token):
        first = _subject_start(scene, near, token)
        return Contact(first, token + 1, token, kind, (), (begin, token))
    return None


def _subject_start(scene: Scene, near: int, token: int) -> int:
    """Return where a subject of roles begins: "the foreign ministers met"."""
    before = [at for at in range(near, token) if not find_roles(scene, at + 1, token)]
    first = before[0] if before else near
    while first > near and (
        scene.at(first - 1) in plain_modifiers() | {"the", "and"} or scene.name(first - 1)
    ):
        first -= 1
    return first


def clause_start(scene: Scene, token: int) -> int:
    """Return the first token of the clause that the token stands in, as far as words tell."""
    breaks, first = clause_breaks(), max(scene.first, token - _CLAUSE)
    if breaks.isdisjoint(scene.words):
        return first
    for at in range(token - 1, first - 1, -1):
        if scene.at(at) in breaks:
            return at + 1
    return first


def _by_phone(scene: Scene, token: int) -> Contact | None:
    """Read "X discussed it with Y by telephone"."""
    if scene.at(token - 1) not in load_meeting_words().phone.before:
        return None
    talking = load_meeting_words().verbs.talking
    begin = clause_start(scene, token)
    verb = next((at for at in range(begin, token) if scene.at(at) in talking), None)
    if verb is None:
        return None
    names = [name for name in scene.within(begin, token) if is_somebody(name)]
    after = scene.at(token + 1) == "with"
    others = read_people(scene, token + 2).ids if after else ()
    people = tuple(dict.fromkeys((*(one for n in names if (one := identify(n))), *others)))
    if not people:
        return None
    first = token - 1 - (scene.at(token - 2) in load_meeting_words().phone.before)
    return Contact(first, token + 1, token, PHONE_CALL, people)
