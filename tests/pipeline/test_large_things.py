"""Large single things: one more article costs the same however many there are, and no page grows without bound.

The counts are those of files written, which no machine's speed changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from newsgen.exports import site_feed, sitemaps
from newsgen.pages import entity_list, office

if TYPE_CHECKING:
    from collections.abc import Callable

    from sites import Site

FEW, MANY = 420, 660
"""Both in two years."""
CONFIG = "title: Rain\nper_page: 10\nsearch: false\n"
SURNAMES = ["Bai", "Chen", "Deng", "Fang", "Gao", "Han", "Jiang", "Kong", "Liao", "Meng"]


def name(number: int) -> str:
    """A name of its own for every number."""
    syllables = ["an", "bo", "da", "fu", "hai", "jin", "ke", "li", "min", "ning"]
    a, b, c = number % 10, number // 10 % 10, number // 100 % 10
    return f"{SURNAMES[c]} {(syllables[a] + syllables[b]).capitalize()}"


def clipping(date: str, official: str, number: int) -> str:
    return (
        f"date {date} River Daily (Reporter/Wu Di) On that day, {official}, secretary of the district party committee,"
        f" visited village {number}.\n"
    )


class Large(NamedTuple):
    """A way to be large: the date and the official of the article of a number."""

    date: Callable[[int], str]
    official: Callable[[int], str]


def day(number: int) -> str:
    """Twelve months of twenty-eight days a year, one article each."""
    return f"20{10 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


LARGE = {
    "an official with many appearances, an outlet with many articles": Large(day, lambda _: "Bai Tao"),
    "a day with many articles": Large(lambda _: "2023-02-01", lambda number: name(number % 7)),
    "many officials": Large(day, name),
}


def site_of(make_site: Callable[..., Site], large: Large, articles: int) -> Site:
    texts = {
        f"content/{number:04}.txt": clipping(large.date(number), large.official(number), number)
        for number in range(articles)
    }
    site = make_site({"newsgen.yaml": CONFIG, **texts})
    site.build()
    return site


def one_more(site: Site, large: Large, articles: int) -> int:
    """How many files the next article takes, on the latest day and of an official who is there."""
    date = max(large.date(number) for number in range(articles))
    site.write({"content/new.txt": clipping(date, large.official(articles - 1), articles)})
    written = site.build().written
    site.remove("content/new.txt")
    return written


@pytest.mark.parametrize("large", LARGE.values(), ids=LARGE)
def test_one_article_more_writes_as_many_files_among_many_as_among_few(
    make_site: Callable[..., Site], large: Large
) -> None:
    few, many = (one_more(site_of(make_site, large, articles), large, articles) for articles in (FEW, MANY))
    assert many <= few + 3


@pytest.mark.parametrize("large", LARGE.values(), ids=LARGE)
def test_no_page_or_feed_grows_with_the_archive(
    make_site: Callable[..., Site], large: Large, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity_list, "NAMES_A_PAGE", 40)
    monkeypatch.setattr(office, "HOLDERS", 20)
    monkeypatch.setattr(site_feed, "A_FILE", 4)
    few, many = (heaviest(site_of(make_site, large, articles)) for articles in (FEW, MANY))
    assert many.keys() == few.keys()
    assert {kind: (few[kind], size) for kind, size in many.items() if size > 1.2 * few[kind]} == {}


def heaviest(site: Site) -> dict[str, int]:
    """The size of the largest page or feed in each folder at the top. Sitemaps have a bound of their own."""
    sizes: dict[str, int] = {}
    for path, data in site.tree().files.items():
        if path.endswith((".html", ".xml")) and not path.startswith("sitemap"):
            top = path.split("/")[0]
            kind = "date" if top.isdigit() else top
            sizes[kind] = max(sizes.get(kind, 0), len(data))
    return sizes


def test_a_sitemap_that_is_full_is_followed_by_another(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "ADDRESSES", 50)
    site = site_of(make_site, LARGE["a day with many articles"], FEW)
    parts = {path: data.count(b"<loc>") for path, data in site.tree().files.items() if path.startswith("sitemaps/")}
    assert "sitemaps/2023-7.xml" in parts
    assert max(parts.values()) == 50 + len(["2023", "2023/02", "2023/02/01"])


def test_a_new_name_moves_only_the_names_after_it(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity_list, "NAMES_A_PAGE", 40)
    site = site_of(make_site, LARGE["many officials"], 200)
    before = site.tree().files
    site.write({"content/new.txt": clipping("2011-12-28", "Chen Zhu", 201)})
    site.build()
    after = site.tree().files
    changed = {path for path in after if path.startswith("officials/page/") and after[path] != before.get(path)}
    assert changed == {"officials/page/5/index.html", "officials/page/6/index.html"}


def test_letters_lead_to_the_page_on_which_their_names_begin(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity_list, "NAMES_A_PAGE", 40)
    site = site_of(make_site, LARGE["many officials"], 300)
    links = re.findall(r'<a href="../officials/([^"]*)">(.)</a>', site.page("officials"))
    assert links[0] == ("", "B")
    assert links[2][0] not in ("", links[1][0])
    for page, letter in links:
        assert f">{letter}</h2>" in site.page(f"officials/{page.rstrip('/')}")
    assert 'class="letters"' in site.page("officials/page/3")
