"""Where a person's name begins and ends beside a title. All text here is in simplified characters, dots are ·."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsgen.languages.zh import dotted, lexicon
from newsgen.languages.zh.likeness import (
    NO_NAME,
    STOPS,
    cuts,
    double,
    follow,
    is_word,
    no_names,
    sounds_foreign,
    weight,
)

_HAN = "一-鿿㐀-䶿"
_RUN = re.compile(rf"[{_HAN}]{{2,9}}")
_HONOUR = re.compile("(?:准)?拿督(?:斯里|威拉|巴杜卡)?|丹斯里")
"""Titles of honour that stand between an office and a name in Malaysia."""
_SPACED = re.compile(rf"[{_HAN}] [{_HAN}](?=[、，。；（(和等\n]|$)")
_LISTED = frozenset("、，。；,;（(）)\n")
_TOWN = re.compile("(?:斯克|格勒|格拉德|堡|波利斯)$")
"""Ends of names of towns, in front of 市长."""
_SURE = 9.0
_LIKELY = 2.0
"""Behind a title, below this score a name is a guess."""
_LIKELY_LISTED = 3.0
_WORD, _SPEECH, _PARTICLE = 2.5, 3.0, 1.5
"""Scores of `follow`."""
_CUT = 2.0
_USUAL = 3  # characters of most names
_PENALTY = 4.0


class Name(NamedTuple):
    """A name in its place."""

    start: int
    end: int
    score: float


class Context(NamedTuple):
    """What the whole file says about names."""

    text: str
    """All of it, for counting how often a name stands in it."""

    def speaks(self, name: str) -> bool:
        """Does this stand at the head of a clause of the file, with words behind it that follow names?"""
        at = self.text.find(name)
        for _ in range(20):
            if at < 0:
                return False
            end = at + len(name)
            heads = at == 0 or self.text[at - 1] in STOPS
            if heads and follow(self.text, end) >= _LIKELY and self.text[end : end + 1] not in STOPS:
                return True
            at = self.text.find(name, at + 1)
        return False

    def shows(self, text: str, name: str, end: int) -> bool:
        """Does the name stand elsewhere with another character behind it than here?"""
        count = self.text.count(name)
        if count < 2:  # noqa: PLR2004 - only here
            return False
        behind = text[end : end + 1]
        return count > (self.text.count(name + behind) if behind else 0)


def after_title(text: str, at: int, context: Context, *, foreign: bool) -> Name | None:
    """The name that begins at `at`, right behind a title; `None` where none does.

    `foreign`: the title may belong to someone with a foreign name.
    """
    if text[at : at + 1] == " ":
        at += 1
    if honour := _HONOUR.match(text, at):
        at = honour.end()
    if text[at : at + 1] in STOPS:
        return None
    if (sure := _known(text, at)) is not None:
        return sure
    ahead = text[at : at + 20]
    if (
        ("·" in ahead or "-" in ahead)
        and (match := dotted.patterns()[0].match(text, at))
        and not dotted.speaks_first(text, at)
    ):
        return Name(at, dotted.past_number(text, dotted.end_of(text, match)), _SURE)
    best = _chinese(text, at, context)
    if foreign and (run := _foreign(text, at)) is not None:
        shorter = best is not None and run.end > best.end and follow(text, best.end) < _WORD
        if best is None or shorter or best.score < run.score:
            return run
    if best is None or best.score < _LIKELY:
        return _minority(text, at)
    longer = _minority(text, at) if follow(text, best.end) < 0 else None
    return longer if longer is not None and longer.end > best.end else best


def _known(text: str, at: int) -> Name | None:
    """A name that is beyond doubt: of a leader, or of two characters set apart (景 浩)."""
    for length in (4, 3, 2):
        sure = length >= _USUAL or follow(text, at + length) > 0
        if sure and text[at : at + length] in lexicon.leaders():
            return Name(at, at + length, _SURE)
    if (spaced := _SPACED.match(text, at)) and spaced[0][0] in lexicon.single_surnames():
        return Name(at, spaced.end(), _SURE)
    return None


def listed(text: str, at: int, context: Context, *, foreign: bool) -> Name | None:
    """A further name of a list, which must end as clearly as it begins."""
    name = after_title(text, at, context, foreign=foreign)
    if name is None or name.score < _LIKELY_LISTED or follow(text, name.end) < _PARTICLE:
        return None
    return name


def _chinese(text: str, at: int, context: Context) -> Name | None:
    """The likeliest Chinese name at a place."""
    best: Name | None = None
    opens = not lexicon.openers().isdisjoint((text[at : at + 2], text[at : at + 3]))
    opens = opens or text[at : at + 2] in lexicon.speech()[0]
    for length in (2, 3, 4):
        name = text[at : at + length]
        if len(name) < length or not NO_NAME.isdisjoint(name):
            break
        likeness = weight(name)
        if likeness is None or is_word(name):
            continue
        score = likeness + (length == _USUAL) + follow(text, at + length)
        if context.shows(text, name, at + length):
            told = not opens or text[at + length : at + length + 1] in STOPS or context.speaks(name)
            score += (2.0 if told else 0.0) - (_PENALTY / 4 if opens and told else _PENALTY if opens else 0.0)
        elif opens:
            score -= _PENALTY
        if cuts(text, at + length):
            score -= _CUT
        if best is None or score > best.score:
            best = Name(at, at + length, score)
    if best is not None and follow(text, best.end) >= _WORD:
        return best
    return _four(text, at, best, opens=opens)


def _four(text: str, at: int, best: Name | None, *, opens: bool) -> Name | None:
    """A name of four characters, where a sign ends it and nothing says that it ends sooner; else `best`."""
    likeness = double(text[at : at + 4])
    if likeness is None or text[at + 4 : at + 5] not in _LISTED:
        return best
    score = likeness + 4 - (_PENALTY if opens else 0)
    return Name(at, at + 4, score) if best is None or best.score < score else best


def _foreign(text: str, at: int) -> Name | None:
    """A foreign name without dots: characters up to the first strong sign that it has ended.

    A Japanese name is written with other characters than a transliterated one.
    """
    run = _RUN.match(text, at)
    if run is None:
        return None
    sounds = lexicon.sounds()
    for end in range(at + 2, run.end() + 1):
        strength = follow(text, end)
        silent = end < run.end() and text[end] not in sounds
        if strength < _WORD and not (silent and (strength > 0 or end > at + 2)):
            continue
        name = text[at:end]
        if name in no_names():
            return None
        if sounds.issuperset(name):
            return Name(at, dotted.past_number(text, end), 5.0 if len(name) > 2 else 3.5)  # noqa: PLR2004 - short ones are rarer
        if (
            strength >= _WORD
            and follow(text, at) < 0
            and _is_japanese(text, at)
            and len(name) in {3, 4, 5}
            and name[:2] not in no_names()
        ):
            return Name(at, end, _LIKELY_LISTED)
    return None


def _is_japanese(text: str, at: int) -> bool:
    return "日本" in text[max(0, at - 16) : at] or text.startswith(("首相", "长官"), at - 2)


def _minority(text: str, at: int) -> Name | None:
    """A name of another nationality without dots (巴特尔, 扎西多吉), where a sign or a verb ends it."""
    run = _RUN.match(text, at)
    if run is None:
        return None
    for end in range(at + 2, min(run.end(), at + 6) + 1):
        name = text[at:end]
        if follow(text, end) < _strength(name) or not sounds_foreign(name):
            continue
        short = len(name) < _USUAL and (text[end : end + 1] not in _LISTED or name in lexicon.openers())
        return None if short or name in no_names() else Name(at, end, _LIKELY_LISTED)
    return None


def _strength(name: str) -> float:
    """How strong a sign must end a name of another nationality; the longer it is, the weaker may the sign be."""
    if len(name) < _USUAL or not lexicon.sounds().issuperset(name):
        return 4.0
    return _WORD if len(name) == _USUAL else _PARTICLE


PLACE_END = frozenset("省市县区州盟旗镇乡村国委局厅署府部院处科办司党军团队会港澳台岛")
"""Last characters of places and organs, which end hardly a name in front of a title."""
_NO_END = PLACE_END | frozenset("为任")
_ORGAN_END = frozenset("委局厅署府部院处科办司党军团队会站所室馆镇乡村区县市")
_LEFT = frozenset("有是为和与及由请让对向括者了到见")


def before_title(text: str, floor: int, end: int, context: Context, *, foreign: bool = False) -> Name | None:
    """The name that ends at `end`, in front of a title, where the clause begins at `floor`."""
    clause = text[floor:end]
    if _TOWN.search(clause) or text.endswith(_pairs(), 0, end):
        return None
    if ("·" in clause or "-" in clause) and (match := dotted.patterns()[1].search(clause)):
        return Name(floor + match.start() + dotted.prose(match[0]), end, _SURE)
    best: Name | None = None
    for length in (2, 3, 4):
        name = clause[-length:]
        if len(clause) < length or not NO_NAME.isdisjoint(name):
            break
        if name in lexicon.leaders():
            return Name(end - length, end, _SURE)
        likeness = weight(name)
        if likeness is None or name[-1] in _NO_END or name in no_names() or name in lexicon.openers():
            continue
        score = likeness + (length == _USUAL) + _behind(clause[:-length], length)
        score += 3 if context.speaks(name) else 0
        if best is None or score > best.score:
            best = Name(end - length, end, score)
    if best is not None and best.score >= 3.5:  # noqa: PLR2004 - a likely name, with nothing left in front of it
        return best
    if 2 <= len(clause) <= 8 and lexicon.sounds().issuperset(clause):  # noqa: PLR2004 - lengths of such names
        return Name(floor, end, 4) if clause not in no_names() and (foreign or context.speaks(clause)) else None
    return None


@cache
def _pairs() -> tuple[str, ...]:
    """Countries of two names: 安提瓜和巴布达."""
    return tuple(sorted(place for place in lexicon.places()["abroad"] if "和" in place))


def _behind(left: str, length: int) -> float:
    """How well a name of this length stands behind these words of the clause."""
    if not left:
        return 3.0
    if left[-1] in _ORGAN_END:
        return 3.0 if length >= _USUAL else -1.0  # two characters may be a part of the organ
    return 2.0 if left[-1] in _LEFT else -4.0
