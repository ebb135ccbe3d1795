"""Progress: how far a meeting has come, by the verbs of its clause."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from cstonews.meetings import MeetingStatus
from cstonews.parsing.meetings.words import load_meeting_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.story import Scene

_LEFT, _RIGHT = 28, 24
_NEAR = 5
_BESIDE = 4


class Progress(Enum):
    """What a clause tells: ``BEGUN`` is still on or over, ``WISHED`` may never come."""

    PLANNED = auto()
    BEGUN = auto()
    ONGOING = auto()
    HELD = auto()
    CANCELLED = auto()
    WISHED = auto()


STATUSES = {
    Progress.PLANNED: MeetingStatus.PLANNED,
    Progress.ONGOING: MeetingStatus.ONGOING,
    Progress.HELD: MeetingStatus.HELD,
    Progress.CANCELLED: MeetingStatus.CANCELLED,
}


def find_progress(
    scene: Scene, span: tuple[int, int], words: list[str], *, governed: bool
) -> Progress | None:
    """Tell how far the meeting of a phrase has come; ``words`` are those right after it."""
    after = _of_words(words)
    if after is not None:
        return after
    inside = {scene.at(token) for token in range(*span)}
    coming = bool(inside & load_meeting_words().modifiers.coming)
    if coming:
        return Progress.PLANNED
    before = _before(scene, span[0], governed=governed)
    return before or _after(scene, span[1])


def _of_words(words: Iterable[str]) -> Progress | None:
    """Tell by the event's own verbs: "was held", "will take place", "is being held"."""
    status = load_meeting_words().status
    told = set(words)
    if told & status.cancelled:
        return Progress.CANCELLED
    if "not" in told and told & {"held", "hold", "place", "happen", "convene"}:
        return Progress.CANCELLED
    if told & {
        "will",
        "would",
        "scheduled",
        "planned",
        "expected",
        "due",
        "slated",
        "set",
        "going",
    }:
        return Progress.PLANNED
    if told & status.ongoing or ({"is", "are"} & told and {"being", "taking"} & told):
        return Progress.ONGOING
    if {"to", "be"} <= told:
        return Progress.PLANNED
    if told & status.begun:
        return Progress.BEGUN
    if told & {
        "was",
        "were",
        "took",
        "ended",
        "concluded",
        "held",
        "wrapped",
        "has",
        "finished",
        "completed",
    }:
        return Progress.HELD
    if told & {"takes", "is", "are"}:
        return Progress.ONGOING
    return None


def _before(scene: Scene, token: int, *, governed: bool) -> Progress | None:
    """Tell by the verb before the phrase, the nearest one."""
    words = load_meeting_words()
    status = words.status
    for at in range(token - 1, max(scene.first, token - _LEFT) - 1, -1):
        word = scene.at(at)
        if word in words.clauses.strong and word != "as" and at < token - 1:
            break
        if word in status.beside:
            if token - at > _BESIDE:
                continue
            return Progress.PLANNED if word in status.planned else Progress.HELD
        found = _of_verb(scene, at, near=token - at <= _NEAR and not governed)
        if found is not None:
            return found
        if token - at <= _BESIDE and _is_past(scene, at):
            return Progress.HELD
    return None


def _is_past(scene: Scene, token: int) -> bool:
    """Tell whether a word looks like a past form in -ed."""
    word = scene.at(token)
    return word.endswith("ed") and not scene.capital(token) and scene.name(token) is None


def _of_verb(scene: Scene, token: int, *, near: bool) -> Progress | None:
    status = load_meeting_words().status
    word = scene.at(token)
    if word in status.cancelled:
        return Progress.CANCELLED
    if near and word in status.wished:
        return Progress.WISHED
    if word in status.planned or (word in {"is", "are"} and scene.at(token + 1) == "to"):
        return Progress.PLANNED
    if word == "to" and _is_infinitive(scene, token):
        return Progress.PLANNED
    if word in status.begun:
        return Progress.BEGUN
    passive = scene.at(token - 1) in {"be", "to"}
    return Progress.HELD if word in status.held and not passive else None


def _is_infinitive(scene: Scene, token: int) -> bool:
    """Tell whether a headline's "to" tells of the future: "Leaders to meet in Minsk"."""
    if not scene.story.is_headline(scene.sentence):
        return False
    after = scene.at(token + 1)
    return bool(after) and scene.name(token + 1) is None and after not in {"the", "a", "an"}


def _after(scene: Scene, token: int) -> Progress | None:
    """Tell by the first verb after the phrase."""
    words = load_meeting_words()
    for at in range(token, min(scene.last, token + _RIGHT)):
        word = scene.at(at)
        if word in words.clauses.marks:
            break
        found = _of_verb(scene, at, near=False)
        if found is not None:
            return found
        if _is_past(scene, at):
            return Progress.HELD
    return None


def progress_of_verb(scene: Scene, verb: int) -> Progress:
    """Tell by the form of a verb of meeting, else by what stands before it: "will meet"."""
    if scene.at(verb) not in {"meet", "meets", "meeting", "phone", "telephone"}:
        return Progress.HELD
    found = find_progress(scene, (verb, verb + 1), [], governed=True)
    return found or (Progress.PLANNED if scene.at(verb).startswith("meet") else Progress.HELD)
