"""Eleventy, from npm, with templates in JavaScript, the fastest of its languages."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

from peers import base

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from archive import Story

VERSION = "3.1.8"
HOME = base.WORK / "eleventy"
HEAP = 12_288
"""MB; Node's own limit would end a large build."""


def document(story: Story, mix: str) -> tuple[str, str]:
    """The suffix and the text of an article, front matter in JSON."""
    suffix, text = base.body(story, mix)
    head = json.dumps({"layout": "article.11ty.js", **base.facts(story)}, ensure_ascii=False)
    return suffix, f"---json\n{head}\n---\n{text}"


class Eleventy:
    """Articles below `content/YYYY/MM/DD/`, front matter in JSON."""

    name = "Eleventy"
    extra_lists = 0

    def version(self) -> str:
        """The one that is asked for."""
        if not self._program().exists():
            package = f"@11ty/eleventy@{VERSION}"
            subprocess.run(["npm", "install", "--silent", "--no-audit", "--prefix", HOME, package], check=True)
        return VERSION

    def prepare(self, site: Path, size: int, mix: str) -> None:
        """Configuration, layouts, and a file an article."""
        shutil.copytree(base.SITES / "eleventy", site, dirs_exist_ok=True)
        base.write_articles(site, size, lambda story: document(story, mix))

    def command(self, site: Path) -> Sequence[str | Path]:
        """A plain build."""
        node = ["node", f"--max-old-space-size={HEAP}", str(self._program())]
        return [*node, "--quiet", "--input=content", f"--output={site / 'build'}"]

    def forget(self, site: Path) -> None:
        """The output."""
        base.forget(site)

    def _program(self) -> Path:
        return HOME / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
