"""The standard output as people see it, at a terminal or through a pipe."""

from __future__ import annotations

import io
import re
import sys
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from rich.console import RenderableType

_TRAILING = re.compile(r" +$", re.MULTILINE)


class Screen:
    """Prints what rich can render; text is text here, never markup."""

    def __init__(self) -> None:
        """Take the standard output as it is now."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # any text, whatever the encoding
        self._console = Console(markup=False, emoji=False, highlight=False)
        self.watched: bool = self._console.is_terminal

    def show(self, what: RenderableType) -> None:
        """Print, without the blanks that fill lines up where no terminal needs them."""
        if self.watched:
            self._console.print(what)
            return
        with self._console.capture() as captured:
            self._console.print(what)
        sys.stdout.write(_TRAILING.sub("", captured.get()))
