"""How thorough the property tests are, and where the texts and the gold lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)  # articles are large, on purpose

settings.register_profile("quick", max_examples=25, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "full", max_examples=50, deadline=None, derandomize=True, suppress_health_check=_SLOW
)
settings.load_profile("full" if os.environ.get("CI") == "true" else "quick")

collect_ignore = ["typing"]  # checked by mypy, never run

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of the five articles that ship with the source."""
    return ROOT / "seeds"
