"""`newsgen new`: a dated file to fill in."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NoReturn

import click

from newsgen.cli.common import fail, quoted
from newsgen.cli.help import Command
from newsgen.errors import NewsgenError

CLIPPING = """\
Title: {title}
Date: {date}
Source:
Reporter:

"""
MARKDOWN = """\
---
title: {quoted}
date: {date}
outlet:
byline:
---

"""


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  newsgen new "Bridge opens"                       a clipping of today
  newsgen new "Bridge opens" --date 2024-03-05     of another day
  newsgen new "Bridge opens" --md --edit           Markdown, opened in $EDITOR

A file that is there already is never written over.""",
)
@click.argument("title")
@click.option("--md", is_flag=True, help="Markdown with front matter in place of a plain clipping.")
@click.option("--date", metavar="DATE", help="Day of publication, as 2024-03-05. [default: today]")
@click.option(
    "--source", type=click.Path(file_okay=False, path_type=Path), default=Path(), metavar="DIR",
    help="The site's folder. [default: here]",
)  # fmt: skip
@click.option("--edit", is_flag=True, help="Open the file in $VISUAL or $EDITOR.")
def new(*, title: str, md: bool, date: str | None, source: Path, edit: bool) -> None:
    """Add an empty article, dated and named after its TITLE."""
    from newsgen.text.slug import slugify

    title = " ".join(title.split())
    if not title:
        _refuse("the title is empty", 'write it in quotes, as in newsgen new "Bridge opens"')
    day = _day(date)
    _refuse_elsewhere(source)
    path = source / "content" / day[:4] / f"{day}-{slugify(title, 'article')}{'.md' if md else '.txt'}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(
                (MARKDOWN if md else CLIPPING).format(
                    date=day, title=title, quoted=json.dumps(title, ensure_ascii=False)
                )
            )
    except FileExistsError:
        _refuse(f"{path} is there already", "give another title, or edit that file")
    except OSError as error:
        _refuse(f"{path} cannot be written: {error.strerror}", "")
    click.echo(path)
    if edit:
        click.edit(filename=str(path))
    else:
        click.echo(f"Next: fill in {quoted(path)}, then newsgen build", err=True)


def _refuse_elsewhere(source: Path) -> None:
    """A clipping of a site whose clippings are on another file system would not be read here."""
    from newsgen.pipeline.sources import content_url

    try:
        url = content_url(source)
    except NewsgenError as error:
        fail(error)
    if url:
        _refuse(f"the clippings of this site are at {url}", "put the file there")


def _day(date: str | None) -> str:
    from newsgen.text.iso_dates import iso_date

    if date is None:
        from newsgen.pipeline.clock import today

        try:
            return today()
        except NewsgenError as error:
            fail(error)
    day = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", date)
    if not (day and iso_date(*day.groups())):
        _refuse(f"{date} is no day", "write it as 2024-03-05")
    return date


def _refuse(message: str, hint: str) -> NoReturn:
    fail(NewsgenError(message, hint))
