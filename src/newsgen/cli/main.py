"""The command line. A command parses, makes one call, prints, and sets the exit status."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import click

from newsgen import __version__
from newsgen.cli.check import check
from newsgen.cli.common import fail, site_options
from newsgen.cli.export import export
from newsgen.cli.init import init
from newsgen.cli.nearest_command import INTERRUPTED, NearestCommandGroup
from newsgen.cli.new import new
from newsgen.cli.officials import officials
from newsgen.cli.serve import serve
from newsgen.errors import NewsgenError

if TYPE_CHECKING:
    from pathlib import Path

CONTEXT = {"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "NEWSGEN", "max_content_width": 100}
EXAMPLES = """\b
Examples:
  newsgen init my-archive             begin a site
  newsgen build                       the site in this folder, into build/
  newsgen serve                       look at it while you write
  newsgen officials review            who is perhaps whom
"""


@click.group(cls=NearestCommandGroup, context_settings=CONTEXT, epilog=EXAMPLES)
@click.version_option(__version__, prog_name="newsgen")
def cli() -> None:
    """A folder of dated news clippings becomes a browsable archive."""


@cli.command(
    epilog="""\b
Examples:
  newsgen build                                    into build/
  newsgen build --base-url https://example.org/    for publishing there
  newsgen build --strict --format github           in CI

Exit status: 0 done; 1 done, but some content could not be published (or warnings under --strict);
2 the build could not be done, the last site stands; 130 interrupted, the last site stands."""
)
@site_options
@click.option("--base-url", metavar="URL", help="Where the site will be published.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes. [default: as processors]")
@click.option("--executor", type=click.Choice(["serial", "processes", "dask"]), help="How to work. [default: as fits]")
@click.option("--scheduler", metavar="ADDRESS", help="The Dask cluster to work on. [default: this machine]")
@click.option("--no-search", is_flag=True, help="Leave out the search index.")
@click.option("--drafts", is_flag=True, help="Publish drafts too.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    envvar="NEWSGEN_BUILD_FORMAT", help="How to print diagnostics and the report.",
)  # fmt: skip
@click.option("-v", "--verbose", is_flag=True, help="Tell how long each stage took.")
def build(  # noqa: PLR0913 - one argument an option
    *,
    source: Path,
    output: Path | str | None,
    quiet: bool,
    base_url: str | None,
    jobs: int | None,
    executor: str | None,
    scheduler: str | None,
    no_search: bool,
    drafts: bool,
    strict: bool,
    form: str,
    verbose: bool,
) -> None:
    """Build the site; only what changed is made again."""
    from newsgen.cli.progress import make_progress
    from newsgen.cli.report import print_report, status
    from newsgen.pipeline import Options, build

    if scheduler and executor != "dask":
        raise click.UsageError("--scheduler is the address of a Dask cluster; say --executor dask with it")
    options = Options(source, output, base_url, jobs or 0, executor or "", drafts, not no_search, scheduler or "")
    started = time.perf_counter()
    try:
        with make_progress(verbose=verbose, quiet=quiet) as progress:
            report = build(options, progress)
    except NewsgenError as error:
        fail(error)
    except KeyboardInterrupt:
        click.echo("interrupted; the last site stands as it was", err=True)
        sys.exit(INTERRUPTED)
    print_report(report, form, time.perf_counter() - started, quiet=quiet, every=verbose)
    if form != "json" and not quiet and "://" not in report.output:
        click.echo(f"Open {report.output}/index.html", err=True)
    sys.exit(status(report.diagnostics, strict=strict))


@cli.command(epilog="\b\nExample:\n  newsgen clean && newsgen build    build everything anew")
@site_options
def clean(*, source: Path, output: Path | str | None, quiet: bool) -> None:
    """Remove the site that newsgen made, and its index. Files of other makers stay."""
    from newsgen.pipeline import clean

    try:
        removed = clean(source, output)
    except NewsgenError as error:
        fail(error)
    if not quiet:
        click.echo(f"Removed {removed:,} files", err=True)


cli.add_command(check)
cli.add_command(export)
cli.add_command(init)
cli.add_command(new)
cli.add_command(officials)
cli.add_command(serve)


def main() -> None:
    """Run the command line; usage errors end with status 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # text streams have it
    # https://no-color.org: any value but the empty one; click itself decides by the terminal.
    cli(color=False if os.environ.get("NO_COLOR") else None)
