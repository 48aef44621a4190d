"""`newsgen export`: the archive in one file, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from newsgen.cli.common import date_told, fail
from newsgen.cli.help import Command
from newsgen.errors import NewsgenError


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  newsgen export --format sqlite --output archive.db         tables, views and full-text search
  newsgen export --format csv --output 2023.csv --from 2023 --to 2023
  newsgen export --format jsonl --output articles.jsonl --from 2022-10

\b
sqlite    everything; opens in Datasette and any SQLite tool
csv       who was named when, with which titles, where to read it
jsonl     one article a line
popolo    officials with their posts, as Popolo persons

The archive is the one of the last build: run newsgen build first.""",
)
@click.option("--source", type=click.Path(file_okay=False, path_type=Path), default=Path(), metavar="DIR",
              help="The site's folder. [default: here]")  # fmt: skip
@click.option("--format", "form", metavar="FORMAT", required=True,
              help="sqlite, csv, jsonl, popolo, or one that a plugin brings.")  # fmt: skip
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="PATH", required=True,
              help="The file to write; an earlier export there is replaced.")  # fmt: skip
@click.option("--from", "since", metavar="DATE", default="", help="The first date: a day, a month or a year.")
@click.option("--to", "until", metavar="DATE", default="", help="The last date, itself included.")
@click.option("--force", is_flag=True, help="Replace the file whatever it is.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def export(  # noqa: PLR0913 - one argument an option
    *, source: Path, form: str, output: Path, since: str, until: str, force: bool, quiet: bool
) -> None:
    """Write the archive as SQLite, CSV, JSON Lines or Popolo."""
    from newsgen.pipeline.exporting import export

    dates = date_told(since, "--from"), date_told(until, "--to")
    if all(dates) and dates[0] > dates[1] + "~":
        raise click.BadParameter(f"{until} is before {since}", param_hint="--to")
    try:
        articles = export(source, form, output, dates, force=force)
    except NewsgenError as error:
        fail(error)
    if not quiet:
        click.echo(f"Wrote {articles:,} article{'' if articles == 1 else 's'} to {output}", err=True)
