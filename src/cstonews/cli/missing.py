"""What the command does where the extra that it needs is not installed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_USAGE = 2


def _name_the_extra() -> object:
    sys.stderr.write(
        'cstonews: the command needs the extra "terminal": pip install "cstonews[terminal]"\n'
    )
    return sys.exit(_USAGE)


main: Callable[[], object] = _name_the_extra
