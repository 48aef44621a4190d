"""`newsgen serve`: the site in a browser, shown anew with every change."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from newsgen.cli.common import fail, site_options, tell
from newsgen.cli.help import Command
from newsgen.cli.nearest_command import INTERRUPTED
from newsgen.errors import NewsgenError

if TYPE_CHECKING:
    from pathlib import Path

    from newsgen.cli.progress import ProgressBar
    from newsgen.model.diagnostic import Diagnostic
    from newsgen.pipeline import Report

PORT = 8000
HIGHEST_PORT = 65_535


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  newsgen serve                          the site in this folder, at http://127.0.0.1:8000/
  newsgen serve --port 8080 --drafts     somewhere else, with drafts
  newsgen serve --poll                   for a folder on a network drive or in a container

Only this machine can look. What is shown is what stands in the output folder; a reload script is added to
what is sent, never to what is written.

Exit status: 2 the site could not be built at the start, or the port is taken; 130 ended by Ctrl-C.""",
)
@partial(site_options, by_url="")
@click.option("--base-url", metavar="URL", help="Where the site will be published; its path is kept.")
@click.option(
    "--port", type=click.IntRange(0, HIGHEST_PORT), default=PORT, show_default=True, metavar="N",
    help="Where to serve on this machine; 0 takes any free port.",
)  # fmt: skip
@click.option("--poll", is_flag=True, help="Look at the files again and again, where the system tells no changes.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes. [default: as processors]")
@click.option("--no-search", is_flag=True, help="Leave out the search index: in a large archive, an edit shows sooner.")
@click.option("--drafts", is_flag=True, help="Show drafts too.")
@click.option("-v", "--verbose", is_flag=True, help="Print every remark, and how long each stage took.")
def serve(  # noqa: PLR0913 - one argument an option
    *,
    source: Path,
    output: Path | str | None,
    quiet: bool,
    base_url: str | None,
    port: int,
    poll: bool,
    jobs: int | None,
    no_search: bool,
    drafts: bool,
    verbose: bool,
) -> None:
    """Show the site in a browser, kept up to date while you write."""
    from newsgen.pipeline import Options
    from newsgen.server import serve

    options = Options(source, output, base_url, jobs or 0, drafts=drafts, search=not no_search)
    try:
        serve(options, port, _Teller(quiet=quiet, verbose=verbose), poll=poll)
    except NewsgenError as error:
        fail(error)
    except KeyboardInterrupt:
        click.echo("ended; the last site stands as it was", err=True)
        sys.exit(INTERRUPTED)


class _Teller:
    """See `newsgen.server.Listener`. Of each build it prints what the one before did not find already."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._told: frozenset[Diagnostic] | None = None

    def serving(self, address: str) -> None:
        """Said whatever is asked to be quiet: without the address there is no preview."""
        click.echo(f"Serving {address} (Ctrl-C ends it)", err=True)

    def building(self) -> ProgressBar:
        """As a build of its own would show it."""
        from newsgen.cli.progress import make_progress

        return make_progress(verbose=self._verbose, quiet=self._quiet)

    def built(self, report: Report, seconds: float) -> None:
        """A build that changed nothing and found nothing new is not worth a line."""
        from msgspec import structs

        from newsgen.cli.report import print_report

        first = self._told is None
        news = tuple(one for one in report.diagnostics if one not in (self._told or ()))
        if first or news or report.written or report.removed:
            shown = structs.replace(report, diagnostics=news)
            print_report(shown, "text", seconds, quiet=self._quiet, every=self._verbose)
        self._told = frozenset(report.diagnostics)

    def failed(self, error: NewsgenError) -> None:
        """The cure is in the same words as for a build."""
        tell(error)
