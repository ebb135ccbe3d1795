"""The tables that ship: what must hold for them beyond being well formed."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cstonews.facts
from cstonews.checking import check_folder
from cstonews.facts.finding import (
    Match,
    family_names,
    office_forms,
    organization_forms,
    person_forms,
    state_forms,
)
from cstonews.facts.names import fold
from cstonews.facts.reference import reference
from cstonews.facts.scheme import take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.facts.finding import Form

FOLDER = Path(cstonews.facts.__file__).parent
ISO_CODES = Path("/usr/share/iso-codes/json/iso_3166-1.json")


def test_the_tables_have_no_fault() -> None:
    """References, dates, seats, codes, slugs, QIDs and aliases are in order."""
    assert check_folder(FOLDER) == ()


def test_states_stand_in_order_of_their_codes() -> None:
    """The states are sorted and complete: 193 members of the United Nations and four more."""
    codes = [state.iso2 for state in reference().states]
    assert codes == sorted(set(codes))
    assert len(codes) == 193 + 4
    assert {"PS", "TW", "VA", "XK"} < set(codes)


@pytest.mark.skipif(not ISO_CODES.is_file(), reason="needs Debian's iso-codes")
def test_codes_are_those_of_the_standard() -> None:
    """Two and three letters go together as in ISO 3166-1; Kosovo's are not assigned there."""
    listed = json.loads(ISO_CODES.read_text("utf-8"))["3166-1"]
    standard = {entry["alpha_2"]: entry["alpha_3"] for entry in listed}
    ours = {state.iso2: state.iso3 for state in reference().states if state.iso2 != "XK"}
    assert ours.items() <= standard.items()


def test_every_fact_has_a_source_or_is_marked() -> None:
    """Persons, organizations, memberships, holdings and meetings name where they are from."""
    ref = reference()
    sources = chain(
        (row.source for row in ref.persons),
        (row.source for row in ref.organizations),
        (row.source for row in ref.memberships),
        (row.source for row in ref.holdings),
        (row.source for row in ref.meetings),
    )
    assert all((source or "").startswith("http") for source in sources)


def test_lists_within_an_entry_repeat_nothing() -> None:
    """No list of names has a name twice."""
    for state in reference().states:
        for names in (state.aliases, state.adjectives, state.demonyms, state.metonyms):
            assert len(set(names)) == len(names), state
    for body in reference().organizations:
        assert len(set(body.aliases)) == len(body.aliases), body


def test_shared_family_names_are_marked() -> None:
    """``family_shared`` stands exactly where another person has the family name."""
    families = [person.family for person in reference().persons]
    for person in reference().persons:
        assert person.family_shared == (families.count(person.family) > 1), person.slug


def _own_forms() -> Iterator[tuple[str, tuple[str, ...], Form]]:
    ref = reference()
    for state in ref.states:
        yield from ((state.iso2, state.ambiguous, form) for form in state_forms(state))
    for body in ref.organizations:
        yield from ((body.slug, body.ambiguous, form) for form in organization_forms(body))
    for person in ref.persons:
        yield from ((person.slug, person.ambiguous, form) for form in person_forms(person))
    for office in ref.offices:
        yield from ((office.slug, office.ambiguous, form) for form in office_forms(office))


def test_every_unambiguous_name_finds_its_own_entry() -> None:
    """A form that is not marked ambiguous finds what it belongs to first, and unmarked."""
    for owner, ambiguous, form in _own_forms():
        marked = {fold(text) for text in ambiguous}
        if form.match is Match.FAMILY or fold(form.text) in marked:
            continue
        first = reference().find(form.text)[0]
        assert (first.id, first.ambiguous) == (owner, False), form


def test_every_name_finds_its_own_entry_somewhere() -> None:
    """Also family names and ambiguous forms find what they belong to, if not alone."""
    for owner, _, form in _own_forms():
        assert owner in {candidate.id for candidate in reference().find(form.text)}, form


def test_family_names_are_those_of_the_names() -> None:
    """Each name ends or begins with one of the family names."""
    for person in reference().persons:
        families = family_names(person)
        assert person.family == families[0]
        for name in (person.name, *person.aliases):
            assert name.startswith(families) or name.endswith(families), name


def test_slugs_that_look_composed_are_of_their_state() -> None:
    """A listed slug that the scheme can take apart belongs to the state it begins with."""
    codes = {state.iso2 for state in reference().states}
    owners = [(body.slug, body.country) for body in reference().organizations]
    owners += [(office.slug, office.of) for office in reference().offices]
    for slug, owner in owners:
        parts = take_apart(slug)
        assert parts is None or parts.state not in codes or parts.state == owner, slug


def test_heads_tell_origin_and_fields() -> None:
    """Each table opens with where it is from and where its fields are explained."""
    for path in FOLDER.glob("*.toml"):
        head = re.split(r"^\[", path.read_text("utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
        assert "Origin:" in head, path
        assert "Fields: cstonews." in head or "Fields:" in head, path
