"""Bodies: which body meets, by its name or by the roles of those who do."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews.articles import MentionKind
from cstonews.errors import UnknownNameError
from cstonews.facts.reference import Reference
from cstonews.facts.scheme import take_apart
from cstonews.meetings import MeetingKind
from cstonews.organizations import Organization, OrganizationKind
from cstonews.parsing.meetings.words import load_meeting_words, role_befores
from cstonews.parsing.mentions import NameForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.parsing.meetings.words import Exercise, Role
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Scene

_BLOCS = frozenset((OrganizationKind.ALLIANCE, OrganizationKind.INTERNATIONAL))
_PARTS = frozenset((OrganizationKind.ALLIANCE_BODY, OrganizationKind.INTERNATIONAL_BODY))
_KINDS = _BLOCS | _PARTS
_MEETING = (
    _BLOCS
    | _PARTS
    | {
        OrganizationKind.GOVERNMENT,
        OrganizationKind.MOVEMENT_BODY,
        OrganizationKind.PARLIAMENT,
        OrganizationKind.SECURITY_COUNCIL,
        OrganizationKind.STATE_BODY,
    }
)
_BODILESS = frozenset((MeetingKind.BRIEFING, MeetingKind.PHONE_CALL, MeetingKind.VISIT))
_SKIPPED = frozenset(("of", "the", "national", "their", "respective", "all", "six", "'s", "'"))
_AFTER, _BEFORE = 5, 7
_HIGHEST = "heads"


class Who(NamedTuple):
    """Who meets, as one phrase tells: the bodies, the organization and the roles."""

    bodies: tuple[str, ...] = ()
    bloc: str | None = None
    roles: tuple[str, ...] = ()
    exercise: str | None = None


@frozen(eq=False)
class BodyFacts:
    """What finding bodies asks of the reference, by slug."""

    organizations: dict[str, Organization]
    states: frozenset[str]
    reference: Reference
    blocs: dict[str | None, str]
    """The alliance or international organization of each such and each of their bodies."""

    def kind(self, slug: str) -> OrganizationKind | None:
        """Return the kind of an organization, listed or composed; ``None`` if unknown."""
        listed = self.organizations.get(slug)
        if listed is not None:
            return listed.kind
        parts = take_apart(slug)
        if parts is None or parts.state not in self.states:
            return None
        try:
            return self.reference.organization(slug).kind
        except UnknownNameError:  # an office composed by the same scheme
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
    states = frozenset(state.iso2 for state in reference.states)
    facts = BodyFacts(listed, states, reference, {})
    blocs = {one.slug: facts.bloc_of(one.slug) for one in listed.values() if one.kind in _KINDS}
    facts.blocs.update(blocs)
    return facts


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


def names_bloc(scene: Scene, span: tuple[int, int], facts: BodyFacts) -> bool:
    """Tell whether the tokens name an alliance or one of its bodies."""
    return any(
        name.kind is MentionKind.ORGANIZATION
        and name.entity is not None
        and facts.kind(name.entity) in _BLOCS
        for name in scene.within(*span)
    )


def find_who(
    scene: Scene, span: tuple[int, int], kind: MeetingKind, facts: BodyFacts, bloc: str | None
) -> Who:
    """Tell who meets by the words of a phrase; ``bloc`` is whom the text is about."""
    first, last = span
    named = [
        name.entity
        for name in scene.within(first, last)
        if name.kind is MentionKind.ORGANIZATION
        and name.entity
        and name.known
        and name.form is NameForm.FULL
    ]
    kinds = {slug: facts.kind(slug) for slug in named}
    exercise = find_exercise(scene, first, last) if kind is MeetingKind.EXERCISE else None
    if kind is MeetingKind.EXERCISE:
        return _forces(named, kinds, exercise, _spoken_bloc(scene, first, last, bloc))
    blocs = [slug for slug in named if kinds[slug] in _BLOCS]
    whose = blocs[0] if blocs else _spoken_bloc(scene, first, last, bloc)
    roles = find_roles(scene, first, last)
    parts = [slug for slug in named if kinds[slug] in _MEETING - _BLOCS]
    if kind in _BODILESS:
        return Who((), whose, roles)
    if parts:
        return Who(tuple(dict.fromkeys(parts)), facts.bloc_of(parts[0]), roles)
    return _by_role(roles, whose or (bloc if roles else None), kind)


def _forces(
    named: list[str],
    kinds: dict[str, OrganizationKind | None],
    exercise: Exercise | None,
    bloc: str | None,
) -> Who:
    forces = [
        slug
        for slug in named
        if kinds[slug] in _PARTS | _BLOCS | {OrganizationKind.MILITARY_UNIT}
    ]
    forces.sort(key=lambda slug: kinds[slug] in _BLOCS)
    if exercise and (not forces or kinds[forces[0]] in _BLOCS):
        return Who((exercise.body,), "csto", (), exercise.name)
    bodies = tuple(forces[:1]) or ((bloc,) if bloc else ())
    return Who(bodies, bloc, (), exercise.name if exercise else None)


def _spoken_bloc(scene: Scene, first: int, last: int, bloc: str | None) -> str | None:
    """Return the organization that "the bloc's" or "the organization's" stands for."""
    words = load_meeting_words().blocs.words
    if not words & scene.words:
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
    nouns, adjectives = _roles_by_noun(), load_meeting_words().adjectives
    if scene.words.isdisjoint(_role_words()):
        return ()
    found: list[str] = []
    for token in range(first, last):
        word = scene.at(token)
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
    for at in range(token + 2, token + 2 + _AFTER):
        word = scene.at(at)
        name = scene.name(at)
        if (
            name is not None
            and name.form is NameForm.FULL
            and word not in {"security", "foreign"}
        ):
            return "csto" if name.kind is MentionKind.ORGANIZATION else word
        if word not in _SKIPPED:
            return word
    return ""


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
