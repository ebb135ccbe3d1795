"""Meetings: the events at which bodies or officials met, and what was said at them.

What lives here reads the phrases that tell of a meeting, joins those that tell of one, and
ties statements to the meeting they were made at. Words are in ``meetings.toml``; what is
known of meetings beforehand is the reference's.
"""
