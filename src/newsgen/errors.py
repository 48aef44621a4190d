"""What ends a build: errors that are told to the user with a hint, never as a traceback.

Mistakes in one article are no errors but `Diagnostic` values. Every argument has a default, because an
exception whose constructor needs more than its message cannot travel between processes.
"""

from __future__ import annotations


class NewsgenError(Exception):
    """Something newsgen can explain: `message` says what, `hint` what to do about it."""

    def __init__(self, message: str = "", hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class BuildError(NewsgenError):
    """The build could not be done; the last site stands as it was."""


class ConfigError(NewsgenError):
    """The site's configuration cannot be used."""

    def __init__(self, path: str = "", line: int = 0, message: str = "", hint: str = "") -> None:
        super().__init__(message, hint)
        self.args = (path, line, message, hint)
        self.path = path
        self.line = line

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"
