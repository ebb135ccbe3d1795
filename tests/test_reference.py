"""What the reference that ships answers."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.errors import DateError, UnknownNameError
from cstonews.facts.reference import Reference, reference
from cstonews.memberships import MemberRole, MemberStatus

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = st.dates(date(1992, 1, 1), date(2026, 12, 31))


@pytest.fixture
def ref() -> Reference:
    """Give the reference that ships."""
    return reference()


@pytest.mark.parametrize(
    ("day", "person"),
    [
        (date(2021, 8, 23), "stanislav-zas"),
        (date(2023, 3, 1), "imangali-tasmagambetov"),
        (date(2017, 5, 1), "valery-semerikov"),
        (date(2018, 11, 2), "valery-semerikov"),
        (date(2026, 2, 1), "taalatbek-masadykov"),
    ],
    ids=str,
)
def test_one_secretary_general_a_day(ref: Reference, day: date, person: str) -> None:
    """An office of one seat has one holder a day; on a handover day it is the later one."""
    for office in ("csto-secretary-general", "secretary-general"):
        holders = ref.holders(office, of="csto", on=day)
        assert [holding.person for holding in holders] == [person]


def test_a_word_names_the_office_of_a_state(ref: Reference) -> None:
    """A word together with a state means the state's office of that word."""
    (president,) = ref.holders("president", of="TJ", on=date(2021, 8, 23))
    assert president.person == "emomali-rahmon"


@pytest.mark.parametrize(
    ("day", "members"),
    [
        (date(2002, 10, 6), ""),
        (date(2005, 1, 1), "AM BY KG KZ RU TJ"),
        (date(2011, 1, 1), "AM BY KG KZ RU TJ UZ"),
        (date(2021, 8, 23), "AM BY KG KZ RU TJ"),
    ],
    ids=str,
)
def test_csto_members_through_its_history(ref: Reference, day: date, members: str) -> None:
    """The members are those of the day, ordered by code."""
    assert " ".join(map(str, ref.members("csto", on=day))) == members


def test_a_freeze_is_a_status(ref: Reference) -> None:
    """A member that froze its part is a member still, with a status and its date."""
    before, after = (
        ref.members("csto", on=day)[0] for day in (date(2024, 2, 21), date(2024, 2, 22))
    )
    assert (before.state, before.status, before.status_since) == ("AM", "active", None)
    assert (after.state, after.status, after.role) == ("AM", MemberStatus.FROZEN, "member")
    assert str(after.status_since) == "2024-02-22"


@given(DAYS)
def test_no_state_is_a_member_twice(day: date) -> None:
    """On any day each state is at most once a member, and the states are in order."""
    ref = reference()
    for organization in ("csto", "collective-security-treaty", "cis", "sco"):
        states = [member.state for member in ref.members(organization, on=day)]
        assert states == sorted(set(states))


def test_every_known_day_has_the_six() -> None:
    """From its founding on, the organization has its six members every day."""
    ref, day = reference(), date(2002, 10, 7)
    while day < date(2026, 12, 31):
        states = {member.state for member in ref.members("csto", on=day)}
        assert states >= {"AM", "BY", "KG", "KZ", "RU", "TJ"}
        day += timedelta(days=97)


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Rakhmon", "emomali-rahmon"),
        ("RAHMON", "emomali-rahmon"),
        ("stanislav zas", "stanislav-zas"),
        ("Erdoğan", "recep-tayyip-erdogan"),
        ("the CSTO", "csto"),
        ("Türkiye", "TR"),
        ("CSTO Secretary-General", "csto-secretary-general"),
    ],
)
def test_names_are_found(ref: Reference, name: str, entity: str) -> None:
    """Case, accents, hyphens and articles do not matter; family names are found alone."""
    assert ref.find(name)[0].id == entity


def test_what_is_not_known_is_not_found(ref: Reference) -> None:
    """A name that nothing has gives no candidates."""
    assert ref.find("Zaphod Beeblebrox") == ()
    assert ref.find("") == ()


@pytest.mark.parametrize(
    ("kind", "key", "near"),
    [
        ("person", "stanislaw-zas", "stanislav-zas"),
        ("organization", "cst0", "csto"),
        ("state", "tj", "TJ"),
        ("office", "tj-presidant", "tj-president"),
    ],
)
def test_unknown_identifiers_name_near_ones(
    ref: Reference, kind: str, key: str, near: str
) -> None:
    """An unknown identifier is an error that says which known one is near."""
    with pytest.raises(UnknownNameError, match=rf"no {kind} '{key}'.*\b{near}\b"):
        getattr(ref, kind)(key)


def test_the_reference_is_a_value(ref: Reference) -> None:
    """It survives pickling, equal and with an equal hash, indexes built or not."""
    ref.find("Zas")
    copy = pickle.loads(pickle.dumps(ref))  # noqa: S301  (our own bytes)
    assert copy == ref
    assert hash(copy) == hash(ref)
    assert copy.find("Zas") == ref.find("Zas")
    assert reference() is reference()


def test_offices_of_organizations_and_states_alike(ref: Reference) -> None:
    """A word without a state means that office of every state."""
    owners = {holding.of for holding in ref.holders("president", on=date(2021, 8, 23))}
    assert {"AM", "BY", "KG", "KZ", "RU", "TJ"} <= owners
    assert ref.holders("secretary-general", of="nato", on=date(2021, 8, 23))[0].of == "nato"


def test_the_scheme_knows_words_that_no_state_fills(ref: Reference) -> None:
    """A word of the scheme has no holders where none is listed; other words are unknown."""
    assert ref.holders("interior-minister", of="KZ") == ()
    assert ref.holders("foreign-minister", of="US", on=date(2021, 8, 23))[0].of == "US"
    speakers = ref.holders("speaker", of="RU", on=date(2021, 8, 23))
    assert {holding.office for holding in speakers} == {"ru-duma-speaker", "ru-fc-speaker"}
    with pytest.raises(UnknownNameError, match="no office 'cook'"):
        ref.holders("cook")
    with pytest.raises(UnknownNameError, match="no organization 'XY'"):
        ref.holders("president", of="XY")
    with pytest.raises(UnknownNameError, match=r"no organization 'cst0'.*csto"):
        ref.members("cst0")


def test_other_roles_are_asked_for(ref: Reference) -> None:
    """Partners and observers are no members unless asked for."""
    day = date(2021, 8, 23)
    assert "RU" not in {member.state for member in ref.members("nato", on=day)}
    partners = ref.members("nato", on=day, roles={MemberRole.PARTNER})
    assert "RU" in {member.state for member in partners}


def test_without_a_day_all_of_history(ref: Reference) -> None:
    """Without a day every membership and every holder is returned, in order of time."""
    members = ref.members("csto")
    assert [member.state for member in members] == ["AM", "BY", "KG", "KZ", "RU", "TJ", "UZ"]
    assert [member.status for member in members if member.state in {"AM", "UZ"}] == [
        MemberStatus.FROZEN,
        MemberStatus.SUSPENDED,
    ]
    heads = [holding.person for holding in ref.holders("csto-secretary-general")]
    assert heads[0] == "nikolai-bordyuzha"
    assert heads[-1] == "taalatbek-masadykov"


@given(DAYS)
def test_one_seat_has_one_sure_holder_at_most(day: date) -> None:
    """Of those returned for one seat only one can have taken it for certain by that day."""
    ref = reference()
    for office in ref.offices:
        if office.one_seat:
            since = [held.since for held in ref.holders(office.slug, on=day)]
            sure = [one for one in since if one and one.latest and one.latest <= day]
            assert len(sure) <= 1, office.slug


@given(st.text())
def test_any_text_can_be_looked_for(text: str) -> None:
    """Looking for any text gives candidates or none, the same twice."""
    assert reference().find(text) == reference().find(text)


def test_a_part_of_a_slug_is_near(ref: Reference) -> None:
    """Who asks for a person by family name is told the slug."""
    with pytest.raises(UnknownNameError, match=r"no person 'Zas'.*near it: stanislav-zas"):
        ref.person("Zas")


def test_days_are_dates(ref: Reference) -> None:
    """A point in time stands for its day; what is no date is refused in so many words."""
    noon = datetime(2021, 8, 23, 12, tzinfo=UTC)
    assert ref.members("csto", on=noon) == ref.members("csto", on=noon.date())
    assert ref.holders("president", of="TJ", on=noon)
    with pytest.raises(DateError, match=r"on: expected a date.* not '2021-08-23'"):
        ref.members("csto", on="2021-08-23")  # type: ignore[arg-type]  # what is tested


def test_repr_is_one_line(ref: Reference) -> None:
    """A reference shown in a notebook does not list all that it knows."""
    assert repr(ref).startswith("<Reference: ")
    assert len(repr(ref)) < 80


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda ref: ref.person(None), "person: expected a name as a str, not NoneType"),
        (lambda ref: ref.find(3), "name: expected a name as a str, not int"),
        (
            lambda ref: ref.merged("mine"),
            "a reference is merged with another one, not with str",
        ),
    ],
)
def test_what_is_no_name(
    ref: Reference, ask: Callable[[Reference], object], message: str
) -> None:
    """An argument of another type is told by what was expected."""
    with pytest.raises(TypeError, match=message):
        ask(ref)
