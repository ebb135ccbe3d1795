"""Knowledge of words, as data: one TOML table a file, read once on first use.

What lives here says which words report, title, divide or decorate; each entry
with an example. What does not: who somebody is (``cstonews.facts``), and code.
"""
