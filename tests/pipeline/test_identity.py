"""The identity law: whatever was edited since, an incremental build leaves what a clean build would.

Files and folders, byte for byte. The site's theme shows every field of every view, so that the law holds for
any template, not only for those that newsgen brings along. `HYPOTHESIS_PROFILE=deep pytest -k identity` looks longer.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from deaths import build_and_die
from hypothesis import given
from hypothesis import strategies as st
from sites import Site, assert_as_clean

from newsgen.errors import BuildError
from strategies import Step, sites, steps

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULTS = {"newsgen.yaml": "per_page: 2\n"}


def follow(files: dict[str, str], sequence: Sequence[Step]) -> None:
    """Build a site, and again after each step; compare each time with a clean build."""
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder, "site"), DEFAULTS | files)
        site.build()
        for step in sequence:
            take(site, step)


def take(site: Site, step: Step) -> None:
    for edit in step.edits:
        edit.apply(site)
    if step.dies:
        with suppress(BuildError):
            build_and_die(site, step.dies[0], step.dies[1], sigkill=step.dies[2])
    if builds(site):
        assert_as_clean(site)
        return
    before = site.tree()
    with pytest.raises(BuildError, match="template-error"):
        site.build()
    assert site.tree() == before


def builds(site: Site) -> bool:
    """Does it? A template may be broken."""
    try:
        site.build()
    except BuildError:
        return False
    return True


@pytest.mark.usefixtures("plain_language", "dump_theme")
class TestIncrementalEqualsClean:
    @given(files=sites(), sequence=st.lists(steps(), min_size=1, max_size=5))
    def test_after_any_sequence_of_edits(self, files: dict[str, str], sequence: list[Step]) -> None:
        follow(files, sequence)

    @given(files=sites(), sequence=st.lists(steps(dying=True), min_size=1, max_size=3))
    def test_after_builds_that_died_half_way(self, files: dict[str, str], sequence: list[Step]) -> None:
        follow(files, sequence)
