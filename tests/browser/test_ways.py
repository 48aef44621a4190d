"""The ways through a site: by clicking, by keyboard, from the file system and from a host below a base path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from archives import BASE_PATH
from looking import arrives
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

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
    links = page.locator("a[href]").count()
    for _ in range(links):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('a[href]:focus-visible')")
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
