"""News articles about the CSTO as typed models: who said what, where, when, on whose evidence.

Start with :func:`parse` (a text) or :func:`read` (a file); ask :func:`reference` for what is
known beforehand, and :class:`Corpus` for many articles together.
"""

from cstonews.articles import (
    Article,
    DateMention,
    Dateline,
    Mention,
    MentionKind,
    Metadatum,
    Origin,
    Section,
)
from cstonews.claims import Agreement, ClaimKind, MembershipClaim, OfficeClaim
from cstonews.converters import make_converter
from cstonews.corpus.corpus import Corpus
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.errors import (
    CstonewsError,
    DataError,
    DateError,
    EncodingError,
    FileError,
    FormatError,
    UnknownNameError,
)
from cstonews.facts.reference import Reference, reference
from cstonews.known_meetings import KnownMeeting
from cstonews.meetings import Document, Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.memberships import MemberRole, MemberState, MemberStatus, Membership
from cstonews.offices import Holding, Office
from cstonews.organizations import Organization, OrganizationKind
from cstonews.parsing.pipeline import parse
from cstonews.passages import Passage
from cstonews.persons import Gender, Person
from cstonews.reading import read
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via
from cstonews.states import State

__all__ = [
    "EDTF",
    "Act",
    "ActorKind",
    "Agreement",
    "Article",
    "ClaimKind",
    "Corpus",
    "CstonewsError",
    "DataError",
    "DateError",
    "DateMention",
    "Dateline",
    "Diagnostic",
    "Document",
    "EncodingError",
    "FileError",
    "Form",
    "FormatError",
    "Gender",
    "Holding",
    "KnownMeeting",
    "Meeting",
    "MeetingFormat",
    "MeetingKind",
    "MeetingStatus",
    "MemberRole",
    "MemberState",
    "MemberStatus",
    "Membership",
    "MembershipClaim",
    "Mention",
    "MentionKind",
    "Metadatum",
    "Office",
    "OfficeClaim",
    "Organization",
    "OrganizationKind",
    "Origin",
    "Passage",
    "Person",
    "Reference",
    "Section",
    "Speaker",
    "State",
    "Statement",
    "UnknownNameError",
    "Via",
    "make_converter",
    "parse",
    "read",
    "reference",
]
