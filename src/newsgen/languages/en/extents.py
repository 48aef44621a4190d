"""Where a title begins in front of its word of office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.en.joins import AND, ARTICLES, OF
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.phrases import KEEPS_OWNER, NUMBERED
from newsgen.languages.en.tokens import MARKS

if TYPE_CHECKING:
    from newsgen.languages.en.offices import Office
    from newsgen.languages.en.reading import Reading

ASKS = frozenset(
    {"ask", "click", "contact", "download", "email", "hear", "meet", "see", "tell", "thank", "view", "visit"}
)
"""What a reader is asked to do at the start of a sentence: `View Senator Lee's video`."""
SHORT_NAME = 4
"""Letters of an organ's short name at most, where two stand side by side: `NATO ISAF`."""
NEW_LANDS = frozenset(
    {
        "new zealand",
        "new york",
        "new jersey",
        "new hampshire",
        "new mexico",
        "new south",
        "new orleans",
        "new delhi",
        "new democrat",
        "new democratic",
        "new people's",
        "new democracy",
    }
)
"""Where `New` is no adjective: lands, and parties."""


def title_start(reading: Reading, office: Office) -> int:
    """Where a title begins in front of its word of office."""
    words, lower, known = reading.words, reading.lower, lexicon()
    start = at = office.start
    minister = lower[office.end - 1].removesuffix("s") in {"minister", "secretary", "undersecretary"}
    at -= 1
    pending = reading.pending.end if reading.pending is not None else 0
    while at >= max(reading.done, pending, office.start - 16):
        word, low = words[at], lower[at]
        if low.endswith(("'s", "s'")) and low not in KEEPS_OWNER and not low.endswith("ss'"):
            break
        if (
            ((at == 0 or word.isupper()) and said_before(reading, at, office))
            or (low in known.dropped and f"{low} {lower[at + 1]}" not in NEW_LANDS)
            or (low in known.address or (low == "under" and lower[at + 1] != "secretary"))
        ):
            break
        if word == ")":
            opened = at - PAIR if at >= PAIR and words[at - PAIR] == "(" else -1
            if opened < 1 or not words[opened - 1][0].isupper():
                break
            at = opened - 1
            continue
        if word in MARKS or low in AND or low in OF:
            reached = organ_before(reading, at)
            if reached < 0:
                break
            start, at = reached, reached - 1
            continue
        if low in known.function and low not in known.before and not short_name(words, at):
            break
        if not (
            word[0].isupper()
            or (word[0].isdigit() and (word[-1].isalpha() or lower[at - 1] in NUMBERED))
            or low in known.before
            or low in known.fields
            or low in known.organs
            or (minister and low in known.portfolios)
        ):
            break
        start = at
        at -= 1
    return start


def said_before(reading: Reading, at: int, office: Office) -> bool:
    """Does a word in front of an office belong to a headline, or ask the reader for something?"""
    return shouted(reading, at, office) or (at == 0 and office.start == 1 and reading.lower[0] in ASKS)


def shouted(reading: Reading, at: int, office: Office) -> bool:
    """`… ON THE HUNGER STRIKE Senator Ann Lee`: a headline in capitals ends in front of a title that has none."""
    words, known = reading.words, lexicon()
    if not (words[at].isupper() and words[at - 1].isupper() and min(len(words[at]), len(words[at - 1])) > SHORT_NAME):
        return False
    low = reading.lower[at]
    named = any(low in some for some in (known.organs, known.countries, known.places, known.fields, known.before))
    return not (named or words[office.start].isupper())


def short_name(words: list[str], at: int) -> bool:
    """`WHO` in `the WHO chief`, an organ and no pronoun: capitals among words that have none."""
    return words[at].isupper() and len(words[at]) > PAIR and not words[at + 1].isupper()


def organ_before(reading: Reading, at: int) -> int:
    """Where `Bureau of Rivers, Roads and Ports` or `Health and Human Services` begins, seen from inside it.

    `at` is a mark or a joining word; -1 where it is not inside such a name.
    """
    words, lower, known = reading.words, reading.lower, lexicon()
    if lower[at] in AND and at and lower[at - 1] in known.portfolios and lower[at + 1] in known.portfolios:
        place = at - 1
        while place > reading.done and (lower[place - 1] in known.portfolios) and words[place - 1][0].isupper():
            place -= 1
        if place == reading.done or (words[place - 1] != "," and lower[place - 1] not in OF):
            return place
        return within_organ(reading, place - 1, listed_fields(reading, place))
    return within_organ(reading, at, -1)


def listed_fields(reading: Reading, place: int) -> int:
    """Where the list of fields in front of a word begins: `State Health, Housing and …` in front of `Housing`."""
    words, lower, known = reading.words, reading.lower, lexicon()
    while place - PAIR > reading.done and words[place - 1] == "," and lower[place - PAIR] in known.portfolios:
        place -= PAIR
    return place if words[place - 1] != "," else -1


def within_organ(reading: Reading, at: int, otherwise: int) -> int:
    """Where the organ begins whose fields a mark or a joining word parts: `Bureau of Rivers, Roads and …`."""
    words, lower, known = reading.words, reading.lower, lexicon()
    place = at
    while place > max(reading.done, at - 14):
        low = lower[place]
        joins = words[place] == "," or low in AND
        if joins and (lower[place + 1] not in known.portfolios or lower[place - 1] in known.countries):
            # "… of the Republic of Norland and Foreign Minister Ann Lee": behind a country another title begins.
            return otherwise
        if (
            low in OF
            and (lower[place - 1] in known.organs or lower[place - 1] in known.private)
            and words[place - 1][0].isupper()
        ):
            place -= 1
            while (
                place > reading.done
                and words[place - 1][0].isupper()
                and lower[place - 1] not in known.function
                and words[place - 1] not in MARKS
            ):
                place -= 1
            return place
        if not (
            words[place][0].isupper() or low in AND or low in OF or low in ARTICLES or words[place] in {",", "(", ")"}
        ):
            return otherwise
        place -= 1
    return otherwise
