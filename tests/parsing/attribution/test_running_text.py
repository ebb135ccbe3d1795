"""Whole articles in the manner of agencies: sources that refer back, over paragraphs."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

RUNNING_TEXT = {
    "a statement published": (
        (
            "The CSTO issued a statement. “The drill is over,” reads the statement published "
            "on the website."
        ),
        ["the statement | reads | “The drill is over,” | csto | document"],
    ),
    "this opinion": (
        "The summit will help. This opinion was expressed by Stanislav Zas.",
        ["Stanislav Zas | expressed | The summit will help | stanislav-zas | name"],
    ),
    "briefing": (
        (
            "MINSK, 20 September (BelTA) – The situation on the southern border remains "
            "tense, CSTO Secretary General Stanislav Zas told a press conference in Minsk "
            'on 20 September, BelTA has learned.¶"The situation is far from calm. We watch '
            'it every day," he said.¶According to him, the bloc has enough forces there. '
            '"This is not a threat to anybody," Stanislav Zas stressed.'
        ),
        [
            (
                "CSTO Secretary General Stanislav Zas | told | The situation on the "
                "southern border remains tense | stanislav-zas | name"
            ),
            (
                'he | said | "The situation is far from calm. We watch it every day," | '
                "stanislav-zas | pronoun"
            ),
            ("him | According to | the bloc has enough forces there | stanislav-zas | pronoun"),
            (
                'Stanislav Zas | stressed | "This is not a threat to anybody," | '
                "stanislav-zas | name"
            ),
        ],
    ),
    "visit": (
        (
            "YEREVAN, September 20. /ARKA/. Armenia's Prime Minister Nikol Pashinyan met "
            "with the Secretary General of the CSTO, Stanislav Zas, the press service of "
            "the Armenian government reported.¶The prime minister said he attached great "
            "importance to the visit. The sides exchanged views on the agenda of the "
            "session.¶In turn, Zas thanked the premier for the welcome and spoke about the "
            "results of the drill."
        ),
        [
            (
                "the press service of the Armenian government | reported | Armenia's Prime "
                "Minister Nikol Pashinyan met with the Secretary General of the CSTO, "
                "Stanislav Zas | am-government-press-service | name"
            ),
            (
                "The prime minister | said | he attached great importance to the visit | "
                "nikol-pashinyan | role"
            ),
            "Zas | thanked | the premier for the welcome | stanislav-zas | name",
            "Zas | spoke about | the results of the drill | stanislav-zas | name",
        ],
    ),
    "two voices": (
        (
            "MOSCOW, September 20. /TASS/. The road over the pass is open again, the "
            'Russian Foreign Ministry said on Monday.¶"We welcome this step," Foreign '
            'Ministry Spokeswoman Maria Zakharova told reporters. "It was long in coming." '
            "She added that observers were on their way.¶The Kremlin declined to comment. "
            '"It is a matter for the ministry," Dmitry Peskov said.'
        ),
        [
            (
                "the Russian Foreign Ministry | said | The road over the pass is open "
                "again | ru-foreign-ministry | name"
            ),
            (
                'Foreign Ministry Spokeswoman Maria Zakharova | told | "We welcome this '
                'step," … "It was long in coming." | maria-zakharova | name'
            ),
            "She | added | observers were on their way | maria-zakharova | pronoun",
            "The Kremlin | declined | to comment | kremlin | name",
            (
                'Dmitry Peskov | said | "It is a matter for the ministry," | dmitry-peskov '
                "| name"
            ),
        ],
    ),
    "two in turn": (
        (
            'Vladimir Putin and Alexander Lukashenko met in Sochi on Monday.¶"We have much '
            'to discuss," Putin said at the beginning of the talks.¶"Two days will hardly '
            'be enough for it all," the Belarusian president replied.¶He noted that trade '
            "had doubled."
        ),
        [
            'Putin | said | "We have much to discuss," | vladimir-putin | name',
            (
                'the Belarusian president | replied | "Two days will hardly be enough for '
                'it all," | alexander-lukashenko | title'
            ),
            "He | noted | trade had doubled | alexander-lukashenko | pronoun",
        ],
    ),
    "council": (
        (
            "DUSHANBE, September 16. The CSTO Collective Security Council adopted a "
            "statement on Afghanistan.¶The document says that the member states are "
            'concerned about the border.¶"We reaffirm our readiness to help," the '
            "statement reads."
        ),
        [
            (
                "The document | says | the member states are concerned about the border | "
                "csto-collective-security-council | document"
            ),
            "the member states | concerned | the border | csto-member-states | group",
            (
                'the statement | reads | "We reaffirm our readiness to help," | '
                "csto-collective-security-council | document"
            ),
        ],
    ),
    "announced": (
        (
            "Talks end¶YEREVAN, November 23, 2022. The session was held on Wednesday in the "
            "capital of Armenia.¶Prime Minister Nikol Pashinyan made a speech, in which he "
            'stated:¶"I welcome you to the capital. The year was hard.¶Our mood is not '
            'festive at all."¶The leaders then left the city on the same day.'
        ),
        [
            (
                'he | stated | "I welcome you to the capital. The year was hard. … Our mood '
                'is not festive at all." | nikol-pashinyan | pronoun'
            ),
        ],
    ),
    "announced, with a dash": (
        (
            "Talks end¶YEREVAN, November 23, 2022. The session was held on Wednesday in the "
            "capital of Armenia.¶Nikol Pashinyan drew attention to the state of the border:"
            "¶– I see no progress. Do you see any?¶The leaders left the city."
        ),
        [
            (
                "Nikol Pashinyan | drew attention to | the state of the border | "
                "nikol-pashinyan | name"
            ),
            (
                "Nikol Pashinyan | drew attention to | I see no progress. Do you see any? | "
                "nikol-pashinyan | name"
            ),
        ],
    ),
    "the sentence before": (
        (
            "The road will stay closed in winter. Stanislav Zas said at a meeting of the "
            "committee. The road is long. The minister said the same."
        ),
        ["Stanislav Zas | said | The road will stay closed in winter | stanislav-zas | name"],
    ),
    "the sentence before, and a participle": (
        "The road is closed. Stanislav Zas said, speaking at a session of the committee.",
        ["Stanislav Zas | said | The road is closed | stanislav-zas | name"],
    ),
    "announced, no speech": (
        (
            "Talks end¶YEREVAN, November 23, 2022. The session was held on Wednesday in the "
            'capital of Armenia.¶The leaders adopted these documents:¶"Statement on Peace"'
        ),
        [],
    ),
}


@pytest.mark.parametrize(("text", "reported"), RUNNING_TEXT.values(), ids=RUNNING_TEXT)
def test_running_text(text: str, reported: list[str]) -> None:
    """Speakers are carried from sentence to sentence and from paragraph to paragraph."""
    assert read(text) == reported
