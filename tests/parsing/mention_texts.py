"""Names of a text, told in short: for tests of the mentions step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cstonews.articles import MentionKind
from cstonews.parsing.layout import find_layout
from cstonews.parsing.mentions import Name, NameForm, find_names, make_mentions
from cstonews.parsing.sentences import find_sentences
from cstonews.parsing.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2021, 8, 23)
PERSON, ORGANIZATION = MentionKind.PERSON, MentionKind.ORGANIZATION
STATE, OFFICE = MentionKind.STATE, MentionKind.OFFICE

Told = list[tuple[str, str | None]]


def names_in(text: str, on: date | None = DAY) -> tuple[Name, ...]:
    """Find the names of a text, as the pipeline does."""
    tokens = find_tokens(text)
    return find_names(tokens, find_sentences(tokens, find_layout(text)), on=on)


def told(text: str, on: date | None = DAY, *, where: Callable[[Name], bool]) -> Told:
    """Return the words and the entity of the names that are asked for."""
    return [
        (text[name.start : name.end], name.entity) for name in names_in(text, on) if where(name)
    ]


def of_kind(text: str, kind: MentionKind, on: date | None = DAY) -> Told:
    """Return the words and the entity of all names of a kind."""
    return told(text, on, where=lambda name: name.kind is kind)


def of_form(text: str, form: NameForm, on: date | None = DAY) -> Told:
    """Return the words and the entity of all names of a form."""
    return told(text, on, where=lambda name: name.form is form)


def mentioned(text: str, on: date | None = DAY) -> set[str]:
    """Return the entities that an article mentions, or the words where nobody is known."""
    found = make_mentions(names_in(text, on), text)
    return {mention.entity or str(mention.passage) for mention in found}
