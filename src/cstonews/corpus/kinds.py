"""The kinds of things a corpus has: how each is found, and what it is filed under."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from cstonews.articles import Article, DateMention, Mention
from cstonews.claims import MembershipClaim
from cstonews.corpus.names import speaker_keys
from cstonews.corpus.nearby import Places, around, inside, said_on
from cstonews.corpus.records import MeetingRecord
from cstonews.corpus.shelves import Shelf
from cstonews.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.edtf import EDTF

Found = TypeVar("Found", Statement, Mention, DateMention, MembershipClaim)
Inside = TypeVar("Inside", Mention, DateMention, MembershipClaim)


class ArticleShelf(Shelf[Article]):
    """Articles: by whoever speaks in them, about whatever they mention."""

    name = "articles"

    @property
    def items(self) -> tuple[Article, ...]:
        """The articles."""
        return self.library.articles

    def home(self, position: int) -> Article:
        """Return the article itself."""
        return self.items[position]

    def values(self) -> Iterator[EDTF | None]:
        """Yield when each was published."""
        return (article.published for article in self.items)

    def voice_keys(self) -> Iterator[Iterable[str]]:
        """Yield who speaks in each."""
        for article in self.items:
            yield [key for said in article.statements for key in speaker_keys(said.speaker)]

    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield whom and what each mentions."""
        for article in self.items:
            yield [mention.entity for mention in article.mentions if mention.entity]

    def texts(self) -> Iterator[str]:
        """Yield the texts."""
        return (article.text for article in self.items)

    def meeting_keys(self) -> Iterator[Iterable[str]]:
        """Yield the meetings each tells of."""
        for article in self.items:
            yield [
                key
                for meeting in article.meetings
                for key in self.library.meeting_keys(article, meeting.id)
            ]

    def article_keys(self) -> Iterator[Iterable[str]]:
        """Yield the identifiers."""
        return ((article.id,) for article in self.items)


class _FindingShelf(Shelf[Found], Generic[Found]):
    """What was found in the articles, one after the other."""

    @staticmethod
    @abstractmethod
    def _of(article: Article) -> tuple[Found, ...]:
        """Return what one article has of it."""

    @cached_property
    def _found(self) -> tuple[Found, ...]:
        return tuple(item for article in self.library.articles for item in self._of(article))

    @cached_property
    def _homes(self) -> list[Article]:
        articles = self.library.articles
        return [article for article in articles for _ in self._of(article)]

    @property
    def items(self) -> tuple[Found, ...]:
        """What was found, in the order of the articles and of the text."""
        return self._found

    def home(self, position: int) -> Article:
        """Return the article it was found in."""
        return self._homes[position]

    def article_keys(self) -> Iterator[Iterable[str]]:
        """Yield the identifier of each one's article."""
        return ((article.id,) for article in self._homes)


class StatementShelf(_FindingShelf[Statement]):
    """Statements: by their speaker, about whatever their content mentions."""

    name = "statements"

    @staticmethod
    def _of(article: Article) -> tuple[Statement, ...]:
        return article.statements

    def values(self) -> Iterator[EDTF | None]:
        """Yield when each was said: on its own date, its meeting's or the article's."""
        return map(said_on, self.items, self._homes)

    def voice_keys(self) -> Iterator[Iterable[str]]:
        """Yield the speakers."""
        return (speaker_keys(statement.speaker) for statement in self.items)

    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield what the contents mention."""
        for article in self.library.articles:
            named = [mention for mention in article.mentions if mention.entity]
            held = inside(article.statements, [mention.passage for mention in named])
            for places in held:
                yield [named[at].entity or "" for at in places]

    def texts(self) -> Iterator[str]:
        """Yield the contents."""
        return (statement.text for statement in self.items)

    def meeting_keys(self) -> Iterator[Iterable[str]]:
        """Yield the meeting at which each was said."""
        for article, statement in zip(self._homes, self.items, strict=True):
            said_at = statement.meeting
            yield self.library.meeting_keys(article, said_at) if said_at else ()

    def trait_keys(self) -> Iterator[Iterable[str]]:
        """Yield form and act."""
        return ((statement.form.value, statement.act.value) for statement in self.items)


class _InsideShelf(_FindingShelf[Inside], Generic[Inside]):
    """What may stand inside statements: it is by whoever says it there."""

    @cached_property
    def _around(self) -> list[list[Statement]]:
        return [
            statements
            for article in self.library.articles
            for statements in around(
                article.statements, [item.passage for item in self._of(article)]
            )
        ]

    def voice_keys(self) -> Iterator[Iterable[str]]:
        """Yield who speaks of each."""
        for statements in self._around:
            yield [key for statement in statements for key in speaker_keys(statement.speaker)]

    def texts(self) -> Iterator[str]:
        """Yield the words of each."""
        return (item.passage.text for item in self.items)

    def meeting_keys(self) -> Iterator[Iterable[str]]:
        """Yield the meetings at which each was spoken of."""
        for article, statements in zip(self._homes, self._around, strict=True):
            yield [
                key
                for statement in statements
                if statement.meeting
                for key in self.library.meeting_keys(article, statement.meeting)
            ]


class MentionShelf(_InsideShelf[Mention]):
    """Mentions: about their entity, of the day the article was published."""

    name = "mentions"

    @staticmethod
    def _of(article: Article) -> tuple[Mention, ...]:
        return article.mentions

    def values(self) -> Iterator[EDTF | None]:
        """Yield when the articles were published."""
        return (article.published for article in self._homes)

    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield the entities."""
        return ((item.entity,) if item.entity else () for item in self.items)

    def trait_keys(self) -> Iterator[Iterable[str]]:
        """Yield what kind of thing each names."""
        return ((item.kind.value,) for item in self.items)


class DateShelf(_InsideShelf[DateMention]):
    """Dates: of the days they mean, about whatever the same paragraph mentions."""

    name = "dates"

    @staticmethod
    def _of(article: Article) -> tuple[DateMention, ...]:
        return article.dates

    def values(self) -> Iterator[EDTF | None]:
        """Yield the values."""
        return (item.value for item in self.items)

    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield what the contents that hold the dates mention."""
        for article in self.library.articles:
            yield from _beside(article)


class ClaimShelf(_InsideShelf[MembershipClaim]):
    """Membership claims: about the organization and the members."""

    name = "membership_claims"

    @staticmethod
    def _of(article: Article) -> tuple[MembershipClaim, ...]:
        return article.membership_claims

    def values(self) -> Iterator[EDTF | None]:
        """Yield the day each speaks of, or else when the article was published."""
        for article, claim in zip(self._homes, self.items, strict=True):
            yield claim.date or article.published

    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield the organization and the members."""
        return ((claim.organization, *claim.members) for claim in self.items)

    def trait_keys(self) -> Iterator[Iterable[str]]:
        """Yield what is claimed and what the reference says to it."""
        return ((claim.kind.value, claim.agrees.value) for claim in self.items)


class MeetingShelf(Shelf[MeetingRecord]):
    """Meetings, merged over articles: by and about those who take part."""

    name = "meetings"

    @property
    def items(self) -> tuple[MeetingRecord, ...]:
        """The meetings, by date."""
        return self.library.records

    def home(self, position: int) -> Article | None:
        """Return the article, if one alone tells of the meeting."""
        told = self.items[position].articles
        return self.library.by_id[told[0]] if len(told) == 1 else None

    def values(self) -> Iterator[EDTF | None]:
        """Yield when they took place."""
        return (record.when for record in self.items)

    def voice_keys(self) -> Iterator[Iterable[str]]:
        """Yield the bodies, the chair and the participants."""
        for record in self.items:
            chair = (record.chair,) if record.chair else ()
            yield (*record.bodies, *chair, *record.participants)

    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield the same as for ``by``."""
        return self.voice_keys()

    def texts(self) -> Iterator[str]:
        """Yield the place and the passages that tell of each."""
        for record in self.items:
            passages = [
                passage.text for report in record.reports for passage in report.meeting.passages
            ]
            yield " … ".join((record.place or "", *passages))

    def meeting_keys(self) -> Iterator[Iterable[str]]:
        """Yield the identifiers, the articles' own too."""
        for record in self.items:
            yield (record.id, *(report.meeting.id for report in record.reports))

    def article_keys(self) -> Iterator[Iterable[str]]:
        """Yield the articles that tell of each."""
        return (record.articles for record in self.items)

    def trait_keys(self) -> Iterator[Iterable[str]]:
        """Yield kind, status and format."""
        for record in self.items:
            form = (record.format.value,) if record.format else ()
            yield (record.kind.value, record.status.value, *form)


def _beside(article: Article) -> Iterator[Iterable[str]]:
    """Yield for each date what the paragraph around it mentions."""
    paragraphs = [text for section in article.sections for text in section.paragraphs]
    named = [mention for mention in article.mentions if mention.entity]
    beside: dict[int, list[str]] = {at: [] for at in range(len(article.dates))}
    dates = Places([item.passage for item in article.dates])
    mentions = Places([mention.passage for mention in named])
    for paragraph in paragraphs:
        entities = [named[at].entity or "" for at in mentions.meeting(paragraph)]
        for at in dates.meeting(paragraph):
            beside[at] = entities
    return iter(beside.values())
