"""Members: those of enumerations that are asked for at every name and meeting.

Looked up on its class, a member costs ten times what a plain name does.
"""

from __future__ import annotations

from cstonews.articles import MentionKind
from cstonews.meetings import MeetingKind

PERSON = MentionKind.PERSON
OFFICE = MentionKind.OFFICE
ORGANIZATION = MentionKind.ORGANIZATION
STATE = MentionKind.STATE

BRIEFING = MeetingKind.BRIEFING
EXERCISE = MeetingKind.EXERCISE
PHONE_CALL = MeetingKind.PHONE_CALL
VISIT = MeetingKind.VISIT
