"""The name as an index files it: pinyin, family name first, with the readings that family names have."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.zh import lexicon
from newsgen.text.fold import simplify

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_DOT = re.compile(r"[·•‧・．\s　\-]+")
# Family names that are read otherwise than the word. Common knowledge; Xinhua dictionary.
_READINGS = dict(
    re.findall(
        r"([㐀-鿿]+)([a-z]+)",
        "曾zeng 单shan 仇qiu 解xie 查zha 区ou 任ren 华hua 翟zhai 朴piao 盖ge 乐yue 员yun 冼xian "
        "洗xian 缪miao 秘bi 黑he 折she 繁po 召shao 逄pang 覃qin 宓mi 能nai 那na 佘she 隗wei 阚kan "
        "过guo 尉迟yuchi 长孙zhangsun 万俟moqi 澹台tantai 令狐linghu ",
    )
)


def sort_name(name: str) -> str:
    """`马品高` -> `Ma, Pingao`; a name without a Chinese family name -> its pinyin; a Latin name as it is."""
    if not _HAN.search(name):
        return name
    parts = [part for part in _DOT.split(simplify(name)) if part]
    if len(parts) > 1 and any(dot in name for dot in "·•‧・．-"):
        return " ".join(_pinyin(part).capitalize() for part in parts)
    plain = "".join(parts)
    if plain[:2] in lexicon.surnames()["compound"] and len(plain) > 2:  # noqa: PLR2004 - two for the family
        family = plain[:2]
    elif plain[0] in lexicon.single_surnames() and len(plain) <= 4:  # noqa: PLR2004 - longer names are not Chinese
        family = plain[:1]
    else:
        return _pinyin(plain).capitalize()
    given = plain[len(family) :]
    reading = _READINGS.get(family) or _pinyin(family)
    return f"{reading.capitalize()}, {_pinyin(given).capitalize()}" if given else reading.capitalize()


@cache
def _reader() -> object:
    from pypinyin import lazy_pinyin

    return lazy_pinyin


def _pinyin(text: str) -> str:
    return "".join(_reader()(text)).replace("ü", "v").lower()  # type: ignore[operator]
