"""The command ``cstonews``: options, files, exit codes.

What lives here reads the command line and tells people what went wrong. What does not:
how an article looks at a terminal (``cstonews.rendering``), and any finding. The command
needs the extra ``terminal``; without it, it says so.
"""

from __future__ import annotations

__all__ = ["main"]

_EXTRA = ("click", "rich")

try:
    from cstonews.cli.commands import main
except ModuleNotFoundError as error:
    if str(error.name).partition(".")[0] not in _EXTRA:
        raise
    from cstonews.cli.missing import main
