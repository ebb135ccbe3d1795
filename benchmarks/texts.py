"""What the growth of parse time is measured on: prose, and texts made to slow it down."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Text: TypeAlias = "Callable[[int], str]"

SEEDS = Path(__file__).parent.parent / "seeds"
TIMES = 64


def seed_texts() -> tuple[str, ...]:
    """Return the five articles."""
    return tuple(path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt")))


def growing_texts() -> dict[str, Text]:
    """Return by name what gives a text so and so many times as long."""
    repeated = {name: partial(_repeat, unit, size) for name, (unit, size) in _UNITS.items()}
    return {
        "prose": partial(_repeat, _prose(), 1),
        **repeated,
        "one sentence of 200,000 words": _sentence,
        "nested brackets": _nested,
    }


def _repeat(unit: str, size: int, times: int) -> str:
    return unit * (size * times)


_UNITS = {
    "opening marks never closed": ("“word said ", 600),
    "straight marks": ('" ', 3_000),
    "marks, opening and closing at random": ("”“ “” ”” ", 700),
    "apostrophes": ("’word ‘ ", 800),
    "nothing but commas": (",", 6_000),
    "said said said": ("said ", 1_200),
    "blanks": (" ", 6_000),
    "line ends": ("\n", 6_000),
    "short lines": ("By Anna\n", 800),
    "furniture": ("Leave a Reply\n\n", 400),
    "names": ("Stanislav Zas, Sergei Lavrov, CSTO, NATO ", 150),
    "dates": ("August 23, 2021, on Monday, ", 220),
    "dates of sources": ("(Abc, July 2;", 460),
    "pronouns and cues": ("He said that he said that ", 240),
    "digits": ("1,234.5-", 800),
    "capitals": ("The Collective Security Council of ", 180),
    "one long word": ("a", 6_000),
}


def _prose() -> str:
    return "\n\n".join(seed_texts()[:2])


def _sentence(times: int) -> str:
    words = "our border and their council met again and "
    return f"Zas said that {words * (200_000 * times // TIMES // len(words.split()))}."


def _nested(times: int) -> str:
    depth = 1_000 * times
    return "(“[" * depth + "word" + "]”)" * depth
