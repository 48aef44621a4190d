"""Kill a build at any moment: the next one leaves exactly the clean site, and until the decision the last site stands.

The moments come from a seed. Half of them are counted in file operations; half in time of the processor, which is not
quite the same from run to run but falls into SQLite and into the middle of a file as well.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from killing import killed_after_operations, killed_after_work
from sites import assert_as_clean

if TYPE_CHECKING:
    from sites import Site

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("plain_language", "dump_theme")]

KILLS = 26
"""In each of eight runs: 208 in all."""
NAMES = ("Bai Tao", "Deng Na", "Jose Diaz", "José Diaz")


def first(dice: random.Random) -> dict[str, str]:
    return {_path(day): _text(dice) for day in range(1, 7)} | {"newsgen.yaml": "per_page: 2\n"}


def _path(day: int) -> str:
    return f"content/2023-02-{day:02}-a.txt"


def _text(dice: random.Random) -> str:
    name, other = dice.sample(NAMES, 2)
    return f"outlet: The Mirror\nby: Wu Di\n[mayor] {name} met [?] {other}, number {dice.random()}.\n"


def edit(site: Site, dice: random.Random) -> None:
    """One or two articles come, change or go."""
    for _ in range(dice.randint(1, 2)):
        path = _path(dice.randint(1, 9))
        if dice.random() < 0.3:
            site.remove(path)
        else:
            site.write({path: _text(dice)})


def kill(site: Site, dice: random.Random, by: str, *, often: int) -> int:
    """Kill builds until one survives or `often` are dead; returns how many died."""
    for dead in range(often):
        if by == "operations":
            died = killed_after_operations(site, dice.randrange(160))
        else:
            died = killed_after_work(site, dice.uniform(0.001, 0.06))
        if not died:
            return dead
    return often


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
