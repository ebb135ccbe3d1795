"""Institutions as speakers: states, organizations, collectives, documents, media."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

STATES = {
    "head of its diplomacy": (
        "The head of Russian diplomacy said it was late.",
        ["The head of Russian diplomacy | said | it was late | - | -"],
    ),
    "capital": (
        "Moscow said that the road was open.",
        ["Moscow | said | the road was open | RU | metonym"],
    ),
    "another capital": (
        "Dushanbe denied that the road was open.",
        ["Dushanbe | denied | the road was open | TJ | metonym"],
    ),
    "name": (
        "Kazakhstan said that the road was open.",
        ["Kazakhstan | said | the road was open | KZ | name"],
    ),
    "authorities": (
        "The Kyrgyz authorities said that the road was open.",
        ["The Kyrgyz authorities | said | the road was open | KG | name"],
    ),
    "two states": (
        "Russia and Belarus agreed to hold a joint drill.",
        ["Russia and Belarus | agreed | to hold a joint drill | - | group"],
    ),
    "official": (
        "Official Yerevan said that the road was open.",
        ["Official Yerevan | said | the road was open | AM | metonym"],
    ),
    "side": (
        "The Tajik side said that the road was open.",
        ["The Tajik side | said | the road was open | TJ | name"],
    ),
    "far capital": (
        "Washington said that the road was open.",
        ["Washington | said | the road was open | US | metonym"],
    ),
}
ORGANIZATIONS = {
    "press service of whom it names": (
        "The press service of Belarusian President Alexander Lukashenko said it was late.",
        [
            (
                "The press service of Belarusian President Alexander Lukashenko | said | "
                "it was late | by-presidential-press-service | name"
            )
        ],
    ),
    "name": (
        "The CSTO said that the road was open.",
        ["The CSTO | said | the road was open | csto | name"],
    ),
    "movement": (
        "The Taliban said that the road was open.",
        ["The Taliban | said | the road was open | taliban | name"],
    ),
    "part": (
        "The CSTO Secretariat said that the road was open.",
        ["The CSTO Secretariat | said | the road was open | csto-secretariat | name"],
    ),
    "press service": (
        "The CSTO press service said that the road was open.",
        ["The CSTO press service | said | the road was open | csto-press-service | name"],
    ),
    "foreign body": (
        "The UN Security Council said that the road was open.",
        [("The UN Security Council | said | the road was open | un-security-council | name")],
    ),
    "seat": (
        "The Kremlin said that the road was open.",
        ["The Kremlin | said | the road was open | kremlin | name"],
    ),
    "spokesman without a name": (
        "A spokesman for the Kremlin said that the road was open.",
        ["A spokesman for the Kremlin | said | the road was open | kremlin | name"],
    ),
    "ministry": (
        "The Russian Defense Ministry said that the road was open.",
        [
            (
                "The Russian Defense Ministry | said | the road was open | "
                "ru-defence-ministry | name"
            )
        ],
    ),
    "the organization": (
        "The CSTO opened its office. The organization said that the road was open.",
        ["The organization | said | the road was open | csto | role"],
    ),
    "the ministry": (
        (
            "The Armenian defence ministry said that the road was closed. The ministry "
            "added that no one was hurt."
        ),
        [
            (
                "The Armenian defence ministry | said | the road was closed | "
                "am-defence-ministry | name"
            ),
            "The ministry | added | no one was hurt | am-defence-ministry | role",
        ],
    ),
    "it": (
        (
            "The CSTO Secretariat said that the road was closed. It added that the date "
            "was open."
        ),
        [
            "The CSTO Secretariat | said | the road was closed | csto-secretariat | name",
            "It | added | the date was open | csto-secretariat | pronoun",
        ],
    ),
    "assembly": (
        "The CSTO Parliamentary Assembly said that the road was open.",
        [
            (
                "The CSTO Parliamentary Assembly | said | the road was open | "
                "csto-parliamentary-assembly | name"
            )
        ],
    ),
    "border guards": (
        "The Kyrgyz border guards said that the road was open.",
        ["The Kyrgyz border guards | said | the road was open | kg-border-service | name"],
    ),
    "service of a state": (
        "The State Security Service of Azerbaijan said that the road was open.",
        [
            (
                "The State Security Service of Azerbaijan | said | the road was open | "
                "az-state-security-service | name"
            )
        ],
    ),
    "embassy": (
        "The Russian embassy in Yerevan said that the road was open.",
        ["The Russian embassy in Yerevan | said | the road was open | ru-embassy | name"],
    ),
    "house": (
        "The White House said that the road was open.",
        ["The White House | said | the road was open | us-white-house | name"],
    ),
}
COLLECTIVES = {
    "member states": (
        "The CSTO member states expressed concern about the road.",
        [
            (
                "The CSTO member states | expressed concern | the road | "
                "csto-member-states | group"
            )
        ],
    ),
    "countries": (
        "The CSTO countries expressed concern about the road.",
        ["The CSTO countries | expressed concern | the road | csto-member-states | group"],
    ),
    "leaders": (
        "The leaders of the CSTO countries expressed concern about the road.",
        [
            (
                "The leaders of the CSTO countries | expressed concern | the road | "
                "csto-member-states | group"
            )
        ],
    ),
    "members of the bloc": (
        "The CSTO met in Minsk. Members of the bloc agreed to send observers.",
        ["Members of the bloc | agreed | to send observers | csto-member-states | group"],
    ),
    "they": (
        "The CSTO countries said that the road was closed. They agreed to send observers.",
        [
            "The CSTO countries | said | the road was closed | csto-member-states | group",
            "They | agreed | to send observers | csto-member-states | pronoun",
        ],
    ),
    "leaders of the body": (
        "CSTO leaders said that the road was closed.",
        ["CSTO leaders | said | the road was closed | csto-member-states | group"],
    ),
    "foreign ministers": (
        "The foreign ministers of the CSTO countries said that the road was closed.",
        [
            (
                "The foreign ministers of the CSTO countries | said | the road was closed "
                "| csto-member-states | group"
            )
        ],
    ),
    "participants": (
        "The CSTO session was in Dushanbe. The participants said that the road was closed.",
        ["The participants | said | the road was closed | csto-member-states | group"],
    ),
    "heads of state": (
        "The CSTO session was in Dushanbe. The heads of state said the border was closed.",
        ["The heads of state | said | the border was closed | csto-member-states | group"],
    ),
}
DOCUMENTS = {
    "adopted by those told of long before": (
        (
            "The CSTO said it was late. The day was short. The hall was full. The road was "
            "long. A statement was adopted. The document notes that the road is closed."
        ),
        [
            "The CSTO | said | it was late | csto | name",
            "The document | notes | the road is closed | csto | document",
        ],
    ),
    "no issuer near": (
        (
            "Dushanbe insists on the plan. Experts say it is late. Analysts say it is not. "
            "The day is short. The document notes that the road is closed."
        ),
        [
            "Dushanbe | insists | the plan | TJ | metonym",
            "Experts | say | it is late | - | -",
            "Analysts | say | it is not | - | -",
            "The document | notes | the road is closed | - | -",
        ],
    ),
    "issued by a speaker": (
        (
            'The CSTO Secretariat said that the road was closed. "The towers stand and the '
            'road is safe," the statement said.'
        ),
        [
            "The CSTO Secretariat | said | the road was closed | csto-secretariat | name",
            (
                'the statement | said | "The towers stand and the road is safe," | '
                "csto-secretariat | document"
            ),
        ],
    ),
    "with its issuer": (
        "A statement by the CSTO Secretariat said that the road was closed.",
        [
            (
                "A statement by the CSTO Secretariat | said | the road was closed | "
                "csto-secretariat | document"
            )
        ],
    ),
    "issued before": (
        (
            "The CSTO Secretariat issued a press release. The statement said that the road "
            "was closed."
        ),
        ["The statement | said | the road was closed | csto-secretariat | document"],
    ),
    "adopted before": (
        (
            "The CSTO Collective Security Council adopted a statement. The document says "
            "that the members are ready."
        ),
        [
            (
                "The document | says | the members are ready | "
                "csto-collective-security-council | document"
            )
        ],
    ),
    "it of who issued": (
        "The Kremlin issued a statement. “The border is closed,” it said.",
        ["it | said | “The border is closed,” | kremlin | pronoun"],
    ),
}
MEDIA = {
    "agency": (
        "TASS reported that the road was open.",
        ["TASS | reported | the road was open | tass | name"],
    ),
    "agency by kind": (
        "The agency Interfax reported that the road was open.",
        ["The agency Interfax | reported | the road was open | interfax | name"],
    ),
    "newspaper": (
        "The newspaper Kommersant wrote that the road was open.",
        ["The newspaper Kommersant | wrote | the road was open | kommersant | name"],
    ),
}


@pytest.mark.parametrize(("text", "reported"), STATES.values(), ids=STATES)
def test_states(text: str, reported: list[str]) -> None:
    """A state is its name, its capital, its authorities."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), ORGANIZATIONS.values(), ids=ORGANIZATIONS)
def test_organizations(text: str, reported: list[str]) -> None:
    """An organization is its name, or what it is called behind it."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), COLLECTIVES.values(), ids=COLLECTIVES)
def test_collectives(text: str, reported: list[str]) -> None:
    """The members of a body are a group of their own."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_documents(text: str, reported: list[str]) -> None:
    """A document is those who issued it, where the text tells who did."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), MEDIA.values(), ids=MEDIA)
def test_media(text: str, reported: list[str]) -> None:
    """A medium is who reports."""
    assert read(text) == reported
