"""The group of all commands: a mistyped one is answered with the nearest, an interrupted one ends with 130."""

from __future__ import annotations

import sys
from difflib import get_close_matches

import click

from newsgen.cli.help import Command, examples_first

INTERRUPTED = 130


class NearestCommandGroup(click.Group):
    """A group that suggests."""

    command_class = Command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See `examples_first`."""
        examples_first(self, ctx, formatter)

    def invoke(self, ctx: click.Context) -> object:
        """As click's, which would end an interrupted command like a failed one."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            sys.exit(INTERRUPTED)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click's, with a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], self.list_commands(ctx), 1)
            if not near or "Did you mean" in error.message:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error
