"""The converter: what comes back, and what is refused."""

from __future__ import annotations

import json

import pytest
from cattrs import ClassValidationError, transform_error
from hypothesis import given
from hypothesis import strategies as st

from cstonews.articles import Article, Metadatum, Origin
from cstonews.claims import MembershipClaim, OfficeClaim
from cstonews.converters import make_converter
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.meetings import Meeting
from cstonews.passages import Passage
from cstonews.statements import Form, Speaker, Statement

MODELS = (
    Article,
    Diagnostic,
    EDTF,
    Meeting,
    MembershipClaim,
    Metadatum,
    OfficeClaim,
    Passage,
    Speaker,
    Statement,
)
CONVERTER = make_converter()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@given(data=st.data())
def test_round_trip(model: type[object], data: st.DataObject) -> None:
    """A model comes back from JSON as it was, and gives the same JSON again."""
    value = data.draw(st.from_type(model))
    written = json.dumps(CONVERTER.unstructure(value))
    again = CONVERTER.structure(json.loads(written), model)
    assert again == value
    assert json.dumps(CONVERTER.unstructure(again)) == written


def test_plain_data() -> None:
    """What is written is plain: strings, numbers, lists and dicts, no enums or tuples."""
    title = Metadatum("Dushanbe", Origin.METADATA)
    data = CONVERTER.unstructure(Article("x", "CSTO", title=title, published=EDTF("2021")))
    assert data["title"] == {"text": "Dushanbe", "origin": "metadata"}
    assert type(data["title"]["origin"]) is str
    assert data["published"] == "2021"
    assert data["statements"] == []


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"id": "x"}, "$.text"),
        ({"id": "x", "text": None}, "$.text"),
        ({"id": "x", "text": "CSTO", "title": 5}, "$.title"),
        ({"id": "x", "text": "CSTO", "title": {"start": True}}, "$.title.start"),
        (
            {"id": "x", "text": "CSTO", "byline": {"text": "x", "origin": "y"}},
            "$.byline.origin",
        ),
        ({"id": "x", "text": "CSTO", "published": "2021-13"}, "$.published"),
        ({"id": "x", "text": "CSTO", "published": 2021}, "$.published"),
        (
            {
                "id": "x",
                "text": "CSTO",
                "furniture": [{"start": 0, "end": "4", "text": "CSTO"}],
            },
            "$.furniture[0].end",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_faults_name_their_place(data: object, place: str) -> None:
    """Nothing is coerced, and the error says where the fault is."""
    with pytest.raises(ClassValidationError) as caught:
        CONVERTER.structure(data, Article)
    assert place in [fault.rpartition(" @ ")[2] for fault in transform_error(caught.value)]


def test_every_fault_is_told() -> None:
    """One error has all that is wrong."""
    with pytest.raises(ClassValidationError) as caught:
        CONVERTER.structure({"published": "x", "dates": 5}, Article)
    assert len(transform_error(caught.value)) == 4


def test_unknown_enum_value() -> None:
    """An unknown enum value is told with those that there are."""
    with pytest.raises(ValueError, match="expected one of direct, indirect, mixed; found 'x'"):
        CONVERTER.structure("x", Form)


def test_unknown_keys_are_passed_over() -> None:
    """A key of a later minor version does no harm; a missing one gets its default."""
    data = {"start": 0, "end": 4, "text": "CSTO", "colour": "red"}
    assert CONVERTER.structure(data, Passage) == Passage(0, 4, "CSTO")
    assert CONVERTER.structure({"id": "x", "text": ""}, Article) == Article("x", "")
