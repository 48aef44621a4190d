"""An open page follows what an editor does, in a real Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from previews import Preview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from sites import Site

pytestmark = pytest.mark.browser

RAIN = "date 2023-02-01 River Daily (Reporter/Wu Di) Mayor Bai Tao spoke of rain.\n"
ARTICLE = "2023/02/01/rain/"
REMARKS = "newsgen-remarks section"
HOSTILE = "<img src=x onerror=window.hacked=1>"


@pytest.fixture
def site(make_site: Any) -> Site:
    made: Site = make_site({"content/2023-02-01-rain.txt": RAIN})
    return made


@pytest.fixture
def preview(site: Site) -> Iterator[Preview]:
    with Preview(site) as preview:
        yield preview


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab; nothing may go wrong in it but that a page, or the preview, is not there."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if told.type in ("error", "warning") else None)
    yield page
    page.close()
    assert [fault for fault in faults if not fault.startswith("Failed to load resource")] == []


def test_an_article_edited_added_and_deleted(site: Site, preview: Preview, page: Page) -> None:
    page.goto(preview.address + ARTICLE)
    expect(page.locator("main")).to_contain_text("spoke of rain")
    site.write({"content/2023-02-01-rain.txt": RAIN.replace("rain", "hail")})
    expect(page.locator("main")).to_contain_text("spoke of hail")
    page.goto(preview.address + "2023/02/01/")
    site.write({"content/2023-02-01-flood.txt": RAIN.replace("rain", "a flood")})
    expect(page.locator("main")).to_contain_text("a flood")
    page.goto(preview.address + ARTICLE)
    site.remove("content/2023-02-01-rain.txt")
    expect(page.locator("main")).not_to_contain_text("hail")
    assert page.reload().status == 404
    site.write({"content/2023-02-01-rain.txt": RAIN})
    expect(page.locator("main")).to_contain_text("spoke of rain")


def test_an_article_broken_and_mended(site: Site, preview: Preview, page: Page) -> None:
    page.goto(preview.address)
    site.write({"content/2023-02-02-bad.txt": ""})
    expect(page.locator(REMARKS)).to_contain_text("content/2023-02-02-bad.txt")
    expect(page.locator(REMARKS)).to_contain_text("Some content could not be published")
    site.write({"content/2023-02-02-bad.txt": RAIN.replace("rain", "drought")})
    expect(page.locator(REMARKS)).to_have_count(0)
    expect(page.locator("main")).to_contain_text("drought")


def test_a_template_broken_and_mended(site: Site, preview: Preview, page: Page) -> None:
    page.goto(preview.address + ARTICLE)
    good = '{% extends "base.html" %}{% block main %}<p class=mine>Mine: {{ view.WHAT }}</p>{% endblock %}'
    site.write({"templates/article.html": good.replace("view.WHAT", "view.no_such_field")})
    expect(page.locator(REMARKS)).to_contain_text("templates/article.html:1")
    expect(page.locator(REMARKS)).to_contain_text("The site could not be built")
    expect(page.locator("main")).to_contain_text("spoke of rain")
    page.reload()
    expect(page.locator(REMARKS)).to_contain_text("no_such_field")
    site.write({"templates/article.html": good.replace("{{ view.WHAT }}", "all well")})
    expect(page.locator("p.mine")).to_have_text("Mine: all well")
    expect(page.locator(REMARKS)).to_have_count(0)


def test_the_configuration_broken_and_mended(site: Site, preview: Preview, page: Page) -> None:
    page.goto(preview.address)
    site.write({"newsgen.yaml": f"'{HOSTILE}': x\n"})
    expect(page.locator(REMARKS)).to_contain_text(HOSTILE)  # as text
    assert page.evaluate("window.hacked") is None
    expect(page.locator("main")).to_be_visible()
    page.locator("newsgen-remarks button").click()
    expect(page.locator(REMARKS)).to_have_count(0)
    site.write({"newsgen.yaml": "title: River news\n"})
    expect(page).to_have_title(re.compile("River news"))


def test_a_tab_follows_a_preview_that_is_started_again(site: Site, page: Page) -> None:
    with Preview(site) as first:
        page.goto(first.address + ARTICLE)
        expect(page.locator("main")).to_contain_text("spoke of rain")
    site.write({"content/2023-02-01-rain.txt": RAIN.replace("rain", "hail")})
    with Preview(site, "--port", first.address.rstrip("/").rpartition(":")[2]):
        expect(page.locator("main")).to_contain_text("spoke of hail")
        page.goto("about:blank")
