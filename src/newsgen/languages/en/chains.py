"""Titles behind a name, one after the other: `…, secretary of A and chairman of B, said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.en.extents import title_start
from newsgen.languages.en.holders import earlier, fused_name, honoured, name_behind_comma, name_ending, past_seat
from newsgen.languages.en.joins import is_verb, title_starts
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import HEAD_LINE
from newsgen.languages.en.names import name_at
from newsgen.languages.en.phrases import organ_end
from newsgen.languages.en.reading import Reading, Title, runs_on, titled, usable
from newsgen.languages.en.standing import is_owned, words
from newsgen.languages.en.tokens import MARKS, Name

if TYPE_CHECKING:
    from newsgen.languages.en.offices import Office

MOST_POSTS = 8
"""Nobody has more in one sentence."""
JOINED: tuple[list[str], ...] = ([], [","], [",", "the"])
"""What parts a title from the name behind it: `The Solicitor General, Alun Vosper MP`."""
LATER = frozenset({"later", "then", "subsequently", "afterwards", "as", "also", "to", "be"})


def follow_up(reading: Reading, name: Name) -> None:
    """`President Xi Jinping, also general secretary of …`: titles behind a name that had one in front."""
    at = past_letters(reading, past_seat(reading, name.end))
    letters = next((one for one in reading.offices if one.start == at), None)
    if letters is not None and reading.lower[at] in words("behind"):
        reading.add(name, Title(at, letters.end, letters, public=True))
        at = reading.done = letters.end
    if at < len(reading.words) and (reading.words[at] == "," or is_letterhead(reading)):
        title = next_title(reading, at + (reading.words[at] == ","))
        if title is not None and not of_the_next(reading, title.start, title.end):
            appositives(reading, name, title)


def past_letters(reading: Reading, at: int) -> int:
    """Past honours behind a name, to the letters of a seat or to the next title: `Miriam Calloway AM QC MP`."""
    letters, seats = lexicon().letters, words("behind")
    while (
        at < len(reading.words)
        and reading.words[at].isupper()
        and reading.lower[at] in letters
        and reading.lower[at] not in seats
    ):
        at += 1
    return at


def of_the_next(reading: Reading, start: int, end: int) -> bool:
    """`Speaker Ola Balogun, the Chief Judge, Justice Femi Adu, and …`: each stands in front of its own name."""
    follows = reading.lower[end : end + 1] == [","] and end + 1 in reading.taken
    return follows and reading.lower[max(0, start - 2) : start] == [",", "the"]


def seated(reading: Reading, office: Office) -> bool:
    """`Miriam Calloway MP`: letters behind a name."""
    holder = name_at(reading.sentence, office.end)
    if holder is not None and holder.full and usable(reading, holder):
        # "Linhe South MP Ann Lee": the seat stands in front of its holder.
        return False
    at = office.start - (reading.words[office.start - 1 : office.start] == [","])
    name = name_ending(reading, at)
    if name is None or not name.full:
        return False
    if reading.pending is not None and reading.lower[reading.pending.end : name.start] in JOINED:
        reading.add(name, reading.pending)
        reading.pending = None
    reading.add(name, Title(office.start, office.end, office, public=True))
    reading.done = office.end
    follow_up(reading, name._replace(end=office.end))
    return True


def is_letterhead(reading: Reading) -> bool:
    """A line such as `Senator Bai Anbin Leader of the House`: names and titles, no verb, no full stop."""
    return (
        len(reading.text) < HEAD_LINE
        and reading.words[-1] not in MARKS
        and not any(map(is_verb, reading.words, reading.lower))
    )


def next_title(reading: Reading, at: int) -> Title | None:
    """The title that begins at a word, articles and adverbs in front of it left out.

    None where none begins, or where it belongs to the name right behind it.
    """
    known = lexicon()
    while at < len(reading.words) and reading.lower[at] in known.dropped:
        at += 1
    if not title_starts(reading.sentence, at, reading.taken):
        return None
    index = next(i for i, office in enumerate(reading.offices) if office.start >= at)
    office = reading.offices[index]
    while index + 1 < len(reading.offices) and runs_on(reading, office, reading.offices[index + 1]):
        index += 1
        office = reading.offices[index]
    name = name_at(reading.sentence, office.end)
    if (name is not None and usable(reading, name)) or reading.lower[office.start] in words("behind"):
        return None
    end = organ_end(reading.sentence, office.end, reading.taken)
    if fused_name(reading, office.end, end, strict=True) is not None or honoured(reading, end) is not None:
        return None
    if of_a_follower(reading, office, end):
        return None
    start = max(at, title_start(reading, office))
    return titled(reading, office, start, end)


def appositives(reading: Reading, name: Name, title: Title) -> None:
    """All titles of a chain behind a name: `…, secretary of A and chairman of B, said`."""
    titles = [title]
    before = earlier(reading, name) if any(office.plural for office in reading.offices) else []
    while len(titles) < MOST_POSTS:
        at = titles[-1].end
        reading.done = at
        while at < len(reading.words) and (reading.lower[at] in {",", "and", "&", "/"} or reading.lower[at] in LATER):
            at += 1
        follower = next_title(reading, at) if at > titles[-1].end or is_letterhead(reading) else None
        if follower is None or (reading.lower[at] == "the" and name_behind_comma(reading, follower.end) is not None):
            break
        titles.append(follower)
    public = any(one.public for one in titles) and not companys(reading, titles)
    for one in titles:
        for owner in owners(name, before, one):
            reading.add(owner, one._replace(public=public))
    reading.pending = None
    reading.done = max(reading.done, titles[-1].end)


def companys(reading: Reading, titles: list[Title]) -> bool:
    """`Party Secretary and Chairman of Linhe Port Group`: the organ of the last owns the first as well."""
    lower = reading.lower
    for one in titles:
        office = " ".join(lower[one.office.start : one.office.end])
        if one.public and not (one.end == one.office.end and office in words("everywhere")):
            return False
    return any(is_owned(lower[one.start : one.office.start], lower[one.office.end : one.end]) for one in titles)


def owners(name: Name, before: list[Name], title: Title) -> list[Name]:
    """The person in front of a title; all of `A and B` where the title is a plural."""
    if not title.office.plural:
        return [name]
    return [*before, name] if before else []


def of_a_follower(reading: Reading, office: Office, end: int) -> bool:
    """`Under Secretary of Defense for Personnel Ann Lee`, `Judge Advocate General Lt. Gen. …`: a name is to come."""
    if is_letterhead(reading):
        return False
    if end in reading.taken and reading.lower[end] in words("seats"):
        return True
    name = name_at(reading.sentence, end) if end > office.end else None
    return name is not None and name.full and usable(reading, name)
