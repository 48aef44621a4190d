"""Label lines of a head: `Source: Linhe Daily Author: Wu Di`, `DATE=8/21/1999`, `time:2023-04-20 15:22`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.en.bylines import credited
from newsgen.languages.en.dates import alone, date_in, date_line, year_alone
from newsgen.languages.en.measures import HEAD_LINE, LABEL_LINE, WHOLE_DAY
from newsgen.languages.en.outlets import WEB_ADDRESS

if TYPE_CHECKING:
    from newsgen.model.article import Credit

TITLE, DATE, OUTLET, PEOPLE = "title", "date", "outlet", "people"
TITLES = r"(?:original )?(?:title|headline)"
DATES = (
    r"(?:date of (?:publication|release|issue)"
    r"|dated|(?:publish(?:ed)?|publication|release|posting|issue|update)?[ -]?(?:date|time)"
    r"|(?:first |last )?(?:published|posted|released|updated|issued)(?: on| at| date)?)"
)
OUTLETS = (
    r"(?:(?:news|information|article|text|content|manuscript)? ?sources?(?: of (?:information|article|news))?"
    r"|outlet|newspaper|publication|agency|media|from|origin|issued by|issuer)"
)
ROLES = (
    r"(?:by|byline|(?:(?:trainee|intern|chief|senior|special|responsible|responsibility"
    r"|(?:web|online)(?=[ -](?:duty[ -])?edit)|duty|managing|copy|visual"
    r"|assistant|executive|first|final|photo|video|all[- ]media)[ -]){0,2}"
    r"(?:reporters?|correspondents?|authors?|writers?|editors?|journalists?|photographers?|photos?|translators?"
    r"|interns?|proofread(?:er|ing)|producers?)(?: in charge)?|(?:translated|edited|written|reviewed|proofread) by)"
)
"""`Online` in front of an author is the end of the outlet's name: `Source: Linhe Online Author: Wu Di`."""
KINDS = ((TITLE, TITLES), (DATE, DATES), (OUTLET, OUTLETS), (PEOPLE, ROLES))
LABEL = re.compile(
    r"(?:(?<=^)|(?<=[\s|;,(（【\[]))(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS) + r")\s?[:：=]\s*",
    re.IGNORECASE,
)
UNFILLED = re.compile(r"(?:title|headline|date|source|outlet|reporter|author|byline) ?[:：=]", re.IGNORECASE)
"""A line of a form that nobody has filled in."""
OPENED = "([（【"


class Labelled(NamedTuple):
    """What a label line says; `left` is what stands on it beside labels that were understood."""

    title: str
    date: str
    impossible: str
    outlet: str
    byline: tuple[Credit, ...]
    left: str


def labelled(line: str) -> Labelled | None:
    """A line whose first words are a label, or a date and then a label; None for any other line."""
    if len(line) > LABEL_LINE or not any(mark in line for mark in ":：="):
        return None
    line = line.strip()
    if line[0] in OPENED and line[-1] in ")]）】":
        line = line[1:-1].strip()
    matches = [match for match in LABEL.finditer(line) if match[TITLE] is None or match.start() == 0]
    if not matches:
        return None
    before = line[: matches[0].start()].strip(" |,;")
    dated = date_line(before) if before else None
    if before and dated is None:
        return None
    if matches[0][TITLE]:
        return Labelled(line[matches[0].end() :].strip(), "", "", "", (), "")
    date = dated.iso if dated else ""
    if matches[-1][PEOPLE]:
        line, behind = without_date(line, matches[-1].end())
        date = date or behind
    return values(line, matches, date)


def without_date(line: str, start: int) -> tuple[str, str]:
    """A line, and the date without a label behind its last value: `Editor: Wu Di 2021-12-10 10:12`."""
    found = date_in(line[start:])
    if found is None or len(found.iso) != WHOLE_DAY or not alone(line[start + found.end :]):
        return line, ""
    return line[: start + found.start].rstrip(" |,;"), found.iso


def values(line: str, matches: list[re.Match[str]], date: str) -> Labelled | None:
    """The values of the labels of one line."""
    outlet, impossible, left = "", "", []
    byline: tuple[Credit, ...] = ()
    for number, match in enumerate(matches):
        stop = matches[number + 1].start() if number + 1 < len(matches) else len(line)
        value = line[match.end() : stop].strip(" |;,/，")
        if match[DATE]:
            found = date_line(value) or date_in(value) or year_alone(value, match[DATE])
            if found is not None and alone(value[: found.start]) and not alone(value[found.end :]):
                date, value = date or found.iso, value[found.end :].strip(" |,;")
                left.append(value)
            elif found is None or not alone(value[: found.start] + value[found.end :]):
                left.append(line[match.start() : stop])
            else:
                date, impossible = date or found.iso, impossible or ("" if found.iso else found.printed)
        elif match[OUTLET]:
            people = credited(value)
            value, extra = (value, ()) if people is None else ("", people)
            found = date_in(value)
            if found is not None:
                date, value = date or found.iso, value[: found.start].strip(" |,;(-")
            if WEB_ADDRESS.match(value) or len(value) > HEAD_LINE // 2 or value.endswith("."):
                left.append(line[match.start() : stop])
            else:
                outlet = outlet or value
            byline += extra
        else:
            role = re.sub(r"^by(?:line)?$", "", line[match.start() : match.end()].strip(" :：=").lower())
            named = credited(f"{role}: {value}" if role else value, bare=not role)
            if named is None:
                left.append(line[match.start() : stop])
            byline += named or ()
    if not (date or impossible or outlet or byline):
        return None
    return Labelled("", date, impossible, outlet, byline, " ".join(left).strip())
