"""Called by hypothesis when it is imported, so that ``st.from_type`` knows the models."""

from __future__ import annotations

from hypothesis import strategies as st

from cstonews import testing
from cstonews.articles import Article, Dateline, DateMention, Mention, Metadatum, Section
from cstonews.claims import MembershipClaim, OfficeClaim
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.meetings import Document, Meeting
from cstonews.passages import Passage
from cstonews.statements import Speaker, Statement


def register() -> None:
    """Register a strategy for each model; inference alone would break their validators."""
    st.register_type_strategy(Article, testing.articles())
    st.register_type_strategy(DateMention, testing.date_mentions())
    st.register_type_strategy(Dateline, testing.datelines())
    st.register_type_strategy(Diagnostic, testing.diagnostics())
    st.register_type_strategy(Document, testing.documents())
    st.register_type_strategy(EDTF, testing.edtf_values())
    st.register_type_strategy(Meeting, testing.meetings())
    st.register_type_strategy(MembershipClaim, testing.membership_claims())
    st.register_type_strategy(Mention, testing.mentions())
    st.register_type_strategy(Metadatum, testing.metadata())
    st.register_type_strategy(OfficeClaim, testing.office_claims())
    st.register_type_strategy(Passage, testing.passages())
    st.register_type_strategy(Section, testing.sections())
    st.register_type_strategy(Speaker, testing.speakers())
    st.register_type_strategy(Statement, testing.statements())
