"""Lists: the states and the organization that a claim is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.claims.words import load_claim_words
from cstonews.parsing.members import ORGANIZATION, STATE
from cstonews.parsing.mentions import NameForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Scene

_LONGEST = 120
"""How many tokens a list of states may have."""
_GAP = 6
_BACK = 18
_AHEAD = 8
_STATES = frozenset((NameForm.FULL, NameForm.METONYM))
_SUBJECTS = _STATES | {NameForm.PLACE}
_LISTED = frozenset((NameForm.FULL,))


class States(NamedTuple):
    """States in the order of the text, and the tokens they take, half-open."""

    codes: tuple[str, ...]
    first: int
    last: int


class Owner(NamedTuple):
    """The organization that a claim is about, and the tokens that tell it, half-open."""

    slug: str
    first: int
    last: int


def is_state(name: Name | None, forms: frozenset[NameForm] = _STATES) -> bool:
    """Tell whether a name is a state's, and stands for the state."""
    return name is not None and name.kind is STATE and name.form in forms


def names_state(names: Iterable[Name]) -> bool:
    """Tell whether a state is among the names that may be one of a list, or a subject."""
    return any(name.kind is STATE and name.form in _SUBJECTS for name in names)


def read_states(scene: Scene, token: int) -> States | None:
    """Read the list of states that begins after the token: ": Armenia, Belarus and …"."""
    ties = load_claim_words().words.ties
    found: dict[str, None] = {}
    first = last = at = token
    limit = min(scene.last, token + _LONGEST)
    while at < limit and at - last <= _GAP:
        name = scene.name(at)
        if name is not None and is_state(name, _LISTED) and name.entity:
            if scene.at(name.last) in {"'s", "'"}:
                break
            first = first if found else name.first
            found[name.entity] = None
            at = last = max(at + 1, name.last)
        elif name is None and (scene.at(at) in ties or (scene.at(at) == "(" and not found)):
            at += 1
        else:
            break
    return States(tuple(found), first, last) if found else None


def states_before(scene: Scene, token: int) -> States | None:
    """Read the list of states that ends before the token: "Azerbaijan and Georgia left"."""
    at = _skip_adverbs(scene, token)
    found: list[str] = []
    first, last = at, at
    while at > max(scene.first, token - _LONGEST):
        name = scene.name(at - 1)
        if name is None or not is_state(name, _SUBJECTS) or not name.entity:
            break
        found.append(name.entity)
        first = at = min(at - 1, name.first)
        if scene.at(at - 1) == "the":
            first = at = at - 1
        while scene.at(at - 1) in {",", "and"}:
            at -= 1
    codes = tuple(dict.fromkeys(reversed(found)))
    return States(codes, first, last) if codes else None


def _skip_adverbs(scene: Scene, token: int) -> int:
    adverbs = load_claim_words().words.adverbs
    at = token
    if scene.at(token - 1) == "which" and scene.at(token - 2) == ",":
        return token - 2
    while token - at < _GAP and scene.name(at - 1) is None:
        word = scene.at(at - 1)
        if word not in adverbs and not (word.endswith("ly") and word.isalpha()):
            break
        at -= 1
    return at


class Owners(NamedTuple):
    """Finds the organization a claim is about; ``bloc`` is what the text is about."""

    blocs: Mapping[str | None, str]
    bloc: str | None

    def is_bloc(self, name: Name) -> bool:
        """Tell whether a name is that of an organization with member states."""
        entity = name.entity
        return name.kind is ORGANIZATION and self.blocs.get(entity) == entity

    def _at(self, scene: Scene, token: int) -> Owner | None:
        """Return the organization that a token names or stands for."""
        name, word = scene.name(token), scene.at(token)
        words = load_claim_words().words
        if name is not None:
            own = self.is_bloc(name) or (name.form is NameForm.TREATY and name.known)
            return Owner(str(name.entity), name.first, name.last) if own else None
        if word in words.blocs and self.bloc:
            return Owner(self.bloc, token, token + 1)
        if word in words.treaties and self.bloc == "csto":
            return Owner("collective-security-treaty", token, token + 1)
        return None

    def before(self, scene: Scene, token: int) -> Owner | None:
        """Return the organization that is the subject of a verb."""
        words = load_claim_words().words
        for at in range(token - 1, max(scene.first, token - _BACK) - 1, -1):
            owner = self._at(scene, at)
            if owner is not None:
                return owner
            word = scene.at(at)
            if word == "it" and token - at <= 2 and self.bloc:  # noqa: PLR2004  ("it also includes")
                return Owner(self.bloc, at, at + 1)
            known = word in words.before_verb or word == "(" or scene.date(at) is not None
            if not known and not word.endswith("ly"):
                return None
        return None

    def after(self, scene: Scene, token: int) -> Owner | None:
        """Return the organization that is the object of a verb or of "of"."""
        words = load_claim_words().words
        if scene.at(token) == "it" and self.bloc:
            return Owner(self.bloc, token, token + 1)
        for at in range(token, min(scene.last, token + _AHEAD)):
            owner = self._at(scene, at)
            if owner is not None:
                beyond = owner.last + 3 * (scene.at(owner.last) == "(")
                return None if scene.at(beyond) in words.parts else owner
            known = scene.at(at) in words.before_object | words.belonging
            if not known or scene.name(at) is not None:
                return None
        return None

    def among(self, scene: Scene, first: int, last: int) -> Owner | None:
        """Return the organization named between two tokens, or right before them."""
        for at in (*range(first, last), first - 1):
            name = scene.name(at)
            if name is not None and self.is_bloc(name):
                return Owner(str(name.entity), name.first, name.last)
            if scene.at(at) in load_claim_words().words.blocs and self.bloc and at >= first:
                return Owner(self.bloc, at, at + 1)
        return None

    def body(self, scene: Scene, token: int, reach: int) -> Owner | None:
        """Return the first organization told of within so many tokens, or body of one."""
        for at in range(token, min(scene.last, token + reach)):
            name = scene.name(at)
            if name is not None and name.entity and name.entity in self.blocs:
                return Owner(name.entity, name.first, name.last)
            owner = self._at(scene, at)
            if owner is not None:
                return owner
        return None

    def last_before(self, scene: Scene, token: int, reach: int) -> Owner | None:
        """Return the organization told of last within so many tokens before."""
        back = range(token - 1, max(scene.first, token - reach) - 1, -1)
        return next((owner for at in back if (owner := self._at(scene, at))), None)

    def of_which(self, scene: Scene, token: int) -> Owner | None:
        """Return the organization of "an organization of which it is no member"."""
        back = range(token - 1, max(scene.first, token - _AHEAD) - 1, -1)
        which = next((at for at in back if scene.at(at) == "which"), None)
        return self.last_before(scene, which, _AHEAD) if which is not None else None

    def assembly(self, scene: Scene, owner: Owner) -> tuple[str, int]:
        """Return the parliamentary assembly where it is told of, and the token after it."""
        ahead = range(owner.last, owner.last + _GAP)
        words = load_claim_words().words.assembly
        at = next((at for at in ahead if scene.at(at) in words), None)
        slug = f"{owner.slug}-parliamentary-assembly"
        if at is None or slug not in self.blocs:
            return owner.slug, owner.last
        return slug, at + 1

    def default(self, token: int) -> Owner | None:
        """Return the organization that the text is about."""
        return Owner(self.bloc, token, token + 1) if self.bloc else None
