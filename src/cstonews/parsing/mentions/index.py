"""The index of names: made of a reference once, then asked at every word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import field, frozen

from cstonews.facts.finding import family_names
from cstonews.facts.names import fold
from cstonews.facts.reference import Reference
from cstonews.lexicon.names import load_given_names, load_shapes
from cstonews.lexicon.words import word_classes
from cstonews.organizations import OrganizationKind
from cstonews.parsing.mentions.entries import (
    keys_of,
    lexicon_patterns,
    office_patterns,
    organization_patterns,
    person_patterns,
    scheme_patterns,
    state_patterns,
)
from cstonews.parsing.mentions.parts import (
    APOSTROPHES,
    LINKS,
    MASK,
    MODIFIER,
    OWNERS,
    PERSON,
    STATE,
    TITLE,
    Phrase,
)
from cstonews.parsing.mentions.posts import Posts, make_posts
from cstonews.parsing.mentions.spelling import skeleton
from cstonews.parsing.mentions.trie import Node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.mentions.entries import Pattern
    from cstonews.persons import Person


_ENDINGS = ("family-endings", "family-endings-short", "patronymics")
_OWNED = LINKS | {""}
"""What may bring the owner of the title or institution before it, the end of a text too."""
_HEADS = ("organization-heads", "organization-heads-long", "outlet-heads")


class Family(NamedTuple):
    """A family name and who bears it; several words in "de Hoop Scheffer"."""

    keys: tuple[str, ...]
    person: str


@frozen(eq=False)
class Persons:
    """How to tell the persons of a reference.

    ``families`` are by their last word, ``alike`` by its skeleton; ``givens`` are the
    skeletons of a person's given names, ``initials`` their first letters,
    ``endings`` the last words of the family name as it is spelled.
    """

    families: Mapping[str, tuple[Family, ...]]
    alike: Mapping[str, tuple[Family, ...]]
    givens: Mapping[str, frozenset[str]]
    initials: Mapping[str, frozenset[str]]
    endings: Mapping[str, frozenset[str]]


@frozen(eq=False)
class GivenNames:
    """Common given names, and family names that stand in front; as keys."""

    plain: frozenset[str]
    shared: frozenset[str]
    families: frozenset[str]

    def knows(self, key: str) -> bool:
        """Tell whether the word is a given name, or an initial."""
        return key in self.plain or key in self.shared or len(key) == 1


Single: TypeAlias = tuple[bool, str, frozenset[str] | None, tuple[object, ...]]
"""What a word names by itself: whether with a capital only, and how it must be printed.

Then the words after which it does not stand for itself, as it does not before another
name, ``None`` where to tell that takes more than a look; and a phrase's fields but its
place. No named tuples: to take one apart costs many times as much.
"""
Start: TypeAlias = tuple[frozenset[str], Single | None, bool]
"""What a word begins: the words that may go on after it, and what it names if none does.

The last tells that the word by itself must be judged like a longer name.
"""


@frozen(eq=False)
class NameIndex:
    """What the mentions step knows: a reference and the lexicon, laid out for looking up.

    ``names`` is the trie of all that may begin a name, ``titles`` that of offices
    together with whose they are; ``starters`` the words with which either begins,
    those ``of_states`` and by organization its ``openers`` among them, ``starts`` what
    each of them begins.
    ``labels`` are the names of the persons, organizations and states by identifier,
    ``families`` the persons' family names, ``parents`` the bodies' organizations,
    ``rules`` the listed governments by their rulers' family names ("bush",
    "administration"). The rest are words by what they tell: ``endings`` of family
    names and patronymics, ``barriers`` that no person's name has, ``heads`` that make
    an organization's name, ``capitals`` where governments sit, states' ``adjectives``,
    and ``titles_alone`` of one word.
    """

    reference: Reference = field(repr=False)
    names: Node = field(repr=False)
    titles: Node = field(repr=False)
    starters: frozenset[str] = field(repr=False)
    of_states: frozenset[str] = field(repr=False)
    openers: Mapping[str, frozenset[str]] = field(repr=False)
    starts: Mapping[str, Start] = field(repr=False)
    persons: Persons = field(repr=False)
    posts: Posts = field(repr=False)
    labels: Mapping[str, str] = field(repr=False)
    families: Mapping[str, str] = field(repr=False)
    parents: Mapping[str, str] = field(repr=False)
    given: GivenNames = field(repr=False)
    shapes: Mapping[str, frozenset[str]] = field(repr=False)
    endings: Mapping[str, tuple[str, ...]] = field(repr=False)
    barriers: frozenset[str] = field(repr=False)
    heads: frozenset[str] = field(repr=False)
    capitals: frozenset[str] = field(repr=False)
    adjectives: frozenset[str] = field(repr=False)
    titles_alone: frozenset[str] = field(repr=False)
    rules: Mapping[tuple[str, ...], str] = field(repr=False)


@lru_cache(maxsize=8)
def make_index(reference: Reference) -> NameIndex:
    """Lay out a reference for finding names; kept for the references used last."""
    states = list(state_patterns(reference))
    organizations = list(organization_patterns(reference))
    persons = person_patterns(reference)
    patterns = chain(states, organizations, persons, scheme_patterns(), lexicon_patterns())
    names, titles = _trie(patterns), _trie(office_patterns(reference))
    given, shapes = _given_names(reference.persons), load_shapes()
    posts = make_posts(reference)
    return NameIndex(
        reference=reference,
        names=names,
        titles=titles,
        starters=frozenset((*names.branches, *titles.branches)),
        of_states=frozenset(keys[0] for keys, _ in states),
        openers=_openers(organizations),
        starts=_starts((names.branches, titles.branches), given, posts),
        persons=_persons(reference.persons),
        posts=posts,
        labels=_labels(reference),
        families={person.slug: person.family for person in reference.persons},
        parents={body.slug: body.parent for body in reference.organizations if body.parent},
        given=given,
        shapes=shapes,
        endings={name: tuple(sorted(shapes[name])) for name in _ENDINGS},
        barriers=_barriers() - given.plain,
        heads=frozenset().union(*(shapes[name] for name in _HEADS)),
        capitals=frozenset(fold(state.capital) for state in reference.states),
        rules=_rules(reference),
        titles_alone=frozenset(
            key
            for key, node in names.branches.items()
            if any(entry.sort is TITLE for entry in node.entries)
        ),
        adjectives=frozenset(
            fold(word) for state in reference.states for word in state.adjectives
        ),
    )


def _barriers() -> frozenset[str]:
    """Return the words that no person's name has: words of the language, words of things."""
    shapes = load_shapes()
    words = (word for word in word_classes() if word.isalpha())
    return frozenset((*shapes["never-in-a-person"], *shapes["openers"], *words))


def _trie(patterns: Iterable[Pattern]) -> Node:
    node = Node()
    for keys, entry in patterns:
        node.add(keys, entry)
    return node


def _openers(organizations: Iterable[Pattern]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for keys, entry in organizations:
        found.setdefault(entry.slug, set()).add(keys[0])
    return {slug: frozenset(words) for slug, words in found.items()}


def _starts(
    tries: Iterable[Mapping[str, Node]], given: GivenNames, posts: Posts
) -> dict[str, Start]:
    found: dict[str, list[Node]] = {}
    for key, node in chain.from_iterable(trie.items() for trie in tries):
        found.setdefault(key, []).append(node)
    return {key: _start(key, nodes, given, posts) for key, nodes in found.items()}


def _start(key: str, nodes: Iterable[Node], given: GivenNames, posts: Posts) -> Start:
    """Lay out what a word begins, by what follows on it in each of the tries."""
    seconds = frozenset(chain.from_iterable(node.branches for node in nodes))
    entries = [entry for node in nodes for entry in node.entries]
    if len(entries) != 1:
        return seconds, None, bool(entries)
    entry, bars = entries[0], None
    sort = entry.sort
    hard = sort is MASK or sort is PERSON or (sort is STATE and key in given.shared)
    if not entry.ambiguous and entry.slug not in posts.soles and sort is not MODIFIER:
        bars = APOSTROPHES if sort in OWNERS else _OWNED
    meant = Phrase(0, 1, *entry[:5])[2:]
    return seconds, (entry.capital, entry.exact, bars, meant), hard


def _labels(reference: Reference) -> dict[str, str]:
    return {
        **{state.iso2: state.name for state in reference.states},
        **{body.slug: body.name for body in reference.organizations},
        **{person.slug: person.name for person in reference.persons},
    }


def _rules(reference: Reference) -> dict[tuple[str, ...], str]:
    return {
        keys_of(name)[-2:]: body.slug
        for body in reference.organizations
        if body.kind is OrganizationKind.GOVERNMENT
        for name in body.aliases
    }


def _persons(persons: Iterable[Person]) -> Persons:
    families: dict[str, list[Family]] = {}
    alike: dict[str, list[Family]] = {}
    givens: dict[str, frozenset[str]] = {}
    initials: dict[str, frozenset[str]] = {}
    endings: dict[str, frozenset[str]] = {}
    for person in persons:
        forms = [keys_of(name) for name in family_names(person)]
        for keys in forms:
            family = Family(keys, person.slug)
            families.setdefault(keys[-1], []).append(family)
            alike.setdefault(skeleton(keys[-1]), []).append(family)
        given = _given_words(person, forms)
        givens[person.slug] = frozenset(map(skeleton, given))
        initials[person.slug] = frozenset(word[0] for word in given)
        endings[person.slug] = frozenset(keys[-1] for keys in forms)
    return Persons(_frozen(families), _frozen(alike), givens, initials, endings)


def _frozen(groups: dict[str, list[Family]]) -> dict[str, tuple[Family, ...]]:
    return {key: tuple(dict.fromkeys(group)) for key, group in groups.items()}


def _given_words(person: Person, families: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Return all words that stand beside the family name."""
    family = {key for keys in families for key in keys}
    words = {key for name in (person.name, *person.aliases) for key in keys_of(name)}
    return frozenset(keys_of(person.given)) | (words - family)


def _given_names(persons: Iterable[Person]) -> GivenNames:
    rows = load_given_names().row
    shared = {fold(name) for row in rows for name in row.shared}
    plain = {fold(name) for row in rows for name in row.plain}
    plain |= {keys_of(person.given)[0] for person in persons} - shared
    families = {fold(name) for row in rows for name in row.families}
    return GivenNames(frozenset(plain - shared), frozenset(shared), frozenset(families))
