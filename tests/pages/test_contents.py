"""An article with many stories begins with the way to each of them; others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from markup import Page

if TYPE_CHECKING:
    from sites import Site

LONG = "Rain fell on the roofs of Linhe, on its bridges, and on the long road to the sea, all day and all night."
STORIES = ["Sun.", LONG, "雨" * 70, "Hail."]


@pytest.fixture
def site(make_site: Any, plain_language: None) -> Site:  # noqa: ARG001 - says what parts stories
    files = {f"content/2023-02-0{n}-rain.txt": "\n---\n".join(STORIES[:n]) for n in (3, 4)}
    site: Site = make_site(files)
    site.build()
    return site


def ways(site: Site, address: str) -> list[str]:
    page = Page(site.page(address))
    return [target for tag, target in page.addresses if tag == "a" and target.startswith("#item-")]


def test_four_stories_have_a_list_of_them(site: Site) -> None:
    assert ways(site, "2023/02/04/rain/") == ["#item-1", "#item-2", "#item-3", "#item-4"]


def test_three_are_seen_without(site: Site) -> None:
    assert ways(site, "2023/02/03/rain/") == []


def test_a_story_without_a_headline_goes_by_its_first_words(site: Site) -> None:
    contents = site.page("2023/02/04/rain/").partition("</nav>\n<section")[0].rpartition("<nav")[2]
    assert ">Sun.<" in contents
    assert ">Rain fell on the roofs of Linhe, on its bridges, and on the…<" in contents
    assert f">{'雨' * 30}…<" in contents


def test_the_list_says_what_is_the_sites_language_and_what_the_articles(make_site: Any) -> None:
    site: Site = make_site({"content/2023-02-04-yu.txt": "\n\n".join(["本报讯（记者赵朋）昨日全市下雨。"] * 4)})
    site.build()
    contents = site.page("2023/02/04/yu/").partition('<nav class="contents"')[2].partition("<li>")[0]
    assert contents.startswith(' lang="en" aria-label="In this article"')
    assert '<ol lang="zh' in contents
