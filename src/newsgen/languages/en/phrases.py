"""The phrases of titles: which words around a word of office belong to it."""

from __future__ import annotations

import re

from newsgen.languages.en.joins import AND, ARTICLES, OF, and_goes_on, comma_goes_on, is_verb, opens_a_title
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.names import chinese, name_at
from newsgen.languages.en.tokens import MARKS, Sentence

LINKS = frozenset({"of", "for", "on", "in"})
LINKING = OF | {"under"}
PARTY_TAG = re.compile(r"[DRI]-[A-Z][\w.-]*")
"""The party and the state of an American lawmaker: `D-Ohio`."""
QUOTED, FEW = 9, 3
"""Words in quotation marks that may be a part of an organ's name; words in small letters that may be so in brackets."""
BODIES = frozenset({"office", "committee", "commission", "council", "subcommittee"})
"""What is named by its matter: the `Office on Drugs`, the `Committee on Foreign Relations`."""
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
NUMBERED = frozenset(
    {"region", "district", "division", "ward", "zone", "precinct", "area", "sector", "unit", "group", "squadron", "no."}
)
"""Organs that have numbers: `EPA Region 7`."""


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
    while at < limit and lower[at] in LINKING and at + 1 < limit and goes_on(sentence, at, first=first):
        end = noun_phrase_end(sentence, at + 1, limit, taken)
        if end <= at + 1 or (end == at + 2 and lower[at + 1] in ARTICLES):
            break
        at, first = past_aim(sentence, end), False
    return past_ministry(sentence, at, taken) if first else at


def past_aim(sentence: Sentence, at: int) -> int:
    """Past `that Works` of `for an Economy that Works for People`: the capital makes the verb a part of a name."""
    aim = sentence.lower[at : at + 1] == ["that"] and sentence.lower[at + 2 : at + 3] == ["for"]
    return at + 2 if aim and sentence.words[at + 1][0].isupper() else at


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
    if word == "under":
        return not first and follower in known.organs and sentence.words[at + 1 + (after in ARTICLES)][0].isupper()
    if word == "on":
        named = follower in known.portfolios or follower in known.organs or sentence.words[at + 1][0].isupper()
        within = lower[at - 1] in BODIES and sentence.words[at - 1][0].isupper() and sentence.words[at + 1][0].isupper()
        return (first and capital and named) or within
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
        return at != start and before not in AND and not purpose(sentence, at, start)
    if low == "leading" and sentence.lower[at + 1 : at + 2] == ["group"]:
        return False
    if word.isupper() and len(word) > PAIR and before in ARTICLES and sentence.words[at - 1].islower():
        # "the Department of Science of the MOST", "of the WHO": an organ's short name, and no word that ends one.
        return False
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


def purpose(sentence: Sentence, at: int, start: int) -> bool:
    """Is an article the object of what an organ is for? `for promoting the growth of …`."""
    before = sentence.words[at - 1]
    return at == start + 1 and before.islower() and before.endswith("ing") and before not in lexicon().portfolios


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
    named = sentence.lower[at + 1 : at + 2] != [] and sentence.lower[at + 1] in lexicon().address
    seat = close == at + PAIR and PARTY_TAG.fullmatch(sentence.words[at + 1]) is not None
    return 0 if not close or quotation or aside or named or seat else close + 1


def closing(sentence: Sentence, at: int, marks: str) -> int:
    """The place of the mark that closes a bracket or a quotation soon after; 0 where there is none."""
    for other in range(at + 1, min(len(sentence.words), at + 10)):
        if sentence.words[other] in marks:
            return other
    return 0
