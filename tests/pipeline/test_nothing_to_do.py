"""A build with nothing to do writes nothing and loads nothing that it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from sites import Site

HEAVY = {"jinja2", "markdown", "nh3", "yaml", "pypinyin", "slugify", "ahocorasick", "dateutil", "fsspec"}


@pytest.fixture
def site(make_site: Any) -> Site:
    text = "date 2023-02-01 River Daily (Reporter/Wu Di) Mayor Bai Tao spoke of rain.\n"
    site: Site = make_site({"content/2023-02-01-a.txt": text, "content/2023-02-02-b.txt": "It rained.\n"})
    site.build()
    return site


def imported(site: Site, *arguments: str) -> set[str]:
    """The packages that a run of the command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newsgen", *arguments],
        cwd=site.root, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "COVERAGE_PROCESS_START": ""},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    assert len(lines) > 20
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_it_writes_nothing(site: Site) -> None:
    before = site.mtimes()
    report = site.build()
    assert (report.written, report.removed, report.kept) == (0, 0, len(before) - 1)
    assert site.mtimes() == before


def test_nor_after_the_clocks_grain_has_passed(site: Site) -> None:
    for path in site.root.glob("content/*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    site.build()
    before = site.mtimes()
    assert site.build().written == 0
    assert site.mtimes() == before


@pytest.mark.parametrize("arguments", [["build"], ["--version"]], ids=" ".join)
def test_it_imports_neither_jinja_nor_markdown_nor_yaml(site: Site, arguments: list[str]) -> None:
    imported(site, "build")
    assert imported(site, *arguments) & HEAVY == set()


def test_a_build_of_plain_text_needs_no_markdown_and_no_yaml(site: Site) -> None:
    site.write({"content/2023-02-03-c.txt": "It rained again.\n"})
    assert imported(site, "build", "--executor", "serial") & {"markdown", "nh3", "yaml"} == set()
