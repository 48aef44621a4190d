"""How an index files a name: `Bai, Yunfei`; `Harker, Miriam`; `van der Berg, Jan`; `Fenwick, H. Cole, III`."""

from __future__ import annotations

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.names import chinese


def sort_name(name: str) -> str:
    """The name as an index files it, family name first."""
    if ", " in name and name.split(", ")[1].lower() not in lexicon().suffixes:
        return name
    words = name.replace(",", "").split()
    suffix = [words.pop()] if len(words) > PAIR and words[-1].lower() in lexicon().suffixes else []
    if len(words) < PAIR:
        return name
    first = family_words(words)
    family, given = (words[:first], words[first:]) if first > 0 else (words[first:], words[:first])
    return ", ".join(" ".join(part) for part in (family, given, suffix) if part)


def family_words(words: list[str]) -> int:
    """How many words at the start (positive) or at the end (negative) are the family name."""
    known = lexicon()
    surname_in_capitals = words[0].isupper() and len(words[0]) > 1 and "." not in words[0] and not words[-1].isupper()
    if chinese(words) or surname_in_capitals or (words[0].lower() in known.vietnamese and len(words) > PAIR):
        return 1
    count = 1
    while count < len(words) - 1 and words[-count - 1].lower() in known.particles:
        count += 1
    return -count
