"""Makes realistic archives: seeded, deterministic, streamed, with the facts kept for peers and checks.

`python benchmarks/archive.py 10000 DIR` writes `DIR/content/`; `run.py` does so by itself.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from math import exp, log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

import words
from facts import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facts import Facts

MIXES = ("clippings", "markdown")
LAST_DAY = date(2024, 12, 31)
WEEKDAYS = (1.15, 1.1, 1.1, 1.1, 1.05, 0.6, 0.4)
"""Monday to Sunday: how many articles, against the mean."""
TYPICAL_LENGTH, SPREAD = 2300, 0.6
"""Of the log-normal law of lengths, in characters: half of all files come to lie between 1.8 and 4.1 KB."""
NAMED = (0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 8)
"""How many officials an article names; three in the mean."""
SECOND_ITEM = 0.08
"""The share of clippings that hold another news item, with a byline of its own."""


@dataclass(frozen=True, slots=True)
class Item:
    """One news item: its byline and its paragraphs."""

    role: str
    reporter: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """All there is to know of an article, before any generator's syntax."""

    date: str
    slug: str
    title: str
    outlet: str
    officials: tuple[words.Official, ...]
    items: tuple[Item, ...]

    @property
    def address(self) -> str:
        """Below the site's root, as all generators are told to write it."""
        return f"{self.date.replace('-', '/')}/{self.slug}/"


class World:
    """The people, papers and sentences that one archive draws from."""

    def __init__(self, rng: random.Random, size: int) -> None:
        self.rng = rng
        self.officials = words.officials(rng, min(50_000, max(100, size // 20)))
        self.popularity = list(accumulate(1 / (rank + 5) for rank in range(1, len(self.officials) + 1)))
        self.reporters = [words.person(rng) for _ in range(min(400, max(20, size // 200)))]
        self.outlets = [f"{words.place(rng)} {words.pick(rng, 'outlets')}" for _ in range(24)]
        self.sentences = [words.sentence(rng) for _ in range(20_000)]

    def named(self) -> tuple[words.Official, ...]:
        """The officials of one article, by the law of Zipf and Mandelbrot: few are named often."""
        wanted = self.rng.choice(NAMED)
        drawn = self.rng.choices(self.officials, cum_weights=self.popularity, k=2 * wanted)
        return tuple(dict.fromkeys(drawn))[:wanted]

    def lead(self, named: tuple[words.Official, ...]) -> str:
        """The first sentence of an item, with the officials and their titles."""
        if not named:
            return self.rng.choice(self.sentences)
        first, *others = named
        text = f"{first.introduced} {words.pick(self.rng, 'acts')}."
        if others:
            *most, last = (official.introduced for official in others)
            listed = f"{' '.join(most)} and {last}" if most else last
            text += f" {listed} took part in the activity."
        return text

    def paragraphs(self, named: tuple[words.Official, ...], length: int) -> tuple[str, ...]:
        """About `length` characters, at least one paragraph."""
        rng = self.rng
        found = [f"{self.lead(named)} {rng.choice(self.sentences)}"]
        written = len(found[0])
        while written < length:
            text = " ".join(rng.choices(self.sentences, k=rng.choice((2, 3, 3, 4))))
            if named and rng.random() < 0.4:  # noqa: PLR2004 - now and then the person speaks again
                speaks = f"{rng.choice(named).name} {words.pick(rng, 'later')}"
                text = f"{speaks} {text[0].lower()}{text[1:]}"
            found.append(text)
            written += len(text)
        return tuple(found)

    def item(self, named: tuple[words.Official, ...], length: int) -> Item:
        """One news item."""
        return Item(words.pick(self.rng, "roles"), self.rng.choice(self.reporters), self.paragraphs(named, length))

    def story(self, day: date) -> Story:
        """One article."""
        rng = self.rng
        named = self.named()
        length = int(min(40_000, exp(rng.gauss(log(TYPICAL_LENGTH), SPREAD))))
        items: tuple[Item, ...] = (self.item(named, length),)
        if len(named) > 1 and rng.random() < SECOND_ITEM:
            items = (self.item(named[:1], length // 2), self.item(named[1:], length // 2))
        title = " ".join((words.place(rng), words.pick(rng, "nouns"), words.pick(rng, "deeds")))
        slug = title.lower().replace(" ", "-")
        return Story(day.isoformat(), slug, title, rng.choice(self.outlets), named, items)


def calendar(rng: random.Random, size: int) -> Iterator[tuple[date, int]]:
    """Days and how many articles each has. An archive grows half by years, half by density."""
    years = max(2, round(sqrt(size) / 20))
    first = date(LAST_DAY.year - years + 1, 1, 1)
    days = [first + timedelta(days=n) for n in range((LAST_DAY - first).days + 1)]
    weights = [WEEKDAYS[day.weekday()] * rng.gammavariate(6, 1 / 6) for day in days]
    total = sum(weights)
    ends = [round(size * reached / total) for reached in accumulate(weights, initial=0.0)]
    yield from ((day, end - start) for day, (start, end) in zip(days, pairwise(ends), strict=True))


def stories(size: int, seed: int = 1) -> Iterator[Story]:
    """`size` articles by date; the same for the same size and seed, on any machine."""
    rng = random.Random(f"{seed}/{size}")
    world = World(rng, size)
    for day, count in calendar(rng, size):
        taken: Counter[str] = Counter()
        for _ in range(count):
            story = world.story(day)
            taken[story.slug] += 1
            if (again := taken[story.slug]) > 1:
                story = replace(story, slug=f"{story.slug}-part-{again}")
            yield story


def clipping(story: Story) -> str:
    """The article as an editor drops it: one head in the running text, no markup, no headline."""
    first, *others = story.items
    text = f"date {story.date} {story.outlet} ({first.role}/{first.reporter}) " + "\n\n".join(first.paragraphs)
    for item in others:
        text += f"\n\nAnother news ({item.role.lower()}/{item.reporter}) " + "\n\n".join(item.paragraphs)
    return text + "\n"


def marked(text: str, number: int) -> str:
    """A paragraph with some Markdown; without the marks it reads as before."""
    if number % 3 == 0:
        text = re.sub(r"\b(\w+ \w+)\.$", r"**\1**.", text)
    if number % 4 == 1:
        text = text.replace(" in ", " *in* ", 1)
    return f"> {text}" if number % 7 == 6 else text  # noqa: PLR2004 - one paragraph in seven is a quotation


def body_markdown(story: Story) -> str:
    """The paragraphs of an article in Markdown."""
    paragraphs = [paragraph for item in story.items for paragraph in item.paragraphs]
    return "\n\n".join(marked(text, number) for number, text in enumerate(paragraphs)) + "\n"


def markdown(story: Story) -> str:
    """The article as Markdown with YAML front matter."""
    byline = story.items[0].reporter
    head = f"title: {story.title}\ndate: {story.date}\noutlet: {story.outlet}\nbyline: {byline}\n"
    return f"---\n{head}---\n\n{body_markdown(story)}"


def write(folder: Path, size: int, mix: str = "clippings", seed: int = 1) -> Facts:
    """An archive of `size` articles in `folder/content/`, by year and month; its facts beside it."""
    suffix, text_of = (".md", markdown) if mix == "markdown" else (".txt", clipping)
    tally = Tally(size)
    made = Path()
    for number, story in enumerate(stories(size, seed)):
        month = folder / "content" / story.date[:4] / story.date[5:7]
        if month != made:
            month.mkdir(parents=True, exist_ok=True)
            made = month
        (month / f"{story.date}-{story.slug}{suffix}").write_text(text_of(story), encoding="utf-8")
        tally.add(number, story)
    facts = tally.facts()
    facts.save(folder)
    return facts


def main() -> None:
    """Write one archive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mix", choices=MIXES, default=MIXES[0])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    facts = write(options.folder, options.size, options.mix, options.seed)
    print(replace(facts, sample=()))


if __name__ == "__main__":
    main()
