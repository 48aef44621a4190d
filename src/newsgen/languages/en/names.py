"""The grammar of personal names: Western, Chinese in pinyin and in other spellings, with particles and initials."""

from __future__ import annotations

import re
from functools import lru_cache

from newsgen.languages.en.lexicon import Lexicon, lexicon, words_of
from newsgen.languages.en.measures import PAIR
from newsgen.languages.en.tokens import MARKS, Name, Sentence

SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|iao|ian|ing|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua"
    r"|uo|ui|un|ue|ve|üe|a|o|e|i|u|v|ü)"
)
PINYIN = re.compile(rf"{SYLLABLE}(?:['’-]?{SYLLABLE}){{0,2}}")
NAME_WORD = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞŁŚŠŽĆČĐİŞ][a-zß-öø-ÿĀ-žȘ-ț]+(?:['’-]?[A-ZÀ-Þa-zß-ÿĀ-ž][a-zß-ÿĀ-ž]*)*|Ó|(?:O|D|L|M)['’][A-Z][a-z]+|[A-Z][a-z]?[A-Z][a-z]+"
    r"|[A-Z]{2,}(?:-[A-Z]+)?)"
)
ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)-[A-Z][a-z]+(?:-[A-Z][a-z]+)?")
"""`al-Sabbagh`, behind another word of a name."""
INITIAL = re.compile(r"(?:[A-Z]\.)+(?:-?[A-Z]\.)*|[A-Z]")
OWNED = re.compile(r"['’]s$")
TWO_WORDS = frozenset({"the", "tan", "datuk", "dato'"})
"""What begins a title of address of two words."""
ROYAL = frozenset({"Prince", "Princess"})
MOST, LONGEST_ACRONYM, SHORT_VERB = 5, 6, 3


WORDS_KEPT = 1 << 14
"""How many words' answers are kept: the same few thousand make up most of the news."""


def name_at(sentence: Sentence, start: int) -> Name | None:
    """The name that begins at a word, honorifics in front of it left out."""
    if start not in sentence.names:
        sentence.names[start] = read_name(sentence, start)
    return sentence.names[start]


def read_name(sentence: Sentence, start: int) -> Name | None:
    """What `name_at` says where it has not been asked before."""
    words, lower, known = sentence.words, sentence.lower, lexicon()
    first = past_address(sentence, start)
    if first >= len(words) or not words[first][0].isupper():
        return None
    end = first
    real = 0
    while end < len(words) and end - first < MOST:
        owned = words[end].endswith(("'s", "’s"))
        fits = is_name_word if end > first else begins_name
        if owned and fits(words[end][:-2]):
            real += 1
            end += 1
            break
        if fits(words[end]) or (
            lower[end] in known.families and chinese(words[end : end + 2])
            if end == first
            else end == first + 1 and words[end][0].isupper() and chinese(words[first : end + 1])
        ):
            real += 1
        elif not initial(sentence, end, first) and not particle(sentence, end, first, known):
            break
        end += 1
    while end > first and (lower[end - 1] in known.particles and words[end - 1].islower()):
        end -= 1
    if real == 0 or end == first or (words[end - 1].endswith(".") and len(words[end - 1]) == PAIR):
        return None
    end = past_chinese(sentence, first, end)
    capitals = words[first].isupper() and end - first == 1 and len(words[first]) < LONGEST_ACRONYM
    if capitals:
        return None
    full = end - first > 1
    end = past_suffix(sentence, end, known)
    text = " ".join(sentence.printed(first, end).split())
    return Name(start, end, OWNED.sub("", text.removesuffix(",")), full or end - first > 1)


def past_address(sentence: Sentence, start: int) -> int:
    """Past `Mr.`, `Datuk`, `the Hon.` in front of a name."""
    known = lexicon()
    while start < len(sentence.lower):
        if sentence.lower[start] in TWO_WORDS and " ".join(sentence.lower[start : start + 2]) in known.address:
            start += 2
        elif (sentence.words[start] == "U" and begin_names(sentence.words[start + 1 : start + 3])) or (
            sentence.words[start] in ROYAL and royal(sentence, start + 1)
        ):
            start += 1
        elif sentence.lower[start] in known.address:
            start += 1
            if start < len(sentence.words) and sentence.words[start] == ".":
                start += 1
        else:
            break
    return start


def begin_names(words: list[str]) -> bool:
    """Are these the words of a name behind `U`, the Mister of Myanmar? An initial stands in front of one word."""
    return len(words) == PAIR and all(begins_name(word) for word in words)


def royal(sentence: Sentence, at: int) -> bool:
    """Does a name of more than one word stand behind `Prince`? `Prince Hamid Puteh`, `Prince Hamid bin Puteh`.

    `Prince Hamid` has no other name.
    """
    words = sentence.words[at : at + 2]
    if len(words) < PAIR or not begins_name(words[0]):
        return False
    return begins_name(words[1]) or particle(sentence, at + 1, at, lexicon()) or ARABIC.fullmatch(words[1]) is not None


@lru_cache(maxsize=WORDS_KEPT)
def is_name_word(word: str) -> bool:
    """Can this word be part of a name?"""
    if NAME_WORD.fullmatch(word) is None:
        return ARABIC.fullmatch(word) is not None or word.lower() in words_of("names.txt", "given names cut short")
    known, lower = lexicon(), word.replace("’", "'").lower()
    if lower in known.verbs and len(lower) > SHORT_VERB and lower not in known.surnames:
        return False
    if lower in known.no_names or (word.isupper() and (lower in known.letters or lower in known.verbs)):
        return False
    if word.isupper() and (lower in known.organs or lower in known.private):
        return False
    single = lower.removesuffix("s")
    return single not in known.organs or single in {"guard", "ward"}


@lru_cache(maxsize=WORDS_KEPT)
def begins_name(word: str) -> bool:
    """Can a name begin with this word?"""
    known, lower = lexicon(), word.replace("’", "'").lower()
    country = lower in known.countries and lower not in known.families and lower not in known.surnames
    return not country and is_name_word(word)


def initial(sentence: Sentence, at: int, first: int) -> bool:
    """`E.` in `Harold E. Fenwick`, `G.` in `R. Thornbury`, `O` of a typist who saved the dot."""
    word = sentence.words[at]
    if INITIAL.fullmatch(word) is None or sentence.lower[at] in lexicon().letters or at + 1 >= len(sentence.words):
        return False
    following = sentence.words[at + 1]
    if at == first and len(word) == 1:
        # "K K Menon" and "M Rajan" of Indian papers; "A Senator" and "I Will" are no names.
        return (len(following) == 1 and following.isupper()) or (word not in {"A", "I"} and begins_name(following))
    return (word.endswith(".") and not word.startswith("U.")) or (
        at > first and following[:1].isupper() and word != "I"
    )


def particle(sentence: Sentence, at: int, first: int, known: Lexicon) -> bool:
    """`de`, `van der`, `bin`: inside a name, with a name behind it."""
    return (
        at > first
        and sentence.lower[at] in known.particles
        and at + 1 < len(sentence.words)
        and (NAME_WORD.fullmatch(sentence.words[at + 1]) is not None or sentence.lower[at + 1] in known.particles)
        and sentence.words[at] not in MARKS
    )


def past_chinese(sentence: Sentence, first: int, end: int) -> int:
    """A Chinese name ends after its given name: `Wang Wei Thursday`, `Li Na Guangdong`."""
    if (
        end - first > PAIR
        and chinese(sentence.words[first : first + 2])
        and not chinese_given(sentence.words[first + 2])
    ):
        return first + 2
    return end


def past_suffix(sentence: Sentence, end: int, known: Lexicon) -> int:
    """Past `Jr.`, `III` and `, III` behind a name."""
    lower = sentence.lower
    if end < len(lower) and lower[end] in known.suffixes:
        return end + 1
    if end + 1 < len(lower) and lower[end] == "," and lower[end + 1] in known.suffixes:
        return end + 2
    return end


def chinese(words: list[str]) -> bool:
    """Is this a Chinese name in pinyin or a like spelling, family name first?"""
    if len(words) not in {PAIR, PAIR + 1}:
        return False
    family = words[0].lower().replace("’", "'")
    return family in lexicon().families and all(chinese_given(word) for word in words[1:])


@lru_cache(maxsize=WORDS_KEPT)
def chinese_given(word: str) -> bool:
    """Can this word be a Chinese given name?"""
    lower = word.lower()
    if "-" in word and not lower.startswith("al-"):
        return all(part.isalpha() for part in word.split("-"))
    return PINYIN.fullmatch(lower) is not None and lower not in lexicon().places


def given(name: str) -> str:
    """The given name of a full name."""
    words = name.split()
    return " ".join(words[1:]) if chinese(words) else words[0]


def family(name: str) -> str:
    """The family name of a full name, by which later mentions call a person."""
    known = lexicon()
    words = [word for word in name.replace(",", " ").split() if word.lower() not in known.suffixes]
    if chinese(words):
        return words[0]
    if words[0].isupper() and len(words[0]) > 1 and len(words) > 1 and not words[1].isupper():
        return words[0]
    return words[-1]
