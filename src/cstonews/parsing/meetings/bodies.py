"""Bodies: which body meets, by its name or by the roles of those who do."""

from __future__ import annotations

from contextlib import suppress
from enum import Enum, auto
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.errors import UnknownNameError
from cstonews.facts.reference import Reference
from cstonews.facts.scheme import institutions, take_apart
from cstonews.organizations import MEDIA_KINDS, Organization, OrganizationKind
from cstonews.parsing.meetings.words import load_meeting_words, role_befores
from cstonews.parsing.members import BRIEFING, EXERCISE, ORGANIZATION, PHONE_CALL, VISIT
from cstonews.parsing.mentions import NameForm

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from cstonews.meetings import MeetingKind
    from cstonews.parsing.meetings.phrases import Phrase
    from cstonews.parsing.meetings.words import Exercise, Role
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Scene

_BLOCS = frozenset((OrganizationKind.ALLIANCE, OrganizationKind.INTERNATIONAL))
_PARTS = frozenset((OrganizationKind.ALLIANCE_BODY, OrganizationKind.INTERNATIONAL_BODY))
_NATIONAL = frozenset(
    (
        OrganizationKind.GOVERNMENT,
        OrganizationKind.MOVEMENT_BODY,
        OrganizationKind.PARLIAMENT,
        OrganizationKind.SECURITY_COUNCIL,
        OrganizationKind.STATE_BODY,
    )
)
_VOICES = MEDIA_KINDS | {OrganizationKind.PRESS_SERVICE}
_BODILESS = frozenset((BRIEFING, PHONE_CALL, VISIT))
_SKIPPED = frozenset(("of", "the", "national", "their", "respective", "all", "six", "'s", "'"))
_AFTER, _BEFORE = 5, 7
_JOINT = 24
_HIGHEST = "heads"


class Who(NamedTuple):
    """Who meets, as one phrase tells: the bodies, the organization and the roles."""

    bodies: tuple[str, ...] = ()
    bloc: str | None = None
    roles: tuple[str, ...] = ()
    exercise: str | None = None


class Sort(Enum):
    """What an organization is as far as meetings go."""

    BLOC = auto()
    PART = auto()
    NATIONAL = auto()
    UNIT = auto()
    VOICE = auto()
    OTHER = auto()

    __hash__ = object.__hash__  # they are one each; without a call


_BODIES = (Sort.PART, Sort.NATIONAL)


def _sort(kind: OrganizationKind) -> Sort:
    if kind in _BLOCS:
        return Sort.BLOC
    if kind in _PARTS:
        return Sort.PART
    if kind in _NATIONAL:
        return Sort.NATIONAL
    if kind in _VOICES:
        return Sort.VOICE
    return Sort.UNIT if kind is OrganizationKind.MILITARY_UNIT else Sort.OTHER


@frozen(eq=False)
class BodyFacts:
    """What finding bodies asks of the reference, by slug.

    ``blocs`` has the alliance or international organization of each such and of each of
    their bodies.
    """

    organizations: dict[str, Organization]
    states: frozenset[str]
    reference: Reference
    sorts: dict[str, Sort] = field(init=False)
    blocs: dict[str | None, str] = field(init=False)

    @sorts.default
    def _sorts(self) -> dict[str, Sort]:
        return {slug: _sort(one.kind) for slug, one in self.organizations.items()}

    @blocs.default
    def _blocs(self) -> dict[str | None, str]:
        wanted = {Sort.BLOC, Sort.PART}
        return {slug: self.bloc_of(slug) for slug, sort in self.sorts.items() if sort in wanted}

    def sort(self, slug: str) -> Sort | None:
        """Return what an organization is, listed or composed; ``None`` if it is not known."""
        listed = self.sorts.get(slug)
        if listed is not None:
            return listed
        parts = take_apart(slug)
        if parts is None or parts.state not in self.states or parts.kind not in institutions():
            return None
        with suppress(UnknownNameError):
            return _sort(self.reference.organization(slug).kind)
        return None

    def bloc_of(self, slug: str) -> str:
        """Return the organization that a body belongs to, or the body itself."""
        seen = slug
        while (known := self.organizations.get(seen)) and known.parent:
            seen = known.parent
        return seen


@lru_cache(maxsize=8)
def body_facts(reference: Reference) -> BodyFacts:
    """Index the organizations of a reference."""
    listed = {one.slug: one for one in reference.organizations}
    return BodyFacts(listed, frozenset(state.iso2 for state in reference.states), reference)


def main_bloc(names: Sequence[Name], facts: BodyFacts) -> str | None:
    """Return the alliance that a text names most, the first of several."""
    counts: dict[str, int] = {}
    for name in names:
        if name.entity in facts.blocs:
            bloc = facts.blocs[name.entity]
            if bloc == "csto":
                return bloc
            counts[bloc] = counts.get(bloc, 0) + 1
    return max(counts, key=lambda slug: counts[slug], default=None)


def names_meeting(
    scene: Scene, span: tuple[int, int], facts: BodyFacts, sorts: Collection[Sort]
) -> bool:
    """Tell whether the tokens name an organization of one of the sorts, and one that meets."""
    return bool(scene.names) and any(
        name.kind is ORGANIZATION
        and name.entity is not None
        and (sort := facts.sort(name.entity)) in sorts
        and _meets(name.entity, sort)
        for name in scene.within(*span)
    )


def _meets(slug: str, sort: Sort | None) -> bool:
    """Tell whether an organization is one that meets, and no staff or secretariat."""
    return sort is not Sort.PART or not _COUNCILS.isdisjoint(slug.split("-"))


_COUNCILS = frozenset(("council", "committee", "assembly", "commission", "group"))


def find_who(
    scene: Scene, span: tuple[int, int], kind: MeetingKind, facts: BodyFacts, bloc: str | None
) -> Who:
    """Tell who meets by the words of a phrase; ``bloc`` is whom the text is about."""
    first, last = span
    roles = find_roles(scene, first, last)
    names = scene.within(first, last) if scene.names else ()
    named = [
        name.entity
        for name in names
        if name.kind is ORGANIZATION
        and name.entity
        and name.known
        and name.form is NameForm.FULL
        and not (roles and scene.at(name.last) == "of")
    ]
    sorts = {slug: facts.sort(slug) for slug in named}
    if kind is EXERCISE:
        exercise = find_exercise(scene, first, last)
        return _forces(sorts, exercise, spoken_bloc(scene, first, last, bloc))
    if not sorts:
        whose = spoken_bloc(scene, first, last, bloc)
        if kind in _BODILESS:
            return Who((), whose, roles)
        known = roles and not _is_vague(scene, first, last)
        return _by_role(roles, whose or (bloc if known else None), kind)
    blocs = [slug for slug, sort in sorts.items() if sort is Sort.BLOC]
    whose = blocs[0] if blocs else spoken_bloc(scene, first, last, bloc)
    parts = [slug for slug, sort in sorts.items() if sort in _BODIES and _meets(slug, sort)]
    if kind in _BODILESS:
        return Who((), whose, roles)
    if parts:
        return Who(tuple(dict.fromkeys(parts)), facts.bloc_of(parts[0]), roles)
    return _by_role(roles, whose or (bloc if roles else None), kind)


def joint_bodies(scene: Scene, phrase: Phrase, facts: BodyFacts) -> tuple[str, ...]:
    """Return whose meeting "leaders of the SCO and the CSTO held a joint summit" is."""
    if "joint" not in phrase.modifiers(scene):
        return ()
    highest = load_meeting_words().highest
    named = [
        name.entity
        for name in scene.within(max(scene.first, phrase.first - _JOINT), phrase.first)
        if name.kind is ORGANIZATION and name.entity
    ]
    blocs = [slug for slug in dict.fromkeys(named) if facts.sort(slug) is Sort.BLOC]
    if len(blocs) < 2:  # noqa: PLR2004  (several)
        return ()
    return tuple(highest.get(slug, {}).get(phrase.noun.kind.value, slug) for slug in blocs)


def _is_vague(scene: Scene, first: int, last: int) -> bool:
    """Tell of "a gathering of leaders" and "the leaders of both", who may be anybody's."""
    words = load_meeting_words()
    inside = {scene.at(token) for token in range(first, last)}
    if "both" in inside:
        return True
    if scene.at(first) not in words.determiners.indefinite:
        return False
    return "the" not in inside and words.blocs.members.isdisjoint(inside)


def _forces(
    sorts: Mapping[str, Sort | None], exercise: Exercise | None, bloc: str | None
) -> Who:
    """Tell who holds an exercise: the forces named, else those it is known to be of."""
    forces = [slug for slug, sort in sorts.items() if sort in {Sort.PART, Sort.UNIT}]
    blocs = [slug for slug, sort in sorts.items() if sort is Sort.BLOC]
    if exercise and not forces:
        return Who((exercise.body,), "csto", (), exercise.name)
    bodies = tuple((*forces, *blocs)[:1]) or ((bloc,) if bloc else ())
    return Who(bodies, bloc, (), exercise.name if exercise else None)


def spoken_bloc(scene: Scene, first: int, last: int, bloc: str | None) -> str | None:
    """Return the organization that "the bloc's" or "the organization's" stands for."""
    words = load_meeting_words().blocs.words
    if bloc is None or words.isdisjoint(scene.words):
        return None
    return bloc if any(scene.at(token) in words for token in range(first, last)) else None


def _by_role(roles: tuple[str, ...], bloc: str | None, kind: MeetingKind) -> Who:
    words = load_meeting_words()
    if bloc is None:
        return Who((), None, roles)
    made = words.bodies.get(bloc, {})
    bodies = tuple(made[role] for role in roles if role in made)
    if bodies:
        return Who(bodies, bloc, roles)
    highest = words.highest.get(bloc, {}).get(kind.value)
    return Who((highest or bloc,), bloc, roles)


@cache
def _roles_by_noun() -> dict[str, tuple[Role, ...]]:
    found: dict[str, tuple[Role, ...]] = {}
    for role in load_meeting_words().role:
        for noun in role.nouns:
            found[noun] = (*found.get(noun, ()), role)
    return found


@cache
def _role_words() -> frozenset[str]:
    return frozenset(_roles_by_noun()) | frozenset(load_meeting_words().adjectives)


def find_roles(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """Return the roles that the tokens tell of, in order: ``("foreign", "defence")``.

    Of "foreign and defence ministers" both count.
    """
    words = scene.story.tokens.lower[max(first, scene.first) : min(last, scene.last)]
    if _role_words().isdisjoint(words):
        return ()
    nouns, adjectives = _roles_by_noun(), load_meeting_words().adjectives
    found: list[str] = []
    for token, word in enumerate(words, max(first, scene.first)):
        if word in adjectives:
            found.append(adjectives[word])
        elif word in nouns:
            found += _roles_at(scene, token, first, nouns[word])
    return tuple(dict.fromkeys(found))


def _roles_at(scene: Scene, token: int, first: int, roles: tuple[Role, ...]) -> Iterator[str]:
    before = _words_before(scene, token, first)
    after = _word_after(scene, token)
    for role in roles:
        if before & role.before or (not before and (after or "") in role.after):
            yield role.role
    if not before and not after:
        yield from (role.role for role in roles if "" in role.before and "" not in role.after)


def _words_before(scene: Scene, token: int, first: int) -> set[str]:
    """Return the adjectives of the noun: of "foreign and defence ministers" both."""
    known = role_befores()
    found: set[str] = set()
    for at in range(token - 1, max(first, token - _BEFORE) - 1, -1):
        word = scene.at(at)
        if word in known:
            found.add(word)
        elif word not in {"and", ",", "/", "&", "the"}:
            break
    return found


def _word_after(scene: Scene, token: int) -> str | None:
    """Return the word that "of" ties to the noun, ``None`` if none is."""
    if scene.at(token + 1) != "of":
        return None
    if _is_of_bloc(scene, token + 2):
        return "csto"
    at, bloc = token + 2, ""
    while at < token + 2 + 2 * _AFTER:
        word, name = scene.at(at), scene.name(at)
        if name is None and word in _roles_after():
            return word
        if name is not None and name.form is NameForm.FULL:
            bloc = "csto" if name.kind is ORGANIZATION else bloc or word
            at = name.last
        elif word in _SKIPPED or (bloc and word in {"(", ")"}):
            at += 1
        else:
            return bloc or word
    return bloc


def _is_of_bloc(scene: Scene, token: int) -> bool:
    """Tell of leaders "of a Moscow-led security alliance"."""
    words = load_meeting_words()
    if words.blocs.words.isdisjoint(scene.words):
        return False
    for at in range(token, token + _BEFORE):
        if scene.at(at) in words.blocs.words:
            return True
        if scene.at(at) in words.clauses.ends or scene.at(at) == ",":
            return False
    return False


@cache
def _roles_after() -> frozenset[str]:
    """Return the words that make a role after "of": "secretaries of security councils"."""
    return frozenset(word for role in load_meeting_words().role for word in role.after if word)


def find_exercise(scene: Scene, first: int, last: int) -> Exercise | None:
    """Return the exercise of a known name that the tokens tell of."""
    by_word = _exercises()
    for token in range(first, last):
        if not scene.capital(token):
            continue
        word = scene.at(token).rstrip("0123456789").rstrip("-–")
        for words, exercise in by_word.get(word, ()):
            rest = [
                scene.at(token + n).rstrip("0123456789").rstrip("-–") for n in range(len(words))
            ]
            if tuple(rest) == words:
                return exercise
    return None


@cache
def _exercises() -> dict[str, list[tuple[tuple[str, ...], Exercise]]]:
    found: dict[str, list[tuple[tuple[str, ...], Exercise]]] = {}
    for exercise in load_meeting_words().exercise:
        for words in exercise.words:
            found.setdefault(words[0], []).append((words, exercise))
    return found
