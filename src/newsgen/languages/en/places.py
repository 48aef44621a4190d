"""Places of datelines: which words in front of a first sentence are certainly places, and how pages show them."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.en.dates import CLOCK, DAY_OF_MONTH, MONTH, WEEKDAY, YEAR
from newsgen.languages.en.lexicon import lexicon, words_of
from newsgen.languages.en.outlets import AGENCY, is_outlet

MOST_WORDS = 4
SHORTEST = 4
"""Letters of a town that neither a state nor a country stands behind."""
DAY_OR_AGENCY = re.compile(rf"{MONTH}|{WEEKDAY}|{AGENCY}", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
INITIALS = re.compile(r"(?:\w\.)+")
FACTS = re.compile(
    rf"\b(?:{CLOCK}|{DAY_OF_MONTH}(?:,? {YEAR})?|{YEAR}-\d\d?-\d\d?|{WEEKDAY})|\b(?:all[- ]media|omnimedia|news"
    r"|report(?:ing|ed)?|message|telegram|dispatch|electric(?:ity)?|reporters?|correspondents?)\b"
    r"|\b(?:on|of|from|in|at|by)\b(?= |$)",
    re.IGNORECASE,
)
"""What stands beside the place behind an outlet: `, Linhe, July 26`."""


def dateline_places(printed: str, *, agency: bool, dated: bool) -> tuple[str, ...]:
    """The places in front of a dateline's day or dash, as pages show them; none at all where one is in doubt.

    An agency and a day together vouch for a name that looks like a town's; without both a place has to be one that is
    known, or to be followed by a state or country.
    """
    places = []
    for part in printed.split("/"):
        town, *regions = [name.strip() for name in part.split(",")]
        if not _certain(town, regions, vouched=agency and dated):
            return ()
        places.append(", ".join([shown(town), *map(_region_shown, regions)]))
    return tuple(dict.fromkeys(places))


def fact_places(facts: str) -> tuple[str, ...]:
    """The place among the words behind an outlet: `, Linhe, July 26`."""
    towns = [name for part in FACTS.sub(",", facts).split(",") if (name := part.strip(" ."))]
    return (shown(towns[0]),) if len(towns) == 1 and _certain(towns[0], [], vouched=True) else ()


def known_place(line: str) -> tuple[str, ...]:
    """The place of a head's line that holds a place and a day, where it is one that is known."""
    return (shown(line),) if _known(line) and not _refused(line) else ()


def _certain(town: str, regions: list[str], *, vouched: bool) -> bool:
    """Is this certainly a town, perhaps with the state or country behind it?"""
    if _refused(town) or not all(map(_is_region, regions)):
        return False
    return bool(regions) or _known(town) or (vouched and _like_a_town(town))


def _refused(name: str) -> bool:
    """Is this the name of something else, or are there words in it that no town bears?"""
    low = name.lower()
    words = low.split()
    return low not in words_of("datelines.txt", "alone") and (
        not 0 < len(words) <= MOST_WORDS
        or low in words_of("datelines.txt", "none")
        or any(map(str.isdigit, low))
        or DAY_OR_AGENCY.fullmatch(name) is not None
        or is_outlet(name)
        or is_outlet(name.title())
        or any(map(_of_no_town, words))
    )


def _of_no_town(word: str) -> bool:
    """A word that tells of a file, a time, a person or a body."""
    known = lexicon()
    if word in _small() or word in _of_towns() or word in known.places or word in known.countries:
        return False
    return (
        word == "and"
        or word in words_of("datelines.txt", "none")
        or word in known.function
        or word in known.organs
        or word in known.private
    )


def _small() -> frozenset[str]:
    """Words that stay small inside a name: `RIO DE JANEIRO`, `PORT-AU-PRINCE`."""
    return words_of("datelines.txt", "small")


def _of_towns() -> frozenset[str]:
    return words_of("datelines.txt", "open") | words_of("datelines.txt", "close")


@cache
def _towns() -> frozenset[str]:
    """Names of towns, states and countries that stand alone; `county` and `western` in places.txt are none."""
    return (lexicon().places - _of_towns() - words_of("datelines.txt", "common")) | words_of("datelines.txt", "alone")


def _known(name: str) -> bool:
    return len(name) >= SHORTEST and not name.endswith(".") and name.lower() in _towns()


def _like_a_town(name: str) -> bool:
    """Is there no word of an office, or of what offices see to, in it?"""
    known, low = lexicon(), name.lower()
    words = {word for word in re.split(r"[\s-]+", low) if word not in _small() | _of_towns() | known.places}
    return len(name) >= SHORTEST and words.isdisjoint(_of_offices()) and low not in known.portfolios


@cache
def _of_offices() -> frozenset[str]:
    """Single words of offices and their fields: `BUSINESS`, `FINANCE`."""
    known = lexicon()
    return known.public | known.by_organ | known.other_posts | known.portfolios


def _is_region(name: str) -> bool:
    """A state or country, as it stands behind a town; never a second town in capitals."""
    known, words = lexicon(), name.lower().split()
    if name.lower() in words_of("datelines.txt", "beside") or all(word in known.countries for word in words):
        return True
    return not (name.isupper() and len(name) > SHORTEST) and all(
        word in known.countries or word in known.places or word in _small() for word in words
    )


def shown(name: str) -> str:
    """A name in capitals with capitals at the beginnings of its words; one printed otherwise as it is printed."""
    if not name.replace("Mc", "MC").isupper() or INITIALS.fullmatch(name):
        return name
    return WORD.sub(lambda match: _word(match[0], first=not match.start()), name)


def _region_shown(region: str) -> str:
    """`KENYA` as a name, `NSW` and `D.C.` as printed."""
    return region if len(region) < SHORTEST else shown(region)


def _word(word: str, *, first: bool) -> str:
    """One word of a name in capitals: `XI'AN`, `O'FALLON`, `COEUR D'ALENE`, `MCALLEN`."""
    if not first and word.lower() in _small():
        return word.lower()
    head, mark, rest = word.replace("’", "'").partition("'")
    if mark and len(head) == 1:
        mark = word[1]
        return (head if first or head in "NO" else head.lower()) + mark + rest.capitalize()
    if word.upper().startswith("MC") and len(word) > SHORTEST:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()
