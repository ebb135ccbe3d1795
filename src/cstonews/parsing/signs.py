"""Signs: what a word is, and can be to the steps, whatever stands around it."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple


class Sign(Enum):
    """What a word can be to a step; each is a bit."""

    DATE = 1
    """It can begin a temporal expression, or be the heart of one."""
    CUE = 2
    """It can be what reports, or be found with it."""
    TELL = 4
    """It can tell of a meeting, a membership or a venue."""
    STOP = 8
    """A sentence can end with it."""
    NOMINAL = 16
    """It is a noun that can report without a verb."""
    TIME = 32
    """It is a noun that counts time."""

    mask: bytes
    """A 1 for each byte that has the bit, a 0 for the others: for the words of a sentence."""
    having: re.Pattern[bytes]
    """Any byte that has the bit: for the words of a whole text, of which few have it."""

    def __init__(self, bit: int) -> None:
        """Make the mask and the pattern."""
        self.mask = bytes(bool(byte & bit) for byte in range(256))
        found = bytes(byte for byte in range(256) if byte & bit)
        self.having = re.compile(b"[" + re.escape(found) + b"]")


class Signs(NamedTuple):
    """What is told of each of many words: a class letter, and the bits of its signs."""

    classes: str
    bits: bytes
