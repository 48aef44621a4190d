"""From finds to people: short names join their full names, and each item gets one mention a person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.en.lexicon import Lexicon, lexicon
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.names import chinese, family, given
from newsgen.languages.en.tokens import span
from newsgen.model.article import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

HONORIFIC_FIRST = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Miss|Hon|Prof|Professor|Datuk)\.?$")


class Find(NamedTuple):
    """One place where a person is named with a title, or with none."""

    name: str
    full: bool
    title: str
    item: int
    paragraph: int
    position: int
    sentence: str
    public: bool
    """The title itself shows an office; false for titles that only join one (`publisher`) and short forms."""
    weak: bool = False
    """The title stands in the sentence before and counts only where no other is printed."""


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """What makes two printings one name within a file."""
    return "".join(filter(str.isalnum, name.casefold()))


def short_forms(names: Iterable[str]) -> dict[str, list[str]]:
    """Full names by the family name and by the given name that may stand for them."""
    table: dict[str, list[str]] = {}
    for name in names:
        for short in {key(family(name)), key(given(name)) if chinese(name.split()) else key(family(name))}:
            table.setdefault(short, []).append(name)
    return table


def merged(names: Iterable[str]) -> dict[str, str]:
    """Each full name with the fullest name that the file prints for the same person."""
    words = {name: plain(name) for name in names}
    if len(words) == 1:
        return {name: name for name in words}
    table: dict[str, str] = {}
    for name, short in words.items():
        same = [other for other, long in words.items() if within(short, long)]
        # The first of equals wins: `max` keeps it.
        table[name] = max(same, key=lambda other: (len(words[other]), not other.isupper()), default=name)
    return table


def plain(name: str) -> list[str]:
    """The words of a name, folded."""
    return [key(word) for word in name.split() if key(word)]


def within(short: list[str], long: list[str]) -> bool:
    """Is one name the other with fewer middle names or initials?"""
    if "".join(short) == "".join(long):
        return True
    if long[-1] in lexicon().suffixes and short[-1] not in lexicon().suffixes:
        # "Jay Tarrant" of "Jay S. Tarrant, Jr."
        long = long[:-1]
        if short == long:
            return True
    if len(short) >= len(long):
        return False
    if short[0] != long[0]:
        # "Senator Vaughan Harker" of "Miriam Vaughan Harker": a family name of two words.
        return len(short) > 1 and short == long[-len(short) :]
    return short[-1] == long[-1] or (len(short) > 1 and short == long[: len(short)])


def bare_full_name(short: str, text: str) -> str:
    """The one full name that the text prints for a surname, without any title; empty where there is none."""
    pattern = re.compile(
        rf"\b([A-Z][a-zÀ-ž'’-]+|[A-Z]{{3,}})((?: [A-Z]\.)?) ({re.escape(short)}|{re.escape(short.upper())})\b"
        r"(?!['’]s? [a-z]* ?(?:government|administration))"
    )
    if len(short) <= PAIR:
        return ""
    known = lexicon()
    names = {match[0] for match in pattern.finditer(text[:200_000]) if not no_given_name(match[1].lower(), known)}
    return names.pop() if len(names) == 1 else ""


def no_given_name(word: str, known: Lexicon) -> bool:
    """A word in front of a surname that is a title or begins a sentence."""
    return any(
        word in words or f"{word}." in words
        for words in (
            known.no_names,
            known.public,
            known.by_organ,
            known.address,
            known.dropped,
            known.before,
            known.countries,
        )
    )


def mention(name: str, finds: list[Find], *, official: bool = True) -> Mention:
    """One person of one item."""
    first = min(finds, key=lambda find: (find.paragraph, find.position))
    strong = [find for find in finds if not find.weak and find.title]
    finds = strong or finds
    titles = tuple({key(find.title): find.title for find in reversed(finds) if find.title}.values())[::-1]
    return Mention(name, titles, first.paragraph, first.sentence, form=first.name, official=official)


def bare(name: str, item: int, paragraphs: tuple[str, ...]) -> Find | None:
    """A find without a title: the first place of an item that prints a name."""
    for number, paragraph in enumerate(paragraphs, 1):
        at = place(name, paragraph)
        if at >= 0:
            start, end = span(paragraph, at)
            return Find(name, True, "", item, number, at, paragraph[start:end].strip(), public=False)
    return None


def place(name: str, text: str) -> int:
    """Where a text prints a name, whole; -1 where it does not. `Xi Jinping Thought` names nobody."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum() and text[end : end + 1] != "-"
        if whole and not text.startswith((" Thought", "'s Thought", "’s Thought"), end):
            return at
        at = text.find(name, end)
    return -1
