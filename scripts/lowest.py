"""Print the lowest supported version of everything cstonews needs, one pin a line.

Given to pip as constraints, the tests show that the lower bounds in pyproject.toml
are true. Bounds of the dependency groups, which only the project itself uses, stay open.
"""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

_BOUND = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\w.]+)")
_EXTRAS = ("terminal", "testing")


def main() -> None:
    """Read pyproject.toml and print the pins."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    extras = (project["optional-dependencies"][name] for name in _EXTRAS)
    for requirement in chain(project["dependencies"], *extras):
        bound = _BOUND.fullmatch(requirement)
        if bound is None:
            message = f"{requirement}: not of the form NAME>=VERSION"
            raise SystemExit(message)
        print(f"{bound['name']}=={bound['version']}")


if __name__ == "__main__":
    main()
