"""The date with which a release closes: `30 May 2002`, `LINHE, 22 February 1988`, `Last update: …`."""

from __future__ import annotations

import re

from newsgen.languages.en.dates import date_line
from newsgen.languages.en.measures import HEAD_LINE, WHOLE_DAY

ENDED = re.compile(r"^(?:-?(?:Ends?|ENDS?)-?|Embargoed [a-z/ ]{3,40})(?:[ .:,/]+|$)")
CONTACT = re.compile(
    r"(?:- ?)?\b(?:(?:Media|Press|MEDIA|PRESS) ?(?:Contacts?|Inquiries|Enquiries|[Rr]equests)?"
    r"|Contact|For (?:further|more)|See)\b ?:?"
)
BEHIND_A_NUMBER = re.compile(r"^.*\d{3}[- ]\d{3} ")
PLACED = re.compile(r"^[A-Z]{3,}(?: [A-Z]{3,})?,? (?=\d)")
"""The place in front of a closing date: `LINHE, 22 February 1988`."""
UPDATED = re.compile(r"^.*\b(?:[Ll]ast )(?:updated?|modified):? (?:on )?")


def closing_date(lines: list[str]) -> str:
    """The date among the last lines of a story, the last first; they stay where they are.

    `30 May 2002` above `Return to index`; that of a page's last change only where there is no other.
    """
    for cleaned in (told, updated):
        for line in lines:
            dated = date_line(cleaned(line)) if len(line) < HEAD_LINE else None
            if dated is not None and len(dated.iso) == WHOLE_DAY:
                return dated.iso
    return ""


def told(line: str) -> str:
    """`20 July 2000` of `Ends. 20 July 2000 Media Contact: …`, and of the other ways to close a release."""
    line = ENDED.sub("", line)
    contact = CONTACT.search(line)
    if contact is not None:
        line = line[: contact.start()] if contact.start() else BEHIND_A_NUMBER.sub("", line)
    return PLACED.sub("", line.strip(" .-–—"))


def updated(line: str) -> str:
    """What stands behind `Last update:`."""
    return UPDATED.sub("", line)
