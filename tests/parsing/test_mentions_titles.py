"""Titles: whose an office is, who holds it, and whom it stands next to."""

from __future__ import annotations

from datetime import date

import pytest

from cstonews.parsing.mentions import NameForm
from tests.parsing.mention_texts import (
    DAY,
    OFFICE,
    ORGANIZATION,
    PERSON,
    mentioned,
    names_in,
    of_kind,
)

OFFICES = {
    "adjective": ("Tajik President", "tj-president", "emomali-rahmon"),
    "lower case": ("Tajik president", "tj-president", "emomali-rahmon"),
    "genitive": ("Tajikistan’s President", "tj-president", "emomali-rahmon"),
    "name alone": ("Tajikistan President", "tj-president", "emomali-rahmon"),
    "of": ("President of Tajikistan", "tj-president", "emomali-rahmon"),
    "of, formally": (
        "President of the Republic of Tajikistan",
        "tj-president",
        "emomali-rahmon",
    ),
    "head of state": ("Tajik head of state", "tj-president", "emomali-rahmon"),
    "leader": ("Tajik leader", "tj-president", "emomali-rahmon"),
    "metonym's": ("Moscow’s Foreign Minister", "ru-foreign-minister", "sergei-lavrov"),
    "organization": ("CSTO Secretary-General", "csto-secretary-general", "stanislav-zas"),
    "of an organization": (
        "Secretary General of the CSTO",
        "csto-secretary-general",
        "stanislav-zas",
    ),
    "of a body": ("head of the CSTO Joint Staff", "csto-joint-staff-chief", "anatoly-sidorov"),
    "of a ministry": (
        "head of the Russian Foreign Ministry",
        "ru-foreign-minister",
        "sergei-lavrov",
    ),
    "speaks for a ministry": (
        "Russian Foreign Ministry spokeswoman",
        "ru-foreign-ministry-spokesperson",
        "maria-zakharova",
    ),
    "speaks for a president": (
        "Kremlin spokesman",
        "ru-presidential-spokesperson",
        "dmitry-peskov",
    ),
    "president's spokesman": (
        "Uzbek President’s spokesman",
        "uz-presidential-spokesperson",
        "sherzod-asadov",
    ),
    "composed": ("Chadian Interior Minister", "td-interior-minister", None),
    "composed deputy": ("Kazakh Deputy Interior Minister", "kz-deputy-interior-minister", None),
    "first deputy": (
        "First Deputy Minister of Defense of Belarus",
        "by-deputy-defence-minister",
        None,
    ),
    "of a body after its state": (
        "chairman of the Kyrgyz Jogorku Kenesh",
        "kg-speaker",
        "talant-mamytov",
    ),
    "of the bloc's body": (
        "chief of the bloc’s Joint Staff",
        "csto-joint-staff-chief",
        "anatoly-sidorov",
    ),
    "several seats": ("Russian Deputy Foreign Minister", "ru-deputy-foreign-minister", None),
    "deputy of an organization": (
        "CSTO Deputy Secretary General",
        "csto-deputy-secretary-general",
        None,
    ),
    "only one state has it": ("Secretary of State", "us-secretary-of-state", "antony-blinken"),
    "composed head": ("head of the Chadian Interior Ministry", "td-interior-minister", None),
    "deputy chair": (
        "Deputy Chairman of the Russian Security Council",
        "ru-security-council-deputy-chair",
        "dmitry-medvedev",
    ),
}


@pytest.mark.parametrize(("title", "office", "holder"), OFFICES.values(), ids=OFFICES)
def test_titles_name_offices(title: str, office: str, holder: str | None) -> None:
    """A title with whose it is names an office, and who alone holds it on the day."""
    text = f"Then the {title} spoke."
    (name,) = (n for n in names_in(text) if n.kind is OFFICE and n.office)
    assert text[name.start : name.end].removeprefix("the ") == title
    assert (name.office, name.entity, name.bound) == (office, holder, False)


LOOSE = {
    "no owner": "Then the minister spoke.",
    "no such office": "Then the Tajik rector spoke.",
    "no such office in that state": "Then the Tajik Secretary of State spoke.",
    "envoy to": "Then the ambassador to Russia spoke.",
    "a ministry that goes on": "Then the President of the Russian Federation of Judo spoke.",
    "a mission": "Then the head of the UN Assistance Mission spoke.",
    "of the people": "Then the president of the Russians spoke.",
    "mayor of a capital": "Then the mayor of Moscow spoke.",
    "another's secretary of state": "Then Ohio Secretary of State Jon Husted spoke.",
    "of the bloc's ministry": "Then the head of the bloc’s Foreign Ministry spoke of the CSTO.",
    "of a person": "Then the spokesman for Vladimir Putin spoke.",
    "of itself": "Then the head of the CSTO PA spoke of the head of",
}


@pytest.mark.parametrize("text", LOOSE.values(), ids=LOOSE)
def test_titles_without_an_owner_are_roles(text: str) -> None:
    """Where whose it is is not told, or there is no such office, a title stays a role."""
    assert [
        n.office
        for n in names_in(text)
        if n.kind is OFFICE and n.office != "us-secretary-of-state"
    ][:1] in (
        [None],
        ["csto-parliamentary-assembly-chair"],
    )


BOUND = {
    "right before": ("CSTO Secretary General Stanislav Zas left.", "csto-secretary-general"),
    "right before, a role": ("Secretary General Stanislav Zas left.", "csto-secretary-general"),
    "comma": (
        "Stanislav Zas, the Secretary General of the CSTO, left.",
        "csto-secretary-general",
    ),
    "comma after": (
        "The CSTO Secretary General, Stanislav Zas, left.",
        "csto-secretary-general",
    ),
    "brackets": ("Stanislav Zas (CSTO Secretary General) left.", "csto-secretary-general"),
    "honorific": ("Mr. Zas left.", None),
    "the bloc's": (
        "The CSTO met. The bloc’s Secretary General Stanislav Zas left.",
        "csto-secretary-general",
    ),
    "of the organization": (
        "The CSTO met. The Secretary General of the organization Stanislav Zas left.",
        "csto-secretary-general",
    ),
}


@pytest.mark.parametrize(("text", "office"), BOUND.values(), ids=BOUND)
def test_titles_are_bound_to_who_stands_beside(text: str, office: str | None) -> None:
    """Title and person next to each other know of each other."""
    person = next(n for n in names_in(text) if n.kind is PERSON)
    title = next(n for n in names_in(text) if n.kind is OFFICE)
    assert (person.bound, person.office) == (True, office)
    assert (title.bound, title.entity, title.office) == (True, "stanislav-zas", office)


def test_a_title_and_a_subject_apart_are_not_bound() -> None:
    """After a title and a comma a name that acts is another's."""
    text = "Next to the CSTO Secretary General, Stanislav Zas said nothing."
    assert [name.bound for name in names_in(text) if name.kind is PERSON] == [False]


def test_modifiers_belong_to_the_title() -> None:
    """Who held an office formerly does not hold it on the day."""
    text = "The former Tajik president left; the acting Armenian Prime Minister stayed."
    found = [(text[n.start : n.end], n.entity) for n in names_in(text) if n.kind is OFFICE]
    assert found == [
        ("former Tajik president", None),
        ("acting Armenian Prime Minister", "nikol-pashinyan"),
    ]


def test_ambiguous_titles_list_all_holders() -> None:
    """What is called the Armenian leader may be the president or the prime minister."""
    (name,) = (n for n in names_in("Then the Armenian leader spoke.") if n.kind is OFFICE)
    assert name.entity is None
    assert set(name.candidates) == {"armen-sarkissian", "nikol-pashinyan"}


def test_holders_need_a_day() -> None:
    """Without a day nobody holds an office."""
    (name,) = (n for n in names_in("Then the Tajik president spoke.", None) if n.kind is OFFICE)
    assert (name.entity, name.candidates) == (None, ())


def test_holders_change() -> None:
    """The office is that of its holder on the day."""
    told = [
        mentioned("Then the US president spoke.", on)
        for on in (date(2020, 6, 1), DAY, date(2025, 6, 1))
    ]
    assert told == [{"US", "donald-trump"}, {"US", "joe-biden"}, {"US", "donald-trump"}]


INSIDE = {
    "state in an office": ("Belarusian President", {"BY", "alexander-lukashenko"}),
    "body in an office": (
        "Secretary of the Security Council of Belarus",
        {"BY", "by-security-council", "alexander-volfovich"},
    ),
    "ministry in an office": (
        "head of the Russian Foreign Ministry",
        {"RU", "ru-foreign-ministry", "sergei-lavrov"},
    ),
    "alliance in a body": (
        "CSTO Collective Security Council",
        {"csto", "csto-collective-security-council"},
    ),
    "president in a press service": (
        "press service of the Kazakh President",
        {"KZ", "kz-presidential-press-service", "kassym-jomart-tokayev"},
    ),
    "office in a press service": (
        "Kremlin press service",
        {"kremlin", "ru-presidential-press-service"},
    ),
    "states in a name": (
        "Union State of Russia and Belarus",
        {"RU", "BY", "union-state"},
    ),
    "working group": (
        "Working Group on Afghanistan under the CSTO Ministerial Council",
        {"AF", "csto", "csto-afghanistan-working-group", "csto-council-of-foreign-ministers"},
    ),
    "nothing in a party": ("United Russia", {"united-russia"}),
    "leader in a government": ("Biden administration", {"biden-administration", "joe-biden"}),
}


@pytest.mark.parametrize(("words", "entities"), INSIDE.values(), ids=INSIDE)
def test_names_inside_names_are_mentioned(words: str, entities: set[str]) -> None:
    """What a name is made of is mentioned too, but for names of parties and outlets."""
    assert mentioned(f"They spoke of the {words} again.") == entities


def test_long_names_do_not_widen_an_owner() -> None:
    """Capitals after a title are a name, if no noun makes a body of them."""
    text = "Then the President of Russia Zyx Qwert Asdf Ghjk spoke."
    offices = [(n.office, n.entity) for n in names_in(text) if n.kind is OFFICE]
    assert offices == [("ru-president", "zyx-qwert-asdf-ghjk")]


def test_roles_between_owner_and_name_are_widened() -> None:
    """A role in a body belongs to the name that follows the body's."""
    text = "Member of the Russian State Duma Zyx Qwert agreed."
    (person,) = (n for n in names_in(text) if n.kind is PERSON)
    assert (person.entity, person.bound) == ("zyx-qwert", True)


def test_who_heads_an_institution_tells_whose_it_is() -> None:
    """An institution without its state belongs to the state of who serves it."""
    text = "The border was quiet, said Foreign Ministry spokeswoman Maria Zakharova."
    assert of_kind(text, ORGANIZATION) == [("Foreign Ministry", "ru-foreign-ministry")]
    text = "It was quiet, said Marat Imankulov, secretary of the Security Council."
    assert of_kind(text, ORGANIZATION) == [("Security Council", "kg-security-council")]
    text = "It was quiet, said Zyx Golubin, head of the Foreign Ministry."
    assert of_kind(text, ORGANIZATION) == []


def test_titles_keep_their_word() -> None:
    """A role's name is the title's word, for those who look for who has it."""
    roles = [
        (n.name, n.form) for n in names_in("The minister met political analyst Zyx Qwert.")
    ]
    assert roles[:2] == [("minister", NameForm.ROLE), ("analyst", NameForm.ROLE)]
