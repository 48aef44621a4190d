"""Which files are articles, and what is said of the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newsgen.errors import BuildError
from newsgen.loader import Discovery, discover

if TYPE_CHECKING:
    from pathlib import Path

    from newsgen.model.diagnostic import Diagnostic


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def put(site: Path, *paths: str) -> None:
    for path in paths:
        file = site / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"text")


def paths(site: Path) -> list[str]:
    return [file.path for file in discover(site)]


def remarks(discovery: Discovery) -> tuple[Diagnostic, ...]:
    list(discovery)
    return discovery.remarks()


def codes(site: Path) -> list[tuple[str, str]]:
    return [(found.path, found.code) for found in remarks(discover(site))]


def test_articles_at_any_depth_sorted_by_path(site: Path) -> None:
    put(site, "b.txt", "a/z.md", "a.txt", "a/b/c/d.TXT", "2023/02/01/x.Md")
    assert paths(site) == [
        "content/2023/02/01/x.Md",
        "content/a.txt",
        "content/a/b/c/d.TXT",
        "content/a/z.md",
        "content/b.txt",
    ]
    assert codes(site) == []


def test_size_and_time_are_told(site: Path) -> None:
    put(site, "a.txt")
    (found,) = discover(site)
    status = (site / "content/a.txt").stat()
    assert (found.size, found.mtime_ns) == (4, status.st_mtime_ns)


LITTER = [
    ".DS_Store",
    "._a.txt",
    ".git/x.txt",
    ".gitignore",
    ".gitkeep",
    ".a.txt.swp",
    ".a.txt.swo",
    ".#a.txt",
    ".~lock.a.txt#",
    ".nfs0001",
    ".idea/x.txt",
    ".obsidian/app.json",
    ".Trash-1000/files/a.txt",
    ".stfolder/x",
    ".a.txt~",
    ".hg/x",
    ".svn/x",
    ".directory",
    ".localized",
    ".a.txt.un~",
]


def test_the_litter_of_other_programs_and_the_registry_are_passed_over_in_silence(site: Path) -> None:
    put(site, *LITTER, "officials.yaml", "a.txt")
    assert paths(site) == ["content/a.txt"]
    assert codes(site) == []


def test_a_hidden_file_is_not_read_and_named(site: Path) -> None:
    put(site, ".name.txt", "a.txt")
    assert paths(site) == ["content/a.txt"]
    (found,) = remarks(discover(site))
    assert (found.path, found.code, found.severity) == ("content/.name.txt", "file-hidden", "info")


def test_hidden_files_and_folders_are_named_once(site: Path) -> None:
    put(site, "b/.name.txt", "b/.old/x.txt", ".later.md", ".swimming.txt", ".gift.txt.d/x")
    assert codes(site) == [("content/.gift.txt.d", "file-hidden")]
    assert "5 hidden files" in remarks(discover(site))[0].message


def test_other_types_are_named_once_each_with_their_number(site: Path) -> None:
    put(site, "a.docx", "b/c.DOCX", "x.html", "sub/officials.yaml", "README")
    found = remarks(discover(site))
    assert {one.code for one in found} == {"file-ignored"}
    assert [(one.path, one.message) for one in found] == [
        ("content/README", "a file without a suffix not read"),
        ("content/a.docx", "2 files of type .docx not read"),
        ("content/sub/officials.yaml", "a file of type .yaml not read"),
        ("content/x.html", "a file of type .html not read"),
    ]


@pytest.mark.parametrize(
    "name", ["a b.txt", 'it\'s "so".txt', "100%.txt", "#1.txt", "..x.txt", "江门.txt", "😀.txt", "x" * 251 + ".txt"]
)
def test_any_printable_name_is_read(site: Path, name: str) -> None:
    put(site, "sub/" + name)
    assert paths(site) == ([] if name.startswith(".") else [f"content/sub/{name}"])


def test_names_that_differ_by_case_are_two_files(site: Path) -> None:
    put(site, "A.txt", "a.txt")
    if len(os.listdir(site / "content")) == 2:
        assert paths(site) == ["content/A.txt", "content/a.txt"]


@pytest.mark.parametrize("name", [b"a\nb.txt", b"a\x07b.txt", b"a\xff.txt", b"a\tb.txt"])
def test_a_name_that_is_no_text_is_named_and_not_read(site: Path, name: bytes) -> None:
    try:
        open(os.path.join(os.fsencode(site), b"content", name), "wb").close()
    except OSError:
        pytest.skip("the file system refuses such names")
    assert paths(site) == []
    ((path, code),) = codes(site)
    assert code == "file-name"
    assert path.isprintable()


def test_links_out_of_content_are_not_followed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("secret")
    (site / "content/file.txt").symlink_to(outside / "secret.txt")
    (site / "content/folder").symlink_to(outside)
    (site / "content/above").symlink_to(site)
    put(site, "a.txt")
    assert paths(site) == ["content/a.txt"]
    assert codes(site) == [
        ("content/above", "symlink-outside"),
        ("content/file.txt", "symlink-outside"),
        ("content/folder", "symlink-outside"),
    ]


def test_a_neighbour_whose_path_begins_like_content_is_outside(site: Path) -> None:
    (site / "content-old").mkdir()
    (site / "content-old/x.txt").write_text("x")
    (site / "content/x.txt").symlink_to(site / "content-old/x.txt")
    assert codes(site) == [("content/x.txt", "symlink-outside")]


def test_broken_links_and_loops_are_named(site: Path) -> None:
    put(site, "sub/a.txt")
    (site / "content/gone.txt").symlink_to("nowhere.txt")
    (site / "content/self.txt").symlink_to("self.txt")
    (site / "content/sub/up").symlink_to("..")
    assert paths(site) == ["content/sub/a.txt"]
    assert codes(site) == [
        ("content/gone.txt", "symlink-broken"),
        ("content/self.txt", "symlink-broken"),
        ("content/sub/up", "symlink-loop"),
    ]


def test_links_inside_content_are_followed(site: Path) -> None:
    put(site, "real/a.txt")
    (site / "content/b.txt").symlink_to("real/a.txt")
    (site / "content/twin").symlink_to("real")
    assert paths(site) == ["content/b.txt", "content/real/a.txt", "content/twin/a.txt"]


def test_two_folders_that_link_to_each_other_end(site: Path) -> None:
    put(site, "a/x.txt", "b/y.txt")
    (site / "content/a/to-b").symlink_to("../b")
    (site / "content/b/to-a").symlink_to("../a")
    assert set(codes(site)) == {("content/a/to-b/to-a", "symlink-loop"), ("content/b/to-a/to-b", "symlink-loop")}


def test_content_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.txt").write_text("x")
    (tmp_path / "content").symlink_to("real")
    assert paths(tmp_path) == ["content/a.txt"]


def test_a_pipe_is_named_and_not_opened(site: Path) -> None:
    os.mkfifo(site / "content/pipe.txt")
    assert codes(site) == [("content/pipe.txt", "source-unreadable")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_named(site: Path) -> None:
    put(site, "locked/a.txt")
    (site / "content/locked").chmod(0)
    assert codes(site) == [("content/locked", "source-unreadable")]
    (site / "content/locked").chmod(0o700)


def test_very_deep_folders_are_named(site: Path) -> None:
    folder = site / "content"
    for _ in range(120):
        folder /= "d"
    folder.mkdir(parents=True)
    (folder / "x.txt").write_text("x")
    assert paths(site) == []
    assert [code for _, code in codes(site)] == ["source-unreadable"]


def test_without_content_there_is_no_build(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no folder content/"):
        discover(tmp_path)
