"""What the registry decides about people, as the site shows it: merged, told apart, not meant, led on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from markup import Page, dead_links
from sites import assert_as_clean

if TYPE_CHECKING:
    from sites import Site

pytestmark = pytest.mark.usefixtures("plain_language")

REGISTRY = "content/officials.yaml"
FILES = {
    "content/2023-02-01-a.txt": "outlet: Linhe Daily\n[mayor] Bai Tao spoke in Linhe.\n",
    "content/2023-02-02-b.txt": "outlet: Jiangshan News\n[mayor] Bai Tao spoke in Jiangshan.\n",
    "content/2023-02-03-c.txt": "[?] Bai Tao played football.\n",
    "content/2023-02-04-d.txt": "[governor] Deng Na.\n",
    "content/2023-02-05-e.txt": "[governor] Teng Na.\n",
}


@pytest.fixture
def site(make_site: Any) -> Site:
    return make_site(FILES)


def rule(site: Site, registry: str) -> set[tuple[str, str]]:
    """Build with this registry; who is named in which article."""
    site.write({REGISTRY: registry})
    report = site.build()
    assert not report.diagnostics
    lines = site.read("data/appearances/2023.csv").splitlines()[1:]
    return {(line.split(",")[1], line.split(",")[5][-2]) for line in lines}


def officials(site: Site) -> set[str]:
    return {path.name for path in (site.output / "officials").iterdir() if path.is_dir()}


class TestMerging:
    def test_the_old_address_leads_to_the_new_one(self, site: Site) -> None:
        site.build()
        assert "teng-na" in officials(site)
        named = rule(site, "- name: Deng Na\n  aliases: [Teng Na]\n")
        assert {("deng-na", "d"), ("deng-na", "e")} <= named
        old = site.page("officials/teng-na")
        assert '<meta http-equiv="refresh" content="0; url=../../officials/deng-na/">' in old
        assert '<link rel="canonical" href="../../officials/deng-na/">' in old
        assert 'href="../../officials/deng-na/">Deng Na</a>' in old
        Page(old)

    def test_it_has_no_feed_and_is_in_no_list_sitemap_or_data_file(self, site: Site) -> None:
        rule(site, "- name: Deng Na\n  aliases: [Teng Na]\n")
        assert [path.name for path in (site.output / "officials/teng-na").iterdir()] == ["index.html"]
        tree = site.tree()
        naming = {
            path for path in tree.files if path != "officials/teng-na/index.html" and "teng-na" in tree.text(path)
        }
        assert naming == set()
        assert dead_links(tree) == []

    def test_its_canonical_link_is_absolute_where_the_site_has_an_address(self, site: Site) -> None:
        site.write({"newsgen.yaml": "base_url: https://example.org/a/\n"})
        rule(site, "- name: Deng Na\n  aliases: [Teng Na]\n")
        assert '<link rel="canonical" href="https://example.org/a/officials/deng-na/">' in site.page(
            "officials/teng-na"
        )

    def test_an_address_made_by_hand_leaves_the_one_of_the_name_behind(self, site: Site) -> None:
        rule(site, "- name: Deng Na\n  slug: governor\n")
        assert "url=../../officials/governor/" in site.page("officials/deng-na")

    def test_an_address_that_another_official_has_leads_nowhere_else(self, site: Site) -> None:
        rule(site, "- name: Deng Na\n  aliases: [Báo Tao, Bái Tao]\n")
        assert "<h1>Bai Tao" in site.page("officials/bai-tao")
        (led,) = [name for name in officials(site) if name.startswith("bai-tao-")]
        assert "url=../../officials/deng-na/" in site.page(f"officials/{led}")

    def test_nobody_is_led_to_who_is_no_official_or_not_named(self, site: Site) -> None:
        rule(
            site, "- name: Deng Na\n  aliases: [Teng Na]\n  official: false\n- name: Qin Yue\n  aliases: [Tsin Yueh]\n"
        )
        assert officials(site) == {"bai-tao"}

    def test_a_decision_taken_back_gives_each_the_page_again(self, site: Site) -> None:
        rule(site, "- name: Deng Na\n  aliases: [Teng Na]\n")
        rule(site, "[]")
        assert "<h1>Teng Na" in site.page("officials/teng-na")
        assert (site.output / "officials/teng-na/feed.xml").exists()


class TestTellingApart:
    def test_by_place_and_outlet_and_the_rest_stays_as_it_is(self, site: Site) -> None:
        named = rule(
            site,
            "- name: Bai Tao\n  slug: bai-of-linhe\n  where: {places: [Linhe], titles: [mayor]}\n"
            "- name: Bai Tao\n  slug: bai-of-jiangshan\n  where: {outlets: [Jiangshan News]}\n  note: another\n",
        )
        assert named == {("bai-of-linhe", "a"), ("bai-of-jiangshan", "b"), ("deng-na", "d"), ("teng-na", "e")}
        assert "another" in site.page("officials/bai-of-jiangshan")
        assert "another" not in site.page("officials/bai-of-linhe")

    def test_the_address_of_the_name_shows_all_of_them(self, site: Site) -> None:
        rule(
            site,
            "- name: Bai Tao\n  slug: one\n  where: {places: [Linhe]}\n"
            "- name: Bai Tao\n  slug: two\n  where: {places: [Jiangshan]}\n",
        )
        page = site.page("officials/bai-tao")
        assert "refresh" not in page
        assert re.findall(r"officials/(one|two)/", page) == ["one", "two"]

    def test_without_a_slug_too_each_has_a_page(self, site: Site) -> None:
        named = rule(site, "- name: Bai Tao\n  where: {to: 2023-02-01}\n- name: Bai Tao\n  where: {from: 2023-02-02}\n")
        addresses = {slug for slug, _ in named if slug.startswith("bai-tao")}
        assert len(addresses) == 2
        assert "bai-tao" in addresses

    def test_one_entry_without_conditions_has_what_the_others_leave(self, site: Site) -> None:
        named = rule(site, "- name: Bai Tao\n- name: Bai Tao\n  slug: other\n  where: {places: [Jiangshan]}\n")
        assert {("bai-tao", "a"), ("other", "b"), ("bai-tao", "c")} <= named

    def test_an_office_printed_for_one_makes_no_official_of_a_namesake(self, site: Site) -> None:
        named = rule(site, "- name: Bai Tao\n  where: {titles: [mayor]}\n")
        assert {article for slug, article in named if slug.startswith("bai")} == {"a", "b"}

    def test_one_article_can_be_given_to_nobody(self, site: Site) -> None:
        named = rule(site, "- name: Bai Tao\n  official: false\n  where: {articles: [2023-02-02-b.txt]}\n")
        assert {article for slug, article in named if slug == "bai-tao"} == {"a", "c"}

    def test_data_files_tell_them_apart(self, site: Site) -> None:
        rule(site, "- name: Bai Tao\n- name: Bai Tao\n  slug: other\n  where: {places: [Jiangshan]}\n")
        persons = json.loads(site.read("data/officials.json"))["persons"]
        assert [(p["id"], p["articles"]) for p in persons if p["name"] == "Bai Tao"] == [("bai-tao", 2), ("other", 1)]


class TestNotInAnArticle:
    def test_the_name_is_nobodys_there(self, site: Site) -> None:
        named = rule(site, "- name: Bai Tao\n  not_in: [content/2023-02-02-b.txt, 2023-02-03-c.txt]\n")
        assert {article for slug, article in named if slug == "bai-tao"} == {"a"}
        assert "officials/bai-tao" not in site.page("2023/02/03/c")

    def test_unless_another_entry_takes_it(self, site: Site) -> None:
        named = rule(
            site,
            "- name: Bai Tao\n  not_in: [2023-02-02-b.txt]\n"
            "- name: Bai Tao\n  slug: other\n  where: {articles: [2023-02-02-b.txt]}\n",
        )
        assert {("bai-tao", "a"), ("other", "b"), ("bai-tao", "c")} <= named

    def test_an_article_that_is_not_there_is_named(self, site: Site) -> None:
        site.write({REGISTRY: "- name: Deng Na\n- name: Bai Tao\n  not_in: [gone.txt]\n"})
        (diagnostic,) = site.build().diagnostics
        assert (diagnostic.code, diagnostic.line, "content/gone.txt" in diagnostic.message) == (
            "registry-article",
            2,
            True,
        )


class TestTwoPeopleOfOneName:
    FILES = {  # noqa: RUF012 - read only
        "content/2023-02-01-a.txt": "[mayor of Linhe] Bai Tao.\n",
        "content/2023-02-09-b.txt": "[mayor of Nanhe] Bai Tao.\n",
    }

    def test_their_page_says_so(self, make_site: Any) -> None:
        site = make_site(self.FILES)
        site.build()
        page = Page(site.page("officials/bai-tao"))
        assert "Perhaps two people" in page.text

    def test_until_the_registry_has_an_entry(self, make_site: Any) -> None:
        site = make_site({**self.FILES, REGISTRY: "- name: Bai Tao\n"})
        site.build()
        assert "Perhaps two people" not in site.page("officials/bai-tao")

    def test_and_from_the_day_on_that_shows_it(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-01-a.txt": self.FILES["content/2023-02-01-a.txt"]})
        site.build()
        site.write(self.FILES)
        site.build()
        assert "Perhaps two people" in site.page("officials/bai-tao")
        assert_as_clean(site)
