"""Speakers: who a source is, once names, titles, roles and pronouns are resolved.

What lives here reads one source after the other, with what was told before in mind. What
does not: where sources and contents lie (``cstonews.parsing.attribution``).
"""

from cstonews.parsing.speakers.resolve import resolve_speakers

__all__ = ["resolve_speakers"]
