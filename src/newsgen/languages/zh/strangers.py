"""Names without a Chinese surname and without dots: transliterated, Japanese, Mongol, Tibetan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import dotted, lexicon
from newsgen.languages.zh.likeness import (
    LIKELY_LISTED,
    LISTED,
    PARTICLE,
    USUAL,
    WORD,
    Name,
    follow,
    no_names,
    sounds_foreign,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_RUN = re.compile("[一-鿿㐀-䶿]{2,9}")


def transliterated(text: str, at: int) -> Name | None:
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
        reigns = dotted.past_number(text, end) > end
        if strength < WORD and not reigns and not (silent and (strength > 0 or end > at + 2)):
            continue
        if silent and strength < 0 and follow(text, end + 1) >= WORD and _is_japanese(text, at):
            continue  # the last character of a Japanese name: 茂木敏充
        name = text[at:end]
        if name in no_names() and name not in lexicon.places()["city"]:
            return None
        if sounds.issuperset(name):
            return Name(at, dotted.past_number(text, end), 5.0 if len(name) > 2 else 3.5)  # noqa: PLR2004 - short ones are rarer
        if (
            strength >= WORD
            and follow(text, at) < 0
            and _is_japanese(text, at)
            and len(name) in {3, 4, 5}
            and name[:2] not in no_names()
        ):
            return Name(at, end, LIKELY_LISTED)
    return None


def spoken(text: str, at: int, speaks: Callable[[str], bool]) -> Name | None:
    """A foreign name of which some characters are rare ones, where the file shows elsewhere that it is one."""
    run = _RUN.match(text, at)
    if run is None:
        return None
    words = (lexicon.speech()[0], no_names())
    for end in range(at + USUAL + 1, run.end() + 1):
        name = text[at:end]
        strange = sum(c not in lexicon.sounds() for c in name)
        if strange * 2 >= len(name) or follow(text, end) < PARTICLE or not speaks(name):
            continue
        wordy = any(name[begin : begin + 2] in known for known in words for begin in range(len(name) - 1))
        return None if wordy else Name(at, end, LIKELY_LISTED)
    return None


def _is_japanese(text: str, at: int) -> bool:
    return "日本" in text[max(0, at - 40) : at] or text.startswith(("首相", "长官", "知事", "党首"), at - 2)


def minority(text: str, at: int) -> Name | None:
    """A name of another nationality without dots (巴特尔, 扎西多吉), where a sign or a verb ends it."""
    run = _RUN.match(text, at)
    if run is None or text[at] not in lexicon.sounds():
        return None
    for end in range(at + 2, min(run.end(), at + 8) + 1):
        name = text[at:end]
        if follow(text, end) < _strength(name) or not sounds_foreign(name):
            continue
        short = len(name) < USUAL and (text[end : end + 1] not in LISTED or name in lexicon.openers())
        phrase = name[:2] in lexicon.openers() and not lexicon.sounds().issuperset(name)  # 委员满怀豪情
        return None if short or phrase or name in no_names() else Name(at, end, LIKELY_LISTED)
    return None


def _strength(name: str) -> float:
    """How strong a sign must end a name of another nationality; the longer it is, the weaker may the sign be."""
    if len(name) < USUAL or not lexicon.sounds().issuperset(name):
        return 4.0
    return WORD if len(name) == USUAL else PARTICLE
