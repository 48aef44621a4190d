"""Every kind of page, at both widths, light and dark: quiet, at home, within the screen, and well built."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from looking import NARROW, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from looking import Scheme, Seen

pytestmark = pytest.mark.browser

EVERYDAY = (
    "", "2023/", "2023/02/", "2023/02/01/", "2023/02/01/school/", "2023/02/01/two/", "2023/02/02/zh/", "2023/02/03/table/",
    "2022/", "2022/10/", "2022/10/known-to-the-month/", "2021/", "undated/", "undated/no-date/", "officials/",
    "officials/bai-tao/", "outlets/", "outlets/linhe-daily/", "reporters/", "reporters/ji-yun/", "data/", "offices/", "offices/mayor/", "roster/2023/", "tags/", "tags/roads/", "days/02/", "search/",
    "2023/02/05/places/", "places/", "places/pingshan/", "organizations/", "organizations/river-society/",
)  # fmt: skip
HARD = (
    "", "2022/", "2022/03/", "2023/05/05/", "2023/06/", "2023/06/01/long/", "2023/06/02/word/", "2023/06/03/many/",
    "2023/06/04/wide/", "2023/06/05/hostile/", "officials/", "officials/bai-tao/", "officials/bai-tao/page/2/", "offices/", "offices/mayor/", "roster/2022/", "days/06/",
    "outlets/linhe-daily/page/3/", "reporters/", "data/", "2023/06/06/where/", "places/", "organizations/",
)  # fmt: skip
EMPTY = ("", "officials/", "offices/", "outlets/", "reporters/", "places/", "organizations/", "tags/", "data/")
PAGES = [
    pytest.param(archive, address, id=f"{archive}/{address}")
    for archive, addresses in (("everyday", EVERYDAY), ("hard", HARD), ("empty", EMPTY))
    for address in addresses
]
every_page = pytest.mark.parametrize(("archive", "address"), PAGES)
ON_SCREENS = [
    pytest.param(*page.values, width, scheme, id=f"{page.id} {width} {scheme}")
    for page in PAGES
    for width, scheme in ((NARROW, "light"), (NARROW, "dark"), (WIDE, "light"), (WIDE, "dark"))
    if page.values[0] == "everyday" or (width, scheme) in ((NARROW, "dark"), (WIDE, "light"))
]

STRUCTURE = """() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const shown = (element) => element.textContent.trim();
    return {
        title: document.title,
        headings: all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1])),
        emptyHeadings: all("h1, h2, h3, h4, h5, h6").filter((heading) => !shown(heading)).length,
        landmarks: ["main", "header.site", "footer.site", "header.site nav"].map((one) => all(one).length),
        unnamedNavigation: all("nav").filter((nav) => !nav.getAttribute("aria-label")).length,
        navigation: all("nav").map((nav) => nav.getAttribute("aria-label")),
        silentLinks: all("a[href]").filter((link) => !shown(link)).map((link) => link.outerHTML),
        ids: all("[id]").map((element) => element.id),
        images: all("img, picture, video, iframe, object, embed").length,
        inline: all("[style], style, script:not([src]):not([type='application/ld+json'])").length,
        handlers: all("*").filter((one) => [...one.attributes].some((a) => a.name.startsWith("on"))).length,
        badLinks: all("a[href]").filter((link) => !/^(https?|file|mailto):$/.test(link.protocol)).length,
        hacked: typeof window.hacked,
    };
}"""


def opened(look: Callable[..., Seen], build: Path, address: str, width: int = WIDE, scheme: Scheme = "light") -> Seen:
    return look(f"{build.as_uri()}/{address}index.html", width, scheme)


@pytest.mark.parametrize(("archive", "address", "width", "scheme"), ON_SCREENS)
def test_a_page_is_quiet_asks_only_its_own_site_and_fits_the_screen(
    look: Callable[..., Seen], builds: Mapping[str, Path], archive: str, address: str, width: int, scheme: Scheme
) -> None:
    seen = opened(look, builds[archive], address, width, scheme)
    assert seen.faults == []
    home = builds[archive].as_uri() + "/"
    assert [asked for asked in seen.asked if not asked.startswith(home)] == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


@every_page
def test_a_page_is_well_built(
    look: Callable[..., Seen], builds: Mapping[str, Path], archive: str, address: str
) -> None:
    found: dict[str, Any] = opened(look, builds[archive], address).page.evaluate(STRUCTURE)
    assert found["title"]
    assert found["landmarks"] == [1, 1, 1, 1]
    assert found["unnamedNavigation"] == 0
    assert len(set(found["navigation"])) == len(found["navigation"])
    levels = found["headings"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels)), levels
    assert found["emptyHeadings"] == 0
    assert found["silentLinks"] == []
    assert len(set(found["ids"])) == len(found["ids"])
    assert (found["images"], found["inline"], found["handlers"], found["badLinks"]) == (0, 0, 0, 0)
    assert found["hacked"] == "undefined"


@pytest.mark.parametrize("address", EVERYDAY)
def test_nothing_on_a_page_is_out_of_a_readers_reach(
    look: Callable[..., Seen], builds: Mapping[str, Path], address: str
) -> None:
    for width, scheme in ((WIDE, "light"), (NARROW, "dark")):
        found = Axe().run(opened(look, builds["everyday"], address, width, scheme).page)
        assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(look: Callable[..., Seen], builds: Mapping[str, Path], scheme: Scheme) -> None:
    page = opened(look, builds["everyday"], "", scheme=scheme).page
    colours = {
        name: page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name)", f"--{name}")
        for name in ("ink", "quiet", "link", "paper", "tint")
    }
    for text in ("ink", "quiet", "link"):
        for ground in ("paper", "tint"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def contrast(one: str, other: str) -> float:
    """As the Web Content Accessibility Guidelines reckon it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour.strip().removeprefix("#")
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


@pytest.mark.parametrize(
    ("address", "language"), [("2023/02/02/zh/", "zh-Hans"), ("2023/02/01/two/", "en"), ("officials/", "en")]
)
def test_a_page_is_in_its_own_language_and_its_frame_in_the_sites(
    look: Callable[..., Seen], builds: Mapping[str, Path], address: str, language: str
) -> None:
    page = opened(look, builds["everyday"], address).page
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.querySelector('h1').closest('[lang]').lang") == language
    assert page.evaluate("document.querySelector('header.site').closest('[lang]').lang") == "en"


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_wide_table_scrolls_within_itself_and_the_keyboard_reaches_it(
    look: Callable[..., Seen], builds: Mapping[str, Path], width: int
) -> None:
    page = opened(look, builds["hard"], "2023/06/04/wide/", width).page
    table = page.locator(".text table")
    assert table.evaluate("table => table.scrollWidth > table.clientWidth")
    assert table.evaluate("table => table.tabIndex") == 0


def test_on_paper_there_is_text_and_no_navigation(look: Callable[..., Seen], builds: Mapping[str, Path]) -> None:
    page = opened(look, builds["everyday"], "2023/02/01/two/", scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1").is_visible()
    assert not page.locator("header.site nav").is_visible()
    assert not page.locator("nav.crumbs").is_visible()
    assert page.locator("h1").evaluate("heading => getComputedStyle(heading).color") == "rgb(0, 0, 0)"
