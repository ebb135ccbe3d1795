"""The scheme of national institutions and offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cstonews.errors import UnknownNameError
from cstonews.facts.reference import reference
from cstonews.facts.scheme import (
    as_listed,
    collective_words,
    compose_institution,
    compose_office,
    institution_words,
    listed_slugs,
    office_words,
    press_service_of,
    press_service_words,
    scheme,
    split_words,
    spokesperson_of,
    spokesperson_words,
    take_apart,
)
from cstonews.parsing.tokens import find_tokens

if TYPE_CHECKING:
    from cstonews.institutions import Institution, OfficeKind

KINDS = [*scheme().institution, *scheme().office]


@pytest.mark.parametrize("entry", KINDS, ids=lambda entry: entry.kind)
def test_examples_are_found_and_counterexamples_are_not(
    entry: Institution | OfficeKind,
) -> None:
    """Each kind's example names one institution or office of that kind."""
    (found,) = reference().find(entry.example)
    listed = [slug for slug, slugs in listed_slugs().items() if found.id in slugs]
    assert any(slug.endswith(f"-{entry.kind}") for slug in (found.id, *listed))
    assert reference().find(entry.counterexample) == ()


def test_words_belong_to_one_kind() -> None:
    """No words name two kinds of institution, nor two kinds of office."""
    institutions = [split_words(words) for kind in scheme().institution for words in kind.words]
    titles = [split_words(title) for kind in scheme().office for title in kind.titles]
    assert len(set(institutions)) == len(institutions) == len(institution_words())
    assert len(set(titles)) == len(titles) <= len(office_words())
    assert not set(institutions) & set(titles)


def test_words_are_split_like_a_text() -> None:
    """Words split into the same tokens as a text does, so that a text can be looked up."""
    kinds = [kind.words for kind in scheme().institution]
    titles = [kind.titles for kind in scheme().office]
    voices = [scheme().spokesperson.words, scheme().press_service.words]
    for words in (word for group in (*kinds, *titles, *voices) for word in group):
        assert list(split_words(words)) == find_tokens(words).lower


@pytest.mark.parametrize(
    ("state", "words", "slug"),
    [
        ("AZ", "Defence Ministry", "az-defence-ministry"),
        ("RU", "MFA", "ru-foreign-ministry"),
        ("US", "State Department", "us-state-department"),
        ("RU", "State Department", None),
        ("KG", "State Committee for National Security", "kg-gknb"),
        ("RU", "presidential administration", "kremlin"),
        ("TJ", "teahouse", None),
    ],
)
def test_institutions_are_composed(state: str, words: str, slug: str | None) -> None:
    """State and words make a slug; what is listed under another slug keeps that one."""
    assert compose_institution(state, words) == slug
    assert compose_institution(state, split_words(words)) == slug


@pytest.mark.parametrize(
    ("of", "words", "slug"),
    [
        ("KZ", "Interior Minister", "kz-interior-minister"),
        ("KZ", "First Deputy Interior Minister", "kz-deputy-interior-minister"),
        ("US", "top diplomat", "us-secretary-of-state"),
        ("RU", "parliament speaker", "ru-speaker"),
        ("GB", "Secretary of State", None),
        ("TJ", "cook", None),
    ],
)
def test_offices_are_composed(of: str, words: str, slug: str | None) -> None:
    """As institutions; where two are listed the composed slug stays."""
    assert compose_office(of, words) == slug


@pytest.mark.parametrize(
    ("slug", "service", "spokesperson"),
    [
        ("tj-president", "tj-presidential-press-service", "tj-presidential-spokesperson"),
        ("kremlin", "ru-presidential-press-service", "ru-presidential-spokesperson"),
        ("csto", "csto-press-service", "csto-press-secretary"),
        (
            "uz-foreign-ministry",
            "uz-foreign-ministry-press-service",
            "uz-foreign-ministry-spokesperson",
        ),
    ],
)
def test_those_who_speak_for_others_are_composed(
    slug: str, service: str, spokesperson: str
) -> None:
    """A press service and a spokesperson have the slug of whom they speak for."""
    assert press_service_of(slug) == service
    assert spokesperson_of(slug) == spokesperson
    assert ("press", "secretary") in spokesperson_words()
    assert ("press", "office") in press_service_words()
    assert ("member", "states") in collective_words()


@pytest.mark.parametrize(
    "name",
    [
        "the Azerbaijani Defense Ministry",
        "Azerbaijan's Ministry of Defence",
        "the Ministry of Defense of Azerbaijan",
        "Ministry of Defence of the Republic of Azerbaijan",
        "Azeri MoD",
    ],
)
def test_one_institution_has_many_names(name: str) -> None:
    """Adjective, genitive and "of" all compose the same slug."""
    assert [found.id for found in reference().find(name)] == ["az-defence-ministry"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("spokesman for the Azerbaijani Defence Ministry", "az-defence-ministry-spokesperson"),
        ("the Uzbek Foreign Ministry's press service", "uz-foreign-ministry-press-service"),
        ("press service of the Uzbek Foreign Ministry", "uz-foreign-ministry-press-service"),
        ("CSTO member states", "csto-member-states"),
        ("the member countries of NATO", "nato-member-states"),
    ],
)
def test_names_of_names_are_found(name: str, slug: str) -> None:
    """Spokespersons, press services and member states are found by whose they are."""
    assert [found.id for found in reference().find(name)] == [slug]


def test_only_states_are_member_states() -> None:
    """What has members that are no states has no member states."""
    assert reference().find("members of the Taliban") == ()
    with pytest.raises(UnknownNameError, match="no organization 'taliban-member-states'"):
        reference().organization("taliban-member-states")


def test_two_states_of_one_adjective_are_both_found() -> None:
    """Where a state's form is shared the candidates are marked ambiguous."""
    found = reference().find("the Congolese Foreign Ministry")
    assert [(one.id, one.ambiguous) for one in found] == [
        ("cd-foreign-ministry", True),
        ("cg-foreign-ministry", True),
    ]


@pytest.mark.parametrize(
    ("slug", "name", "parent"),
    [
        ("az-defence-ministry", "Azerbaijani Defence Ministry", None),
        (
            "az-defence-ministry-press-service",
            "press service of the Azerbaijani Defence Ministry",
            "az-defence-ministry",
        ),
        ("az-president-press-service", "press service of the Azerbaijani President", None),
        (
            "csto-member-states",
            "member states of the Collective Security Treaty Organization",
            "csto",
        ),
    ],
)
def test_composed_organizations_are_known(slug: str, name: str, parent: str | None) -> None:
    """The reference makes the organization that a composed slug names."""
    body = reference().organization(slug)
    assert (body.slug, body.name, body.parent, body.composed) == (slug, name, parent, True)


@pytest.mark.parametrize(
    ("slug", "name", "body"),
    [
        ("az-interior-minister", "Azerbaijani Interior Minister", "az-interior-ministry"),
        (
            "az-deputy-interior-minister",
            "Azerbaijani Deputy Interior Minister",
            "az-interior-ministry",
        ),
        (
            "uz-foreign-ministry-spokesperson",
            "spokesperson of the Uzbek Foreign Ministry",
            "uz-foreign-ministry",
        ),
    ],
)
def test_composed_offices_are_known(slug: str, name: str, body: str) -> None:
    """The reference makes the office that a composed slug names."""
    office = reference().office(slug)
    assert (office.slug, office.name, office.body, office.composed) == (slug, name, body, True)


@pytest.mark.parametrize(
    "slug", ["zz-foreign-ministry", "az-teahouse", "az-deputy-king", "az-interior-minister"]
)
def test_what_the_scheme_cannot_make_is_unknown(slug: str) -> None:
    """A state or kind that is not known, or an office's slug, is no organization."""
    with pytest.raises(UnknownNameError, match=f"no organization '{slug}'"):
        reference().organization(slug)


@pytest.mark.parametrize("slug", ["zz-president", "az-foreign-ministry", "az-press-service"])
def test_what_is_no_office_is_unknown(slug: str) -> None:
    """An organization's slug is no office."""
    with pytest.raises(UnknownNameError, match=f"no office '{slug}'"):
        reference().office(slug)


def test_listed_slugs_exist_and_are_not_composed() -> None:
    """What the scheme gives way to is in the tables, and what gives way is not."""
    listed = {body.slug for body in reference().organizations}
    listed |= {office.slug for office in reference().offices}
    for composed, slugs in listed_slugs().items():
        assert composed not in listed
        assert set(slugs) <= listed
        assert as_listed(composed) in {*slugs, composed}
    assert list(listed_slugs()) == sorted(listed_slugs())


@pytest.mark.parametrize("slug", ["csto", "", "az", "az-", "az-spokesperson", "az-deputy-king"])
def test_other_slugs_are_not_taken_apart(slug: str) -> None:
    """A slug that is not of the scheme gives nothing."""
    assert take_apart(slug) is None


def test_every_composed_slug_is_taken_apart_again() -> None:
    """Composing and taking apart are inverse for every kind."""
    for words, kind in institution_words().items():
        slug = compose_institution("AZ", words)
        assert slug is None or (parts := take_apart(slug)) is None or parts[:2] == ("AZ", kind)
    for words, kind in office_words().items():
        slug = compose_office("AZ", words)
        if slug is not None:
            parts = take_apart(slug)
            assert parts is not None
            assert f"az-{'deputy-' * parts.deputy}{parts.kind}" == f"az-{kind}" == slug
