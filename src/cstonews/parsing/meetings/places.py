"""Places: where a meeting is told to take place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.meetings.words import load_meeting_words
from cstonews.parsing.members import STATE
from cstonews.parsing.mentions import NameForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cstonews.facts.reference import Reference
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Scene

_CITIES = frozenset((NameForm.PLACE, NameForm.METONYM))
_LONGEST = 8
_ASIDE = 7
_INSIDE = frozenset((".", "-", "–", "'s", "of"))


class Place(NamedTuple):
    """A place as it is to be called, and the token after it."""

    name: str
    last: int
    city: bool = False


@lru_cache(maxsize=8)
def capitals(reference: Reference) -> Mapping[str, str]:
    """Return the capitals by the code of their state."""
    return {state.iso2: state.capital for state in reference.states}


@lru_cache(maxsize=8)
def state_names(reference: Reference) -> frozenset[str]:
    """Return the names of states, which tell a place less finely than a city."""
    return frozenset(state.name for state in reference.states)


def read_place(scene: Scene, token: int, capital_of: Mapping[str, str]) -> Place | None:
    """Read the place whose words begin at the token, after "in" or "at"."""
    at = token + (scene.at(token) in {"the", "a"})
    if scene.date(at) is not None or scene.at(at) in load_meeting_words().places.never:
        return None
    seat = _capital(scene, at, capital_of)
    if seat is not None:
        return seat
    kinds = load_meeting_words().places.kinds
    if scene.at(at) in kinds and scene.at(at + 1) == "of":
        at += 2 + (scene.at(at + 2) == "the")
    site = _site(scene, at)
    if site is not None:
        return site
    return _city(scene, at)


def is_site(place: str) -> bool:
    """Tell whether a place is one within a city or a country: "the CSTO Secretariat"."""
    return place.rpartition(" ")[2].lower() in load_meeting_words().places.sites


def _capital(scene: Scene, token: int, capital_of: Mapping[str, str]) -> Place | None:
    """Read "the Tajik capital", "the capital of Tajikistan", "the Tajik capital, Dushanbe"."""
    name = scene.name(token)
    state = None
    if name is not None and name.kind is STATE:
        after = name.last + (scene.at(name.last) == "'s")
        state, at = (name.entity, after + 1) if scene.at(after) == "capital" else (None, after)
    elif scene.at(token) == "capital" and scene.at(token + 1) == "of":
        name = scene.name(token + 2)
        state, at = (name.entity, name.last) if name else (None, token)
    if state is None or state not in capital_of:
        return None
    comma = scene.at(at) in {",", "of"}
    city = scene.name(at + comma)
    if city is not None and city.form in {NameForm.PLACE, NameForm.METONYM}:
        return Place(
            scene.printed(city.first, city.last), city.last + (scene.at(city.last) == ",")
        )
    return Place(capital_of[state], at)


def _site(scene: Scene, token: int) -> Place | None:
    """Read a site that a common noun ends: "Edelweiss training center"."""
    sites = load_meeting_words().places.sites
    at = token
    while at - token < _LONGEST and (scene.capital(at) or at > token):
        word = scene.at(at)
        if word in sites and at > token:
            return Place(scene.printed(token, at + 1), _skip_aside(scene, at + 1))
        if not word or word in {",", ".", "in", "on", "at"}:
            return None
        at += 1
    return None


def _city(scene: Scene, token: int) -> Place | None:
    """Read a name in capitals: "Cholpon-Ata", "St. Petersburg", "Russia"."""
    name = scene.name(token)
    if name is not None:
        place = name.kind is STATE and (name.form in _CITIES or _is_whole(name))
        seat = name.entity == "kremlin"
        if not (place or seat) or name.first != token:
            return None
        at = name.last
    else:
        at = _capitals(scene, token)
        if at == token:
            return None
        if scene.at(at - 1) in load_meeting_words().places.sites and scene.at(at) == "of":
            at = _capitals(scene, at + 1 + (scene.at(at + 1) == "the"))
    city = name is None or not _is_whole(name)
    return Place(scene.printed(token, at), _skip_aside(scene, at), city)


def _is_whole(name: Name) -> bool:
    """Tell whether a name is that of a state, and not of a city of it."""
    return name.form is NameForm.FULL and name.kind is STATE


def _capitals(scene: Scene, token: int) -> int:
    at = token
    while at - token < _LONGEST and scene.capital(at) and scene.date(at) is None:
        name = scene.name(at)
        if any(char.isdigit() for char in scene.at(at)):
            break
        if name is not None and (at == token or name.kind is not STATE):
            break
        at += 1
        if scene.at(at) == "." and scene.capital(at + 1) and scene.at(at - 1) in {"st", "mt"}:
            at += 1
    return at


def _skip_aside(scene: Scene, token: int) -> int:
    """Skip what tells more of a place: ", the capital of Tajikistan,", ", Belarus,"."""
    if scene.at(token) != ",":
        return token
    at = token + 1
    name = scene.name(at)
    if name is not None and name.kind is STATE and scene.at(name.last) in {",", ".", ""}:
        return name.last + (scene.at(name.last) == ",")
    if scene.at(at) == "the" and "capital" in {scene.at(at + 1), scene.at(at + 2)}:
        for end in range(at + 2, at + _ASIDE):
            if scene.at(end) in {",", ".", ""}:
                return end + (scene.at(end) == ",")
    return token
