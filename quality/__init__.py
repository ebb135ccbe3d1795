"""How good the findings are, measured on articles annotated by hand, and kept from slipping.

``python -m quality.gate`` scores the annotations in ``tests/gold`` against pinned floors.
"""
