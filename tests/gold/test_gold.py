"""The gold annotations are well formed: anchors, forms, values and slugs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest

from cstonews.meetings import MeetingFormat, MeetingKind, MeetingStatus
from cstonews.statements import Form

HERE = Path(__file__).parent
OWN = ("dev", "held", "more")
TEXTS = {"seeds": HERE.parent.parent / "seeds"} | {folder: HERE / folder for folder in OWN}
FILES = [path for folder in TEXTS for path in sorted((HERE / folder).glob("*.json"))]
YEAR = r"(\d{4}|\d{3}X|XXXX)"
EDTF = re.compile(rf"{YEAR}(-\d\d(-\d\d)?)?[~?%]?(/{YEAR}(-\d\d(-\d\d)?)?[~?%]?)?")
QUOTED = re.compile(r"[\"“”‘«„'].*[\"“”’»']", re.DOTALL)
MARK = re.compile(r"[\"“”‘«»„]|(?<!\w)'\w")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2}")

Anchor = TypedDict(
    "Anchor",
    {
        "text": NotRequired[str],
        "from": NotRequired[str],
        "to": NotRequired[str],
        "nth": NotRequired[int],
    },
)


class Statement(TypedDict):
    """One gold statement."""

    form: str
    form_alternatives: NotRequired[list[str]]
    speaker: str
    speakers: NotRequired[list[str]]
    speaker_alternatives: NotRequired[list[str]]
    source: Anchor | None
    cue: Anchor | None
    content: list[Anchor]
    optional: bool
    meeting: NotRequired[str]


class Meeting(TypedDict):
    """One gold meeting."""

    id: str
    kind: str
    body: str | None
    chair: str | None
    start: str | None
    end: str | None
    format: str | None
    status: str
    participants: list[str]
    mentions: list[Anchor]


class Date(TypedDict):
    """One gold date; its anchor's keys stand beside the value."""

    value: str | None
    value_alternatives: NotRequired[list[str]]


class Claim(TypedDict):
    """One gold membership claim."""

    organization: str
    members: list[str]
    span: Anchor


class Entities(TypedDict):
    """What the article mentions."""

    organizations: list[str]
    states: list[str]
    persons: list[str]
    optional: list[str]


class Fields(TypedDict):
    """The article's catalogue fields."""

    title: str | None
    subtitle: str | None
    published: str | None
    outlet: str | None
    byline: str | None
    sections: list[str]
    boilerplate: list[str]
    boilerplate_optional: NotRequired[list[str]]


class Gold(TypedDict):
    """One gold file."""

    file: str
    article: Fields
    statements: list[Statement]
    meetings: list[Meeting]
    dates: list[Date]
    memberships: list[Claim]
    entities: Entities


def load(path: Path) -> tuple[Gold, str]:
    """Give a gold file and its text."""
    gold = cast("Gold", json.loads(path.read_text("utf-8")))
    return gold, (TEXTS[path.parent.name] / gold["file"]).read_bytes().decode("utf-8")


def places(text: str, piece: str) -> list[int]:
    """Give every place where the piece occurs."""
    return [m.start() for m in re.finditer(f"(?={re.escape(piece)})", text)]


def resolve(text: str, anchor: Anchor) -> str:
    """Give the characters that an anchor names."""
    first = anchor.get("text", anchor.get("from", ""))
    starts = places(text, first)
    assert first, anchor
    assert "nth" in anchor or len(starts) == 1, (anchor, len(starts))
    start = starts[anchor.get("nth", 1) - 1]
    last = anchor.get("to", first)
    ends = [at + len(last) for at in places(text, last) if at + len(last) >= start + len(first)]
    assert ends, anchor
    return text[start : ends[0]]


def form(parts: list[str]) -> str:
    """Give the form that the quotation marks make."""
    if all(QUOTED.fullmatch(part) for part in parts):
        return Form.DIRECT
    return Form.MIXED if MARK.search("".join(parts)) else Form.INDIRECT


def anchors(node: object) -> list[Anchor]:
    """Give every anchor below a JSON value."""
    if isinstance(node, dict):
        own = [cast("Anchor", node)] if {"text", "from"} & node.keys() else []
        return own + [a for value in node.values() for a in anchors(value)]
    return [a for value in node for a in anchors(value)] if isinstance(node, list) else []


def slugs(gold: Gold) -> set[str]:
    """Give every slug and state code in a gold file."""
    entities = gold["entities"]
    found = {*entities["organizations"], *entities["states"], *entities["persons"]}
    found |= set(entities.get("optional", []))
    for said in gold["statements"]:
        found |= {
            said["speaker"],
            *said.get("speakers", []),
            *said.get("speaker_alternatives", []),
        }
    for met in gold["meetings"]:
        found |= {s for s in (met["body"], met["chair"], *met["participants"]) if s}
    for claim in gold["memberships"]:
        found |= {claim["organization"], *claim["members"]}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_anchors_are_found(path: Path) -> None:
    """Every anchor names characters of its text, and an ambiguous one says which."""
    gold, text = load(path)
    for anchor in anchors(cast("object", gold)):
        found = resolve(text, anchor)
        assert found == found.strip(), anchor


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_page_fields_are_verbatim(path: Path) -> None:
    """Title, subtitle, byline, headings and furniture stand in the text."""
    gold, text = load(path)
    page = gold["article"]
    lines = [
        page["title"],
        page["subtitle"],
        page["byline"],
        *page["sections"],
        *page["boilerplate"],
    ]
    for line in [*lines, *page.get("boilerplate_optional", [])]:
        assert line is None or line in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_statements_have_the_form_of_their_marks(path: Path) -> None:
    """The form agrees with the quotation marks, and the meeting is among the meetings."""
    gold, text = load(path)
    meetings = {met["id"] for met in gold["meetings"]}
    for said in gold["statements"]:
        made = form([resolve(text, part) for part in said["content"]])
        assert made in {said["form"], *said.get("form_alternatives", [])}, said
        assert said.get("meeting") in {None, *meetings}, said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_values_are_of_their_kinds(path: Path) -> None:
    """Dates are EDTF, and kinds, formats and statuses are those of the models."""
    gold, _ = load(path)
    values = [gold["article"]["published"]]
    for date in gold["dates"]:
        values += [date["value"], *date.get("value_alternatives", [])]
    for met in gold["meetings"]:
        values += [met["start"], met["end"]]
        assert met["kind"] in set(MeetingKind)
        assert met["format"] in {None, *MeetingFormat}
        assert met["status"] in set(MeetingStatus)
    assert [v for v in values if v is not None and not EDTF.fullmatch(v)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_slugs_are_listed(path: Path) -> None:
    """Every slug is well formed and in slugs.json."""
    gold, _ = load(path)
    known = cast("dict[str, str]", json.loads((HERE / "slugs.json").read_text("utf-8")))
    assert {s for s in slugs(gold) if s not in known or not SLUG.fullmatch(s)} == set()


def test_speakers_are_among_the_entities() -> None:
    """A speaker who has a slug is also listed as mentioned."""
    for path in FILES:
        gold, _ = load(path)
        lists = gold["entities"]
        known = {
            *lists["organizations"],
            *lists["states"],
            *lists["persons"],
            *lists["optional"],
        }
        known |= {"unnamed", "csto-member-states"}
        for said in gold["statements"]:
            assert (
                path.parent.name == "seeds"
                or {said["speaker"], *said.get("speakers", [])} <= known
            )
