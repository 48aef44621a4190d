"""Lines of agencies and writers in a head: `( Xinhua ) 10:04, October 30, 2020`, `By Jane Doe, Reuters`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsgen.languages.en.bylines import by_line, credited
from newsgen.languages.en.dates import CLOCK, WORDS_BESIDE_A_DATE, Dated, alone, date_in
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import HEAD_LINE, WHOLE_DAY
from newsgen.languages.en.outlets import ISSUER, OUTLET_AT_START, is_outlet
from newsgen.languages.en.places import known_place
from newsgen.model.clipping import Remark

if TYPE_CHECKING:
    from newsgen.model.article import Credit

WRITER = re.compile(
    r"(?P<outlet>AP|Associated Press|Reuters|AFP|UPI)(?: [A-Z][a-z]+){0,3} (?:Writer|Correspondent|Reporter)"
)
CLOCK_LAST = re.compile(rf"(?:[ ,]*{CLOCK})?[ ,]*$")


@dataclass
class Head:
    """What has been read so far; filled line by line, given away as a whole."""

    date: str = ""
    label_outlet: str = ""
    stamp_outlet: str = ""
    tail_outlet: str = ""
    writers_outlet: str = ""
    """Whose writer signs: `Associated Press Writer`. The agency in a dateline goes before it."""
    issuer: str = ""
    title: str = ""
    byline: list[Credit] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    release: bool = False
    places: tuple[str, ...] = ()
    """Where a statement was made, by a line of place and day."""
    below: list[tuple[str, int]] = field(default_factory=list)
    """Dates with a year that datelines and tails of the first story print, with their lines."""

    def dated(self, found: Dated, line: int) -> None:
        """Take a date over; the first counts, a day that does not exist is named."""
        if not found.iso:
            self.impossible(found.printed, line)
        self.date = self.date or found.iso

    def impossible(self, printed: str, line: int) -> None:
        """Name a day that does not exist."""
        hint = "Write the date that the newspaper bears, as 2023-02-01."
        self.remarks.append(Remark(line, "date-impossible", f"there is no day {printed!r}", hint))


def stamp(line: str, number: int, head: Head) -> bool:
    """An agency's or a writer's line: `( Xinhua ) 10:04, October 30, 2020`, `By Jane Doe, Reuters`."""
    dated = date_in(line) if len(line) <= HEAD_LINE else None
    closed = dated is not None and line[:2].lower() == "by" and alone(line[dated.end :])
    # "By Wu Di (Linhe Daily) 09:32, November 12, 2020": what stands in front of the date.
    written = by_line(CLOCK_LAST.sub("", line[: dated.start]) if dated is not None and closed else line)
    if written is not None:
        if dated is not None and closed:
            head.dated(dated, number)
        head.byline += written[0]
        head.stamp_outlet = head.stamp_outlet or written[1]
        return True
    writer = WRITER.fullmatch(line)
    if writer is not None:
        head.writers_outlet = head.writers_outlet or writer["outlet"]
        return True
    if len(line) > HEAD_LINE:
        return False
    outlet = line if dated is None else WORDS_BESIDE_A_DATE.sub(" ", line[: dated.start] + " " + line[dated.end :])
    outlet = " ".join(outlet.split()).strip("()[]|,;:.-（） ")
    if is_outlet(outlet) or (dated is not None and issued(outlet)):
        if dated is not None:
            head.dated(dated, number)
        head.stamp_outlet = head.stamp_outlet or outlet
        return True
    if dated is not None and len(dated.iso) == WHOLE_DAY and outlet.lower() in lexicon().places:
        # The place where a statement was made, and the day: "Brussels, 21/03/2016 - 14:05".
        head.dated(dated, number)
        head.places = head.places or known_place(outlet)
        return True
    if outlet != line and writers(outlet, head):
        if dated is not None:
            head.dated(dated, number)
        return True
    return writers(line, head) or (", " in line and signed(line, head))


def issued(text: str) -> bool:
    """Is what stands beside a date an office, or a newspaper in capitals? `U.S. Attorney's Office April 3, 2013`."""
    return ISSUER.fullmatch(text) is not None or (text.isupper() and is_outlet(text.title()))


def signed(line: str, head: Head) -> bool:
    """`Wu Di, Linhe Daily`: writers and their paper, no role printed."""
    names, _, outlet = line.rpartition(", ")
    written = by_line(f"By {names}") if is_outlet(outlet) else None
    if written is None:
        return False
    head.byline += written[0]
    head.stamp_outlet = head.stamp_outlet or outlet
    return True


def writers(line: str, head: Head) -> bool:
    """`Linhe Daily Reporter Wu Di, Correspondent Ji Yun`, with or without the newspaper."""
    bare = line.strip("()[]（）【】■ ")
    match = OUTLET_AT_START.match(bare)
    rest = bare[match.end() :].strip(" ,:/") if match else bare
    written = by_line(rest)
    named = written[0] if written else credited(rest)
    if not named:
        return False
    head.byline += named
    if match is not None:
        head.stamp_outlet = head.stamp_outlet or match[0]
    return True
