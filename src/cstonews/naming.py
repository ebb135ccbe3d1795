"""Naming articles after the files they come from."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def name_of(path: str) -> str:
    """Return the identifier of the article in a file: its name without the ending.

    >>> name_of("news/2021/session.txt")
    'session'
    """
    return _written(PurePath(path).stem)


def names_of(paths: Iterable[str]) -> dict[str, str]:
    """Return the identifiers of the articles in files that are read together, all different.

    Files of the same name have as much of their folders before it as tells them apart, or
    else their endings; which of them comes first makes no difference.

    >>> names_of(["2021/session.txt", "2022/session.txt", "2022/visit.txt"])
    {'2021/session.txt': '2021/session', '2022/session.txt': '2022/session', \
'2022/visit.txt': 'visit'}
    """
    groups: dict[str, list[PurePath]] = {}
    distinct = dict.fromkeys(paths)
    for path in distinct:
        groups.setdefault(name_of(path), []).append(PurePath(path))
    named = {
        path: name
        for group in groups.values()
        for path, name in zip(group, _apart(group), strict=True)
    }
    return {path: named[PurePath(path)] for path in distinct}


def _apart(group: list[PurePath]) -> list[str]:
    """Return the shortest names that tell the files of one name apart."""
    if len(group) == 1:
        return [_written(group[0].stem)]
    longest = max(len(path.parts) for path in group)
    for bare in (True, False):
        for count in range(1, longest + 1):
            names = [_last(path.with_suffix("") if bare else path, count) for path in group]
            if len(set(names)) == len(set(group)):
                return names
    return [_written(str(path)) for path in group]


def _last(path: PurePath, count: int) -> str:
    return _written("/".join(path.parts[-count:]))


def _written(name: str) -> str:
    """Return a name that can be written; file names need not be Unicode."""
    return name.encode("utf-8", "replace").decode("utf-8")
