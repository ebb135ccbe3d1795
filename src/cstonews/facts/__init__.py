"""What is known beforehand, as data: one TOML table a file, each fact with its source.

What lives here: states, persons, organizations, offices, memberships, meetings, and
the :class:`~cstonews.facts.reference.Reference` that answers from them. What does not:
knowledge of words (``cstonews.lexicon``) and the shapes of the facts (the nouns).
"""
