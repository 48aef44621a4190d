"""Clippings on another file system make the site that they would make in `content/`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from elsewhere import Elsewhere
from sites import Site, assert_as_clean, differences

from newsgen.errors import BuildError
from newsgen.pipeline import fetching, reading
from newsgen.remote import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

FIVE = {f"2023-02-0{day}-rain.txt": f"[mayor] Bai Tao spoke on day {day}.\n" for day in range(1, 6)}
MAYOR = "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao spoke.\n"


class Both:
    """The same clippings in a place on another file system and in a folder, each the content of a site."""

    def __init__(self, make_site: Callable[..., Site], place: Elsewhere) -> None:
        self.place = place
        self.here = make_site({"newsgen.yaml": "per_page: 2\n"}, name="here")
        self.there = make_site({"newsgen.yaml": f"per_page: 2\ncontent: {place.url}\n"}, name="there")
        self.there.remove("content")
        self.write(FIVE)

    def write(self, files: dict[str, str]) -> None:
        self.place.write(files)
        self.here.write({f"content/{path}": text for path, text in files.items()})

    def remove(self, path: str) -> None:
        self.place.remove(path)
        self.here.remove(f"content/{path}")

    def assert_same(self) -> None:
        here, there = self.here.build(), self.there.build()
        assert differences(self.here.tree(), self.there.tree()) == []
        assert here.diagnostics == there.diagnostics
        assert_as_clean(self.here)


@pytest.fixture
def both(make_site: Any, elsewhere: Elsewhere) -> Both:
    return Both(make_site, elsewhere)


def test_the_same_site_comes_of_it(both: Both) -> None:
    both.assert_same()


def test_and_after_every_edit(both: Both) -> None:
    both.assert_same()
    both.write({"2023-02-03-rain.txt": "[mayor] Deng Na.\n", "2022-10-old.txt": MAYOR})
    both.assert_same()
    both.write({"officials.yaml": "- name: Deng Na\n  aliases: [Bai Tao]\n"})
    both.assert_same()
    both.remove("2023-02-05-rain.txt")
    both.write({"2023/2023-02-06-moved.md": "---\ndate: 2023-02-06\n---\n# Sun\n\nSun.\n", "notes.pdf": "?"})
    both.assert_same()
    both.write({"officials.yaml": "- name: [\n", "never[1]?.txt": MAYOR})
    both.assert_same()
    both.remove("officials.yaml")
    both.assert_same()


def test_nothing_to_do_writes_nothing(both: Both) -> None:
    both.there.build()
    report = both.there.build()
    assert (report.written, report.removed) == (0, 0)


def test_files_that_have_not_changed_are_not_read_again(
    make_site: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = Both(make_site, Elsewhere(f"file://{tmp_path}/clippings"))
    monkeypatch.setattr("newsgen.pipeline.indexing.GRAIN", -(10**12))  # as if they had been written long ago
    both.there.build()
    monkeypatch.setattr(fetching, "_reading", None)
    both.there.build()


def test_a_site_may_move_its_clippings_there_and_back(both: Both) -> None:
    site = both.here
    site.build()
    site.write({"newsgen.yaml": f"per_page: 2\ncontent: {both.place.url}\n"})
    assert site.build().written == 0
    site.write({"newsgen.yaml": "per_page: 2\n"})
    assert site.build().written == 0


class TestWhereReadingFails:
    """A store that does not answer, or whose rights have run out, takes nothing off the site."""

    @pytest.fixture
    def site(self, both: Both) -> Site:
        both.there.build()
        both.place.write({"2023-02-03-rain.txt": "Nobody.\n", "2023-02-06-new.txt": MAYOR})
        return both.there

    def failing(self, error: Exception) -> Callable[..., None]:
        def fail(*_: Any, **__: Any) -> None:
            raise error

        return fail

    @pytest.mark.parametrize("error", [PermissionError(13, "Forbidden"), OSError("timed out"), RuntimeError("odd")])
    @pytest.mark.parametrize(("asked", "what"), [("find", "listed"), ("cat_file", "read"), ("info", "looked at")])
    def test_the_build_ends_and_the_last_site_stands(
        self, site: Site, both: Both, monkeypatch: pytest.MonkeyPatch, error: Exception, asked: str, what: str
    ) -> None:
        before = site.tree()
        with monkeypatch.context() as patch:
            patch.setattr(type(both.place.system), asked, self.failing(error))
            with pytest.raises(
                BuildError, match=rf"remote-unusable {both.place.url}: .*cannot be {what}: .*{error.args[-1]}"
            ):
                site.build()
        assert site.tree() == before
        both.here.write({"content/2023-02-03-rain.txt": "Nobody.\n", "content/2023-02-06-new.txt": MAYOR})
        both.assert_same()

    def test_nothing_at_all_is_no_empty_archive(self, site: Site, both: Both) -> None:
        before = site.tree()
        both.place.remove()
        with pytest.raises(BuildError, match=f"content-missing there is nothing at {both.place.url}"):
            site.build()
        assert site.tree() == before

    def test_a_file_that_went_since_it_was_listed_is_named(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        read = Place.read
        gone = "2023-02-06-new.txt"
        monkeypatch.setattr(Place, "read", lambda self, path: None if path == gone else read(self, path))
        report = site.build()
        assert (f"content/{gone}", "source-unreadable") in site.codes(report)


def test_an_output_in_or_around_the_clippings_is_refused(both: Both) -> None:
    for place in (both.place.url, f"{both.place.url}/site", both.place.url.rpartition("/")[0]):
        with pytest.raises(BuildError, match=r"output-foreign .* overlap"):
            both.there.build(place)


def test_so_is_a_folder_of_this_machine_by_another_name(make_site: Any, tmp_path: Path) -> None:
    both = Both(make_site, Elsewhere(f"file://{tmp_path}/clippings"))
    with pytest.raises(BuildError, match=r"output-foreign .* overlap"):
        both.there.build(tmp_path / "clippings/site")


def test_what_only_this_process_sees_is_read_by_it(make_site: Any, tmp_path: Path) -> None:
    place = Elsewhere(f"memory://{tmp_path.name}/clippings")
    both = Both(make_site, place)
    both.there.build(executor="processes", jobs=2)
    both.here.build()
    assert differences(both.here.tree(), both.there.tree()) == []
    place.remove()


def test_local_files_are_read_without_it(make_site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site({f"content/{path}": text for path, text in FIVE.items()})
    monkeypatch.setattr(reading.Instructions, "content", "")
    monkeypatch.setattr(fetching, "read_remote", None)
    site.build()
    assert_as_clean(site)
