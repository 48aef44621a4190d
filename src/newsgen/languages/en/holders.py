"""The person of a title: the name in front of it, behind it, or fused to its organ."""

from __future__ import annotations

from newsgen.languages.en.joins import AND, ARTICLES, OF, is_verb
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.names import begins_name, chinese, name_at
from newsgen.languages.en.reading import Reading, Title, tag_end, usable
from newsgen.languages.en.standing import words
from newsgen.languages.en.tokens import MARKS, Name

MOST_NAMES, LONGEST_NAME = 40, 4
"""Bounds of what is looked at: names of a list, words of a name."""
ENDS_A_NAME = frozenset({"(", ",", ".", ";", ":", ")", "—", "–", "--", "-", "and", "&", "?", "!", "”", '"'})


def name_ending(reading: Reading, end: int) -> Name | None:
    """The name whose last word stands right before a word."""
    if end > 1 and reading.words[end - 1] == ")":
        opened = next((at for at in range(end - 2, max(end - 8, 0), -1) if reading.words[at] == "("), 0)
        end = opened or end
    if end > PAIR and reading.words[end - 1] == ",":
        end -= 1
    known = lexicon()
    while end > 1 and reading.lower[end - 1] in known.letters and reading.words[end - 1].isupper():
        end -= 1
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
    low, before = reading.lower[at], reading.lower[max(0, at - 1)]
    return low in known.portfolios and low not in known.surnames and (before in AND or before in OF)


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
    elif end == at and lower[at : at + 1] in (["of"], ["from"]):
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
        and (not organ_word(lower[first - 1]) or (first == end and given_too(words[end - 2 : end])))
    ):
        first -= 1
    given = words[end - 3] if end - first > PAIR and "-" in words[end - 1] else ""
    if given and chinese(words[end - 2 : end]) and begins_name(given) and not organ_word(given.lower()):
        # "Secretary for Justice Teresa Siu Ka-man": an English given name in front.
        return Name(end - 3, end, reading.sentence.printed(end - 3, end), full=True)
    if end - first >= PAIR and chinese(words[end - 2 : end]) and (end - 2 > start + 1):
        return Name(end - 2, end, reading.sentence.printed(end - 2, end), full=True)
    if end - first > PAIR and chinese(words[end - 3 : end]):
        return Name(end - 3, end, reading.sentence.printed(end - 3, end), full=True)
    if (
        end - first < PAIR
        or lower[first - 1] in ARTICLES | OF | AND
        or not (organ_word(lower[first - 1]) or words[first - 1] == ")")
    ):
        shouted = all(map(str.isupper, words[start:end]))
        if strict or shouted or end - first <= PAIR:
            # In a line of capitals alone they show no name.
            return None
        first = end - 2
    name = name_at(reading.sentence, first)
    return name if name is not None and name.full and name.end >= end else None


def given_too(words_: list[str]) -> bool:
    """`Wu Gang`: is what looks like a word of organs a Chinese given name behind its family name?"""
    return words_[-1].lower() in lexicon().surnames and chinese(words_)


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
    if name is None or not name.full or not usable(reading, name) or untitled(reading, end + 1):
        return None
    known = lexicon()
    if any(low in known.fields or low in known.organs for low in reading.lower[name.start : name.end]):
        return None
    last = name.end
    while last < len(reading.lower) and reading.lower[last] in known.letters:
        last += 1
    follows = reading.lower[last] if last < len(reading.lower) else "."
    if last > name.end or follows in ENDS_A_NAME or is_verb(reading.words[name.end], follows):
        return name
    return None


def untitled(reading: Reading, at: int) -> bool:
    """Does a title begin here that is no mere honorific? `…, Professor Ann Lee, …` is a name."""
    return at in reading.taken and reading.lower[at] not in lexicon().address


def past_role(reading: Reading, end: int) -> Name | None:
    """The name behind what is no office: `former Linhe governor and presidential candidate Ann Lee`."""
    if reading.lower[end : end + 1] != ["and"]:
        return None
    for at in range(end + 1, min(end + 4, len(reading.lower))):
        if not reading.words[at][0].islower() or is_verb(reading.words[at], reading.lower[at]):
            return None
        if reading.lower[at] in words("roles"):
            name = name_at(reading.sentence, at + 1)
            return name if name is not None and name.full and usable(reading, name) else None
    return None


def said_to_be(reading: Reading, title: Title) -> Name | None:
    """`The Treasurer will be Mr. Walter Marsden`."""
    at = title.end
    if not title.public or reading.lower[at : at + 2] != ["will", "be"]:
        return None
    name = name_at(reading.sentence, at + 2)
    return name if name is not None and name.full and usable(reading, name) else None
