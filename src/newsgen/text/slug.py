"""Slugs: the readable last part of an address, of lower-case ASCII letters, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 80
"""Of a slug, in characters; file systems allow 255 bytes for a folder's name."""

_APOSTROPHES = re.compile("['‘’‛ʼʻ`´′]")
_BREAKS = re.compile("[^a-z0-9]+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_ENOUGH = 400
"""Characters looked at: pinyin may make six letters of one character, other scripts none."""


def slugify(text: str, fallback: str = "") -> str:
    """A slug of `text`: words joined by `-`, Han by its pinyin, at most `MAX_LENGTH` characters.

    `fallback` where nothing of the text can be written in ASCII (an emoji, `!!!`, nothing at all).
    """
    text = text[:_ENOUGH]
    if not text.isascii():
        text = _to_ascii(text)
    slug = _BREAKS.sub("-", _APOSTROPHES.sub("", text.lower())).strip("-")
    return _cut(slug) or fallback


def _to_ascii(text: str) -> str:
    # Both libraries are slow to import: a site of plain English never pays for them.
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text))
    if _HAN.search(text):
        from pypinyin import lazy_pinyin

        text = _HAN.sub(lambda run: f" {' '.join(lazy_pinyin(run[0]))} ", text)
    if text.isascii():
        return text
    from slugify import slugify as transliterate

    # One named backend, because the default is whichever happens to be installed.
    return str(transliterate(text, backend="text-unidecode"))


def _cut(slug: str) -> str:
    if len(slug) <= MAX_LENGTH:
        return slug
    head, hyphen, _ = slug[: MAX_LENGTH + 1].rpartition("-")
    return head if hyphen else slug[:MAX_LENGTH]
