"""What happens to an archive after its first build: one change each, with its undoing and its proof."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from facts import Facts

MARK = "The works went on through the night."
THEME = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True, slots=True)
class Place:
    """The article that the scenarios change: one from the middle of the archive."""

    site: Path
    source: Path
    address: str

    @classmethod
    def choose(cls, site: Path, facts: Facts) -> Place:
        """The middle one of the sample."""
        address = facts.sample[len(facts.sample) // 2][0]
        year, month, day, slug = address.rstrip("/").split("/")
        (source,) = (site / "content" / year / month).glob(f"{year}-{month}-{day}-{slug}.*")
        return cls(site, source, address)

    @property
    def date(self) -> str:
        """As the article prints it."""
        return self.address[:10].replace("/", "-")

    def page(self, address: str = "") -> str:
        """What the site shows at an address; empty where there is no such page."""
        page = self.site / "build" / (address or self.address) / "index.html"
        return check.words(page.read_text(encoding="utf-8")) if page.is_file() else ""


@contextmanager
def nothing(_place: Place) -> Iterator[Callable[[], bool]]:
    """No change at all."""
    yield lambda: True


@contextmanager
def edited(place: Place) -> Iterator[Callable[[], bool]]:
    """A sentence is added to an article."""
    before = place.source.read_bytes()
    place.source.write_bytes(before.rstrip() + f" {MARK}\n".encode())
    try:
        yield lambda: MARK in place.page()
    finally:
        place.source.write_bytes(before)


@contextmanager
def added(place: Place) -> Iterator[Callable[[], bool]]:
    """An article is added on a day that has others."""
    new = place.source.with_name(f"{place.date}-night-works{place.source.suffix}")
    new.write_bytes(place.source.read_bytes().rstrip() + f" {MARK}\n".encode())
    try:
        yield lambda: MARK in place.page(place.address[:11] + "night-works")
    finally:
        new.unlink()


@contextmanager
def deleted(place: Place) -> Iterator[Callable[[], bool]]:
    """An article is taken away."""
    before = place.source.read_bytes()
    place.source.unlink()
    try:
        yield lambda: not place.page()
    finally:
        place.source.write_bytes(before)


@contextmanager
def redated(place: Place) -> Iterator[Callable[[], bool]]:
    """An article turns out to be of another year; its file keeps its name."""
    before = place.source.read_bytes()
    date = f"{int(place.date[:4]) - 1}-03-15"
    place.source.write_bytes(before.replace(place.date.encode(), date.encode(), 1))
    moved = f"{date.replace('-', '/')}/{place.address[11:]}"
    try:
        yield lambda: bool(place.page(moved)) and not place.page()
    finally:
        place.source.write_bytes(before)


@contextmanager
def checked_out(place: Place) -> Iterator[Callable[[], bool]]:
    """A fresh checkout: every file of `content/` has a new time; the index was restored."""
    now = time.time_ns()
    for entry in check.walk(str(place.site / "content")):
        os.utime(entry.path, ns=(now, now))
    yield lambda: bool(place.page())


@contextmanager
def template_edited(place: Place) -> Iterator[Callable[[], bool]]:
    """The site overrides the template of articles with one that differs in a line."""
    own = place.site / "templates" / "article.html"
    own.parent.mkdir(exist_ok=True)
    text = (THEME / "article.html").read_text(encoding="utf-8")
    own.write_text(text.replace("</article>", f"<p>{MARK}</p>\n</article>", 1), encoding="utf-8")
    try:
        yield lambda: MARK in place.page()
    finally:
        own.unlink()
        own.parent.rmdir()


SCENARIOS: dict[str, Callable[[Place], AbstractContextManager[Callable[[], bool]]]] = {
    "nothing to do": nothing,
    "one article edited": edited,
    "one article added": added,
    "one article deleted": deleted,
    "one article re-dated": redated,
    "fresh checkout, index restored": checked_out,
    "a shipped template edited": template_edited,
}
LIMITS = {
    "nothing to do": 0.01,
    "one article edited": 0.015,
    "one article added": 0.015,
    "one article deleted": 0.015,
    "one article re-dated": 0.015,
    "fresh checkout, index restored": 0.06,
    "a shipped template edited": 0.20,
}
"""What is asked for at 100,000 articles, as shares of Hugo's build."""
