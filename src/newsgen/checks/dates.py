"""Dates that do not fit what stands around them."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from posixpath import basename, dirname
from statistics import quantiles
from typing import TYPE_CHECKING

from newsgen.model.codes import diagnostic
from newsgen.text.date_words import ENGLISH_MONTHS, long_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.checks.matter import Leaf, Matter
    from newsgen.model.answers import Full
    from newsgen.model.diagnostic import Diagnostic

NEIGHBOURS = 8
"""Dated files in a folder, from which on one can be out of line."""
NEAR = 30
FAR = 8
"""How many times the middle half's width (at least `NEAR` days) a date lies beyond it: a month's folder bears nine
months, a folder of ten years everything."""
LEAD = 2_000
"""Characters of the text in which a date is held against the article's."""

_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in ENGLISH_MONTHS)
_DATE = re.compile(
    rf"\b(?P<m1>{_MONTH})\.? (?P<d1>\d\d?)(?:st|nd|rd|th)?,? (?P<y1>(?:19|20)\d\d)\b"
    rf"|\b(?P<d2>\d\d?)(?:st|nd|rd|th)? (?P<m2>{_MONTH})\.?,? (?P<y2>(?:19|20)\d\d)\b"
    r"|(?<!\d)(?P<y3>(?:19|20)\d\d) ?[年-] ?(?P<m3>\d\d?) ?[月-] ?(?P<d3>\d\d?)(?!\d)"
)


def date_neighbours(matter: Matter) -> Iterator[Diagnostic]:
    """A date far from those of all other files of its folder; one that the file's name tells too is meant so."""
    folders: defaultdict[str, list[tuple[int, Leaf]]] = defaultdict(list)
    for leaf in matter.leaves:
        if len(leaf.date) == len("2023-02-01"):
            folders[dirname(leaf.path)].append((dt.date.fromisoformat(leaf.date).toordinal(), leaf))
    for dated in folders.values():
        if len(dated) >= NEIGHBOURS:
            yield from _out_of_line(dated)


def _out_of_line(dated: list[tuple[int, Leaf]]) -> Iterator[Diagnostic]:
    low, _, high = quantiles((day for day, _ in dated), n=4)
    reach = max(high - low, NEAR) * FAR
    for day, leaf in dated:
        if not low - reach <= day <= high + reach and leaf.date not in _told_by(leaf.path):
            most = f"{_day(low)} to {_day(high)}" if int(low) != int(high) else _day(low)
            yield diagnostic(
                leaf.path, 0, "date-neighbours",
                f"is dated {long_date(leaf.date)}, far from the other files of its folder (most are of {most})",
                "look at the year again; if it is right, begin the file's name with the date",
            )  # fmt: skip


def _day(ordinal: float) -> str:
    return long_date(dt.date.fromordinal(int(ordinal)).isoformat())


def _told_by(path: str) -> str:
    """The digits of a file's name, as ISO dates are written."""
    return re.sub(r"(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)", r"\1-\2-\3", basename(path))


def date_body(full: Full) -> Iterator[Diagnostic]:
    """An article whose text tells of the same day of the year before or after, and of no nearer one."""
    article = full.article
    if len(article.date) < len("2023-02-01") or not article.items:
        return
    day = dt.date.fromisoformat(article.date)
    told = list(_dates("\n".join(article.items[0].paragraphs)[:LEAD]))
    if any(abs((date - day).days) <= NEAR for date in told):
        return
    for date in told:
        if abs(date.year - day.year) == 1 and (date.month, date.day) == (day.month, day.day):
            yield diagnostic(
                article.source.path, 0, "date-body",
                f"is dated {long_date(article.date)}, and its text tells of {long_date(date.isoformat())}",
                "look at the year again, in the head and in the front matter",
            )  # fmt: skip
            return


def _dates(text: str) -> Iterator[dt.date]:
    for match in _DATE.finditer(text):
        year, month, day = (match[f"{part}1"] or match[f"{part}2"] or match[f"{part}3"] for part in "ymd")
        number = int(month) if month.isdigit() else _number(month)
        try:
            yield dt.date(int(year), number, int(day))
        except ValueError:
            continue


def _number(month: str) -> int:
    return next(number for number, name in enumerate(ENGLISH_MONTHS, 1) if name.startswith(month[:3]))
