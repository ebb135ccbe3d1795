"""Words: ``meetings.toml`` as typed tables, and as dictionaries from words to what they do."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.meetings import MeetingKind
from cstonews.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@frozen
class EventNoun:
    """Nouns that name a meeting; see ``meetings.toml``."""

    words: tuple[str, ...]
    kind: MeetingKind
    example: str
    counterexample: str
    plurals: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    refers: bool = False
    online: bool = False
    named: bool = False
    strict: bool = False


@frozen
class ContactVerb:
    """Verbs that tell of a meeting; ``object`` is ``"any"``, ``"person"`` or ``"none"``.

    ``"body"`` is a verb of what a body does when it sits.
    """

    words: tuple[str, ...]
    kind: MeetingKind
    example: str
    counterexample: str
    object: str = "any"


@frozen
class Role:
    """Who meets: nouns that make a role with a word before or after them."""

    role: str
    nouns: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    example: str
    counterexample: str


@frozen
class Exercise:
    """An exercise that goes by a name, and who holds it."""

    name: str
    words: tuple[tuple[str, ...], ...]
    body: str


@frozen
class Phone:
    """How a telephone is told of beside a verb."""

    words: frozenset[str]
    before: frozenset[str]


@frozen
class Determiners:
    """What opens a noun's phrase."""

    definite: frozenset[str]
    indefinite: frozenset[str]
    possessive: frozenset[str]
    general: frozenset[str]


@frozen
class Modifiers:
    """What may stand between a determiner and the noun."""

    extraordinary: frozenset[str]
    other: frozenset[str]
    coming: frozenset[str]
    online: frozenset[str]
    hybrid: frozenset[str]
    plain: frozenset[str]
    bare_after: frozenset[str]
    joining: frozenset[str]


@frozen
class Blocs:
    """Words for an organization told of before, its bodies and its members."""

    words: frozenset[str]
    bodies: frozenset[str]
    members: frozenset[str]


@frozen
class Places:
    """How a place is told."""

    before: frozenset[str]
    sites: frozenset[str]
    kinds: frozenset[str]
    never: frozenset[str]
    ties: frozenset[str]


@frozen
class Format:
    """How the format is told."""

    online: frozenset[str]
    pairs: tuple[tuple[str, str], ...]
    in_person: frozenset[str]
    hybrid: frozenset[str]


@frozen
class Verbs:
    """What a clause does with a meeting, and who does it."""

    moving: frozenset[str]
    holding: frozenset[str]
    attending: frozenset[str]
    talking: frozenset[str]
    beside: frozenset[str]
    apart: frozenset[str]
    things: frozenset[str]
    others: frozenset[str]
    codename: frozenset[str]
    shifting: frozenset[str]


@frozen
class Chair:
    """How the chair is told."""

    passive: frozenset[str]
    active: frozenset[str]
    nouns: frozenset[str]


@frozen
class Documents:
    """How documents are told of, and their kinds by the noun."""

    verbs: frozenset[str]
    nouns: dict[str, str]
    kinds: frozenset[str]


@frozen
class Status:
    """Words by which a clause tells how far a meeting has come."""

    planned: frozenset[str]
    ongoing: frozenset[str]
    begun: frozenset[str]
    cancelled: frozenset[str]
    held: frozenset[str]
    wished: frozenset[str]
    beside: frozenset[str]
    arranged: frozenset[str]
    over: frozenset[str]
    passing: frozenset[str]
    before_dates: frozenset[str]
    asides: frozenset[str]
    agents: frozenset[str]


@frozen
class Clauses:
    """Where clauses and phrases end."""

    reporting: frozenset[str]
    strong: frozenset[str]
    marks: frozenset[str]
    ends: frozenset[str]
    topics: frozenset[str]


@frozen
class Venues:
    """How what was said is tied to a meeting."""

    at: frozenset[str]
    after: frozenset[str]
    elsewhere: frozenset[str]
    opening: frozenset[str]
    then: frozenset[tuple[str, str]]
    turns: frozenset[tuple[str, str]]


@frozen
class Pronouns:
    """Words for somebody or something told of before."""

    persons: frozenset[str]
    same: frozenset[str]
    things: frozenset[str]
    doubts: frozenset[str]
    hopes: frozenset[str]


@frozen
class MeetingWords:
    """The whole table."""

    event: tuple[EventNoun, ...]
    contact: tuple[ContactVerb, ...]
    role: tuple[Role, ...]
    exercise: tuple[Exercise, ...]
    phone: Phone
    determiners: Determiners
    modifiers: Modifiers
    adjectives: dict[str, str]
    bodies: dict[str, dict[str, str]]
    highest: dict[str, dict[str, str]]
    blocs: Blocs
    places: Places
    format: Format
    verbs: Verbs
    chair: Chair
    documents: Documents
    numbers: dict[str, int]
    status: Status
    clauses: Clauses
    venues: Venues
    seats: dict[str, tuple[str, ...]]
    pronouns: Pronouns


class Trigger(NamedTuple):
    """What a word may tell: nouns by what must stand before them, a verb, a telephone."""

    nouns: tuple[EventNoun, ...] = ()
    plural: bool = False
    verb: ContactVerb | None = None
    phone: bool = False


@cache
def load_meeting_words() -> MeetingWords:
    """Return ``meetings.toml``, read once."""
    return load_table(files(lexicon) / "meetings.toml", MeetingWords)


@cache
def triggers() -> Mapping[str, Trigger]:
    """Return what each word that may tell of a meeting may tell."""
    found: dict[str, Trigger] = {}
    for word, trigger in _triggers(load_meeting_words()):
        known = found.get(word, Trigger())
        found[word] = Trigger(
            known.nouns + trigger.nouns,
            known.plural or trigger.plural,
            known.verb or trigger.verb,
            known.phone or trigger.phone,
        )
    return found


@cache
def tied_nouns() -> Mapping[str, frozenset[str]]:
    """Return the words that may tell of a meeting behind certain words only, with these."""
    return {
        word: frozenset(before for noun in trigger.nouns for before in noun.after)
        for word, trigger in triggers().items()
        if all(noun.after for noun in trigger.nouns) and not (trigger.verb or trigger.phone)
    }


def _triggers(words: MeetingWords) -> Iterator[tuple[str, Trigger]]:
    for noun in words.event:
        for word in noun.words:
            yield word, Trigger((noun,))
        for word in noun.plurals:
            yield word, Trigger((noun,), plural=True)
    for verb in words.contact:
        for word in verb.words:
            yield word, Trigger(verb=verb)
    for word in words.phone.words:
        yield word, Trigger(phone=True)


@cache
def role_befores() -> frozenset[str]:
    """Return the adjectives that tell who meets: "foreign", "defence"."""
    return frozenset(word for role in load_meeting_words().role for word in role.before if word)


@cache
def role_nouns() -> frozenset[str]:
    """Return the nouns that tell who meets."""
    return frozenset(noun for role in load_meeting_words().role for noun in role.nouns)


@cache
def format_words() -> frozenset[str]:
    """Return the words with which a format may begin to be told."""
    form = load_meeting_words().format
    return form.online | form.in_person | form.hybrid | {first for first, _ in form.pairs}


@cache
def zone_words() -> Mapping[str, str]:
    """Return the words with which more may be told right after a meeting, and of what."""
    words = load_meeting_words()
    groups = (
        ("passing", words.status.passing),
        ("date", words.status.before_dates),
        ("format", format_words() | {"via", "using", "by"}),
        ("chair", words.chair.passive | {"under"}),
        ("company", {"with", "between", "attended"}),
        ("before", words.places.before),
        ("mark", {",", "(", "[", "–", "—", "-"}),
        ("here", {"here"}),
    )
    return {word: group for group, members in groups for word in members}


@cache
def clause_breaks() -> frozenset[str]:
    """Return the words and marks at which a clause ends."""
    clauses = load_meeting_words().clauses
    return clauses.strong | clauses.marks


@cache
def subject_breaks() -> frozenset[str]:
    """Return the words at which a clause ends that the subject of its verb stands in."""
    return load_meeting_words().clauses.strong - {"who"}


@cache
def sayings() -> frozenset[str]:
    """Return what ends a clause, and the verbs of saying."""
    return clause_breaks() | load_meeting_words().clauses.reporting


@cache
def doubting_words() -> frozenset[str]:
    """Return the words before a verb that say that nobody is known to have met."""
    pronouns = load_meeting_words().pronouns
    return pronouns.doubts | pronouns.hopes


@cache
def place_ties() -> frozenset[str]:
    """Return the words that may stand between a place and the meeting it is of."""
    words = load_meeting_words()
    return words.status.passing | words.places.ties


@cache
def governing() -> frozenset[str]:
    """Return the prepositions that say that something happened at a meeting."""
    return (
        load_meeting_words().venues.at
        - load_meeting_words().pronouns.persons
        - {"when", "while", "who"}
    )


@cache
def venue_signs() -> frozenset[str]:
    """Return the words that may tell that something was said elsewhere, or in turn."""
    venues = load_meeting_words().venues
    return venues.elsewhere | {second for _, second in venues.then | venues.turns}


@cache
def document_modifiers() -> frozenset[str]:
    """Return the words that may stand before a document's noun."""
    words = load_meeting_words()
    return (
        words.documents.kinds | words.modifiers.plain | {"a", "an", "the"} | set(words.numbers)
    )
