"""News articles about the CSTO as typed models: who said what, where, when, on whose evidence.

Start with :func:`parse` (a text) or :func:`read` (a file); ask :func:`reference` for what is
known beforehand, and :class:`Corpus` for many articles together.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from cstonews.memberships import MemberRole, Membership, MemberState, MemberStatus
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
    "check_folder",
    "make_converter",
    "parse",
    "read",
    "reference",
]

# What is not asked for is not imported: reading the tables and patterns of the parser takes
# several times as long as all that this package needs from others.
_HOMES = {
    "EDTF": "edtf",
    "Act": "statements",
    "ActorKind": "statements",
    "Agreement": "claims",
    "Article": "articles",
    "ClaimKind": "claims",
    "Corpus": "corpus.corpus",
    "CstonewsError": "errors",
    "DataError": "errors",
    "DateError": "errors",
    "DateMention": "articles",
    "Dateline": "articles",
    "Diagnostic": "diagnostics",
    "Document": "meetings",
    "EncodingError": "errors",
    "FileError": "errors",
    "Form": "statements",
    "FormatError": "errors",
    "Gender": "persons",
    "Holding": "offices",
    "KnownMeeting": "known_meetings",
    "Meeting": "meetings",
    "MeetingFormat": "meetings",
    "MeetingKind": "meetings",
    "MeetingStatus": "meetings",
    "MemberRole": "memberships",
    "MemberState": "memberships",
    "MemberStatus": "memberships",
    "Membership": "memberships",
    "MembershipClaim": "claims",
    "Mention": "articles",
    "MentionKind": "articles",
    "Metadatum": "articles",
    "Office": "offices",
    "OfficeClaim": "claims",
    "Organization": "organizations",
    "OrganizationKind": "organizations",
    "Origin": "articles",
    "Passage": "passages",
    "Person": "persons",
    "Reference": "facts.reference",
    "Section": "articles",
    "Speaker": "statements",
    "State": "states",
    "Statement": "statements",
    "UnknownNameError": "errors",
    "Via": "statements",
    "check_folder": "checking",
    "make_converter": "converters",
    "parse": "parsing.pipeline",
    "read": "reading",
    "reference": "facts.reference",
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
