"""What the theme adds to a page is little: it is stored and sent once for every article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_FOR_STYLE = 20 * 1024
MOST_TO_SEARCH = 8 * 1024
MOST_AROUND_AN_ARTICLE = 6 * 1024
MOST_FOR_A_PAGE = 60 * 1024
MOST_BESIDE_AN_ARTICLE = 30 * 1024


def test_style_and_script_are_small(builds: Mapping[str, Path]) -> None:
    sizes = {file.name: file.stat().st_size for file in (builds["everyday"] / "assets").iterdir()}
    assert sizes.pop("search.js") < MOST_TO_SEARCH
    assert sum(sizes.values()) < MOST_FOR_STYLE


def test_an_article_page_is_mostly_its_text(builds: Mapping[str, Path]) -> None:
    page = (builds["everyday"] / "2023/02/01/two/index.html").read_bytes()
    text = b"".join(re.findall(rb"<p id=.*?</p>", page))
    assert text
    assert len(page) - len(text) < MOST_AROUND_AN_ARTICLE


def test_every_page_is_light_with_all_that_it_loads(builds: Mapping[str, Path]) -> None:
    """HTML, style and script together, before compression; what searches comes when somebody searches."""
    for archive in ("everyday", "hard"):
        folder = builds[archive]
        loaded = sum((folder / "assets" / name).stat().st_size for name in ("newsgen.css", "newsgen.js"))
        searching = (folder / "assets/search.js").stat().st_size
        for page in folder.rglob("*.html"):
            html = page.read_bytes()
            outside_the_text = len(html) - sum(
                map(len, re.findall(rb"<p id=.*?</p>|<table>.*?</table>", html, re.DOTALL))
            )
            whole = outside_the_text + loaded + (searching if b"search.js" in html else 0)
            assert whole < MOST_FOR_A_PAGE, page
            if b'"article:published_time"' in html:
                assert whole < MOST_BESIDE_AN_ARTICLE, page
