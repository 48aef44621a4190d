"""Posts taken up, held and left: the name of who was appointed, served, or was removed from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.en.holders import name_ending
from newsgen.languages.en.joins import is_verb
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import name_at
from newsgen.languages.en.standing import words
from newsgen.languages.en.tokens import MARKS

if TYPE_CHECKING:
    from newsgen.languages.en.reading import Reading
    from newsgen.languages.en.tokens import Name

MOST_STEPS = 7
"""Words between a name and its title at most."""
LOOSELY = frozenset({"chose", "made", "makes", "making", "name", "named", "names", "naming", "picked", "picks"})
"""What shows, clubs and firms do as well: `made Ann Lee a judge` gives no office, `… a Deputy Minister` does."""
ASIDES = frozenset({"a", "an", "the", "who", "formerly", "once", "then"})
"""Words that begin what is said of a person between commas."""


def holder_before(reading: Reading, start: int, end: int) -> Name | None:
    """The person in front of a title: `NAME, secretary …`, `NAME (…), …`, `NAME was appointed …`."""
    at = start
    known, joins, weak = lexicon(), words("joins"), words("joins weakly")
    joined_by_verb = False
    while at > 0 and reading.lower[at - 1] in known.dropped:
        at -= 1
    at = before_owner(reading, at, end)
    while at > 0 and reading.lower[at - 1] in known.dropped:
        at -= 1
    if at and reading.words[at - 1] in {",", "("}:
        return name_ending(reading, at - 1)
    if at == start and at and reading.lower[at - 1] == "and":
        return holder_of_an_organ(reading, at - 1)
    steps = 0
    while at > 0 and steps < MOST_STEPS and (reading.lower[at - 1] in joins or reading.lower[at - 1] == ","):
        joined_by_verb |= reading.lower[at - 1] in joins and reading.lower[at - 1] not in weak
        at -= 1
        steps += 1
    if joined_by_verb and at < start:
        name = name_ending(reading, at)
        if name is None or not name.full:
            # "Ann Lee, a lawyer from Malin who served as …": Malin served as nothing.
            name = before_relative(reading, at, start) or name or told_of(reading) or said_of(reading, at)
        if name is not None:
            return name
    return holder_of_a_post(reading, start)


def holder_of_an_organ(reading: Reading, at: int) -> Name | None:
    """`Bai Tao, Standing Committee of the City and Secretary of …`: a translator left out what he is on it."""
    for place in range(at - 1, max(reading.done, at - 12), -1):
        if reading.words[place] == ",":
            return name_ending(reading, place)
        if reading.words[place] in MARKS or is_verb(reading.words[place], reading.lower[place]):
            break
    return None


def before_owner(reading: Reading, at: int, end: int) -> int:
    """Past the owner of a post, as in `Ann Lee, New Norland's envoy` and `named as Norland's envoy`."""
    if at and owning_organ(reading, at - 1) and reading.words[end : end + 1] in ([], [","], ["."], [")"], [";"]):
        # "Ann Lee, the county government's first envoy,": the mark behind shows that no verb follows.
        at -= 1
        while at and (reading.words[at - 1][0].isupper() or reading.lower[at - 1] in lexicon().before):
            at -= 1
        return at
    if at and reading.lower[at - 1] in words("owners"):
        return at - 1
    if not at or not reading.lower[at - 1].endswith(("'s", "s'")) or not reading.words[at - 1][0].isupper():
        return at
    place = at - 1
    while place > max(0, at - 4) and reading.words[place - 1][0].isupper() and reading.words[place - 1] not in MARKS:
        place -= 1
    return place


def owning_organ(reading: Reading, at: int) -> bool:
    """Is a word an organ in small letters that a post belongs to? `government's`, `ministry's`."""
    low, known = reading.lower[at], lexicon()
    organ = low.removesuffix("'s")
    return organ != low and reading.words[at][0].islower() and organ in known.organs and organ not in known.private


def before_relative(reading: Reading, at: int, start: int) -> Name | None:
    """`Ann Lee, a lawyer from Malin who served as …`, `Ann Lee, a lawyer, became …`: the name that is spoken of."""
    aside = reading.words[at - 1 : at] == [","] or reading.words[at : at + 1] == [","]
    if not aside and not {"who", "that"} & set(reading.lower[at:start]):
        return None
    for place in range(at - 1 - aside, max(reading.done, at - 14), -1):
        if reading.words[place] == "," and reading.lower[place + 1] in ASIDES:
            return name_ending(reading, place)
        if reading.words[place] in MARKS or is_verb(reading.words[place], reading.lower[place]):
            break
    return None


def said_of(reading: Reading, at: int) -> Name | None:
    """`Ann Lee, director of the agency, will serve as …`: who has got the title that ends in front of the verb."""
    aside = reading.words[at : at + 1] == [","] and reading.done == at
    return reading.last if aside else None


def told_of(reading: Reading) -> Name | None:
    """`Bai Tao, male, born in 1963, … and served as …`: the person whose life a sentence tells."""
    name = name_at(reading.sentence, 0)
    if name is None or not name.full or reading.words[name.end : name.end + 1] != [","]:
        return None
    return name if reading.lower[name.end + 1 : name.end + 2] in (["male"], ["female"], ["born"]) else None


def holder_of_a_post(reading: Reading, start: int) -> Name | None:
    """`Remove Bai Tao from the post of director …`, `Bai Tao took advantage of his position as director …`."""
    at, posts = start, words("posts")
    while at and reading.lower[at - 1] in words("around posts"):
        at -= 1
    if posts.isdisjoint(reading.lower[at:start]):
        return None
    while at and reading.lower[at - 1] in words("leaving posts"):
        at -= 1
    return name_ending(reading, at)


def appointee(reading: Reading, office: int) -> Name | None:
    """`The king appointed Ann Lee prime minister`, `I have made Ann Lee a Junior Minister`: the name in between."""
    if not office:
        return None
    article = article_before(reading, office)
    if not article and not reading.words[office][0].islower():
        return None
    at, known = article or office, lexicon()
    while (
        not article
        and at
        and reading.words[at - 1].islower()
        and (reading.lower[at - 1] in known.before or reading.lower[at - 1] in known.fields)
    ):
        at -= 1
    name = name_ending(reading, at) if at and reading.words[at - 1][0].isupper() else None
    if name is None or not name.full or not name.start:
        return None
    verb = reading.lower[name.start - 1]
    if article and verb in LOOSELY and reading.words[office][0].islower():
        return None
    return name if verb in words("appoints") else None


def article_before(reading: Reading, office: int) -> int:
    """Where the article of `a Junior Health Minister` stands; 0 where there is none."""
    at, lower, known = office, reading.lower, lexicon()
    while at and (lower[at - 1] in known.before or lower[at - 1] in known.fields):
        at -= 1
    return at - 1 if at and lower[at - 1] in {"a", "an"} else 0
