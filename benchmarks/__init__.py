"""How fast, how steady, how large: ratios measured in one run, so that machines compare.

``python -m benchmarks`` prints each with its bar and ends with 1 if one is not kept.
"""
