"""Write down the public face: ``tests/public_api.txt``, which a test compares.

Every name of ``cstonews`` with what it is: a function's signature, a class's fields,
properties and methods, the members of an enum. A change of the face is a change of this file,
and so is seen.
"""

from __future__ import annotations

import inspect
from enum import Enum
from functools import cached_property
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING

import attrs

import cstonews as cn

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent.parent / "tests" / "public_api.txt"
_SPECIAL = (
    "__and__",
    "__contains__",
    "__getitem__",
    "__iter__",
    "__len__",
    "__or__",
    "__str__",
)


def describe() -> str:
    """Return the public face as lines."""
    return "\n".join(line for name in sorted(cn.__all__) for line in _lines(name)) + "\n"


def _lines(name: str) -> Iterator[str]:
    found = getattr(cn, name)
    if not isinstance(found, type):
        yield f"{name}{_signature(found)}"
        return
    bases = ", ".join(base.__name__ for base in found.__bases__ if base is not object)
    yield f"class {name}({bases})" if bases else f"class {name}"
    yield from (f"    {line}" for line in _members(found))


def _members(kind: type) -> Iterator[str]:
    if issubclass(kind, Enum):
        yield from (f"{member.name} = {member.value!r}" for member in kind)
    fields = [field for field in _fields(kind) if not field.name.startswith("_")]
    for field in fields:
        default = "" if field.default is attrs.NOTHING else f" = {_default(field.default)}"
        yield f"{field.name}: {_annotation(kind, field.name)}{default}"
    listed = {field.name for field in fields}
    for name, value in sorted(_attributes(kind).items()):
        if name not in listed:
            yield from _attribute(name, value)


def _fields(kind: type) -> tuple[attrs.Attribute[object], ...]:
    return attrs.fields(kind) if attrs.has(kind) else ()


def _attributes(kind: type) -> dict[str, object]:
    """Return what the class and those of ours that it is made of define, the nearest first."""
    found: dict[str, object] = {}
    for base in kind.__mro__:
        if base.__module__.startswith("cstonews"):
            for name, value in vars(base).items():
                if name in _SPECIAL or not name.startswith("_"):
                    found.setdefault(name, value)
    return found


def _attribute(name: str, value: object) -> Iterator[str]:
    if isinstance(value, property):
        yield f"{name}: {_returned(value.fget)}"
    elif isinstance(value, cached_property):
        yield f"{name}: {_returned(value.func)}"
    elif isinstance(value, classmethod | staticmethod):
        yield f"@{type(value).__name__} {name}{_signature(value.__func__)}"
    elif isinstance(value, FunctionType):
        yield f"{name}{_signature(value)}"


def _annotation(kind: type, field: str) -> str:
    """Return the type of a field as it stands in the source."""
    bases = (base for base in kind.__mro__ if field in vars(base).get("__annotations__", {}))
    return next((str(vars(base)["__annotations__"][field]) for base in bases), "?")


def _returned(function: object) -> str:
    return str(getattr(function, "__annotations__", {}).get("return"))


def _signature(function: object) -> str:
    if not callable(function):
        return f": {type(function).__name__}"
    signature = inspect.signature(function)
    parameters = [
        parameter.replace(default=_Shown(parameter.default))
        if parameter.default is not parameter.empty
        else parameter
        for parameter in signature.parameters.values()
    ]
    return str(signature.replace(parameters=parameters)).replace("'", "")


class _Shown:
    """A default as it is written down."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return _default(self.value)


def _default(value: object) -> str:
    """Return plain values as they are, and ``...`` for others, whose words may vary."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    plain = value is None or isinstance(value, bool | int | str) or value == ()
    return repr(value) if plain else "..."


if __name__ == "__main__":
    TARGET.write_text(describe(), "utf-8")
    print(f"{TARGET}: {len(cn.__all__)} names")
