"""The ways through a site: by clicking, by keyboard, from the file system and from a host below a base path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from archives import BASE_PATH
from looking import NARROW, arrives
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from looking import Seen
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def reads(page: Page, heading: str) -> None:
    expect(page.locator("h1")).to_have_text(heading)


def test_from_home_to_an_article_to_an_official_to_the_evidence(look: Callable[..., Seen], root: str) -> None:
    seen = look(root)
    page = seen.page
    page.get_by_role("link", name="Bai Tao, mayor of Linhe, led a team to the port").click()
    reads(page, "Bai Tao, mayor of Linhe, led a team to the port")
    page.locator("#item-2 .text").get_by_role("link", name="Deng Na").click()
    reads(page, "Deng Na")
    page.locator(".entries .headline").get_by_role("link", name="led a team to the port").click()
    reads(page, "Bai Tao, mayor of Linhe, led a team to the port")
    arrives(page, "#item-2")
    expect(page.locator("#item-2:target")).to_contain_text("Deng Na")
    assert seen.faults == []


def test_from_an_article_up_to_its_day_month_and_year_and_home(look: Callable[..., Seen], root: str) -> None:
    page = look(root).page
    page.get_by_role("link", name="A report with a table").click()
    for step, title in (
        ("3 February", "3 February 2023"),
        ("February", "February 2023"),
        ("2023", "2023"),
        ("Home", "Linhe archive"),
    ):
        page.locator(".crumbs").get_by_role("link", name=step, exact=True).click()
        reads(page, title)


def test_from_article_to_article(look: Callable[..., Seen], root: str) -> None:
    page = look(root).page
    page.get_by_role("link", name="A report with a table").click()
    page.locator(".neighbours [rel=next]").click()
    reads(page, "An office")
    page.locator(".neighbours [rel=prev]").click()
    reads(page, "A report with a table")


def test_every_page_of_the_frame_opens_from_every_other(look: Callable[..., Seen], root: str) -> None:
    seen = look(root)
    for name in ("Officials", "Offices", "Outlets", "Reporters", "Data", "Search"):
        seen.page.locator("header.site").get_by_role("link", name=name).click()
        reads(seen.page, name)
    seen.page.locator("header.site [rel=home]").click()
    reads(seen.page, "Linhe archive")
    assert seen.faults == []


def test_a_calendar_leads_to_its_days(look: Callable[..., Seen], root: str) -> None:
    page = look(root).page
    page.locator(".tallies").get_by_role("link", name="2023").click()
    page.locator(".months").get_by_role("link", name=re.compile("February")).click()
    page.locator(".calendar").get_by_role("link", name=re.compile("^9 ")).click()
    reads(page, "9 February 2023")


def test_words_asked_on_the_home_page_are_searched_and_stay_in_the_address(
    look: Callable[..., Seen], server: str
) -> None:
    seen = look(server)
    seen.page.get_by_role("searchbox").fill("market")
    seen.page.keyboard.press("Enter")
    expect(seen.page.locator("#found .headline")).to_have_count(1)
    arrives(seen.page, "search/?q=market")
    assert seen.faults == []


def test_a_site_that_cannot_be_searched_has_no_box_for_words(
    look: Callable[..., Seen], builds: Mapping[str, Path]
) -> None:
    assert look(builds["hard"].as_uri() + "/index.html").page.get_by_role("searchbox").count() == 0


def test_a_former_address_leads_to_the_official(look: Callable[..., Seen], root: str) -> None:
    folder = root.removesuffix("index.html")
    ending = "index.html" if folder != root else ""
    page = look(f"{folder}officials/teng-na/{ending}").page
    arrives(page, f"officials/deng-na/{ending}")
    reads(page, "Deng Na")


def test_a_day_in_the_calendar_tells_whether_an_official_is_named(look: Callable[..., Seen], server: str) -> None:
    days = look(f"{server}2023/02/").page.locator(".calendar td")
    expect(days.filter(has_text=re.compile(r"^9 "))).not_to_contain_text("no official named")
    expect(days.filter(has_text=re.compile(r"^10,"))).to_have_text("10, nothing collected")
    expect(days.filter(has_text=re.compile(r"^11 "))).to_contain_text("no official named")


def test_silence_is_told_with_what_was_collected_since(look: Callable[..., Seen], server: str) -> None:
    since = look(f"{server}officials/ren-hao/").page.locator(".since")
    expect(since).to_have_text(re.compile(r"^Silence since: \d+ articles of later months do not name this person\.$"))


def test_on_a_phone_the_files_of_the_data_are_listed(look: Callable[..., Seen], root: str) -> None:
    page = look(root, NARROW).page
    page.locator("header.site").get_by_role("link", name="Data").click()
    expect(page.get_by_role("link", name="data/officials.json")).to_be_visible()


def test_the_first_stop_of_the_keyboard_leads_past_the_frame(look: Callable[..., Seen], root: str) -> None:
    page = look(root).page
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the text"
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id == 'main'")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_every_link_can_be_reached_with_the_keyboard_and_shows_that_it_was(
    look: Callable[..., Seen], root: str
) -> None:
    page = look(root).page
    stops = "a[href], input, button"
    links = page.locator(stops).count()
    for _ in range(links):
        page.keyboard.press("Tab")
        assert page.evaluate("stops => document.activeElement.matches(`:is(${stops}):focus-visible`)", stops)
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_no_script_runs_that_was_written_into_a_page(look: Callable[..., Seen], root: str) -> None:
    seen = look(root)
    seen.page.evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.hacked = 1';"
        " document.body.append(script); document.body.insertAdjacentHTML('beforeend',"
        ' \'<p style="color: red" id="styled">x</p>\') }'
    )
    assert seen.page.evaluate("typeof window.hacked") == "undefined"
    assert seen.page.locator("#styled").evaluate("p => getComputedStyle(p).color") != "rgb(255, 0, 0)"
    assert any("Content Security Policy" in fault for fault in seen.faults)


def test_a_missing_page_leads_home_from_any_depth(look: Callable[..., Seen], server: str) -> None:
    seen = look(f"{server}2019/01/01/gone/away/")
    reads(seen.page, "Page not found")
    assert [asked for asked in seen.asked if BASE_PATH not in asked] == []
    assert seen.page.locator("h1").evaluate("heading => getComputedStyle(heading).fontFamily").startswith('"Iowan')
    seen.page.get_by_role("link", name="home page").click()
    reads(seen.page, "Linhe archive")
