"""Sentences of a paragraph, cut into words and marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.languages.en.lexicon import words_of

WORD = re.compile(r"[^\s,;:()\[\]\"“”„«»—–]+|[,;:()\[\]\"“”„«»—–]")
PARTED = re.compile(rf"U\. [KNS]\.(?= [A-Z])|{WORD.pattern}")
"""The same where a typist parted the initials of a country or of the United Nations: `U. S. Attorney`."""
MARKS = frozenset(',;:()[]"“”„«»—–.?!') | {"--", "-", "_", "..."}

HAN = re.compile(r"\(\s*[\u3400-\u9fff·]{2,12}\s*\)|[\u3400-\u9fff]{2,12}")
"""A name or a title in Chinese characters, printed beside the English one."""
BACK, AHEAD = 450, 1000
"""No sentence is looked at further than this from the word that drew attention to it."""
QUOTES, OPENING = "'‘’`", "([\"“‘'"


class Name(NamedTuple):
    """A name in a sentence: the words from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str
    full: bool
    """More than a surname or a given name alone."""


class Sentence(NamedTuple):
    """A sentence in words; the four sequences run in parallel."""

    text: str
    start: int
    """Where it begins in its paragraph."""
    words: list[str]
    lower: list[str]
    offsets: list[int]
    """Where each word begins in `text`."""
    names: dict[int, Name | None]
    """The names read so far, by the word asked for: several patterns ask for the same."""

    def printed(self, first: int, last: int) -> str:
        """The text from word `first` up to, not including, word `last`."""
        if first >= last:
            return ""
        return self.text[self.offsets[first] : self.offsets[last - 1] + len(self.words[last - 1])]


def span(paragraph: str, position: int) -> tuple[int, int]:
    """Start and end of the sentence around a position."""
    floor, ceiling = max(0, position - BACK), min(len(paragraph), position + AHEAD)
    start = position
    while True:
        stop = max(paragraph.rfind(mark, floor, start) for mark in (".", "!", "?"))
        if stop < 0:
            start = floor
            break
        if ends_sentence(paragraph, stop):
            start = stop + 1
            break
        start = stop
    end = position
    while True:
        stops = [found for mark in (".", "!", "?") if (found := paragraph.find(mark, end, ceiling)) >= 0]
        if not stops:
            return start, ceiling
        end = min(stops) + 1
        if ends_sentence(paragraph, end - 1):
            return start, end


def ends_sentence(paragraph: str, stop: int) -> bool:
    """Does the mark at `stop` end a sentence, or is it part of an abbreviation?"""
    after = paragraph[stop + 1 : stop + 4]
    if after[:1].isalpha():
        # Sentences that ran together: "… in 2017.The trial …".
        return after[0].isupper() and after[1:2].islower() and run_together(paragraph[max(0, stop - 12) : stop])
    rest = after.lstrip("\"”’') ")
    if rest and not (rest[0].isupper() or rest[0] in '“"‘([' or rest[0].isdigit()):
        return not after.strip() and stop + 4 >= len(paragraph)
    if paragraph[stop] != ".":
        return True
    word = paragraph[max(0, stop - 12) : stop].rsplit(None, 1)[-1] if stop and not paragraph[stop - 1].isspace() else ""
    bare = word.lstrip(OPENING).lower()
    return not (is_initial(word) or f"{bare}." in words_of("heads.txt", "abbreviations")) or not rest


def run_together(before: str) -> bool:
    """Can a sentence end behind these letters, though no space follows its dot?"""
    word = before.rsplit(None, 1)[-1] if before.split() else ""
    return word[-2:].isalnum() and len(word) > 1 and f"{word.lower()}." not in words_of("heads.txt", "abbreviations")


def is_initial(word: str) -> bool:
    """`E`, `U.S`, `J.P`: what stands before the dot of an abbreviation."""
    word = word.lstrip(OPENING)
    return (len(word) == 1 and word.isupper()) or (len(word) > 1 and word[-2] == "." and word[-1].isupper())


def sentence(paragraph: str, start: int, end: int) -> Sentence:
    """The words and marks of a stretch of a paragraph."""
    text = paragraph[start:end]
    # "TULSA, Okla.--Attorney General …": two hyphens are a dash, with or without spaces.
    source = text.replace("--", "— ") if "--" in text else text
    if not source.isascii():
        source = HAN.sub(lambda found: " " * len(found[0]), source)
    words: list[str] = []
    offsets: list[int] = []
    end = 0
    parted = "U. " in source
    for found in (PARTED if parted else WORD).findall(source):
        word, offset = found, source.find(found, end)
        end = offset + len(word)
        if word.isalpha():
            words.append(word)
            offsets.append(offset)
            continue
        if word[0] in QUOTES and len(word) > 1:
            words.append(word[0])
            offsets.append(offset)
            word, offset = word[1:], offset + 1
        if word[-1] in ".!?’'" and len(word) > 1:
            kept, marks = shorn(word)
            words.append(kept)
            offsets.append(offset)
            if marks:
                words.append(marks)
                offsets.append(offset + len(kept))
            continue
        words.append(word)
        offsets.append(offset)
    plain = words if "’" not in text else [word.replace("’", "'") for word in words]
    plain = plain if not parted else [word.replace("U. ", "U.") for word in plain]
    return Sentence(text, start, words, [word.lower() for word in plain], offsets, {})


def abbreviated(lower: str) -> bool:
    """`sen.`, and the last part of `r-ariz.`."""
    known = words_of("heads.txt", "abbreviations")
    return lower in known or ("-" in lower and lower.rpartition("-")[2] in known)


def shorn(word: str) -> tuple[str, str]:
    """A word and the mark behind it; abbreviations and plural possessives keep theirs."""
    if word[-1] in "'’":
        return (word, "") if word[-2] == "s" else (word[:-1], word[-1])
    if word[-1] == "." and (is_initial(word[:-1].replace(" ", "")) or abbreviated(word.lower())):
        return word, ""
    kept = word.rstrip(".!?")
    return (kept, word[len(kept) :][0]) if kept else (word, "")
