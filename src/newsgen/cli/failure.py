"""How a command ends that could not do what it was asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from newsgen.errors import NewsgenError

FAILED = 2


def fail(error: NewsgenError) -> NoReturn:
    """Print what went wrong and what to do, and end with status 2."""
    click.echo(f"newsgen: {error}", err=True)
    if error.hint:
        click.echo(f"  hint: {error.hint}", err=True)
    sys.exit(FAILED)
