"""What readers ask is answered within three clicks: the table in the documentation, walked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from looking import Seen

pytestmark = pytest.mark.browser

PAGE = Path(__file__).parents[2] / "docs/explanation/three-clicks.md"


def questions() -> Iterator[object]:
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    for question, clicks, answer in rows[2:]:
        yield pytest.param(clicks.split(" → "), answer, id=question)


@pytest.mark.parametrize(("clicks", "answer"), list(questions()))
def test_it_is_answered_within_three_clicks(
    look: Callable[..., Seen], server: str, clicks: list[str], answer: str
) -> None:
    assert len(clicks) <= 3
    page = look(server).page
    for words in clicks:
        whole = re.compile(rf"^{re.escape(words)}\b")
        page.get_by_role("link", name=whole).or_(page.locator("summary", has_text=whole)).first.click()
    expect(page.locator("body")).to_contain_text(answer, use_inner_text=True)
