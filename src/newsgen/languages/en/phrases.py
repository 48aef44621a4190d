"""The phrases of titles: which words around a word of office belong to it."""

from __future__ import annotations

from functools import lru_cache

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import chinese, name_at
from newsgen.languages.en.tokens import MARKS, Sentence

OF = frozenset({"of", "for", "in", "at", "to", "on"})
LINKS = frozenset({"of", "for", "on", "in"})
AND = frozenset({"and", "&"})
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
QUOTED, FEW = 9, 3
"""Words in quotation marks that may be a part of an organ's name; words in small letters that may be so in brackets."""
KEEPS_OWNER = frozenset(
    {
        "people's",
        "peoples'",
        "women's",
        "veterans'",
        "workers'",
        "children's",
        "farmers'",
        "men's",
        "king's",
        "queen's",
        "citizens'",
        "judges'",
    }
)
MINISTRIES = tuple(
    [word] for word in ("ministry", "department", "office", "bureau", "division", "directorate", "board")
)
NUMBERED = frozenset({"region", "district", "division", "ward", "zone", "precinct", "area", "sector", "unit", "no."})
"""Organs that have numbers: `EPA Region 7`."""
OPENS_A_TITLE = frozenset(
    {
        "Member",
        "MEMBER",
        "Senator",
        "SENATOR",
        "Leader",
        "LEADER",
        "Shadow",
        "SHADOW",
        "Spokesperson",
        "MP",
        "Manager",
        "MANAGER",
    }
)
"""In a letterhead, where titles follow each other without a mark."""


@lru_cache(maxsize=1 << 14)
def is_verb(word: str, lower: str) -> bool:
    """Does this word end a title? (a finite verb, a pronoun, an adverb)."""
    known = lexicon()
    if lower in known.verbs:
        return word[0].islower() or lower in known.function
    if not word[0].islower():
        return False
    return (lower.endswith("ed") and len(lower) > len("need") and lower not in known.not_verbs) or (
        lower.endswith("ly") and lower not in {"family", "assembly", "supply", "early"}
    )


def organ_end(sentence: Sentence, at: int, taken: frozenset[int] | set[int]) -> int:
    """Where the phrase `of the Standing Committee of …` behind a word of office ends.

    `taken` are the places where a word of office begins, which starts a title of its own.
    """
    words, lower = sentence.words, sentence.lower
    limit = min(len(words), at + 60)
    first = True
    at = past_area(sentence, at)
    if lower[at : at + 3] == ["in", "charge", "of"]:
        at += 2
    while at < limit and lower[at] in OF and at + 1 < limit and goes_on(sentence, at, first=first):
        end = noun_phrase_end(sentence, at + 1, limit, taken)
        if end <= at + 1:
            break
        at, first = end, False
    return past_ministry(sentence, at, taken) if first else at


def past_ministry(sentence: Sentence, at: int, taken: frozenset[int] | set[int]) -> int:
    """Past `, Ministry of Works` behind `Permanent Secretary`, as lists of appointments print it."""
    after = at + 1
    if sentence.words[at : at + 1] != [","] or sentence.lower[after : after + 1] not in MINISTRIES:
        return at
    if not sentence.words[after][0].isupper() or sentence.lower[after + 1 : after + 2] not in (["of"], ["for"]):
        return at
    return noun_phrase_end(sentence, after + 2, min(len(sentence.words), at + 60), taken)


def past_area(sentence: Sentence, at: int) -> int:
    """Past `(Works)` of `Permanent Secretary for Development (Works), Mr …`, and `(Linhe)` right behind an office."""
    if sentence.words[at : at + 1] != ["("]:
        return at
    close = closing(sentence, at, ")")
    inside = sentence.words[at + 1 : close]
    if not inside or not all(word[0].isupper() and not word.isupper() for word in inside):
        return at
    follows = sentence.words[close + 1] if close + 1 < len(sentence.words) else ""
    behind = close + 2 if follows == "," else close + 1
    name = name_at(sentence, behind) if follows else None
    return close + 1 if name is not None and name.full else at


def goes_on(sentence: Sentence, at: int, *, first: bool) -> bool:
    """Does the preposition at `at` carry the title on, and not the sentence?"""
    lower, known = sentence.lower, lexicon()
    word, after = lower[at], lower[at + 1]
    if word in {"of", "for"}:
        return after not in MARKS and not after.isdigit()
    follower = lower[at + 2] if after in ARTICLES and at + 2 < len(lower) else after
    if follower in known.function or follower[0].isdigit():
        return False
    capital = (
        sentence.words[at + 1][0].isupper()
        or follower in known.organs
        or sentence.words[min(at + 2, len(lower) - 1)][0].isupper()
    )
    if word == "on":
        return first and capital and (follower in known.fields or sentence.words[at + 1][0].isupper())
    if word == "to":
        return (first and (capital or after in ARTICLES)) or follower in known.countries
    return capital and (first or word in {"in", "at"})


def noun_phrase_end(sentence: Sentence, at: int, limit: int, taken: frozenset[int] | set[int]) -> int:
    """Where a noun phrase that names an organ ends."""
    start = at
    while at < limit:
        word, low = sentence.words[at], sentence.lower[at]
        if word in '("“':
            after = past_bracket(sentence, at, quoted_at_once=at == start)
        elif word == ",":
            after = comma_goes_on(sentence, at, limit, taken)
        elif low in AND:
            after = at + 1 if and_goes_on(sentence, at, taken) else 0
        else:
            after = 0 if ends_noun_phrase(sentence, at, start) else at + 1
        if not after:
            break
        at = after
    return at


def ends_noun_phrase(sentence: Sentence, at: int, start: int) -> bool:
    """Does a word end a noun phrase that began at `start`? (a verb, a preposition, a number, the next title)."""
    word, low, before = sentence.words[at], sentence.lower[at], sentence.lower[at - 1]
    if low in ARTICLES:
        return at != start and before not in AND
    if word in MARKS or low in OF or is_verb(word, low):
        return True
    if at > start and ((opens_a_title(sentence, at) and before not in ARTICLES) or named_here(sentence, at)):
        return True
    if at > start and low in lexicon().address and word[0].isupper():
        # "… in the Prime Minister's Department Datuk Hamid Puteh"
        name = name_at(sentence, at)
        return name is not None and name.full
    if (
        low in lexicon().function
        and not (word[0].isupper() and low in lexicon().before)
        and not (at > start and (word == "May" or chinese(sentence.words[at - 1 : at + 1])))
    ):
        return True
    return low[0].isdigit() and not low.endswith(("th", "st", "nd", "rd")) and before not in NUMBERED


def opens_a_title(sentence: Sentence, at: int) -> bool:
    """Does the next title of a letterhead begin here? `… for Trade Federal Member for Linhe`."""
    following = sentence.words[at + 1 : at + 2]
    return sentence.words[at] in OPENS_A_TITLE or (
        sentence.lower[at] == "federal" and bool(following) and following[0] in OPENS_A_TITLE
    )


def named_here(sentence: Sentence, at: int) -> bool:
    """Does a person's name with an initial stand here? `… of Pennsylvania David J. Hickman and …`."""
    if not sentence.words[at][0].isupper() or not any(word.endswith(".") for word in sentence.words[at + 1 : at + 3]):
        return False
    name = name_at(sentence, at)
    return name is not None and name.full and "." in name.text and not sentence.words[at].endswith(".")


def past_bracket(sentence: Sentence, at: int, *, quoted_at_once: bool) -> int:
    """Past `(ATF)` or a quoted name; 0 where it is a longer aside or a quotation."""
    close = closing(sentence, at, ")" if sentence.words[at] == "(" else '"”')
    quotation = sentence.words[at] != "(" and quoted_at_once and close - at > QUOTED
    aside = sentence.words[at] == "(" and close - at > FEW and all(map(str.islower, sentence.words[at + 1 : close]))
    return 0 if not close or quotation or aside else close + 1


def closing(sentence: Sentence, at: int, marks: str) -> int:
    """The place of the mark that closes a bracket or a quotation soon after; 0 where there is none."""
    for other in range(at + 1, min(len(sentence.words), at + 10)):
        if sentence.words[other] in marks:
            return other
    return 0


def and_goes_on(sentence: Sentence, at: int, taken: frozenset[int] | set[int]) -> bool:
    """Does `and` join two fields of one office, not two offices, persons or clauses?"""
    after = at + 1
    if after >= len(sentence.words) or title_starts(sentence, after, taken):
        return False
    word, low, known = sentence.words[after], sentence.lower[after], lexicon()
    if low in {"his", "her", "their"}:
        return False
    if low in ARTICLES:
        after += 1
        if after >= len(sentence.words):
            return False
        word, low = sentence.words[after], sentence.lower[after]
        return low in known.portfolios or low in known.organs or (word[0].isupper() and not person(sentence, after))
    if word in MARKS or is_verb(word, low) or low in known.function:
        return False
    return (
        low in known.fields
        or low in known.organs
        or (word[0].isupper() and low in known.portfolios)
        or (word[0].isupper() and not person(sentence, after))
        or (word[0].islower() and sentence.words[at - 1][0].islower())
    )


def comma_goes_on(sentence: Sentence, at: int, limit: int, taken: frozenset[int] | set[int]) -> int:
    """Where `, Trade and Industry` or `, B City` behind a comma ends; 0 where the comma ends the title."""
    words, lower, known = sentence.words, sentence.lower, lexicon()
    end = at + 1
    while end < limit and words[end][0].isupper() and lower[end] not in known.function and end not in taken:
        end += 1
    if end == at + 1 or title_starts(sentence, at + 1, taken):
        return 0
    chunk = lower[at + 1 : end]
    if (
        all(low in known.portfolios for low in chunk)
        and lower[at - 1] in known.portfolios
        and fields_follow(sentence, end)
    ):
        return end
    closed = end >= len(words) or words[end] in MARKS or lower[end] in AND or is_verb(words[end], lower[end])
    if not closed or (person(sentence, at + 1) and not any(low in known.places for low in chunk)):
        return 0
    if any(low in known.places or low in known.countries for low in chunk) and (end >= len(words) or words[end] != "("):
        return end
    return 0


def fields_follow(sentence: Sentence, at: int) -> bool:
    """Does `, Trade and Industry` reach an `and` with another field behind it?"""
    lower, known = sentence.lower, lexicon()
    while at < len(lower) and (lower[at] in known.portfolios or lower[at] == ","):
        at += 1
    after = at + 2 if at + 1 < len(lower) and lower[at + 1] in ARTICLES else at + 1
    return after < len(lower) and lower[at] in AND and lower[after] in known.portfolios


def title_starts(sentence: Sentence, at: int, taken: frozenset[int] | set[int]) -> bool:
    """Does a title (modifiers, then a word of office) begin here?"""
    words, lower, known = sentence.words, sentence.lower, lexicon()
    for place in range(at, min(at + 8, len(words))):
        if place in taken:
            return not between_letterheads(sentence, at, place)
        word, low = words[place], lower[place]
        if word in MARKS or (low in OF) or is_verb(word, low):
            return False
        if low in AND and not (
            lower[place - 1] in known.fields and place + 1 < len(lower) and lower[place + 1] in known.fields
        ):
            return False
        if place == at and low in known.function and low not in ARTICLES and low not in known.before:
            return False
    return False


def between_letterheads(sentence: Sentence, at: int, place: int) -> bool:
    """`… and Workplace Relations Federal Member for Linhe`: fields, and then the next title of a letterhead."""
    while place > at and sentence.lower[place - 1] in {"federal", "shadow"}:
        place -= 1
    return (
        place > at
        and opens_a_title(sentence, place)
        and all(low in lexicon().portfolios for low in sentence.lower[at:place])
    )


def person(sentence: Sentence, at: int) -> bool:
    """Does a full personal name stand here, and not an organ or a place?"""
    name = name_at(sentence, at)
    if name is None or not name.full:
        return False
    known = lexicon()
    inside = sentence.lower[name.start : name.end]
    follows = sentence.lower[name.end] if name.end < len(sentence.lower) else ""
    if follows in known.organs or follows in known.private or follows in known.places:
        return False
    return chinese(sentence.words[name.start : name.end]) or not any(
        low in known.fields or low in known.organs or low in known.places for low in inside
    )
