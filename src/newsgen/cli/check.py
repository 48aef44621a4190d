"""`newsgen check`: what a careful editor would look at before publishing."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

from newsgen.cli.common import fail, site_options
from newsgen.cli.help import Command
from newsgen.errors import NewsgenError

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  newsgen check                               build, then look at everything
  newsgen check --no-build -v                 look at the last build, show every remark
  newsgen check --strict --format github      in CI

Rules are switched off in newsgen.yaml, under `checks`.

Exit status: 0 nothing found but warnings and remarks; 1 errors (or warnings under --strict);
2 there is no site to look at.""",
)
@site_options
@click.option("--base-url", metavar="URL", help="Where the site will be published.")
@click.option("--no-build", is_flag=True, help="Look at the last build as it is.")
@click.option("--drafts", is_flag=True, help="Build and look at drafts too.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    envvar="NEWSGEN_CHECK_FORMAT", help="How to print what is found.",
)  # fmt: skip
@click.option("-v", "--verbose", is_flag=True, help="Print every remark, and how long each stage took.")
def check(  # noqa: PLR0913 - one argument an option
    *,
    source: Path,
    output: Path | str | None,
    quiet: bool,
    base_url: str | None,
    no_build: bool,
    drafts: bool,
    strict: bool,
    form: str,
    verbose: bool,
) -> None:
    """Look at what an editor should see before publishing."""
    from newsgen.cli.progress import make_progress
    from newsgen.cli.report import print_report, status
    from newsgen.pipeline import Options
    from newsgen.pipeline.checking import check

    started = time.perf_counter()
    try:
        with make_progress(verbose=verbose, quiet=quiet) as progress:
            found = check(Options(source, output, base_url, drafts=drafts), progress, built=no_build)
    except NewsgenError as error:
        fail(error)
    print_report(found, form, time.perf_counter() - started, quiet=quiet, every=verbose)
    sys.exit(status(found.diagnostics, strict=strict))
