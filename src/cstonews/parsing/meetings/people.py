"""People: who took part, by the names beside what tells of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.facts.scheme import MEMBER_STATES, PRESS_SERVICE
from cstonews.parsing.meetings.words import load_meeting_words, subject_breaks
from cstonews.parsing.members import OFFICE, ORGANIZATION, PERSON, STATE
from cstonews.parsing.mentions import NameForm
from cstonews.parsing.mentions.shapes import reporting_words

if TYPE_CHECKING:
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Scene

_LINE = 40
_BETWEEN = 5
_NEAR = 6
_SUBJECT = 24
_LOOK_BACK = 12
"""How many names back a pronoun may reach."""
_ABBREVIATED = 3
_TIES = frozenset(
    (
        ",",
        "and",
        "the",
        "a",
        "an",
        "of",
        "(",
        ")",
        "as",
        "well",
        "also",
        "his",
        "her",
        "their",
        "its",
        "-",
        "–",
        "—",
        "&",
    )
)
_STATE_FORMS = frozenset((NameForm.FULL, NameForm.METONYM))


class People(NamedTuple):
    """Those who took part, as identifiers in the order of the text, and where they end."""

    ids: tuple[str, ...]
    last: int


def is_somebody(name: Name) -> bool:
    """Tell whether a name is a person's, or an office's that stands for its holder."""
    if name.kind is PERSON:
        return True
    return name.kind is OFFICE and not name.bound and name.office is not None


def identify(name: Name) -> str | None:
    """Return the identifier of who a name means: for an office without holder the office's."""
    if name.kind is OFFICE:
        return name.entity or name.office
    return name.entity or name.name.lower().replace(" ", "-")


def read_people(
    scene: Scene, token: int, *, persons_only: bool = False, limit: int | None = None
) -> People:
    """Read a list of those who took part: "with Armenian counterpart A. B. and C. D."."""
    found: list[str] = []
    at = last = token
    end = min(scene.last, token + _LINE, scene.last if limit is None else limit)
    between = vacant = 0
    holder = -_LINE
    while at < end and between < _BETWEEN:
        name = scene.name(at)
        if name is not None and found and _reports(scene, name):
            break
        if name is not None:
            if name.kind is PERSON and at - holder <= _ABBREVIATED:
                del found[-vacant or len(found) :]  # "the Secretary General (SG) X"
            empty = name.kind is OFFICE and name.entity is None
            holder = name.last if empty else -_LINE
            vacant = vacant + is_somebody(name) if empty else 0
            if is_somebody(name) or not (persons_only or scene.at(at - 1) == "("):
                found += _ids(scene, name)
            at = max(at + 1, name.last)
            at = last = at + (scene.at(at) == ")")
            between = 0
        elif _stops(scene, at):
            break
        else:
            between += scene.at(at) not in _TIES
            at += 1
    if any(not one.isupper() for one in found):
        found = [one for one in found if not one.isupper()]
    return People(tuple(dict.fromkeys(found)), last)


def _reports(scene: Scene, name: Name) -> bool:
    """Tell whether a name behind a comma says what stands before: "…, the Kremlin said"."""
    if scene.at(name.last) not in reporting_words():
        return False
    before = name.first - 1
    return scene.at(before - (scene.at(before) == "the")) == ","


def _ids(scene: Scene, name: Name) -> list[str]:
    if is_somebody(name):
        one = identify(name)
        return [one] if one else []
    if name.kind is ORGANIZATION and name.known and name.entity:
        if name.entity.endswith(PRESS_SERVICE):
            return []
        whole = name.entity == "csto" and _of_states(scene, name)
        return [name.entity + MEMBER_STATES if whole else name.entity]
    if name.kind is STATE and name.form in _STATE_FORMS and name.entity:
        return [name.entity]
    return []


def _of_states(scene: Scene, name: Name) -> bool:
    """Tell whether the members are meant: "the ministers of the member states of the CSTO"."""
    members = load_meeting_words().blocs.members
    before = {scene.at(token) for token in range(name.first - _BETWEEN, name.first)}
    return scene.at(name.last) in members or bool(members & before)


def _stops(scene: Scene, token: int) -> bool:
    word = scene.at(token)
    if word in _TIES:
        return False
    if word in {".", ";", ":", '"', "“", "”", "«", "»"} or scene.date(token) is not None:
        return True
    return word in load_meeting_words().clauses.ends


def first_person(scene: Scene, token: int, limit: int) -> Name | None:
    """Return the first person whom the tokens name, an office's holder if nobody by name."""
    holder: Name | None = None
    for at in range(token, min(scene.last, limit)):
        name = scene.name(at)
        if name is None or name.first < token:
            if holder is not None and at - holder.last > 1:
                break
            continue
        if name.kind is PERSON:
            return name
        if holder is None and name.kind is OFFICE and name.entity:
            holder = name
    return holder


def _is_object(scene: Scene, name: Name) -> bool:
    """Tell whether somebody is met, and does not meet: "with his Kazakh counterpart X"."""
    for at in range(name.first - 1, max(scene.first, name.first - _BETWEEN) - 1, -1):
        if scene.at(at) in {"with", "against"}:
            return True
        tied = scene.at(at) in _TIES or scene.name(at) is not None
        if not tied or scene.at(at) == "and":
            return False
    return False


def subjects(scene: Scene, token: int, reach: int) -> list[Name]:
    """Return who is named before the token in its clause, the nearest first."""
    if not scene.names:
        return []
    begin, names, named = _clause_before(scene, token, reach), scene.names, scene.name
    found: list[Name] = []
    for at in range(scene.begun(token) - 1, -1, -1):
        name = names[at]
        if name.last > token or named(name.last - 1) is not name:
            continue
        if name.last <= begin:
            break
        if is_somebody(name) and not _is_object(scene, name):
            found.append(name)
    return found


def _clause_before(scene: Scene, token: int, reach: int) -> int:
    """Return where the clause that goes on at the token begins, so many tokens back at most."""
    begin = max(scene.first, token - reach)
    before, strong = scene.story.tokens.lower[begin:token], subject_breaks()
    if strong.isdisjoint(before):
        return begin
    for at, word in enumerate(reversed(before), 1):
        if word in strong and scene.name(token - at) is None:
            return token - at + 1
    return begin


def doer(scene: Scene, token: int) -> str | None:
    """Return who does what the verb at the token tells: by name, or by "he" or "she"."""
    persons = load_meeting_words().pronouns.persons
    if persons.isdisjoint(scene.words):
        named = subjects(scene, token, _SUBJECT)
        return identify(named[0]) if named else None
    for at in range(token - 1, max(scene.first, token - _NEAR) - 1, -1):
        if scene.at(at) in persons:
            return person_before(scene, at)
    named = subjects(scene, token, _SUBJECT)
    if named:
        return identify(named[0])
    far = range(token - _NEAR, max(scene.first, token - _SUBJECT) - 1, -1)
    he = next((at for at in far if scene.at(at) in persons), None)
    return None if he is None else person_before(scene, he)


def person_before(scene: Scene, token: int) -> str | None:
    """Return the person named last before the token, in this sentence or those before."""
    for at in range(token - 1, max(scene.first, token - _LINE) - 1, -1):
        name = scene.name(at)
        if name is not None and is_somebody(name):
            return identify(name)
    story = scene.story
    for name in story.names_before(story.sentences[scene.sentence].start, _LOOK_BACK):
        if name.kind is PERSON and name.entity:
            return name.entity
    return None
