"""Names in questions: whom or what they stand for, and what is said of those that do not."""

from __future__ import annotations

import pytest

from cstonews.corpus.names import Names, Target, words_key
from cstonews.errors import AmbiguousNameError, UnknownNameError
from cstonews.facts.reference import reference
from cstonews.statements import Statement
from tests.corpus.building import article, meeting, mention, said, speaker

TEXT = "Jane Roe, Ali Roe and an official met the Foreign Ministry."
SAID = said(TEXT, "met", "jane-roe")
ONE = article(
    "x",
    TEXT,
    Statement(SAID.form, SAID.act, speaker("jane-roe", "Jane Roe"), None, None, SAID.content),
    Statement(SAID.form, SAID.act, speaker(None, "an official"), None, None, SAID.content),
    mentions=(
        mention(TEXT, "Roe", "jane-roe", "person"),
        mention(TEXT, "Roe", "ali-roe", "person"),
        mention(TEXT, "Foreign Ministry", "qq-foreign-ministry"),
    ),
    meetings=(meeting("2021-08-23", chair="serzh-sargsyan", people=("emomali-rahmon",)),),
)
NAMES = Names(reference(), (ONE,))
BARE = Names(reference(), ())


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("stanislav-zas", "stanislav-zas"),
        ("Zas", "stanislav-zas"),
        ("the csto", "csto"),
        ("TJ", "TJ"),
        ("Tajikistan", "TJ"),
        ("csto-secretary-general", "csto-secretary-general"),
        ("az-defence-ministry", "az-defence-ministry"),
        ("kz-interior-minister", "kz-interior-minister"),
        ("az-poets", None),
        ("jane-roe", "jane-roe"),
        ("Jane ROE", "jane-roe"),
        ("an official", words_key("An Official")),
        ("foreign ministry", "qq-foreign-ministry"),
        ("nobody at all", None),
    ],
)
def test_what_a_name_stands_for(name: str, entity: str | None) -> None:
    """Identifiers stand for themselves; names for what the reference or the articles say."""
    assert NAMES.entity(name) == entity


def test_the_only_one_here_is_meant() -> None:
    """Of several who have a name the only one that the articles tell of is meant."""
    assert NAMES.entity("Sargsyan") == "serzh-sargsyan"
    assert NAMES.entity("Rakhmon") == "emomali-rahmon"
    with pytest.raises(
        AmbiguousNameError, match=r"'Sargsyan' may mean .*serzh-sargsyan \(Serzh"
    ):
        BARE.entity("Sargsyan")


def test_two_in_the_articles() -> None:
    """A name that the articles give to two is an error that lists both."""
    with pytest.raises(AmbiguousNameError, match=r"'roe' may mean jane-roe, ali-roe"):
        NAMES.entity("roe")


def test_states_and_offices() -> None:
    """A state stands for its institutions and offices too, an office for its holders."""
    state = NAMES.meant_by("RU")
    assert {"RU", "ru-", "kremlin"} <= {*state.keys}
    assert {"ru-president", "ru-foreign-minister"} <= {*state.offices}
    assert "csto" not in state.keys
    assert NAMES.meant_by("ru-president") == Target((), ("ru-president",))
    assert NAMES.meant_by("az-interior-minister") == Target((), ("az-interior-minister",))
    assert not NAMES.is_office("ru-poet")
    assert not NAMES.is_office("csto")


@pytest.mark.parametrize(
    ("name", "near"),
    [("Stanislaff Zass", "stanislav-zas"), ("Jane Ro", "jane-roe"), ("Tadjikstan", "TJ")],
)
def test_unknown_names(name: str, near: str) -> None:
    """An unknown name is an error with the identifiers of what is called nearly so."""
    with pytest.raises(UnknownNameError, match=f"known as '{name}'; near it: .*{near}"):
        NAMES.meant_by(name)
    with pytest.raises(UnknownNameError, match=r"known as 'xyzzy 5'$"):
        NAMES.meant_by("xyzzy 5")
