"""Fold a person's name to the key that all its certain spellings share."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

# Told apart nowhere: spaces, hyphens, apostrophes, dots between the parts of a name, invisible marks.
_IGNORED = str.maketrans(
    "",
    "",
    " \t\n\u00a0\u2002\u2003\u2009\u202f\u3000"
    "-\u00ad‐‑‒–—―−－_"
    "'\"‘’‛“”ʼʻ`´′＇"
    ".,．，、·•‧∙⋅・･᛫●"
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff",
)
_HONORIFIC = re.compile(r"\s*(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame)\b\.?|hon\.)\s+(?=\S)", re.IGNORECASE)


def name_key(name: str) -> str:
    """The identity key of a person's name; `""` where nothing of the name is left.

    Folds only what is certain: case, width, spaces, hyphens, apostrophes and dots, an English
    honorific in front, traditional characters. `MA Pingao`, `Ma Pin'gao` and `Ma Pin-gao` share a key,
    and so do 馬品高 and 马品高; a name and its pinyin do not. Nor do names that differ by a letter, likely as a
    slip may be: `Ma Ping Gao` is not `Ma Pingao`, as `Li Mingguo` is not `Li Minguo`.
    """
    return _fold(_HONORIFIC.sub("", name, count=1) if name[:6].isascii() else name)


def _fold(name: str) -> str:
    key = name.translate(_IGNORED)
    if key.isascii():
        return key.lower()
    return simplify(unicodedata.normalize("NFKC", key).casefold().translate(_IGNORED))


def simplify(text: str) -> str:
    """`text` with each traditional character that has one simplified form replaced by it.

    Character for character, so that places in the text stay where they are. A character that is
    written in simplified text too (乾, 著) stays as it is.
    """
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    table = (files("newsgen.text") / "data" / "traditional.txt").read_text("utf-8")
    pairs = (line.split() for line in table.splitlines() if line and not line.startswith("#"))
    return {ord(traditional): simplified for line in pairs for traditional, simplified in map(tuple, line)}
