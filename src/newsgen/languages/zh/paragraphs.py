"""Lines of a text as paragraphs, and what their shape says: running text, headline, another story."""

from __future__ import annotations

import re
from typing import NamedTuple


class Line(NamedTuple):
    """One paragraph of the text."""

    number: int
    """1-based line of the text."""
    text: str
    gap: int
    """Blank lines before it."""


_INVISIBLE = re.compile("[\u200b\ufeff]")
_BREAK = re.compile(
    r"(?<=[。！？”」；])[\s\u3000\u00a0]*(?:\u3000{2}|[ \u00a0]\u3000|\u3000[ \u00a0])[\s\u3000\u00a0]*"
)
_ANOTHER_INLINE = re.compile(r"(?<=[。！？”」])\s*(?=(?:另讯|又讯|另訊|又訊)\s*[:：（(／/\s])")
_CAPTION = re.compile(r"(?<=摄）)(?=[^\s，。、；）])|(?<=攝）)(?=[^\s，。、；）])")
ANOTHER = re.compile(
    r"^[【（(]?\s*(?:另讯|又讯|另訊|又訊|另有消息|另一则消息|另一則消息|另据本[报報][讯訊])\s*[】）)]?\s*[:：]?\s*"
)
"""The words that open another story: 另讯, 又讯."""
_END = re.compile(r"[。！？!?…”」』）)；;，,、：:]$")
_LONGEST_HEADLINE = 60


def lines(text: str) -> list[Line]:
    """The paragraphs of a text: its lines, and those which only a wide space divides, white space folded."""
    found: list[Line] = []
    gap = 0
    for number, line in enumerate(_INVISIBLE.sub(" ", text).split("\n"), 1):
        if not line.strip():
            gap += 1
            continue
        for part in _parts(line):
            if folded := " ".join(part.split()):
                found.append(Line(number, folded, gap))
                gap = 0
    return found


def _parts(line: str) -> list[str]:
    """A line cut where it holds several paragraphs."""
    pieces = _BREAK.split(line) if "\u3000" in line else [line]
    if "讯" in line or "訊" in line:
        pieces = [part for piece in pieces for part in _ANOTHER_INLINE.split(piece)]
    if "摄）" in line or "攝）" in line:
        pieces = [part for piece in pieces for part in _CAPTION.split(piece)]
    return pieces


def is_headline(text: str) -> bool:
    """Has this line the shape of a headline: short, no sentence in it, no sign at its end that goes on?"""
    if len(text) > _LONGEST_HEADLINE or "。" in text[:-1] or len(text) < 3:  # noqa: PLR2004 - no headline is shorter
        return False
    return _END.search(text) is None or (text[-1] in "！？!?”」』）)…" and text[:1] not in "“「（(")


def goes_on(text: str) -> bool:
    """Does a headline stop in the middle, so that the next line belongs to it?"""
    return (
        re.search(
            r"(?:指出|强调|強調|要求|表示|说|說|称|稱|提出|认为|認為|时|時|[，,：:、和与與的——]|^在.{4,24}上)$", text
        )
        is not None
    )


BRIEFS = re.compile(
    r"快讯|快訊|简讯|簡訊|短讯|短訊|简报|简明新闻|集锦|速览|一览|一句话新闻|动态$|新闻\d+则|要闻$|国内外要闻|简要新闻|微新闻"
)
"""A rubric above several short stories, each with its own headline."""
