"""The command: what it prints and writes, what it refuses, how it ends."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cstonews.article_files import read_articles
from cstonews.cli import inputs
from cstonews.cli.commands import cli
from cstonews.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def run(*arguments: str | Path, text: str | bytes = "", **environment: str) -> Result:
    """Run the command in this process."""
    words = [str(argument) for argument in arguments]
    return CliRunner(env=environment).invoke(cli, words, input=text)


def process(
    *arguments: str | Path, text: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    words = [sys.executable, "-m", "cstonews", *map(str, arguments)]
    return subprocess.run(  # noqa: S603  (our own command, our own arguments)
        words,
        input=text,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Return an article that would like to steer the terminal."""
    path = tmp_path / "hostile.txt"
    title = "Talks [bold]end[/bold] :smiley:"
    path.write_text(f"{title}\n\n“We \x1b[31mwill\x07 [/] act,” Sergei Lavrov said.\n", "utf-8")
    return path


def test_report(seeds: Path) -> None:
    """The report has every article's title, speakers and words."""
    result = run("report", seeds)
    assert result.exit_code == 0, result.output
    for path in sorted(seeds.glob("*.txt")):
        article = read(path)
        assert str(path.name) in result.stdout
        assert all(s.speaker.name in result.stdout for s in article.statements)
    assert "5 articles: " in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("width", [40, 80, 200])
def test_report_keeps_to_the_width(seeds: Path, width: int) -> None:
    """No line is longer than the terminal is wide, and none ends in blanks."""
    lines = run("report", seeds, COLUMNS=str(width)).stdout.splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


def test_report_is_plain_through_a_pipe(seeds: Path) -> None:
    """Without a terminal there are no colours; they can be asked for, and refused."""
    assert "\x1b" not in process("report", seeds).stdout
    assert "\x1b[1m" in process("report", seeds, FORCE_COLOR="1", TERM="xterm").stdout
    coloured = process("report", seeds, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm").stdout
    assert "\x1b[32m" not in coloured


def test_report_never_runs_the_text(hostile: Path) -> None:
    """Text of articles is no markup, and its control characters are shown, not sent."""
    output = run("report", hostile).stdout
    assert "Talks [bold]end[/bold] :smiley:" in output
    assert "\x1b" not in output
    assert "\x07" not in output
    assert "�[31mwill� [/] act" in output


def test_report_in_a_poor_encoding(seeds: Path) -> None:
    """Characters that the output cannot have are replaced, not fatal."""
    result = process("report", seeds, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (result.returncode, result.stderr) == (0, "")
    assert "5 articles: " in result.stdout


def test_publication_date(tmp_path: Path) -> None:
    """A date given on the command line is the articles', marked as given."""
    path = tmp_path / "article.txt"
    path.write_text("Talks end\n\nThe council met.\n", "utf-8")
    assert "2021-08-23 (given)" in run("report", path, "--published", "2021-08-23").stdout
    result = run("report", path, "--published", "yesterday")
    assert result.exit_code == 2
    assert "--published" in result.stderr


def test_bad_files_are_told_and_passed_over(tmp_path: Path, seeds: Path) -> None:
    """One line for each bad file, the others are read, and the exit code tells."""
    (tmp_path / "latin.txt").write_bytes(b"Zas\xe9")
    (tmp_path / "empty").mkdir()
    good = next(seeds.glob("*.txt"))
    result = run(
        "report", tmp_path / "none.txt", good, tmp_path / "latin.txt", tmp_path / "empty"
    )
    assert result.exit_code == 1
    assert "1 article: " in result.stdout
    assert result.stderr.replace(str(tmp_path), "…").splitlines() == [
        "cstonews: …/empty: no *.txt file in this folder",
        "cstonews: …/none.txt: no such file",
        "cstonews: …/latin.txt: not UTF-8 text: byte 3 is 0xe9 (unexpected end of data)",
    ]


def test_too_large(seeds: Path) -> None:
    """Files larger than the limit are bad files."""
    result = run("report", seeds, "--limit", "3000")
    assert result.exit_code == 1
    assert "larger than the limit of 3,000 bytes" in result.stderr
    assert "2 articles: " in result.stdout


@pytest.mark.parametrize(
    ("name", "options"),
    [("a.json", ()), ("a.jsonl", ()), ("a", ("--format", "json")), ("a", ())],
    ids=["json", "jsonl", "told", "default"],
)
def test_parse_to_a_file(
    tmp_path: Path, seeds: Path, name: str, options: tuple[str, ...]
) -> None:
    """The file holds the articles, in the format that it is named for or told."""
    result = run("parse", seeds, "--output", tmp_path / name, *options)
    assert (result.exit_code, result.output) == (0, "")
    articles = [read(path) for path in sorted(seeds.glob("*.txt"))]
    assert [row.text for row in read_articles(tmp_path / name)] == [
        row.text for row in articles
    ]
    document = (tmp_path / name).read_text("utf-8")
    assert ('"articles": [' in document) is (name == "a.json" or bool(options))


def test_parse_to_the_output(seeds: Path) -> None:
    """Without a file the articles go to the standard output, in UTF-8 at all events."""
    result = process("parse", seeds, PYTHONIOENCODING="ascii")
    assert result.returncode == 0, result.stderr
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(rows) == 5
    assert all(row["schema"] == "cstonews/1.0" for row in rows)


def test_parse_standard_input() -> None:
    """A text that comes in by a pipe is an article too."""
    result = run("parse", "-", text="Talks end\n\n“We agree,” Sergei Lavrov said.\n")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["text"].startswith("Talks end\n")
    shown = run("report", "-", text="Talks end\n\n“We agree,” Sergei Lavrov said.\n")
    assert shown.stdout.startswith("standard input ")
    bad = run("parse", "-", text=b"Zas\xe9")
    assert bad.exit_code == 1
    assert "standard input: not UTF-8" in bad.stderr


def test_nothing_good_nothing_written(tmp_path: Path) -> None:
    """If no file could be read, what was there before stays."""
    path = tmp_path / "out.jsonl"
    path.write_text("before", "utf-8")
    assert run("parse", tmp_path / "none.txt", "--output", path).exit_code == 1
    assert path.read_text("utf-8") == "before"


def test_output_cannot_be_written(tmp_path: Path, seeds: Path) -> None:
    """An output that cannot be written is told in one line."""
    result = run("parse", seeds, "--output", tmp_path / "none" / "out.jsonl")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"cstonews: {tmp_path}/none/out.jsonl: No such file or directory"
    ]


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        """Tell that it is."""
        return True


@pytest.mark.parametrize(
    ("stream", "long", "shown"),
    [(Terminal(), 1, True), (Terminal(), 10**9, False), (io.StringIO(), 1, False)],
    ids=["long", "short", "no terminal"],
)
def test_a_bar_on_long_input(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, long: int, *, shown: bool
) -> None:
    """A bar shows how far long input has come, if a person is looking at the errors."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(inputs, "_LONG", long)
    monkeypatch.setenv("TERM", "xterm")
    files = inputs.Inputs((str(seeds),), published=None, limit=10_000_000)
    assert len(list(files.articles(quiet=False))) == 5
    assert ("Reading" in stream.getvalue()) is shown


@pytest.mark.parametrize("arguments", [(), ("report",), ("parse", "x", "--format", "xml")])
def test_usage(arguments: tuple[str, ...]) -> None:
    """A command line that is not understood ends with 2."""
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("arguments", [(), ("report",), ("parse",)])
def test_help_teaches(arguments: tuple[str, ...]) -> None:
    """Help has examples and exit codes, and its lines keep as they are written."""
    result = process(*arguments, "--help")
    assert result.returncode == 0
    assert "  cstonews " in result.stdout
    assert "Exit codes:\n    0  every file was read" in result.stdout


def test_version() -> None:
    """The version is the installed package's."""
    assert run("--version").stdout.startswith("cli, version 0.")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra(missing: str) -> None:
    """Without click or rich the command names the extra that brings them, in one line."""
    code = (
        f"import sys; sys.modules[{missing!r}] = None; "
        "from cstonews.cli import main; sys.argv = ['cstonews']; main()"
    )
    result = subprocess.run(  # noqa: S603  (our own code)
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        'cstonews: the command needs the extra "terminal": pip install "cstonews[terminal]"'
    ]


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    """``--reference`` puts a folder over what ships; a faulty one ends the run."""
    (tmp_path / "phrases.toml").write_text(
        "[[phrase]]\nwords = 'by the lights of'\nact = 'say'"
    )
    article = "By the lights of Stanislav Zas, the road was closed."
    assert "0 statements" in run("report", "-", text=article).stdout
    assert "1 statement" in run("report", "-", "--reference", tmp_path, text=article).stdout
    (tmp_path / "persons.toml").write_text("person = 3")
    faulty = run("parse", "-", "--reference", tmp_path, text=article)
    assert (faulty.exit_code, faulty.stdout) == (1, "")
    assert faulty.stderr.splitlines() == [
        f"cstonews: 1 fault in the facts of {tmp_path}",
        "cstonews: - persons.toml: person: expected [[person]], an array",
    ]


def test_parsed_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two files of one name have their folders in their identifiers."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"The CSTO met in {folder}.", "utf-8")
    lines = run("parse", tmp_path).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a/x", "b/x"]
