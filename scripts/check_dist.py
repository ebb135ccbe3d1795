"""Check what the built wheel and sdist hold: ``check_dist.py DIST``.

The wheel holds every file under src/cstonews that git knows, the licence and the entry
points, and nothing else; the sdist holds what ``make test`` needs.
"""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

_SOURCE = Path("src/cstonews")
_METADATA = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
_FOR_TESTS = {
    "Makefile",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
    "pyproject.toml",
    "conftest.py",
}
_FOLDERS = ("src", "tests", "seeds", "quality", "benchmarks", "scripts")
_SUFFIXES = {".py", ".toml", ".json", ".txt", ".typed"}


def _files(*folders: Path) -> set[str]:
    """Return every file that belongs to the project in the folders."""
    return {
        path.as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in _SUFFIXES
    }


def _faults_of_wheel(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    expected = {name.removeprefix("src/") for name in _files(_SOURCE)}
    expected |= {
        f"{'-'.join(wheel.name.split('-')[:2])}.dist-info/{name}" for name in _METADATA
    }
    return _differences(wheel, names, expected)


def _faults_of_sdist(sdist: Path) -> list[str]:
    top = sdist.name.removesuffix(".tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.removeprefix(f"{top}/") for name in archive.getnames()}
    expected = _FOR_TESTS | _files(*map(Path, _FOLDERS))
    return _differences(sdist, names & expected, expected)


def _differences(archive: Path, names: set[str], expected: set[str]) -> list[str]:
    missing = (f"{archive.name} lacks {name}" for name in sorted(expected - names))
    spare = (f"{archive.name} should not hold {name}" for name in sorted(names - expected))
    return [*missing, *spare]


def main(folder: str) -> int:
    """Print every fault; return the exit code."""
    wheels = sorted(Path(folder).glob("*.whl"))
    sdists = sorted(Path(folder).glob("*.tar.gz"))
    if len(wheels) != 1 or len(sdists) != 1:
        print(f"{folder}: expected one wheel and one sdist", file=sys.stderr)
        return 1
    faults = _faults_of_wheel(wheels[0]) + _faults_of_sdist(sdists[0])
    print("\n".join(faults) or f"{folder}: wheel and sdist hold what they should")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
