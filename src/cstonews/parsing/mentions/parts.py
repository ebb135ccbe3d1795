"""Parts: what single matches are, before they are put together to phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.mentions.trie import (
    INSTITUTION,
    MODIFIER,
    OFFICE,
    ORGANIZATION,
    PRESS_SERVICE,
    STATE,
    TITLE,
    Sort,
)
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from cstonews.parsing.mentions.names import NameForm
    from cstonews.parsing.mentions.trie import Entry, Match

ROLES = frozenset((TITLE, INSTITUTION, PRESS_SERVICE))
"""What wants an owner."""
OWNERS = frozenset((STATE, ORGANIZATION, OFFICE))
"""What may be one."""


class Phrase(NamedTuple):
    """Units that name one thing, half-open; other phrases may lie inside.

    ``slug`` identifies a state, an organization or an office; for a title or an
    institution without an owner (``form`` ROLE or BODY) it is the title's word or the
    institution's kind. ``detail`` is the kind of a title or of an organization; ``past``
    tells that the office is no longer held. ``others`` is what may be meant instead.
    """

    first: int
    last: int
    sort: Sort
    slug: str
    form: NameForm
    detail: str = ""
    past: bool = False
    ambiguous: bool = False
    others: tuple[Entry, ...] = ()


def whole_phrase(match: Match) -> Phrase:
    """Return all of a match as a phrase; what is beyond doubt comes before what is not."""
    first, last, entry, others = match
    if others:
        options = [option for option in (entry, *others) if option.sort in OWNERS]
        entry = next((option for option in options if not option.ambiguous), options[0])
        others = tuple(option for option in options if option is not entry)
    sort, slug, form, _capital, _exact, ambiguous, detail = entry
    return make_tuple(Phrase, (first, last, sort, slug, form, detail, False, ambiguous, others))


def role_entry(match: Match) -> Entry | None:
    """Return the title or institution that a match is, unless it is a name beyond doubt."""
    if not match.others:
        return match.entry if match.entry.sort in ROLES else None
    options = (match.entry, *match.others)
    if any(entry.sort in OWNERS and not entry.ambiguous for entry in options):
        return None
    return next((entry for entry in options if entry.sort in ROLES), None)


def modifier_entry(match: Match) -> Entry | None:
    """Return the modifier that a match may be."""
    if match.entry.sort is MODIFIER or not match.others:
        return match.entry if match.entry.sort is MODIFIER else None
    return next((entry for entry in match.others if entry.sort is MODIFIER), None)
