"""`newsgen officials`: who is in the archive, the evidence, and what an editor should decide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsgen.cli.common import date_told, fail
from newsgen.cli.nearest_command import NearestCommandGroup
from newsgen.errors import NewsgenError

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = click.option(
    "--source", type=click.Path(file_okay=False, path_type=Path), default=Path(), metavar="DIR",
    help="The site's folder. [default: here]",
)  # fmt: skip
FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="How to print the answer.",
)  # fmt: skip
HELP = """Ask who is in the archive, and what is uncertain.

\b
Examples:
  newsgen officials list                         all officials, by family name
  newsgen officials show "Ma Pingao"             every citation of one of them
  newsgen officials review                       who is perhaps whom, who is new
  newsgen officials review --format yaml         the same, to paste into content/officials.yaml

\b
The answers come from the index of the last build: run newsgen build first."""


@click.group(cls=NearestCommandGroup, help=HELP)
def officials() -> None:
    """See `HELP`."""


@officials.command("list", epilog="\b\nExample:\n  newsgen officials list --format json | jq length")
@SOURCE
@FORMAT
def list_(*, source: Path, form: str) -> None:
    """List all officials: appearances, titles, first and last seen."""
    from newsgen.cli.people import people_lines, print_json
    from newsgen.pipeline import asking

    people = _asked(asking.officials, source)
    if form == "json":
        print_json(people)
    else:
        click.echo("\n".join(people_lines(people)))


@officials.command(
    epilog="\b\nExample:\n  newsgen officials show ma-pingao    by address; a name or an alias will do too"
)
@click.argument("name")
@SOURCE
@FORMAT
def show(*, name: str, source: Path, form: str) -> None:
    """Show one official: titles, spellings and every citation.

    A citation comes with its sentence and file.
    """
    from newsgen.cli.people import dossier_lines, print_json
    from newsgen.pipeline import asking

    found = _asked(asking.dossiers, source, name)
    if form == "json":
        print_json(found)
    else:
        click.echo("\n\n".join("\n".join(dossier_lines(dossier)) for dossier in found))


@officials.command(
    epilog="""\b
Examples:
  newsgen officials review --only likely           spellings that are perhaps one person
  newsgen officials review --since 2024-03-01      with who is new since then
  newsgen officials review --format yaml > review.yaml

Whom content/officials.yaml has an entry for is settled and not named again."""
)
@SOURCE
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "yaml"]), default="text", show_default=True,
    help="How to print the answer; yaml is made to be pasted into the registry.",
)  # fmt: skip
@click.option(
    "--only", type=click.Choice(["likely", "conflicts", "new", "once"]), multiple=True, help="One sort of doubt alone."
)
@click.option("--since", metavar="DATE", default="", help="From when on names are new. [default: the last 30 days]")
def review(*, source: Path, form: str, only: tuple[str, ...], since: str) -> None:
    """Tell what is uncertain about names.

    Likely duplicates, conflicting titles, new names, names seen once.
    """
    from newsgen.cli.people import print_json, print_review
    from newsgen.pipeline import asking

    found = _asked(asking.uncertain, source, date_told(since, "--since"))
    if only:
        found = type(found)(**{name: getattr(found, name) for name in only})
    if form == "json":
        print_json(found)
    else:
        print_review(found, form)


def _asked(question: Callable[..., Any], *arguments: object) -> Any:
    try:
        return question(*arguments)
    except NewsgenError as error:
        fail(error)
