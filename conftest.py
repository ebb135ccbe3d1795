"""The examples of the Markdown pages are run as tests: ``pytest README.md docs``.

Each page runs in a folder of its own: those in ``docs`` with ``articles/``, the made-up
articles of the tutorial, the README with ``seeds/``. Python is run and its output compared; a
block with a caption is written to the file it names; of the lines after ``$`` those that begin
with ``cstonews`` are run and what they print is compared; the README need not show it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from sybil import Region, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil import Document, Example

ROOT = Path(__file__).parent
FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
_FILE = re.compile(
    r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$", re.MULTILINE | re.DOTALL
)

collect_ignore = ["docs/conf.py", "docs/_build"]  # Sphinx's; there are no examples of ours


def _captioned_files(document: Document) -> Iterator[Region]:
    """Yield the blocks that have the name of a file as their caption."""
    for block in _FILE.finditer(document.text):
        yield Region(block.start(), block.end(), block.groups(), _write)


def _write(example: Example) -> None:
    name, text = example.parsed
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _run_commands(example: Example) -> str | None:
    """Run the commands of a block that are ours; return how their output differs."""
    for part in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        line, _, wanted = part.partition("\n")
        if line.startswith("cstonews "):
            command = [sys.executable, "-m", *shlex.split(line)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
            got = done.stdout + done.stderr
            brief = Path(example.path).name == "README.md" and not wanted.strip()
            if brief and not done.returncode and not done.stderr:
                continue
            if not OutputChecker().check_output(wanted, got, FLAGS):
                return f"$ {line}\nexpected:\n{wanted}\ngot:\n{got}"
    return None


def _enter(namespace: dict[str, object]) -> None:
    """Go to a new folder with the articles that the pages name."""
    folder = Path(mkdtemp(prefix="cstonews-docs-"))
    shutil.copytree(ROOT / "docs" / "articles", folder / "articles")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    namespace["_left"] = Path.cwd(), folder
    os.chdir(folder)


def _leave(namespace: dict[str, object]) -> None:
    left = namespace["_left"]
    namespace.clear()  # lets go of databases
    if isinstance(left, tuple):
        home, folder = left
        os.chdir(home)
        shutil.rmtree(folder, ignore_errors=True)


def _lacking() -> list[str]:
    """Return the pages whose examples need libraries that are not here.

    ``make lowest`` does without the extras for other tools.
    """
    return [
        page
        for page, modules in _NEEDED.items()
        if any(find_spec(module) is None for module in modules)
    ]


_NEEDED = {
    "docs/howto/exchange.md": ("pyarrow",),
    "docs/howto/html.md": ("trafilatura",),
    "docs/howto/notebooks.md": ("duckdb", "polars", "pyarrow"),
}


_PAGES = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=FLAGS),
        CodeBlockParser("console", _run_commands),
        _captioned_files,
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**", *_lacking()],
    setup=_enter,
    teardown=_leave,
)

pytest_collect_file = _PAGES.pytest()
