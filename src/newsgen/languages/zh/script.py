"""Which script a text is written in: is it Chinese at all, and with simplified or traditional characters."""

from __future__ import annotations

import re

from newsgen.text.fold import simplify

_SAMPLE = 600
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_NEIGHBOURS = re.compile(r"[぀-ヿ가-힣]")
_TRADITIONAL_SHARE = 20  # one character in twenty; a quotation in a simplified text has far fewer


# Characters so frequent that no traditional text of a few sentences lacks all of them.
_FREQUENT = re.compile(
    "[們這國為與會說來時個員長書記區縣開關發進學過對現實將於應經業産產總務報訊議選後還問題門間點見動]"
)


def has_traditional(text: str) -> bool:
    """May the text hold traditional characters? Quick; for texts that are to be read in simplified ones."""
    return _FREQUENT.search(text) is not None


def is_chinese(text: str) -> bool:
    """Is at least a quarter of the text's beginning Han characters, and hardly any of it Japanese or Korean?"""
    sample = text[:_SAMPLE].strip()
    if sample.isascii():
        return False
    han = len(_HAN.findall(sample))
    return han * 4 > len("".join(sample.split())) and len(_NEIGHBOURS.findall(sample)) * 5 < han


def is_traditional(text: str) -> bool:
    """Do traditional characters stand all over the text's beginning?"""
    if not has_traditional(text[:_SAMPLE]):
        return False
    sample = "".join(_HAN.findall(text[:_SAMPLE]))
    plain = simplify(sample)
    changed = sum(a != b for a, b in zip(sample, plain, strict=True))
    return changed * _TRADITIONAL_SHARE > len(sample)
