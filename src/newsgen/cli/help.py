"""How help is laid out: examples before options, for who looks at help mostly wants one to copy."""

from __future__ import annotations

import click


def examples_first(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write a command's help, its epilog (which holds the examples) in front of its options."""
    command.format_usage(ctx, formatter)
    command.format_help_text(ctx, formatter)
    command.format_epilog(ctx, formatter)
    command.format_options(ctx, formatter)


class Command(click.Command):
    """A command that begins its help with examples."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See `examples_first`."""
        examples_first(self, ctx, formatter)
