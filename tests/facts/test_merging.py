"""Merging two references."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from cstonews.edtf import EDTF
from cstonews.facts.loading import Facts
from cstonews.facts.reference import Reference, reference
from cstonews.memberships import MemberRole, Membership
from cstonews.offices import Holding
from cstonews.persons import Gender, Person

ADA = Person(
    "ada-byron", "Ada Byron", "Ada", "Byron", Gender.FEMALE, "GB", aliases=("Ada King",)
)


def test_merging_with_itself_or_nothing_changes_nothing() -> None:
    """A reference merged with itself, or with no facts, is equal to itself."""
    ref = reference()
    assert ref.merged(ref) == ref
    assert ref.merged(Facts()) == ref
    assert Reference().merged(ref) == ref


def test_the_other_wins_and_names_add_up() -> None:
    """An entry of both is the other's, with the names of both; new ones come after."""
    old = Reference(persons=(ADA, evolve(ADA, slug="first")))
    new = Facts(
        persons=(evolve(ADA, slug="last"), evolve(ADA, name="Ada", aliases=("Countess",)))
    )
    merged = old.merged(new)
    assert [person.slug for person in merged.persons] == ["ada-byron", "first", "last"]
    assert merged.person("ada-byron").name == "Ada"
    assert merged.person("ada-byron").aliases == ("Countess", "Ada Byron", "Ada King")
    assert merged.find("Countess")[0].id == "ada-byron"


def test_facts_with_dates_are_replaced_by_what_they_are_about() -> None:
    """A holding or membership of both is the other's; others are added."""
    since, until = EDTF.parse("1830"), EDTF.parse("1852")
    holding = Holding("ada-byron", "tj-president", "TJ", since)
    row = Membership("csto", "MN", MemberRole.MEMBER, EDTF.parse("2030"))
    ref = reference().merged(Facts(holdings=(holding,), memberships=(row,)))
    again = ref.merged(Facts(holdings=(evolve(holding, until=until),)))
    first = again.holders("president", of="TJ", on=date(1840, 1, 1))
    assert [(held.person, held.until) for held in first] == [("ada-byron", until)]
    assert "MN" in {member.state for member in again.members("csto", on=date(2031, 1, 1))}


def test_offices_keep_their_titles() -> None:
    """An office of both keeps the titles of both."""
    (office,) = (one for one in reference().offices if one.slug == "tj-president")
    ref = reference().merged(Facts(offices=(evolve(office, titles=("Founder of Peace",)),)))
    assert ref.find("Founder of Peace")[0].id == "tj-president"
    assert ref.find("Tajik President")[0].id == "tj-president"
