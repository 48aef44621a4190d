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


def test_style_and_script_are_small(builds: Mapping[str, Path]) -> None:
    sizes = {file.name: file.stat().st_size for file in (builds["everyday"] / "assets").iterdir()}
    assert sizes.pop("search.js") < MOST_TO_SEARCH
    assert sum(sizes.values()) < MOST_FOR_STYLE


def test_an_article_page_is_mostly_its_text(builds: Mapping[str, Path]) -> None:
    page = (builds["everyday"] / "2023/02/01/two/index.html").read_bytes()
    text = b"".join(re.findall(rb"<p id=.*?</p>", page))
    assert text
    assert len(page) - len(text) < MOST_AROUND_AN_ARTICLE
