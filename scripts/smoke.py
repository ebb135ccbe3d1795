"""Try an installed cstonews: ``smoke.py BIN bare|terminal``.

``BIN`` is the folder of the environment's programs, ``bare`` says that the extra
``terminal`` is not installed. Everything runs in an empty folder, so that nothing of a
checkout can stand in for what the wheel lacks.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

_TEXT = """Ministers leave Dushanbe

DUSHANBE, August 23. /TASS/. “We will act together,” CSTO Secretary General Stanislav Zas said.
"""

_LIBRARY = """
import datetime, pathlib, sys
import cstonews as cn
assert "site-packages" in cn.__file__, cn.__file__
article = cn.read("article.txt", published=datetime.date(2021, 8, 23))
assert article.verify()
[statement] = article.statements
assert statement.speaker.entity == "stanislav-zas", statement
assert len(cn.reference().members("csto", on=datetime.date(2021, 8, 23))) == 6
converter = cn.make_converter()
assert converter.structure(converter.unstructure(article), cn.Article) == article
assert (pathlib.Path(cn.__file__).parent / "py.typed").exists()
heavy = {"click", "rich", "hypothesis", "pyarrow", "pandas", "polars", "duckdb", "trafilatura"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""


class SmokeError(Exception):
    """Something that should work does not."""


def _run(folder: str, *command: str | Path, code: int = 0) -> str:
    """Run, check the exit code, and return what was printed to both streams."""
    words = [str(word) for word in command]
    done = subprocess.run(  # noqa: S603  (programs of the environment under test)
        words, cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    output = done.stdout + done.stderr
    if done.returncode != code:
        message = f"{words} ended with {done.returncode}, not {code}:\n{output}"
        raise SmokeError(message)
    return output


def _expect(words: str, output: str) -> None:
    if words not in output:
        message = f"expected {words!r} in:\n{output}"
        raise SmokeError(message)


def main(programs: str, kind: str) -> None:
    """Try the library, then the command, with or without what it needs."""
    bin_ = Path(programs).resolve()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "article.txt").write_text(_TEXT, "utf-8")
        _run(folder, bin_ / "python", "-I", "-W", "error", "-c", _LIBRARY)
        command = bin_ / "cstonews"
        if kind == "bare":
            output = _run(folder, command, "report", "article.txt", code=2)
            _expect('pip install "cstonews[terminal]"', output)
        else:
            _expect("Stanislav Zas", _run(folder, command, "report", "article.txt"))
            module = (bin_ / "python", "-m", "cstonews")
            _expect('"schema": "cstonews/', _run(folder, *module, "parse", "article.txt"))
            (Path(folder) / "phrases.toml").write_text("[[phrase]]\nwords = 'as heard by'")
            _expect("act: required field", _run(folder, command, "check", ".", code=1))
            _expect("no such file", _run(folder, command, "report", "none.txt", code=1))
    print(f"the installed wheel works ({kind})")


if __name__ == "__main__":
    main(*sys.argv[1:])
