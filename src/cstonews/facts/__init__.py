"""What is known beforehand, as data: one TOML table a file, each fact with its source.

What lives here: states, persons, organizations, offices, memberships, meetings, and
the :class:`~cstonews.facts.reference.Reference` that answers from them. What does not:
knowledge of words (``cstonews.lexicon``) and the shapes of the facts (the nouns).

Conventions of the tables: states are keyed by ISO 3166-1 alpha-2, all else by slug
(persons by name in its usual English order). Dates are ``YYYY``, ``YYYY-MM`` or
``YYYY-MM-DD``, as exact as known; a missing ``from`` is unknown, a missing ``to`` unknown
or still open at the file's ``[meta] horizon``, after which nothing was found. ``aliases``
name an entity on their own; forms in ``ambiguous`` are shared or common words and need
context. ``confirmed = false`` marks what was not seen in a source.
"""
