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
    """Register a strategy for each model; inference alone would break their validators.

    Each is made when it is asked for: ``import cstonews.testing`` imports hypothesis,
    which calls this before ``cstonews.testing`` has any strategy.
    """
    st.register_type_strategy(Article, lambda _: testing.articles())
    st.register_type_strategy(DateMention, lambda _: testing.date_mentions())
    st.register_type_strategy(Dateline, lambda _: testing.datelines())
    st.register_type_strategy(Diagnostic, lambda _: testing.diagnostics())
    st.register_type_strategy(Document, lambda _: testing.documents())
    st.register_type_strategy(EDTF, lambda _: testing.edtf_values())
    st.register_type_strategy(Meeting, lambda _: testing.meetings())
    st.register_type_strategy(MembershipClaim, lambda _: testing.membership_claims())
    st.register_type_strategy(Mention, lambda _: testing.mentions())
    st.register_type_strategy(Metadatum, lambda _: testing.metadata())
    st.register_type_strategy(OfficeClaim, lambda _: testing.office_claims())
    st.register_type_strategy(Passage, lambda _: testing.passages())
    st.register_type_strategy(Section, lambda _: testing.sections())
    st.register_type_strategy(Speaker, lambda _: testing.speakers())
    st.register_type_strategy(Statement, lambda _: testing.statements())
