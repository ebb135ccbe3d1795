"""Progress: how far a meeting has come, by the verbs of its clause."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.meetings import MeetingStatus
from cstonews.parsing.meetings.words import load_meeting_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.story import Scene

_LEFT, _RIGHT = 28, 24
_NEAR = 5
_BESIDE = 4
_OPENING = 16
_BEHIND_PARTICIPLES = frozenset(("at", "by", "for", "in", "on", "under", "via"))


class Progress(Enum):
    """What a clause tells: ``BEGUN`` is still on or over, ``WISHED`` may never come."""

    PLANNED = auto()
    BEGUN = auto()
    ONGOING = auto()
    HELD = auto()
    CANCELLED = auto()
    WISHED = auto()

    __hash__ = object.__hash__  # they are one each; without a call


PLANNED, BEGUN, ONGOING, HELD, CANCELLED, WISHED = Progress


STATUSES = {
    PLANNED: MeetingStatus.PLANNED,
    ONGOING: MeetingStatus.ONGOING,
    HELD: MeetingStatus.HELD,
    CANCELLED: MeetingStatus.CANCELLED,
}


def find_progress(
    scene: Scene, span: tuple[int, int], words: list[str], *, governed: bool
) -> Progress | None:
    """Tell how far the meeting of a phrase has come; ``words`` are those right after it."""
    aside = scene.at(span[1]) == "," and _is_aside(scene, span[1] + 1)
    after = _of_words(words) if words and not aside else None
    if after is CANCELLED and "not" in words:
        wished = _before(scene, span[0], governed=governed) is WISHED
        return WISHED if wished else after
    if after is not None:
        return after
    inside = scene.story.tokens.lower[span[0] : span[1]]
    if not load_meeting_words().modifiers.coming.isdisjoint(inside):
        return PLANNED
    before = _before(scene, span[0], governed=governed)
    return before or _after(scene, span[1])


def _of_words(words: Iterable[str]) -> Progress | None:
    """Tell by the event's own verbs: "was held", "is being held"; the surer comes first."""
    told, status = set(words), load_meeting_words().status
    denied = "not" in told and not told.isdisjoint(_TAKING_PLACE)
    if denied or not told.isdisjoint(status.cancelled):
        return CANCELLED
    if not told.isdisjoint(status.arranged):
        return PLANNED
    lasting = not (told.isdisjoint(_BEING) or told.isdisjoint(_GOING_ON))
    if lasting or not told.isdisjoint(status.ongoing):
        return ONGOING
    if told >= _TO_BE:
        return PLANNED
    for progress, signs in ((BEGUN, status.begun), (HELD, status.over)):
        if not told.isdisjoint(signs):
            return progress
    return ONGOING if told >= _TAKES_PLACE else None


_BEING = frozenset(("is", "are"))
_GOING_ON = frozenset(("being", "taking", "beginning", "opening"))
_TO_BE = frozenset(("to", "be"))
_TAKES_PLACE = frozenset(("takes", "place"))
_TAKING_PLACE = frozenset(("held", "hold", "place", "happen", "convene", "convened", "go"))


_ASIDE = frozenset((HELD, PLANNED))


class _Sign(NamedTuple):
    """What a word near a meeting tells; ``beside`` if it does so only right before it."""

    progress: Progress | None
    wished: bool = False
    beside: bool = False
    strong: bool = False


@cache
def _signs_of_words() -> dict[str, _Sign]:
    """Return what each word tells, the surer of two."""
    words = load_meeting_words()
    status = words.status
    groups = (
        (status.held, HELD),
        (status.begun, BEGUN),
        (status.planned, PLANNED),
        (status.cancelled, CANCELLED),
    )
    told = {word: progress for members, progress in groups for word in members}
    every = told.keys() | status.wished | words.clauses.strong | {"is", "are", "to"}
    return {
        word: _Sign(
            told.get(word),
            wished=word in status.wished,
            beside=word in status.beside,
            strong=word in words.clauses.strong and word != "as",
        )
        for word in every
    }


def _before(scene: Scene, token: int, *, governed: bool) -> Progress | None:
    """Tell by the verb before the phrase, the nearest one."""
    signs, at = _signs_of_words(), token
    for word in scene.story.tokens.lower[max(scene.first, token - _LEFT) : token][::-1]:
        at -= 1
        sign = signs.get(word)
        if sign is None or scene.date(at) is not None:
            if at >= token - _BESIDE and word.endswith("ed") and _is_past(scene, at):
                return HELD
            continue
        if sign.strong and at < token - 1:
            return None
        if sign.beside:
            if token - at > _BESIDE:
                continue
            return HELD if sign.progress is HELD else PLANNED
        if sign.wished and token - at <= _NEAR and not governed:
            return WISHED
        found = _of_sign(scene, at, sign)
        if found is not None:
            return found
    return None


def _of_sign(scene: Scene, token: int, sign: _Sign) -> Progress | None:
    word = scene.at(token)
    if word in {"is", "are"} and scene.at(token + 1) == "to":
        return PLANNED
    if word == "to" and _is_infinitive(scene, token):
        return PLANNED
    passive = scene.at(token - 1) in {"be", "to"}
    return None if sign.progress is HELD and passive else sign.progress


def _is_past(scene: Scene, token: int) -> bool:
    """Tell whether a word looks like a past form in -ed."""
    word = scene.at(token)
    past = word.endswith("ed") and not scene.capital(token) and scene.name(token) is None
    return past and scene.at(token - 1) != "be"


def _is_infinitive(scene: Scene, token: int) -> bool:
    """Tell whether a headline's "to" tells of the future: "Leaders to meet in Minsk"."""
    if not scene.story.is_headline(scene.sentence):
        return False
    after = scene.at(token + 1)
    return bool(after) and scene.name(token + 1) is None and after not in {"the", "a", "an"}


def _after(scene: Scene, token: int) -> Progress | None:
    """Tell by the first verb after the phrase."""
    signs, marks = _signs_of_words(), load_meeting_words().clauses.marks
    opens = token - scene.first <= _OPENING
    for at in range(token, min(scene.last, token + _RIGHT)):
        word = scene.at(at)
        if word in marks or (word == "," and not opens):
            return None
        sign = signs.get(word)
        found = _of_sign(scene, at, sign) if sign and not sign.beside else None
        if found in _ASIDE and _is_aside(scene, at):
            continue
        if found is not None:
            return found
        if word.endswith("ed") and _is_past(scene, at):
            return HELD
    return None


def _is_aside(scene: Scene, token: int) -> bool:
    """Tell a participle between commas: "the session, *held* under X, will begin"."""
    opens = "," in {scene.at(token - 1), scene.at(token - 2)}
    if not opens or scene.at(token + 1) not in _BEHIND_PARTICIPLES:
        return False
    reach = range(token + 1, min(scene.last, token + _OPENING))
    return any(scene.at(at) == "," for at in reach)


def progress_of_verb(scene: Scene, verb: int) -> Progress | None:
    """Tell by the form of a verb of meeting, else by what stands before it: "will meet"."""
    if scene.at(verb) not in {"meet", "meets", "meeting", "phone", "telephone"}:
        return HELD
    if scene.story.is_headline(scene.sentence) and scene.at(verb) == "meets":
        return HELD
    found = find_progress(scene, (verb, verb + 1), [], governed=True)
    if found is None and scene.story.is_headline(scene.sentence) and scene.at(verb) == "meet":
        return None
    return found or (PLANNED if scene.at(verb).startswith("meet") else HELD)
