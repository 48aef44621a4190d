"""Datelines: place, day, agency and byline in front of a story's first sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.languages.en.bylines import credited, printed
from newsgen.languages.en.dates import CLOCK, DAY, DAY_OF_MONTH, MONTH, WEEKDAY, YEAR, date_in
from newsgen.languages.en.measures import HEAD_LINE
from newsgen.languages.en.names import chinese
from newsgen.languages.en.outlets import AGENCY, OUTLET, is_outlet
from newsgen.languages.en.places import dateline_places, fact_places
from newsgen.model.article import Credit

PLACE = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*| and| de| la| of| upon){0,3}"
ON_DAY = rf"(?:{DAY_OF_MONTH}(?:,? {YEAR})?|{YEAR}-\d\d?-\d\d?|{WEEKDAY}|{MONTH} {DAY}|{DAY}(?!\d|-[a-z]))"
STOP = r"(?:\s*(?:--+|[-–—_:：]|\.(?=\s))\s*)"
PAREN = r"[ ]?[\(（\[【](?P<paren{}>[^()（）\[\]【】]{{2,140}})[\)）\]】]"
OURS = r"[Oo]ur (?:news)?paper|[Tt]his (?:news)?paper"
"""A paper that speaks of itself names no outlet."""

OUTLET_FIRST = re.compile(
    rf"(?:[\[【(]\s*)?(?:(?:News|Report|Message)s? from (?:{PLACE} of (?:the )?)?)?"
    rf"(?P<outlet>{OUTLET}|{OURS})(?:\s*[\]】)])?"
    rf"(?P<facts>(?:[, ]+(?:(?i:all[- ]media|omnimedia|news|report(?:ing|ed)?|message|telegram"
    rf"|dispatch|electric(?:ity)?)\b"
    rf"|on|of|from|in|at|by|{CLOCK}|{ON_DAY}"
    rf"|(?:[Rr]eporter|[Cc]orrespondent)s?(?= from )|{PLACE}(?= ?[,.(（:]| {ON_DAY}))){{0,7}})"
)
PLACE_FIRST = re.compile(
    rf"(?P<place>{PLACE}(?:[,/] ?(?!{MONTH} \d){PLACE}){{0,2}})"
    rf"(?: \([A-Z./]{{2,8}}\)(?=,))?(?P<day>,? (?:{ON_DAY})(?:, (?:{ON_DAY}))?)?"
    rf"(?: ?[\(（](?P<agency>[^()（）]{{2,60}})[\)）]|, (?P<wire>{AGENCY})(?= ?[-–—_]))?"
    rf"(?P<stop>\s*(?:--+|[-–—_:])\s*|(?= ?\())?"
)
REPORTED = re.compile(r" (?P<names>[^.:：]{3,90})(?=[:：])")
"""`, reported by foreign journalists of the Linhe Daily:` behind the day."""
PLACED_DAY = re.compile(rf", {PLACE}, (?:{ON_DAY})")
"""`Linhe Daily, Malin, July 26, the mayor …`: between commas the day ends a dateline without any other mark."""
COMMA_NEXT = re.compile(r", (?=[A-Z“\"]|(?:the|an?|according|after|at|in|on|from) )")
ABBREVIATED = re.compile(r"[A-Z]{2,6}")
"""An agency's letters, whichever it is: between a day and a dash nothing else stands in brackets."""
DAY_FIRST = re.compile(rf"(?P<day>{DAY_OF_MONTH},? {YEAR}) ?\((?P<agency>[^()]{{2,60}})\) ?(?:--|[-–—])")
OWN_PAPER = re.compile(OURS)
OUTLET_AND_MARK = re.compile(rf"{OUTLET}[ ,/·:]+")
DAY_IN_FACTS = re.compile(ON_DAY)
AGENCY_ALONE = re.compile(r"\s*(?:--|—|:|】|\])\s*")
ENDS = (".", "!", "?", '"', "”", "'", "’", ")", ":")
LONGEST = 420
"""No dateline is longer."""
LONGEST_NAME = 40
"""An outlet with nothing but a colon behind it has a short name."""
ROLE_NEXT = re.compile(r"[ ,]*(?P<role>(?:(?:trainee|intern|chief) )?(?:reporter|correspondent)s?)[: ]+", re.IGNORECASE)
TWO_WORDS = re.compile(r"[ ,、]*[A-Z][\w'’-]* [A-Z][\w'’-]*")
SENTENCE_NEXT = re.compile(r"[,.:]? +[\"“'‘A-Z\d]")
PAREN_NEXT = re.compile(PAREN.format(""))
STOP_NEXT = re.compile(STOP)
AFTER = re.compile(r"[\s.:：,–—_-]*")
CAPITALS_AND_GAP = re.compile(r"\s*(?P<place>[A-Z]{4,}(?: [A-Z]{3,})?(?:, [A-Z][a-z]+\.?)?)[ \t]{2,}(?=[A-Z][a-z])")


class Dateline(NamedTuple):
    """What stands before a story's first sentence."""

    outlet: str
    byline: tuple[Credit, ...]
    date: str
    """ISO 8601 where the dateline prints a year; else empty."""
    end: int
    """Where the running text starts."""
    strong: bool
    """Strong enough to start a new story in the middle of a file: it names an outlet and a day."""
    day: str = ""
    """The day as printed: `May 11`."""
    places: tuple[str, ...] = ()
    """As pages show them; none where it is not certain that they are places."""


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, or None."""
    head = paragraph[:LONGEST]
    if not head or not (head[0].isupper() or head[0].isdigit() or head[0] in "([【（"):
        return None
    return bracket_first(head) or outlet_first(head) or place_first(head) or day_first(head)


def bracket_first(head: str) -> Dateline | None:
    """`(Reporter Wu Di) On Monday …`, `(Linhe Daily reporter Wu Di) …`."""
    match = PAREN_NEXT.match(head) if head[0] in "(（[【" else None
    if match is None or not head[match.end() :].strip():
        return None
    outlet, byline = agency_and_people(match["paren"])
    return Dateline(outlet, byline, "", skip(head, match.end()), strong=False) if byline or outlet else None


def outlet_first(head: str) -> Dateline | None:
    """`Linhe Daily, May 11 (Reporter Wu Di) Today …`, `Xinhua News Agency, Linhe, July 26. The …`."""
    match = OUTLET_FIRST.match(head)
    if match is None:
        return None
    facts, end = match["facts"], match.end()
    found = date_in(facts)
    day = DAY_IN_FACTS.search(facts)
    dated = day is not None
    paren = PAREN_NEXT.match(head, end)
    people: tuple[Credit, ...] | None = None
    if paren is not None:
        people = credited(without_outlet(paren["paren"]), bare=True)
    named = unbracketed(head, end)
    reported = REPORTED.match(head, end) if dated and facts.endswith(" reported by") else None
    if people is not None and paren is not None:
        end = paren.end()
    elif named is not None:
        people, end = named
    elif reported is not None:
        people, end = credited(reported["names"]) or (), reported.end()
    elif ends_there(head, end, facts, match["outlet"], dated=dated):
        people = ()
    else:
        return None
    outlet = "" if OWN_PAPER.fullmatch(match["outlet"]) else match["outlet"]
    return Dateline(
        outlet,
        people,
        found.iso if found else "",
        skip(head, end),
        dated,
        day[0] if day else "",
        fact_places(facts) if dated else (),
    )


def ends_there(head: str, end: int, facts: str, outlet: str, *, dated: bool) -> bool:
    """Does a dash, a colon or, behind place and day, a comma part what stands before from a sentence?"""
    if not facts:
        return AGENCY_ALONE.match(head, end) is not None and end < LONGEST_NAME
    if dated and PLACED_DAY.fullmatch(facts) and COMMA_NEXT.match(head, end):
        return True
    return STOP_NEXT.match(head, end) is not None and (dated or outlet.startswith("Xinhua"))


def unbracketed(head: str, end: int) -> tuple[tuple[Credit, ...], int] | None:
    """`Reporter Wu Di, correspondent Ji Yun` in front of a sentence, without the brackets that part them from it.

    Only Chinese names tell by themselves where they end; a word in lower case behind them makes them the
    sentence's own: `Reporter Wu Di learned …`.
    """
    found: list[Credit] = []
    while (match := ROLE_NEXT.match(head, end)) is not None:
        names, stop = [], match.end()
        while (words := TWO_WORDS.match(head, stop)) is not None and chinese(words[0].strip(" ,、").split()):
            names.append(" ".join(words[0].strip(" ,、").split()))
            stop = words.end()
        if not names:
            break
        found += [Credit(name, printed(match["role"])) for name in names]
        end = stop
    return (tuple(found), end) if found and SENTENCE_NEXT.match(head, end) else None


def place_first(head: str) -> Dateline | None:
    """`LINHE, April 23 (Xinhua) -- …`, `SANTA ANA, Calif., Oct 20 - …`, `NAIROBI, Kenya (AP) _ …`."""
    match = PLACE_FIRST.match(head)
    if match is None:
        return None
    agency, day = match["agency"] or match["wire"] or "", match["day"] or ""
    stop = (match["stop"] or "").strip()
    if match["stop"] is None and not (day and agency):
        return None
    outlet, byline = agency_and_people(agency) if agency else ("", ())
    if not outlet and not byline and day and stop and ABBREVIATED.fullmatch(agency):
        outlet = agency
    if match["stop"] is None and not byline and not is_outlet(agency):
        return None
    if agency and not outlet and not byline:
        return None
    if (
        not agency
        and not day
        and (not capitals(match["place"]) or stop in {"", ":", "："} or not prose(head, match.end()))
    ):
        return None
    if not agency and not stop:
        return None
    end = match.end()
    paren = PAREN_NEXT.match(head, skip(head, end) - 1) or PAREN_NEXT.match(head, end)
    more = credited(without_outlet(paren["paren"]), bare=bool(agency)) if paren else None
    if paren is not None and more is not None:
        byline, end = byline + more, paren.end()
    found = date_in(day)
    places = dateline_places(match["place"], agency=bool(outlet), dated=bool(day))
    return Dateline(outlet, byline, found.iso if found else "", skip(head, end), bool(outlet and day), day, places)


def day_first(head: str) -> Dateline | None:
    """`Jan. 3, 2017 (LNS)—The mayor …`: a day with its year and an agency, and no place."""
    match = DAY_FIRST.match(head) if "(" in head[:24] else None
    if match is None or not (is_outlet(match["agency"]) or ABBREVIATED.fullmatch(match["agency"])):
        return None
    found = date_in(match["day"])
    date = found.iso if found else ""
    return Dateline(match["agency"], (), date, skip(head, match.end()), strong=True, day=match["day"])


def prose(head: str, end: int) -> bool:
    """Does a sentence follow, and not `TRANSCRIPT OF DOORSTOP - SYDNEY, 2 DECEMBER 2001`?"""
    rest = head[end:].rstrip()
    return not rest.isupper() and (len(head) > HEAD_LINE or rest.endswith(ENDS))


def capitals(place: str) -> bool:
    """Is the first part of a place printed in capitals, as datelines without a day are?"""
    first = place.split(",", maxsplit=1)[0].split("/", maxsplit=1)[0]
    return first.isupper() and len(first) > len("U.S.") - 1


def agency_and_people(text: str) -> tuple[str, tuple[Credit, ...]]:
    """The outlet and the people of a dateline's bracket: `Xinhua`, `Reporter Wu Di`, `Xinhua/Wu Di`."""
    text = text.strip()
    if is_outlet(text):
        return text, ()
    rest = without_outlet(text)
    # "Xinhua Wu Di": only a Chinese name tells by itself that it is no part of the outlet's.
    people = credited(rest, bare=rest != text and chinese(rest.split()))
    return (text[: len(text) - len(rest)].rstrip(" ,/·:"), people) if people is not None else ("", ())


def without_outlet(text: str) -> str:
    """`reporter Wu Di` of `Linhe Daily reporter Wu Di`."""
    match = OUTLET_AND_MARK.match(text)
    return text[match.end() :] if match else text


def skip(head: str, end: int) -> int:
    """Past the dashes and colons that part a dateline from the text."""
    match = AFTER.match(head, end)
    return match.end() if match else end
