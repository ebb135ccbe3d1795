"""The Reference: what is known beforehand, and the questions it answers."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from cstonews.articles import MentionKind
from cstonews.errors import FileError
from cstonews.facts.answering import (
    expect_name,
    find_known,
    grouped,
    holdings_on,
    is_known,
    make_member,
)
from cstonews.facts.checking import Known, check
from cstonews.facts.composing import (
    Meaning,
    make_collective,
    make_office,
    make_organization,
    read_collective,
    read_composed,
)
from cstonews.facts.faults import FactsError
from cstonews.facts.finding import Candidate, Match, make_index, state_forms
from cstonews.facts.installed import find_offers
from cstonews.facts.loading import TABLES, Facts, load_folder
from cstonews.facts.merging import merge
from cstonews.facts.names import fold
from cstonews.facts.scheme import (
    MEMBER_STATES,
    as_listed,
    listed_slugs,
    members_of,
    office_kinds,
    take_apart,
)
from cstonews.memberships import FULL_ROLES, OVERLAYS, MemberState
from cstonews.organizations import STATE_KINDS
from cstonews.periods import Period, read_day

if TYPE_CHECKING:
    import os
    from collections.abc import Collection, Iterator
    from datetime import date
    from importlib.resources.abc import Traversable

    from cstonews.facts.faults import Fault
    from cstonews.memberships import MemberRole, Membership
    from cstonews.offices import Holding, Office
    from cstonews.organizations import Organization
    from cstonews.persons import Person
    from cstonews.states import State

T = TypeVar("T")


@frozen(cache_hash=True)
class Reference(Facts):
    """What is known beforehand: states, persons, organizations, offices and their facts.

    Immutable, hashable and picklable; the tuples are the rows of the tables in the
    order of the files. Identifiers are ISO 3166-1 alpha-2 codes for states and slugs
    for all else. An identifier that is not known raises ``UnknownNameError``. Nothing
    is known of what came after ``horizon``: an open end means no more than that.

    >>> reference().person("stanislav-zas").name
    'Stanislav Zas'
    """

    def __repr__(self) -> str:
        """Return how much is known."""
        persons, organizations = len(self.persons), len(self.organizations)
        return f"<Reference: {persons:,} persons, {organizations:,} organizations>"

    @classmethod
    def of(cls, facts: Facts) -> Reference:
        """Make a reference of rows."""
        return cls(
            states=facts.states,
            persons=facts.persons,
            organizations=facts.organizations,
            offices=facts.offices,
            holdings=facts.holdings,
            memberships=facts.memberships,
            meetings=facts.meetings,
            horizon=facts.horizon,
            lexicon=facts.lexicon,
        )

    @classmethod
    def load(cls, folder: str | os.PathLike[str]) -> Reference:
        """Read a folder of TOML tables as the package has them, any subset of the files.

        What it refers to must stand in it or be known to :func:`reference`. The words
        in ``verbs.toml``, ``nouns.toml``, ``phrases.toml`` and ``furniture.toml`` come
        to those of the package. ``FactsError`` has every fault at once, each with
        file, entry and key; ``FileError`` if there is no such folder or none of these
        files in it. ``institutions.toml`` is not read.
        """
        return _sound(*load_facts(folder), folder)

    def merged(self, other: Facts) -> Reference:
        """Return a reference with the facts of both.

        Where both have an entry, the other's stands, with the names of both. Entries
        are the same by code or slug; holdings by person, office and start; memberships
        by organization, state, role and start; meetings by body and start.
        """
        if not isinstance(other, Facts):
            message = (
                f"a reference is merged with another one, not with {type(other).__name__};"
                " read a folder with cstonews.Reference.load"
            )
            raise TypeError(message)
        return Reference.of(merge(self, other))

    def state(self, iso2: str) -> State:
        """Return the state of an ISO 3166-1 alpha-2 code."""
        return find_known(self._states, iso2, "state")

    def person(self, slug: str) -> Person:
        """Return the person of a slug."""
        return find_known(self._persons, slug, "person")

    def organization(self, slug: str) -> Organization:
        """Return the organization of a slug, listed or composed by the scheme.

        >>> reference().organization("az-defence-ministry").name
        'Azerbaijani Defence Ministry'
        """
        found = self._organizations.get(slug) or self._organizations.get(as_listed(slug))
        parts = take_apart(slug)
        if not found and parts and parts.state in self._states:
            found = make_organization(slug, parts, self._states[parts.state])
        whole = slug.removesuffix(MEMBER_STATES)
        if not found and whole != slug and whole in self._of_states:
            found = make_collective(slug, self._organizations[whole])
        return found or find_known(self._organizations, slug, "organization")

    def office(self, slug: str) -> Office:
        """Return the office of a slug, listed or composed by the scheme.

        >>> reference().office("kz-interior-minister").name
        'Kazakh Interior Minister'
        """
        found = self._offices.get(slug) or self._offices.get(as_listed(slug))
        parts = take_apart(slug)
        if not found and parts and parts.state in self._states:
            found = make_office(slug, parts, self._states[parts.state])
        return found or find_known(self._offices, slug, "office")

    def members(
        self,
        organization: str,
        *,
        on: date | None = None,
        roles: Collection[MemberRole] = FULL_ROLES,
    ) -> tuple[MemberState, ...]:
        """Return the members of an organization on a day, ordered by state.

        ``roles`` asks for other states than full members (``{MemberRole.OBSERVER}``).
        A member that froze or suspended its part stays a member, with that
        ``status``. Without a day each membership there ever was is returned, with
        the status it ended in or stands in.

        >>> from datetime import date
        >>> [str(member) for member in reference().members("csto", on=date(2021, 8, 23))]
        ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ']
        """
        on = read_day(on)
        if organization not in self._memberships:
            self.organization(organization)
        periods = self._memberships.get(organization, ())
        overlays = [period for period in periods if period.row.role in OVERLAYS]
        return tuple(
            make_member(period, overlays, on or period.last)
            for period in periods
            if period.row.role in roles
            and period.row.role not in OVERLAYS
            and (on is None or period.covers(on))
        )

    def holders(
        self, office: str, *, of: str | None = None, on: date | None = None
    ) -> tuple[Holding, ...]:
        """Return who held an office on a day, ordered by when they took it.

        ``office`` is a slug, or a word such as ``"president"`` together with the state
        or organization it is ``of``. Where one holder follows another on the same
        day, the later one holds the office; where dates known only in part leave
        open which of the two it was, both are returned. Without a day, all holders.

        >>> from datetime import date
        >>> [held.person for held in reference().holders("president", of="TJ")]
        ['emomali-rahmon']
        """
        on = read_day(on)
        return tuple(
            holding
            for post in self._posts(office, of)
            for holding in holdings_on(self._holdings.get(post.slug, ()), post, on)
        )

    def find(self, name: str) -> tuple[Candidate, ...]:
        """Return whom or what a name may mean, the closest first; none if unknown.

        Case, accents, apostrophes, hyphens and a leading "the" do not count. Family
        names are found alone, national institutions and offices by the scheme.

        >>> [candidate.id for candidate in reference().find("the Kremlin")]
        ['kremlin']
        >>> [candidate.id for candidate in reference().find("spokesman for the Uzbek MFA")]
        ['uz-foreign-ministry-spokesperson']
        """
        expect_name(name, "name")
        key = fold(name)
        return self._names.get(key) or tuple(self._composed(key))

    def _composed(self, key: str) -> Iterator[Candidate]:
        meanings = dict.fromkeys(read_composed(key, self._state_forms))
        for whole in read_collective(key):
            for candidate in self._names.get(whole, ()):
                if candidate.id in self._of_states:
                    meanings[Meaning(members_of(candidate.id), office=False)] = None
        for meaning in meanings:
            if meaning.office:
                kind, found = MentionKind.OFFICE, self.office(meaning.slug).name
            else:
                kind, found = MentionKind.ORGANIZATION, self.organization(meaning.slug).name
            yield Candidate(meaning.slug, kind, found, Match.COMPOSED, len(meanings) > 1)

    def _known(self) -> Known:
        return Known(
            state=self._states.__contains__,
            person=self._persons.__contains__,
            organization=lambda slug: is_known(self.organization, slug),
            office=lambda slug: is_known(self.office, slug),
            memberships=self.memberships,
        )

    def _posts(self, office: str, of: str | None) -> tuple[Office, ...]:
        if of is not None and of not in self._states:
            self.organization(of)
        if office in self._offices:
            posts: tuple[Office, ...] = (self._offices[office],)
        elif office in office_kinds():
            posts = self._words.get(office, ())
        else:
            posts = find_known(self._words, office, "office")
        return tuple(post for post in posts if of is None or post.of == of)

    @cached_property
    def _states(self) -> dict[str, State]:
        return {state.iso2: state for state in self.states}

    @cached_property
    def _persons(self) -> dict[str, Person]:
        return {person.slug: person for person in self.persons}

    @cached_property
    def _organizations(self) -> dict[str, Organization]:
        return {body.slug: body for body in self.organizations}

    @cached_property
    def _of_states(self) -> frozenset[str]:
        """The organizations whose members are states."""
        return frozenset(
            body.slug
            for body in self.organizations
            if body.kind in STATE_KINDS or body.slug in self._memberships
        )

    @cached_property
    def _offices(self) -> dict[str, Office]:
        return {office.slug: office for office in self.offices}

    @cached_property
    def _words(self) -> dict[str, tuple[Office, ...]]:
        """The offices by the word they go by, and those the scheme calls by that word."""
        own = ((office.word, office) for office in self.offices)
        others = (
            (slug.partition("-")[2], self._offices[listed])
            for slug, slugs in listed_slugs().items()
            for listed in slugs
            if listed in self._offices
        )
        return grouped((*own, *others))

    @cached_property
    def _holdings(self) -> dict[str, tuple[Period[Holding], ...]]:
        periods = sorted(
            map(Period.of, self.holdings), key=lambda one: (one.first, one.row.person)
        )
        return grouped((period.row.office, period) for period in periods)

    @cached_property
    def _memberships(self) -> dict[str, tuple[Period[Membership], ...]]:
        periods = sorted(
            map(Period.of, self.memberships), key=lambda one: (one.row.state, one.first)
        )
        return grouped((period.row.organization, period) for period in periods)

    @cached_property
    def _state_forms(self) -> dict[str, tuple[str, ...]]:
        pairs = {
            (fold(form.text), state.iso2): None
            for state in self.states
            for form in state_forms(state)
            if form.match not in {Match.DEMONYM, Match.METONYM}
        }
        return grouped(pairs)

    @cached_property
    def _names(self) -> dict[str, tuple[Candidate, ...]]:
        return make_index(self)


def _sound(facts: Facts, faults: tuple[Fault, ...], whose: object = "") -> Reference:
    if faults:
        raise FactsError.of(faults, whose)
    return Reference.of(facts)


def load_facts(folder: str | os.PathLike[str]) -> tuple[Facts, tuple[Fault, ...]]:
    """Read a folder of facts that may refer to what is known; see ``Reference.load``."""
    path = Path(folder)
    if not path.is_dir():
        message = f"{path}: {'a file, not a folder' if path.is_file() else 'no such folder'}"
        raise FileError(message)
    if not any((path / file).is_file() for file in TABLES):
        message = f"{path}: no facts in it, none of {', '.join(TABLES)}"
        raise FileError(message)
    return _load(path, reference())


def _load(folder: Traversable, over: Reference) -> tuple[Facts, tuple[Fault, ...]]:
    facts, faults = load_folder(folder)
    known = over.merged(facts)._known()  # noqa: SLF001  (of the same module)
    return facts, tuple(sorted({*faults, *check(facts, known)}))


@cache
def _shipped() -> Reference:
    return _sound(*load_folder(files("cstonews.facts")))


@cache
def _with_installed() -> Reference:
    whole = _shipped()
    for offer in find_offers():
        whole = whole.merged(_sound(*_load(offer.folder, whole), offer))
    return whole


def reference(*, installed: bool = True) -> Reference:
    """Return what is known: what ships, and over it what installed packages offer.

    Read when first asked for, by this function or by ``parse``, and kept while Python
    runs. Packages offer a folder of facts by an entry point of the group
    ``cstonews.reference``; they are merged in the order of the names of these. One that
    is faulty is an error that names it. With ``installed=False``, only what ships.

    .. versionadded:: 0.1
    """
    return _with_installed() if installed else _shipped()


def expect_reference(value: object) -> Reference:
    """Return a reference as it is; ``TypeError`` says what to do with anything else."""
    if isinstance(value, Reference):
        return value
    message = (
        f"reference must be a Reference, not {type(value).__name__};"
        " read a folder with cstonews.Reference.load"
    )
    raise TypeError(message)
