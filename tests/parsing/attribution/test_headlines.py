"""Headlines that attribute by a dash or a colon, or with a verb."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

HEADLINE = {
    "dash": (
        (
            "NATO shows no readiness for talks — CSTO Secretary General¶The Secretary "
            "General of the CSTO Stanislav Zas was in Minsk on Monday and saw the range."
        ),
        [
            (
                "CSTO Secretary General | — | NATO shows no readiness for talks | "
                "stanislav-zas | title"
            )
        ],
    ),
    "spaced hyphen": (
        (
            "The bloc is ready for any turn of events - Zas¶Stanislav Zas was in Minsk on "
            "Monday and saw the new range there."
        ),
        ["Zas | - | The bloc is ready for any turn of events | stanislav-zas | name"],
    ),
    "colon": (
        (
            "Zas: NATO is not ready for talks¶Stanislav Zas was in Minsk on Monday and saw "
            "the new range there."
        ),
        ["Zas | : | NATO is not ready for talks | stanislav-zas | name"],
    ),
    "colon and name last": (
        (
            "Bloc to stay out of the talks for now: Zas¶Stanislav Zas was in Minsk on Monday "
            "and saw the new range there."
        ),
        ["Zas | : | Bloc to stay out of the talks for now | stanislav-zas | name"],
    ),
    "said": (
        (
            "Zas says bloc is ready for talks¶Stanislav Zas was in Minsk on Monday and saw "
            "the new range there."
        ),
        ["Zas | says | bloc is ready for talks | stanislav-zas | name"],
    ),
    "says inverted": (
        (
            "CSTO ready to help, says Zas¶Stanislav Zas was in Minsk on Monday and saw the "
            "new range there."
        ),
        ["Zas | says | CSTO ready to help | stanislav-zas | name"],
    ),
}
NO_ATTRIBUTION = {
    "plan": (
        "CSTO summit to be held in Yerevan¶The leaders of the member states will meet in "
        "Yerevan on Monday to sign several papers."
    ),
    "label": (
        "EXPLAINER: What the bloc can do¶The member states have a common staff in Moscow "
        "and a force of several thousand soldiers."
    ),
}


@pytest.mark.parametrize(("text", "reported"), HEADLINE.values(), ids=HEADLINE)
def test_headline(text: str, reported: list[str]) -> None:
    """The mark is the cue."""
    assert read(text) == reported


@pytest.mark.parametrize("text", NO_ATTRIBUTION.values(), ids=NO_ATTRIBUTION)
def test_no_attribution(text: str) -> None:
    """A headline that only tells is no statement."""
    assert read(text) == []
