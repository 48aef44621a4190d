"""A full disk, an output that cannot be written, another build, a clock that jumps, content that will not keep still.

Each ends with a message and the last site, or with the new one; the next build leaves exactly the clean site.
"""

from __future__ import annotations

import errno
import os
import threading
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock
from sites import assert_as_clean

from newsgen.errors import BuildError
from newsgen.pipeline import reading

if TYPE_CHECKING:
    import sqlite3

    from sites import Site

building = import_module("newsgen.pipeline.build")  # the package shows the function under the module's name
pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

YEAR = 365 * 24 * 3600 * 10**9
MAYOR = "[mayor] Bai Tao spoke on day {}.\n"
OLD = "content/2023-02-01-rain.txt"
NEW = "content/2023-02-09-new.txt"


@pytest.fixture
def site(make_site: Any) -> Site:
    site: Site = make_site({f"content/2023-02-0{day}-rain.txt": MAYOR.format(day) for day in range(1, 6)})
    site.build()
    return site


def failing(function: Any, number: int, calls: int) -> Any:
    """The function, until after so many calls the system refuses."""
    left = calls

    def refusing(*args: Any, **more: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(number, os.strerror(number))
        return function(*args, **more)

    return refusing


@pytest.mark.parametrize("calls", [0, 1, 4])
def test_a_disk_that_is_full_ends_the_build_and_the_last_site_stands(
    site: Site, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    before = site.tree()
    site.write({NEW: MAYOR.format(9)})
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", failing(os.write, errno.ENOSPC, calls))
        with pytest.raises(BuildError, match=r"output-unwritable.*No space left"):
            site.build()
    assert site.tree() == before
    site.build()
    assert_as_clean(site)


def test_a_disk_that_is_full_for_the_index_too(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    before = site.tree()
    site.write({f"content/2023-03-{day:02}-new.txt": "Rain. " * 5000 for day in range(1, 9)})
    opened = building.open_index

    def small(*args: Any) -> sqlite3.Connection:
        db = opened(*args)
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages + 2}")
        return db

    with monkeypatch.context() as patch:
        patch.setattr(building, "open_index", small)
        with pytest.raises(BuildError, match=r"index-unusable.*full"):
            site.build()
    assert site.tree() == before
    site.build()
    assert_as_clean(site)


@pytest.mark.parametrize("calls", [0, 1, 4])
@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_an_output_that_cannot_be_written_is_told_and_made_good_later(
    site: Site, monkeypatch: pytest.MonkeyPatch, calls: int, number: int
) -> None:
    site.write({NEW: MAYOR.format(9), OLD: "Nobody.\n"})
    with monkeypatch.context() as patch:
        for name in ("replace", "rename"):
            patch.setattr(os, name, failing(getattr(os, name), number, calls))
        for _ in range(2):
            with pytest.raises(BuildError, match="output-unwritable"):
                site.build()
    site.build()
    assert_as_clean(site)


class TestTwoAtOnce:
    def test_the_second_says_so_where_the_first_does_not_end(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(building, "PATIENCE", 0.05)
        before = site.tree()
        site.write({NEW: MAYOR.format(9)})
        with FileLock(site.root / ".newsgen/lock"), pytest.raises(BuildError, match="build-running"):
            site.build()
        assert site.tree() == before
        site.build()
        assert_as_clean(site)

    def test_the_second_waits_for_the_first(self, site: Site) -> None:
        site.write({NEW: MAYOR.format(9)})
        lock = FileLock(site.root / ".newsgen/lock", thread_local=False)
        lock.acquire()
        threading.Timer(0.2, lock.release).start()
        assert site.build().articles == 6
        assert_as_clean(site)

    def test_what_came_while_it_waited_is_published_too(self, site: Site) -> None:
        lock = FileLock(site.root / ".newsgen/lock", thread_local=False)
        lock.acquire()

        def end() -> None:
            site.write({NEW: MAYOR.format(9)})
            lock.release()

        threading.Timer(0.2, end).start()
        assert site.build().articles == 6
        assert_as_clean(site)


class TestClocks:
    @pytest.mark.parametrize("jump", [-20 * YEAR, -YEAR, YEAR, 20 * YEAR])
    def test_a_clock_that_jumps_between_builds(self, site: Site, monkeypatch: pytest.MonkeyPatch, jump: int) -> None:
        now = time.time_ns() + jump
        monkeypatch.setattr(time, "time_ns", lambda: now)
        site.write({OLD: "[mayor] Deng Na spoke.\n"})
        os.utime(site.root / OLD, ns=(now, now))
        site.build()
        assert_as_clean(site)
        monkeypatch.undo()

    def test_articles_from_the_future_are_looked_at_each_time(self, site: Site) -> None:
        later = time.time_ns() + YEAR
        for text in ("[mayor] Deng Na.\n", "[mayor] Bai Tao\n"):
            site.write({OLD: text})
            os.utime(site.root / OLD, ns=(later, later))
            site.build()
            assert_as_clean(site)


class TestContentThatWillNotKeepStill:
    """The article is edited, or goes, between two looks of one build at it; the next build sees the last of it."""

    @pytest.mark.parametrize("text", ["[mayor] Deng Na, at greater length.\n", MAYOR.format(8), None])
    @pytest.mark.parametrize("when", ["before", "after"])
    def test_while_it_is_read(self, site: Site, monkeypatch: pytest.MonkeyPatch, text: str | None, when: str) -> None:
        site.write({OLD: MAYOR.format(7)})
        read = reading._read

        def disturbed(instructions: Any, wanted: Any) -> Any:
            found = read(instructions, wanted) if when == "after" else None
            site.write({OLD: text}) if text else site.remove(OLD)
            return found or read(instructions, wanted)

        with monkeypatch.context() as patch:
            patch.setattr(reading, "_read", disturbed)
            site.build()
        site.build()
        assert_as_clean(site)
