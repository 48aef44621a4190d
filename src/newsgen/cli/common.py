"""What commands share: the options of a site, and how an error ends a command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsgen.errors import NewsgenError

FAILED = 2


class Place(click.Path):
    """A folder, or the URL of a place on another file system, which stays the text that it is."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """See `click.Path`."""
        return value if isinstance(value, str) and "://" in value else super().convert(value, param, ctx)


def site_options(
    command: Callable[..., None], *, by_url: str = "; also a URL, as s3://bucket/site"
) -> Callable[..., None]:
    """The options of commands that work on a site. `by_url` says that the output may be on another file system."""
    folder = click.Path(file_okay=False, path_type=Path)
    for option in (
        click.option("--source", type=folder, default=Path(), metavar="DIR", help="The site's folder. [default: here]"),
        click.option(
            "--output", type=Place(file_okay=False, path_type=Path), metavar="DIR",
            help=f"Where the site goes{by_url}. [default: build/ in the source]",
        ),
        click.option("-q", "--quiet", is_flag=True, help="Print errors only."),
    ):  # fmt: skip
        command = option(command)
    return command


def quoted(path: Path) -> str:
    """A path as a shell takes it, and as a person reads it."""
    text = str(path)
    return f'"{text}"' if " " in text else text


def date_told(told: str, option: str) -> str:
    """A date told by an option, in ISO 8601; empty where none is told. Raises a usage error for what is no date."""
    from newsgen.text.iso_dates import read_date

    if not told:
        return ""
    read = read_date(told)
    if read is None or not read.iso:
        raise click.BadParameter(f"{told} is no date; write it as 2024-03-01", param_hint=option)
    return read.iso


def fail(error: NewsgenError) -> NoReturn:
    """Tell what is wrong and what to do, and end with status 2."""
    tell(error)
    sys.exit(FAILED)


def tell(error: NewsgenError) -> None:
    """Tell what is wrong and what to do."""
    click.echo(f"newsgen: {error}", err=True)
    if error.hint:
        click.echo(f"  hint: {error.hint}", err=True)
