"""Many articles, asked together: the corpus, its collections, and what joins articles up.

What lives here: queries, indexes, meetings merged over articles, renderings, copies, the
timeline, loading. What does not: parsing one article (``cstonews.parsing``) and the formats
that answers can be written in (``cstonews.exchange``).
"""
