"""Who asks while a build is running gets its result; who asks for news gets it once."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from newsgen.server.preview import Place, Preview, Remark

PATIENCE = 60
NEW = Place(Path("new"))


def test_a_request_waits_for_the_build_that_is_running() -> None:
    preview = Preview()
    preview.begin()
    got: list[Place] = []
    asking = Thread(target=lambda: got.append(preview.settled()[0]))
    asking.start()
    asking.join(0.05)
    assert asking.is_alive()
    preview.succeed(NEW, (), changed=True)
    asking.join(PATIENCE)
    assert got == [NEW]


def test_a_build_that_changed_nothing_is_no_news() -> None:
    preview = Preview()
    preview.succeed(NEW, (), changed=True)
    known = preview.after(None, PATIENCE)
    preview.begin()
    preview.succeed(NEW, (), changed=False)
    assert preview.after(known, 0.01) == known


def test_a_failed_build_is_news_of_the_same_version() -> None:
    preview = Preview()
    preview.succeed(NEW, (), changed=True)
    known = preview.after(None, PATIENCE)
    remark = Remark("newsgen.yaml:1", "is wrong", "mend it")
    preview.begin()
    preview.fail(remark)
    told = preview.after(known, PATIENCE)
    assert (told.version, told.stands, told.remarks) == (known.version, False, (remark,))
    preview.begin()
    preview.succeed(NEW, (), changed=False)
    assert preview.after(told, PATIENCE) == known


def test_the_end_lets_everybody_go() -> None:
    preview = Preview()
    preview.begin()
    asking = Thread(target=preview.settled)
    asking.start()
    preview.close()
    asking.join(PATIENCE)
    assert not asking.is_alive()
