"""The words of office in a sentence, and those of them that are meant as such."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import name_at

if TYPE_CHECKING:
    from newsgen.languages.en.tokens import Sentence

PUBLIC, BY_ORGAN, OTHER, NONE = 3, 2, 1, 0
PREFIXES = ("then-", "ex-", "vice-", "co-", "sub-", "former-")
SUFFIXES = ("-elect", "-designate")
COURTS = frozenset({"court", "supreme", "chief", "associate", "lord"})


class Office(NamedTuple):
    """A word of office in a sentence: words from `start` up to `end`."""

    start: int
    end: int
    kind: int
    plural: bool


class Phrase(NamedTuple):
    """A phrase of office; `rest` are its words behind the first two."""

    rest: list[str]
    length: int
    kind: int
    plural: bool


@cache
def by_first_words() -> dict[str, dict[str, list[Phrase]]]:
    """Phrases of office by their first and second word (empty for a single word), longest first."""
    known = lexicon()
    table: dict[str, dict[str, list[Phrase]]] = {}
    for kind, phrases in (
        (PUBLIC, known.public),
        (BY_ORGAN, known.by_organ),
        (OTHER, known.other_posts),
        (NONE, known.no_office),
    ):
        for phrase in phrases:
            first, second, *rest = [*phrase.split(), ""][: max(2, len(phrase.split()))]
            entry = Phrase(rest, len(rest) + 1 + bool(second), kind, phrase in known.plural)
            table.setdefault(first, {}).setdefault(second, []).append(entry)
    for seconds in table.values():
        for entries in seconds.values():
            entries.sort(key=lambda entry: (-entry.length, entry))
    return table


def offices(sentence: Sentence) -> list[Office]:
    """The words of office of a sentence, longest phrases first, none overlapping."""
    table, lower = by_first_words(), sentence.lower
    found: list[Office] = []
    done = 0
    for at in [at for at, word in enumerate(lower) if word in table or "-" in word]:
        seconds = table.get(lower[at]) or table.get(bare(lower[at]))
        if at < done or seconds is None:
            continue
        second = lower[at + 1] if at + 1 < len(lower) else ""
        named = seconds.get(second) or (seconds.get(bare(second)) if second.endswith(SUFFIXES) else None) or ()
        for entry in (*named, *seconds.get("", ())):
            end = at + entry.length
            if lower[at + 2 : end] == entry.rest:
                if entry.kind == NONE and of_an_organ(sentence, at):
                    break
                done = end
                if entry.kind != NONE:
                    found.append(Office(at, end, entry.kind, entry.plural))
                break
    return found


def of_an_organ(sentence: Sentence, at: int) -> bool:
    """Is the `Board` of `Water Board chairman` the end of an organ's name, and not a company's board?"""
    named = sentence.lower[at : at + 2] == ["board", "chairman"] and sentence.words[at][0].isupper() and at > 0
    return named and f"{sentence.lower[at - 1]} board" in lexicon().compounds


def bare(word: str) -> str:
    """`mayor` of `then-Mayor`, `president` of `president-elect`."""
    for prefix in PREFIXES:
        word = word.removeprefix(prefix)
    for suffix in SUFFIXES:
        word = word.removesuffix(suffix)
    return word


def is_meant(sentence: Sentence, office: Office) -> bool:
    """Is a word of office meant as one, and not a family name, a field, or a part of an organ's name?"""
    words, lower, known = sentence.words, sentence.lower, lexicon()
    before = lower[office.start - 1] if office.start else ""
    word = lower[office.start]
    capital = words[office.start][0].isupper()
    if word in {"justice", "justices"} and before not in COURTS and name_at(sentence, office.end) is None:
        return False
    if word in known.surnames and capital and office.start and words[office.start - 1][0].isupper():
        # "Loretta King": the word in front is a given name.
        beside = (
            known.organs,
            known.countries,
            known.before,
            known.places,
            known.function,
            known.fields,
            known.address,
            known.public,
            known.by_organ,
        )
        return any(before in some for some in beside)
    if before in {"of", "the"} and office.kind != OTHER:
        # "the Office of Inspector General" is an organ; a person would stand behind it.
        at = office.start - (2 if before == "of" else 3)
        if at >= 0 and lower[at] == "office" and words[at][0].isupper():
            return name_at(sentence, office.end) is not None
    return True
