"""Whether a title is a public office: told by the words of organs beside the word of office."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.phrases import BY_ORGAN, PUBLIC, bare

PREPOSITIONS = frozenset({"of", "for", "in", "at", "to", "on", "with", "from", "and", "&"})
CITY_POLICE = re.compile(r"[a-z]{1,3}pd")
SPEAKERS = ("spokes", "press secretary")
STATES_OWN = ("president", "leader", "chief", "secretary", "representative", "negotiator", "delegate", "commissioner", "queen", "prince", "princess")
"""Heads to whom the name of a country is evidence; `Chinese director` and `American chairman` are none."""
ALONE = frozenset(
    "president secretary chief deputy\\ chief assistant\\ chief commissioner superintendent administrator deputy\\ superintendent chief\\ superintendent assistant\\ attorney\\ general"
    " deputy\\ attorney\\ general vice\\ president postal\\ inspector chief\\ postal\\ inspector chief\\ constable".replace("\\ ", "_").split()
)
"""Offices that are public where nothing else stands beside them and a name follows."""
ASSEMBLIES = frozenset(
    (
        "parliament congress senate house council cabinet politburo bureau assembly commission cppcc npc legislature duma knesset bundestag commons"
        " lords diet sabha court government legislative leadership secretariat presidium yuan consultative democrats democrat democratic republican liberal labor labour conservative"
        " communist-party green greens tory socialist nationalist caucus parliamentary"
    ).split()
)
LESSER = frozenset("organizing organising expert experts advisory academic jury editorial preparatory judging fan strike dance".split())
PARTIES = frozenset(
    (
        "party opposition senate house council unionist unionists democrats democrat democratic democrats' republican liberal liberals labor labour labor's labour's conservative"
        " conservatives communist socialist nationalist nationalists greens assembly parliamentary government coalition likud fatah hamas plo palestinian kuomintang tory sinn majority"
        " minority military army provincial municipal county city district group caucus parliament state national federal commission committee bureau congress"
    ).split()
)
EVERYWHERE = frozenset(
    (
        "secretary-general,secretary general,general secretary,deputy secretary general,party secretary,deputy party secretary,governor,vice governor"
        ",chancellor,treasurer,assistant treasurer,chief of staff,first secretary,party leader,general,justice,speaker,whip,prosecutor,ruler"
    ).split(",")
)
"""Offices that companies, schools and associations have as well."""
OWNED = frozenset("co. co ltd ltd. inc. inc corp. corp corporation limited company plc llc bhd sdn university hospital college".split())


def is_public(office: str, kind: int, before: list[str], behind: list[str], *, named: bool = False) -> bool:
    """Is this title an office of state, party, army or court?

    `office` is the word of office, `before` the words in front of it, `behind` those of the organ behind
    it, all in lower case; `named`: the name follows at once.
    """
    front, rear, office = masked(before), masked(behind), bare(office)
    if private(front, rear):
        return kind == PUBLIC and office.removesuffix("s") not in EVERYWHERE
    if kind == PUBLIC:
        return True
    return kind == BY_ORGAN and evident(office, front, rear, named=named)


@cache
def compounds() -> tuple[str, ...]:
    """Public organs in whose names a word of a company stands, longest first."""
    return tuple(sorted(lexicon().compounds, key=len, reverse=True))


def masked(words: list[str]) -> list[str]:
    """The words of a public organ such as `central bank` replaced by one that shows what they are."""
    if lexicon().private.isdisjoint(words):
        return words
    text = " ".join(words)
    for compound in compounds():
        if compound in text:
            text = f" {text} ".replace(f" {compound} ", " government ").strip()
    return text.split()


def private(front: list[str], rear: list[str]) -> bool:
    """Does a company, a school, a hospital or an association own the office?"""
    known = lexicon()
    if OWNED & set(front) or OWNED & set(rear):
        return True
    if front and front[-1] in known.private:
        return True
    heads = [word for word, after in zip(rear, [*rear[1:], "of"], strict=False) if after in PREPOSITIONS and word not in PREPOSITIONS]
    return any(word.strip("\"'") in known.private for word in heads) or any(
        word.endswith("'s") and word[:-2] in known.private for word in rear
    )


def evident(office: str, front: list[str], rear: list[str], *, named: bool) -> bool:
    """Do the words beside an office show a public organ?"""
    known = lexicon()
    words = {"police" if CITY_POLICE.fullmatch(word) else word.removesuffix("'s") for word in (*front, *rear)}
    if office.startswith("member"):
        seats = words & ASSEMBLIES or (words & {"committee"} and words & known.organs - {"party"} or {"central", "committee"} <= words)
        return bool(seats) and not words & LESSER
    if office.startswith(SPEAKERS):
        return bool(words & (known.organs - {"state", "street", "village", "section", "front", "group"})) and "campaign" not in words
    if office.startswith(("leader", "deputy leader")):
        return bool(words & PARTIES or words & known.countries)
    organs = known.organs
    if {"committee"} & words and words & {"standing", "national", "central", "select", "joint"} and not words & LESSER:
        return True
    if words & organs and not words & LESSER:
        return True
    if office.removesuffix("s").split()[-1] in STATES_OWN and words & known.countries:
        return True
    if office.startswith(("secretary", "under", "deputy secretary", "assistant secretary", "chief", "commissioner")) and words & known.fields:
        return True
    return named and not rear and (not front or office == "secretary") and office.replace(" ", "_") in ALONE
