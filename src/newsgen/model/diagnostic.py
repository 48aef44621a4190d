"""Diagnostic: what is wrong with something an editor wrote, as a value and never as an exception."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "info"]


class Diagnostic(Struct, frozen=True, order=True):
    """One remark about one place in the site's sources.

    `error`: something could not be published. `warning`: it was published, but an editor
    should look. `info`: good to know; never changes the exit status.
    """

    path: str
    """Where, as a path from the site's folder with forward slashes."""
    line: int
    """1-based; 0 where the remark is about the file as a whole."""
    code: str
    """Stable, such as `date-impossible`; each has its paragraph in docs/reference/diagnostics.md."""
    severity: Severity
    message: str
    """What is wrong, in a sentence without a full stop."""
    hint: str = ""
    """What to do about it."""
