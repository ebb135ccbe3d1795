"""What a sentence reports: the cues that are found in it, with their acts."""

from __future__ import annotations

import cstonews as cn

Words = tuple[str, ...]


def find_cues(sentence: str) -> list[tuple[Words, cn.Act]]:
    """Return the words of each cue in lower case, with its act."""
    return [
        (tuple(str(statement.cue).lower().split()), statement.act)
        for statement in cn.parse(sentence).statements
        if statement.cue
    ]


def split_words(sentence: str) -> Words:
    """Return the words of a sentence in lower case, marks at their ends left out."""
    return tuple(word.strip("\"'“”.,;:!?") for word in sentence.lower().split())
