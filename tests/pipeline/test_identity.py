"""The identity law: whatever was edited since, an incremental build leaves what a clean build would.

Files and folders, byte for byte. The site's theme shows every field of every view, so that the law holds for
any template, not only for those that newsgen brings along.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from deaths import build_and_die
from hypothesis import given, settings
from hypothesis import strategies as st
from sites import Site, assert_as_clean, read_tree
from strategies import Step, sites, steps

from newsgen.errors import BuildError

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
    try:
        if step.dies:
            build_and_die(site, step.dies[0], step.dies[1], sigkill=step.dies[2])
        before = site.tree()
        site.build()
    except BuildError as error:
        assert "template-error" in str(error)
        before = site.tree()
        with pytest.raises(BuildError):
            site.build()
        assert site.tree() == before
        return
    assert_as_clean(site)


@pytest.mark.usefixtures("plain_language", "dump_theme")
class TestIncrementalEqualsClean:
    @settings(max_examples=60)
    @given(files=sites(), sequence=st.lists(steps(), min_size=1, max_size=5))
    def test_after_any_sequence_of_edits(self, files: dict[str, str], sequence: list[Step]) -> None:
        follow(files, sequence)

    @settings(max_examples=60)
    @given(files=sites(), sequence=st.lists(steps(dying=True), min_size=1, max_size=3))
    def test_after_builds_that_died_half_way(self, files: dict[str, str], sequence: list[Step]) -> None:
        follow(files, sequence)
