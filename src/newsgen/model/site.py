"""Site: what every page may know of the site as a whole."""

from __future__ import annotations

from msgspec import Struct


class Site(Struct, frozen=True):
    """The part of the configuration that pages show."""

    title: str = "News archive"
    description: str = ""
    base_url: str = ""
    """Where the site is published, ending in a slash; empty where not known."""
    language: str = "en"
    per_page: int = 50

    @property
    def base_path(self) -> str:
        """The path part of `base_url`, with a slash at both ends."""
        rest = self.base_url.partition("://")[2].partition("/")[2]
        return f"/{rest}" if rest else "/"
