"""Names with dots or hyphens (夏尔·米歇尔, 阿库福-阿多): where they end, and what stands before them."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.zh import lexicon
from newsgen.languages.zh.likeness import STOPS, follow, weight

_HAN = "一-鿿㐀-䶿"
_LONGEST_PART = 6  # characters behind the last dot
_MONARCH = re.compile("[一二三四五六七八九十]{1,3}世")
_SPEECH, _PARTICLE = 3.0, 1.5
"""Scores of `follow`."""


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Names with dots or hyphens: from their beginning, and up to their end."""
    sounds = "".join(sorted(lexicon.sounds()))
    parts = rf"(?:[{_HAN}]{{1,8}}·|[{sounds}]{{1,8}}-){{1,4}}[{_HAN}]"
    return re.compile(parts + "{1,8}"), re.compile(parts + "{1,7}$")


def end_of(text: str, dotted: re.Match[str]) -> int:
    """Where the last part of a name with dots ends: at the first place after which a name may have ended."""
    last = max(text.rfind(dot, dotted.start(), dotted.end()) for dot in "·-") + 1
    whole = dotted.end() == len(text) or text[dotted.end()] in STOPS
    short = whole and dotted.end() - last <= _LONGEST_PART
    sounds = lexicon.sounds()
    for end in range(last + 1, dotted.end()):
        strength, sound = follow(text, end), text[end] in sounds
        first = end == last + 1
        if not sound and strength < 0 and follow(text, end + 1) >= _SPEECH:
            continue  # a last character that foreign names seldom have
        if strength >= _SPEECH and not (first and sound):
            return end
        if not sound and (strength >= _PARTICLE or (not short and (strength > 0 or not first))):
            return end
    return dotted.end()


def speaks_first(text: str, at: int) -> bool:
    """Does a Chinese name with its verb stand in front of the name with dots (白安彬致电路易斯·…)?"""
    return any(
        weight(text[at:end]) is not None and text[end : end + 2] in lexicon.speech()[0] for end in (at + 2, at + 3)
    )


def past_number(text: str, end: int) -> int:
    """Past the number of a monarch: 菲利普六世."""
    match = _MONARCH.match(text, end)
    return match.end() if match else end


def prose(dotted: str) -> int:
    """How many characters in front of a name with dots belong to the sentence (致电娜莎·皮尔森)."""
    first = re.split("[·-]", dotted)[0]
    sounds = lexicon.sounds()
    silent = max((at + 1 for at, c in enumerate(first) if c not in sounds), default=0)
    return silent if silent < len(first) else 0
