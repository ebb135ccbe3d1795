"""Articles in the words of others: schema.org, W3C Web Annotation, ninjs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given

from cstonews.articles import Article, Metadatum, Origin
from cstonews.edtf import EDTF
from cstonews.errors import FormatError
from cstonews.exchange.annotations import read_annotations, to_annotations
from cstonews.exchange.jsonld import dump_jsonld, to_jsonld
from cstonews.exchange.ninjs import to_ninjs
from cstonews.exchange.tables import OFFSETS
from cstonews.meetings import Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.statements import Form
from cstonews.testing import articles
from tests.corpus.building import article, mention, said

if TYPE_CHECKING:
    from cstonews.exchange.identifiers import Json

TEXT = "“We agree,” Zas told the CSTO. Tajikistan's <b>envoy</b> agreed </script>."
ONE = article(
    "n/1",
    TEXT,
    said(TEXT, "“We agree,”", at="talks"),
    said(TEXT, "agreed", by=None, form=Form.INDIRECT, on="XXXX-08-23"),
    on="2021-08-23",
    title=Metadatum("They agree", Origin.METADATA),
    mentions=(mention(TEXT, "CSTO", "csto"), mention(TEXT, "Tajikistan", "TJ", "state")),
    meetings=(
        Meeting(
            "talks",
            MeetingKind.TALKS,
            MeetingStatus.CANCELLED,
            body="csto-collective-security-council",
            when=EDTF("2021-08-22/2021-08-23"),
            place="Minsk",
            format=MeetingFormat.HYBRID,
            chair="tj-envoy",
        ),
    ),
)


def nodes(graph: Json, kind: str) -> list[dict[str, Json]]:
    """Return the nodes of a type."""
    found = cast("dict[str, list[dict[str, Json]]]", graph)["@graph"]
    return [node for node in found if node["@type"] == kind]


def test_schema_org() -> None:
    """An article is a graph of what it tells, with Wikidata's identifiers."""
    graph = to_jsonld(ONE)
    assert graph["cstonews:offsets"] == OFFSETS
    (news,) = nodes(graph, "NewsArticle")
    assert (news["@id"], news["headline"]) == ("urn:cstonews:article:n%2F1", "They agree")
    assert news["datePublished"] == "2021-08-23"
    assert "publisher" not in news
    (quotation,) = nodes(graph, "Quotation")
    assert quotation["spokenByCharacter"] == {"@id": "urn:cstonews:entity:stanislav-zas"}
    assert quotation["recordedAt"] == {"@id": "urn:cstonews:meeting:talks"}
    assert quotation["oa:hasSelector"] == [
        {"@type": "oa:TextPositionSelector", "oa:start": 0, "oa:end": 11}
    ]
    (statement,) = nodes(graph, "Statement")
    assert statement["spokenByCharacter"] == {"@type": "Person", "name": "an official"}
    assert "dateCreated" not in statement
    assert statement["cstonews:edtf"] == "XXXX-08-23"
    (event,) = nodes(graph, "Event")
    assert (event["startDate"], event["endDate"]) == ("2021-08-22", "2021-08-23")
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    known = {node["identifier"]: node.get("sameAs") for node in nodes(graph, "Organization")}
    assert known["csto"] == "http://www.wikidata.org/entity/Q318693"
    (zas,) = nodes(graph, "Person")
    assert zas["name"] == "Stanislav Zas"
    assert [node["identifier"] for node in nodes(graph, "Country")] == ["TJ"]
    assert [node["identifier"] for node in nodes(graph, "Thing")] == ["tj-envoy"]


@given(articles())
def test_no_words_are_markup(found: Article) -> None:
    """The text of JSON-LD cannot end the HTML element that it stands in."""
    text = dump_jsonld(found)
    assert not {"<", ">", "&"} & {*text}
    assert json.loads(text) == json.loads(json.dumps(to_jsonld(found)))


@given(articles())
def test_annotations_round_trip(found: Article) -> None:
    """The passages that annotations point to are read back, each verbatim."""
    page = to_annotations(found)
    assert page["cstonews:offsets"] == OFFSETS
    again = read_annotations(json.loads(json.dumps(page)), found.text)
    told = [passage for statement in found.statements for passage in statement.passages]
    told += [mention.passage for mention in found.mentions]
    told += [date.passage for date in found.dates]
    told += [claim.passage for claim in found.membership_claims]
    told += [passage for meeting in found.meetings for passage in meeting.passages]
    assert sorted(again) == sorted(told)
    assert all(passage.verify(found.text) for passage in again)


def test_what_annotations_say() -> None:
    """An annotation says what its target is, and quotes it with what stands around."""
    page = cast("dict[str, list[dict[str, dict[str, Json]]]]", to_annotations(ONE))
    bodies = [item["body"] for item in page["items"]]
    assert [body["value"] for body in bodies] == [
        "statement",
        "statement",
        "organization",
        "state",
    ]
    assert bodies[0]["cstonews:meeting"] == "urn:cstonews:meeting:talks"
    target = cast("list[dict[str, list[Json]]]", page["items"][2]["target"])
    assert target[0]["selector"][1] == {
        "type": "TextQuoteSelector",
        "exact": "CSTO",
        "prefix": "“We agree,” Zas told the ",
        "suffix": ". Tajikistan's <b>envoy</b> agre",
    }


POSITION: dict[str, Json] = {"type": "TextPositionSelector", "start": 0, "end": 4}


@pytest.mark.parametrize(
    ("selectors", "fault"),
    [
        ([POSITION | {"end": 99}], r"expected a text position .* \$.items\[0\].target\[0\]"),
        ([POSITION | {"start": "0"}], "expected a text position"),
        ([{"type": "TextQuoteSelector", "exact": "x"}], "expected a text position"),
        ([POSITION, {"type": "TextQuoteSelector", "exact": "x"}], "has 'CSTO', not 'x'"),
        (None, r"expected a list @ \$.items\[0\].target\[0\].selector"),
    ],
)
def test_faulty_annotations(selectors: Json, fault: str) -> None:
    """What is no passage of the text is told with its place."""
    page: Json = {"items": [{"target": {"selector": selectors}}]}
    with pytest.raises(FormatError, match=fault):
        read_annotations(page, "CSTO met")
    with pytest.raises(FormatError, match="expected a list"):
        read_annotations([], "CSTO met")


def test_one_selector_alone() -> None:
    """A target may have a selector that stands in no list."""
    page: Json = {"items": [{"target": {"selector": {**POSITION}}}]}
    assert [str(one) for one in read_annotations(page, "CSTO met")] == ["CSTO"]


@given(articles())
def test_ninjs(found: Article) -> None:
    """Ninjs has the text unchanged, and only what the standard knows."""
    item = to_ninjs(found)
    assert item["bodies"] == [
        {
            "role": "text",
            "contenttype": "text/plain",
            "charcount": len(found.text),
            "value": found.text,
        }
    ]
    assert item["ednote"] == OFFSETS
    assert {*item} <= {
        *("standard", "uri", "type", "representationtype", "title", "by", "located"),
        *("ednote", "headlines", "descriptions", "bodies", "people", "organisations"),
        *("places", "events", "infosources", "altids"),
    }


def test_what_ninjs_tells() -> None:
    """Ninjs has title, date, people and places, with Wikidata's identifiers."""
    item = cast("dict[str, list[dict[str, Json]]]", to_ninjs(ONE))
    assert item["headlines"] == [{"role": "main", "value": "They agree"}]
    assert item["descriptions"] == [{"role": "published (EDTF)", "value": "2021-08-23"}]
    assert [one["name"] for one in item["people"]] == ["Stanislav Zas"]
    assert [one["literal"] for one in item["places"]] == ["TJ"]
    assert str(item["organisations"][0]["uri"]).endswith("Q318693")
