"""Print every ratio beside its bar: ``python -m benchmarks [WORD …]``, words choosing some."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.measures import (
    growth,
    import_over_dependencies,
    load_over_parse,
    memory_per_megabyte,
    parse_over_matches,
    parse_over_tokens,
)
from benchmarks.queries import by_dates, by_speaker, chained
from benchmarks.texts import growing_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_GROWTH = 80


def _measures() -> Iterator[tuple[str, Callable[[], float], float | None]]:
    """Yield what is measured, how, and the most that it may be."""
    yield "parse the seeds / tokenise them", parse_over_tokens, 30
    yield "parse the seeds / match tokens, reading none", parse_over_matches, None
    yield "import cstonews / import what it needs", import_over_dependencies, 1.5
    yield "load 1,000 articles / parse them", load_over_parse, 1 / 3
    yield "ask 100,000 statements by speaker / a loop", by_speaker, 1 / 20
    yield "ask 100,000 statements by date range / a loop", by_dates, 1 / 20
    yield "ask by speaker, dates and form / a loop", chained, 1 / 20
    yield "megabytes needed / megabytes of prose", memory_per_megabyte, None
    for name, text in growing_texts().items():
        yield f"64 times the text: {name}", partial(growth, text), _GROWTH


def main(words: list[str]) -> int:
    """Measure; return the exit code."""
    broken = 0
    for name, measure, bar in _measures():
        if words and not any(word in name for word in words):
            continue
        ratio = measure()
        kept = bar is None or ratio <= bar
        broken += not kept
        most = "" if bar is None else f"at most {bar:6.2f}"
        print(f"{name:58}{ratio:9.2f}  {most:16}{'' if kept else '  NOT KEPT'}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
