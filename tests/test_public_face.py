"""The public face: what ``import cstonews`` gives, and what it does not load."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import cstonews as cn
from scripts.refresh_api import TARGET, describe

HEAVY = "click duckdb hypothesis lxml matplotlib pandas polars pyarrow rich trafilatura"


def run(code: str) -> str:
    """Return what a fresh interpreter prints."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    return done.stdout


def test_every_name_is_there() -> None:
    """Each public name can be had, and ``dir`` lists it."""
    assert all(hasattr(cn, name) for name in cn.__all__)
    assert dir(cn) == sorted(cn.__all__)


def test_types_and_names_agree() -> None:
    """What a type checker sees is what there is: the same names, from the same modules."""
    tree = ast.parse(Path(str(cn.__file__)).read_text("utf-8"))
    imported = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("cstonews.")
        for alias in node.names
    }
    assert sorted(imported) == sorted(cn.__all__)
    for name, module in imported.items():
        assert getattr(cn, name) is getattr(sys.modules[str(module)], name)


def test_the_face_is_as_written_down() -> None:
    """What is public changes only together with its list, ``scripts/refresh_api.py``'s."""
    assert describe().splitlines() == TARGET.read_text("utf-8").splitlines()


def test_unknown_name() -> None:
    """A name that is not public is an ``AttributeError``."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = getattr(cn, "nothing")  # noqa: B009  (type checkers know that there is none)


def test_star_import() -> None:
    """``from cstonews import *`` gives every name, without any extra."""
    assert (
        run("from cstonews import *; print(Article.__name__, parse('').text)") == "Article \n"
    )


@pytest.mark.parametrize("used", ["", "cn.parse('CSTO said.')", "cn.reference()"])
def test_no_extra_is_loaded(used: str) -> None:
    """Importing and using the core loads none of the libraries of the extras."""
    loaded = run(f"import sys; import cstonews as cn; {used}\nprint(*sys.modules)").split()
    assert set(HEAVY.split()) & set(loaded) == set()


def test_import_is_light() -> None:
    """The parser is loaded when it is first asked for, not before."""
    loaded = run("import sys; import cstonews\nprint(*sys.modules)").split()
    assert [name for name in loaded if name.startswith("cstonews.")] == []
