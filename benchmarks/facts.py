"""What is known of an archive, and so what a site made of it must hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

    from archive import Story

PER_PAGE = 50
SAMPLE = 200
"""How many articles are kept with their words, to check the pages with."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a site made of the archive must hold."""

    articles: int
    days: int
    months: int
    years: int
    officials: int
    list_pages: int
    """Pages of day lists and of officials, at 50 articles a page."""
    sample: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    """Of some articles: the address, the paragraphs, the officials' slugs."""

    def save(self, folder: Path) -> None:
        """Keep them beside the archive."""
        (folder / "facts.json").write_bytes(msgspec.json.encode(self))

    @classmethod
    def read(cls, folder: Path) -> Facts:
        """The facts of an archive that was finished; `FileNotFoundError` where it was not."""
        return msgspec.json.decode((folder / "facts.json").read_bytes(), type=cls)


class Tally:
    """Counts, while an archive is written, what its site must hold."""

    def __init__(self, size: int) -> None:
        self.step = max(1, size // SAMPLE)
        self.days: Counter[str] = Counter()
        self.officials: Counter[str] = Counter()
        self.sample: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []

    def add(self, number: int, story: Story) -> None:
        """Take note of an article."""
        self.days[story.date] += 1
        self.officials.update(official.slug for official in story.officials)
        if number % self.step == 0:
            texts = tuple(text for item in story.items for text in item.paragraphs)
            self.sample.append((story.address, texts, tuple(official.slug for official in story.officials)))

    def facts(self) -> Facts:
        """The sums."""
        lists = (*self.days.values(), *self.officials.values())
        return Facts(
            articles=self.days.total(),
            days=len(self.days),
            months=len({day[:7] for day in self.days}),
            years=len({day[:4] for day in self.days}),
            officials=len(self.officials),
            list_pages=sum(-(-count // PER_PAGE) for count in lists),
            sample=tuple(self.sample),
        )
