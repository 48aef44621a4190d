"""A headline for an article that prints none, made of its own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Mention

_SENTENCE = re.compile(r"[^。！？\n]+[！？]?")
_OPENING = re.compile(
    rf"^(?:{dates.FULL.pattern}|{dates.SHORT}|(?:近日|日前|近期|昨日|昨天|今日|今天|当日|当天|昨|今|连日来|节后|会后|会上|随后|期间|其间|此前|目前|据悉|据了解|同时)[^，,]{{0,12}}?)"
    r"(?:[上下]午|晚上?|凌晨|傍晚)?(?:，|,|(?=[㐀-鿿]))"
)
_PLACE_OPENING = re.compile(r"^[^，。]{0,16}(?:工作日|之际|期间|以来|时许|年来|时)，")
_QUOTE = re.compile(r"^[“「『\"']")
_SAYING = re.compile(r"(?<=.{8})时?(?:说|指出|强调|表示|称|介绍说|介绍|认为|時?(?:說|強調|稱|介紹))$")
_LONGEST = 40
"""Characters; as wide as some eighty Latin letters."""
_SHORTEST = 8
_MOST_SENTENCES = 6


def headline(paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
    """A clause of the lead that names an official and the act, else the lead's first clause."""
    lead = "\n".join(paragraphs[:3])[:2000]
    sentences = [sentence for match in _SENTENCE.finditer(lead) if (sentence := _opened(match[0].strip()))]
    if not sentences:
        return ""
    names = [mention.form or mention.name for mention in mentions if mention.official]
    for sentence in sentences[:_MOST_SENTENCES]:
        found = "" if _QUOTE.match(sentence) else _naming(sentence, names)
        if found and not found.endswith("…"):
            return found
    return _clauses(sentences[0], 0)


def _opened(sentence: str) -> str:
    """The sentence without the words of time in front of it."""
    sentence = sentence.lstrip("”」』）)")
    for _ in range(3):
        shorter = _PLACE_OPENING.sub("", _OPENING.sub("", sentence, count=1), count=1).strip()
        if shorter == sentence or len(shorter) < _SHORTEST:
            break
        sentence = shorter
    return sentence


def _naming(sentence: str, names: Sequence[str]) -> str:
    """The beginning of the sentence up to the act of the first official it names; empty where it names none."""
    places = [at for name in names if (at := sentence.find(name)) >= 0]
    if not places:
        return ""
    found = _clauses(sentence, min(places))
    return found if len(found) > min(places) + _SHORTEST // 2 else ""


def _clauses(sentence: str, least: int) -> str:
    """Whole clauses from the beginning, past `least` at any rate, no longer than a headline may be."""
    ends = [match.start() for match in re.finditer(r"[，,；;：:]", sentence)] + [len(sentence)]
    fitting = [end for end in ends if least < end <= _LONGEST and end >= _SHORTEST]
    if fitting:
        return _SAYING.sub("", sentence[: fitting[-1]].strip("，,；;：: "))
    if least:
        clause = max((end for end in ends if end < least), default=-1) + 1
        if clause:
            return _clauses(sentence[clause:], least - clause)
    return sentence[: _LONGEST - 1].strip("，,；;：:、 ") + "…" if len(sentence) > _LONGEST else sentence
