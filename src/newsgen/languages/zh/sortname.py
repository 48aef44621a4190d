"""The name as an index files it: pinyin, family name first, with the readings that family names have."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.zh import lexicon
from newsgen.text.fold import simplify

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_DOT = re.compile(r"[·•‧・．\s　\-]+")
# Family names that are read otherwise than the word. Common knowledge; Xinhua dictionary.
_READINGS = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "区": "ou", "任": "ren", "华": "hua", "翟": "zhai", "朴": "piao",
    "盖": "ge", "乐": "yue", "员": "yun", "冼": "xian", "洗": "xian", "缪": "miao", "秘": "bi", "黑": "he", "折": "she", "繁": "po",
    "召": "shao", "逄": "pang", "覃": "qin", "种": "chong", "宓": "mi", "能": "nai", "尉": "wei", "瞿": "qu", "那": "na", "哈": "ha",
    "俞": "yu", "佘": "she", "隗": "wei", "郗": "xi", "郇": "xun", "阚": "kan", "缐": "xian", "臧": "zang", "褚": "chu", "卜": "bu",
    "葛": "ge", "石": "shi", "车": "che", "教": "jiao", "柏": "bai", "薄": "bo", "过": "guo", "纪": "ji", "相": "xiang", "洪": "hong",
    "尉迟": "yuchi", "长孙": "zhangsun", "万俟": "moqi", "澹台": "tantai", "令狐": "linghu", "宰父": "zaifu", "夏侯": "xiahou",
}  # fmt: skip


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
