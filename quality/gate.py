"""The gate: findings may get better, not worse.

Scores every corpus of gold and compares the figures with the floors in ``floors.json``.
Ends with 1 if a figure has fallen, or if the gold is not the one that the floors were
measured on. What changed is listed as gains and losses; of the held-out corpus only
figures are shown, so that nobody tunes on it.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen
from cattrs import Converter

from quality.gold import corpora, digest, load_corpus
from quality.scoring import score
from quality.tally import Figure, Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FLOORS = Path(__file__).parent / "floors.json"
HELD_OUT = "held"


@frozen
class Pinned:
    """What was measured when the floors of a corpus were last pinned."""

    digest: str = ""
    figures: dict[str, Figure] = field(factory=dict)
    faults: list[str] = field(factory=list)


@cache
def _converter() -> Converter:
    """Return what writes a figure as ``"81 / 83 / 82"``."""
    converter = Converter()
    converter.register_unstructure_hook(Figure, str)
    converter.register_structure_hook(Figure, lambda value, _: Figure.parse(value))
    return converter


def load_floors(path: Path = FLOORS) -> dict[str, Pinned]:
    """Read what is pinned, by corpus."""
    if not path.exists():
        return {}
    return _converter().structure(json.loads(path.read_text("utf-8")), dict[str, Pinned])


def save_floors(floors: dict[str, Pinned], path: Path = FLOORS) -> None:
    """Pin, in a form whose changes are easy to read."""
    data = json.dumps(_converter().unstructure(floors), ensure_ascii=False, indent=1)
    path.write_text(data + "\n", "utf-8")


def fallen(pinned: Pinned, now: Tally) -> list[str]:
    """Return the measures that are lower than pinned, and those no longer measured."""
    return [
        name
        for name, floor in pinned.figures.items()
        if name not in now.figures or now.figures[name].f1 < floor.f1
    ]


def table(pinned: Pinned, now: Tally) -> Iterator[str]:
    """Yield a line for each measure: the figure, its floor, and what it is made of."""
    for name, figure in now.figures.items():
        floor = pinned.figures.get(name)
        change = figure.f1 - floor.f1 if floor else 0.0
        mark = "new" if floor is None else f"{change:+.3f}" if change else ""
        yield f"  {name:26}{figure.f1:7.3f} {mark:>7}   {figure}"


def changes(pinned: Pinned, now: Tally) -> Iterator[str]:
    """Yield what was wrong and is no more, then what is wrong and was not."""
    before, after = set(pinned.faults), set(now.faults)
    yield from (f"  gain: {fault}" for fault in pinned.faults if fault not in after)
    yield from (f"  loss: {fault}" for fault in now.faults if fault not in before)


def updated(pinned: Pinned, now: Tally, mark: str, *, lower: bool) -> Pinned:
    """Return new floors, each the higher of then and now unless ``lower`` is asked for."""
    figures = dict(now.figures)
    if not lower:
        figures |= {name: pinned.figures[name] for name in fallen(pinned, now)}
    return Pinned(mark, figures, list(now.faults))


def run(*, update: bool, lower: bool, faults: bool, path: Path = FLOORS) -> int:
    """Score every corpus, print, pin if asked to; return the exit code."""
    floors = load_floors(path)
    failures: list[str] = []
    for name in corpora():
        gold = load_corpus(name)
        pinned, now, mark = floors.get(name, Pinned()), score(gold), digest(name)
        if name == HELD_OUT:
            now.faults.clear()
        print(f"{name}: {len(gold)} articles, F1 and change; right / found / wanted")
        print("\n".join([*table(pinned, now), *changes(pinned, now)]))
        if faults:
            print("\n".join(f"  wrong: {fault}" for fault in now.faults))
        failures += [f"{name}: {measure} has fallen" for measure in fallen(pinned, now)]
        if update:
            floors[name] = updated(pinned, now, mark, lower=lower)
        elif mark != pinned.digest:
            failures.append(f"{name}: the gold has changed since the floors were pinned")
    if update:
        save_floors(floors, path)
        failures = [] if lower else failures
    print("\n".join(failures) or "nothing has fallen")
    return 1 if failures else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m quality.gate", description=__doc__)
    parser.add_argument("--update", action="store_true", help="pin what has risen")
    parser.add_argument("--lower", action="store_true", help="with --update: also what fell")
    parser.add_argument("--faults", action="store_true", help="list everything that is wrong")
    options = parser.parse_args(arguments)
    if options.lower and not options.update:
        parser.error("--lower goes with --update")
    return run(update=options.update, lower=options.lower, faults=options.faults)


if __name__ == "__main__":
    sys.exit(main())
