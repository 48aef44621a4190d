"""Every diagnostic code, with its usual severity; docs/reference/diagnostics.md explains each under its own heading.

Codes are stable: scripts and editors' notes refer to them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from newsgen.model.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

CODES: Mapping[str, Severity] = MappingProxyType(
    {
        # Files in content/
        "file-binary": "error",
        "file-empty": "error",
        "file-hidden": "info",
        "file-ignored": "warning",
        "file-name": "error",
        "file-too-large": "error",
        "source-unreadable": "error",
        "symlink-broken": "error",
        "symlink-loop": "error",
        "symlink-outside": "error",
        # Bytes and characters
        "control-characters": "warning",
        "encoding-broken": "warning",
        "encoding-guessed": "info",
        "encoding-mixed": "warning",
        "encoding-repaired": "warning",
        # Front matter
        "front-matter-alias": "warning",
        "front-matter-broken": "warning",
        "front-matter-duplicate": "warning",
        "front-matter-key": "info",
        "front-matter-type": "warning",
        "front-matter-unclosed": "warning",
        "language-unknown": "warning",
        "slug-unusable": "warning",
        "url-unsafe": "warning",
        # What an article says
        "body-missing": "warning",
        "date-conflict": "warning",
        "date-future": "warning",
        "date-impossible": "warning",
        "date-missing": "warning",
        "date-unreadable": "warning",
        "draft-skipped": "info",
        "article-withdrawn": "info",
        "markdown-plain": "warning",
        # The registry of officials
        "registry-article": "warning",
        "registry-broken": "error",
        "registry-duplicate": "warning",
        "registry-entry": "error",
        "registry-key": "warning",
        "registry-value": "warning",
        # The site
        "content-missing": "error",
        "address-collision": "warning",
        "output-foreign": "error",
        "plugin-failed": "error",
        "search-missing": "info",
        "template-error": "error",
        # What ends a build or a command
        "build-running": "error",
        "check-unbuilt": "error",
        "dask-missing": "error",
        "index-missing": "error",
        "index-unusable": "error",
        "output-unwritable": "error",
        "port-taken": "error",
        "preview-remote": "error",
        "remote-missing": "error",
        "remote-unusable": "error",
        "scheduler-unreachable": "error",
        "search-failed": "error",
        "watch-failed": "error",
        "worker-died": "error",
        "worker-unfit": "error",
    }
)

CHECKS: Mapping[str, Severity] = MappingProxyType(
    {
        # Articles
        "headline-missing": "info",
        "source-link": "warning",
        "date-body": "warning",
        "date-neighbours": "warning",
        # The same news twice
        "duplicate-text": "warning",
        "duplicate-near": "warning",
        "duplicate-source": "warning",
        "reprint": "info",
        # Officials
        "officials-conflict": "warning",
        "registry-unused": "info",
        # The site as built
        "link-broken": "warning",
        "page-heavy": "warning",
    }
)
"""What `newsgen check` may find beyond that, each a rule; docs/reference/checks.md explains them."""


def diagnostic(path: str, line: int, code: str, message: str, hint: str = "") -> Diagnostic:
    """A diagnostic with the severity that its code has."""
    severity = CODES.get(code) or CHECKS[code]
    return Diagnostic(path=path, line=line, code=code, severity=severity, message=message, hint=hint)
