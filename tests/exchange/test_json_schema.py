"""JSON Schema: what ships is made from the models, and holds for what is written."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.collected import KINDS, OF_COLLECTIONS
from cstonews.corpus.corpus import Corpus
from cstonews.errors import UnknownNameError
from cstonews.exchange.json_files import FileFormat, Kind, write_models
from cstonews.exchange.json_schema import make_schema, shipped_schema
from cstonews.testing import articles

if TYPE_CHECKING:
    from cstonews.articles import Article


@attrs.frozen
class _Note:
    value: bytes


EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@EVERY
def test_what_ships_is_what_the_models_are(kind: Kind[object]) -> None:
    """A schema file is as ``scripts/refresh_schemas.py`` writes it."""
    assert shipped_schema(kind.name) == make_schema(kind), "run scripts/refresh_schemas.py"


@pytest.mark.parametrize("kind", OF_COLLECTIONS, ids=lambda kind: kind.name)
@given(found=st.lists(articles(), min_size=1, max_size=2))
def test_it_holds_for_what_is_written(kind: Kind[object], found: list[Article]) -> None:
    """Every document and every line that is written is as the schema says."""
    schemas = pytest.importorskip("jsonschema")
    validator = schemas.Draft202012Validator(shipped_schema(kind.name))
    models = [*getattr(Corpus(found), kind.name)]
    for form in FileFormat:
        stream = io.StringIO()
        write_models(models, stream, kind, form)
        text = stream.getvalue()
        for part in [text] if form is FileFormat.JSON else text.splitlines():
            validator.validate(json.loads(part))


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"schema": "cstonews/2.0", "id": "x", "text": ""},
        {"schema": "cstonews/1.0", "id": "x"},
        {"schema": "cstonews/1.0", "id": "x", "text": "", "title": {"start": 0}},
        {"schema": "cstonews/1.0", "articles": [{"id": "x"}]},
    ],
)
def test_it_holds_for_nothing_else(row: object) -> None:
    """What a reader would refuse is not as the schema says."""
    schemas = pytest.importorskip("jsonschema")
    validator = schemas.Draft202012Validator(shipped_schema("articles"))
    assert not validator.is_valid(row)


@EVERY
def test_it_is_a_schema(kind: Kind[object]) -> None:
    """A schema is one by the standard, and says what offsets count."""
    schemas = pytest.importorskip("jsonschema")
    schema = shipped_schema(kind.name)
    schemas.Draft202012Validator.check_schema(schema)
    assert "code points" in str(schema["description"])


def test_unknown_schemas() -> None:
    """A schema that does not ship is an error that lists those that do."""
    with pytest.raises(UnknownNameError, match=r"articles, copies"):
        shipped_schema("poems")
    with pytest.raises(TypeError, match="no schema for"):
        make_schema(Kind("notes", _Note))
