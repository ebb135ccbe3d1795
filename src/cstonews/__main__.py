"""Run the command: ``python -m cstonews``."""

from __future__ import annotations

from cstonews.cli import main

if __name__ == "__main__":
    main()
