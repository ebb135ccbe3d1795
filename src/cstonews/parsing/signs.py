"""Signs: what a word can be to the steps, whatever stands around it."""

from __future__ import annotations

from enum import Enum


class Sign(Enum):
    """What a word can be to a step; each is a bit."""

    DATE = 1
    """It can begin a temporal expression, or be the heart of one."""
    REPORT = 2
    """A sentence needs one of these to report anything."""
    TELL = 4
    """It can tell of a meeting, a membership or a venue."""
    STOP = 8
    """A sentence can end with it."""
    ODD = 16
    """For looking names up it is taken apart, or left out."""

    mask: bytes
    """A 1 for each byte that has the bit, a 0 for the others."""

    def __init__(self, bit: int) -> None:
        """Make the mask."""
        self.mask = bytes(bool(byte & bit) for byte in range(256))
