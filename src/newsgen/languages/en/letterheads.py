"""Lines of a letterhead: who sends a release, and nothing else."""

from __future__ import annotations

import re

from newsgen.languages.en.joins import AND, title_starts
from newsgen.languages.en.lexicon import Lexicon, lexicon, words_of
from newsgen.languages.en.names import name_at
from newsgen.languages.en.offices import OTHER, offices
from newsgen.languages.en.phrases import organ_end
from newsgen.languages.en.tokens import MARKS, sentence

LONGEST = 200
AMOUNT = re.compile(r"[$£€%]|\d (?:[mb]illion|[MB]illion)\b")
"""Sums of money: a headline's matter."""
ENDS_A_FIELD = frozenset({"affairs", "relations"})
"""Words with which no headline and no list of links begins."""


def is_letterhead(line: str) -> bool:
    """Does a line consist of names, offices and honours only? `Hon. Bai Anbin MP Minister for Trade`."""
    if len(line) > LONGEST or not line[0].isalpha() or AMOUNT.search(line):
        return False
    words = sentence(line, 0, len(line))
    known = lexicon()
    starts = {office.start: office for office in offices(words) if office.kind != OTHER}
    if not starts:
        return False
    at = 0
    while at < len(words.words):
        office = starts.get(at)
        if office is not None:
            at = max(organ_end(words, office.end, set(starts)), office.end)
        elif passes(words.words[at], words.lower[at], known) or (
            words.words[at][0].isupper()
            and (words.lower[at] in known.organs or words.lower[at] in known.fields)
            and any(start > at for start in starts)
        ):
            at += 1
        elif (name := name_at(words, at)) is not None and name.full:
            at = name.end
        else:
            return False
    return True


def goes_on_with_titles(line: str) -> bool:
    """Does a line hold titles only, which belong to the name on the line above it? `Shadow Minister for Trade`."""
    if not is_letterhead(line):
        return False
    words = sentence(line, 0, len(line))
    found = offices(words)
    named = any((name := name_at(words, office.end)) is not None and name.full for office in found)
    seated = any(words.lower[office.start] in words_of("standing.txt", "behind") for office in found)
    return not named and not seated and title_starts(words, 0, {office.start for office in found})


def goes_on_broken(line: str, following: str) -> bool:
    """Does a title that a line of a letterhead breaks off go on in the next? `… FOR RIVERS AND ETHNIC / AFFAIRS`."""
    if line.isupper() != following.isupper() or is_letterhead(following) or not is_letterhead(line):
        return False
    first = following.split(" ", 1)[0].lower()
    open_ended = line.rsplit(" ", 1)[-1].lower() in {"and", "of", "for", "the", "&"}
    return (open_ended or first in ENDS_A_FIELD or first in AND) and is_letterhead(f"{line} {following}")


def passes(word: str, low: str, known: Lexicon) -> bool:
    """A mark, an honour or a word that may stand in front of an office."""
    return (
        word in MARKS
        or low in known.address
        or low in known.letters
        or low in words_of("heads.txt", "letterhead")
        or (word[0].isupper() and (low in known.countries or low in known.before or low in known.places))
    )
