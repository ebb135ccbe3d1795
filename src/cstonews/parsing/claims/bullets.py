"""Bullets: members listed one a line after a sentence that counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.claims import ClaimKind
from cstonews.parsing.claims.lists import is_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.claims.found import Found
    from cstonews.parsing.story import Story

_LEAST = 2
_SHORT = 4
"""How many tokens a line of such a list has at most."""


def read_bullets(story: Story, sentence: int, counted: Found) -> Iterator[Found]:
    """Yield the claim of the lines after the sentence, if each names a state alone."""
    codes: dict[str, None] = {}
    first = last = 0
    for number in range(sentence + 1, len(story.sentences)):
        here = story.sentences[number]
        names = story.scene(number).names if here.last - here.first <= _SHORT else ()
        if len(names) != 1 or not is_state(names[0]) or not names[0].entity:
            break
        first = first or here.first
        last = here.last
        codes[names[0].entity] = None
    if len(codes) >= _LEAST:
        yield counted._replace(
            kind=ClaimKind.INCLUDES,
            first=first,
            last=last,
            members=tuple(codes),
            complete=True,
        )
