"""newsgen itself, as its users run it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import archive
from peers import base

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = Path(sys.executable).parent / "newsgen"


class Newsgen:
    """The archive's files as they are; all of newsgen's pages but search."""

    name = "newsgen"
    extra_lists = -1

    def version(self) -> str:
        """Such as `0.1.0`."""
        return subprocess.run([PROGRAM, "--version"], check=True, capture_output=True, text=True).stdout.split()[-1]

    def prepare(self, site: Path, size: int, mix: str) -> None:
        """The archive."""
        archive.write(site, size, mix)

    def command(self, site: Path) -> Sequence[str | Path]:
        """A plain build without search, with as many processes as newsgen chooses."""
        return [PROGRAM, "build", "--quiet", "--no-search", "--source", site, "--output", site / "build"]

    def forget(self, site: Path) -> None:
        """Output and index."""
        base.forget(site, ".newsgen")
