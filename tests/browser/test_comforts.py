"""What the script adds to an article: titles by touch and keyboard, addresses of paragraphs, citations to keep."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from looking import NARROW, arrives

if TYPE_CHECKING:
    from collections.abc import Callable

    from looking import Seen
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
ARTICLE = "2023/02/01/school/"
TOLD = "link => getComputedStyle(link, '::after').content"


@pytest.fixture
def article(look: Callable[..., Seen], server: str) -> Page:
    return look(server + ARTICLE).page


def kept(page: Page, kind: str) -> str:
    page.locator(".cite summary").click()
    with page.expect_download() as waiting:
        page.locator(".cite").get_by_role("link", name=kind).click()
    assert waiting.value.suggested_filename.startswith("school-2023.")
    return Path(waiting.value.path()).read_text("utf-8")


def test_an_article_can_be_kept_as_bibtex(article: Page) -> None:
    assert kept(article, "BibTeX") == (
        "@article{school-2023,\n  title = {{School number 1 opens}},\n  author = {{Wu Di}},\n"
        "  journal = {Linhe Daily},\n  date = {2023-02-01},\n  year = {2023},\n"
        "  url = {https://linhe.example/news/archive/2023/02/01/school/},\n}\n"
    )


def test_an_article_can_be_kept_as_ris(article: Page) -> None:
    lines = kept(article, "RIS").splitlines()
    assert lines[:4] == ["TY  - NEWS", "TI  - School number 1 opens", "AU  - Wu Di", "T2  - Linhe Daily"]
    assert lines[-1].strip() == "ER  -"


def test_an_article_can_be_kept_as_csl_json(article: Page) -> None:
    (item,) = json.loads(kept(article, "CSL-JSON"))
    assert item["title"] == "School number 1 opens"
    assert item["issued"] == {"date-parts": [[2023, 2, 1]]}


def test_the_text_of_an_article_can_be_kept(article: Page) -> None:
    text = kept(article, "TXT")
    assert text.startswith("School number 1 opens\n2023-02-01\nLinhe Daily\nWu Di\n")
    assert "\nBai Tao, mayor of Linhe, opened the school.\n" in text
    assert "¶" not in text


def test_without_script_there_is_a_line_to_cite(article: Page) -> None:
    assert article.locator(".cite p").first.text_content() == (
        "Wu Di, “School number 1 opens”, Linhe Daily, 1 February 2023, Linhe archive, "
        "https://linhe.example/news/archive/2023/02/01/school/"
    )


def test_the_keyboard_shows_the_title_of_an_official(article: Page) -> None:
    link = article.locator("a[data-title]").first
    assert link.evaluate(TOLD) == "none"
    link.focus()
    article.keyboard.press("Shift+Tab")
    article.keyboard.press("Tab")
    assert link.evaluate(TOLD) != "none"


def test_the_first_touch_shows_the_title_and_the_second_follows(article: Page) -> None:
    article.set_viewport_size({"width": NARROW, "height": 700})
    link = article.locator("a[data-title]").first
    touch = (
        "link => link.dispatchEvent(new PointerEvent('click', {pointerType: 'touch', bubbles: true, cancelable: true}))"
    )
    assert link.evaluate(touch) is False
    assert "told" in (link.get_attribute("class") or "")
    assert article.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert link.evaluate(touch) is True


def test_a_paragraph_leads_to_its_own_address(article: Page) -> None:
    article.locator("#p-2 .pin").focus()
    article.keyboard.press("Enter")
    arrives(article, "#p-2")
