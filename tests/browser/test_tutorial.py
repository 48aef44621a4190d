"""The tutorial from its first line to its last, by somebody who has nothing but a wheel, pip and a browser."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from installing import TOP, build_wheel, environment, program, run
from playwright.sync_api import expect

from walk import Reader, follow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TUTORIAL = "docs/tutorial.md"
TEXT = (TOP / TUTORIAL).read_text("utf-8")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A fresh environment's folder, in which pip has installed the wheel and what it needs for searching."""
    folder = tmp_path / "environment"
    made = run(sys.executable, "-m", "venv", folder, cwd=tmp_path)
    if made.returncode:
        pytest.skip(f"no environment with pip can be made here: {made.stderr or made.stdout}")
    install = (program(folder, "python"), "-m", "pip", "install", "--quiet", "--constraint", TOP / "constraints.txt")
    if (tried := run(*install, "click", cwd=tmp_path)).returncode:  # one that newsgen needs in any case
        pytest.skip(f"pip reaches no index from here: {tried.stderr.strip().splitlines()[-1]}")
    done = run(*install, f"{build_wheel(tmp_path / 'wheel')}[search]", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_the_tutorial_leads_to_a_site_that_is_served_and_searched(installed: Path, tmp_path: Path, page: Page) -> None:
    where = run(program(installed, "python"), "-c", "import newsgen; print(newsgen.__file__)", cwd=tmp_path)
    assert where.stdout.startswith(str(installed)), where
    visits = []

    def visit(address: str) -> None:
        page.goto(address)
        expect(page).to_have_title(re.compile("The Linhe archive"))
        link, word = re.search(r"choose \*\*(\w+)\*\* and look for \*(\w+)\*", TEXT).groups()
        page.get_by_role("link", name=link, exact=True).click()
        page.get_by_role("searchbox").fill(word)
        page.keyboard.press("Enter")
        expect(page.locator("#told")).to_have_text("Found: 1")
        expect(page.locator("#found mark")).to_have_text(word)
        page.locator("#found a").click()
        expect(page.locator("main")).to_contain_text(f"The city library will stay open until {word}")
        visits.append(word)

    site = tmp_path / "linhe"
    site.mkdir()
    reader = Reader(site, (str(program(installed, "newsgen")),), environment(), visit)
    assert follow(TUTORIAL, reader) == TEXT
    assert visits
