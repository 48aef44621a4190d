"""A sentence while its titles are given to people: what is found, what waits, what is done."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.languages.en.joins import AND, ARTICLES, OF, is_verb
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import chinese, name_at
from newsgen.languages.en.offices import Office, is_meant, offices
from newsgen.languages.en.phrases import PARTY_TAG
from newsgen.languages.en.standing import is_public, words
from newsgen.languages.en.tokens import MARKS, Name, Sentence

MODIFIERS = 4
"""Words between two words of office of one title, as in `Chief Public Affairs Officer`."""


class Found(NamedTuple):
    """A person and a title in one sentence."""

    name: str
    full: bool
    title: str
    position: int
    public: bool


class Title(NamedTuple):
    """A title in a sentence: words `start` to `end`, the word of office among them."""

    start: int
    end: int
    office: Office
    public: bool


class Reading:
    """One sentence while its titles are being given to people."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.text = sentence.text.strip()
        self.words, self.lower = sentence.words, sentence.lower
        self.offices = [office for office in offices(sentence) if is_meant(sentence, office)]
        self.taken = {office.start for office in self.offices}
        self.found: list[Found] = []
        self.pending: Title | None = None
        self.last: Name | None = None
        """Who was given a title last."""
        self.done = 0
        """Words up to here belong to titles already given away."""

    def add(self, name: Name, title: Title) -> None:
        """Give a title to a person."""
        self.last = name
        text = self.sentence.printed(title.start, title.end)
        if self.lower[title.office.end - 1] in words("shows only"):
            text = ""
        self.found.append(Found(name.text, name.full, text, self.sentence.offsets[name.start], title.public))


def tag_end(reading: Reading, at: int) -> int:
    """Past `, D-Ohio` and `(D-Ohio)`; where neither stands, the same place."""
    words = reading.words
    if at + 1 < len(words) and words[at] in {",", "("} and PARTY_TAG.fullmatch(words[at + 1]):
        return at + 3 if words[at] == "(" else at + 2
    return at


def owner_of(reading: Reading, start: int) -> list[str]:
    """`norway` of `Norway's president`: no part of the title, yet it shows what the office is."""
    before = reading.lower[start - 1] if start else ""
    if before.endswith("'s"):
        return [before[:-2]]
    if before == "its" and reading.lower[max(0, start - 2)] == "and":
        # "The ministry and its director, Ann Lee,": the ministry is the owner.
        return reading.lower[max(0, start - 3) : start - 2]
    return [before[:-1]] if before.endswith("s'") else []


def beside(reading: Reading, start: int, end: int) -> list[str]:
    """The words beside a word of office, without abbreviations in brackets, which stand for the words in front."""
    lower, words_ = reading.lower[start:end], reading.words[start:end]
    while "(" in lower:
        at = lower.index("(")
        size = 3 if lower[at + 2 : at + 3] == [")"] and words_[at + 1].isupper() else 1
        del lower[at : at + size], words_[at : at + size]
    return lower


def titled(reading: Reading, office: Office, start: int, end: int) -> Title:
    """The title between two words, and whether it is an office."""
    before = [*owner_of(reading, start), *beside(reading, start, office.start)]
    behind = [low for low in beside(reading, office.end, end) if low not in MARKS]
    words = " ".join(reading.lower[office.start : office.end])
    capital = reading.words[office.start][0].isupper()
    return Title(start, end, office, is_public(words, office.kind, before, behind, capital=capital))


def usable(reading: Reading, name: Name) -> bool:
    """Is this a person's name, and not the first words of an organ's?"""
    follows = reading.lower[name.end] if name.end < len(reading.lower) else "."
    known = lexicon()
    owner = reading.lower[name.end - 1].endswith("'s")
    if follows in known.organs and reading.words[name.end][0].isupper() and "." not in name.text and not owner:
        return False
    inside = reading.lower[name.start : name.end]
    return chinese(reading.words[name.start : name.end]) or not all(
        low in known.places or low in known.fields or low in known.organs or low in known.countries for low in inside
    )


def runs_on(reading: Reading, office: Office, follower: Office) -> bool:
    """Is this word of office a modifier of the next, as `Party Secretary` in `Executive Vice Premier`?"""
    between = range(office.end, follower.start)
    if reading.lower[follower.start] in lexicon().surnames and reading.words[follower.start][0].isupper():
        name = name_at(reading.sentence, office.end)
        if name is not None and name.end > follower.start and reading.lower[name.end : name.end + 1] != ["of"]:
            return False
    if not between and (complete(reading.lower[follower.start])):
        return False
    return (
        len(between) < MODIFIERS
        and all(
            reading.words[at] not in MARKS
            and reading.lower[at] not in OF
            and reading.lower[at] not in AND
            and not is_verb(reading.words[at], reading.lower[at])
            and reading.lower[at] not in ARTICLES
            and not reading.lower[at].endswith("'s")
            for at in between
        )
        and not (len(between) > 1 and (name := name_at(reading.sentence, office.end)) is not None and name.full)
    )


def complete(word: str) -> bool:
    """Is the title in front of this word complete? `Democrats Leader` in front of `Senator`."""
    return word in words("seats") or word in lexicon().address
