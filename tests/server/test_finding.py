"""From a request's path to a file: only what lies in the site's folder is ever found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsgen.server.finding import content_type, find

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site in `build/`, and beside it what nobody is to see."""
    files = {
        "secret.txt": "secret",
        "build-2/secret.txt": "secret",
        "build/index.html": "home",
        "build/2023/index.html": "2023",
        "build/officials/lü-hua/index.html": "lü-hua",
        "build/a b.txt": "a b",
        "build/empty/x/y.txt": "y",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    build = tmp_path / "build"
    (build / "out.txt").symlink_to(tmp_path / "secret.txt")
    (build / "outside").symlink_to(tmp_path)
    (build / "loop").symlink_to(build / "loop")
    (build / "inside.txt").symlink_to(build / "a b.txt")
    return build


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("/", "home"),
        ("/index.html", "home"),
        ("/?page=2", "home"),
        ("/2023/", "2023"),
        ("/2023/?x=/../y", "2023"),
        ("/2023/index.html", "2023"),
        ("/officials/l%C3%BC-hua/", "lü-hua"),
        ("/a%20b.txt", "a b"),
        ("/inside.txt", "a b"),
    ],
)
def test_what_is_there_is_found(folder: Path, target: str, text: str) -> None:
    file = find(folder, "/", target).file
    assert file is not None
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/2023/../../secret.txt",
        "/2023/../index.html",
        "/..",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/../build-2/secret.txt",
        "//../secret.txt",
        "/./index.html",
        "/2023//index.html",
        "/c:/secret.txt",
        "/index.html%00.txt",
        "/index.html/",
        "/%ff",
        "/out.txt",
        "/outside/secret.txt",
        "/loop",
        "/empty/",
        "/nothing",
        "/" + "n" * 5_000,
        "*",
    ],
)
def test_nothing_else_is(folder: Path, target: str) -> None:
    assert find(folder, "/", target).file is None


@pytest.mark.parametrize(
    ("base_path", "target", "moved"),
    [
        ("/", "/2023", "/2023/"),
        ("/", "/2023?x=1", "/2023/?x=1"),
        ("/", "//2023", "/2023/"),
        ("/", "/officials/l%C3%BC-hua", "/officials/l%C3%BC-hua/"),
        ("/news/archive/", "/", "/news/archive/"),
        ("/news/archive/", "/news/archive", "/news/archive/"),
        ("/news/archive/", "/news/archive/2023", "/news/archive/2023/"),
    ],
)
def test_a_folder_is_shown_at_the_address_that_ends_in_a_slash(
    folder: Path, base_path: str, target: str, moved: str
) -> None:
    assert find(folder, base_path, target).moved == moved


def test_below_a_base_path_nothing_is_found_above_it(folder: Path) -> None:
    assert find(folder, "/news/", "/news/2023/").file is not None
    assert find(folder, "/news/", "/2023/").file is None
    assert find(folder, "/news/", "/newspaper/2023/").file is None


def test_a_folder_that_is_itself_a_link_is_served(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert find(tmp_path / "link", "/", "/2023/").file is not None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("newsgen.css", "text/css; charset=utf-8"),
        ("newsgen.js", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("2023.jsonl", "application/x-ndjson; charset=utf-8"),
        ("2023.CSV", "text/csv; charset=utf-8"),
        ("wasm.en.wasm", "application/wasm"),
        ("en_1.pf_meta", "application/octet-stream"),
        ("picture.png", "image/png"),
        (".newsgen", "application/octet-stream"),
    ],
)
def test_a_file_is_sent_as_what_it_is(tmp_path: Path, name: str, kind: str) -> None:
    assert content_type(tmp_path / name) == kind
