"""What a text reports, one line a statement: ``Zas | said | the bloc is ready | … | name``."""

from __future__ import annotations

from datetime import date

import cstonews as cn

DAY = date(2021, 9, 20)
"""The day of the texts: Zas heads the staff, and Putin, Rahmon, Japarov their states."""


def read(text: str) -> list[str]:
    """Return source, cue, content, speaker and how it was resolved, of each statement.

    ``-`` stands for what is not there; ``¶`` in the text for a blank line, ``…`` between the
    parts of a content.
    """
    article = cn.parse(text.replace("¶", "\n\n"), published=DAY)
    return [draw(statement) for statement in article.statements]


def draw(statement: cn.Statement) -> str:
    """Return a statement as a line."""
    parts = (
        statement.source,
        statement.cue,
        statement.text,
        statement.speaker.entity,
        statement.speaker.via,
    )
    return " | ".join(str(part) if part else "-" for part in parts)
