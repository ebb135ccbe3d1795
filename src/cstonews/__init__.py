"""News articles about the CSTO as typed models: who said what, where, when, on whose evidence.

Start with :func:`parse` (a text) or :func:`read` (a file); ask :func:`reference` for what is
known beforehand, and :class:`Corpus` for many articles together.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cstonews.article_files import read_articles, save_articles, write_articles
    from cstonews.articles import (
        Article,
        Dateline,
        DateMention,
        Mention,
        MentionKind,
        Metadatum,
        Origin,
        Section,
    )
    from cstonews.checking import check_folder
    from cstonews.claims import (
        Agreement,
        ClaimKind,
        MembershipClaim,
        OfficeClaim,
    )
    from cstonews.converters import make_converter
    from cstonews.corpus.collected import (
        Articles,
        Dates,
        Meetings,
        MembershipClaims,
        Mentions,
        Statements,
    )
    from cstonews.corpus.collections import Collection
    from cstonews.corpus.copies import CopyGroup
    from cstonews.corpus.corpus import Corpus
    from cstonews.corpus.records import Disagreement, MeetingRecord, Report, Told
    from cstonews.corpus.renderings import Rendering
    from cstonews.corpus.timeline import Event, EventKind
    from cstonews.corpus.wording import Difference, DifferenceKind
    from cstonews.diagnostics import Diagnostic
    from cstonews.edtf import EDTF, Precision
    from cstonews.errors import (
        AmbiguousNameError,
        CstonewsError,
        DataError,
        DateError,
        EncodingError,
        FileError,
        FormatError,
        MissingExtraError,
        UnknownNameError,
    )
    from cstonews.exchange.annotations import read_annotations, to_annotations
    from cstonews.exchange.json_files import FileFormat
    from cstonews.exchange.json_schema import shipped_schema
    from cstonews.exchange.jsonld import dump_jsonld, to_jsonld
    from cstonews.exchange.ninjs import to_ninjs
    from cstonews.exchange.tables import CellType, Field, Table
    from cstonews.facts.faults import FactsError, Fault, FaultError
    from cstonews.facts.finding import Candidate, Match
    from cstonews.facts.loading import Facts
    from cstonews.facts.reference import Reference, reference
    from cstonews.html import parse_html
    from cstonews.known_meetings import KnownMeeting, SessionKind
    from cstonews.lexicon.rows import Lexicon
    from cstonews.meetings import (
        Document,
        Meeting,
        MeetingFormat,
        MeetingKind,
        MeetingStatus,
    )
    from cstonews.memberships import MemberRole, Membership, MemberState, MemberStatus
    from cstonews.offices import Holding, Office
    from cstonews.organizations import Organization, OrganizationKind
    from cstonews.parsing.pipeline import parse
    from cstonews.passages import Passage
    from cstonews.persons import Gender, Person
    from cstonews.reading import read
    from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via
    from cstonews.states import State, StateGroup

__all__ = [
    "EDTF",
    "Act",
    "ActorKind",
    "Agreement",
    "AmbiguousNameError",
    "Article",
    "Articles",
    "Candidate",
    "CellType",
    "ClaimKind",
    "Collection",
    "CopyGroup",
    "Corpus",
    "CstonewsError",
    "DataError",
    "DateError",
    "DateMention",
    "Dateline",
    "Dates",
    "Diagnostic",
    "Difference",
    "DifferenceKind",
    "Disagreement",
    "Document",
    "EncodingError",
    "Event",
    "EventKind",
    "Facts",
    "FactsError",
    "Fault",
    "FaultError",
    "Field",
    "FileError",
    "FileFormat",
    "Form",
    "FormatError",
    "Gender",
    "Holding",
    "KnownMeeting",
    "Lexicon",
    "Match",
    "Meeting",
    "MeetingFormat",
    "MeetingKind",
    "MeetingRecord",
    "MeetingStatus",
    "Meetings",
    "MemberRole",
    "MemberState",
    "MemberStatus",
    "Membership",
    "MembershipClaim",
    "MembershipClaims",
    "Mention",
    "MentionKind",
    "Mentions",
    "Metadatum",
    "MissingExtraError",
    "Office",
    "OfficeClaim",
    "Organization",
    "OrganizationKind",
    "Origin",
    "Passage",
    "Person",
    "Precision",
    "Reference",
    "Rendering",
    "Report",
    "Section",
    "SessionKind",
    "Speaker",
    "State",
    "StateGroup",
    "Statement",
    "Statements",
    "Table",
    "Told",
    "UnknownNameError",
    "Via",
    "check_folder",
    "dump_jsonld",
    "make_converter",
    "parse",
    "parse_html",
    "read",
    "read_annotations",
    "read_articles",
    "reference",
    "save_articles",
    "shipped_schema",
    "to_annotations",
    "to_jsonld",
    "to_ninjs",
    "write_articles",
]

# What is not asked for is not imported: reading the tables and patterns of the parser takes
# several times as long as all that this package needs from others.
_HOMES = {
    "EDTF": "edtf",
    "Act": "statements",
    "ActorKind": "statements",
    "Agreement": "claims",
    "AmbiguousNameError": "errors",
    "Article": "articles",
    "Articles": "corpus.collected",
    "Candidate": "facts.finding",
    "CellType": "exchange.tables",
    "ClaimKind": "claims",
    "Collection": "corpus.collections",
    "CopyGroup": "corpus.copies",
    "Corpus": "corpus.corpus",
    "CstonewsError": "errors",
    "DataError": "errors",
    "DateError": "errors",
    "DateMention": "articles",
    "Dateline": "articles",
    "Dates": "corpus.collected",
    "Diagnostic": "diagnostics",
    "Difference": "corpus.wording",
    "DifferenceKind": "corpus.wording",
    "Disagreement": "corpus.records",
    "Document": "meetings",
    "EncodingError": "errors",
    "Event": "corpus.timeline",
    "EventKind": "corpus.timeline",
    "Facts": "facts.loading",
    "FactsError": "facts.faults",
    "Fault": "facts.faults",
    "FaultError": "facts.faults",
    "Field": "exchange.tables",
    "FileError": "errors",
    "FileFormat": "exchange.json_files",
    "Form": "statements",
    "FormatError": "errors",
    "Gender": "persons",
    "Holding": "offices",
    "KnownMeeting": "known_meetings",
    "Lexicon": "lexicon.rows",
    "Match": "facts.finding",
    "Meeting": "meetings",
    "MeetingFormat": "meetings",
    "MeetingKind": "meetings",
    "MeetingRecord": "corpus.records",
    "MeetingStatus": "meetings",
    "Meetings": "corpus.collected",
    "MemberRole": "memberships",
    "MemberState": "memberships",
    "MemberStatus": "memberships",
    "Membership": "memberships",
    "MembershipClaim": "claims",
    "MembershipClaims": "corpus.collected",
    "Mention": "articles",
    "MentionKind": "articles",
    "Mentions": "corpus.collected",
    "Metadatum": "articles",
    "MissingExtraError": "errors",
    "Office": "offices",
    "OfficeClaim": "claims",
    "Organization": "organizations",
    "OrganizationKind": "organizations",
    "Origin": "articles",
    "Passage": "passages",
    "Person": "persons",
    "Precision": "edtf",
    "Reference": "facts.reference",
    "Rendering": "corpus.renderings",
    "Report": "corpus.records",
    "Section": "articles",
    "SessionKind": "known_meetings",
    "Speaker": "statements",
    "State": "states",
    "StateGroup": "states",
    "Statement": "statements",
    "Statements": "corpus.collected",
    "Table": "exchange.tables",
    "Told": "corpus.records",
    "UnknownNameError": "errors",
    "Via": "statements",
    "check_folder": "checking",
    "dump_jsonld": "exchange.jsonld",
    "make_converter": "converters",
    "parse": "parsing.pipeline",
    "parse_html": "html",
    "read": "reading",
    "read_annotations": "exchange.annotations",
    "read_articles": "article_files",
    "reference": "facts.reference",
    "save_articles": "article_files",
    "shipped_schema": "exchange.json_schema",
    "to_annotations": "exchange.annotations",
    "to_jsonld": "exchange.jsonld",
    "to_ninjs": "exchange.ninjs",
    "write_articles": "article_files",
}


if not TYPE_CHECKING:  # a type checker knows the names from above, and no others

    def __getattr__(name: str) -> object:
        """Import what is asked for, on first use."""
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
