"""Persons: by full name, family name, initials, title; known and unknown."""

from __future__ import annotations

from datetime import date

import pytest

from cstonews.parsing.mentions import NameForm
from tests.parsing.mention_texts import PERSON, mentioned, names_in, of_kind

KNOWN = {
    "full name": ("Stanislav Zas left.", [("Stanislav Zas", "stanislav-zas")]),
    "other spelling": ("Emomali Rakhmon left.", [("Emomali Rakhmon", "emomali-rahmon")]),
    "spelling nobody listed": (
        "Nurlan Yermekbaev met Mukhtar Tleuberdy.",
        [
            ("Nurlan Yermekbaev", "nurlan-yermekbayev"),
            ("Mukhtar Tleuberdy", "mukhtar-tleuberdi"),
        ],
    ),
    "skeleton of both names": (
        "Kasym-Jomart Tokaev spoke.",
        [("Kasym-Jomart Tokaev", "kassym-jomart-tokayev")],
    ),
    "family name": ("Then Lukashenko spoke.", [("Lukashenko", "alexander-lukashenko")]),
    "possessive": ("Putin’s envoy left.", [("Putin", "vladimir-putin")]),
    "initial": ("Then A. Lukashenko spoke.", [("A. Lukashenko", "alexander-lukashenko")]),
    "two initials": ("It was N.V. Pashinyan.", [("N.V. Pashinyan", "nikol-pashinyan")]),
    "patronymic": (
        "Alexander Grigoryevich Lukashenko came.",
        [("Alexander Grigoryevich Lukashenko", "alexander-lukashenko")],
    ),
    "middle initial": (
        "It was Alexander G. Lukashenko.",
        [("Alexander G. Lukashenko", "alexander-lukashenko")],
    ),
    "accents": (
        "Recep Tayyip Erdoğan came.",
        [("Recep Tayyip Erdoğan", "recep-tayyip-erdogan")],
    ),
    "capitals": ("EMOMALI RAHMON CAME.", [("EMOMALI RAHMON", "emomali-rahmon")]),
    "family in front": (
        "Xi Jinping came, and Xi spoke.",
        [("Xi Jinping", "xi-jinping"), ("Xi", "xi-jinping")],
    ),
    "several words": (
        "Mr. de Hoop Scheffer came.",
        [("de Hoop Scheffer", "jaap-de-hoop-scheffer")],
    ),
    "after an opening word": ("Addressing Zas, he wept.", [("Zas", "stanislav-zas")]),
    "after another": ("Quizzing Zas, he wept.", [("Zas", "stanislav-zas")]),
    "last of several words": (
        "They told Scheffer so.",
        [("Scheffer", "jaap-de-hoop-scheffer")],
    ),
    "in a headline": (
        "Lukashenko Hosts Old Allies Again",
        [("Lukashenko", "alexander-lukashenko")],
    ),
    "across a line": (
        "The envoy met Stanislav\nZas there.",
        [("Stanislav\nZas", "stanislav-zas")],
    ),
}


@pytest.mark.parametrize(("text", "found"), KNOWN.values(), ids=KNOWN)
def test_known_persons_are_found(text: str, found: list[tuple[str, str]]) -> None:
    """Whoever the reference has is found however the name is written."""
    assert of_kind(text, PERSON) == found


SETTLED = {
    "by the office": ("President Japarov left.", "sadyr-japarov"),
    "by another office": ("Prime Minister Japarov left.", "akylbek-japarov"),
    "by rank of office on the day": ("Then Japarov spoke.", "sadyr-japarov"),
    "by a full name before": ("Akylbek Japarov came. Japarov spoke.", "akylbek-japarov"),
    "by a full name after": ("Japarov spoke. It was Akylbek Japarov.", "akylbek-japarov"),
    "by an initial": ("Then A. Japarov spoke.", "akylbek-japarov"),
    "by state and office": ("Russian Defense Minister Ivanov left.", "sergei-ivanov"),
    "by an office once held": ("Foreign Minister Ivanov left.", "igor-ivanov"),
    "by spelling and title": ("Defense Minister Papikian left.", "suren-papikyan"),
    "by spelling and office": ("Armenian Defense Minister Papikian left.", "suren-papikyan"),
    "doubtful, by office": ("President Xi left.", "xi-jinping"),
    "common, by office": ("CIS Secretary General Lebedev left.", "sergei-lebedev"),
    "doubtful, by what it rules": ("The Kerry administration left.", "john-kerry"),
    "by another spelling before": (
        "Armen Grigoryan came. “No,” Grigorian said.",
        "armen-grigoryan",
    ),
}


@pytest.mark.parametrize(("text", "person"), SETTLED.values(), ids=SETTLED)
def test_family_names_are_settled(text: str, person: str) -> None:
    """A family name that several bear is settled by title, day, or the rest of the text."""
    found = names_in(text, date(2022, 9, 15))
    family = [name for name in found if name.form is NameForm.SHORT]
    assert [name.entity for name in family] == [person]


def test_unsettled_names_keep_their_candidates() -> None:
    """Where nothing tells which of several is meant, nobody is named."""
    (name,) = (n for n in names_in("Then Aliyev spoke.", None) if n.kind is PERSON)
    assert (name.entity, name.name) == (None, "Aliyev")
    assert set(name.candidates) == {"heydar-aliyev", "ilham-aliyev"}


def test_most_often_named_bearer_wins() -> None:
    """A family name means whom the text names in full most often, the last before it."""
    text = "Vera Orlova met Anna Orlova. Vera Orlova left. Orlova wept. Anna Orlova."
    assert of_kind(text, PERSON)[3] == ("Orlova", "vera-orlova")


NOBODY = {
    "a word": "Ban on flights extended.",
    "a word in capitals": "BAN ON FLIGHTS",
    "a common name": "Ivanov, a farmer, wept.",
    "a place": "They flew to Austin on Sunday.",
    "an airport": "They landed at Heydar Aliyev Airport.",
    "a family of another given name": "Darya Putin wept.",
    "a company": "He left General Electric.",
    "an assembly": "The General Assembly voted.",
    "a month": "The minister Monday said nothing.",
    "a plural title": "The Permanent Representatives voted.",
    "a verb in a headline": "Old Chief Preaches Patience With Allies Again",
    "a headline": "Envoys Visit Old Capital With Family",
    "an ally of a state": "Their ally Hungary voted.",
    "a party after a loose title": "Their ally Fidesz lost.",
    "a hyphenated place": "They met in Jalal-Abad.",
    "a cathedral": "They met at Alexander Nevsky Cathedral.",
    "a spelling and no title": "Then Tleuberdii spoke.",
    "a small word before nothing": "They saw Qwert von nowhere.",
    "a small word before a place": "They saw Qwert von Minsk.",
    "another plural title": "The Plenipotentiary Representatives voted.",
    "no title after it": "Zyx Qwert, one big black dog we saw, left.",
    "an opener and nothing": "Qyr Wer Asd wrote it.",
    "too many small words": "They saw Qwert von der den Asd.",
    "an exercise": "The Unbreakable Brotherhood-2021 drills began.",
    "a lake": "They met at Lake Sevan.",
    "a prefix": "Anti-Fidesz crowds marched.",
    "a photographer": "The envoys met [Pavel Orlov/AP]",
    "a letter": "They chose Plan B again.",
    "an acronym before a title": "Ask the spokesman UNHCR sent.",
    "too many words": "It was Ivan Pavel Petr Fedor Semen Orlov Kozlov Rybin Gorin Lapin here.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    """Words and places that look like names do not become the persons of the reference."""
    assert [entity for _, entity in of_kind(text, PERSON) if entity != "darya-putin"] == []


STRANGERS = {
    "given name": ("Grigory Malyshev read it.", "grigory-malyshev"),
    "title before": ("Vice President Amrullah Saleh refused.", "amrullah-saleh"),
    "occupation before": ("analyst Zyx Qwert disagreed.", "zyx-qwert"),
    "rank": ("Col. Zyx Qwert led the unit.", "zyx-qwert"),
    "title after": ("Zyx Qwert, a spokesman for the movement, left.", "zyx-qwert"),
    "title after, modified": ("Zyx Qwert, a former senior diplomat, left.", "zyx-qwert"),
    "family ending": ("Qerbek Suleimenov resigned.", "qerbek-suleimenov"),
    "patronymic": ("Qyr Pavlovich Dwor resigned.", "qyr-pavlovich-dwor"),
    "report and ending": ("“No,” said Zyx Golubin.", "zyx-golubin"),
    "according to": ("According to Zyx Golubin, it rained.", "zyx-golubin"),
    "byline": ("Talks fail\n\nBy Zyxa Kadyrova\n\nTalks failed in Osh.", "zyxa-kadyrova"),
    "shared given name and ending": ("Mark Peterson wept.", "mark-peterson"),
    "family name in front": ("Kim Jong Un smiled.", "kim-jong-un"),
    "initials": ("It was J. R. Smith who wrote.", "j-r-smith"),
    "middle initial": ("John R. Smith wrote it.", "john-r-smith"),
    "double family name": ("Ivan Petrov-Sidorov wrote it.", "ivan-petrov-sidorov"),
    "part of another's family name": (
        "They told Mr. Qwert Hoop Scheffer so.",
        "qwert-hoop-scheffer",
    ),
    "small words": ("Ursula von der Leyen wrote it.", "ursula-von-der-leyen"),
    "loud family name": ("24.kg, Galina ORLOVSKAYA", "galina-orlovskaya"),
    "title that is a name": ("Stephen King wrote it.", "stephen-king"),
    "state that is a name": ("Michael Jordan wrote it.", "michael-jordan"),
    "state that is a given name": ("Analyst Georgia Brown wrote it.", "georgia-brown"),
    "after a strange opener": ("Qwertish Maria Golubina wrote it.", "maria-golubina"),
    "after an opener": ("Dushanbe-born Maria Qwert wrote it.", "maria-qwert"),
}


@pytest.mark.parametrize(("text", "slug"), STRANGERS.values(), ids=STRANGERS)
def test_unknown_persons_are_found_by_shape(text: str, slug: str) -> None:
    """Whom the reference does not have is found by given name, title, ending or report."""
    found = [name for name in names_in(text) if name.kind is PERSON]
    assert [(name.entity, name.known) for name in found] == [(slug, False)]


LATER = {
    "family name": "Mohammad Sohail Shaheen, a spokesman, left. Shaheen returned.",
    "title": "Mohammad Sohail Shaheen, a spokesman, left. Mr. Shaheen returned.",
    "shorter": "Mohammad Sohail Shaheen, a spokesman, left. Mohammad Shaheen returned.",
    "before it": "Shaheen says no\n\nMohammad Sohail Shaheen, a spokesman, left.",
    "in a headline": "Shaheen Says No Again\n\nMohammad Sohail Shaheen, a spokesman, left.",
}


@pytest.mark.parametrize("text", LATER.values(), ids=LATER)
def test_later_names_are_linked(text: str) -> None:
    """A family name alone means the stranger whom the text names in full."""
    assert [entity for _, entity in of_kind(text, PERSON)] == ["mohammad-sohail-shaheen"] * 2


def test_double_family_names_are_linked() -> None:
    """The two halves of a family name alone are no new name."""
    text = "Ivan Petrov-Sidorov wrote. Petrov-Sidorov wept. Mr. Petrov-Sidorov left."
    assert mentioned(text) == {"ivan-petrov-sidorov"}


def test_family_in_front_is_linked() -> None:
    """The family name of an East Asian name is its first word."""
    assert mentioned("Kim Jong Un came. Kim smiled.") == {"kim-jong-un"}


LONE = {
    "honorific": ("Mr. Qwert left.", True),
    "rank": ("Gen. Qwert left.", True),
    "post": ("President Qwert left.", True),
    "rank in lower case": ("the general Qwert left.", False),
    "no title": ("Then Qwert left.", False),
    "given name": ("President Grigory left.", False),
    "common family": ("Mr. Ivanov left.", True),
    "doubtful family": ("Mr. Bush left.", True),
}


@pytest.mark.parametrize(("text", "named"), LONE.values(), ids=LONE)
def test_a_title_makes_a_name_of_one_word(text: str, *, named: bool) -> None:
    """A family name that nobody known bears needs a title; it identifies nobody."""
    found = [name for name in names_in(text) if name.kind is PERSON]
    assert [(name.entity, name.known) for name in found] == [(None, False)] * named
