"""Mentions: persons, organizations, states and offices, in one pass over the words.

What lives here finds names and says who or what they mean by a reference, the day and the
rest of the text. What does not: who speaks (``cstonews.parsing.speakers``), and the
words themselves, which are tables of ``cstonews.lexicon`` and ``cstonews.facts``.

Names lie inside others where a name is made of names: a title holds its state or
organization ("Tajik President"), a national institution its state, a listed body the
organization it belongs to and the states it tells of ("CSTO Collective Security
Council"). A party's or an outlet's name holds nothing ("United Russia").
"""

from cstonews.parsing.mentions.find import find_names, make_mentions
from cstonews.parsing.mentions.index import NameIndex, make_index
from cstonews.parsing.mentions.names import Name, NameForm

__all__ = ["Name", "NameForm", "NameIndex", "find_names", "make_index", "make_mentions"]
