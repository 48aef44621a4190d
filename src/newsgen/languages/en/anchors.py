"""The few words that make a sentence worth reading: words of office, and names that everybody knows.

They are sought among the words of a paragraph with the marks that stand on them, which costs one look-up
a word and nothing else where there are none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsgen.languages.en.joins import OF
from newsgen.languages.en.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPENING = ("(", "[", "“", "‘", '"', "'")
CLOSING = ("", *", . ; : ) ” \" ’ ' -elect -designate -elect, -designate, ,” .” ? !".split())
PREFIXES = ("then-", "ex-", "vice-", "Then-", "Ex-", "Vice-", "co-", "Co-")
DASHES = ("—", "–", "/", "--")
"""What stands between two words without a space."""
SHORT = 3
"""Words so short are sought in capitals only: `MP`."""


@cache
def forms() -> Mapping[str, str]:
    """Each form in which a word of office may stand between spaces, with the bare word."""
    known = lexicon()
    bare: set[str] = set()
    for word in known.anchors:
        capital = word[:1].upper() + word[1:]
        bare |= {word, capital, word.upper()} if len(word) > SHORT else {capital, word.upper()}
        if "-" in word:  # Secretary-General, Chief-of-Staff
            bare.add("-".join(part if part in OF else part[:1].upper() + part[1:] for part in word.split("-")))
    return marked(sorted(bare)) | {prefix + word: word for word in bare for prefix in PREFIXES}


def marked(words: Sequence[str]) -> dict[str, str]:
    """Words with the marks that may stand on them."""
    table = {word + mark: word for word in words for mark in CLOSING}
    return table | {mark + word + end: word for word in words for mark in OPENING for end in ("", ",")}


@cache
def famous() -> Mapping[str, str]:
    """The same for the last words of names that everybody knows; `Sen.` is the end of one and an office, too."""
    last = sorted(leaders())
    return marked(last) | {word + owner: word for word in last for owner in ("'s", "’s")}


@cache
def looked_for() -> frozenset[str]:
    """All forms, for one intersection a paragraph."""
    return frozenset(forms()) | frozenset(famous())


@cache
def leaders() -> Mapping[str, tuple[str, ...]]:
    """The names that everybody knows by their last words."""
    table: dict[str, list[str]] = {}
    for name in sorted(lexicon().leaders):
        table.setdefault(name.rsplit(" ", 1)[-1], []).append(name)
    return {last: tuple(names) for last, names in table.items()}


def drawn(paragraph: str) -> tuple[list[int], set[str]]:
    """Where words of office stand in a paragraph, in order; and which known names stand in it."""
    text = paragraph
    for dash in DASHES:
        if dash in text:
            text = text.replace(dash, " " * len(dash))
    places: list[int] = []
    names: set[str] = set()
    for form in looked_for().intersection(text.split()):
        known = famous().get(form)
        if known is not None:
            names.update(name for name in leaders()[known] if stands(name, text))
        if form in forms():
            places += everywhere(form, text)
    return sorted(places), names


def everywhere(form: str, text: str) -> list[int]:
    """All places of a form between spaces."""
    found: list[int] = []
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not text[at - 1 : at].isalnum() and (end == len(text) or text[end].isspace()):
            found.append(at)
        at = text.find(form, end)
    return found


def stands(name: str, text: str) -> bool:
    """Does a text print a name, and not only inside another such as `Mao Zedong Bronze Statue`?"""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        inside = text[end : end + 1].isalpha() or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())
        if not inside and not text[at - 1 : at].isalpha():
            return True
        at = text.find(name, end)
    return False
