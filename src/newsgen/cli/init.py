"""`newsgen init`: a site to begin with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from newsgen.cli.common import fail, quoted
from newsgen.cli.help import Command
from newsgen.errors import NewsgenError

STARTER = {
    "newsgen.yaml": "newsgen.yaml",
    "content/2024/2024-03-05-river-bridge.txt": "clipping.txt",
    ".gitignore": "gitignore",
}
"""What every new site holds, and the file of `starter/` that it is a copy of."""
WORKFLOWS = {
    "github": {".github/workflows/site.yml": "github.yml"},
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
    "none": {},
}


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  newsgen init                         in this folder
  newsgen init linhe                   in a new folder
  newsgen init linhe --ci github       with a workflow that publishes to GitHub Pages

What is there already stays as it is.""",
)
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), default=Path())
@click.option(
    "--ci", type=click.Choice(list(WORKFLOWS)), default="none", show_default=True,
    help="Add a workflow that builds, checks and publishes.",
)  # fmt: skip
def init(*, folder: Path, ci: str) -> None:
    """Make a new site, with a clipping to try.

    Beside it come the configuration, every key explained, and what git is to leave out.
    """
    for name, source in {**STARTER, **WORKFLOWS[ci]}.items():
        text = (files("newsgen.cli") / "starter" / source).read_text("utf-8")
        written = _write_new(folder / name, text)
        click.echo(f"{'wrote' if written else 'kept '} {folder / name}", err=True)
    if folder != Path():
        click.echo(f"Next: cd {quoted(folder)}", err=True)
    click.echo("Next: newsgen build", err=True)


def _write_new(path: Path, text: str) -> bool:
    """Write a file unless there is one; tell whether it was written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        fail(NewsgenError(f"{path} cannot be written: {error.strerror}", "choose another folder"))
    return True
