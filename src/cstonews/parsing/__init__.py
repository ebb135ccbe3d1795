"""The pipeline: one module a step, each a pure function of what stands before it.

What lives here turns text into findings. What does not: knowledge of words
(``cstonews.lexicon``), facts (``cstonews.facts``), queries over many articles.
"""
