"""Names: what the mentions step finds, for the steps after it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cstonews.articles import MentionKind


class NameForm(StrEnum):
    """By what sort of words a name is told."""

    FULL = "full"
    """A full name: given name and family name, an organization's, a state's."""
    SHORT = "short"
    """A family name alone, or with initials."""
    ADJECTIVE = "adjective"
    """A state by what belongs to it ("Tajik")."""
    DEMONYM = "demonym"
    """A state by its people ("the Russians")."""
    METONYM = "metonym"
    """A state by the city or seat of its government, where that is meant."""
    PLACE = "place"
    """The same words where the city may be meant; no mention of the state."""
    TITLE = "title"
    """An office with whose it is ("the Tajik president")."""
    ROLE = "role"
    """A title without whose it is ("the minister"); no mention by itself."""
    BODY = "body"
    """An institution without whose it is ("the Foreign Ministry")."""
    COMMON = "common"
    """An institution in common words ("the Tajik army"); no mention of it."""
    TREATY = "treaty"
    """A treaty or a charter, which acts for nobody; no mention of an organization."""


class Name(NamedTuple):
    """A stretch of the text that names somebody or something.

    ``start`` and ``end`` are offsets in code points, ``first`` and ``last`` indexes of
    tokens, both half-open; of "Tajik-Afghan" two names share the one token.
    ``entity`` is an identifier of the reference or composed like one, ``None`` where
    it is not settled; for an office it is the person next to the title, or else
    the only holder on the day. ``office`` is the identifier of the office: for a person,
    of the title next to the name. ``candidates`` are the identifiers that fit
    where several do, for an office its holders on the day. ``name`` is the best name
    of the entity; for a title without an owner it is the title's word (``"minister"``).
    ``known`` tells that the entity stands in the reference or follows its scheme, ``bound``
    that title and person stand next to each other.
    """

    start: int
    end: int
    first: int
    last: int
    kind: MentionKind
    form: NameForm
    entity: str | None
    name: str
    office: str | None = None
    candidates: tuple[str, ...] = ()
    known: bool = True
    bound: bool = False
