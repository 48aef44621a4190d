"""Pelican, from PyPI."""

from __future__ import annotations

import subprocess
from html import escape
from typing import TYPE_CHECKING

from peers import base

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from archive import Story


def document(story: Story, mix: str) -> tuple[str, str]:
    """The suffix and the text of an article, with the metadata that Pelican reads."""
    suffix, text = base.body(story, mix)
    values = {
        "date": story.date,
        "tags": ", ".join(official.name for official in story.officials),
        "outlet": story.outlet,
        "byline": story.items[0].reporter,
    }
    if suffix == ".md":
        head = "".join(f"{name}: {value}\n" for name, value in {"title": story.title, **values}.items() if value)
        return suffix, f"{head}\n{text}"
    metas = "".join(f'<meta name="{name}" content="{escape(value)}">\n' for name, value in values.items())
    return (
        suffix,
        f"<html><head><title>{escape(story.title)}</title>\n{metas}</head><body>\n{text}</body></html>\n",
    )


class Pelican:
    """Articles by year and month, officials as tags, days, months and years as period archives."""

    name = "Pelican"
    extra_lists = 0

    def version(self) -> str:
        """Such as `4.12.0`."""
        pelican = base.python_peers() / "bin" / "pelican"
        return subprocess.run([pelican, "--version"], check=True, capture_output=True, text=True).stdout.strip()

    def prepare(self, site: Path, size: int, mix: str) -> None:
        """A file an article."""
        base.write_articles(site, size, lambda story: document(story, mix))

    def command(self, site: Path) -> Sequence[str | Path]:
        """A plain build."""
        pelican = base.python_peers() / "bin" / "pelican"
        return [
            pelican,
            "--quiet",
            "--settings",
            base.SITES / "pelican" / "settings.py",
            "--output",
            site / "build",
            site / "content",
        ]

    def forget(self, site: Path) -> None:
        """The output."""
        base.forget(site)
