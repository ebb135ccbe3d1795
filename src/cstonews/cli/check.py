"""The command ``check``: what is wrong with folders of facts and words."""

from __future__ import annotations

import sys

import click

from cstonews.checking import check_folder
from cstonews.errors import CstonewsError
from cstonews.rendering.words import harmless

_EPILOG = """\
\b
Exit codes:
  0  nothing is wrong
  1  something is wrong: each fault has a line on the standard output; a folder that cannot
     be read has one on the error stream
  2  the command line is not understood
"""


@click.command("check", epilog=_EPILOG)
@click.argument("folders", nargs=-1, required=True, metavar="DIR...")
def check_command(folders: tuple[str, ...]) -> None:
    """Check folders of facts and words of your own.

    A folder has any of the tables that the package has: states, persons, organizations,
    offices, memberships and meetings; verbs, nouns, phrases and furniture, each a .toml file.
    Every fault is printed with file, entry and key: what is malformed or refers to what
    nobody knows, names that already mean somebody else, two holders of one seat, words
    whose example does not show what it should.

    \b
    Examples:
      cstonews check my-facts/
    """  # noqa: D301  (click reads the backspace character itself)
    sound = [_is_sound(folder) for folder in folders]
    if not all(sound):
        sys.exit(1)


def _is_sound(folder: str) -> bool:
    """Print the faults of a folder, or that there are none."""
    try:
        faults = check_folder(folder)
    except CstonewsError as error:
        click.echo(f"cstonews: {harmless(str(error))}", err=True)
        return False
    for fault in faults:
        click.echo(harmless(f"{folder.rstrip('/')}/{fault}"))
    number = f"{len(faults)} fault{'s' if len(faults) > 1 else ''}" if faults else "no fault"
    click.echo(harmless(f"{folder}: {number}"))
    return not faults
