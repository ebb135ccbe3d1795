"""Attribution: who is told to have said what, as spans of source, cue and content.

What lives here finds and bounds the three parts. What does not: who the source is
(``cstonews.parsing.speakers``).
"""
