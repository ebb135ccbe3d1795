"""Entries of the index: every way to write what a reference and the lexicon know."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from cstonews.facts.finding import Match as Fit
from cstonews.facts.finding import state_forms
from cstonews.facts.scheme import (
    institution_words,
    institutions,
    office_words,
    press_service_words,
    scheme,
)
from cstonews.lexicon.names import load_shapes, load_titles
from cstonews.organizations import OrganizationKind
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import Entry, Sort
from cstonews.parsing.mentions.units import find_units
from cstonews.parsing.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.facts.reference import Reference
    from cstonews.organizations import Organization
    from cstonews.states import State

_GLOSSED = re.compile(r"\([A-Z]+\)$")  # "Collective Security Treaty Organization (CSTO)" is two
_TELLING = 3
"""Longer names of bodies tell themselves, without the alliance's name."""
_SWAPS = {
    "coordination": ("coordinating",),
    "coordinating": ("coordination",),
    "on": ("for", "to"),
    "for": ("on",),
    "to": ("for", "on"),
    "combating": ("countering",),
    "countering": ("combating",),
    "combat": ("combating",),
    "force": ("forces",),
    "forces": ("force",),
    "center": ("centre",),
    "centre": ("center",),
    "defence": ("defense",),
    "defense": ("defence",),
}
_SIMPLE = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*\Z")
_ENDS = frozenset(("'", "’", ".", ","))

Pattern = tuple[tuple[str, ...], Entry]

_FORMS = {
    Fit.NAME: NameForm.FULL,
    Fit.ALIAS: NameForm.FULL,
    Fit.ADJECTIVE: NameForm.ADJECTIVE,
    Fit.DEMONYM: NameForm.DEMONYM,
    Fit.METONYM: NameForm.METONYM,
}


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words, without a leading "the" and marks at the end.

    >>> keys_of("the Quai d’Orsay"), keys_of("Al-Qa'ida")
    (('quai', 'dorsay'), ('al', 'qaida'))
    """
    keys = (_SIMPLE.match(name) and name.lower().split()) or find_units(find_tokens(name)).keys
    if keys[:1] == ["the"]:
        del keys[0]
    while keys and keys[-1] in _ENDS and keys[-1] not in name[:-1]:
        del keys[-1]
    return tuple(keys)


def printed_exactly(name: str) -> str:
    """Return the name if its capitals tell it from a word, else nothing.

    >>> printed_exactly("CSTO"), printed_exactly("BelTA"), printed_exactly("Kabar")
    ('CSTO', 'BelTA', '')
    """
    if " " in name or "-" in name:
        return ""
    return name if any(letter.isupper() for letter in name[1:]) else ""


def state_patterns(reference: Reference) -> Iterator[Pattern]:
    """Yield the forms of the states; an ambiguous form counts where one state claims it."""
    claims: dict[tuple[str, ...], set[str]] = {}
    found = [form for state in reference.states for form in _state_forms(state)]
    for keys, entry in found:
        claims.setdefault(keys, set()).add(entry.slug)
    for keys, entry in found:
        yield keys, entry._replace(ambiguous=len(claims[keys]) > 1)


def _state_forms(state: State) -> Iterator[Pattern]:
    doubtful = set(state.ambiguous)
    own = {key for name in (state.name, state.formal) for key in keys_of(name)}
    own |= {key for name in (*state.adjectives, *state.demonyms) for key in keys_of(name)}
    for form in state_forms(state):
        keys, exact = keys_of(form.text), printed_exactly(form.text)
        doubted = form.text in doubtful
        city = form.match is Fit.METONYM or own.isdisjoint(keys)
        lone_article = form.text.startswith("the ") and len(keys) == 1
        if (doubted and (exact or city)) or lone_article or not keys or _of_one(keys, state):
            continue
        yield keys, Entry(Sort.STATE, state.iso2, _FORMS[form.match], exact=exact)


def _of_one(keys: tuple[str, ...], state: State) -> bool:
    """Tell whether a metonym is an institution that no other state has ("Pentagon")."""
    kind = institution_words().get(keys)
    return kind is not None and institutions()[kind].states == (state.iso2,)


def organization_patterns(reference: Reference) -> Iterator[Pattern]:
    """Yield the forms of the organizations, bodies of the CSTO also without its name."""
    for body in reference.organizations:
        doubtful = {keys_of(form) for form in body.ambiguous}
        forms = dict.fromkeys((body.name, *body.aliases, *body.ambiguous))
        for form in forms:
            keys = keys_of(form)
            doubted = keys in doubtful
            if not keys or _GLOSSED.search(form) or (doubted and _not_alone(form, keys, body)):
                continue
            entry = _organization(form, body, ambiguous=doubted)
            for spelled in _quoted(keys):
                yield spelled, entry
            if body.kind is OrganizationKind.ALLIANCE_BODY and not entry.exact:
                yield from ((varied, entry) for varied in _varied(keys))
                yield from _owned(keys, entry)


def _quoted(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the keys, and where they hold quotation marks, with curly ones too."""
    yield keys
    if keys.count('"') == len("“”"):
        marks = iter("“”")
        yield tuple(next(marks) if key == '"' else key for key in keys)


def _varied(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a body's name without the alliance's, and with other small words and orders."""
    bare = keys[1:] if len(keys) > _TELLING and keys[0] == "csto" else keys
    yield from product(*((key, *_SWAPS.get(key, ())) for key in bare))
    for forces in ("force", "forces"):
        if bare[:1] == ("collective",) and forces in bare[_TELLING - 1 :]:
            at = bare.index(forces)
            yield (*bare[1:at], "collective", *bare[at:])
            yield ("csto", *bare[1 : at + 1])


def _owned(keys: tuple[str, ...], entry: Entry) -> Iterator[Pattern]:
    """Yield a body's name with the alliance's after it, or with "the bloc's" before it."""
    bare = keys[1:]
    vague = len(bare) == 1 and bare[0] not in load_shapes()["telling-bodies"]
    event = keys[-1] in load_shapes()["event-words"]
    if keys[0] != "csto" or not bare or len(bare) > _TELLING or event or vague:
        return
    sure = entry._replace(capital=False)
    yield (*bare, "of", "the", "csto"), sure
    for spelled in ("organization", "organisation"):
        whole = ("collective", "security", "treaty", spelled)
        yield (*bare, "of", "the", *whole), sure
        yield (*whole, *bare), sure
    for collective in ("bloc", "organization", "organisation"):
        told = sure._replace(ambiguous=True)
        yield (collective, "'s", *bare), told
        yield (*bare, "of", "the", collective), told


def _not_alone(form: str, keys: tuple[str, ...], body: Organization) -> bool:
    """Tell whether a doubtful form is nothing to look for ("the bloc", "Foreign Ministry")."""
    national = body.country is not None and body.slug.startswith(f"{body.country.lower()}-")
    return form.removeprefix("the ").islower() or (national and keys in institution_words())


def _organization(form: str, body: Organization, *, ambiguous: bool) -> Entry:
    bare = form.removeprefix("the ")
    return Entry(
        Sort.ORGANIZATION,
        body.slug,
        NameForm.TREATY if body.kind is OrganizationKind.TREATY else NameForm.FULL,
        capital=bare[0].isupper(),
        exact=printed_exactly(bare),
        ambiguous=ambiguous,
        detail=body.kind.value,
    )


def person_patterns(reference: Reference) -> Iterator[Pattern]:
    """Yield the full names of the persons."""
    for person in reference.persons:
        entry = Entry(Sort.PERSON, person.slug)
        for name in (person.name, *person.aliases):
            yield keys_of(name), entry


def office_patterns(reference: Reference) -> Iterator[Pattern]:
    """Yield the titles of the offices that say whose they are."""
    for office in reference.offices:
        doubtful = set(office.ambiguous)
        for title in dict.fromkeys((office.name, *office.titles)):
            entry = Entry(
                Sort.OFFICE,
                office.slug,
                NameForm.TITLE,
                capital=False,
                ambiguous=title in doubtful,
            )
            yield keys_of(title), entry


def scheme_patterns() -> Iterator[Pattern]:
    """Yield the institutions and offices of the scheme, without the state."""
    acronyms = {
        words.lower(): words
        for kind in scheme().institution
        for words in kind.words
        if printed_exactly(words)
    }
    acronyms |= {
        title.lower(): title
        for kind in scheme().office
        for title in kind.titles
        if printed_exactly(title)
    }
    for words, slug in institution_words().items():
        exact = acronyms.get(words[0], "") if len(words) == 1 else ""
        body = Entry(Sort.INSTITUTION, slug, NameForm.BODY, capital=False, exact=exact)
        yield _keyed(words), body
    for words in press_service_words():
        yield words, Entry(Sort.PRESS_SERVICE, "", NameForm.BODY, capital=False)
    for words, slug in office_words().items():
        exact = acronyms.get(words[0], "") if len(words) == 1 else ""
        post = Entry(Sort.TITLE, slug, NameForm.ROLE, capital=False, exact=exact, detail="post")
        yield _keyed(words), post


def lexicon_patterns() -> Iterator[Pattern]:
    """Yield the titles of the lexicon, what goes before them, and what is no name."""
    for title in load_titles().title:
        for name in title.names:
            exact = printed_exactly(name) if name.isupper() else ""
            entry = Entry(
                Sort.TITLE,
                title.word,
                NameForm.ROLE,
                capital=name[0].isupper(),
                exact=exact,
                detail=title.kind.value,
            )
            for keys in _spelled(keys_of(name)):
                yield keys, entry
    for modifier in load_titles().modifier:
        detail = "past" if modifier.past else ""
        before = Entry(Sort.MODIFIER, modifier.prefix or "", capital=False, detail=detail)
        yield keys_of(modifier.name), before
    for phrase in load_shapes()["masks"]:
        yield tuple(phrase.split()), Entry(Sort.MASK, "")


def _keyed(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(piece for word in words for piece in word.split("-"))


def _spelled(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the American spelling too, and abbreviations with their full stops."""
    stopped = load_shapes()["abbreviated-titles"]
    american = {"defence": "defense"}
    choices = [dict.fromkeys((key, american.get(key, key))) for key in keys]
    for spelled in product(*choices):
        yield spelled
        if any(key in stopped for key in spelled):
            yield tuple(
                piece for key in spelled for piece in ((key, ".") if key in stopped else (key,))
            )
