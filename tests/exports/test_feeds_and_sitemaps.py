"""Feeds, sitemaps and robots.txt: well-formed, complete, and the same whatever the clock says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from markup import target

from newsgen.exports import site_feed
from newsgen.exports.site_feed import ENTRIES

if TYPE_CHECKING:
    from sites import Site

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/archive/"


@pytest.fixture
def site(make_site: Any, plain_language: None, monkeypatch: pytest.MonkeyPatch) -> Site:  # noqa: ARG001 - a fixture that only patches
    monkeypatch.setattr(site_feed, "A_FILE", 50)
    files = {f"content/2023-02-{day:02}-rain.txt": f"by: Wu Di\n[mayor] Bai Tao, day {day}.\n" for day in range(1, 29)}
    files |= {f"content/2022-{month:02}-sun.txt": "outlet: The Mirror\nSun.\n" for month in range(1, 13)}
    files |= {f"content/2021-01-01-{n}.txt": "Snow.\n" for n in range(90)}
    site: Site = make_site({"newsgen.yaml": f"base_url: {BASE}\n", "content/never.txt": "Rain.\n", **files})
    site.build()
    return site


def links_of(feed: ET.Element) -> dict[str | None, str]:
    return {link.get("rel"): link.get("href", "").removeprefix(BASE) for link in feed.findall(f"{ATOM}link")}


def ids_of(feed: ET.Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]


def chain_of(site: Site) -> dict[str, ET.Element]:
    """The feed and all that its `prev-archive` leads to."""
    files, path = site.tree().files, "feed.xml"
    chain: dict[str, ET.Element] = {}
    while path:
        chain[path] = ET.fromstring(files[path])
        assert links_of(chain[path])["self"] == path
        path = links_of(chain[path]).get("prev-archive", "")
    return chain


class TestFeeds:
    @pytest.mark.parametrize(
        "path",
        ["feed.xml", "feed/2021-01/1.xml", "feed/undated.xml", "officials/bai-tao/feed.xml", "offices/mayor/feed.xml"],
    )
    def test_a_feed_has_what_atom_demands(self, site: Site, path: str) -> None:
        feed = ET.fromstring(site.tree().files[path])
        assert feed.tag == f"{ATOM}feed"
        for holder in (feed, *feed.iter(f"{ATOM}entry")):
            assert all(len(holder.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
        ids = [element.text for element in feed.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids))
        assert feed.find(f"{ATOM}author") is not None

    def test_it_shows_the_newest_first_and_only_so_many(self, site: Site) -> None:
        feed = ET.fromstring(site.tree().files["feed.xml"])
        dates = [element.text or "" for element in feed.iter(f"{ATOM}published")]
        assert dates == sorted(dates, reverse=True)
        assert ENTRIES <= len(dates) < ENTRIES + site_feed.A_FILE
        assert feed.findtext(f"{ATOM}updated") == dates[0] == "2023-02-28T00:00:00Z"

    def test_from_the_feed_backwards_every_article_is_reached_once(self, site: Site) -> None:
        chain = chain_of(site)
        seen = [identity for feed in chain.values() for identity in ids_of(feed)]
        assert len(seen) == len(set(seen)) == 28 + 12 + 90 + 1
        assert [path for path, feed in chain.items() if feed.find(f"{HISTORY}archive") is None] == ["feed.xml"]

    def test_the_same_files_lead_forward(self, site: Site) -> None:
        chain = chain_of(site)
        *archived, _feed = reversed(chain)
        assert [links_of(chain[path])["next-archive"] for path in archived[:-1]] == archived[1:]
        assert all(links_of(chain[path])["current"] == "feed.xml" for path in archived)

    def test_a_file_once_passed_stays_as_it_is_when_news_come(self, site: Site) -> None:
        before = chain_of(site)
        for month, articles in (("2023-02", 60), ("2023-03", 1), ("2023-04", 130)):
            site.write({f"content/{month}-28-{n}.txt": "Hail.\n" for n in range(articles)})
            site.build()
            after = chain_of(site)
            newest = list(after)[1]
            assert len(after) > len(before)
            kept = [path for path in before if path not in ("feed.xml", newest)]
            assert [ids_of(after[path]) for path in kept] == [ids_of(before[path]) for path in kept]
            before = after
        assert len({identity for feed in before.values() for identity in ids_of(feed)}) == 28 + 12 + 90 + 1 + 191

    def test_a_late_article_changes_its_month_alone(self, site: Site) -> None:
        before = site.tree().files
        site.write({"content/2021-01-01-0-late.txt": "Sleet.\n"})
        site.build()
        after = site.tree().files
        feeds = {path for path in after if path.startswith("feed")}
        assert {path for path in feeds if after[path] != before.get(path)} == {"feed/2021-01.xml", "feed/2021-01/1.xml"}

    def test_a_quiet_month_leaves_the_newest_of_others_in_the_feed(self, site: Site) -> None:
        site.write({"content/2023-03-01-hail.txt": "Hail.\n"})
        site.build()
        assert len(ids_of(chain_of(site)["feed.xml"])) == ENTRIES

    def test_an_office_tells_who_came_into_it_and_when(self, site: Site) -> None:
        site.write({"content/2023-03-01-new.txt": "[mayor] Deng Na.\n"})
        site.build()
        feed = ET.fromstring(site.tree().files["offices/mayor/feed.xml"])
        told = [(e.findtext(f"{ATOM}title"), e.findtext(f"{ATOM}published")) for e in feed.iter(f"{ATOM}entry")]
        assert told == [
            ("Deng Na is first printed as mayor", "2023-03-01T00:00:00Z"),
            ("Bai Tao is first printed as mayor", "2023-02-01T00:00:00Z"),
        ]
        assert feed.find(f"{HISTORY}complete") is not None

    def test_its_links_lead_to_pages(self, site: Site) -> None:
        feed = ET.fromstring(site.tree().files["feed.xml"])
        links = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
        assert all(link.startswith(BASE) for link in links)
        assert all(target("feed.xml", link.removeprefix(BASE) or "./")[0] in site.tree().files for link in links)

    def test_without_an_address_identifiers_are_permanent_all_the_same(self, site: Site) -> None:
        site.write({"newsgen.yaml": ""})
        site.build()
        feed = ET.fromstring(site.tree().files["feed.xml"])
        assert all((element.text or "").startswith("tag:") for element in feed.iter(f"{ATOM}id"))


class TestSitemaps:
    def test_the_index_names_every_part(self, site: Site) -> None:
        index = ET.fromstring(site.tree().files["sitemap.xml"])
        told = {(place.text or "").removeprefix(BASE) for place in index.iter(f"{MAP}loc")}
        assert told == {path for path in site.tree().files if path.startswith("sitemaps/")}

    def test_every_article_official_and_date_is_told_once_and_is_there(self, site: Site) -> None:
        tree = site.tree()
        places = [
            (place.text or "").removeprefix(BASE)
            for path in tree.files
            if path.startswith("sitemaps/")
            for place in ET.fromstring(tree.files[path]).iter(f"{MAP}loc")
        ]
        assert len(places) == len(set(places))
        assert all(f"{place}index.html" in tree.files for place in places)
        assert {"2023/02/01/rain/", "2022/10/sun/", "undated/never/", "officials/bai-tao/", "2023/02/"} <= set(places)

    def test_robots_may_read_everything_and_are_told_of_it(self, site: Site) -> None:
        assert site.read("robots.txt").startswith(f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n")
