"""Spelling: one key for the romanizations of a name."""

from __future__ import annotations

import re
from functools import lru_cache

from cstonews.facts.names import fold

_STEPS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"[^a-z]", ""),
        (r"dzh|dj|zh|j(?=[aeiou])", "#"),  # Dzhaparov, Zhaparov, Japarov
        (r"tch|ch|cz", "c"),
        (r"kh|(?<=[aeo])h(?=[^aeiou]|$)", "h"),  # Rakhmon, Rahmon
        (r"x", "ks"),
        (r"ck|q", "k"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"^ye", "e"),  # Yevgeny, Evgeny; Yermek, Ermek
        (r"[yij]+(?=[aeou])", ""),  # Tokayev, Tokaev; Pashinyan, Pashinian
        (r"[yij]+", "i"),  # Sergey, Sergei; Dmitriy, Dmitri
        (r"er$", "r"),  # Alexander, Aleksandr
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """Return what the usual romanizations of a name have in common; one word.

    >>> skeleton("Zhaparov") == skeleton("Japarov"), skeleton("Tokaev") == skeleton("Tokayev")
    (True, True)
    """
    bare = fold(name)
    for pattern, plain in _STEPS:
        bare = pattern.sub(plain, bare)
    return bare
