"""Feeds, sitemaps and robots.txt: well-formed, complete, and the same whatever the clock says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from markup import target

from newsgen.exports import feeds
from newsgen.exports.feeds import ENTRIES

if TYPE_CHECKING:
    from sites import Site

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/archive/"


@pytest.fixture
def site(make_site: Any, plain_language: None, monkeypatch: pytest.MonkeyPatch) -> Site:  # noqa: ARG001 - a fixture that only patches
    monkeypatch.setattr(feeds, "ARCHIVED", 50)
    files = {f"content/2023-02-{day:02}-rain.txt": f"by: Wu Di\n[mayor] Bai Tao, day {day}.\n" for day in range(1, 29)}
    files |= {f"content/2022-{month:02}-sun.txt": "outlet: The Mirror\nSun.\n" for month in range(1, 13)}
    files |= {f"content/2021-01-01-{n}.txt": "Snow.\n" for n in range(90)}
    site: Site = make_site({"newsgen.yaml": f"base_url: {BASE}\n", "content/never.txt": "Rain.\n", **files})
    site.build()
    return site


class TestFeeds:
    @pytest.mark.parametrize("path", ["feed.xml", "feed/1.xml", "officials/bai-tao/feed.xml", "offices/mayor/feed.xml"])
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
        assert ENTRIES <= len(dates) < ENTRIES + feeds.ARCHIVED
        assert feed.findtext(f"{ATOM}updated") == dates[0] == "2023-02-28T00:00:00Z"

    def test_from_the_feed_backwards_every_article_is_reached_once(self, site: Site) -> None:
        files = site.tree().files
        path, seen = "feed.xml", []
        while path:
            feed = ET.fromstring(files[path])
            links = {link.get("rel"): link.get("href", "").removeprefix(BASE) for link in feed.findall(f"{ATOM}link")}
            assert links["self"] == path
            assert (path == "feed.xml") == (feed.find(f"{HISTORY}archive") is None) == ("current" not in links)
            seen += [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
            path = links.get("prev-archive", "")
        assert len(seen) == len(set(seen)) == 28 + 12 + 90 + 1

    def test_older_files_stay_as_they_are_when_news_come(self, site: Site) -> None:
        before = site.tree().files
        site.write({f"content/2023-03-01-{n}.txt": "Hail.\n" for n in range(60)})
        site.build()
        after = site.tree().files
        assert "feed/3.xml" in after.keys() - before.keys()
        assert after["feed/1.xml"] == before["feed/1.xml"]

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
