"""Claims: what a text says of members and offices, held against the reference.

What lives here reads the sentences that claim something and asks the reference; what does not:
the facts themselves (``cstonews.facts``). Words are in ``claims.toml``.
"""

from cstonews.parsing.claims.members import find_membership_claims
from cstonews.parsing.claims.offices import find_office_claims

__all__ = ["find_membership_claims", "find_office_claims"]
