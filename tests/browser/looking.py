"""Opens pages in Chromium, and keeps what they said and what they asked for."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple

from playwright.sync_api import Error, expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

Scheme = Literal["light", "dark"]
NARROW, WIDE = 360, 1280


def arrives(page: Page, end: str) -> None:
    """Wait until the address of `page` ends so: a click or a key has returned before the browser has gone there."""
    expect(page).to_have_url(re.compile(re.escape(end) + "$"))


class Seen(NamedTuple):
    """A page that was opened, what went wrong on it, and every address it asked for."""

    page: Page
    faults: list[str]
    asked: list[str]


class Looker:
    """One tab, used over and over: opening another costs more than most tests do."""

    def __init__(self, browser: Browser) -> None:
        self._page = browser.new_page()
        self._faults: list[str] = []
        self._asked: list[str] = []
        self._page.on("console", self._told)
        self._page.on("pageerror", lambda error: self._faults.append(str(error)))
        self._page.on("requestfailed", lambda request: self._faults.append(f"failed: {request.url}"))
        self._page.on("request", lambda request: self._asked.append(request.url))

    def __call__(self, address: str, width: int = WIDE, scheme: Scheme = "light") -> Seen:
        with suppress(Error):  # the test before may have left while a page was still on its way
            self._page.goto("about:blank")
        self._page.wait_for_load_state()
        self._page.set_viewport_size({"width": width, "height": 800})
        self._page.emulate_media(media="screen", color_scheme=scheme)
        self._faults, self._asked = [], []
        self._page.goto(address)
        return Seen(self._page, self._faults, self._asked)

    def _told(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._faults.append(message.text)
