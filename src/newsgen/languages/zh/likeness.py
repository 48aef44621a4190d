"""How much like a name a few characters look, by themselves. All text here is in simplified characters."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newsgen.languages.zh import lexicon, organs

STOPS = frozenset(
    "，。；：！？、,;:!?（）()【】[]〔〕“”‘’「」『』《》〈〉…—\n\t|｜/／\"' 0123456789０１２３４５６７８９.%-"
)
"""Signs and digits: no name goes on over one."""
NO_NAME = STOPS | frozenset("某×〇")
UNKNOWN = (0, 0)
_HARDLY_EVER = -3  # a score of characters such as 在 and 等
_NEVER = -9
_LONGEST_GIVEN = 2
_DOUBLE = 4  # characters
_PREPOSITIONS = frozenset("向于由从连经同与和")
_ADVERBS = frozenset("则亦也均都皆还又曾")


USUAL = 3  # characters of most names
LIKELY, LIKELY_LISTED = 2.0, 3.0
"""Below these scores a name is a guess: behind a title, and further on in a list."""
WORD, PARTICLE = 2.5, 1.5
"""Scores of `follow`."""
LISTED = frozenset("、，。；,;（(）)\n")
"""Signs that end a name and are no quotation mark or space."""


class Name(NamedTuple):
    """A name in its place."""

    start: int
    end: int
    score: float


@lru_cache(maxsize=8192)
def weight(name: str) -> float | None:
    """How much like a Chinese name two to four characters look; `None` for what cannot be one."""
    surnames = lexicon.surnames()
    if name[0] == name[1]:  # 殷殷嘱托
        return None
    if len(name) > _LONGEST_GIVEN and name[:2] in surnames["compound"]:
        value, given = 2.0, name[2:]
    elif name[0] in surnames["common"]:
        value, given = 1.0, name[1:]
    elif name[0] in surnames["wary"]:
        value, given = 0.0, name[1:]
    else:
        return None
    if not 1 <= len(given) <= _LONGEST_GIVEN:
        return None
    table = lexicon.given()
    last = table.get(given[-1], UNKNOWN)[1]
    if len(given) == 1:
        return value + last - 1
    return value + table.get(given[0], UNKNOWN)[0] + (last if last > _HARDLY_EVER else _NEVER) - 1


def is_married(name: str) -> bool:
    """Does the name begin with two surnames, her husband's and her own: 林郑月娥?"""
    first = name[0] in lexicon.single_surnames() and name[0] not in _PREPOSITIONS
    return first and name[1] in lexicon.surnames()["common"]


def double(name: str) -> float | None:
    """The same for names of four characters: two surnames (林郑月娥), or a given name of three."""
    if len(name) != _DOUBLE or name[0] not in lexicon.single_surnames() or not NO_NAME.isdisjoint(name):
        return None
    words = lexicon.followers()
    if name[1:3] in words or name[2:] in words or name[:2] in lexicon.openers():
        return None
    if name[0] == name[1]:
        return None
    table = lexicon.given()
    ends = table.get(name[2], UNKNOWN)[0] + table.get(name[3], UNKNOWN)[1]
    if name[1] in lexicon.single_surnames():
        return ends
    return ends + table.get(name[1], UNKNOWN)[0] - 1.0


@cache
def no_names() -> frozenset[str]:
    """Words that are never the name of a person: places, words of organs, words that follow names."""
    return lexicon.all_places() | organs.vocabulary() | lexicon.followers()


def is_word(name: str) -> bool:
    """Is this a word, or a surname that is a word in front of one (向国家, 区政协)?"""
    if name in no_names():
        return True
    rest = name[1:]
    return (name[0] == "区" or name[0] in lexicon.surnames()["wary"]) and (
        rest in organs.vocabulary() or rest in lexicon.all_places()
    )


def is_plain_name(text: str) -> bool:
    """Is this a Chinese name, and no word, where nothing else can stand in its place?"""
    if not 2 <= len(text) <= _DOUBLE or not NO_NAME.isdisjoint(text):  # noqa: PLR2004 - of the shortest name
        return False
    likeness = weight(text)
    return likeness is not None and likeness > _HARDLY_EVER and not is_word(text) and text not in lexicon.openers()


def sounds_foreign(name: str) -> bool:
    """Is it written with the characters of foreign names? A longer name may have one other."""
    sounds = lexicon.sounds()
    strange = sum(c not in sounds for c in name)
    if name[0] not in sounds or strange > (len(name) > len("巴特尔")):
        return False
    words = lexicon.speech()[0]
    return not any(name[at : at + 2] in words for at in range(len(name) - 1))


def is_transliterated(name: str) -> bool:
    """Is this a name with dots, or longer than a Chinese one and written as foreign names are?"""
    return "·" in name or "-" in name or (len(name) > len("马杜罗") and lexicon.sounds().issuperset(name))


def is_foreign(name: str) -> bool:
    """Is it written as foreign names are, and no place or word?"""
    return lexicon.sounds().issuperset(name) and name not in no_names()


def follow(text: str, at: int) -> float:
    """How strongly what stands at `at` says that a name has just ended.

    4: a sign, or a word such as 表示; 3 and 2.5: another word that follows names; 1.5: a character such
    as 在, which names hold too; -2: nothing says so.
    """
    character = text[at : at + 1]
    if not character or character in STOPS or not "㐀" <= character <= "鿿":
        return 4.0
    if character == "时" and text[at + 1 : at + 2] in LISTED:
        return 3.0  # 看望赵朋时，
    many, one = lexicon.speech()
    two, three = text[at : at + 2], text[at : at + 3]
    if two in many or three in many or text[at : at + 4] in many:
        return 4.0
    if two in lexicon.followers() or three in lexicon.followers():
        return 3.0 if character in one else 2.5
    return _single(text, at, character) if character in one else -2.0


def cuts(text: str, at: int) -> bool:
    """Would a name that ends here cut a word that follows names: 李虎陪|同, 赖斯则|未?"""
    word = text[at - 1 : at + 1]
    return word in lexicon.speech()[0] or (word[:1] in _ADVERBS and word in lexicon.followers())


def _single(text: str, at: int, character: str) -> float:
    """The same for one character such as 在, 和, 说."""
    after = text[at + 1 : at + 2]
    if character == "等" and after not in {"级", "待", "于", "候"}:
        return 3.0
    if character in "今昨" and (after in "（(日天年" or after.isdigit()):
        return 4.0
    if after == "、":
        return -2.0  # a verb ends no part of a list: 何有、
    if not after or after in STOPS or (character in _ADVERBS and after in "未没不有因获在为被已"):
        return 3.0
    if text[at + 1 : at + 3] in lexicon.speech()[0]:
        return 3.0 if character in _ADVERBS or lexicon.given().get(character, UNKNOWN)[1] < 0 else 1.0
    return 1.5
