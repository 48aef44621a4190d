"""Addresses are promises: where everything is, what leads to it, and what a new article may move."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from markup import Page, dead_links, target

if TYPE_CHECKING:
    from collections.abc import Callable

    from sites import Site

VARIED = {
    "newsgen.yaml": "per_page: 2\n",
    "content/2023-02-01-rain.txt": "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao.\n---\nby: Ji Yun\n[governor] Deng Na.\n",
    "content/2023-02-02-wind.md": "---\ntags: [one]\nplace: Linhe\norganization: Linhe Port Group\n---\n# Wind\n\n[mayor] Bai Tao said *so*.\n\n## More\n\nRain.\n",
    "content/a/2023-02-02-wind.txt": "[mayor] Jose Diaz.\n",
    "content/2024-02-29-leap.txt": "[mayor] José Diaz.\n",
    "content/2022-10-partly.txt": "outlet: The Mirror\n[mayor] Bai Tao.\n",
    "content/2021/yearly.txt": "[mayor] Bai Tao.\n",
    "content/never.txt": "[mayor] Bai Tao.\n",
    "content/ever.txt": "Nobody.\n",
    "content/forever.txt": "Nobody.\n",
    "content/evermore.txt": "Nobody.\n",
    **{f"content/2020-01-{day:02}-a.txt": f"by: Wu Di\n[mayor] Bai Tao on day {day}.\n" for day in range(1, 8)},
    **{f"content/2020-02-01-{name}.txt": "Nobody.\n" for name in "abcdefg"},
}

ADDRESSED = re.compile(r'^<script type="application/ld.*|, https://example\.org/archive/\S*(?=</p>$)')
"""What tells the page's full address, where there is one: JSON-LD and the line to cite."""


@pytest.fixture
def site(make_site: Callable[..., Site], plain_language: None) -> Site:  # noqa: ARG001 - a fixture that only patches
    site = make_site(VARIED)
    site.build()
    return site


class TestPlaces:
    @pytest.mark.parametrize(
        "address",
        [
            "", "2023/", "2023/02/", "2023/02/01/", "2023/02/01/rain/", "2022/10/partly/", "2021/yearly/", "undated/",
            "undated/never/", "officials/", "officials/bai-tao/", "outlets/", "outlets/the-mirror/", "reporters/",
            "reporters/wu-di/", "data/", "2022/10/", "2021/", "officials/bai-tao/page/1/",
        ],
    )  # fmt: skip
    def test_there_is_a_page_at(self, site: Site, address: str) -> None:
        Page(site.page(address))

    @pytest.mark.parametrize(
        "path",
        ["404.html", "feed.xml", "sitemap.xml", "robots.txt", "officials/bai-tao/feed.xml", "assets/newsgen.css"],
    )
    def test_there_is_a_file_at(self, site: Site, path: str) -> None:
        assert path in site.tree().files

    def test_items_and_paragraphs_have_fragments(self, site: Site) -> None:
        ids = Page(site.page("2023/02/01/rain")).ids
        assert {"item-1", "item-2", "p-1", "p-2"} <= set(ids)
        assert len(ids) == len(set(ids))
        assert {"item-1", "p-1"} <= set(Page(site.page("2023/02/02/wind-" + self.rest(site, "wind-"))).ids)

    def rest(self, site: Site, start: str) -> str:
        (folder,) = (site.output / "2023/02/02").glob(f"{start}*")
        return folder.name.removeprefix(start)


class TestLinks:
    @pytest.mark.parametrize("base", ["", "base_url: https://example.org/archive/\n"], ids=["no base", "base"])
    def test_none_is_dead_and_no_fragment_is_missing(self, site: Site, base: str) -> None:
        site.write({"newsgen.yaml": f"per_page: 2\n{base}"})
        site.build()
        assert dead_links(site.tree()) == []

    def test_all_are_relative_and_nothing_is_fetched_from_elsewhere(self, site: Site) -> None:
        for path, html in site.tree().pages().items():
            for tag, address in Page(html).addresses:
                parts = urlsplit(address)
                assert not parts.netloc, (path, tag, address)
                assert path == "404.html" or not address.startswith("/"), (path, tag, address)

    def test_only_canonical_links_citations_linked_data_and_the_404_page_know_the_address_of_the_site(
        self, site: Site
    ) -> None:
        before = site.tree().pages()
        site.write({"newsgen.yaml": "per_page: 2\nbase_url: https://example.org/archive/\n"})
        site.build()
        for path, html in site.tree().pages().items():
            lines = html.splitlines()
            if path == "404.html":
                addresses = [a for tag, a in Page(html).addresses if not urlsplit(a).netloc and not a.startswith("#")]
                assert all(address.startswith("/archive/") for address in addresses)
            elif path != "data/index.html":  # shows the digests of data files
                assert [ADDRESSED.sub("", line) for line in lines if "canonical" not in line] == [
                    ADDRESSED.sub("", line) for line in before[path].splitlines()
                ]
                assert sum("canonical" in line for line in lines) == 1

    def test_every_page_can_be_reached_from_the_home_page(self, site: Site) -> None:
        tree = site.tree()
        pages = {path: Page(html) for path, html in tree.pages().items()}
        seen, waiting = set(), ["index.html"]
        while waiting:
            path = waiting.pop()
            if path in pages and path not in seen:
                seen.add(path)
                waiting += [target(path, a)[0] for _, a in pages[path].addresses if not urlsplit(a).netloc]
        assert pages.keys() - seen == {"404.html"}

    def test_each_page_tells_its_language_and_each_article_its_own(self, make_site: Any) -> None:
        site = make_site({"content/2023-02-01-a.txt": "---\nlanguage: fr\n---\nIl pleut.\n"})
        site.build()
        assert '<html lang="fr">' in site.page("2023/02/01/a")
        assert '<html lang="en">' in site.page("2023/02/01")


class TestPaging:
    def pages(self, site: Site, address: str) -> dict[str, str]:
        start = f"{address}/page/"
        return {path: html for path, html in site.tree().pages().items() if path.startswith(start)}

    def test_pages_are_numbered_from_the_oldest_and_the_bare_address_shows_the_newest(self, site: Site) -> None:
        assert "2020/02/01/a/" in self.pages(site, "2020/02/01")["2020/02/01/page/1/index.html"]
        assert "2020/02/01/g/" in site.page("2020/02/01")
        assert "2020/02/01/a/" not in site.page("2020/02/01")

    def test_no_row_is_lost_or_shown_twice(self, site: Site) -> None:
        pages = [site.page("2020/02/01"), *self.pages(site, "2020/02/01").values()]
        links = [address for html in pages for tag, address in Page(html).addresses if tag == "a"]
        assert sorted(match[1] for link in links if (match := re.search("2020/02/01/([a-g])/$", link))) == list(
            "abcdefg"
        )

    def test_one_more_newest_article_leaves_older_pages_alone(self, site: Site) -> None:
        before = self.pages(site, "officials/bai-tao")
        site.write({"content/2025-01-01-new.txt": "[mayor] Bai Tao.\n"})
        site.build()
        after = self.pages(site, "officials/bai-tao")
        changed = [path for path in before if after[path] != before[path]]
        assert len(before) >= 4
        assert len(changed) <= 1

    def test_what_one_more_article_writes_does_not_grow_with_the_archive(self, make_site: Any) -> None:
        written = []
        for years in (2, 8):
            files = {
                f"content/{2000 + year}-{month:02}-05-a.txt": "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao.\n"
                for year in range(years)
                for month in range(1, 13)
            }
            site = make_site({"newsgen.yaml": "per_page: 2\n", **files}, name=f"site{years}")
            site.build()
            site.write({"content/2030-01-01-new.txt": "outlet: The Mirror\nby: Wu Di\n[mayor] Bai Tao.\n"})
            written.append(site.build().written)
        assert written[0] == written[1] <= 40


class TestStability:
    def test_newer_clippings_move_nobody(self, site: Site) -> None:
        before = {path for path in site.tree().files if path.endswith("index.html")}
        site.write({"content/2025-01-01-rain.txt": "[mayor] Josè Diaz.\n", "content/zz/2023-02-01-rain.txt": "Rain.\n"})
        site.build()
        assert before <= {path for path in site.tree().files if path.endswith("index.html")}

    def test_what_is_written_in_a_text_never_moves_it_as_long_as_its_date_stands(self, site: Site) -> None:
        site.write({"content/2023-02-01-rain.txt": "headline: Another title\nAnother text.\n"})
        site.build()
        assert "Another title" in site.page("2023/02/01/rain")

    def test_a_slug_of_the_front_matter_wins(self, site: Site) -> None:
        site.write({"content/2023-02-01-rain.txt": "---\nslug: Storm Warning!\n---\nRain.\n"})
        site.build()
        assert (site.output / "2023/02/01/storm-warning/index.html").is_file()
        assert not (site.output / "2023/02/01/rain").exists()

    @pytest.mark.parametrize("slug", ["page", "02", "7"])
    def test_a_slug_never_takes_the_place_of_a_date_or_of_further_pages(self, make_site: Any, slug: str) -> None:
        site = make_site({"content/a.txt": f"---\ndate: 2023\nslug: '{slug}'\n---\nRain.\n"})
        site.build()
        assert (site.output / f"2023/{slug}-article/index.html").is_file()

    def test_a_person_called_page_has_an_address_too(self, site: Site) -> None:
        site.write({"content/2023-05-05-p.txt": "[mayor] Page.\n"})
        site.build()
        assert (site.output / "officials/page-official/index.html").is_file()
        assert dead_links(site.tree()) == []
