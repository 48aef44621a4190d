"""The index for searching follows the archive, as every other file of the site does."""

from __future__ import annotations

import gzip
import json
import shutil
from typing import TYPE_CHECKING

import pytest
from deaths import build_and_die
from sites import Site, assert_as_clean

from newsgen.errors import BuildError
from newsgen.pipeline import fingerprint, searching
from newsgen.search import bundle
from newsgen.search import parts as cutting

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

MAYOR = "[mayor] Bai Tao spoke of the harbour.\n"
FILES = {
    "content/2022-02-01-rain.txt": MAYOR,
    "content/2023-02-01-rain.txt": MAYOR,
    "content/2023-02-02-wind.txt": "[secretary] Deng Na spoke of the wind.\n",
    "content/no-date.txt": "Nobody knows when.\n",
}


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    site = make_site(FILES)
    site.build(search=True)
    return site


def names(site: Site) -> list[str]:
    return json.loads(site.read("pagefind/bundles.json"))


def made(site: Site, before: dict[str, int]) -> set[str]:
    """The bundles in which a file was written since."""
    return {
        path.split("/")[1]
        for path, when in site.mtimes().items()
        if path.startswith("pagefind/") and path.count("/") > 1 and before.get(path) != when
    }


def test_there_is_a_bundle_a_year_and_they_are_named_the_newest_first(site: Site) -> None:
    assert names(site) == ["2023/", "2022/", "undated/"]
    assert "ready=True" in site.page("search")


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [("A headline", "", "A headline"), ("A headline", "——", "A headline"), ("…", "——", "2023-01-01 a")],
)
def test_an_article_without_words_is_found_by_its_headline_or_address(
    make_site: Callable[..., Site], title: str, text: str, found: str
) -> None:
    site = make_site({"content/a.md": f"---\ntitle: {title}\ndate: 2023-01-01\n---\n{text}\n"})
    site.build(search=True)
    (fragment,) = (site.output / "pagefind/2023/fragment").iterdir()
    assert f'"content":"{found}"'.encode() in gzip.decompress(fragment.read_bytes())


def test_an_edit_indexes_its_year_again_and_no_other(site: Site) -> None:
    before = site.mtimes()
    site.write({"content/2022-02-01-rain.txt": "[mayor] Bai Tao spoke of the market.\n"})
    site.build(search=True)
    assert made(site, before) == {"2022"}
    assert_as_clean(site, search=True)


def test_so_do_a_new_year_one_that_goes_and_a_name_that_the_registry_changes(site: Site) -> None:
    site.write({"content/2024-01-01-new.txt": MAYOR, "content/officials.yaml": "- name: Bai Tao\n  slug: bai\n"})
    site.remove("content/2022-02-01-rain.txt")
    site.remove("content/no-date.txt")
    site.build(search=True)
    assert names(site) == ["2024/", "2023/"]
    assert_as_clean(site, search=True)


def test_a_year_that_grows_is_cut_and_made_whole_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "RECORDS_A_BUNDLE", 3)
    monkeypatch.setattr(cutting, "RECORDS_A_BUNDLE", 3)
    more = {f"content/2023-0{month}-0{day}-sun.txt": MAYOR for month in (2, 3) for day in (5, 6)}
    site.write(more)
    site.build(search=True)
    assert names(site) == ["2023-03/", "2023-02-p02/", "2023-02/", "2022/", "undated/"]
    assert_as_clean(site, search=True)
    before = site.mtimes()
    site.write({"content/2023-03-05-sun.txt": MAYOR * 2})
    site.build(search=True)
    assert made(site, before) == {"2023-03"}
    for path in more:
        site.remove(path)
    site.build(search=True)
    assert_as_clean(site, search=True)


def test_it_can_be_left_out_and_taken_in_from_build_to_build(site: Site) -> None:
    site.build()
    assert not (site.output / "pagefind").exists()
    assert "ready=False" in site.page("search")
    assert_as_clean(site)
    site.write({"content/2022-02-01-rain.txt": "Edited meanwhile.\n"})
    site.build()
    site.build(search=True)
    assert_as_clean(site, search=True)


def test_the_configuration_leaves_it_out(make_site: Callable[..., Site]) -> None:
    site = make_site({**FILES, "newsgen.yaml": "search: false\n"})
    assert "search-missing" not in {d.code for d in site.build(search=True).diagnostics}
    assert not (site.output / "pagefind").exists()


def test_without_pagefind_the_build_says_what_to_install(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "installed", lambda: False)
    (told,) = [d for d in site.build(search=True).diagnostics if d.code == "search-missing"]
    assert (told.path, told.severity) == ("newsgen.yaml", "info")
    assert "newsgen[search]" in told.hint
    assert "ready=False" in site.page("search")


def test_a_failure_leaves_the_last_site(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    before = site.tree()

    def fail(_: object) -> None:
        raise BuildError("error search-failed no")

    site.write({"content/2022-02-01-rain.txt": "Edited.\n"})
    with monkeypatch.context() as patch:
        patch.setattr(bundle, "index", fail)
        with pytest.raises(BuildError):
            site.build(search=True)
    assert site.tree() == before
    site.build(search=True)
    assert_as_clean(site, search=True)


@pytest.mark.parametrize("sigkill", [False, True], ids=["exception", "SIGKILL"])
@pytest.mark.parametrize(("point", "calls"), [("indexing", 0), ("indexing", 9), ("taking effect", 0), ("moving", 12)])
def test_a_build_that_dies_is_finished_or_undone_by_the_next(
    site: Site, point: str, calls: int, *, sigkill: bool
) -> None:
    site.write({"content/2022-02-01-rain.txt": "Edited.\n", "content/2024-02-01-new.txt": MAYOR})
    site.remove("content/no-date.txt")
    assert build_and_die(site, point, calls, sigkill=sigkill, search=True)
    site.build(search=True)
    assert_as_clean(site, search=True)


def test_nothing_to_do_is_nothing_to_index(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "index", None)
    assert site.build(search=True).written == 0


def test_another_version_of_newsgen_that_indexes_alike_leaves_what_searches(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = fingerprint.code
    monkeypatch.setattr(fingerprint, "code", lambda rooms=(): code(rooms) if rooms else "another")
    site.build(search=True)
    assert names(site) == ["2023/", "2022/", "undated/"]
    assert_as_clean(site, search=True)


def test_without_the_index_its_files_are_known_and_others_stay(site: Site) -> None:
    site.write({"build/pagefind/2022/own.txt.bak/note": "an editor's", "build/pagefind/notes/a/b.txt": "an editor's"})
    shutil.rmtree(site.root / ".newsgen")
    site.remove("content/2022-02-01-rain.txt")
    site.build(search=True)
    left = {path for path in site.tree().files if path.startswith(("pagefind/2022", "pagefind/notes"))}
    assert left == {"pagefind/2022/own.txt.bak/note", "pagefind/notes/a/b.txt"}
