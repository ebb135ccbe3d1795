"""The commands ``report`` and ``parse``, and the group with them and ``check``."""

from __future__ import annotations

import io
import sys
from itertools import chain
from typing import TYPE_CHECKING

import click

from cstonews.article_files import FileFormat, save_articles, write_articles
from cstonews.cli.check import check_command
from cstonews.cli.inputs import Inputs
from cstonews.cli.screen import Screen
from cstonews.errors import CstonewsError
from cstonews.facts.reference import Reference, reference
from cstonews.reading import LIMIT
from cstonews.rendering.report import Totals, report
from cstonews.rendering.words import Labels, harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from cstonews.articles import Article

_SOME_BAD = 1

_EPILOG = """\
\b
Exit codes:
  0  every file was read, and nothing is wrong with a folder that was checked
  1  some file could not be read (one line each on the error stream) or written, or
     something is wrong with a folder
  2  the command line is not understood
"""

_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
_published = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day the articles were published, if you know it: it settles “Monday”.",
)
_limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    metavar="BYTES",
    help="Refuse files larger than this.",
)

_own = click.option(
    "--reference",
    "own",
    metavar="DIR",
    help="A folder of facts and words of your own, over those that ship.",
)


@click.group(
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
)
@click.version_option(package_name="cstonews")
def cli() -> None:
    """Find in news articles about the CSTO who said what, who met, who is a member.

    An article is a plain text file in UTF-8. A folder stands for all *.txt files below
    it, and - for the standard input.

    \b
    Read what the articles of a folder say:
      cstonews report seeds/
    Keep it as data, an article a line, and ask for the speakers:
      cstonews parse seeds/ --output articles.jsonl
      jq -r '.statements[].speaker.name' articles.jsonl | sort | uniq -c
    Use facts and words of your own, once they are in order:
      cstonews check my-facts/
      cstonews report seeds/ --reference my-facts/
    """  # noqa: D301  (click reads the backspace character itself)


@cli.command("report", epilog=_EPILOG)
@_paths
@_published
@_limit
@_own
def report_command(
    paths: tuple[str, ...], published: datetime | None, limit: int, own: str | None
) -> None:
    """Print for a person what articles say.

    For each article: title, date and source; every statement with its speaker, its form
    (all, none or some of it in quotation marks), the words that report it and by what
    the speaker was identified; the meetings; what is claimed about membership and
    whether the reference agrees; and how many remarks the parser had.

    \b
    Examples:
      cstonews report seeds/
      cstonews report article.txt --published 2021-08-23
      FORCE_COLOR=1 cstonews report seeds/ | less -R

    Colours, bold and the width follow the terminal; NO_COLOR=1 turns colours off.
    """  # noqa: D301  (as above)
    screen = Screen()
    known = _known(own)
    labels = Labels.of(known)
    totals = Totals()
    inputs = Inputs(paths, published.date() if published else None, limit, known)
    for name, article in inputs.articles(quiet=screen.watched):
        screen.show(report(article, "standard input" if name == "-" else name, labels))
        totals = totals.plus(article)
    if totals.articles:
        screen.show(str(totals))
    _finish(bad=bool(inputs.bad))


@cli.command("parse", epilog=_EPILOG)
@_paths
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in FileFormat]),
    help="One JSON document, or JSON Lines: an article a line.  "
    "[default: by the name of the output, else jsonl]",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="Write here instead of to the standard output; FILE is replaced when all is done.",
)
@_published
@_limit
@_own
def parse_command(  # noqa: PLR0913, PLR0917  (click gives each option by itself)
    paths: tuple[str, ...],
    form: str | None,
    output: str | None,
    published: datetime | None,
    limit: int,
    own: str | None,
) -> None:
    """Write as data what articles say.

    Every finding has its passages: start and end count code points of the article's
    text, which is in the output too.

    \b
    Examples:
      cstonews parse article.txt --format json
      cstonews parse seeds/ --output articles.jsonl
      cat article.txt | cstonews parse - | jq '.statements[] | {who: .speaker.name, form}'
    """  # noqa: D301  (as above)
    inputs = Inputs(paths, published.date() if published else None, limit, _known(own))
    watched = output is None and sys.stdout.isatty()
    articles = (article for _, article in inputs.articles(quiet=watched))
    first = next(articles, None)
    written = first is None or _write(chain([first], articles), output, _format(form, output))
    _finish(bad=bool(inputs.bad) or not written)


def _known(own: str | None) -> Reference:
    """Return what ships and what a folder adds to it; end the run if it is faulty."""
    try:
        return reference() if own is None else reference().merged(Reference.load(own))
    except CstonewsError as error:
        for line in str(error).splitlines():
            click.echo(f"cstonews: {harmless(line)}", err=True)
        sys.exit(_SOME_BAD)


def _format(form: str | None, output: str | None) -> FileFormat:
    if form is not None:
        return FileFormat(form)
    return FileFormat.JSON if output and output.endswith(".json") else FileFormat.JSONL


def _write(articles: Iterable[Article], output: str | None, form: FileFormat) -> bool:
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the terminal's is
        write_articles(articles, sys.stdout, form)
        return True
    try:
        save_articles(articles, output, form)
    except CstonewsError as error:
        click.echo(f"cstonews: {harmless(str(error))}", err=True)
        return False
    return True


def _finish(*, bad: bool) -> None:
    if bad:
        sys.exit(_SOME_BAD)


cli.add_command(check_command)

main: Callable[[], object] = cli
