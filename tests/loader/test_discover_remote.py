"""On another file system, the articles are those that a folder would have; what is not read is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newsgen.loader import MAX_BYTES, discover
from newsgen.loader.discover_remote import discover_remote
from newsgen.remote import Found, Place

if TYPE_CHECKING:
    from pathlib import Path

    from elsewhere import Elsewhere

FILES = {
    "b.txt": "rain",
    "2023/02/a.MD": "sun",
    "officials.yaml": "- name: Bai Tao\n",
    "2023/officials.yaml": "",
    "picture.png": "",
    "README": "",
    ".DS_Store": "",
    ".git/a.txt": "",
    ".hidden/a.txt": "",
    ".hidden/b.txt": "",
    "2023/.draft.txt": "",
    "2023/雨.txt": "雨",
    "bad\x07name.txt": "",
}


def test_the_same_is_found_and_said_as_in_a_folder(elsewhere: Elsewhere, tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text)
    elsewhere.write(FILES)
    here, there = discover(tmp_path), discover_remote(Place(elsewhere.url))
    assert [(file.path, file.size) for file in there] == [(file.path, file.size) for file in here]
    assert there.remarks() == here.remarks()
    assert len(there.remarks()) == 5


class Listed:
    """A place that lists what it is told."""

    def __init__(self, *found: Found) -> None:
        self.found = found

    def files(self) -> tuple[Found, ...]:
        return self.found


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (Found("a//b.txt", 1, 0, "file"), "file-name"),
        (Found("../b.txt", 1, 0, "file"), "file-hidden"),
        (Found("b.txt", MAX_BYTES + 1, 0, "file"), "file-too-large"),
        (Found("b.txt", 1, 0, "other"), "source-unreadable"),
    ],
)
def test_what_only_a_store_can_have_is_named_and_not_read(found: Found, code: str) -> None:
    discovery = discover_remote(Listed(found))
    assert list(discovery) == []
    assert [diagnostic.code for diagnostic in discovery.remarks()] == [code]


def test_a_link_is_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/a.txt").write_text("rain")
    (tmp_path / "private").mkdir()
    (tmp_path / "private/b.txt").write_text("secret")
    os.symlink(tmp_path / "private/b.txt", tmp_path / "there/b.txt")
    os.symlink(tmp_path / "private", tmp_path / "there/folder.txt")
    discovery = discover_remote(Place(f"file://{tmp_path}/there"))
    assert [file.path for file in discovery] == ["content/a.txt"]
    assert [one.path for one in discovery.remarks()] == ["content/b.txt", "content/folder.txt"]
