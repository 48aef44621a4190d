"""Where a person's name begins and ends beside a title. All text here is in simplified characters, dots are ·."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.languages.zh import dotted, lexicon, strangers
from newsgen.languages.zh.likeness import (
    LIKELY,
    LIKELY_LISTED,
    LISTED,
    NO_NAME,
    PARTICLE,
    STOPS,
    USUAL,
    WORD,
    Name,
    cuts,
    double,
    follow,
    is_married,
    is_plain_name,
    is_word,
    no_names,
    weight,
)

_HAN = "一-鿿㐀-䶿"
_HONOUR = re.compile("(?:准)?拿督(?:斯里|威拉|巴杜卡)?|丹斯里")
"""Titles of honour that stand between an office and a name in Malaysia."""
_SPACED = re.compile(rf"[{_HAN}] [{_HAN}](?=[、，。；（(和等\n]|$)")
_ALONE = re.compile(rf"[{_HAN}]{{2,3}}(?=[、，。；,;和\n]|等[、，出在]|$)")
_LAST = re.compile(rf"[{_HAN}]{{2,3}}(?=[和及与]|以及)")
_SURE = 9.0
_FAIR, _CLEARLY, _WELL_MADE = 0.0, 4.0, 5.0
_CUT = 2.0
_USUAL_OPEN = 1.5
"""How much likelier three characters are than two where nothing tells the end of the name."""
_PENALTY = 4.0
_ANY_SURNAME = "王"


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
            if heads and follow(self.text, end) >= LIKELY and self.text[end : end + 1] not in STOPS:
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
    if foreign and (run := strangers.transliterated(text, at)) is not None:
        shorter = best is not None and run.end > best.end and follow(text, best.end) < WORD
        if best is None or shorter or best.score < run.score:
            return run
    if foreign and best is None and (run := strangers.spoken(text, at, context.speaks)) is not None:
        return run
    if best is None or best.score < (_FAIR if _is_fair(text, best) else LIKELY):
        return strangers.minority(text, at) or _heading(text, at, context)
    longer = strangers.minority(text, at) if follow(text, best.end) < 0 else None
    return longer if longer is not None and longer.end > best.end else best


def _is_fair(text: str, name: Name) -> bool:
    """Is this well made as a name, and no word, so that it counts behind a title whatever comes after it?"""
    whole = text[name.start : name.end]
    if any(w in lexicon.openers() or w in no_names() or w in lexicon.speech()[0] for w in (whole[:2], whole[:3])):
        return False
    if (weight(whole) or 0) >= 0:
        return True
    return len(whole) == USUAL and follow(text, name.end) >= WORD and whole[1:] not in no_names()


def _known(text: str, at: int) -> Name | None:
    """A name that is beyond doubt: of a leader, or of two characters set apart (景 浩)."""
    for length in (4, 3, 2):
        if text[at : at + length] in lexicon.leaders() and (length >= USUAL or follow(text, at + length) > 0):
            return Name(at, at + length, _SURE)
    if (spaced := _SPACED.match(text, at)) and spaced[0][0] in lexicon.single_surnames():
        return Name(at, spaced.end(), _SURE)
    return None


def listed(text: str, at: int, context: Context, *, foreign: bool) -> Name | None:
    """A further name of a list, which must end as clearly as it begins."""
    name = after_title(text, at, context, foreign=foreign)
    if name is None or name.score < LIKELY_LISTED:
        return _between(text, at, context)
    ended = follow(text, name.end) >= PARTICLE or (weight(text[name.start : name.end]) or 0) >= _WELL_MADE
    return name if ended else None


def _between(text: str, at: int, context: Context) -> Name | None:
    """A name between two signs of a list, which is one however rare it is: 甲、周长岗、乙.

    Where the list goes on, the surname may be a rare one, or the rest a place: 甲、郅明峰、黄玉林、乙.
    """
    match = _ALONE.match(text, at)
    if match is None or text[at - 1] != "、" or match[0] in no_names():
        return None
    likeness = weight(match[0])
    if likeness is None:
        made = weight(_ANY_SURNAME + match[0][1:]) if len(match[0]) == USUAL else None
        if made is None or made < _WELL_MADE:
            return None
    elif likeness >= _FAIR and is_plain_name(match[0]):
        return Name(at, match.end(), LIKELY_LISTED)
    return Name(at, match.end(), LIKELY_LISTED) if _goes_on(text, match.end(), context) else None


def ends_list(text: str, at: int) -> bool:
    """Does the last name of a list begin here, with another title behind 和: 、赵朋和秘书长文婧?"""
    match = _LAST.match(text, at)
    return match is not None and is_plain_name(match[0]) and (weight(match[0]) or 0) >= 1


def _heading(text: str, at: int, context: Context) -> Name | None:
    """The name that opens a list behind a title, however rare it is: 副主席周长岗、罗茗."""
    match = _ALONE.match(text, at)
    if match is None or weight(match[0]) is None or is_word(match[0]) or not _goes_on(text, match.end(), context):
        return None
    return Name(at, match.end(), LIKELY_LISTED)


def _goes_on(text: str, at: int, context: Context) -> bool:
    """Does the list go on here with something that is clearly a name?"""
    if text[at : at + 1] != "、":
        return False
    after = _chinese(text, at + 1, context)
    return after is not None and after.score >= _CLEARLY


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
        ended = follow(text, at + length)
        score = likeness + (length == USUAL) * (_USUAL_OPEN if ended < 0 else 1) + ended
        if context.shows(text, name, at + length):
            told = not opens or text[at + length : at + length + 1] in STOPS or context.speaks(name)
            score += (2.0 if told else 0.0) - (_PENALTY / 4 if opens and told else _PENALTY if opens else 0.0)
        elif opens:
            score -= _PENALTY
        if cuts(text, at + length):
            score -= _CUT
        if best is None or score > best.score:
            best = Name(at, at + length, score)
    if best is not None and follow(text, best.end) >= WORD:
        return best
    if best is not None and _lacks_one(text, best):
        return best._replace(end=best.end + 1)
    return _four(text, at, best, opens=opens)


def _lacks_one(text: str, name: Name) -> bool:
    """Is there one more character in front of 、, so that it can only belong to the name: 书记何斌有、?"""
    whole = text[name.start : name.end + 1]
    short = len(whole) == USUAL and text[name.end + 1 : name.end + 2] == "、" and NO_NAME.isdisjoint(whole)
    return short and follow(text, name.end) < 0 and not is_word(whole) and whole[1:] not in no_names()


def _ends_four(text: str, end: int, best: Name | None) -> bool:
    """Does a name of four characters end here: at a sign, or at a verb where no shorter name ends so well?"""
    if text[end : end + 1] in LISTED:
        return True
    return (
        follow(text, end) >= WORD and (best is None or follow(text, best.end) < 0) and is_married(text[end - 4 : end])
    )


def _four(text: str, at: int, best: Name | None, *, opens: bool) -> Name | None:
    """A name of four characters, where a sign ends it and nothing says that it ends sooner; else `best`."""
    likeness = double(text[at : at + 4])
    if likeness is None or not _ends_four(text, at + 4, best):
        return best
    score = likeness + 4 - (_PENALTY if opens else 0)
    return Name(at, at + 4, score) if best is None or best.score < score else best
