"""Names as keys: what is the same name but for case, accents and apostrophes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = {
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "æ": "ae",
    "œ": "oe",
    "ə": "a",
    "-": " ",
    "‐": " ",
    "‑": " ",
    "–": " ",
    "—": " ",
    "/": " ",
}
_DROPPED = ".'’‘`´ʻʼʽʹ\"“”„«»,()"
_PLAIN = str.maketrans(_LETTERS | dict.fromkeys(_DROPPED, ""))


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return the key of a name: plain lower-case letters, single blanks, no leading "the".

    >>> fold("the  Quai d’Orsay"), fold("Recep Tayyip ERDOĞAN"), fold("U.N.")
    ('quai dorsay', 'recep tayyip erdogan', 'un')
    """
    spread = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    words = bare.translate(_PLAIN).split()
    if words[:1] == ["the"] and len(words) > 1:
        del words[0]
    return " ".join(words)
