"""What an `and` or a comma joins in a title: fields of one office, two offices, persons or clauses."""

from __future__ import annotations

from functools import lru_cache

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import chinese, name_at
from newsgen.languages.en.tokens import MARKS, Sentence

OF = frozenset({"of", "for", "in", "at", "to", "on"})
AND = frozenset({"and", "&"})
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
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
PARTIES = frozenset(
    {
        "alp",
        "coalition",
        "conservative",
        "conservatives",
        "democrat",
        "democrats",
        "greens",
        "labor",
        "labour",
        "liberal",
        "liberals",
        "nationals",
        "opposition",
    }
)
"""Whose spokesperson somebody is."""
DEMONYMS = ("an", "ch", "ish", "ese")
"""How the adjective of a country ends, and its name does not, as a rule."""
MINISTERIAL = frozenset({"minister", "assistant", "acting"})


@lru_cache(maxsize=1 << 14)
def is_verb(word: str, lower: str) -> bool:
    """Does this word end a title? (a finite verb, a pronoun, an adverb)."""
    known = lexicon()
    if lower in known.verbs:
        return word[0].islower() or lower in known.function
    if not word[0].islower() or ("-" in lower and not lower.startswith(("re-", "co-"))):
        return False
    return (lower.endswith("ed") and len(lower) > len("need") and lower not in known.not_verbs) or (
        lower.endswith("ly") and lower not in {"family", "assembly", "supply", "early"}
    )


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


def opens_a_title(sentence: Sentence, at: int) -> bool:
    """Does the next title of a letterhead begin here? `… for Trade Federal Member for Linhe`."""
    following = sentence.words[at + 1 : at + 2]
    return (
        sentence.words[at] in OPENS_A_TITLE
        or (sentence.lower[at] == "federal" and bool(following) and following[0] in OPENS_A_TITLE)
        or ministry_opens(sentence, at)
        or (not PARTIES.isdisjoint(sentence.lower[at - 1 : at + 2]) and speaker_opens(sentence, at))
    )


def ministry_opens(sentence: Sentence, at: int) -> bool:
    """`… for Home Affairs Minister for Justice`: does the next portfolio of a letterhead begin at `Minister for`?"""
    lower = sentence.lower
    if lower[at] not in MINISTERIAL:
        return False
    at += lower[at] != "minister" and sentence.words[at][0].isupper()
    named = lower[at : at + 2] in (["minister", "for"], ["minister", "assisting"])
    return named and sentence.words[at][0].isupper() and lower[at - 1] != "prime"


def speaker_opens(sentence: Sentence, at: int) -> bool:
    """`Senator for Linhe Norlandic Greens spokesperson for …`, `Leader of the Greens Health Spokesperson`.

    The party opens the next title of a letterhead, or the field where the party belongs to the title in front.
    """
    lower, start = sentence.lower, at
    if not sentence.words[at][0].isupper():
        return False
    known = lexicon()
    before = lower[at - 1] if at else ""
    if lower[at] in known.countries and lower[at].endswith(DEMONYMS):
        at += 1
    elif lower[at] in PARTIES and (before in PARTIES or (before in known.countries and before.endswith(DEMONYMS))):
        return False
    place = at
    while place < len(lower) and lower[place] in PARTIES:
        place += 1
    if place == at and (at > start or before not in PARTIES):
        return False
    while place < len(lower) and lower[place] in known.portfolios:
        place += 1
    return place > at and place < len(lower) and lower[place].startswith("spokes")


def between_letterheads(sentence: Sentence, at: int, place: int) -> bool:
    """`… and Workplace Relations Federal Member for Linhe`: fields, and then the next title of a letterhead."""
    while place > at and sentence.lower[place - 1] in {"federal", "shadow"}:
        place -= 1
    return (
        place > at
        and opens_a_title(sentence, place)
        and not speaker_opens(sentence, at)
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
    last = sentence.lower[name.end - 1]
    if last in known.private and last not in known.surnames and not chinese(sentence.words[name.start : name.end]):
        # "the Supply and Marketing Cooperative"
        return False
    return chinese(sentence.words[name.start : name.end]) or not any(
        low in known.fields or low in known.organs or low in known.places for low in inside
    )
