"""Kill a build at any moment: the next one leaves exactly the clean site, and until the decision the last site stands.

The moments come from a seed. Half of them are counted in file operations; half in time of the processor, which is not
quite the same from run to run but falls into SQLite and into the middle of a file as well.
"""

from __future__ import annotations

import random
from typing import Any

import pytest
from deaths import build_and_die
from killing import edit, first, kill
from sites import assert_as_clean

from newsgen.archive import store
from newsgen.pipeline import clean

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("plain_language", "dump_theme")]

KILLS = 26
"""In each of eight runs: 208 in all."""


@pytest.mark.parametrize("by", ["operations", "work"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_incremental_build_that_is_killed(make_site: Any, seed: int, by: str) -> None:
    dice = random.Random(seed)
    site = make_site(first(dice))
    site.build()
    dead = 0
    while dead < KILLS:
        edit(site, dice)
        dead += kill(site, dice, by, often=dice.randint(1, 4))
        site.build()
        assert_as_clean(site)


def test_clean_after_a_first_build_that_was_killed_with_half_of_the_index_written(
    make_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "CACHE_KIB", 8)  # so that SQLite writes before it is told to
    site = make_site({f"content/2023-02-{n % 28 + 1:02}-{n}.txt": f"[mayor] Bai Tao {n}.\n" * 9 for n in range(200)})
    assert build_and_die(site, "settling", 0, sigkill=True)
    assert (site.root / ".newsgen/index.sqlite-journal").stat().st_size
    assert clean(site.root, None) == 0
    assert not (site.root / ".newsgen").exists()
    site.build()
    assert_as_clean(site)


@pytest.mark.parametrize("by", ["operations", "work"])
def test_a_first_build_that_is_killed(make_site: Any, by: str) -> None:
    dice = random.Random(by)
    dead, number = 0, 0
    while dead < KILLS:
        number += 1
        site = make_site(first(dice), name=f"site{number}")
        dead += kill(site, dice, by, often=dice.randint(1, 4))
        site.build()
        assert_as_clean(site)
