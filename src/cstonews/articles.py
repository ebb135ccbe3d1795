"""Articles: the whole of what one text was found to say."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.claims import MembershipClaim, OfficeClaim
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.meetings import Meeting
from cstonews.passages import Passage
from cstonews.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator


class Origin(StrEnum):
    """Where a value comes from."""

    GIVEN = "given"
    """By the caller."""
    PRINTED = "printed"
    """By the text, all of it."""
    DATELINE = "dateline"
    """By the dateline."""
    METADATA = "metadata"
    """By the page's metadata."""
    CONCLUDED = "concluded"
    """By reasoning from the text and the publication date."""
    REFERENCE = "reference"
    """By an event of known date in the reference."""


class MentionKind(StrEnum):
    """What kind of thing is mentioned."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    OFFICE = "office"


@frozen
class Metadatum:
    """A value from outside the text: a page's metadata, or the caller."""

    text: str
    origin: Origin

    def __str__(self) -> str:
        """Return the value."""
        return self.text


@frozen
class Dateline:
    """The line that opens a dispatch: ``MOSCOW, August 23. /TASS/.``.

    ``passage`` is all of it; ``place``, ``date`` and ``agency`` are its parts,
    each ``None`` where it is absent.
    """

    passage: Passage
    place: Passage | None = None
    date: EDTF | None = None
    agency: Passage | None = None


@frozen
class Section:
    """A stretch of the article under one heading.

    ``heading`` is ``None`` for what stands before the first heading.
    """

    heading: Passage | None
    paragraphs: tuple[Passage, ...]


@frozen
class Mention:
    """A place that names a person, an organization, a state or an office.

    ``entity`` is an identifier of the reference or one composed by its scheme,
    ``None`` for a name that is not known. For an office it is who held it.
    """

    passage: Passage
    entity: str | None
    kind: MentionKind
    name: str | None = None
    """The entity's name, or the fullest name the article gives it."""
    article: str | None = None
    """The identifier of the article."""

    def __str__(self) -> str:
        """Return the words and what they name, on one line."""
        return (
            f"{' '.join(self.passage.text.split())}: {self.kind} {self.entity or '(unknown)'}"
        )


@frozen
class DateMention:
    """A temporal expression with its value.

    ``origin`` tells whether the value is printed in full, concluded from the
    publication date and tense, or tied down by the reference; ``printed`` names
    the parts that the words themselves give (``("month", "day")``). ``by`` says in
    a few words what the conclusion rests on, ``None`` where all is printed.
    """

    passage: Passage
    value: EDTF
    origin: Origin
    printed: tuple[str, ...] = ()
    by: str | None = None
    article: str | None = None
    """The identifier of the article."""

    def __str__(self) -> str:
        """Return the words, the value and where it is from, on one line."""
        return f"{' '.join(self.passage.text.split())}: {self.value} ({self.origin})"


@frozen
class Article:
    """One article: the text it was parsed from and everything found in it.

    ``text`` is the input unchanged; every passage indexes it. Furniture, title,
    subtitle, imprint, headings and paragraphs together cover each of its non-blank
    characters once. ``imprint`` has the lines that tell by whom and when it was
    published. ``published`` is ``None`` where neither the text nor the caller tells;
    ``published_origin`` says who told. ``byline``, ``outlet``, ``agency`` and
    ``dateline`` are passages that lie inside imprint, furniture or a paragraph.
    """

    id: str
    text: str
    title: Passage | Metadatum | None = None
    subtitle: Passage | None = None
    byline: Passage | Metadatum | None = None
    outlet: Passage | Metadatum | None = None
    agency: Passage | None = None
    published: EDTF | None = None
    published_origin: Origin | None = None
    dateline: Dateline | None = None
    sections: tuple[Section, ...] = ()
    furniture: tuple[Passage, ...] = ()
    imprint: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    membership_claims: tuple[MembershipClaim, ...] = ()
    office_claims: tuple[OfficeClaim, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def __repr__(self) -> str:
        """Return identifier, title and how much was found; the whole would fill screens."""
        found = (
            (len(self.text), "character"),
            (len(self.statements), "statement"),
            (len(self.meetings), "meeting"),
        )
        counts = (f"{number:,} {what}{'s' * (number != 1)}" for number, what in found)
        title = f" {str(self.title)!r}" if self.title else ""
        return f"<Article {self.id}:{title} {', '.join(counts)}>"

    def passages(self) -> Iterator[Passage]:
        """Yield every passage of every part of the article, in no set order."""
        fields = (self.title, self.subtitle, self.byline, self.outlet, self.agency)
        yield from (value for value in fields if isinstance(value, Passage))
        yield from self.furniture
        yield from self.imprint
        if self.dateline:
            parts = (self.dateline.passage, self.dateline.place, self.dateline.agency)
            yield from (part for part in parts if part)
        for section in self.sections:
            yield from (section.heading,) if section.heading else ()
            yield from section.paragraphs
        yield from self._findings()

    def _findings(self) -> Iterator[Passage]:
        for statement in self.statements:
            yield from statement.passages
            yield from statement.verbatim
            if statement.speaker.antecedent:
                yield statement.speaker.antecedent
        for meeting in self.meetings:
            yield from meeting.passages
            yield from (document.passage for document in meeting.documents)
        for found in (self.mentions, self.dates, self.membership_claims, self.office_claims):
            yield from (item.passage for item in found)
        yield from (remark.passage for remark in self.diagnostics if remark.passage)

    def verify(self) -> bool:
        """Tell whether every passage is verbatim in ``text``."""
        return all(passage.verify(self.text) for passage in self.passages())
