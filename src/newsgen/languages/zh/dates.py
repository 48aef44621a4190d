"""Dates as Chinese texts print them: digits of either width, 二〇二三年二月一日, 民國112年."""

from __future__ import annotations

import re
from datetime import date

_NUMERAL = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "元": 1, "廿": 2}
_YEAR = r"(?P<year>(?:1[89]|20|[１][８９]|[２][０])\d\d|[一二][〇○零Ｏ一二三四五六七八九]{3})"
_SMALL = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
FULL = re.compile(
    rf"(?<![\d.])(?:{_YEAR}|民[國国](?P<republic>\d{{2,3}}|[一二三四五六七八九十百]{{1,4}}))"
    rf"\s?(?:年\s?(?:(?P<month>{_SMALL})\s?月(?:份|\s?(?P<day>{_SMALL})\s?[日號号])?)?"
    r"|[-－/／.．](?P<m>\d{1,2})(?:[-－/／.．](?P<d>\d{1,2}))?(?![\d.]))"
)
"""A date with a year: `2023年2月1日`, `2023-02-01`, `二〇二三年二月`, `民國112年5月1日`."""
YEAR = re.compile(_YEAR)
COMPACT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
SHORT = rf"(?:{_SMALL}\s?月)?\s?{_SMALL}\s?[日號号]"
"""A pattern for a day without its year: `2月1日`, `５日`."""
TIME = (
    r"(?:[T\s]*(?:[上下]午|晚上?|凌晨|中午)?\s*\d{1,2}\s?"
    r"(?:[:：]\d{2}(?:[:：]\d{2})?|[时時點点](?:\d{1,2}分)?)(?:Z|[+-]\d\d:?\d\d)?)?"
)
WEEKDAY = r"(?:\s*[（(]?\s*(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]\s*[)）]?)?"


def number(text: str) -> int:
    """`２`, `十二`, `廿八`, `二〇二三` as a number; 0 where it is none."""
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (_NUMERAL.get(tens, 1) if tens else 1) + _NUMERAL.get(ones, 0)
    value = 0
    for character in text:
        value = value * 10 + _NUMERAL.get(character, 0)
    return value


def iso(match: re.Match[str]) -> str:
    """The date that `FULL` or `COMPACT` matched, in ISO 8601, cut to what is known; empty where impossible."""
    found = match.groupdict()
    year = number(found["year"]) if found["year"] else number(found["republic"]) + 1911
    month = number(found.get("month") or found.get("m") or "")
    day = number(found.get("day") or found.get("d") or "")
    if not month and not (found.get("month") or found.get("m")):
        return f"{year:04}"
    if not day and not (found.get("day") or found.get("d")):
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""  # noqa: PLR2004 - months of a year
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
