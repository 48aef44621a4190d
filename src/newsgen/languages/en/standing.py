"""Whether a title is a public office: told by the words of organs beside the word of office."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.en.lexicon import lexicon, words_of
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.offices import BY_ORGAN, PUBLIC, bare

PREPOSITIONS = frozenset({"of", "for", "in", "at", "to", "on", "with", "from", "and", "&"})
SPEAKERS = ("spokes", "press secretary")
NO_SPEAKERS = frozenset({"state", "street", "village", "section", "front", "group"})
"""Words of organs that do not make a spokesperson's organ public."""
COMMITTEES = frozenset(
    {
        "standing",
        "national",
        "central",
        "select",
        "joint",
        "management",
        "working",
        "party",
        "village",
        "villagers'",
        "residents'",
        "neighborhood",
        "neighbourhood",
        "community",
        "legislative",
    }
)
PORTFOLIO_HOLDERS = frozenset({"president", "vice president", "executive vice-president", "commissioner"})
"""Of governments such as the European Commission, where a portfolio stands behind `for`."""
GOVERNORS = frozenset({"governor", "deputy governor", "vice governor"})
"""Whom a country's bank has at its head is no company's."""
CITY_POLICE = re.compile(r"[a-z]{1,3}pd")


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section of `data/standing.txt`."""
    return words_of("standing.txt", section)


def is_public(
    office: str, kind: int, before: list[str], behind: list[str], *, named: bool = False, capital: bool = False
) -> bool:
    """Is this title an office of state, party, army or court?

    `office` is the word of office, `before` the words in front of it, `behind` those of the organ behind
    it, all in lower case; `named`: the name follows at once; `capital`: printed with a capital.
    """
    if office.startswith("council "):
        # "Federation Council President": the council is the organ, not what stands in front of it.
        before = [*before, "council"]
    front, rear, office = masked(before), masked(behind), bare(office)
    if office in GOVERNORS and of_a_country({*front, *rear}):
        return True
    if private(front, rear):
        return kind == PUBLIC and office.removesuffix("s") not in words("everywhere")
    if kind == PUBLIC:
        return True
    if capital and office == "director" and rear[:1] == ["of"] and portfolio(rear[1:]):
        return True
    if capital and office in PORTFOLIO_HOLDERS and rear[:1] == ["for"] and portfolio(rear[1:]):
        return True
    if capital and office == "member" and rear[:1] == ["for"] and len(rear) > 1:
        return True
    return kind == BY_ORGAN and (evident(office, front, rear) or (named and not rear and alone(office, front)))


def of_a_country(beside: set[str]) -> bool:
    """`the Bank of Norland`: only the bank of a country has a governor."""
    return "bank" in beside and not lexicon().countries.isdisjoint(beside)


def portfolio(field: list[str]) -> bool:
    """`Director of Health`, `Director of Food and Water`: a department of government, not a company's `Research`."""
    known = lexicon()
    fields = all(word in known.portfolios or word in PREPOSITIONS for word in field)
    return bool(field) and fields and words("companies own").isdisjoint(field)


@cache
def compounds() -> tuple[str, ...]:
    """Public organs in whose names a word of a company stands, longest first."""
    return tuple(sorted(lexicon().compounds, key=lambda compound: (-len(compound), compound)))


@cache
def signs() -> frozenset[str]:
    """A word of each private compound, the rarest: where none stands, none is sought."""
    known = lexicon()
    found = set()
    for compound in known.private_compounds:
        words_ = [word for word in compound.split() if word not in PREPOSITIONS]
        found.add(next((word for word in words_ if word not in known.organs and word not in known.fields), words_[0]))
    return frozenset(found)


def masked(phrase: list[str]) -> list[str]:
    """The words of an organ such as `central bank` or `trade union congress` replaced by one that shows what it is."""
    known = lexicon()
    looks_private, looks_public = not known.private.isdisjoint(phrase), not signs().isdisjoint(phrase)
    if not (looks_private or looks_public):
        return phrase
    text = f" {' '.join(phrase)} "
    for compound in known.private_compounds if looks_public else ():
        text = text.replace(f" {compound} ", " association ")
    for compound in compounds() if looks_private else ():
        if compound in text:
            text = text.replace(f" {compound} ", " government ")
    return text.split()


def is_owned(before: list[str], behind: list[str]) -> bool:
    """Do the words beside an office name a company, a school, a hospital or an association?"""
    return private(masked(before), masked(behind))


def private(front: list[str], rear: list[str]) -> bool:
    """The same, of words that are masked already: the last word of each noun phrase decides."""
    known = lexicon()
    if known.private.isdisjoint(rear) and known.private.isdisjoint(front) and not any("'" in word for word in rear):
        return False
    if not words("owned").isdisjoint(front) or not words("owned").isdisjoint(rear):
        return True
    if front and front[-1] in known.private:
        return True
    if not known.private.isdisjoint(front) and any(
        word in known.private and word not in known.fields for word in heads_of(front)[:-1]
    ):
        return True
    heads = heads_of(rear) if rear else []
    named = known.organs.isdisjoint(rear[:3])
    return any(word.strip("\"'") in known.private and (named or word not in known.fields) for word in heads) or any(
        word.endswith("'s") and word[:-2] in known.private for word in rear
    )


def heads_of(phrase: list[str]) -> list[str]:
    """The last word of each noun phrase: `union` and `branch` of `union of teachers branch`."""
    return [
        word
        for word, after in zip(phrase, [*phrase[1:], "of"], strict=False)
        if after in PREPOSITIONS and word not in PREPOSITIONS
    ]


def evident(office: str, front: list[str], rear: list[str]) -> bool:
    """Do the words beside an office show a public organ?"""
    known = lexicon()
    beside = {"police" if CITY_POLICE.fullmatch(word) else word.removesuffix("'s") for word in (*front, *rear)}
    lesser = not words("lesser").isdisjoint(beside)
    if office.startswith("member"):
        return sits(beside) and not lesser
    if office.startswith(SPEAKERS):
        public = not (known.organs - NO_SPEAKERS).isdisjoint(beside) and "campaign" not in beside
        return public or of_canada(front)
    if office.endswith(("adviser", "advisor")) and not words("owners").isdisjoint(f"{word}'s" for word in beside):
        return True
    if office == "critic":
        return not words("parties").isdisjoint(beside)
    if office.startswith(("leader", "deputy leader")):
        return not words("parties").isdisjoint(beside) or not known.countries.isdisjoint(beside)
    if not lesser and (
        ("committee" in beside and official_committee(office, beside)) or not known.organs.isdisjoint(beside)
    ):
        return True
    if office.removesuffix("s").split()[-1] in words("heads of states") and not known.countries.isdisjoint(beside):
        return True
    heads = ("chief", "commissioner", "director-general", "director general")
    led = office.startswith(heads) and not office.startswith("chief executive")
    return ("secretary" in office or led) and not known.fields.isdisjoint(beside)


def official_committee(office: str, beside: set[str]) -> bool:
    """Is it a committee of state? A director's is one, too, where it is a city's: `the Linhe Health Committee`."""
    if not COMMITTEES.isdisjoint(beside):
        return True
    known = lexicon()
    fields = known.fields & beside
    return len(fields) >= PAIR or (bool(fields) and office.endswith("director") and not known.places.isdisjoint(beside))


def of_canada(front: list[str]) -> bool:
    """`Environment Canada`, `Health Canada`: the departments of that country call themselves by their field."""
    return front[-1:] == ["canada"] and front[-2:-1] != [] and front[-2] in lexicon().fields


def sits(beside: set[str]) -> bool:
    """Is it a parliament, a council or a committee of state or party that the member sits in?"""
    if not words("assemblies").isdisjoint(beside):
        return True
    if "committee" in beside and {"party", "working"} <= beside:
        return True
    return "committee" in beside and ("central" in beside or not (lexicon().organs - {"party"}).isdisjoint(beside))


def alone(office: str, front: list[str]) -> bool:
    """Is this an office of state where nothing but `former` and the like stands in front of it?"""
    front = [word for word in front if word not in words("times")]
    if office.removesuffix("s") not in words("alone") or not front:
        return not front and office.removesuffix("s") in words("alone")
    # "Linhe Secretary" of a state; "Rovers secretary" of a club.
    return office == "secretary" and not front[-1].endswith("s")
