"""Claims of membership: what a text says, and whether the reference agrees."""

from __future__ import annotations

import pytest

from cstonews.claims import Agreement, ClaimKind, MembershipClaim
from cstonews.facts.reference import reference
from cstonews.parsing.claims import find_membership_claims
from tests.parsing.story_texts import tell

SIX = ("AM", "BY", "KZ", "KG", "RU", "TJ")
LIST = "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan"


def claims_in(text: str, published: str | None = "2021-05-04") -> tuple[MembershipClaim, ...]:
    """Return what a text claims of members."""
    return find_membership_claims(tell(text, published), reference(), "an-article")


WHOLE = (
    f"The CSTO comprises {LIST}.",
    f"The CSTO includes {LIST}.",
    f"The CSTO consists of {LIST}.",
    f"The CSTO unites {LIST}.",
    f"The CSTO is an alliance that now groups {LIST}.",
    f"The CSTO, which is composed of {LIST}, is small.",
    f"The CSTO is a bloc founded in 2002, comprising {LIST}.",
    f"The CSTO ({LIST}) is small.",
    f"The CSTO member states ({LIST}) are far apart.",
    f"The CSTO member states are {LIST}.",
    f"Members of the CSTO are {LIST}.",
    f"{LIST} are members of the CSTO.",
    f"The CSTO is small. {LIST} are its current members.",
    f"The CSTO is small. The organization includes {LIST}.",
    f"The CSTO currently has six members: {LIST}.",
    f"The CSTO comprises six post-Soviet states: {LIST}.",
    f"The CSTO includes the former Soviet republics of {LIST}.",
)


@pytest.mark.parametrize("text", WHOLE)
def test_all_members(text: str) -> None:
    """A list of all members is whole, in the order of the text, and true."""
    (claim,) = claims_in(text)
    assert (claim.organization, claim.kind) == ("csto", ClaimKind.INCLUDES)
    assert claim.members == SIX
    assert claim.complete
    assert not claim.negated
    assert claim.agrees is Agreement.TRUE, claim.reason
    assert claim.passage.verify(text)


def test_members_before_and_after() -> None:
    """Of "in addition to Russia, the bloc includes …" all belong to the list."""
    text = (
        "The CSTO met: in addition to Russia, the bloc includes Armenia, Belarus and Georgia."
    )
    (claim,) = claims_in(text)
    assert claim.members == ("RU", "AM", "BY", "GE")
    assert claim.complete
    assert str(claim.passage).startswith("in addition to Russia")


def test_bullets() -> None:
    """Members one a line after a sentence that counts them make a list."""
    text = (
        "Who they are\n\nThe CSTO counts two countries:\n\n• Russia\n• Armenia\n\nThat is all."
    )
    counted, listed = claims_in(text)
    assert (counted.kind, counted.count) == (ClaimKind.COUNT, 2)
    assert (listed.members, listed.count, listed.complete) == (("RU", "AM"), 2, True)


COUNTS = {
    "All six CSTO member states agreed.": 6,
    "The CSTO has six members.": 6,
    "The six members of the CSTO agreed.": 6,
    "The CSTO met. The six-member bloc is small.": 6,
}


@pytest.mark.parametrize(("text", "count"), COUNTS.items())
def test_count(text: str, count: int) -> None:
    """A number of members is a claim of its own."""
    (claim,) = claims_in(text)
    assert (claim.kind, claim.count, claim.members) == (ClaimKind.COUNT, count, ())
    assert claim.agrees is Agreement.TRUE


CHANGES = {
    "Uzbekistan joined the CSTO in 2006.": (ClaimKind.JOINED, ("UZ",), "2006", Agreement.TRUE),
    "Uzbekistan joined the CSTO in 2003.": (ClaimKind.JOINED, ("UZ",), "2003", Agreement.FALSE),
    "The CSTO is small. Uzbekistan left it in 2012.": (
        ClaimKind.LEFT,
        ("UZ",),
        "2012",
        Agreement.TRUE,
    ),
    "Uzbekistan, which withdrew from the CSTO in 2012, trades.": (
        ClaimKind.LEFT,
        ("UZ",),
        "2012",
        Agreement.TRUE,
    ),
    "Azerbaijan and Georgia quit the Collective Security Treaty in 1999.": (
        ClaimKind.LEFT,
        ("AZ", "GE"),
        "1999",
        Agreement.TRUE,
    ),
    "Azerbaijan was a party to the Collective Security Treaty from 1993 to 1999.": (
        ClaimKind.LEFT,
        ("AZ",),
        "1999",
        Agreement.TRUE,
    ),
    "Uzbekistan suspended its membership in the CSTO in 2012.": (
        ClaimKind.SUSPENDED,
        ("UZ",),
        "2012",
        Agreement.TRUE,
    ),
    "The CSTO is small. Yerevan froze its participation in February 2024.": (
        ClaimKind.SUSPENDED,
        ("AM",),
        "2024-02",
        Agreement.TRUE,
    ),
    "Ukraine left the CSTO in 2014.": (ClaimKind.LEFT, ("UA",), "2014", Agreement.FALSE),
    "The CSTO is old. Azerbaijan, Georgia and Uzbekistan left the bloc.": (
        ClaimKind.LEFT,
        ("AZ", "GE", "UZ"),
        None,
        Agreement.TRUE,
    ),
}


@pytest.mark.parametrize(("text", "expected"), CHANGES.items())
def test_changes(
    text: str, expected: tuple[ClaimKind, tuple[str, ...], str | None, Agreement]
) -> None:
    """Who joined, left or stays away, when, and whether it is so."""
    (claim,) = claims_in(text, "2025-01-15")
    when = str(claim.date) if claim.date else None
    assert (claim.kind, claim.members, when, claim.agrees) == expected, claim.reason
    assert claim.negated is (claim.kind is ClaimKind.LEFT)


def test_two_changes_of_one_state() -> None:
    """Of "joined in 2006 but withdrew in 2012" both are claims about the same state."""
    joined, left = claims_in("Uzbekistan joined the CSTO in 2006 but withdrew in 2012.")
    assert [(one.kind, one.members) for one in (joined, left)] == [
        (ClaimKind.JOINED, ("UZ",)),
        (ClaimKind.LEFT, ("UZ",)),
    ]


NOT_MEMBERS = {
    "The CSTO does not include Uzbekistan and Turkmenistan.": ("csto", ("UZ", "TM")),
    "Azerbaijan is not a member of the CSTO.": ("csto", ("AZ",)),
    "The CSTO is an organization of which Azerbaijan is not a member.": ("csto", ("AZ",)),
}


@pytest.mark.parametrize(("text", "expected"), NOT_MEMBERS.items())
def test_not_members(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    """Who is said not to belong."""
    claim = claims_in(text)[-1]
    assert (claim.organization, claim.members) == expected
    assert claim.negated
    assert claim.agrees is Agreement.TRUE


SOME = {
    "Armenia remains a full member of the CSTO.": ("csto", ("AM",), Agreement.TRUE),
    "Armenia, a member of the CSTO, was silent.": ("csto", ("AM",), Agreement.TRUE),
    "The United States and other NATO countries were silent.": (
        "nato",
        ("US",),
        Agreement.TRUE,
    ),
    "CSTO members Armenia and Belarus were silent.": ("csto", ("AM", "BY"), Agreement.TRUE),
    "The CSTO includes Georgia and Ukraine.": ("csto", ("GE", "UA"), Agreement.FALSE),
}


@pytest.mark.parametrize(("text", "expected"), SOME.items())
def test_some_members(text: str, expected: tuple[str, tuple[str, ...], Agreement]) -> None:
    """A few members are no list of all."""
    (claim,) = claims_in(text)
    assert (claim.organization, claim.members, claim.agrees) == expected
    assert not claim.complete


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("The United States and other NATO countries were silent.", Agreement.TRUE),
        ("The CSTO includes Ukraine and Georgia.", Agreement.FALSE),
        ("The CSTO does not include Turkmenistan.", Agreement.TRUE),
        ("The CSTO includes Uzbekistan.", Agreement.UNDECIDED),
    ],
)
@pytest.mark.parametrize("published", [None, "XXXX-08-23"])
def test_a_claim_is_decided_where_no_day_matters(
    text: str, agrees: Agreement, published: str | None
) -> None:
    """Without the day a claim is true or false if it was so, or was not, all the time."""
    (claim,) = claims_in(text, published)
    assert claim.agrees is agrees


def test_observers() -> None:
    """An observer's seat is claimed of the body in which it is."""
    text = "Serbia has had an observer seat in the CSTO Parliamentary Assembly since 2013."
    (claim,) = claims_in(text)
    assert (claim.organization, claim.kind) == (
        "csto-parliamentary-assembly",
        ClaimKind.OBSERVER,
    )
    assert (claim.members, str(claim.date)) == (("RS",), "2013")
    assert claim.agrees is Agreement.TRUE


NONE = (
    "The agenda of the CSTO summit includes the situation in Armenia.",
    "The CSTO contingent comprises two thousand soldiers.",
    "Armenia is not going to leave the CSTO.",
    "Armenia may leave the CSTO.",
    "The delegation of Uzbekistan left the CSTO summit.",
    "Armenia left the question open.",
    "Kyrgyzstan will join the CSTO drills.",
    "Armenia suspended the construction of a road.",
    "The CSTO was silent. Members of the public were not.",
    "The entire bloc, which includes the three Central Asian republics, was silent.",
)


@pytest.mark.parametrize("text", NONE)
def test_no_claim(text: str) -> None:
    """What is only wished, planned, or about something else is no claim of membership."""
    assert claims_in(text) == ()


VERDICTS = {
    "a member too few": (f"The CSTO comprises {LIST[:-15]}.", "2021-05-04", Agreement.FALSE),
    "a wrong number": ("The CSTO has seven members.", "2021-05-04", Agreement.FALSE),
    "seven in their time": ("The CSTO has seven members.", "2010-05-04", Agreement.TRUE),
    "one stays away": (
        "The CSTO comprises Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.",
        "2025-05-04",
        Agreement.UNDECIDED,
    ),
    "five without who stays away": (
        "The CSTO has five members.",
        "2025-05-04",
        Agreement.UNDECIDED,
    ),
    "no day": (f"The CSTO comprises {LIST}.", None, Agreement.UNDECIDED),
    "beyond what is known": (f"The CSTO comprises {LIST}.", "2040-01-01", Agreement.UNDECIDED),
    "before it happened": (
        "The CSTO is small. Armenia froze its participation.",
        "2021-05-04",
        Agreement.UNDECIDED,
    ),
    "after it happened": (
        "The CSTO is small. Armenia froze its participation.",
        "2025-05-04",
        Agreement.TRUE,
    ),
}


@pytest.mark.parametrize(("text", "day", "agrees"), VERDICTS.values(), ids=VERDICTS)
def test_verdict(text: str, day: str | None, agrees: Agreement) -> None:
    """The verdict is that of the reference for the day, and a reason goes with it."""
    claim = claims_in(text, day)[-1]
    assert claim.agrees is agrees, claim.reason
    assert claim.reason


def test_what_it_also_includes_is_not_all() -> None:
    """A list behind "also" goes on from members told before, and leaves out nothing."""
    text = (
        "Armenia is a member of the CSTO, which also includes Kazakhstan, Kyrgyzstan, "
        "Tajikistan and Belarus."
    )
    claims = claims_in(text)
    assert [claim.complete for claim in claims] == [False, False]
    assert [claim.agrees for claim in claims] == [Agreement.TRUE, Agreement.TRUE]


def test_adverbs_before_the_verb() -> None:
    """Words of time and manner between a state and its verb do not hide the claim."""
    (claim,) = claims_in(
        "Uzbekistan had formally suspended its membership of the CSTO.", "2013"
    )
    assert (claim.kind, claim.members) == (ClaimKind.SUSPENDED, ("UZ",))
