"""Searching, in a reader's browser: words in two scripts, filters, order, an address that can be shared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from archives import everyday
from axe_playwright_python.sync_playwright import Axe
from looking import NARROW, WIDE, arrives
from playwright.sync_api import expect
from sites import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from looking import Scheme, Seen
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(look: Callable[..., Seen], server: str) -> Callable[[str], Page]:
    """Opens the search page at an address, and waits for its answer where it was asked for one."""

    def opening(query: str) -> Page:
        page = look(f"{server}search/{query}").page
        if query:
            answered(page)
        return page

    return opening


def answered(page: Page, number: int | None = None) -> None:
    expect(page.locator("#told")).to_have_text(re.compile(r"Found|Nothing" if number is None else f"Found: {number}$"))


def headlines(page: Page) -> list[str]:
    return page.locator("#found .headline").all_inner_texts()


def dates(page: Page) -> list[str]:
    return page.locator("#found time").evaluate_all("times => times.map(time => time.dateTime)")


def ask(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")


def test_an_english_word_is_found_and_shown_in_its_sentence(opened: Callable[[str], Page]) -> None:
    page = opened("")
    ask(page, "market")
    answered(page, 1)
    assert headlines(page) == ["Bai Tao, mayor of Linhe, led a team to the port"]
    assert page.locator("#found mark").all_inner_texts() == ["market."]
    page.locator("#found a").click()
    arrives(page, "/2023/02/01/two/#item-2")
    expect(page.locator("#item-2:target")).to_contain_text("visited the market")


def test_the_beginning_of_a_word_is_enough(opened: Callable[[str], Page]) -> None:
    assert headlines(opened("?q=quotat")) == ["A report with a table"]


@pytest.mark.parametrize(
    "words", ["项目", "白涛", "项目建设", "白涛 港口", "ABC项目", "市长白涛 ABC", "“抓好项目建设”"]
)
def test_a_chinese_word_is_found(opened: Callable[[str], Page], words: str) -> None:
    page = opened(f"?q={words}")
    assert headlines(page) == ["市委副书记、市长白涛到港口调研"]
    assert " " not in page.locator("#found .excerpt").inner_text().replace("2 月 2 日", "").replace("ABC", "").strip(
        "… "
    )
    assert page.locator("#found .excerpt").get_attribute("lang") == "zh-Hans"


def test_its_characters_in_another_order_are_another_word(opened: Callable[[str], Page]) -> None:
    page = opened("?q=目项")
    assert page.locator("#told").inner_text().startswith("Nothing was found")


def test_a_phrase_is_found_as_it_stands(opened: Callable[[str], Page]) -> None:
    assert len(headlines(opened('?q="opened the school"'))) == 10
    assert headlines(opened('?q="school the opened"')) == []
    assert headlines(opened('?q="opened the school" quotation')) == ["A report with a table"]


def test_a_search_is_narrowed_by_official_outlet_and_year(opened: Callable[[str], Page]) -> None:
    page = opened("?q=school")
    found = len(headlines(page))
    expect(page.locator("select[name=official] option")).to_have_text(
        ["all", re.compile(r"Bai Tao \(\d+\)"), "Deng Na (6)"]
    )
    page.get_by_label("Official").select_option("deng-na")
    answered(page, 6)
    page.get_by_label("Official").select_option("")
    answered(page, found)
    page.get_by_label("Year").select_option("2022")
    answered(page, 1)
    assert headlines(page) == ["Known to the month"]
    assert headlines(opened("?q=临河&outlet=临河日报")) == []
    assert headlines(opened("?q=港口&outlet=临河日报")) == ["市委副书记、市长白涛到港口调研"]


def test_results_are_in_the_order_of_their_dates_over_all_years(opened: Callable[[str], Page]) -> None:
    newest = dates(opened("?q=school&sort=newest"))
    assert newest == sorted(newest, reverse=True)
    assert newest[-2:] == ["2022-10", "2021"]
    page = opened("?q=school&sort=oldest")
    assert dates(page) == newest[::-1]
    assert headlines(page)[0] == "No date at all"


def test_what_is_typed_before_the_script_has_come_stays(browser: Browser, server: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page = browser.new_page()
    page.route("**/assets/search.js", hold)
    page.goto(f"{server}search/", wait_until="commit")
    page.get_by_role("searchbox").fill("market")
    held.pop().continue_()
    page.wait_for_load_state()
    page.keyboard.press("Enter")
    answered(page, 1)
    page.close()


def test_what_was_asked_stands_in_the_address_and_survives(opened: Callable[[str], Page]) -> None:
    page = opened("")
    ask(page, "school")
    answered(page)
    page.get_by_label("Order").select_option("oldest")
    answered(page)
    page.get_by_label("Year").select_option("2023")
    answered(page, 7)
    shown = headlines(page)
    arrives(page, "search/?q=school&year=2023&sort=oldest")
    page.reload()
    answered(page, 7)
    assert headlines(page) == shown
    assert page.get_by_role("searchbox").input_value() == "school"
    page.go_back()
    answered(page, 10)
    assert page.get_by_label("Year").input_value() == ""


def test_from_an_officials_page_one_searches_among_what_names_them(look: Callable[..., Seen], server: str) -> None:
    page = look(f"{server}officials/deng-na/").page
    page.get_by_role("link", name="Search among these").click()
    answered(page, 7)
    expect(page.get_by_label("Official").locator("option:checked")).to_have_text("Deng Na (7)")
    ask(page, "market")
    answered(page, 1)
    arrives(page, "search/?q=market&official=deng-na")


def test_the_keyboard_does_it_all(opened: Callable[[str], Page]) -> None:
    page = opened("")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("market")
    page.keyboard.press("Enter")
    answered(page, 1)
    for _ in range(6):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2023/02/01/two/#item-2")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_results_are_quiet_at_home_within_the_screen_and_well_built(
    look: Callable[..., Seen], server: str, width: int, scheme: Scheme
) -> None:
    seen = look(f"{server}search/?q=school", width, scheme)
    answered(seen.page)
    expect(seen.page.locator("select[name=year] option")).not_to_have_count(1)
    assert seen.faults == []
    assert [asked for asked in seen.asked if not asked.startswith(server)] == []
    assert seen.page.locator("html").evaluate("html => html.scrollWidth") <= width
    assert Axe().run(seen.page).response["violations"] == []


def test_many_results_come_a_page_at_a_time(browser: Browser, tmp_path: Path, serve: Callable[[Path], Any]) -> None:
    files = {f"content/20{n % 3 + 20}-01-{n + 1:02}-n.txt": f"Number {n} of the otters.\n" for n in range(30)}
    site = Site(tmp_path / "many", files)
    site.build(search=True)
    with serve(site.output) as root:
        page = browser.new_page()
        page.goto(f"{root}search/?q=otters&sort=newest")
        answered(page, 30)
        assert len(headlines(page)) == 20
        page.get_by_role("button", name="More results").press("Enter")
        expect(page.locator("#found > li")).to_have_count(30)
        expect(page.locator("#found > li:nth-child(21) a")).to_be_focused()
        assert dates(page) == sorted(dates(page), reverse=True)
        assert not page.get_by_role("button", name="More results").is_visible()
        page.close()


def test_hostile_text_is_shown_as_it_is(browser: Browser, tmp_path: Path, serve: Callable[[Path], Any]) -> None:
    text = (
        "Title: <img src=x onerror=alert(1)> otters\nDate: 2023-01-01\n\n<b>otters</b> &lt; <script>alert(1)</script>\n"
    )
    site = Site(tmp_path / "hostile", {"content/a.txt": text})
    site.build(search=True)
    with serve(site.output) as root:
        page = browser.new_page()
        page.goto(f"{root}search/?q=otters")
        answered(page, 1)
        assert headlines(page) == ["<img src=x onerror=alert(1)> otters"]
        assert "<b>otters</b>" in page.locator("#found .excerpt").inner_text()
        assert page.locator("#found :is(img, b, script)").count() == 0
        page.close()


def test_an_interface_in_chinese_searches_both_languages(
    browser: Browser, tmp_path: Path, serve: Callable[[Path], Any]
) -> None:
    site = Site(tmp_path / "zh", {**everyday(), "newsgen.yaml": "language: zh-Hans\n"})
    site.build(search=True)
    with serve(site.output) as root:
        page = browser.new_page()
        page.goto(f"{root}search/?q=market")
        expect(page.locator("#told")).to_have_text("找到 1 条")
        ask(page, "项目")
        expect(page.locator("#found .headline")).to_have_text(["市委副书记、市长白涛到港口调研"])
        assert page.locator("#found time").inner_text() == "2023年2月2日"
        page.close()


def test_without_script_the_page_offers_other_ways(browser: Browser, server: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{server}search/?q=school")
    assert "Searching needs JavaScript" in page.locator("main").inner_text()
    assert not page.locator("form").is_visible()
    page.locator("main").get_by_role("link", name="Officials").click()
    expect(page.locator("h1")).to_have_text("Officials")
    page.context.close()


def test_from_the_file_system_the_page_says_what_it_needs(
    look: Callable[..., Seen], builds: Mapping[str, Path]
) -> None:
    page = look((builds["everyday"] / "search/index.html").as_uri()).page
    expect(page.locator("#told")).to_contain_text("needs a web server")
    page.locator("main").get_by_role("link", name="Officials").click()
    expect(page.locator("h1")).to_have_text("Officials")


def test_a_site_without_an_index_says_so(look: Callable[..., Seen], builds: Mapping[str, Path]) -> None:
    page = look((builds["hard"] / "search/index.html").as_uri()).page
    assert "without an index for searching" in page.locator("main").inner_text()
    assert page.locator("form").count() == 0
