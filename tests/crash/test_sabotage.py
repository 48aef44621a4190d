"""The crash tests can fail: with a safeguard taken out on purpose, they see that the next build is not the clean one."""

from __future__ import annotations

import os
import random
import shutil
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from deaths import Killed, build_and_die
from elsewhere import Elsewhere, assert_clean_there
from killing import edit, first, kill
from msgspec import structs
from sites import Site, assert_as_clean

from newsgen.loader import FoundFile
from newsgen.pipeline import committing, indexing
from newsgen.writer import OutputFolder, Stage
from newsgen.writer.remote import RemoteFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

building = import_module("newsgen.pipeline.build")  # the package shows the function under the module's name
pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

FIVE = {f"content/2023-02-0{day}-rain.txt": f"[mayor] Bai Tao spoke on day {day}.\n" for day in range(1, 6)}
recover, publish = committing.recover, committing.publish
Patch = pytest.MonkeyPatch


def stage_is_lost(patch: Patch) -> None:
    def forgetful(db: Any, work: Any) -> None:
        shutil.rmtree(work.stage, ignore_errors=True)
        recover(db, work)

    patch.setattr(committing, "recover", forgetful)


def doomed_files_are_forgotten(patch: Patch) -> None:
    def forgetful(db: Any, work: Any) -> None:
        db.execute("DELETE FROM doomed")
        recover(db, work)

    patch.setattr(committing, "recover", forgetful)


def marks_do_not_outlive_the_build(patch: Patch) -> None:
    def forgetful(db: Any, *rest: Any) -> Any:
        try:
            return publish(db, *rest)
        except Killed:
            db.execute("DELETE FROM stale")
            raise

    patch.setattr(committing, "publish", forgetful)


def nothing_is_recovered(patch: Patch) -> None:
    def forgetful(_: Any, work: Any) -> None:
        shutil.rmtree(work.stage, ignore_errors=True)

    patch.setattr(committing, "recover", forgetful)


def marker_bears_its_stamp_too_soon(patch: Patch) -> None:
    for kind in (OutputFolder, RemoteFolder):
        patch.setattr(kind, "take_in", _hasty(kind.take_in))


def _hasty(take_in: Callable[..., None]) -> Callable[..., None]:
    def hasty(self: Any, stage: Path, going: Any, stamp: str, unsigned: Any = ()) -> None:
        with pytest.MonkeyPatch.context() as patch:
            for module in ("newsgen.writer.output", "newsgen.writer.remote"):
                patch.setattr(f"{module}.UNFINISHED", stamp)
            take_in(self, stage, going, stamp, unsigned)

    return hasty


def no_net_is_left(patch: Patch) -> None:
    nothing_is_recovered(patch)
    marker_bears_its_stamp_too_soon(patch)


class Sabotage(NamedTuple):
    take_out: Callable[[Patch], None]
    point: str
    """Where the build dies."""
    there: str
    """The same where the output is on another file system."""
    calls: int = 2


SABOTAGE = {
    "the stage is lost": Sabotage(stage_is_lost, "putting into place", "bringing"),
    "doomed files are forgotten": Sabotage(doomed_files_are_forgotten, "taking effect", "taking effect", 0),
    "stale marks do not outlive the build": Sabotage(marks_do_not_outlive_the_build, "rendering", "rendering"),
    "nothing is recovered and the marker says that all is well": Sabotage(
        no_net_is_left, "putting into place", "bringing"
    ),
}


def change(site: Site) -> None:
    site.write({"content/2023-02-03-rain.txt": "[mayor] Deng Na.\n", "content/2022-10-old.txt": "[mayor] Wu Di.\n"})
    site.remove("content/2023-02-05-rain.txt")


def die_and_build_again(site: Site, point: str, calls: int) -> None:
    site.build()
    change(site)
    assert build_and_die(site, point, calls, sigkill=False)
    site.build()


@pytest.mark.parametrize("which", SABOTAGE)
def test_the_law_breaks_where(which: str, make_site: Any, monkeypatch: Patch) -> None:
    sabotage = SABOTAGE[which]
    sound = make_site(FIVE, name="sound")
    die_and_build_again(sound, sabotage.point, sabotage.calls)
    assert_as_clean(sound)
    with monkeypatch.context() as patch:
        sabotage.take_out(patch)
        site = make_site(FIVE)
        die_and_build_again(site, sabotage.point, sabotage.calls)
    with pytest.raises(AssertionError, match="differs from a clean build"):
        assert_as_clean(site)


@pytest.mark.parametrize("which", SABOTAGE)
def test_and_on_another_file_system_where(which: str, make_site: Any, elsewhere: Elsewhere, monkeypatch: Patch) -> None:
    sabotage = SABOTAGE[which]
    site = make_site({**FIVE, "newsgen.yaml": f"output: {elsewhere.url}\n"})
    with monkeypatch.context() as patch:
        sabotage.take_out(patch)
        die_and_build_again(site, sabotage.there, sabotage.calls)
    with pytest.raises(AssertionError, match="differs from a clean build"):
        assert_clean_there(site, elsewhere)


@pytest.mark.parametrize("one_net", [nothing_is_recovered, marker_bears_its_stamp_too_soon])
def test_of_the_two_nets_either_is_enough(one_net: Any, make_site: Any, monkeypatch: Patch) -> None:
    site = make_site(FIVE)
    with monkeypatch.context() as patch:
        one_net(patch)
        die_and_build_again(site, "putting into place", 2)
    assert_as_clean(site)


def test_the_last_site_does_not_stand_where_pages_go_straight_into_it(make_site: Any, monkeypatch: Patch) -> None:
    site = make_site(FIVE)
    site.build()
    before = site.tree()
    change(site)
    with monkeypatch.context() as patch:
        made = Stage.__init__
        patch.setattr(Stage, "__init__", lambda stage, _: made(stage, site.output))
        assert build_and_die(site, "deciding", 0, sigkill=False)
    assert site.tree() != before


def test_a_change_within_the_clocks_grain_is_lost_where_stamps_are_trusted_at_once(
    make_site: Any, monkeypatch: Patch
) -> None:
    site = make_site(FIVE)
    monkeypatch.setattr(indexing, "GRAIN", -(10**12))
    site.build()
    path = site.root / "content/2023-02-01-rain.txt"
    stamp = path.stat().st_mtime_ns
    site.write({"content/2023-02-01-rain.txt": path.read_text().replace("Bai Tao", "Bao Tai")})
    os.utime(path, ns=(stamp, stamp))
    site.build()
    with pytest.raises(AssertionError, match="differs from a clean build"):
        assert_as_clean(site)


def test_a_build_that_waited_goes_by_old_looks_where_it_looks_before_the_lock(
    make_site: Any, monkeypatch: Patch
) -> None:
    class OldLook(list[FoundFile]):
        remarks = tuple

    site = make_site(FIVE)
    site.build()
    seen = building.find(site.root, None)
    seen = structs.replace(seen, files=OldLook(seen.files))
    site.write({"content/2023-02-09-new.txt": "[mayor] Deng Na.\n"})
    site.build()
    with monkeypatch.context() as patch:
        patch.setattr(building, "find", lambda *_: seen)
        site.build()
    with pytest.raises(AssertionError, match="differs from a clean build"):
        assert_as_clean(site)


@pytest.mark.slow
@pytest.mark.parametrize("take_out", [stage_is_lost, doomed_files_are_forgotten, no_net_is_left])
def test_so_the_kills_at_random_moments_find_it_too(take_out: Any, make_site: Any, monkeypatch: Patch) -> None:
    dice = random.Random(1)
    site = make_site(first(dice))
    site.build()
    take_out(monkeypatch)
    with pytest.raises(AssertionError, match="differs from a clean build"):
        kill_again_and_again(site, dice)


def kill_again_and_again(site: Site, dice: random.Random) -> None:
    """As `test_kills` does, with no more rounds than one of its runs has kills."""
    for _ in range(26):
        edit(site, dice)
        kill(site, dice, "operations", often=dice.randint(1, 4))
        site.build()
        assert_as_clean(site)
