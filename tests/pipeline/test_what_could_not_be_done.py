"""An error of the system is told as what it is: reading that failed is not told as writing."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

import pytest

from newsgen.errors import BuildError
from newsgen.pipeline import failing, rendering

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site

pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")


def refuse(monkeypatch: pytest.MonkeyPatch, holder: Any, name: str, ending: str, number: int) -> None:
    """The system refuses one file to one function."""
    function = getattr(holder, name)

    def refusing(file: Any, *args: Any, **more: Any) -> Any:
        if str(file).endswith(ending):
            raise OSError(number, os.strerror(number), str(file))
        return function(file, *args, **more)

    monkeypatch.setattr(holder, name, refusing)


@pytest.fixture
def site(make_site: Any) -> Site:
    site: Site = make_site({"content/2023-02-01-a.txt": "[mayor] Bai Tao.\n", "templates/assets/map.svg": "<svg/>"})
    return site


def test_an_asset_that_cannot_be_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, type(site.root), "read_bytes", "templates/assets/map.svg", errno.EACCES)
    with pytest.raises(BuildError, match=r"^error source-unreadable \S*map.svg cannot be read: Permission denied"):
        site.build()


@pytest.mark.parametrize("place", ["build", "elsewhere"])
def test_an_output_that_cannot_be_written(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    refuse(monkeypatch, type(site.root), "write_bytes", f"{place}/.newsgen", errno.EACCES)
    output = site.output if place == "build" else tmp_path / place
    with pytest.raises(BuildError, match=r"^error output-unwritable \S*\.newsgen cannot be written: Permission denied"):
        site.build(output)


def test_a_stage_that_cannot_be_written(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, os, "open", "stage/2023/index.html", errno.EACCES)
    with pytest.raises(BuildError, match=r"output-unwritable \S*stage/2023/index.html cannot be written"):
        site.build()


def test_a_state_folder_that_cannot_be_made(site: Site) -> None:
    site.write({".newsgen": "a file"})
    with pytest.raises(BuildError, match=r"output-unwritable \S*\.newsgen cannot be written: "):
        site.build()


def test_a_connection_that_breaks(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ConnectionError("in <TCP local=tcp://1 remote=tcp://2>: Stream is closed")

    monkeypatch.setattr(rendering, "make_chunk", broken)
    with pytest.raises(BuildError, match=r"scheduler-unreachable the connection .* failed: in <TCP"):
        site.build()


@pytest.mark.parametrize("number", sorted(failing.NO_ROOM))
def test_who_has_no_room_was_writing_whatever_the_file(number: int, tmp_path: Path) -> None:
    for error in (OSError(number, "no room"), OSError(number, "no room", "/anywhere")):
        assert "cannot be written: no room" in failing.told(error, [tmp_path]).message
