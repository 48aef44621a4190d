"""The patterns by which a sentence joins a person and a title."""

from __future__ import annotations

from newsgen.languages.en.chains import appositives, follow_up, of_the_next, seated
from newsgen.languages.en.extents import title_start
from newsgen.languages.en.holders import (
    fused_name,
    fused_start,
    honoured,
    listed,
    name_behind_comma,
    past_role,
    said_to_be,
)
from newsgen.languages.en.joins import AND, ARTICLES
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import name_at
from newsgen.languages.en.offices import OTHER, Office
from newsgen.languages.en.phrases import organ_end
from newsgen.languages.en.posts import appointee, holder_before
from newsgen.languages.en.reading import Found, Reading, Title, beside, owner_of, runs_on, tag_end, titled, usable
from newsgen.languages.en.standing import is_public, words
from newsgen.languages.en.tokens import MARKS, Name, Sentence

WHO_ARE = (["are"], ["were"], ["include"], ["included"])
"""What stands between a title of several people and their names."""


def read(sentence: Sentence) -> tuple[list[Found], str]:
    """All people whom a sentence names with a title; and a spokesperson's title for whom it gives no name."""
    reading = Reading(sentence)
    for number, office in enumerate(reading.offices):
        if office.start < reading.done or office.kind == OTHER:
            continue
        if reading.lower[office.start] in words("behind") and seated(reading, office):
            continue
        follower = reading.offices[number + 1] if number + 1 < len(reading.offices) else None
        if follower is not None and runs_on(reading, office, follower):
            continue
        settle(reading, office)
    several(reading)
    return reading.found, nameless(reading)


def several(reading: Reading) -> None:
    """`All municipal leaders attended, including Bai Tao, Wu Di and …`: a title of several people, then their names."""
    title = reading.pending
    if title is None or not title.public or not title.office.plural or "including" not in reading.lower[title.end :]:
        return
    at = reading.lower.index("including", title.end)
    name = name_at(reading.sentence, at + 1)
    if name is None or not name.full or not usable(reading, name) or not present(reading, title.end, at):
        return
    for one in (name, *listed(reading, name)):
        reading.add(one, title)
    reading.pending = None


def who_are(reading: Reading, title: Title) -> Name | None:
    """The first name of a list behind a title: `The new permanent secretaries are Ann Lee, Wu Di and …`."""
    if not title.office.plural or not title.public or reading.lower[title.end : title.end + 1] not in WHO_ARE:
        return None
    name = name_at(reading.sentence, title.end + 1)
    if name is None or not name.full or not usable(reading, name) or not listed(reading, name):
        return None
    return name


def present(reading: Reading, start: int, end: int) -> bool:
    """Do the words in front of `including` say no more than that somebody was there?"""
    return reading.lower[end - 1] == "," and words("present").issuperset(reading.lower[start : end - 1])


def nameless(reading: Reading) -> str:
    """The title of `a spokesperson for the ministry said`, whose name the next sentence may give."""
    title = reading.pending
    if title is None or not title.public or not reading.lower[title.office.start].startswith("spokes"):
        return ""
    return "" if title.office.plural else reading.sentence.printed(title.start, title.end)


def settle(reading: Reading, office: Office) -> None:
    """Find the person of a title; the strongest pattern first."""
    start = title_start(reading, office)
    named = appointee(reading, office.start)
    if named is not None:
        start = max(start, named.end)
    name = name_at(reading.sentence, office.end)
    ranked = office.end in reading.taken and reading.lower[office.end] in words("seats")
    if name is not None and usable(reading, name) and not ranked:
        before_name(reading, office, start, name)
        return
    end = organ_end(reading.sentence, office.end, reading.taken)
    owner = None if of_the_next(reading, start, end) else named or holder_before(reading, start, end)
    title = titled(reading, office, start, end)
    colon = colon_behind(reading, end) if office.plural else 0
    if colon:
        name = name_at(reading.sentence, colon + 1)
        if name is not None and name.full and usable(reading, name):
            give(reading, titled(reading, office, start, colon - (reading.lower[colon - 1] == "are")), name)
            return
    if owner is None and (named := who_are(reading, title)) is not None:
        give(reading, title, named)
        return
    behind_organ(reading, title, owner)


def behind_organ(reading: Reading, title: Title, owner: Name | None) -> None:
    """Give a title to the name behind its organ, to the one in front of it, or keep it for the next."""
    office, end = title.office, title.end
    fused = fused_name(reading, office.end, end, strict=owner is not None) if end > office.end else None
    behind = name_at(reading.sentence, end) if end > office.end and owner is None else honoured(reading, end)
    if fused is None and behind is not None and behind.full and usable(reading, behind):
        fused = behind
    if fused is not None:
        give(reading, titled(reading, office, title.start, fused_start(reading, fused)), fused)
        return
    if owner is not None:
        appositives(reading, owner, title)
        return
    follow = name_behind_comma(reading, end) or past_role(reading, end) or said_to_be(reading, title)
    if follow is not None and not addressed(reading, title):
        give(reading, title, follow)
        return
    if reading.pending is None or office.start >= reading.pending.end:
        # The minister of "the secretary to the Minister for Trade, Jane Doe" is a part of her title.
        reading.pending = title


def colon_behind(reading: Reading, at: int) -> int:
    """The colon that opens a list, as in `Leaders of the party committee and the government: A, B and C`; or 0."""
    known = lexicon()
    for place in range(at, min(at + 24, len(reading.words))):
        low = reading.lower[place]
        if low == ":":
            return place
        if not (low in {",", "of", "the", "are"} | AND or low in known.organs or low in known.before):
            break
    return 0


def addressed(reading: Reading, title: Title) -> bool:
    """`Minister, Jane Doe of the Times: did you …`: a word of office alone in front of a comma is spoken to."""
    before = reading.lower[title.start - 1] if title.start else ""
    article = before in lexicon().dropped or before.endswith(("'s", "s'"))
    return title.end - title.start == 1 and not article


def before_name(reading: Reading, office: Office, start: int, name: Name) -> None:
    """`Ruritanian Finance Minister Rupert Hartnell`, and what the sentence joins to it."""
    before = [*owner_of(reading, start), *beside(reading, start, office.start)]
    behind = organ_of_the_named(reading, name)
    title = " ".join(reading.lower[office.start : office.end])
    public = is_public(title, office.kind, before, behind, named=True) or tag_end(reading, name.end) > name.end
    public = public or ("chair" in title and not before and chaired(reading)) or among(reading, office, start)
    if title in words("ranks") and not (
        reading.words[office.start][0].isupper() and words("armed") & set(reading.lower)
    ):
        public = False
    give(reading, Title(start, office.end, office, public), name)


def chaired(reading: Reading) -> bool:
    """`Ke Yong, Chairman of the County CPPCC, Vice-Chairmen Xu Mei and …`: the organ of the one is the others', too."""
    return bool(reading.found) and reading.found[-1].public and "chair" in reading.found[-1].title.lower()


def among(reading: Reading, office: Office, start: int) -> bool:
    """`Members of the Standing Committee, including deputy directors Bai Tao and …`: the organ is the one in front."""
    title = reading.pending
    return (
        title is not None
        and title.public
        and title.office.plural
        and office.plural
        and reading.lower[title.end : start] == [",", "including"]
    )


def organ_of_the_named(reading: Reading, name: Name) -> list[str]:
    """The organ behind a name: `Chairman Ann Lee of the Water Board`."""
    if name.end + 1 >= len(reading.lower) or reading.lower[name.end] not in {"of", "for", "at", "with", "from"}:
        return []
    small = reading.lower[name.end + 1] not in ARTICLES and reading.words[name.end + 1].islower()
    end = organ_end(reading.sentence, name.end, reading.taken)
    if small and reading.lower[end - 1] not in lexicon().organs:
        # "accused Vice President Ana Ruiz of lying", "the criticism by Managing Director Ann Lee of state premiers"
        return []
    return [low for low in beside(reading, name.end, end) if low not in MARKS]


def give(reading: Reading, title: Title, name: Name) -> None:
    """Give a title to the name behind it, with the title joined in front, and to the names of a list."""
    pending = reading.pending
    names = [name, *listed(reading, name)] if title.office.plural else [name]
    if pending is not None and joined(reading, pending, title):
        for one in names:
            reading.add(one, pending)
    for one in names:
        reading.add(one, title)
    reading.pending = None
    reading.done = names[-1].end
    follow_up(reading, names[-1])


def joined(reading: Reading, pending: Title, title: Title) -> bool:
    """`Linhe district crime chief, Deputy Superintendent …`, `State Councilor and Foreign Minister …`."""
    between = reading.lower[pending.end : title.start]
    if not between:
        return reading.lower[title.start] in words("seats")
    if between not in ([","], ["and"], [",", "and"], [",", "the"], ["and", "the"]):
        return False
    article = pending.start > 0 and reading.lower[pending.start - 1] in {"the", "a"}
    lone = pending.end - pending.start == 1 and article
    return not (lone and "and" in between) and not pending.office.plural
