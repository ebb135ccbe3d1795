"""People as speakers: names, titles, descriptions, pronouns."""

from __future__ import annotations

import pytest

from cstonews import parse
from tests.parsing.attribution.reported import read

NAMES = {
    "the name of whoever speaks for him": (
        "President Sadyr Japarov's press secretary, Erbol Orlov, said it was late.",
        [
            (
                "President Sadyr Japarov's press secretary, Erbol Orlov | said | it was late | "
                "erbol-orlov | name"
            )
        ],
    ),
    "rank between title and name": (
        "The road is closed, the Defence Minister, Army General Sergei Shoigu, said.",
        [
            (
                "the Defence Minister, Army General Sergei Shoigu | said | "
                "The road is closed | sergei-shoigu | name"
            )
        ],
    ),
    "title before a rank": (
        "The road is closed, Defence Minister, Army General Sergei Shoigu reported.",
        [
            (
                "Defence Minister, Army General Sergei Shoigu | reported | "
                "The road is closed | sergei-shoigu | name"
            )
        ],
    ),
    "full": (
        "Stanislav Zas said that the road was open.",
        ["Stanislav Zas | said | the road was open | stanislav-zas | name"],
    ),
    "family": (
        "Zas said that the road was open.",
        ["Zas | said | the road was open | stanislav-zas | name"],
    ),
    "initial": (
        "S. Zas said that the road was open.",
        ["S. Zas | said | the road was open | stanislav-zas | name"],
    ),
    "initial of a president": (
        "V. Putin said that the road was open.",
        ["V. Putin | said | the road was open | vladimir-putin | name"],
    ),
    "Rakhmon": (
        "President Rakhmon said that the road was open.",
        ["President Rakhmon | said | the road was open | emomali-rahmon | name"],
    ),
    "Tokaev": (
        "Kassym-Jomart Tokaev said that the road was open.",
        ["Kassym-Jomart Tokaev | said | the road was open | kassym-jomart-tokayev | name"],
    ),
    "Pashinian": (
        "Nikol Pashinian said that the road was open.",
        ["Nikol Pashinian | said | the road was open | nikol-pashinyan | name"],
    ),
    "Zhaparov": (
        "Sadyr Zhaparov said that the road was open.",
        ["Sadyr Zhaparov | said | the road was open | sadyr-japarov | name"],
    ),
    "Lukashenka": (
        "Aleksandr Lukashenka said that the road was open.",
        ["Aleksandr Lukashenka | said | the road was open | alexander-lukashenko | name"],
    ),
    "Mr": (
        "Mr. Lukashenko said that the road was open.",
        ["Mr. Lukashenko | said | the road was open | alexander-lukashenko | name"],
    ),
    "minister": (
        "Foreign Minister Ararat Mirzoyan said that the road was open.",
        [
            (
                "Foreign Minister Ararat Mirzoyan | said | the road was open | "
                "ararat-mirzoyan | name"
            )
        ],
    ),
    "spokesman": (
        "Presidential spokesman Dmitry Peskov said that the road was open.",
        [
            (
                "Presidential spokesman Dmitry Peskov | said | the road was open | "
                "dmitry-peskov | name"
            )
        ],
    ),
    "of a movement": (
        "Taliban spokesman Zabihullah Mujahid said that the road was open.",
        [
            (
                "Taliban spokesman Zabihullah Mujahid | said | the road was open | "
                "zabihullah-mujahid | name"
            )
        ],
    ),
    "long title": (
        (
            "Secretary General of the Collective Security Treaty Organization Stanislav "
            "Zas said that the road was open."
        ),
        [
            (
                "Secretary General of the Collective Security Treaty Organization "
                "Stanislav Zas | said | the road was open | stanislav-zas | name"
            )
        ],
    ),
    "abbreviation in brackets": (
        (
            "Stanislav Zas, Secretary General of the Collective Security Treaty "
            "Organization (CSTO), said that the road was open."
        ),
        [
            (
                "Stanislav Zas, Secretary General of the Collective Security Treaty "
                "Organization (CSTO) | said | the road was open | stanislav-zas | name"
            )
        ],
    ),
    "named behind a comma": (
        "The ministry's spokeswoman, Ani Badalyan, said that the road was open.",
        [
            (
                "The ministry's spokeswoman, Ani Badalyan | said | the road was open | "
                "ani-badalyan | name"
            )
        ],
    ),
    "with an office of another": (
        (
            "Russian President Vladimir Putin's spokesman Dmitry Peskov said that the road "
            "was open."
        ),
        [
            (
                "Russian President Vladimir Putin's spokesman Dmitry Peskov | said | the "
                "road was open | dmitry-peskov | name"
            )
        ],
    ),
    "spokesman behind a comma": (
        "Dmitry Peskov, the Kremlin's spokesman, said that the road was open.",
        [
            (
                "Dmitry Peskov, the Kremlin's spokesman | said | the road was open | "
                "dmitry-peskov | name"
            )
        ],
    ),
    "rank": (
        "Colonel General Anatoly Sidorov said that the road was open.",
        [
            (
                "Colonel General Anatoly Sidorov | said | the road was open | "
                "anatoly-sidorov | name"
            )
        ],
    ),
    "former president": (
        "Former president Serzh Sargsyan said that the road was open.",
        [
            (
                "Former president Serzh Sargsyan | said | the road was open | "
                "serzh-sargsyan | name"
            )
        ],
    ),
    "envoy": (
        (
            "The Russian president's special envoy for Afghanistan, Zamir Kabulov, said "
            "that the road was open."
        ),
        [
            (
                "The Russian president's special envoy for Afghanistan, Zamir Kabulov | "
                "said | the road was open | zamir-kabulov | name"
            )
        ],
    ),
    "hyphen": (
        "UN Secretary-General Antonio Guterres said that the road was open.",
        [
            (
                "UN Secretary-General Antonio Guterres | said | the road was open | "
                "antonio-guterres | name"
            )
        ],
    ),
}
OFFICES = {
    "nationality": (
        "The Tajik President said that the road was open.",
        ["The Tajik President | said | the road was open | emomali-rahmon | title"],
    ),
    "of": (
        "The President of Tajikistan said that the road was open.",
        [("The President of Tajikistan | said | the road was open | emomali-rahmon | title")],
    ),
    "possessive": (
        "Tajikistan's president said that the road was open.",
        ["Tajikistan's president | said | the road was open | emomali-rahmon | title"],
    ),
    "leader": (
        "The Belarusian leader said that the road was open.",
        [("The Belarusian leader | said | the road was open | alexander-lukashenko | title")],
    ),
    "premier": (
        "The Armenian premier said that the road was open.",
        ["The Armenian premier | said | the road was open | nikol-pashinyan | title"],
    ),
    "foreign minister": (
        "The Russian foreign minister said that the road was open.",
        [("The Russian foreign minister | said | the road was open | sergei-lavrov | title")],
    ),
    "head of a ministry": (
        "The head of the Russian Foreign Ministry said that the road was open.",
        [
            (
                "The head of the Russian Foreign Ministry | said | the road was open | "
                "sergei-lavrov | title"
            )
        ],
    ),
    "secretary general": (
        "The CSTO Secretary General said that the road was open.",
        ["The CSTO Secretary General | said | the road was open | stanislav-zas | title"],
    ),
    "chief of an alliance": (
        "The NATO chief said that the road was open.",
        ["The NATO chief | said | the road was open | jens-stoltenberg | title"],
    ),
    "spokesman": (
        "The CSTO spokesman said that the road was open.",
        ["The CSTO spokesman | said | the road was open | vladimir-zainetdinov | title"],
    ),
    "spokesman of a person": (
        "Putin's spokesman said the border was closed.",
        ["Putin's spokesman | said | the border was closed | dmitry-peskov | title"],
    ),
    "spokesman nobody knows": (
        "Lukashenko's press secretary said the border was closed.",
        ["Lukashenko's press secretary | said | the border was closed | - | -"],
    ),
}
UNKNOWN_PEOPLE = {
    "family name": (
        (
            'Political analyst Arman Grigoryan said the session was late. "It should have '
            'been held in May," Grigoryan noted.'
        ),
        [
            (
                "Political analyst Arman Grigoryan | said | the session was late | "
                "arman-grigoryan | name"
            ),
            ('Grigoryan | noted | "It should have been held in May," | arman-grigoryan | name'),
        ],
    ),
    "role": (
        (
            "Arman Grigoryan, an analyst at a Yerevan institute, said the session was "
            "late. The analyst added that it would change little."
        ),
        [
            (
                "Arman Grigoryan, an analyst at a Yerevan institute | said | the session "
                "was late | arman-grigoryan | name"
            ),
            "The analyst | added | it would change little | arman-grigoryan | role",
        ],
    ),
    "pronoun": (
        (
            "Arman Grigoryan, an analyst at a Yerevan institute, said the session was "
            "late. He added that it would change little."
        ),
        [
            (
                "Arman Grigoryan, an analyst at a Yerevan institute | said | the session "
                "was late | arman-grigoryan | name"
            ),
            "He | added | it would change little | arman-grigoryan | pronoun",
        ],
    ),
    "apposition": (
        (
            "Mohammad Sohail Shaheen, an official spokesman for the movement, said the "
            "road was open. Shaheen added that no one would be harmed."
        ),
        [
            (
                "Mohammad Sohail Shaheen, an official spokesman for the movement | said | "
                "the road was open | mohammad-sohail-shaheen | name"
            ),
            "Shaheen | added | no one would be harmed | mohammad-sohail-shaheen | name",
        ],
    ),
    "woman": (
        (
            "Political scientist Maria Ivanova said the session was late. She added that "
            "it was short. In her opinion, it would change little."
        ),
        [
            (
                "Political scientist Maria Ivanova | said | the session was late | "
                "maria-ivanova | name"
            ),
            "She | added | it was short | maria-ivanova | pronoun",
            "her | opinion | it would change little | maria-ivanova | pronoun",
        ],
    ),
}
DESCRIPTIONS = {
    "secretary general": (
        (
            "CSTO Secretary General Stanislav Zas came to Dushanbe. The Secretary General "
            "said that the road was open."
        ),
        ["The Secretary General | said | the road was open | stanislav-zas | role"],
    ),
    "of the organization": (
        (
            "The CSTO is in Moscow. Stanislav Zas came to Dushanbe. The secretary general "
            "of the organization said that the road was open."
        ),
        [
            (
                "The secretary general of the organization | said | the road was open | "
                "stanislav-zas | title"
            )
        ],
    ),
    "prime minister": (
        (
            "Prime Minister Nikol Pashinyan came to Minsk. The prime minister said that "
            "the road was open."
        ),
        ["The prime minister | said | the road was open | nikol-pashinyan | role"],
    ),
    "leader of a state": (
        "Nikol Pashinyan came to Minsk. The Armenian leader said that the road was open.",
        ["The Armenian leader | said | the road was open | nikol-pashinyan | role"],
    ),
    "diplomat": (
        "Maria Zakharova spoke to the press. The diplomat said that the road was open.",
        ["The diplomat | said | the road was open | maria-zakharova | role"],
    ),
    "by citizenship": (
        (
            "Sergey Lavrov met Ararat Mirzoyan. The Armenian minister said that the road "
            "was open."
        ),
        ["The Armenian minister | said | the road was open | ararat-mirzoyan | role"],
    ),
    "head of state": (
        "Emomali Rahmon chaired the session. The head of state said that the road was open.",
        ["The head of state | said | the road was open | emomali-rahmon | role"],
    ),
    "president": (
        (
            'President of Belarus Alexander Lukashenko said that the road was open. "It is '
            'cold," the President said.'
        ),
        [
            (
                "President of Belarus Alexander Lukashenko | said | the road was open | "
                "alexander-lukashenko | name"
            ),
            'the President | said | "It is cold," | alexander-lukashenko | role',
        ],
    ),
    "general": (
        (
            "Chief of the CSTO Joint Staff Anatoly Sidorov said that the road was open. "
            "The general thanked the hosts."
        ),
        [
            (
                "Chief of the CSTO Joint Staff Anatoly Sidorov | said | the road was open "
                "| anatoly-sidorov | name"
            ),
            "The general | thanked | the hosts | anatoly-sidorov | role",
        ],
    ),
    "spokesman": (
        (
            'Dmitry Peskov said that the road was open. "It is cold up there in winter," '
            "the Kremlin spokesman said."
        ),
        [
            "Dmitry Peskov | said | the road was open | dmitry-peskov | name",
            (
                'the Kremlin spokesman | said | "It is cold up there in winter," | '
                "dmitry-peskov | title"
            ),
        ],
    ),
}
PRONOUNS = {
    "he": (
        "Sergey Lavrov met Maria Zakharova. He said that the road was open.",
        ["He | said | the road was open | sergei-lavrov | pronoun"],
    ),
    "she": (
        "Sergey Lavrov met Maria Zakharova. She said that the road was open.",
        ["She | said | the road was open | maria-zakharova | pronoun"],
    ),
    "speaker first": (
        "Zas said that the road was open. He added that Putin knew.",
        [
            "Zas | said | the road was open | stanislav-zas | name",
            "He | added | Putin knew | stanislav-zas | pronoun",
        ],
    ),
    "subject first": (
        "Vladimir Putin met Alexander Lukashenko. He said that the road was open.",
        ["He | said | the road was open | vladimir-putin | pronoun"],
    ),
    "not those in quotations": (
        '"Ask Putin about that," Zas said.¶He added that the road was open.',
        [
            'Zas | said | "Ask Putin about that," | stanislav-zas | name',
            "He | added | the road was open | stanislav-zas | pronoun",
        ],
    ),
    "possessive": (
        "Zas came to Minsk. In his view, the road was open.",
        ["his | view | the road was open | stanislav-zas | pronoun"],
    ),
    "who": (
        "Zas met Lavrov, who said that the road was open.",
        ["who | said | the road was open | sergei-lavrov | pronoun"],
    ),
}
PAIRS = {
    "and": (
        "Vladimir Putin and Alexander Lukashenko agreed to meet again in May.",
        [
            (
                "Vladimir Putin and Alexander Lukashenko | agreed | to meet again in May | "
                "- | group"
            )
        ],
    ),
    "two leaders": (
        (
            "Vladimir Putin met Alexander Lukashenko in Sochi. The two leaders agreed to "
            "meet again in May."
        ),
        ["The two leaders | agreed | to meet again in May | - | group"],
    ),
    "they": (
        "Lavrov and Mirzoyan said that the road was open. They agreed to meet again.",
        [
            "Lavrov and Mirzoyan | said | the road was open | - | group",
            "They | agreed | to meet again | - | pronoun",
        ],
    ),
    "both ministers": (
        "Lavrov and Mirzoyan met in Moscow. Both ministers said that the road was open.",
        ["Both ministers | said | the road was open | - | group"],
    ),
    "holders of offices": (
        "The presidents of Russia and Belarus said the border was closed.",
        ["The presidents of Russia and Belarus | said | the border was closed | - | group"],
    ),
    "offices nobody is known in": (
        "The bishops of Russia and Belarus said the border was closed.",
        ["The bishops of Russia and Belarus | said | the border was closed | - | -"],
    ),
}


@pytest.mark.parametrize(("text", "reported"), NAMES.values(), ids=NAMES)
def test_names(text: str, reported: list[str]) -> None:
    """A name is enough: full, family, with initials, in another spelling, with a title."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), OFFICES.values(), ids=OFFICES)
def test_offices(text: str, reported: list[str]) -> None:
    """A title is who held the office on the day."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), UNKNOWN_PEOPLE.values(), ids=UNKNOWN_PEOPLE)
def test_unknown_people(text: str, reported: list[str]) -> None:
    """A person that the reference does not know stays known by family name and role."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_descriptions(text: str, reported: list[str]) -> None:
    """A description is the person told of before whom it fits."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), PRONOUNS.values(), ids=PRONOUNS)
def test_pronouns(text: str, reported: list[str]) -> None:
    """A pronoun is the nearest person told of whom its gender fits, speakers first."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), PAIRS.values(), ids=PAIRS)
def test_pairs(text: str, reported: list[str]) -> None:
    """Two people together are a group, the two told of last among them."""
    assert read(text) == reported


def test_who_he_is_has_a_name() -> None:
    """A pronoun goes to the person beside the title, not to the title's word."""
    article = parse("Prime Minister Nikol Pashinyan came. He said that it was late.")
    assert [str(statement.speaker) for statement in article.statements] == ["Nikol Pashinyan"]
