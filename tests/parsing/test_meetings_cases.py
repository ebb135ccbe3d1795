"""Short articles in the manner of agencies, with the meetings that they tell of."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import field, frozen
from cattrs import Converter

from cstonews.parsing.pipeline import parse

if TYPE_CHECKING:
    from cstonews.meetings import Meeting

CASES = Path(__file__).parent.parent / "cases" / "meetings"


@frozen
class ExpectedMeeting:
    """What is expected of one meeting; ``when`` is empty where the day stays open."""

    kind: str
    when: str
    status: str
    body: str | None = None
    place: str | None = None
    chair: str | None = None

    def is_told(self, meeting: Meeting) -> bool:
        """Tell whether the meeting is as expected; a chair only where one is."""
        found = (meeting.kind, str(meeting.when or ""), meeting.status, meeting.place)
        body = self.body is None or meeting.body == self.body
        chair = self.chair is None or meeting.chair == self.chair
        return found == (self.kind, self.when, self.status, self.place) and body and chair


@frozen
class Expected:
    """What is expected of one article: its meetings, and values of dates by their words."""

    meetings: tuple[ExpectedMeeting, ...] = ()
    dates: dict[str, str] = field(factory=dict)


@frozen
class Case:
    """One file of ``cases/meetings``."""

    why: str
    published: str
    text: str
    expect: Expected = Expected()


def load(name: str) -> Case:
    """Read a case."""
    table = tomllib.loads((CASES / name).read_text(encoding="utf-8"))
    return Converter(forbid_extra_keys=True).structure(table, Case)


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.toml")))
def test_case(name: str) -> None:
    """Each article gives the meetings it expects, and no other."""
    case = load(name)
    article = parse(case.text, case.published)
    left = list(article.meetings)
    for wanted in case.expect.meetings:
        found = next((one for one in left if wanted.is_told(one)), None)
        assert found is not None, (wanted, left)
        left.remove(found)
    assert not left
    values = {str(date.passage): str(date.value) for date in article.dates}
    assert case.expect.dates.items() <= values.items()
