"""Which words are in force: those that ship, or with those that a user adds to them.

A table that can be added to is made once for each lexicon. What asks for it takes no
argument: deep below a text there is one lexicon, that of the reference it is parsed with.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, partial, wraps
from typing import TYPE_CHECKING, TypeVar

from cstonews.lexicon.rows import NO_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cstonews.lexicon.rows import Lexicon

T = TypeVar("T")

_KEPT = 8
"""For how many lexicons the tables are kept."""

_OWN: ContextVar[Lexicon | None] = ContextVar("own lexicon", default=None)
"""The words that are added, ``None`` for none: of this thread or task only."""


def of_words(make: Callable[[Lexicon], T]) -> Callable[[], T]:
    """Keep what ``make`` makes of the words that are added, and return that in force."""
    made = lru_cache(maxsize=_KEPT)(make)
    shipped = cache(partial(make, NO_WORDS))

    @wraps(make)
    def in_force() -> T:
        own = _OWN.get()
        return shipped() if own is None else made(own)

    return in_force


@contextmanager
def words_in_force(own: Lexicon) -> Iterator[None]:
    """Add ``own`` to the words that ship, inside the block."""
    token = _OWN.set(own or None)
    try:
        yield
    finally:
        _OWN.reset(token)
