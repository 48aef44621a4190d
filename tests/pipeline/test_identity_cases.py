"""The identity law, case by case: what reaches further than the file that was edited."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from deaths import POINTS, build_and_die
from sites import Site, assert_as_clean, differences, read_tree

from newsgen.errors import BuildError
from newsgen.exports import site_feed
from newsgen.pipeline.rendering import Workbench
from strategies import LONG_AGO

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsgen.model.kinds import Page

pytestmark = pytest.mark.usefixtures("plain_language", "dump_theme")

FIVE = {f"content/2023-02-0{day}-rain.txt": f"[mayor] Bai Tao spoke on day {day}.\n" for day in range(1, 6)}
MAYOR = "[mayor] Bai Tao spoke.\n"
BARE = "[?] Bai Tao listened.\n"


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    site = make_site({"newsgen.yaml": "per_page: 2\n", **FIVE})
    site.build()
    return site


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Kind and number of the pages that are made from now on, whether they differ from what stands there or not."""
    pages_made: list[tuple[str, int]] = []
    make = Workbench.make

    def counted(bench: Workbench, kind: Any, pages: list[Page]) -> Any:
        pages_made.extend((kind.name, page.number) for page in pages)
        return make(bench, kind, pages)

    monkeypatch.setattr(Workbench, "make", counted)
    return pages_made


class TestFeedsOfMonths:
    """Files of two articles, and months that come, go, and fill one file more or fewer."""

    @pytest.fixture(autouse=True)
    def _short(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(site_feed, "A_FILE", 2)

    @pytest.mark.parametrize("month", ["2023-01", "2023-02", "2023-03"])
    def test_at_every_number_of_articles(self, site: Site, month: str) -> None:
        names = [f"content/{month}-{day:02}-new.txt" for day in (9, 2, 7, 4, 8)]
        for name in names:
            site.write({name: "Hail.\n"})
            site.build()
            assert_as_clean(site)
        for name in names[2:] + names[:2]:
            site.remove(name)
            site.build()
            assert_as_clean(site)


class TestNeighbours:
    def test_the_articles_beside_a_removed_one_no_longer_lead_to_it(self, site: Site) -> None:
        site.remove("content/2023-02-03-rain.txt")
        site.build()
        assert_as_clean(site)

    def test_so_it_is_where_more_articles_go_than_stay(self, site: Site) -> None:
        for day in (1, 3, 4, 5):
            site.remove(f"content/2023-02-0{day}-rain.txt")
        site.build()
        assert_as_clean(site)

    def test_a_new_day_shows_on_every_page_of_the_day_before(self, site: Site) -> None:
        site.write({f"content/2023-02-05-{n}-wind.txt": "Wind.\n" for n in "abcdef"})
        site.build()
        site.write({"content/2023-02-06-sun.txt": "Sun.\n", "content/2023-02-05-z.txt": "Late.\n"})
        site.build()
        assert_as_clean(site)


class TestLongLists:
    def test_one_more_appearance_leaves_older_pages_as_they_would_be_made_today(self, make_site: Any) -> None:
        text = "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao.\n"
        site = make_site({f"content/2023-02-{day:02}-a.txt": text for day in range(1, 10)})
        site.write({"newsgen.yaml": "per_page: 2\n"})
        site.build()
        site.write({"content/2023-02-10-a.txt": text})
        site.build()
        assert_as_clean(site)
        site.write({"content/officials.yaml": "- name: Bai Tao\n  sort_name: Tao\n  note: seen\n"})
        site.build()
        assert_as_clean(site)

    def test_places_and_organizations_come_move_and_go(self, make_site: Any) -> None:
        text = "place: Linhe/Pingshan\nNobody spoke.\n---\nplace: LINHE\nNobody listened.\n"
        front = "---\nplaces: [Linhe, Halford]\norganizations: [River Society, Page]\n---\nNobody spoke.\n"
        site = make_site({f"content/2023-02-{day:02}-a.txt": text for day in range(1, 6)})
        site.write({"newsgen.yaml": "per_page: 2\n", "content/2023-01-01-b.txt": "Rain.\n"})
        site.build()
        for change in (
            {"content/2023-01-01-b.txt": front},
            {"content/2023-02-03-a.txt": "place: Linhe\nNobody spoke.\n"},
            {f"content/2023-02-{day:02}-a.txt": "Rain.\n" for day in range(1, 6)},
            {"content/2023-01-01-b.txt": "Rain.\n"},
        ):
            site.write(change)
            site.build()
            assert_as_clean(site)

    def test_an_item_more_in_an_old_article_moves_all_that_follow(self, site: Site) -> None:
        site.write(
            {"content/2023-02-01-rain.txt": "[mayor] Bai Tao spoke on day 1.\n---\n[mayor] Bai Tao spoke again.\n"}
        )
        site.build()
        assert_as_clean(site)

    def test_one_article_of_three_items_gives_way_to_two_articles_of_one(self, make_site: Any) -> None:
        thrice = "\n---\n".join(["[mayor] Bai Tao spoke."] * 3)
        site = make_site({"newsgen.yaml": "per_page: 2\n", **FIVE, "content/2023-01-01-a.txt": thrice})
        site.build()
        site.remove("content/2023-01-01-a.txt")
        site.write({"content/2023-01-02-b.txt": MAYOR, "content/2023-01-03-c.txt": MAYOR})
        site.build()
        assert_as_clean(site)

    def test_an_edit_that_leaves_a_list_as_long_makes_only_the_page_that_shows_it(
        self, site: Site, made: list[tuple[str, int]]
    ) -> None:
        made.clear()
        site.write({"content/2023-02-01-rain.txt": "[mayor] Bai Tao spoke on another day.\n"})
        site.build()
        assert [number for kind, number in made if kind == "official"] == [0, 1]
        assert_as_clean(site)


class TestOtherWords:
    def test_only_pages_with_the_text_are_made(self, make_site: Any, made: list[tuple[str, int]]) -> None:
        site = make_site({f"content/2023-02-0{day}-a.txt": f"[mayor] Bai Tao.\nDay {day}.\n" for day in range(1, 4)})
        site.build()
        made.clear()
        site.write({"content/2023-02-02-a.txt": "[mayor] Bai Tao.\nThe second day.\n"})
        site.build()
        late = {"data", "datapackage", "home", "search-page", "sitemap"}  # made whenever anything is
        assert {kind for kind, _ in made} == {"article", "data-articles", *late}
        assert_as_clean(site)

    def test_a_word_that_shows_elsewhere_reaches_there(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-01-a.txt": "Rain.\n[mayor] Bai Tao spoke.\n"})
        site.build()
        site.write({"content/2023-02-01-a.txt": "Rain.\n[mayor] Bai Tao sang.\n"})
        site.build()
        assert "sang" in site.read("officials/bai-tao/index.html")
        assert_as_clean(site)

    def test_diagnostics_are_those_of_the_new_text(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-01-a.txt": "Rain.\nMore\x07 of it.\n"})
        assert site.build().diagnostics
        site.write({"content/2023-02-01-a.txt": "Rain.\nMore of it.\n"})
        assert not site.build().diagnostics
        assert_as_clean(site)


class TestIdentities:
    def test_a_title_in_one_article_makes_an_official_of_a_bare_name_in_another(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-01-bare.txt": BARE})
        site.build()
        assert not (site.output / "officials/bai-tao").exists()
        site.write({"content/2023-02-02-titled.txt": MAYOR})
        site.build()
        assert "2023/02/01/bare/" in site.read("data/appearances/2023.csv")
        assert_as_clean(site)

    def test_and_when_the_title_goes_nobody_is_an_official(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-01-bare.txt": BARE, "content/2023-02-02-titled.txt": MAYOR})
        site.build()
        site.write({"content/2023-02-02-titled.txt": "Nobody.\n"})
        site.build()
        assert not (site.output / "officials/bai-tao").exists()
        assert_as_clean(site)

    def test_two_names_with_one_slug_are_told_apart_and_the_first_in_the_archive_keeps_it(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-02-b.txt": "[mayor] Jose Diaz.\n"})
        site.build()
        site.write({"content/2023-02-03-c.txt": "[governor] José Diaz.\n"})
        site.build()
        assert '"name":"Jose Diaz"' in site.read("data/articles/2023.jsonl").splitlines()[0]
        assert_as_clean(site)
        site.write({"content/2023-02-01-a.txt": "[governor] José Diaz.\n"})
        site.build()
        assert_as_clean(site)
        site.remove("content/2023-02-02-b.txt")
        site.build()
        assert_as_clean(site)

    @pytest.mark.parametrize(
        "registry",
        [
            "- name: Deng Na\n  aliases: [Bai Tao]\n",
            "- name: Bai Tao\n  official: false\n",
            "- name: Bai Tao\n  slug: the-mayor\n",
            "- name: Bai Tao\n  note: seen often\n",
            "- name: Bai Tao\n  sort_name: Tao, Bai\n",
            "- name: Bai Tao\n  posts: [{title: mayor, from: 2021}]\n",
            "- name: Bai Tao\n  not_in: [2023-02-03-rain.txt]\n",
            "- name: Bai Tao\n  slug: first\n  where: {to: 2023-02-02}\n- name: Bai Tao\n  slug: second\n",
            "- name: Bai Tao\n  where: {to: 2023-02-02}\n",
            "- name: Bai Tao\n  where: {titles: [governor]}\n",
            "- name: Bai Tao\n  official: false\n  where: {articles: [2023-02-05-rain.txt]}\n",
            "- name: [\n",
        ],
    )
    def test_the_registry_may_say_otherwise_and_be_taken_back(self, site: Site, registry: str) -> None:
        site.write({"content/officials.yaml": registry})
        site.build()
        assert_as_clean(site)
        site.remove("content/officials.yaml")
        site.build()
        assert_as_clean(site)

    def test_only_the_notes_of_one_of_two_namesakes_change(self, site: Site) -> None:
        namesakes = "- name: Bai Tao\n  slug: first\n  where: {to: 2023-02-02}\n  note: %s\n- name: Bai Tao\n"
        site.write({"content/officials.yaml": namesakes % "one"})
        site.build()
        site.write({"content/officials.yaml": namesakes % "another"})
        site.build()
        assert "another" in site.page("officials/first")
        assert_as_clean(site)

    def test_a_name_comes_to_an_address_that_led_elsewhere_and_goes_again(self, site: Site) -> None:
        site.write({"content/officials.yaml": "- name: Bai Tao\n  aliases: [Deng Na, José Diaz]\n  slug: bai\n"})
        site.build()
        assert {"deng-na", "jose-diaz", "bai-tao"} <= {path.name for path in (site.output / "officials").iterdir()}
        site.write({"content/2023-02-06-new.txt": "[mayor] Jose Diaz.\n"})
        site.build()
        assert_as_clean(site)
        site.remove("content/2023-02-06-new.txt")
        site.build()
        assert_as_clean(site)
        for path in FIVE:
            site.write({path: "Nobody.\n"})
        site.build()
        assert [path.name for path in (site.output / "officials").iterdir()] == ["index.html"]
        assert_as_clean(site)


class TestAddresses:
    def test_of_two_articles_with_one_address_the_first_by_path_keeps_it(self, make_site: Any) -> None:
        site = make_site({"content/z/2023-02-01-a.txt": MAYOR})
        site.build()
        site.write({"content/b/2023-02-01-a.txt": "Nobody.\n"})
        report = site.build()
        assert ("content/z/2023-02-01-a.txt", "address-collision") in site.codes(report)
        assert_as_clean(site)  # the citations of the mayor lead to the address that is new
        site.remove("content/b/2023-02-01-a.txt")
        site.build()
        assert_as_clean(site)

    def test_the_address_of_the_others_depends_on_nothing_but_their_path(self, make_site: Any) -> None:
        paths = [f"content/{folder}/2023-02-01-a.txt" for folder in "abc"]
        site = make_site(dict.fromkeys(paths, "Nobody.\n"))
        site.build()
        before = {path for path in site.tree().files if path.startswith("2023/02/01/a-")}
        site.remove(paths[1])
        site.build()
        after = {path for path in site.tree().files if path.startswith("2023/02/01/a-")}
        assert len(before) == 2
        assert after < before


class TestStamps:
    def test_a_file_that_is_only_touched_writes_nothing(self, site: Site) -> None:
        before = site.mtimes()
        os.utime(site.root / "content/2023-02-01-rain.txt", ns=(LONG_AGO, LONG_AGO))
        report = site.build()
        assert (report.written, report.removed) == (0, 0)
        assert site.mtimes() == before

    def test_a_change_under_the_same_size_and_within_the_clocks_grain_is_seen(self, site: Site) -> None:
        path = site.root / "content/2023-02-01-rain.txt"
        stamp = path.stat().st_mtime_ns
        path.write_text(path.read_text().replace("Bai Tao", "Bao Tai"))
        os.utime(path, ns=(stamp, stamp))
        site.build()
        assert "Bao Tai" in site.page("2023/02/01/rain")
        assert_as_clean(site)


class TestTemplates:
    def test_an_override_comes_and_goes(self, site: Site) -> None:
        for text in ("{{ frame.title }} as told by its readers\n", None):
            site.write({"templates/article.html": text}) if text else site.remove("templates")
            site.build()
            assert_as_clean(site)

    def test_only_pages_that_use_the_changed_template_are_made_again(self, site: Site) -> None:
        site.write({"templates/month.html": "{{ frame.title }}\n"})
        assert site.build().written == 1

    def test_a_template_used_by_another_makes_its_pages_stale(self, site: Site) -> None:
        site.write({"templates/month.html": "{% include 'piece.html' %}\n", "templates/piece.html": "one\n"})
        site.build()
        site.write({"templates/piece.html": "two\n"})
        assert site.build().written == 1
        assert site.page("2023/02").startswith("two")

    def test_assets_of_the_site_come_and_go(self, site: Site) -> None:
        site.write({"templates/assets/map.svg": "<svg/>", "templates/assets/fonts/a.woff2": b"\0"})
        site.build()
        assert site.read("assets/map.svg") == "<svg/>"
        site.remove("templates/assets/fonts")
        site.write({"templates/assets/fonts": "now a file"})
        site.build()
        assert site.read("assets/fonts") == "now a file"
        assert_as_clean(site)
        site.remove("templates")
        site.build()
        assert_as_clean(site)
        assert site.build().written == 0

    def test_a_broken_template_leaves_the_last_site_byte_for_byte(self, site: Site) -> None:
        before = site.tree()
        site.write({"templates/article.html": "{% if %}", "content/2023-02-06-new.txt": "News.\n"})
        with pytest.raises(BuildError):
            site.build()
        assert site.tree() == before
        site.remove("templates")
        site.build()
        assert_as_clean(site)


class TestOutputs:
    def test_two_output_folders_in_turn_are_both_right(self, site: Site, tmp_path: Path) -> None:
        other = tmp_path / "elsewhere"
        site.build(other)
        assert read_tree(other) == site.tree()
        site.remove("content/2023-02-03-rain.txt")
        site.build()
        site.build(other)
        assert read_tree(other) == site.tree()
        assert_as_clean(site)

    @pytest.mark.parametrize("point", ["taking effect", "moving", "removing"])
    def test_what_a_dead_build_had_still_to_do_is_not_done_to_another_folder(
        self, site: Site, tmp_path: Path, point: str
    ) -> None:
        other = tmp_path / "elsewhere"
        site.build(other)
        site.write({"content/2023-02-03-rain.txt": "Sun.\n", "content/2024-01-01-new.txt": MAYOR})
        site.remove("content/2023-02-01-rain.txt")
        assert build_and_die(site, point, 2 if point == "moving" else 0, sigkill=False)
        site.build(other)
        site.build()
        assert read_tree(other) == site.tree()
        assert_as_clean(site)

    def test_without_the_index_stale_pages_go_and_files_of_other_makers_stay(self, site: Site) -> None:
        site.remove(".newsgen")
        site.remove("content/2023-02-03-rain.txt")
        foreign: dict[str, str | bytes] = {"build/CNAME": "example.org\n", "build/pictures/a.png": b"\x89PNG"}
        foreign["build/2023/notes.txt"] = "mine"
        site.write(foreign)
        site.build()
        for path in foreign:
            assert (site.root / path).exists()
            site.remove(path)
        site.remove("build/pictures")
        assert_as_clean(site)

    def test_without_the_output_the_index_makes_it_again(self, site: Site) -> None:
        before = site.tree()
        site.remove("build")
        site.build()
        assert site.tree() == before


class TestDeaths:
    @pytest.mark.parametrize("sigkill", [False, True], ids=["exception", "SIGKILL"])
    @pytest.mark.parametrize("point", POINTS)
    def test_a_build_that_dies_anywhere_is_made_good_by_the_next(self, site: Site, point: str, sigkill: bool) -> None:
        site.write({"content/2023-02-03-rain.txt": "[mayor] Deng Na.\n", "content/2022-10-old.txt": MAYOR})
        site.remove("content/2023-02-05-rain.txt")
        site.write({"templates/assets/extra.css": "p { margin: 0 }"})
        died = [build_and_die(site, point, calls, sigkill=sigkill) for calls in (0, 1, 5)]
        assert any(died)
        site.build()
        assert_as_clean(site)

    @pytest.mark.parametrize("point", ["reading", "entering", "settling", "rendering", "staging", "deciding"])
    def test_until_the_decision_the_last_site_is_not_touched(self, site: Site, point: str) -> None:
        before = site.tree()
        site.write({"content/2023-02-03-rain.txt": "[mayor] Deng Na.\n"})
        assert build_and_die(site, point, 0, sigkill=True)
        assert site.tree() == before

    def test_the_first_build_may_die_too(self, make_site: Any) -> None:
        for number, point in enumerate(POINTS):
            site = make_site(FIVE, name=f"site{number}")
            build_and_die(site, point, 3, sigkill=True)
            site.build()
            assert_as_clean(site)


def test_the_comparison_names_what_differs(site: Site) -> None:
    before = site.tree()
    (site.output / "feed.xml").write_text("")
    (site.output / "empty").mkdir()
    assert differences(before, site.tree()) == ["feed.xml", "empty/"]
