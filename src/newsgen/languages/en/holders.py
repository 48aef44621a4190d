"""The person of a title: the name in front of it, behind it, or fused to its organ."""

from __future__ import annotations

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.names import chinese, name_at
from newsgen.languages.en.phrases import AND, ARTICLES, OF, is_verb
from newsgen.languages.en.reading import Reading, tag_end, usable
from newsgen.languages.en.standing import words
from newsgen.languages.en.tokens import MARKS, Name

MOST_STEPS, MOST_NAMES, LONGEST_NAME = 7, 40, 4
"""Bounds of what is looked at: words between a name and its title, names of a list, words of a name."""
ENDS_A_NAME = frozenset({"(", ",", ".", ";", ":", ")", "—", "–", "--", "-", "and", "&", "?", "!", "”", '"'})


ASIDES = frozenset({"a", "an", "the", "who", "formerly", "once", "then"})


def holder_before(reading: Reading, start: int) -> Name | None:
    """The person in front of a title: `NAME, secretary …`, `NAME (…), …`, `NAME was appointed …`."""
    at = start
    known, joins = lexicon(), words("joins")
    joined_by_verb = False
    while at > 0 and reading.lower[at - 1] in known.dropped:
        at -= 1
    at = before_owner(reading, at)
    if at and reading.words[at - 1] in {",", "("}:
        return name_ending(reading, at - 1)
    if at and reading.lower[at - 1] == "and":
        return holder_of_an_organ(reading, at - 1)
    steps = 0
    while at > 0 and steps < MOST_STEPS and (reading.lower[at - 1] in joins or reading.lower[at - 1] == ","):
        joined_by_verb |= reading.lower[at - 1] in (joins - words("joins weakly"))
        at -= 1
        steps += 1
    if joined_by_verb and at < start:
        name = name_ending(reading, at) or before_relative(reading, at, start)
        if name is not None:
            return name
    return holder_of_a_post(reading, start)


def before_owner(reading: Reading, at: int) -> int:
    """Past the owner of a post, as in `Ann Lee, New Norland's envoy` and `named as Norland's envoy`."""
    if not at or not reading.lower[at - 1].endswith(("'s", "s'")) or not reading.words[at - 1][0].isupper():
        return at
    place = at - 1
    while place > max(0, at - 4) and reading.words[place - 1][0].isupper() and reading.words[place - 1] not in MARKS:
        place -= 1
    return place


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
    """`The king appointed Ann Lee prime minister`: the name between a verb of appointing and a post in small letters."""
    at, known = office, lexicon()
    if not reading.words[office][0].islower():
        return None
    while at and reading.words[at - 1].islower() and (reading.lower[at - 1] in known.before | known.fields):
        at -= 1
    name = name_ending(reading, at) if at and reading.words[at - 1][0].isupper() else None
    if name is None or not name.full or not name.start:
        return None
    return name if reading.lower[name.start - 1] in words("appoints") else None


def holder_of_an_organ(reading: Reading, at: int) -> Name | None:
    """`Bai Tao, Standing Committee of the City and Secretary of …`: a translator left out what he is on it."""
    for place in range(at - 1, max(reading.done, at - 12), -1):
        if reading.words[place] == ",":
            return name_ending(reading, place)
        if reading.words[place] in MARKS or is_verb(reading.words[place], reading.lower[place]):
            break
    return None


def name_ending(reading: Reading, end: int) -> Name | None:
    """The name whose last word stands right before a word."""
    if end > 1 and reading.words[end - 1] == ")":
        opened = next((at for at in range(end - 2, max(end - 8, 0), -1) if reading.words[at] == "("), 0)
        end = opened or end
    if end > PAIR and reading.words[end - 1] == ",":
        end -= 1
    known = lexicon()
    best: Name | None = None
    for start in range(end - 1, max(-1, end - 6), -1):
        name = name_at(reading.sentence, start)
        if name is not None and name.end == end and name.start >= reading.done - 1 and name.start >= start:
            if best is not None and (start not in range(best.start - 4, best.start) or fielded(reading, start)):
                break
            best = name
        elif reading.words[start] in MARKS or (reading.lower[start] in known.function and best is not None):
            break
    if best is None:
        return None
    return best if usable(reading, best) else None


def fielded(reading: Reading, at: int) -> bool:
    """Is a word the last field of an office, and no given name? `Minister for Health and Ageing Tony Marlow MP`."""
    known = lexicon()
    return reading.lower[at] in known.portfolios - known.surnames and reading.lower[max(0, at - 1)] in AND | OF


def earlier(reading: Reading, name: Name) -> list[Name]:
    """The names joined with `and` or commas in front of a name."""
    found: list[Name] = []
    at = name.start
    while at > 1 and len(found) < MOST_NAMES and reading.lower[at - 1] in {"and", ",", "&"}:
        before = name_ending(reading, at - 1)
        if before is None:
            break
        found.insert(0, before)
        at = before.start
    return found


def listed(reading: Reading, name: Name) -> list[Name]:
    """The further names of `city leaders A, B and C`."""
    found: list[Name] = []
    at = past_seat(reading, name.end)
    while at + 1 < len(reading.words) and len(found) < MOST_NAMES:
        while at < len(reading.words) and reading.lower[at] in {",", "and", "&", "、"}:
            at += 1
        following = name_at(reading.sentence, at)
        if (
            at == past_seat(reading, (found[-1] if found else name).end)
            or following is None
            or not following.full
            or at in reading.taken
        ):
            break
        found.append(following)
        at = past_seat(reading, following.end)
    return found


def past_seat(reading: Reading, at: int) -> int:
    """Past what stands behind a name of a list: `of Virginia`, `(D-Ohio)`, `(chairman)`; else the same place."""
    words, lower = reading.words, reading.lower
    end = tag_end(reading, at)
    if end == at and words[at : at + 1] == ["("]:
        close = next((place for place in range(at + 2, min(at + 6, len(words))) if words[place] == ")"), 0)
        end = close + 1 if close else at
    elif end == at and lower[at : at + 1] == ["of"]:
        place = at + 1
        while (
            place < len(words)
            and words[place][0].isupper()
            and words[place] not in MARKS
            and place not in reading.taken
        ):
            place += 1
        end = place if place > at + 1 and lower[place : place + 1] in ([","], ["and"]) else at
    return end


def fused_name(reading: Reading, start: int, end: int, *, strict: bool) -> Name | None:
    """The name that stands right behind an organ: `Commissioner of the foreign ministry in the province Gao Wenbo`."""
    words, lower = reading.words, reading.lower
    first = end
    while (
        first > start + 2
        and end - first < LONGEST_NAME
        and words[first - 1][0].isupper()
        and words[first - 1] not in MARKS
        and not organ_word(lower[first - 1])
    ):
        first -= 1
    if end - first >= PAIR and chinese(words[end - 2 : end]) and (end - 2 > start + 1):
        return Name(end - 2, end, reading.sentence.printed(end - 2, end), full=True)
    if end - first > PAIR and chinese(words[end - 3 : end]):
        return Name(end - 3, end, reading.sentence.printed(end - 3, end), full=True)
    if (
        end - first < PAIR
        or lower[first - 1] in ARTICLES | OF | AND
        or not (organ_word(lower[first - 1]) or words[first - 1] == ")")
    ):
        if strict or end - first <= PAIR:
            return None
        first = end - 2
    name = name_at(reading.sentence, first)
    return name if name is not None and name.full and name.end >= end else None


def organ_word(low: str) -> bool:
    """Is this a word of organs, fields or places, where no name begins?"""
    known = lexicon()
    return (
        low in known.organs
        or low in known.fields
        or low in known.places
        or low in known.countries
        or low in known.no_names
        or low in known.private
    )


def fused_start(reading: Reading, name: Name) -> int:
    """Where the organ in front of a fused name ends: honorifics and a comma do not belong to it."""
    at = name.start
    known = lexicon()
    while at and (reading.lower[at - 1] in known.address or reading.words[at - 1] == ","):
        at -= 1
    return at


def honoured(reading: Reading, at: int) -> Name | None:
    """The name behind an honorific right behind an organ: `Minister of Health Dr. Ruth Amadi`."""
    if at >= len(reading.lower) or reading.lower[at] not in lexicon().address:
        return None
    name = name_at(reading.sentence, at)
    return name if name is not None and name.full else None


def name_behind_comma(reading: Reading, end: int) -> Name | None:
    """`the president of the Linhe region, Walter Marsden, has …`; `the Minister for Railways (Mr. W. Marsden)`."""
    if end + 1 >= len(reading.words) or reading.words[end] not in {",", "("}:
        return None
    name = name_at(reading.sentence, end + 1)
    bracketed = reading.words[end] == "("
    if bracketed and (name is None or reading.words[name.end : name.end + 1] != [")"]):
        return None
    if name is None or not name.full or not usable(reading, name) or end + 1 in reading.taken:
        return None
    known = lexicon()
    if any(low in known.fields or low in known.organs for low in reading.lower[name.start : name.end]):
        return None
    follows = reading.lower[name.end] if name.end < len(reading.lower) else "."
    if follows in ENDS_A_NAME or is_verb(reading.words[name.end], follows):
        return name
    return None
