"""What installed packages offer comes into the reference, or is an error that names them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import cstonews as cn
from cstonews.facts.installed import GROUP, find_offers

if TYPE_CHECKING:
    from pathlib import Path

PERSON = """
[[person]]
slug = "ada-byron"
name = "{name}"
given = "Ada"
family = "Byron"
gender = "female"
"""
SHOW = """
import cstonews as cn
print(cn.reference().person("ada-byron").name)
print(len(cn.reference().persons) - len(cn.reference(installed=False).persons))
print(cn.parse("“It is late,” Ada Byron said.").statements[0].speaker.entity)
print(cn.Reference.load("more").holdings[0].person)
"""


def install(site: Path, package: str, entry: str, value: str, **files: str) -> None:
    """Put a package with an entry point and a folder of facts where Python finds it."""
    info = site / f"{package}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{entry} = {value}\n")
    (site / package).mkdir()
    (site / package / "__init__.py").touch()
    for name, text in files.items():
        (site / package / f"{name}.toml").write_text(text, "utf-8")


def run(site: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run a fresh interpreter that has these packages."""
    start = f"import sys; sys.path.insert(0, {str(site)!r})\n"
    command = [sys.executable, "-c", start + code]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)  # noqa: S603


def test_an_installed_package_extends_the_reference(tmp_path: Path) -> None:
    """Its facts are there from the first question on, in the order of the entry points."""
    install(tmp_path, "two", "b", "two", persons=PERSON.format(name="Ada Nightjar"))
    install(tmp_path, "one", "a", "one", persons=PERSON.format(name="Ada Quillwing"))
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "offices.toml").write_text(
        '[[holding]]\nperson = "ada-byron"\noffice = "tj-president"\nof = "TJ"\n'
    )
    done = run(tmp_path, SHOW.replace("Ada Byron", "Ada Quillwing"))
    assert done.stdout.split("\n") == ["Ada Nightjar", "1", "ada-byron", "ada-byron", ""]


@pytest.mark.parametrize(
    ("value", "files", "expected"),
    [
        ("bad", {"persons": "[[person"}, "1 fault in the facts of bad 1.0 (entry point 'x' of"),
        ("bad", {"persons": "[[person"}, "- persons.toml: not TOML in UTF-8: "),
        ("bad", {}, f"bad 1.0 (entry point 'x' of {GROUP}): no facts in 'bad', none of stat"),
        ("nowhere", {}, f"bad 1.0 (entry point 'x' of {GROUP}): no folder of facts 'nowhere'"),
        ("bad:facts", {}, f"bad 1.0 (entry point 'x' of {GROUP}): no folder of facts 'bad:fac"),
    ],
)
def test_a_faulty_package_is_named(
    tmp_path: Path, value: str, files: dict[str, str], expected: str
) -> None:
    """The error says which package and entry point, and what is wrong where."""
    install(tmp_path, "bad", "x", value, **files)
    done = run(tmp_path, "import cstonews as cn; cn.parse('')")
    assert expected in done.stderr
    assert run(tmp_path, "import cstonews as cn; cn.reference(installed=False)").returncode == 0


def test_nothing_is_installed_here() -> None:
    """Where no package offers facts, the reference is what ships."""
    if find_offers():
        pytest.skip("a package that is installed here offers facts")
    assert cn.reference() == cn.reference(installed=False)


def test_the_command_tells_of_a_faulty_package(tmp_path: Path) -> None:
    """A line for each fault and no traceback; the exit code is 1."""
    pytest.importorskip("click")
    install(tmp_path, "bad", "x", "bad", persons="[[person")
    code = "sys.argv[1:] = ['report', 'one.txt']\nfrom cstonews.cli import main; main()"
    done = run(tmp_path, code)
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.startswith("cstonews: 1 fault in the facts of bad 1.0 (entry point 'x' of ")
    assert second.startswith("cstonews: - persons.toml: not TOML in UTF-8: ")


def test_offers_are_found_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each offer knows its package and its folder; they stand in the order of their names."""
    install(tmp_path, "late", "z", "late", persons=PERSON.format(name="Ada"))
    install(tmp_path, "early", "a", "early", phrases="")
    monkeypatch.syspath_prepend(tmp_path)
    early, late = find_offers()
    assert str(early) == f"early 1.0 (entry point 'a' of {GROUP})"
    assert (late.folder / "persons.toml").read_text("utf-8") == PERSON.format(name="Ada")


@pytest.mark.parametrize(
    ("value", "message"), [("gone", "no folder of facts 'gone'"), ("bad", "no facts in 'bad'")]
)
def test_an_offer_of_nothing_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, message: str
) -> None:
    """A folder that is not there, or has no tables, is a fault of the package that is named."""
    install(tmp_path, "bad", "x", value)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(cn.DataError, match=rf"^bad 1.0 \(entry point 'x' of .*: {message}"):
        find_offers()
