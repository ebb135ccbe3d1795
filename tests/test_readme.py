"""The README: what it shows of the report is what the report prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from click.testing import CliRunner

from cstonews.cli.commands import cli
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEXT_BLOCK = re.compile(r"^```text\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_report_lines(seeds: Path) -> None:
    """Every line shown of the report stands in it."""
    printed = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["report", str(seeds)]).stdout
    [block] = TEXT_BLOCK.findall((ROOT / "README.md").read_text("utf-8"))
    for line in block.splitlines():
        assert line in printed.splitlines()


def test_make_targets() -> None:
    """Every make target that the README names is there."""
    readme, makefile = ((ROOT / name).read_text("utf-8") for name in ("README.md", "Makefile"))
    for target in re.findall(r"make (\w+)[`\s]", readme):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
