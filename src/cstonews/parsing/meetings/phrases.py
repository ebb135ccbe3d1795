"""Phrases: the words that belong to a noun that names a meeting."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.meetings.words import load_meeting_words, role_befores, role_nouns
from cstonews.parsing.members import EXERCISE, ORGANIZATION, PERSON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cstonews.parsing.meetings.words import EventNoun, Trigger
    from cstonews.parsing.mentions import Name
    from cstonews.parsing.story import Scene

_LEFT, _RIGHT = 18, 48
"""How many tokens a phrase may reach to each side of its noun."""
_NUMBER_SUFFIXES = ("st", "nd", "rd", "th")
_POSSESSIVES = frozenset(("'s", "'", "’"))
_JOINING = frozenset(("and", "of", ",", "&", "/", "-", "–"))
_PARENTHESIS = 8


class Article(Enum):
    """What opens a phrase."""

    BARE = auto()
    INDEFINITE = auto()
    DEFINITE = auto()
    POSSESSIVE = auto()
    GENERAL = auto()

    __hash__ = object.__hash__  # they are one each; without a call


BARE, INDEFINITE, DEFINITE, POSSESSIVE, GENERAL = Article


class Phrase(NamedTuple):
    """A noun that names a meeting, with its determiner, modifiers and complement.

    ``first`` and ``last`` are tokens, half-open; ``head`` is the noun's token, ``start``
    the first token after the determiner.
    """

    first: int
    last: int
    head: int
    start: int
    noun: EventNoun
    plural: bool
    article: Article

    @property
    def full(self) -> bool:
        """Whether the noun has a complement or a name after it."""
        return self.last > self.head + 1

    def modifiers(self, scene: Scene) -> set[str]:
        """Return the words between the determiner and the noun."""
        return set(scene.story.tokens.lower[self.start : self.head])


def read_phrase(scene: Scene, head: int, trigger: Trigger) -> Phrase | None:
    """Read the phrase around a noun that may name a meeting, if it does here."""
    noun = _fitting(scene, head, trigger)
    if noun is None or scene.at(head + 1) in load_meeting_words().verbs.things:
        return None
    start = _left(scene, head, named=noun.kind is EXERCISE)
    article = _article(scene, start - 1)
    bare = start == head and article is BARE
    if bare and not _stands_alone(scene, head):
        return None
    last = _right(scene, head, noun)
    first = start - (article is not BARE)
    plural = trigger.plural and scene.at(head) not in noun.words
    return Phrase(first, last, head, start, noun, plural, article)


def _fitting(scene: Scene, head: int, trigger: Trigger) -> EventNoun | None:
    before = scene.at(head - 1)
    for noun in trigger.nouns:
        if not noun.after or before in noun.after:
            return noun
    return None


def _stands_alone(scene: Scene, head: int) -> bool:
    """Tell whether a noun without determiner or modifier is a noun, and no verb."""
    before, after = scene.at(head - 1), scene.at(head + 1)
    if scene.at(head) == "meeting":
        return after == "of" or (head == scene.first and after in {"with", "between"})
    return head == scene.first or before in load_meeting_words().modifiers.bare_after


def _left(scene: Scene, head: int, *, named: bool) -> int:
    """Return the first token of the modifiers before the noun; ``named`` allows for marks."""
    at = head
    marks = load_meeting_words().clauses.marks
    while at > scene.first and head - at < _LEFT:
        quoted = named and scene.at(at - 1) in marks
        before = at - 1 if quoted else _modifier(scene, at - 1)
        if before is None:
            break
        at = before
    return at


def _modifier(scene: Scene, token: int) -> int | None:
    """Return where the modifier begins that ends with the token, if it is one."""
    date, name = scene.date(token), scene.name(token)
    if date is not None:
        return date.first
    if name is not None and name.kind is PERSON:
        owns = scene.at(token + 1) in _POSSESSIVES or "-" in scene.at(token)
        return name.first if owns and name.last == token + 1 else None
    if name is not None:
        return name.first
    if scene.at(token) == ")":
        return _parenthesis_start(scene, token)
    return token if _modifies(scene, token) else None


def _modifies(scene: Scene, token: int) -> bool:
    """Tell whether a word that is no name modifies what follows it."""
    word = scene.at(token)
    if word in _JOINING:
        return _linked(scene, token)
    if word in plain_modifiers() or word in _POSSESSIVES:
        return True
    if word[:1].isdigit() and (word.isdigit() or word.endswith(_NUMBER_SUFFIXES)):
        return True
    if scene.at(token + 1) in _POSSESSIVES and word.endswith("s") and word.isalpha():
        return True
    named = scene.capital(token) and token > scene.first and not _is_title(scene)
    return named and scene.at(token - 1) not in {".", ":"}


def _is_title(scene: Scene) -> bool:
    """Tell whether capitals tell nothing: in a headline that has them on every word."""
    return scene.story.is_headline(scene.sentence)


def _parenthesis_start(scene: Scene, token: int) -> int | None:
    """Return where a parenthesis begins: "the November (2022) session", "the (CSTO) summit"."""
    date, name = scene.date(token - 1), scene.name(token - 1)
    inside = date or name
    if inside is None:
        return None
    return inside.first - 1 if scene.at(inside.first - 1) == "(" else date and date.first


def _linked(scene: Scene, token: int) -> bool:
    """Tell whether a joining word stands between two modifiers: "foreign and defence"."""
    before, after = scene.at(token - 1), scene.at(token + 1)
    if scene.at(token) == "of":
        return before in role_nouns() or before in {"heads", "council"}
    name = scene.name(token - 1)
    if name is not None:
        goes_on = after in plain_modifiers() or scene.capital(token + 1)
        return goes_on and name.kind is not PERSON and scene.at(token) != ","
    return before in plain_modifiers() and (
        after in plain_modifiers() or scene.capital(token + 1)
    )


@cache
def plain_modifiers() -> frozenset[str]:
    """Return every word that may modify the noun."""
    words = load_meeting_words()
    mods = words.modifiers
    roles = role_befores()
    phone = frozenset(word for noun in words.event for word in noun.after)
    return (
        mods.extraordinary
        | mods.other
        | mods.coming
        | mods.online
        | mods.hybrid
        | mods.plain
        | roles
        | phone
        | role_nouns()
        | words.blocs.words
        | words.blocs.members
    )


def _article(scene: Scene, token: int) -> Article:
    word = scene.at(token)
    if word == "whose" and not _is_owned(scene, token):
        return GENERAL
    return _articles().get(word, BARE)


@cache
def _articles() -> Mapping[str, Article]:
    """Return what each determiner is as an article."""
    determiners = load_meeting_words().determiners
    groups = (
        (POSSESSIVE, determiners.possessive),
        (DEFINITE, determiners.definite),
        (INDEFINITE, determiners.indefinite),
        (GENERAL, determiners.general),
    )
    return {word: article for article, words in groups for word in words}


def _is_owned(scene: Scene, whose: int) -> bool:
    """Tell whether "whose" is of an organization: "the CSTO, whose summit"."""
    name = scene.name(whose - 2)
    return scene.at(whose - 1) == "," and name is not None and name.kind is ORGANIZATION


def _right(scene: Scene, head: int, noun: EventNoun) -> int:
    """Return the token after the complement of the noun: "of the Council …"."""
    at = skip_parenthesis(scene, head + 1)
    drill = noun.kind is EXERCISE
    if drill:
        at = _exercise_name(scene, at)
    if scene.at(at) == "of":
        at = complement(scene, at + 1)
    return _exercise_name(scene, at) if drill else at


def skip_parenthesis(scene: Scene, token: int) -> int:
    """Return the token after a short parenthesis, or the same token if it is none."""
    if scene.at(token) not in {"(", "["}:
        return token
    for closing in range(token + 1, token + _PARENTHESIS):
        if scene.at(closing) in {")", "]"}:
            return closing + 1
    return token


def _exercise_name(scene: Scene, token: int) -> int:
    """Return the token after a name in capitals or quotation marks."""
    at = token + (scene.at(token) in load_meeting_words().verbs.codename)
    begun = at
    while scene.capital(at) or scene.at(at) in load_meeting_words().clauses.marks:
        at += 1
        if at - begun > _PARENTHESIS:
            return token
    return at if at > begun else token


def complement(scene: Scene, token: int) -> int:
    """Return the token after the noun phrase that begins at the token."""
    at, limit, named = token, min(scene.last, token + _RIGHT), False
    while at < limit:
        word, name = scene.at(at), scene.name(at)
        if word == "as" and scene.at(at + 1) == "well" and _goes_on(scene, at + 3):
            at += 3
        elif word == "(":
            after = skip_parenthesis(scene, at)
            if after == at:
                break
            at = after
        elif _ends(scene, at, word, name) or (named and not _ties(scene, at)):
            break
        else:
            named = named or (name is not None and name.kind is ORGANIZATION)
            at = max(at + 1, name.last if name else 0)
    while at > token and scene.at(at - 1) in {",", "and", "the", "of"}:
        at -= 1
    return at


def _ties(scene: Scene, token: int) -> bool:
    """Tell whether the phrase may go on after an organization's name."""
    word = scene.at(token)
    if word in {"and", ","}:
        return _goes_on(scene, token + 1)
    return word in _TYING or word in plain_modifiers() or scene.capital(token)


_TYING = frozenset(("of", "the", "'s", "'", "/", "&", "forces"))
_STOPS = frozenset((".", ";", ":", "–", "—", "-", "!", "?", "]", ")"))


def _ends(scene: Scene, token: int, word: str, name: Name | None) -> bool:
    """Tell whether the phrase ends before the token."""
    clauses = load_meeting_words().clauses
    if word in _STOPS or word in clauses.marks:
        return True
    if name is not None and name.first < token:
        return False
    if scene.date(token) is not None:
        return True
    if word == ",":
        return not _goes_on(scene, token + 1)
    if name is not None:
        return False
    return word in clauses.ends or (
        word.endswith("ed") and word not in plain_modifiers() and not scene.capital(token)
    )


def _goes_on(scene: Scene, token: int) -> bool:
    """Tell whether a list goes on after a comma: "foreign ministers, defence ministers"."""
    last = scene.at(token - 1) == "and" or scene.at(token) == "and"
    at = token + (scene.at(token) in {"the", "and"})
    at += scene.at(at) == "the"
    name = scene.name(at)
    if name is not None and name.kind is ORGANIZATION:
        return last or _lists(scene, name.last) or scene.at(name.last) in role_nouns()
    begins = scene.at(at) in role_befores() or scene.at(at) in role_nouns()
    return begins and bool({scene.at(n) for n in range(at, at + 4)} & role_nouns())


def _lists(scene: Scene, token: int) -> bool:
    """Tell whether what stands before the token may be one of a list."""
    return scene.at(token) in {"and", ",", ".", ""}
