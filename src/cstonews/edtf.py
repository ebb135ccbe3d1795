"""Dates known only in part, written in a closed subset of EDTF (ISO 8601-2)."""

from __future__ import annotations

from attrs import frozen


@frozen
class EDTF:
    """Placeholder shape, replaced by the date model."""

    text: str

    def __str__(self) -> str:
        """Return the EDTF string."""
        return self.text
