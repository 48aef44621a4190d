"""The word lists of the package, read once when the first Chinese text is met, and never changed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of a data file without its comments."""
    text = (files("newsgen.languages.zh") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def heads(kind: str) -> str:
    """A pattern of alternatives: the words of one kind of heads.txt, in their order."""
    return next("|".join(line.split()[1:]) for line in lines("heads.txt") if line.startswith(kind + " "))


@cache
def surnames() -> dict[str, frozenset[str]]:
    """Family names by kind: `common`, `wary` (a word of daily speech too), `compound` (two characters)."""
    table = {}
    for line in lines("surnames.txt"):
        kind, names = line.split(" ", 1)
        table[kind] = frozenset(names.split() if kind == "compound" else names.replace(" ", ""))
    return table


@cache
def single_surnames() -> frozenset[str]:
    """Family names of one character."""
    return surnames()["common"] | surnames()["wary"]


@cache
def given() -> dict[str, tuple[int, int]]:
    """How likely a character is the first, and the last, of a given name: from -4 to 4."""
    table = {}
    for line in lines("given.txt"):
        first, last, characters = line.split(" ", 2)
        for character in characters:
            table[character] = (int(first), int(last))
    return table


def _words(name: str) -> frozenset[str]:
    words = (line.split(" ") for line in lines(name))
    return frozenset(first + rest for first, *rests in words for rest in rests)


@cache
def followers() -> frozenset[str]:
    """Words that often stand right after a name."""
    return _words("follow.txt") | verbs("behind")


@cache
def openers() -> frozenset[str]:
    """Words that begin like a name and are none."""
    return _words("openers.txt")


@cache
def places() -> dict[str, frozenset[str]]:
    """Places by kind: `abroad`, `town` (abroad), `province`, `city`."""
    table = {}
    for line in lines("places.txt"):
        kind, names = line.split(" ", 1)
        table[kind] = frozenset(names.split())
    return table


@cache
def all_places() -> frozenset[str]:
    """Places of two characters and more."""
    return frozenset(place for names in places().values() for place in names if len(place) > 1)


@cache
def sounds() -> frozenset[str]:
    """Characters that foreign names are written with."""
    return frozenset("".join(lines("sounds.txt")))


@cache
def verbs(kind: str) -> frozenset[str]:
    """Words of news prose: `cut` stand in front of titles, `speech` and `behind` behind names."""
    return frozenset(w for line in lines("verbs.txt") for w in line.split()[1:] if line.startswith(kind + " "))


@cache
def speech() -> tuple[frozenset[str], frozenset[str]]:
    """Strong signs that a name has ended: words, and single characters."""
    words = verbs("speech")
    return frozenset(w for w in words if len(w) > 1), frozenset(w for w in words if len(w) == 1)


@cache
def leaders() -> dict[str, str]:
    """Every printed form of a leader's name known worldwide -> the name in its first form."""
    return {form: line.split()[0] for line in lines("leaders.txt") for form in line.split()}
