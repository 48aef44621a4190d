"""Pages of places and organisations, what leads to them, and that nothing does where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markup import Page
from sites import Site

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "newsgen.yaml": "per_page: 2\n",
    "content/2023-05-01-a.txt": "place: Linhe\nNobody spoke.\n---\nplace: Pingshan/LINHE\nNobody listened.\n",
    "content/2023-06-01-b.md": (
        "---\nplaces: ['Santa Ana, Calif.', Linhe]\norganizations: [River Society, 'Roe, Wu and Partners']\n---\n"
        "[mayor] Bai Tao spoke.\n"
    ),
    "content/2023-07-01-c.txt": "Nobody spoke.\n",
}
WAYS = ("places/", "organizations/")


@pytest.fixture
def site(tmp_path: Path, plain_language: None) -> Site:  # noqa: ARG001 - says what is a dateline
    site = Site(tmp_path / "site", FILES)
    site.build()
    return site


def text(site: Site, address: str) -> str:
    return " ".join(Page(site.page(address)).text.split())


def links(site: Site, address: str) -> list[str]:
    return [target for tag, target in Page(site.page(address)).addresses if tag == "a"]


def test_a_place_lists_the_stories_written_there(site: Site) -> None:
    assert "Linhe 2 articles" in text(site, "places/linhe")
    assert "../../2023/05/01/a/#item-2" in links(site, "places/pingshan")
    assert "Santa Ana, Calif. 1 article" in text(site, "places")


def test_a_place_spelt_twice_in_one_dateline_lists_the_story_once(site: Site) -> None:
    site.write({"content/2023-08-01-d.txt": "place: Halford/HALFORD\nNobody spoke.\n"})
    site.build()
    assert "Halford 1 article" in text(site, "places")
    assert len([link for link in links(site, "places/halford") if "2023/08/01/d/#" in link]) == 1


def test_a_long_list_of_a_place_goes_over_several_pages(site: Site) -> None:
    more = {f"content/2024-01-{day:02}-d.txt": "place: Linhe\nNobody spoke.\n" for day in range(1, 6)}
    site.write(more)
    site.build()
    assert "Linhe, page 1" in site.page("places/linhe/page/1")


def test_an_organization_lists_the_articles_that_name_it(site: Site) -> None:
    assert "../../2023/06/01/b/#item-1" in links(site, "organizations/river-society")
    assert "Roe, Wu and Partners 1 article" in text(site, "organizations")


def test_an_article_leads_to_its_places_and_organizations(site: Site) -> None:
    page = text(site, "2023/06/01/b")
    assert "PlacesSanta Ana, Calif.; Linhe" in page
    assert "OrganizationsRiver Society; Roe, Wu and Partners" in page
    assert "../../../../places/linhe/" in links(site, "2023/06/01/b")
    assert "Places" not in text(site, "2023/07/01/c")
    assert "Organizations" not in text(site, "2023/07/01/c")


def test_linked_data_tell_of_places_and_organizations(site: Site) -> None:
    article, _ = Page(site.page("2023/06/01/b")).linked_data[0]["@graph"]
    root = "../../../../"
    assert article["locationCreated"] == [
        {"@type": "Place", "name": "Santa Ana, Calif.", "url": f"{root}places/santa-ana-calif/"},
        {"@type": "Place", "name": "Linhe", "url": f"{root}places/linhe/"},
    ]
    assert [(thing["@type"], thing["name"]) for thing in article["mentions"]] == [
        ("Person", "Bai Tao"),
        ("Organization", "River Society"),
        ("Organization", "Roe, Wu and Partners"),
    ]


def test_home_and_search_lead_to_them(site: Site) -> None:
    assert "3 places, 2 organizations" in text(site, "")
    assert {f"./{way}" for way in WAYS} <= set(links(site, ""))
    assert {f"../{way}" for way in WAYS} <= set(links(site, "search"))


def test_the_sitemap_has_them(site: Site) -> None:
    assert "places/pingshan/" in site.read("sitemaps/places.xml")
    assert "organizations/river-society/" in site.read("sitemaps/organizations.xml")


def test_a_site_without_them_shows_no_trace_and_nor_does_one_that_has_lost_them(site: Site) -> None:
    site.remove("content/2023-05-01-a.txt")
    site.remove("content/2023-06-01-b.md")
    site.build()
    for address in ("", "search", "2023/07/01/c"):
        assert not any(way in target for target in links(site, address) for way in WAYS)
    assert "Nothing is collected here yet." in text(site, "places")
    assert not any(path.startswith(("sitemaps/places", "sitemaps/organ", "places/l")) for path in site.tree().files)
