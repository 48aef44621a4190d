"""The output folder: files appear whole, own files go, and nobody else's."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sites import read_tree

from newsgen.errors import BuildError
from newsgen.model import urls
from newsgen.writer import OutputFolder, Stage

if TYPE_CHECKING:
    from sites import Site


@pytest.fixture
def folder(tmp_path: Path) -> OutputFolder:
    return OutputFolder(tmp_path / "build")


def stage(tmp_path: Path, files: dict[str, bytes]) -> Path:
    place = tmp_path / "stage"
    place.mkdir()
    made = Stage(place)
    for path, data in files.items():
        made.write(path, data)
    return place


def test_what_is_on_the_stage_is_moved_into_place(folder: OutputFolder, tmp_path: Path) -> None:
    folder.take_in(stage(tmp_path, {"index.html": b"one", "2023/index.html": b"two"}), [], "stamp")
    files = read_tree(folder.folder).files
    assert files["index.html"] + files["2023/index.html"] == b"onetwo"
    assert folder.stamp() == "stamp"


def test_a_folder_without_a_marker_has_no_stamp(folder: OutputFolder) -> None:
    assert folder.stamp() == ""
    assert list(folder.own_files()) == []


def test_files_that_go_take_their_empty_folders_along(folder: OutputFolder, tmp_path: Path) -> None:
    folder.take_in(stage(tmp_path, {"2023/02/01/a/index.html": b"", "2023/index.html": b""}), [], "one")
    (tmp_path / "stage").mkdir(exist_ok=True)
    folder.take_in(tmp_path / "stage", ["2023/02/01/a/index.html", "was/never/here"], "two")
    assert read_tree(folder.folder).folders == {"2023"}


def test_from_another_file_system_files_still_appear_whole(
    folder: OutputFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.take_in(stage(tmp_path, {"2023/index.html": b"old", "old/x.html": b""}), [], "one")
    replace = os.replace

    def across(source: Any, target: Any) -> None:
        if "stage" in Path(source).parts:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        replace(source, target)

    (tmp_path / "stage").rmdir()
    monkeypatch.setattr(os, "replace", across)
    place = stage(tmp_path, {"2023/index.html": b"new", "2024/01/index.html": b"new", "top.html": b"new"})
    folder.take_in(place, [], "two")
    files = read_tree(folder.folder).files
    assert files["2023/index.html"] == files["2024/01/index.html"] == files["top.html"] == b"new"
    assert not [path for path in files if "newsgen-new" in path]


def test_an_error_of_the_disk_is_not_taken_for_another_file_system(
    folder: OutputFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        folder.take_in(stage(tmp_path, {"index.html": b""}), [], "stamp")
    assert folder.stamp() == "unfinished"


def test_a_link_is_in_the_way_whatever_it_leads_to(folder: OutputFolder, tmp_path: Path) -> None:
    folder.take_in(stage(tmp_path, {"index.html": b""}), [], "one")
    (tmp_path / "elsewhere").mkdir()
    (folder.folder / "2023").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "stage").rmdir()
    with pytest.raises(BuildError, match="did not make"):
        folder.take_in(stage(tmp_path, {"2023/index.html": b""}), ["2023"], "two")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def archive(make_site: Any) -> Site:
    text = "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao.\n"
    site: Site = make_site({"newsgen.yaml": "per_page: 1\n", "content/never.txt": text, "content/2022/e.txt": text})
    site.write({f"content/{date}-{name}.txt": text for date in ("2022-10", "2023-02-01") for name in "abc"})
    site.build()
    return site


@pytest.mark.usefixtures("plain_language")
class TestShouldTheIndexBeLost:
    def test_every_file_of_a_site_is_known_for_newsgens_own(self, make_site: Any) -> None:
        site = archive(make_site)
        assert set(OutputFolder(site.output).own_files()) == site.tree().files.keys() - {urls.MARKER}

    def test_whatever_the_templates(self, make_site: Any) -> None:
        site = archive(make_site)
        site.write({"templates/home.html": "Home", "templates/article.html": "{{ view.entry.title }}"})
        site.build()
        assert {"index.html"} < set(OutputFolder(site.output).own_files())

    def test_files_that_somebody_put_there_stay(self, make_site: Any) -> None:
        site = archive(make_site)
        theirs = {
            "assets/logo.png": b"a picture",
            "assets/newsgen.css.txt": b"a note",
            "data/articles/2019.jsonl": b"{}",
            "2019/index.html": b"<p>An older archive",
            "officials/wu-di/feed.xml": b"<feed/>",
        }
        for path, data in theirs.items():
            (site.output / path).parent.mkdir(parents=True, exist_ok=True)
            (site.output / path).write_bytes(data)
        site.remove(".newsgen")
        site.remove("content/2022/e.txt")
        site.build()
        files = site.tree().files
        assert "2022/e/index.html" not in files
        assert {path: files[path] for path in theirs} == theirs
