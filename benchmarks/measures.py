"""The ratios: each function measures one and returns it.

Times are processor times, so that other processes of the machine disturb them little.
"""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time
from typing import TYPE_CHECKING

import cstonews as cn
from benchmarks.texts import TIMES, seed_texts
from cstonews.article_files import FileFormat, read_articles, save_articles

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.texts import Text

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MEGABYTE = 1_000_000
_STEP = 8
_FAR = 2.5


def parse_over_tokens() -> float:
    """Return the time to parse the seeds over that of one tokenising pass.

    The pass takes the words and marks out, as a tokeniser gives them.
    """
    texts = seed_texts()
    return _parse_over(lambda: [[match[0] for match in _TOKEN.finditer(it)] for it in texts])


def parse_over_matches() -> float:
    """Return the time to parse the seeds over that of a pass that makes matches and reads none.

    No tokens come of it; it is the least that any pass costs.
    """
    texts = seed_texts()

    def match() -> None:
        for text in texts:
            for _ in _TOKEN.finditer(text):
                pass

    return _parse_over(match)


def _parse_over(work: Callable[[], object]) -> float:
    """Return the time to parse the seeds over that of the work, by turns."""
    texts = seed_texts()

    def parse() -> None:
        for text in texts:
            cn.parse(text)

    parse()  # tables are read on first use
    rounds = [(_best(parse, 1), _best(work, 1)) for _ in range(25)]
    return min(ours for ours, _ in rounds) / min(theirs for _, theirs in rounds)


def growth(unit: Text) -> float:
    """Return the time to parse 64 times a text over that to parse it once.

    Once is told by 64 parses in a row, by turns with the long text, so that a machine whose
    clock wanders is fair to both. Where 8 times the text already takes far more than 8 times
    as long, the rest is reckoned, not waited for.
    """
    texts = [unit(times) for times in (1, _STEP, TIMES)]
    once, some = (_best(partial(cn.parse, text), 7) for text in texts[:2])
    if some > _FAR * _STEP * once:
        return (some / once) ** 2

    def parse_in_a_row() -> None:
        for _ in range(TIMES):
            cn.parse(texts[0])

    rounds = [
        (_best(partial(cn.parse, texts[2]), 1), _best(parse_in_a_row, 1)) for _ in range(3)
    ]
    return min(far for far, _ in rounds) * TIMES / min(row for _, row in rounds)


def import_over_dependencies() -> float:
    """Return the time of a process that imports cstonews over one that imports its needs."""
    needs = "import attrs, cattrs, dateutil"
    times = [(_process(needs), _process("import cstonews")) for _ in range(11)]
    return min(ours for _, ours in times) / min(theirs for theirs, _ in times)


def load_over_parse(articles: int = 1_000) -> float:
    """Return the time to load parsed articles from JSON Lines over that to parse them."""
    texts = seed_texts() * (articles // len(seed_texts()))
    started = process_time()
    parsed = [cn.parse(text) for text in texts]
    parsing = process_time() - started
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        save_articles(parsed, path, FileFormat.JSONL)
        del parsed
        return _best(lambda: list(read_articles(path)), 2) / parsing


def memory_per_megabyte() -> float:
    """Return how many megabytes a process grows by for each megabyte of prose it parses."""
    small, large = (_peak(megabytes) for megabytes in (1, 3))
    return (large - small) / 2 / _MEGABYTE


_PEAK = """
import resource, sys
from benchmarks.texts import TIMES, seed_texts
import cstonews
prose = "\\n\\n".join(seed_texts())
text = prose * (int(sys.argv[1]) * 1_000_000 // len(prose))
article = cstonews.parse(text)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def _peak(megabytes: int) -> int:
    """Return the most memory, in bytes, that a process needs to parse so much prose."""
    return int(_run("-c", _PEAK, str(megabytes)).stdout)


def _process(code: str) -> float:
    """Return the processor time of a process that runs the code."""
    before = getrusage(RUSAGE_CHILDREN)
    _run("-c", code)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603


def _best(work: Callable[[], object], times: int) -> float:
    """Return the shortest time of several: the one that other processes disturbed least.

    What is already in memory, the tables of the parser above all, is kept out of the
    collector's rounds, which would else make a long text pay for it and a short one not.
    """
    best = float("inf")
    for _ in range(times):
        gc.collect()
        gc.freeze()
        started = process_time()
        work()
        best = min(best, process_time() - started)
    return best
