"""The country that a foreign title begins with. All text here is in simplified characters."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.zh import lexicon, likeness

_HOST = re.compile(r"驻|中国|联合国|[部局委院会盟国署府组社团厅党州省市]|[·和及]$")


def start(text: str, begin: int, anchor: int) -> int:
    """A foreign title begins with its country, whatever words of the sentence stand in front of it."""
    if anchor - begin < 3:  # noqa: PLR2004 - no room for a country and a word in front of it
        return begin
    if _countries().match(text, begin, anchor):
        return begin
    for match in _countries().finditer(text, begin + 1, anchor):
        before = text[begin : match.start()]
        if _is_another(before) or (_HOST.search(before) is None and before not in lexicon.all_places()):
            return match.start()
        break
    return begin


def _is_another(before: str) -> bool:
    """Is this a person with a foreign name whom 及 joins to the one whose title follows, and no country?"""
    name = before[:-1]
    return before.endswith("及") and len(name) > 2 and likeness.is_foreign(name)  # noqa: PLR2004 - short ones are rarer


@cache
def _countries() -> re.Pattern[str]:
    long = [place for place in lexicon.places()["abroad"] if len(place) > 1]
    return re.compile("|".join(sorted(long, key=lambda w: (-len(w), w))))
