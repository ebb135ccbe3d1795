"""The scheme of identifiers for national institutions and offices: ``{state}-{kind}``.

"The Azerbaijani Defence Ministry" needs no entry of its own: ``AZ`` and the words for a
defence ministry compose ``az-defence-ministry``. What the tables list under another slug
(the Kremlin, the GKNB) keeps the listed one.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews.institutions import Institution, Listed, OfficeKind, Phrases
from cstonews.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PRESS_SERVICE = "-press-service"
SPOKESPERSON = "-spokesperson"
MEMBER_STATES = "-member-states"
DEPUTY = "deputy-"


@frozen
class Scheme:
    """The kinds of institutions and offices, and what is listed under another slug."""

    institution: tuple[Institution, ...]
    office: tuple[OfficeKind, ...]
    spokesperson: Phrases
    press_service: Phrases
    collective: Phrases
    listed: tuple[Listed, ...]


class Composed(NamedTuple):
    """An identifier taken apart: ``deputy`` and ``voice`` are what the kind is for.

    ``voice`` is ``"-press-service"``, ``"-spokesperson"`` or ``""``.
    """

    state: str
    kind: str
    deputy: bool = False
    voice: str = ""


@cache
def scheme() -> Scheme:
    """Return the scheme, read on the first call."""
    return load_table(files("cstonews.facts") / "institutions.toml", Scheme)


def split_words(text: str) -> tuple[str, ...]:
    """Split a name as the tokens of a text are: lower case, the possessive apart.

    >>> split_words("Prosecutor General's Office")
    ('prosecutor', 'general', "'s", 'office')
    """
    return tuple(text.lower().replace("'s", " 's").split())


@cache
def institutions() -> Mapping[str, Institution]:
    """Return the institutions by kind."""
    return {institution.kind: institution for institution in scheme().institution}


@cache
def office_kinds() -> Mapping[str, OfficeKind]:
    """Return the offices by kind."""
    return {office.kind: office for office in scheme().office}


@cache
def institution_words() -> Mapping[tuple[str, ...], str]:
    """Return the kind of institution that a run of lower-case words names.

    >>> institution_words()["ministry", "of", "foreign", "affairs"]
    'foreign-ministry'
    """
    return {
        split_words(words): institution.kind
        for institution in scheme().institution
        for words in institution.words
    }


@cache
def office_words() -> Mapping[tuple[str, ...], str]:
    """Return the kind of office that a run of lower-case words names, deputies included.

    >>> office_words()["first", "deputy", "foreign", "minister"]
    'deputy-foreign-minister'
    """
    found: dict[tuple[str, ...], str] = {}
    for office in scheme().office:
        for title in office.titles:
            words = split_words(title)
            found.setdefault(words, office.kind)
            if office.deputies and words[0] not in {"head", "top", "chief"}:
                for rank in (("deputy",), ("first", "deputy"), ("vice",)):
                    found.setdefault(rank + words, DEPUTY + office.kind)
    return found


@cache
def spokesperson_words() -> frozenset[tuple[str, ...]]:
    """Return the words for who speaks for an institution ("press secretary")."""
    return frozenset(map(split_words, scheme().spokesperson.words))


@cache
def press_service_words() -> frozenset[tuple[str, ...]]:
    """Return the words for the service it speaks through ("press office")."""
    return frozenset(map(split_words, scheme().press_service.words))


@cache
def collective_words() -> frozenset[tuple[str, ...]]:
    """Return the words for all members of an organization ("member states")."""
    return frozenset(map(split_words, scheme().collective.words))


def compose_institution(iso2: str, words: str | Sequence[str]) -> str | None:
    """Return the slug of a state's institution, ``None`` if no words of the scheme's.

    ``words`` stand without the state, as a string or as lower-case tokens.

    >>> compose_institution("AZ", "Defense Ministry")
    'az-defence-ministry'
    >>> compose_institution("KG", ("state", "committee", "for", "national", "security"))
    'kg-gknb'
    """
    kind = institution_words().get(_tokens(words))
    if kind is None or not _may_have(iso2, institutions()[kind].states):
        return None
    return as_listed(f"{iso2.lower()}-{kind}")


def compose_office(of: str, words: str | Sequence[str]) -> str | None:
    """Return the slug of an office of a state, ``None`` if no words of the scheme's.

    Instead of a state, an organization's slug may be given.

    >>> compose_office("KZ", "Minister of Internal Affairs")
    'kz-interior-minister'
    """
    kind = office_words().get(_tokens(words))
    if kind is None or not _may_have(of, office_kinds()[kind.removeprefix(DEPUTY)].states):
        return None
    return as_listed(f"{of.lower()}-{kind}")


def press_service_of(slug: str) -> str:
    """Return the slug of the press service of an institution or an office.

    >>> press_service_of("tj-president"), press_service_of("az-defence-ministry")
    ('tj-presidential-press-service', 'az-defence-ministry-press-service')
    """
    return as_listed(_adjective(slug) + PRESS_SERVICE)


def spokesperson_of(slug: str) -> str:
    """Return the slug of the office of who speaks for an institution or an office.

    >>> spokesperson_of("kremlin"), spokesperson_of("us-state-department")
    ('ru-presidential-spokesperson', 'us-state-department-spokesperson')
    """
    return as_listed(_adjective(slug) + SPOKESPERSON)


def members_of(slug: str) -> str:
    """Return the slug of an organization's member states, speaking together.

    >>> members_of("csto")
    'csto-member-states'
    """
    return slug + MEMBER_STATES


@cache
def listed_slugs() -> Mapping[str, tuple[str, ...]]:
    """Return the slugs under which the tables list what the scheme would compose."""
    return {entry.composed: entry.listed for entry in scheme().listed}


def as_listed(slug: str) -> str:
    """Return the listed slug for one that the scheme composed, or the same slug.

    Where two are listed (Russia's parliament has two speakers) it stays composed.
    """
    listed = listed_slugs().get(slug, ())
    return listed[0] if len(listed) == 1 else slug


def take_apart(slug: str) -> Composed | None:
    """Return the state and the kind in a slug of the scheme, ``None`` if it is none.

    >>> take_apart("az-defence-ministry-press-service")
    Composed(state='AZ', kind='defence-ministry', deputy=False, voice='-press-service')
    """
    state, _, kind = slug.partition("-")
    if len(state) != len("az"):
        return None
    if kind in institutions() or kind in office_kinds():
        return Composed(state.upper(), kind)
    if kind.startswith(DEPUTY):
        superior = office_kinds().get(kind.removeprefix(DEPUTY))
        known = superior is not None and superior.deputies
        return (
            Composed(state.upper(), kind.removeprefix(DEPUTY), deputy=True) if known else None
        )
    for voice in (PRESS_SERVICE, SPOKESPERSON):
        base = kind.removesuffix(voice)
        if base != kind and (base in institutions() or base in office_kinds()):
            return Composed(state.upper(), base, voice=voice)
    return None


def _tokens(words: str | Sequence[str]) -> tuple[str, ...]:
    return split_words(words) if isinstance(words, str) else tuple(words)


def _may_have(state: str, states: tuple[str, ...]) -> bool:
    return not states or state in states


def _adjective(slug: str) -> str:
    return f"{slug}ial" if slug.endswith("-president") else slug
