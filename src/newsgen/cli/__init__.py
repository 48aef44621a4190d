"""argv -> one call -> text -> exit status. The only room that prints."""

from newsgen.cli.main import main

__all__ = ["main"]
