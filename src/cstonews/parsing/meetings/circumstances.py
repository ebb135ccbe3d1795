"""Circumstances: what the words right after a meeting tell of it, and those of its clause."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from cstonews.meetings import MeetingFormat
from cstonews.parsing.meetings.days import SINCE, date_inside
from cstonews.parsing.meetings.people import first_person, identify, read_people
from cstonews.parsing.meetings.phrases import skip_parenthesis
from cstonews.parsing.meetings.places import is_site, read_place
from cstonews.parsing.meetings.telling import ASSEMBLIES, COARSE, TALKING
from cstonews.parsing.meetings.words import (
    clause_breaks,
    load_meeting_words,
    place_ties,
    zone_words,
)
from cstonews.parsing.members import OFFICE, VISIT
from cstonews.parsing.mentions import NameForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cstonews.edtf import EDTF
    from cstonews.parsing.meetings.phrases import Phrase
    from cstonews.parsing.meetings.places import Place
    from cstonews.parsing.story import Dated, Scene

    _Step = Callable[["ZoneReader"], bool]

_ZONE = 48
"""How many tokens after a phrase may tell of the meeting's day, place and so on."""
_PLACE_REACH = 24
_PLACE_OPENING = 9
_OPENING = 4
_TOPIC, _NEAR = 18, 8
_VERBS = frozenset(
    ("was", "were", "will", "is", "are", "took", "takes", "has", "began", "ended", "opened")
)
_FORMAT_REACH = 8
_CHAIR_REACH = 16
_NAMED_AFTER = ASSEMBLIES | TALKING - {VISIT}
_CITIES = frozenset((NameForm.PLACE, NameForm.METONYM))


@define(eq=False)
class Circumstances:
    """What is told of a meeting beside its name; ``words`` are those in between."""

    date: Dated | None = None
    until: EDTF | None = None
    place: str | None = None
    format: MeetingFormat | None = None
    chair: str | None = None
    people: list[str] = field(factory=list)
    words: list[str] = field(factory=list)
    last: int = 0

    def joined(self, more: Circumstances) -> Circumstances:
        """Return all that is told by this and by what follows it."""
        date = self.date or more.date
        if self.date and more.date and self.date.value.precision in COARSE:
            date = more.date
        return Circumstances(
            date,
            self.until or more.until,
            self.place or more.place,
            self.format or more.format,
            self.chair or more.chair,
            [*self.people, *more.people],
            [*self.words, *more.words],
            more.last,
        )

    @property
    def tells(self) -> bool:
        """Whether anything is told."""
        told = (self.date, self.place, self.format, self.chair)
        return any(one is not None for one in told) or bool(self.people)


def may_go_on(scene: Scene, token: int) -> bool:
    """Tell whether the words from the token on may be about when, where and how."""
    if scene.date(token) is not None:
        return True
    word = scene.at(token)
    if word == ",":
        return _is_aside(scene, token + 1)
    return word in _steps() or _is_adverb(word)


def _is_aside(scene: Scene, token: int) -> bool:
    """Tell whether what stands after a comma goes on about the meeting."""
    word, status = scene.at(token), load_meeting_words().status
    return word in status.begun or word in status.asides or scene.date(token) is not None


class ZoneReader:
    """Reads on from a phrase for as long as the words are about when, where and how."""

    def __init__(
        self, scene: Scene, token: int, capital_of: Mapping[str, str], *, visit: bool = False
    ) -> None:
        """Begin at the token after the phrase; a visit is to a place."""
        self._visit = visit
        self._scene = scene
        self._at = token
        self._limit = min(scene.last, token + _ZONE)
        self._capital_of = capital_of
        self._words = load_meeting_words()
        self.found = Circumstances()

    def read(self) -> Circumstances:
        """Return what the words tell."""
        while self._at < self._limit and self._step():
            continue
        self.found.last = self._at
        return self.found

    def _step(self) -> bool:
        """Take the next words, if they tell more."""
        if self._scene.date(self._at) is not None:
            return self._date()
        word = self._scene.at(self._at)
        for step in _steps().get(word, ()):
            if step(self):
                return True
        return _is_adverb(word) and self._passing()

    def _topic(self) -> bool:
        """Skip what a meeting is about, up to its verb or day: "talks on trade were held"."""
        scene = self._scene
        for at in range(self._at + 1, min(self._limit, self._at + _TOPIC)):
            word = scene.at(at)
            if word == "here" and at - self._at <= _NEAR:
                return self._to(at)
            if word in _VERBS or scene.date(at) is not None:
                near = word in _VERBS or at - self._at <= _NEAR
                return near and at > self._at + 1 and self._to(at - (word not in _VERBS))
            if word in clause_breaks() or word in {",", "(", "in", "at"}:
                return False
        return False

    def _to(self, token: int) -> bool:
        self._at = token
        return True

    def _date(self) -> bool:
        scene, at = self._scene, self._at
        date = scene.date(at)
        if date is not None:
            if scene.at(at - 1) in SINCE:
                self.found.until = date.value if scene.at(at - 1) in {"until", "till"} else None
            elif self.found.date is None or self.found.date.value.precision in COARSE:
                self.found.date = date
            return self._to(date.last)
        ahead = at
        while scene.at(ahead) in self._words.status.before_dates and ahead - at < 3:  # noqa: PLR2004  ("from the early …")
            ahead += 1
        return ahead > at and scene.date(ahead) is not None and self._to(ahead)

    def _place(self) -> bool:
        word = self._scene.at(self._at)
        if word not in self._words.places.before and not (self._visit and word == "to"):
            return False
        place = read_place(self._scene, self._at + 1, self._capital_of)
        if place is None:
            return False
        if self.found.place is None or _names_city(place, self.found.place):
            self.found.place = place.name
        return self._to(place.last)

    def _format(self) -> bool:
        for token in range(self._at, self._at + _FORMAT_REACH):
            form = format_at(self._scene, token)
            if form is not None:
                self.found.format = self.found.format or form
                paired = self._scene.at(token) == "video"
                return self._to(token + 1 + paired)
            if self._scene.at(token) not in _FORMAT_TIES:
                return False
        return False

    def _chair(self) -> bool:
        scene, at, chair = self._scene, self._at, self._words.chair
        by = scene.at(at) in chair.passive and "by" in {scene.at(at + 1), scene.at(at + 2)}
        under = scene.at(at) == "under" and any(
            scene.at(token) in chair.nouns for token in range(at + 1, at + 5)
        )
        if not (by or under):
            return False
        start = at + 2
        name = first_person(scene, start, at + _CHAIR_REACH)
        self.found.chair = self.found.chair or (identify(name) if name else None)
        return self._to(name.last if name else read_people(scene, start).last)

    def _company(self) -> bool:
        scene, at = self._scene, self._at
        word, after = scene.at(at), scene.at(at + 1)
        attended = (word, after) == ("attended", "by")
        if not attended and word not in {"with", "between"}:
            return False
        people = read_people(scene, at + 1 + attended)
        if people.last <= at + 1 + attended:
            return False
        self.found.people += people.ids
        return self._to(people.last)

    def _agent(self) -> bool:
        """Skip who held it: "organized by the Joint Staff"."""
        scene, at = self._scene, self._at
        if scene.at(at) != "by" or scene.at(at - 1) not in self._words.status.agents:
            return False
        people = read_people(scene, at + 1)
        return people.last > at + 1 and self._to(people.last)

    def _mark(self) -> bool:
        """Skip a parenthesis, or a comma before more that tells of the meeting."""
        scene, at = self._scene, self._at
        word, after = scene.at(at), scene.at(at + 1)
        if word in {"(", "["}:
            end = skip_parenthesis(scene, at)
            self.found.date = self.found.date or date_inside(scene, at, end)
            return end > at and self._to(end)
        if word in {"–", "—", "-"}:
            return after in self._words.status.passing and self._to(at + 1)
        return word == "," and _is_aside(scene, at + 1) and self._to(at + 1)

    def _here(self) -> bool:
        """Read "here", which is where the article was written."""
        if self._scene.at(self._at) != "here":
            return False
        self.found.place = self.found.place or self._scene.story.dateline_place
        return self._to(self._at + 1)

    def _passing(self) -> bool:
        scene, at = self._scene, self._at
        word = scene.at(at)
        name = scene.name(at)
        if name is not None and name.kind is not OFFICE:
            return False
        if word not in self._words.status.passing and not _is_adverb(word):
            return False
        self.found.words.append(word)
        return self._to(at + 1)

    STEPS: ClassVar[Mapping[str, tuple[_Step, ...]]] = {
        "topic": (_topic,),
        "before": (_date, _place, _format, _passing),
        "date": (_date, _place, _format, _chair, _passing),
        "format": (_date, _format, _agent, _passing),
        "chair": (_chair, _passing),
        "company": (_date, _company, _passing),
        "mark": (_mark, _passing),
        "here": (_here, _passing),
        "passing": (_passing,),
    }
    """What to try at a word, by its group."""


@cache
def _steps() -> Mapping[str, tuple[_Step, ...]]:
    """Return what to try at each word, what a meeting is about first."""
    words = {word: ZoneReader.STEPS[group] for word, group in zone_words().items()}
    topics = dict.fromkeys(load_meeting_words().clauses.topics, ZoneReader.STEPS["topic"])
    return words | {word: first + words.get(word, ()) for word, first in topics.items()}


def _names_city(place: Place, told: str) -> bool:
    """Tell whether the city is named in which a site lies: "at the Secretariat in Moscow"."""
    return is_site(told) and place.city and not is_site(place.name)


_FORMAT_TIES = frozenset(
    [
        "via",
        "by",
        "in",
        "the",
        "a",
        "an",
        "format",
        "of",
        "mode",
        "using",
        "through",
        "form",
        "means",
        "and",
        "as",
        "-",
        "session",
    ]
)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > len("only")


def format_at(scene: Scene, token: int) -> MeetingFormat | None:
    """Return the format that the token tells, alone or with the one after it."""
    form = load_meeting_words().format
    word = scene.at(token)
    if word in form.online or (word, scene.at(token + 1)) in form.pairs:
        return MeetingFormat.VIDEOCONFERENCE
    if word in form.hybrid and scene.at(token + 1) in {"format", "mode"}:
        return MeetingFormat.HYBRID
    if word in form.in_person or (word, scene.at(token + 1)) == ("in", "person"):
        return MeetingFormat.IN_PERSON
    return None


def place_before(scene: Scene, token: int, capital_of: Mapping[str, str]) -> str | None:
    """Return the place right before: "in Sochi for a summit", "In Sochi on Monday, …"."""
    words, tokens = load_meeting_words(), scene.story.tokens
    before, begin = words.places.before, max(scene.first, token - _PLACE_REACH)
    if before.isdisjoint(tokens.lower[begin : max(begin, token - 1)]):
        return None  # "at the session" alone
    ties, called = place_ties(), tokens.words
    for at in range(token - 1, begin - 1, -1):
        word = scene.at(at)
        place = read_place(scene, at + 1, capital_of) if word in before else None
        if place is not None:
            if scene.at(at - 1) not in words.verbs.moving and not _opens(scene, at):
                return None
            return place.name if place.last <= token else None
        if (
            word not in ties
            and scene.name(at) is None
            and scene.date(at) is None
            and not called[at][0].isupper()
        ):
            return None
    return None


def _opens(scene: Scene, token: int) -> bool:
    """Tell whether nothing but dates stands before the token in its sentence."""
    return token - scene.first <= _PLACE_REACH and all(
        scene.date(at) is not None or scene.at(at) in {"on", "in", ",", "earlier", "late"}
        for at in range(scene.first, token)
    )


def place_of_name(scene: Scene, phrase: Phrase) -> str | None:
    """Return the city that a meeting goes by: "the Moscow summit"."""
    name = scene.name(phrase.head - 1) if phrase.noun.kind in _NAMED_AFTER else None
    if name is None or name.last != phrase.head or name.form not in _CITIES:
        return None
    apart = scene.at(name.first - 1) not in {"-", "–", "/", "and", "&", ","}
    return scene.printed(name.first, name.last) if apart else None


def place_after(scene: Scene, token: int, capital_of: Mapping[str, str]) -> str | None:
    """Return the place told after what was discussed, where the clause ends or a date is."""
    for at in range(token, min(scene.last, token + _PLACE_REACH)):
        if scene.at(at) in clause_breaks():
            return None
        place = read_place(scene, at + 1, capital_of) if scene.at(at) == "in" else None
        if place is not None:
            dated = any(scene.date(n) for n in (at - 1, place.last, place.last + 1))
            return place.name if dated or scene.at(place.last) in {".", ",", ""} else None
    return None


def opening_place(scene: Scene, capital_of: Mapping[str, str]) -> str | None:
    """Return the place that a sentence opens with: "On Monday, in Minsk, …"."""
    opening = scene.story.tokens.lower[scene.first : scene.first + _PLACE_OPENING]
    if "in" not in opening and "at" not in opening:
        return None
    for at in range(scene.first, scene.first + _PLACE_OPENING):
        if scene.at(at) in {"in", "at"} and scene.date(at + 1) is None:
            place = read_place(scene, at + 1, capital_of) if _opens(scene, at) else None
            closed = place is not None and _closes(scene, place.last)
            return place.name if place and closed else None
    return None


def _closes(scene: Scene, token: int) -> bool:
    """Tell whether an opening ends at the token, or after dates: "In Minsk on 3 May, …"."""
    if scene.at(token - 1) == ",":
        return True
    at = token
    while scene.date(at) is not None or scene.at(at) == "on":
        at += 1
    return scene.at(at) == ","
