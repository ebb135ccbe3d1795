"""What can be found in a text: statements, mentions, dates, meetings, claims, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from cstonews.articles import DateMention, Mention, MentionKind, Origin
from cstonews.claims import Agreement, ClaimKind, MembershipClaim, OfficeClaim
from cstonews.diagnostics import Diagnostic
from cstonews.meetings import Document, Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via
from cstonews.testing.dates import edtf_values
from cstonews.testing.passages import disjoint, passages
from cstonews.testing.texts import NEWS_TEXTS

if TYPE_CHECKING:
    from cstonews.passages import Passage

# Strategies made once: making them anew for each text would take most of the time.
_STATES = st.sampled_from(("AM", "BY", "KG", "KZ", "RU", "TJ", "UZ"))
_PERSONS = st.sampled_from(("stanislav-zas", "emomali-rahmon", "sergei-lavrov"))
_BODIES = st.sampled_from(("csto", "csto-collective-security-council", "az-defence-ministry"))
_ENTITIES = st.one_of(_STATES, _PERSONS, _BODIES)
_NAMES = st.sampled_from(("Stanislav Zas", "the ministry", "a source in the Kremlin"))
_IDS = st.none() | st.sampled_from(("first", "second"))
_DATES = edtf_values()
_MAYBE_DATES = st.none() | _DATES
_AGREEMENTS = st.sampled_from(Agreement)
_REASONS = st.sampled_from(("", "six members on that day"))
_TWO_BODIES = st.lists(_BODIES, max_size=2, unique=True).map(tuple)
_SOME_ENTITIES = st.lists(_ENTITIES, max_size=3, unique=True).map(tuple)
_SOME_STATES = st.lists(_STATES, max_size=6, unique=True).map(tuple)
_COUNTS = st.none() | st.integers(0, 30)


def _either(draw: st.DrawFn, text: str | None) -> str:
    return draw(NEWS_TEXTS) if text is None else text


@st.composite
def speakers(draw: st.DrawFn, text: str | None = None) -> Speaker:
    """Generate speakers, resolved and not; antecedents are passages of ``text``."""
    via = draw(st.none() | st.sampled_from(Via))
    return Speaker(
        name=draw(_NAMES),
        entity=draw(_ENTITIES) if via else None,
        kind=draw(st.sampled_from(ActorKind)),
        via=via,
        members=draw(_SOME_ENTITIES) if via else (),
        antecedent=draw(passages(text)) if via and draw(st.booleans()) else None,
    )


@st.composite
def statements(draw: st.DrawFn, text: str | None = None) -> Statement:
    """Generate statements whose passages are of ``text``, in order and apart."""
    words = _either(draw, text)
    source, cue, *content = draw(_parts(words))
    return Statement(
        form=draw(st.sampled_from(Form)),
        act=draw(st.sampled_from(Act)),
        speaker=draw(speakers(words)),
        source=source,
        cue=cue,
        content=tuple(part for part in content if part),
        verbatim=tuple(part for part in content if part and draw(st.booleans())),
        negated=draw(st.booleans()),
        nested=draw(st.booleans()),
        meeting=draw(_IDS),
        date=draw(_MAYBE_DATES),
        article=draw(_IDS),
    )


@st.composite
def _parts(draw: st.DrawFn, text: str) -> list[Passage | None]:
    """Generate source, cue and content; the first two can be absent."""
    found: list[Passage | None] = list(draw(disjoint(text, 5)))
    if not found:
        return [None, None, draw(passages(text))]
    absent = max(0, 3 - len(found))
    return [None] * absent + found


@st.composite
def mentions(draw: st.DrawFn, text: str | None = None) -> Mention:
    """Generate mentions in ``text``."""
    return Mention(
        passage=draw(passages(text)),
        entity=draw(st.none() | _ENTITIES),
        kind=draw(st.sampled_from(MentionKind)),
        name=draw(st.none() | _NAMES),
        article=draw(_IDS),
    )


@st.composite
def date_mentions(draw: st.DrawFn, text: str | None = None) -> DateMention:
    """Generate temporal expressions in ``text``."""
    return DateMention(
        passage=draw(passages(text)),
        value=draw(_DATES),
        origin=draw(st.sampled_from(Origin)),
        printed=draw(st.sampled_from(((), ("day",), ("month", "day")))),
        by=draw(st.none() | st.just("the publication date")),
        article=draw(_IDS),
    )


@st.composite
def documents(draw: st.DrawFn, text: str | None = None) -> Document:
    """Generate documents that ``text`` tells of."""
    kind = draw(st.sampled_from(("statement", "declaration")))
    return Document(kind=kind, count=draw(_COUNTS), passage=draw(passages(text)))


@st.composite
def meetings(draw: st.DrawFn, text: str | None = None) -> Meeting:
    """Generate meetings that ``text`` mentions."""
    words = _either(draw, text)
    return Meeting(
        id=draw(st.sampled_from(("csto-collective-security-council-2021-08-23", "talks"))),
        kind=draw(st.sampled_from(MeetingKind)),
        status=draw(st.sampled_from(MeetingStatus)),
        body=draw(st.none() | _BODIES),
        bodies=draw(_TWO_BODIES),
        when=draw(_MAYBE_DATES),
        place=draw(st.none() | st.just("Dushanbe")),
        format=draw(st.none() | st.sampled_from(MeetingFormat)),
        chair=draw(st.none() | _PERSONS),
        participants=draw(_SOME_ENTITIES),
        extraordinary=draw(st.booleans()),
        documents=tuple(draw(st.lists(documents(words), max_size=2))),
        passages=draw(disjoint(words, 3)),
        inferred=draw(st.sampled_from(((), ("when",), ("place", "when")))),
        article=draw(_IDS),
    )


@st.composite
def membership_claims(draw: st.DrawFn, text: str | None = None) -> MembershipClaim:
    """Generate claims of ``text`` about who is a member."""
    return MembershipClaim(
        organization=draw(_BODIES),
        kind=draw(st.sampled_from(ClaimKind)),
        passage=draw(passages(text)),
        members=draw(_SOME_STATES),
        count=draw(_COUNTS),
        complete=draw(st.booleans()),
        negated=draw(st.booleans()),
        date=draw(_MAYBE_DATES),
        agrees=draw(_AGREEMENTS),
        reason=draw(_REASONS),
        article=draw(_IDS),
    )


@st.composite
def office_claims(draw: st.DrawFn, text: str | None = None) -> OfficeClaim:
    """Generate claims of ``text`` about who holds an office."""
    return OfficeClaim(
        person=draw(_PERSONS),
        office=draw(st.sampled_from(("csto-secretary-general", "tj-president"))),
        passage=draw(passages(text)),
        date=draw(_MAYBE_DATES),
        agrees=draw(_AGREEMENTS),
        reason=draw(_REASONS),
        article=draw(_IDS),
    )


@st.composite
def diagnostics(draw: st.DrawFn, text: str | None = None) -> Diagnostic:
    """Generate remarks on ``text``, with a place or about all of it."""
    return Diagnostic(
        code=draw(st.sampled_from(("quotation-never-closed", "year-unknown"))),
        message=draw(st.text(max_size=20)),
        passage=draw(st.none() | passages(text)),
    )
