"""The collections of a corpus, one class for each kind of thing it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.articles import Article, DateMention, Mention, MentionKind
from cstonews.claims import Agreement, ClaimKind, MembershipClaim
from cstonews.corpus.collections import Collection
from cstonews.corpus.columns import (
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    DATE_COLUMNS,
    MEETING_COLUMNS,
    MENTION_COLUMNS,
    STATEMENT_COLUMNS,
)
from cstonews.corpus.copies import CopyGroup
from cstonews.corpus.kinds import (
    ArticleShelf,
    ClaimShelf,
    DateShelf,
    MeetingShelf,
    MentionShelf,
    StatementShelf,
)
from cstonews.corpus.names import member_of
from cstonews.corpus.records import MeetingRecord
from cstonews.corpus.renderings import Rendering
from cstonews.corpus.timeline import Event
from cstonews.exchange.json_files import ARTICLES, Kind
from cstonews.meetings import MeetingFormat, MeetingKind, MeetingStatus
from cstonews.statements import Act, Form, Statement

if TYPE_CHECKING:
    from typing import Self

STATEMENTS = Kind("statements", Statement)
MEETINGS = Kind("meetings", MeetingRecord)
MENTIONS = Kind("mentions", Mention)
DATES = Kind("dates", DateMention)
MEMBERSHIP_CLAIMS = Kind("membership_claims", MembershipClaim)
RENDERINGS = Kind("renderings", Rendering)
COPIES = Kind("copies", CopyGroup)
EVENTS = Kind("events", Event)
OF_COLLECTIONS = (ARTICLES, STATEMENTS, MEETINGS, MENTIONS, DATES, MEMBERSHIP_CLAIMS)
"""What files of each collection hold."""
KINDS = (*OF_COLLECTIONS, RENDERINGS, COPIES, EVENTS)
"""What files may hold; each has a schema."""


class Articles(Collection[Article]):
    """Articles: ``by`` whoever speaks in them, ``about`` what they mention."""

    _shelf_type = ArticleShelf
    _columns = ARTICLE_COLUMNS
    _kind = ARTICLES


class Statements(Collection[Statement]):
    """Statements: ``by`` their speaker, ``about`` what their content mentions."""

    _shelf_type = StatementShelf
    _columns = STATEMENT_COLUMNS
    _kind = STATEMENTS

    @property
    def direct(self) -> Self:
        """Those with all of their content in quotation marks."""
        return self._with_trait(Form.DIRECT)

    @property
    def indirect(self) -> Self:
        """Those with none of their content in quotation marks."""
        return self._with_trait(Form.INDIRECT)

    @property
    def mixed(self) -> Self:
        """Those with some of their content in quotation marks."""
        return self._with_trait(Form.MIXED)

    def act(self, *acts: Act | str) -> Self:
        """Keep those of any of these acts (``"deny"``)."""
        return self._with_trait(*(member_of(Act, act) for act in acts))


class Meetings(Collection[MeetingRecord]):
    """Meetings, one record each however many articles report it, by date."""

    _shelf_type = MeetingShelf
    _columns = MEETING_COLUMNS
    _kind = MEETINGS

    def kind(self, *kinds: MeetingKind | str) -> Self:
        """Keep those of any of these kinds (``"session"``)."""
        return self._with_trait(*(member_of(MeetingKind, kind) for kind in kinds))

    def status(self, *statuses: MeetingStatus | str) -> Self:
        """Keep those of any of these statuses (``"held"``)."""
        return self._with_trait(*(member_of(MeetingStatus, status) for status in statuses))

    def format(self, *formats: MeetingFormat | str) -> Self:
        """Keep those of any of these formats (``"videoconference"``)."""
        return self._with_trait(*(member_of(MeetingFormat, form) for form in formats))

    @property
    def disputed(self) -> Self:
        """Those that the articles, or they and the reference, tell differently."""
        return self.where(lambda record: record.disagreements)


class Mentions(Collection[Mention]):
    """Mentions: ``by`` whoever speaks of it, ``about`` the entity."""

    _shelf_type = MentionShelf
    _columns = MENTION_COLUMNS
    _kind = MENTIONS

    def kind(self, *kinds: MentionKind | str) -> Self:
        """Keep those of any of these kinds (``"person"``)."""
        return self._with_trait(*(member_of(MentionKind, kind) for kind in kinds))


class Dates(Collection[DateMention]):
    """Dates: ``between`` asks for the day meant, ``about`` for what the paragraph mentions."""

    _shelf_type = DateShelf
    _columns = DATE_COLUMNS
    _kind = DATES


class MembershipClaims(Collection[MembershipClaim]):
    """Membership claims: ``about`` the organization or a member that is claimed."""

    _shelf_type = ClaimShelf
    _columns = CLAIM_COLUMNS
    _kind = MEMBERSHIP_CLAIMS

    def kind(self, *kinds: ClaimKind | str) -> Self:
        """Keep those of any of these kinds (``"joined"``)."""
        return self._with_trait(*(member_of(ClaimKind, kind) for kind in kinds))

    def agreeing(self, *verdicts: Agreement | str) -> Self:
        """Keep those with any of these verdicts of the reference (``"false"``)."""
        return self._with_trait(*(member_of(Agreement, verdict) for verdict in verdicts))
