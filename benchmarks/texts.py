"""What the growth of parse time is measured on: prose, and texts made to slow it down."""

from __future__ import annotations

from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
TIMES = 64


def seed_texts() -> tuple[str, ...]:
    """Return the five articles."""
    return tuple(path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt")))


def growing_texts() -> dict[str, tuple[str, str]]:
    """Return by name a text and one 64 times as long."""
    return {
        name: (unit * size, unit * size * TIMES) for name, (unit, size) in _UNITS.items()
    } | {
        "prose": (_prose(), _prose() * TIMES),
        "one sentence of 200,000 words": (_sentence(200_000 // TIMES), _sentence(200_000)),
        "nested brackets": (_nested(2_000), _nested(2_000 * TIMES)),
    }


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
    "pronouns and cues": ("He said that he said that ", 240),
    "digits": ("1,234.5-", 800),
    "capitals": ("The Collective Security Council of ", 180),
    "one long word": ("a", 6_000),
}


def _prose() -> str:
    return "\n\n".join(seed_texts()[:2])


def _sentence(words: int) -> str:
    return "Zas said that " + "our border and their council met again and " * (words // 8) + "."


def _nested(depth: int) -> str:
    return "(“[" * depth + "word" + "]”)" * depth
