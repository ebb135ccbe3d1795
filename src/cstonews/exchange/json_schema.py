"""JSON Schema for the files that cstonews writes, made from the models themselves."""

from __future__ import annotations

import json
from enum import StrEnum
from importlib.resources import files
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Union, get_args, get_origin

import attrs

from cstonews.edtf import EDTF
from cstonews.errors import UnknownNameError
from cstonews.exchange.json_files import SCHEMA
from cstonews.exchange.tables import OFFSETS

if TYPE_CHECKING:
    from cstonews.exchange.identifiers import Json
    from cstonews.exchange.json_files import Kind

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: dict[object, Json] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    EDTF: {"type": "string", "description": "a date in the EDTF subset of cstonews"},
}
_VERSION = r"^cstonews/1\.[0-9]+$"


def make_schema(kind: Kind[object]) -> dict[str, Json]:
    """Return the schema of files of a kind: of a whole JSON file, or a line of JSON Lines.

    Keys that it does not name are allowed: a later minor version may add some.
    """
    models: dict[str, Json] = {}
    _use(kind.model, models)
    name = kind.model.__name__
    version: Json = {"type": "string", "pattern": _VERSION}
    rows: Json = {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    return {
        "$schema": _DIALECT,
        "$id": f"urn:cstonews:schema:{kind.name}:{SCHEMA.partition('/')[2]}",
        "title": f"cstonews {kind.name}",
        "description": f"A JSON file of {kind.name} or a line of a JSON Lines file; {OFFSETS}.",
        "anyOf": [
            {
                "type": "object",
                "properties": {"schema": version, kind.name: rows},
                "required": ["schema", kind.name],
            },
            {
                "allOf": [{"$ref": f"#/$defs/{name}"}],
                "properties": {"schema": version},
                "required": ["schema"],
            },
        ],
        "$defs": dict(sorted(models.items())),
    }


def dump_schema(kind: Kind[object]) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(make_schema(kind), indent=2, ensure_ascii=False) + "\n"


def shipped_schema(name: str) -> dict[str, Json]:
    """Return a schema that ships with the package, by the name of its kind.

    >>> shipped_schema("articles")["title"]
    'cstonews articles'
    """
    folder = files("cstonews.exchange") / "schemas"
    known = {path.name.removesuffix(".schema.json"): path for path in folder.iterdir()}
    if name not in known:
        message = f"no schema {name!r}; there are {', '.join(sorted(known))}"
        raise UnknownNameError(message)
    found: dict[str, Json] = json.loads(known[name].read_text("utf-8"))
    return found


def _use(model: type, models: dict[str, Json]) -> Json:
    """Describe a model among ``models`` and return a reference to it."""
    reference: Json = {"$ref": f"#/$defs/{model.__name__}"}
    if model.__name__ in models:
        return reference
    models[model.__name__] = None  # so that models may hold their own kind
    fields = [field for field in attrs.fields(attrs.resolve_types(model)) if field.init]
    models[model.__name__] = {
        "type": "object",
        "description": (model.__doc__ or "").partition("\n")[0],
        "properties": {field.name: _shape(field.type, models) for field in fields},
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
    }
    return reference


def _shape(kind: object, models: dict[str, Json]) -> Json:
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    if get_origin(kind) in {Union, UnionType}:
        return {"anyOf": [_shape(part, models) for part in get_args(kind)]}
    if get_origin(kind) is tuple:
        return _array(get_args(kind), models)
    if isinstance(kind, type) and attrs.has(kind):
        return _use(kind, models)
    message = f"no schema for {kind!r}"
    raise TypeError(message)


def _array(parts: tuple[object, ...], models: dict[str, Json]) -> Json:
    if parts[-1] is Ellipsis:
        return {"type": "array", "items": _shape(parts[0], models)}
    shapes = [_shape(part, models) for part in parts]
    size = len(parts)
    return {"type": "array", "prefixItems": shapes, "minItems": size, "maxItems": size}
