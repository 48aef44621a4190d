"""What one article lacks."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from newsgen.model.codes import diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.model.answers import Full
    from newsgen.model.diagnostic import Diagnostic

TRACKERS = frozenset({"fbclid", "gclid", "msclkid", "igshid", "spm"})
NOBODY = ("localhost", ".local", ".localhost", ".internal", ".invalid", ".test")
"""Hosts that no reader can reach: RFC 6761, and RFC 6762 for `.local`."""


def headline_missing(full: Full) -> Iterator[Diagnostic]:
    """An article whose headline newsgen made."""
    if full.article.title_derived:
        yield diagnostic(
            full.article.source.path, 0, "headline-missing", "prints no headline; one was made of its words",
            "where the newspaper printed one, write it into the front matter as `title`",
        )  # fmt: skip


def source_link(full: Full) -> Iterator[Diagnostic]:
    """A `source_url` that cannot be the article's address."""
    url = full.article.source_url
    wrong = _wrong(url) if url else ""
    if wrong:
        yield diagnostic(
            full.article.source.path, 0, "source-link", f"`source_url` {wrong}: {url}",
            "copy the address from the browser's address bar while the article is open",
        )  # fmt: skip


def _wrong(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "cannot be read"
    if parts.scheme not in ("http", "https"):
        return "is no web address"
    if any(character.isspace() for character in url):
        return "holds a space"
    if parts.username is not None or parts.password is not None:
        return "tells a user's name or password"
    if "." not in host or host.endswith(NOBODY) or _is_number(host):
        return "leads to no public web site"
    if parts.path in ("", "/") and not parts.query and not parts.fragment:
        return "leads to a front page, not to an article"
    if any(name.lower().startswith("utm_") or name.lower() in TRACKERS for name, _ in parse_qsl(parts.query)):
        return "carries what tells on its readers"
    return ""


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
