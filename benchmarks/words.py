"""The invented world of the benchmark: names built from syllables, offices, places and sentences."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

_SOURCE = Path(__file__).with_suffix(".toml")
VOCABULARY: dict[str, list[str]] = tomllib.loads(_SOURCE.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Official:
    """A person of the invented world; the name is printed the same way wherever it stands."""

    name: str
    titles: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The last part of the official's address."""
        return self.name.lower().replace(" ", "-")

    @property
    def introduced(self) -> str:
        """As a first mention prints it: name and titles in apposition."""
        return f"{self.name}, {' and '.join(self.titles)},"


def pick(rng: random.Random, kind: str) -> str:
    """One of the words of a kind."""
    return rng.choice(VOCABULARY[kind])


def place(rng: random.Random) -> str:
    """A place name such as `Yongjiang`."""
    return pick(rng, "stems") + pick(rng, "endings")


def person(rng: random.Random) -> str:
    """A personal name such as `Gao Wenlin`."""
    given = "".join(pick(rng, "given") for _ in range(rng.choice((1, 2, 2, 2))))
    return f"{pick(rng, 'family')} {given.capitalize()}"


def officials(rng: random.Random, count: int) -> list[Official]:
    """`count` officials; no two names are the same once case and spaces are taken away."""
    taken: set[str] = set()
    found: list[Official] = []
    while len(found) < count:
        name = person(rng)
        key = name.replace(" ", "").lower()
        if key not in taken:
            taken.add(key)
            found.append(Official(name, tuple(rng.sample(VOCABULARY["posts"], rng.choice((1, 1, 1, 1, 2))))))
    return found


def sentence(rng: random.Random) -> str:
    """A sentence that names no person."""
    figures = {"number": rng.randrange(12, 9800), "percent": rng.randrange(2, 40)}
    predicate = pick(rng, "predicates").format(**figures)
    subject = pick(rng, "subjects") + rng.choice(("", f" in {place(rng)}"))
    text = f"{pick(rng, 'openings')}{subject} {predicate}{pick(rng, 'tails')}."
    return text[0].upper() + text[1:]
