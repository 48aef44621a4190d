"""A site on another file system is the site of a folder, byte for byte, whatever came between."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, Any

import pytest
from deaths import ELSEWHERE, POINTS, build_and_die
from elsewhere import Elsewhere, assert_clean_there
from sites import Site, differences

from newsgen.errors import BuildError
from newsgen.remote import Place

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

FIVE = {f"content/2023-02-0{day}-rain.txt": f"[mayor] Bai Tao spoke on day {day}.\n" for day in range(1, 6)}
MAYOR = "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao spoke.\n"
EDITS: tuple[dict[str, str | None], ...] = (
    {"content/2023-02-03-rain.txt": "[mayor] Deng Na.\n"},
    {"content/2022-10-old.txt": MAYOR, "content/never.txt": MAYOR},
    {"content/2023-02-05-rain.txt": None},
    {"content/officials.yaml": "- name: Deng Na\n  aliases: [Bai Tao]\n"},
    {"content/2023-02-01-rain.txt": None, "content/2024/2024-01-01-moved.txt": MAYOR},
    {"templates/month.html": "{{ frame.title }}\n", "templates/assets/fonts/a.woff2": "font"},
    {"templates/assets/fonts": None, "content/officials.yaml": None},
    {"templates/assets/fonts": "now a file"},
    {"content/2023-02-02-rain.txt": None, "content/2023-02-03-rain.txt": None, "content/never.txt": None},
)


@pytest.fixture
def site(make_site: Any, elsewhere: Elsewhere) -> Site:
    site: Site = make_site({"newsgen.yaml": f"per_page: 2\noutput: {elsewhere.url}\n", **FIVE})
    site.build()
    return site


def edit(site: Site, edits: dict[str, str | None]) -> None:
    for path, text in edits.items():
        site.remove(path) if text is None else site.write({path: text})


def test_it_is_the_site_of_a_folder(site: Site, elsewhere: Elsewhere) -> None:
    assert_clean_there(site, elsewhere)
    assert not site.output.exists()


def test_the_identity_law_holds_there_from_edit_to_edit(site: Site, elsewhere: Elsewhere) -> None:
    for edits in EDITS:
        edit(site, edits)
        report = site.build()
        assert report.written or report.removed
        assert_clean_there(site, elsewhere)


def test_nothing_to_do_writes_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("put", "write", "remove"):
        monkeypatch.setattr(Place, name, None)
    assert (site.build().written, site.build().removed) == (0, 0)


def test_only_what_changed_is_put_there(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    put, brought = Place.put, []
    monkeypatch.setattr(Place, "put", lambda self, file, path: (brought.append(path), put(self, file, path)))
    site.write({"templates/month.html": "{{ frame.title }}\n"})
    site.build()
    assert brought == ["2023/02/index.html"]


def test_articles_come_before_the_lists_that_lead_to_them_and_assets_before_all(
    make_site: Any, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, brought = Place.put, []
    monkeypatch.setattr(Place, "put", lambda self, file, path: (brought.append(path), put(self, file, path)))
    make_site({**FIVE, "templates/assets/extra.css": "p {}"}).build(elsewhere.url)
    order = ["assets/extra.css", "2023/02/01/rain/index.html", "2023/02/01/index.html", "2023/index.html", "index.html"]
    assert sorted(order, key=brought.index) == order
    assert brought[0].startswith("assets/")


class TestDeaths:
    @pytest.mark.parametrize("point", [*POINTS, *ELSEWHERE])
    def test_a_build_that_dies_anywhere_is_made_good_by_the_next(
        self, site: Site, elsewhere: Elsewhere, point: str
    ) -> None:
        before = elsewhere.tree()
        edit(site, {**EDITS[0], **EDITS[1], **EDITS[2], "templates/assets/extra.css": "p { margin: 0 }"})
        sigkill = elsewhere.url.startswith("file")  # what is in memory would go with the process
        died = [build_and_die(site, point, calls, sigkill=sigkill) for calls in (0, 1, 5)]
        if point in ("reading", "rendering", "staging"):
            assert all(died)
            assert elsewhere.tree() == before
        elif point in ELSEWHERE and (sigkill or point != "arriving"):
            assert died[0]
        site.build()
        assert_clean_there(site, elsewhere)

    @pytest.mark.parametrize("seed", range(4))
    def test_so_is_one_edited_and_killed_again_and_again(self, site: Site, elsewhere: Elsewhere, seed: int) -> None:
        dice = random.Random(seed)
        for _ in range(6):
            edit(site, dice.choice(EDITS))
            build_and_die(site, dice.choice([*ELSEWHERE, *POINTS]), dice.randrange(6), sigkill=False)
        site.build()
        assert_clean_there(site, elsewhere)

    def test_what_had_arrived_is_not_brought_again(
        self, site: Site, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edit(site, EDITS[0])
        assert build_and_die(site, "bringing", 5, sigkill=False)
        put, brought = Place.put, []
        monkeypatch.setattr(Place, "put", lambda self, file, path: (brought.append(path), put(self, file, path)))
        written = site.build().written
        assert "2023/02/03/rain/index.html" not in brought
        assert written == 0
        assert len(brought) > 5
        assert_clean_there(site, elsewhere)

    def test_while_files_are_brought_the_marker_bears_no_stamp(self, site: Site, elsewhere: Elsewhere) -> None:
        edit(site, EDITS[0])
        assert build_and_die(site, "bringing", 3, sigkill=False)
        assert b"\nunfinished\n" in elsewhere.tree().files[".newsgen"]

    def test_what_a_dead_build_had_still_to_do_is_not_done_to_another_place(
        self, site: Site, elsewhere: Elsewhere
    ) -> None:
        edit(site, EDITS[0])
        assert build_and_die(site, "bringing", 3, sigkill=False)
        site.build(site.output)
        assert differences(site.tree(), site.clean_tree()) == []
        site.build()
        assert_clean_there(site, elsewhere)


class TestWhoseItIs:
    def test_a_place_that_holds_files_of_others_is_refused(self, make_site: Any, elsewhere: Elsewhere) -> None:
        elsewhere.write({"pictures/a.png": b"\x89PNG"})
        before = elsewhere.tree()
        with pytest.raises(BuildError, match=r"output-foreign .* holds files that newsgen did not make"):
            make_site(FIVE).build(elsewhere.url)
        assert elsewhere.tree() == before

    def test_files_of_others_stay_beside_the_site(self, site: Site, elsewhere: Elsewhere) -> None:
        theirs = {"CNAME": "example.org\n", "pictures/a.png": "PNG", "2023/notes.txt": "mine"}
        elsewhere.write(theirs)
        site.build()
        edit(site, EDITS[2])
        site.build()
        for path in theirs:
            elsewhere.remove(path)
        elsewhere.remove("pictures")
        assert_clean_there(site, elsewhere)

    @pytest.mark.parametrize("theirs", ["2024", "2023/02/03/rain/index.html/page.txt"])
    def test_a_file_of_others_in_the_way_is_refused(self, site: Site, elsewhere: Elsewhere, theirs: str) -> None:
        edit(site, {**EDITS[0], "content/2024-01-01-new.txt": MAYOR})
        if theirs != "2024":
            elsewhere.remove("2023/02/03/rain/index.html")
        elsewhere.write({theirs: "mine"})
        before = elsewhere.tree()
        with pytest.raises(BuildError, match=rf"output-foreign .*{theirs[:4]}.* did not make"):
            site.build()
        assert elsewhere.tree() == before
        elsewhere.remove(theirs)
        if theirs != "2024":
            elsewhere.remove("2023/02/03/rain/index.html")
        site.build()
        assert_clean_there(site, elsewhere)

    def test_without_the_index_own_files_are_known_and_those_of_others_stay(
        self, site: Site, elsewhere: Elsewhere
    ) -> None:
        theirs = {"2019/index.html": "<p>An older archive", "assets/logo.png": "PNG", "officials/x/data.json": "{}"}
        elsewhere.write(theirs)
        site.remove(".newsgen")
        edit(site, EDITS[2])
        site.build()
        assert set(theirs) < elsewhere.tree().files.keys()
        for path in ("2019", "assets/logo.png", "officials/x"):
            elsewhere.remove(path)
        assert_clean_there(site, elsewhere)

    def test_what_a_build_that_died_left_on_its_way_is_known_without_the_index(
        self, site: Site, elsewhere: Elsewhere
    ) -> None:
        elsewhere.write({"2023/02/03/rain/index.html.newsgen-new": "half a pa", "notes.txt.newsgen-new": "mine"})
        site.remove(".newsgen")
        site.build()
        assert "notes.txt.newsgen-new" in elsewhere.tree().files
        elsewhere.remove("notes.txt.newsgen-new")
        assert_clean_there(site, elsewhere)

    def test_a_place_that_is_a_file_is_refused(self, make_site: Any, elsewhere: Elsewhere) -> None:
        elsewhere.write({"build": "a file"})
        with pytest.raises(BuildError, match=r"output-foreign .* is no folder"):
            make_site(FIVE).build(f"{elsewhere.url}/build")

    @pytest.mark.parametrize("below", ["", "/content", "/content/site"])
    def test_a_place_around_or_in_the_content_is_refused(self, make_site: Any, below: str) -> None:
        site = make_site(FIVE, name="a site of 雨")
        (site.root / "linked").symlink_to(site.root)
        for root in (site.root, site.root / "linked"):
            with pytest.raises(BuildError, match=r"output-foreign .* overlap"):
                site.build(f"file://{root}{below}")

    def test_a_link_in_a_folder_leads_nobody_out_of_it(self, make_site: Any, tmp_path: Path) -> None:
        site = make_site(FIVE)
        place = f"file://{tmp_path}/there"
        site.build(place)
        (tmp_path / "private").mkdir()
        (tmp_path / "there/2024").symlink_to(tmp_path / "private")
        site.write({"content/2024-01-01-new.txt": MAYOR})
        with pytest.raises(BuildError, match=r"output-foreign .*2024"):
            site.build(place)
        assert os.listdir(tmp_path / "private") == []


def test_the_same_index_serves_a_folder_and_a_place_in_turn(site: Site, elsewhere: Elsewhere) -> None:
    for edits in EDITS[:3]:
        edit(site, edits)
        site.build(site.output)
        site.build()
        assert_clean_there(site, elsewhere)
        assert differences(site.tree(), elsewhere.tree()) == []
