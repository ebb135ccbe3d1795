"""The notebook of the tutorial runs, and what is stored in it is what it prints."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "tutorial-notebook.ipynb"


def _code() -> list[tuple[str, str]]:
    """Return source and printed output of every cell of code."""
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return [
        (
            "".join(cell["source"]),
            "".join("".join(output.get("text", "")) for output in cell["outputs"]),
        )
        for cell in cells
        if cell["cell_type"] == "code"
    ]


def test_prints_what_is_stored() -> None:
    """Run from top to bottom, each cell prints what the notebook shows below it."""
    polars = pytest.importorskip("polars")
    pytest.importorskip("duckdb")
    namespace: dict[str, object] = {}
    with polars.Config():  # which the notebook sets to its liking
        for number, (source, stored) in enumerate(_code()):
            printed = StringIO()
            with redirect_stdout(printed):
                exec(compile(source, f"cell {number}", "exec"), namespace)  # noqa: S102  (ours)
            assert printed.getvalue() == stored, f"cell {number}"
