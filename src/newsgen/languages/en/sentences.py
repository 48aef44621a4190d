"""The patterns by which a sentence joins a person and a title."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import Name, chinese, name_at
from newsgen.languages.en.phrases import (
    AND,
    ARTICLES,
    KEEPS_OWNER,
    OF,
    OTHER,
    Office,
    is_verb,
    offices,
    organ_end,
    title_starts,
)
from newsgen.languages.en.standing import is_public
from newsgen.languages.en.tokens import MARKS, Sentence

APPOINTED = frozenset("appointed named elected re-elected reelected nominated chosen sworn confirmed promoted installed selected inaugurated picked tapped".split())
JOINS = APPOINTED | frozenset(
    "as is was became becomes be been being who has have had served serves serving worked works acted acting then currently now also formerly previously will to in since concurrently the a an remains remained succeeded once".split()
)
RANKS = frozenset({"general", "major", "captain"})
ARMED = frozenset(
    "army military force forces defense defence troops commander war command air marine marines nato coup junta navy corps police"
    " regiment peacekeepers staff pla pentagon soldiers brigade rebels militia".split()
)
"""What stands in the sentence where `General` is a rank, not the first word of an organ's name."""
SEATS = frozenset({"senator", "sen.", "cr", "councillor", "mp", "congressman", "congresswoman", "gen.", "colonel", "judge"})
"""In `Democrats Leader Senator Bai` the first title is complete."""
AFTER_A_NAME = frozenset({"mp", "mla", "mep", "mhr", "mlc", "msp", "m.p.", "m.h.r.", "m.l.c."})
PARTY_TAG = re.compile(r"[DRI]-[A-Z][\w.-]*")
ENDS_A_NAME = frozenset({",", ".", ";", ":", ")", "—", "–", "--", "-", "and", "&", "?", "!", "”", '"'})


class Found(NamedTuple):
    """A person and a title in one sentence."""

    name: str
    full: bool
    title: str
    position: int
    public: bool


class Title(NamedTuple):
    """A title in a sentence: words `start` to `end`, the word of office among them."""

    start: int
    end: int
    office: Office
    public: bool


class Reading:
    """One sentence while its titles are being given to people."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.text = sentence.text.strip()
        self.words, self.lower = sentence.words, sentence.lower
        self.offices = offices(sentence)
        self.taken = {office.start for office in self.offices}
        self.found: list[Found] = []
        self.pending: Title | None = None
        self.done = 0
        """Words up to here belong to titles already given away."""

    def add(self, name: Name, title: Title) -> None:
        """Give a title to a person."""
        text = self.sentence.printed(title.start, title.end)
        self.found.append(Found(name.text, name.full, text, self.sentence.offsets[name.start], title.public))


def read(sentence: Sentence) -> tuple[list[Found], str]:
    """All people whom a sentence names with a title; and a spokesperson's title for whom it gives no name."""
    reading = Reading(sentence)
    for number, office in enumerate(reading.offices):
        if office.start < reading.done or office.kind == OTHER:
            continue
        if reading.lower[office.start] in AFTER_A_NAME and seated(reading, office):
            continue
        follower = reading.offices[number + 1] if number + 1 < len(reading.offices) else None
        if follower is not None and runs_on(reading, office, follower):
            continue
        settle(reading, office)
    return reading.found, nameless(reading)


def nameless(reading: Reading) -> str:
    """The title of `a spokesperson for the ministry said`, whose name the next sentence may give."""
    title = reading.pending
    if title is None or not title.public or not reading.lower[title.office.start].startswith("spokes"):
        return ""
    return "" if title.office.plural else reading.sentence.printed(title.start, title.end)


def seated(reading: Reading, office: Office) -> bool:
    """`Miriam Calloway MP`: letters behind a name."""
    at = office.start - (reading.words[office.start - 1 : office.start] == [","])
    name = name_ending(reading, at)
    if name is None or not name.full:
        return False
    reading.add(name, Title(office.start, office.end, office, public=True))
    reading.done = office.end
    follow_up(reading, name._replace(end=office.end))
    return True


def runs_on(reading: Reading, office: Office, follower: Office) -> bool:
    """Is this word of office a modifier of the next, as `Party Secretary` in `Executive Vice Premier`?"""
    between = range(office.end, follower.start)
    if reading.lower[follower.start] in lexicon().surnames and reading.words[follower.start][0].isupper():
        name = name_at(reading.sentence, office.end)
        if name is not None and name.end > follower.start and not reading.lower[name.end : name.end + 1] == ["of"]:
            return False
    if not between and reading.lower[follower.start] in SEATS:
        return False
    return len(between) < 4 and all(  # noqa: PLR2004 - `Chief Public Affairs Officer`
        reading.words[at] not in MARKS
        and reading.lower[at] not in OF
        and reading.lower[at] not in AND
        and not is_verb(reading.words[at], reading.lower[at])
        and reading.lower[at] not in ARTICLES
        and not reading.lower[at].endswith("'s")
        for at in between
    ) and not (len(between) > 1 and (name := name_at(reading.sentence, office.end)) is not None and name.full)


def settle(reading: Reading, office: Office) -> None:
    """Find the person of a title; the strongest pattern first."""
    start = title_start(reading, office)
    end = organ_end(reading.sentence, office.end, reading.taken)
    owner = holder_before(reading, start)
    name = name_at(reading.sentence, office.end)
    if name is not None and usable(reading, name):
        before_name(reading, office, start, name)
        return
    title = titled(reading, office, start, end)
    fused = fused_name(reading, office.end, end, strict=owner is not None) if end > office.end else None
    if fused is not None:
        title = titled(reading, office, start, fused_start(reading, fused))
        give(reading, title, fused)
        return
    if owner is not None:
        appositives(reading, owner, title)
        return
    follow = name_behind_comma(reading, end)
    if follow is not None:
        give(reading, title, follow)
        return
    reading.pending = title


def usable(reading: Reading, name: Name) -> bool:
    """Is this a person's name, and not the first words of an organ's?"""
    follows = reading.lower[name.end] if name.end < len(reading.lower) else "."
    known = lexicon()
    if follows in known.organs and reading.words[name.end][0].isupper() and "." not in name.text:
        return False
    inside = reading.lower[name.start : name.end]
    return chinese(reading.words[name.start : name.end]) or not all(
        low in known.places or low in known.fields or low in known.organs or low in known.countries for low in inside
    )


def title_start(reading: Reading, office: Office) -> int:
    """Where a title begins in front of its word of office."""
    words, lower, known = reading.words, reading.lower, lexicon()
    start = at = office.start
    at -= 1
    while at >= max(reading.done, office.start - 16):
        word, low = words[at], lower[at]
        if low.endswith(("'s", "s'")) and low not in KEEPS_OWNER and not low.endswith("ss'"):
            break
        if low in known.dropped:
            break
        if word == ")":
            opened = at - 2 if at >= 2 and words[at - 2] == "(" else -1  # noqa: PLR2004 - `(ATF)`
            if opened < 1 or not words[opened - 1][0].isupper():
                break
            at = opened - 1
            continue
        if word in MARKS or low in AND or low in OF:
            reached = organ_before(reading, at)
            if reached < 0:
                break
            start, at = reached, reached - 1
            continue
        if low in known.function and low not in known.before:
            break
        if not (word[0].isupper() or word[0].isdigit() and word[-1].isalpha() or low in known.before or low in known.fields or low in known.organs):
            break
        start = at
        at -= 1
    return start


def organ_before(reading: Reading, at: int) -> int:
    """Where `Bureau of Alcohol, Tobacco and Firearms` or `Health and Human Services` begins, seen from a mark
    or joining word inside it; -1 where `at` is no such place."""
    words, lower, known = reading.words, reading.lower, lexicon()
    if lower[at] in AND and at and lower[at - 1] in known.fields and lower[at + 1] in known.fields:
        place = at - 1
        while place > reading.done and (lower[place - 1] in known.fields) and words[place - 1][0].isupper():
            place -= 1
        if place == reading.done or words[place - 1] != "," and lower[place - 1] not in OF:
            return place
        at = place - 1
    place = at
    while place > max(reading.done, at - 14):
        low = lower[place]
        if (words[place] == "," or low in AND) and lower[place + 1] not in known.fields:
            return -1
        if low in OF and (lower[place - 1] in known.organs or lower[place - 1] in known.private) and words[place - 1][0].isupper():
            place -= 1
            while place > reading.done and words[place - 1][0].isupper() and lower[place - 1] not in known.function and words[place - 1] not in MARKS:
                place -= 1
            return place
        if not (words[place][0].isupper() or low in AND or low in OF or low in ARTICLES or words[place] in {",", "(", ")"}):
            return -1
        place -= 1
    return -1


def titled(reading: Reading, office: Office, start: int, end: int) -> Title:
    """The title between two words, and whether it is an office."""
    before = reading.lower[start : office.start]
    behind = [low for low in reading.lower[office.end : end] if low not in MARKS]
    words = " ".join(reading.lower[office.start : office.end])
    return Title(start, end, office, is_public(words, office.kind, before, behind))


def before_name(reading: Reading, office: Office, start: int, name: Name) -> None:
    """`Ruritanian Finance Minister Rupert Hartnell`, and what the sentence joins to it."""
    before = reading.lower[start : office.start]
    behind = organ_of_the_named(reading, name)
    words = " ".join(reading.lower[office.start : office.end])
    public = is_public(words, office.kind, before, behind, named=True)
    if words in RANKS and not (reading.words[office.start][0].isupper() and ARMED.intersection(reading.lower)):
        public = False
    give(reading, Title(start, office.end, office, public), name)


def organ_of_the_named(reading: Reading, name: Name) -> list[str]:
    """The organ behind a name: `Chairman Ann Lee of the Water Board`."""
    if name.end >= len(reading.lower) or reading.lower[name.end] not in {"of", "for", "at", "with", "from"}:
        return []
    end = organ_end(reading.sentence, name.end, reading.taken)
    return [low for low in reading.lower[name.end : end] if low not in MARKS]


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
        return reading.lower[title.start] in SEATS
    if between not in ([","], ["and"], [",", "and"], [",", "the"], ["and", "the"]):
        return False
    article = pending.start > 0 and reading.lower[pending.start - 1] in {"the", "a"}
    lone = pending.end - pending.start == 1 and article
    return not (lone and "and" in between) and not pending.office.plural


def follow_up(reading: Reading, name: Name) -> None:
    """`President Xi Jinping, also general secretary of …`: titles behind a name that had one in front."""
    at = name.end
    if at + 2 < len(reading.words) and reading.words[at] == "," and PARTY_TAG.fullmatch(reading.words[at + 1]):
        at += 2
    if at + 1 < len(reading.words) and (reading.words[at] == "," or is_letterhead(reading)):
        title = next_title(reading, at + (reading.words[at] == ","))
        if title is not None:
            appositives(reading, name, title)


def is_letterhead(reading: Reading) -> bool:
    """A line such as `Senator Bai Anbin Leader of the House`: names and titles, no verb, no full stop."""
    return len(reading.text) < 160 and reading.words[-1] not in MARKS and not any(  # noqa: PLR2004 - a line is no longer
        map(is_verb, reading.words, reading.lower)
    )


def next_title(reading: Reading, at: int) -> Title | None:
    """The title that begins at a word, articles and adverbs in front of it left out; None where none begins,
    or where it belongs to the name right behind it."""
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
    if name is not None and usable(reading, name):
        return None
    end = organ_end(reading.sentence, office.end, reading.taken)
    if fused_name(reading, office.end, end, strict=True) is not None:
        return None
    start = max(at, title_start(reading, office))
    return titled(reading, office, start, end)


def appositives(reading: Reading, name: Name, title: Title) -> None:
    """All titles of a chain behind a name: `…, secretary of A and chairman of B, said`."""
    titles = [title]
    before = earlier(reading, name) if any(office.plural for office in reading.offices) else []
    while len(titles) < 8:  # noqa: PLR2004 - nobody has more posts in one sentence
        at = titles[-1].end
        reading.done = at
        while at < len(reading.words) and reading.lower[at] in {",", "and", "&", "/"}:
            at += 1
        follower = next_title(reading, at) if at > titles[-1].end else None
        if follower is None:
            break
        titles.append(follower)
    public = any(one.public for one in titles)
    for one in titles:
        for owner in owners(name, before, one):
            reading.add(owner, one._replace(public=public))
    reading.pending = None
    reading.done = max(reading.done, titles[-1].end)


def owners(name: Name, before: list[Name], title: Title) -> list[Name]:
    """The person in front of a title; all of `A and B` where the title is a plural."""
    if not title.office.plural:
        return [name]
    return [*before, name] if before else []


def earlier(reading: Reading, name: Name) -> list[Name]:
    """The names joined with `and` or commas in front of a name."""
    found: list[Name] = []
    at = name.start
    while at > 1 and len(found) < 12 and reading.lower[at - 1] in {"and", ",", "&"}:  # noqa: PLR2004 - a long list
        before = name_ending(reading, at - 1)
        if before is None:
            break
        found.insert(0, before)
        at = before.start
    return found


def listed(reading: Reading, name: Name) -> list[Name]:
    """The further names of `city leaders A, B and C`."""
    found: list[Name] = []
    at = name.end
    while at + 1 < len(reading.words) and len(found) < 40:  # noqa: PLR2004 - a long list
        while at < len(reading.words) and reading.lower[at] in {",", "and", "&"}:
            at += 1
        following = name_at(reading.sentence, at)
        if at == (found[-1] if found else name).end or following is None or not following.full or at in reading.taken:
            break
        found.append(following)
        at = following.end
    return found


def holder_before(reading: Reading, start: int) -> Name | None:
    """The person in front of a title: `NAME, secretary …`, `NAME (…), …`, `NAME was appointed …`."""
    at = start
    known = lexicon()
    joined_by_verb = False
    while at > 0 and reading.lower[at - 1] in known.dropped:
        at -= 1
    if at and reading.words[at - 1] in {",", "("}:
        return name_ending(reading, at - 1)
    steps = 0
    while at > 0 and steps < 7 and (reading.lower[at - 1] in JOINS or reading.lower[at - 1] == ","):  # noqa: PLR2004
        joined_by_verb |= reading.lower[at - 1] in (JOINS - {"the", "a", "an", "to", "in", "has", "have", "had", "who", "will", "also", "then", "now"})
        at -= 1
        steps += 1
    if joined_by_verb and at < start:
        return name_ending(reading, at)
    return None


def name_ending(reading: Reading, end: int) -> Name | None:
    """The name whose last word stands right before a word."""
    if end > 1 and reading.words[end - 1] == ")":
        opened = next((at for at in range(end - 2, max(end - 8, 0), -1) if reading.words[at] == "("), 0)
        end = opened or end
    if end > 2 and reading.words[end - 1] == "," :  # noqa: PLR2004
        end -= 1
    known = lexicon()
    best: Name | None = None
    for start in range(end - 1, max(-1, end - 6), -1):
        name = name_at(reading.sentence, start)
        if name is not None and name.end == end and name.start >= reading.done - 1 and name.start >= start:
            if best is not None and start not in range(best.start - 4, best.start):
                break
            best = name
        elif reading.words[start] in MARKS or (reading.lower[start] in known.function and best is not None):
            break
    if best is None:
        return None
    return best if usable(reading, best) else None


def fused_name(reading: Reading, start: int, end: int, *, strict: bool) -> Name | None:
    """The name that stands right behind an organ: `Commissioner of the foreign ministry in the province Gao Wenbo`."""
    words, lower, known = reading.words, reading.lower, lexicon()
    first = end
    while first > start + 2 and end - first < 4 and words[first - 1][0].isupper() and words[first - 1] not in MARKS and not organ_word(lower[first - 1]):  # noqa: PLR2004
        first -= 1
    if end - first >= 2 and chinese(words[end - 2 : end]) and (end - 2 > start + 1):  # noqa: PLR2004
        return Name(end - 2, end, reading.sentence.printed(end - 2, end), full=True)
    if end - first >= 3 and chinese(words[end - 3 : end]):  # noqa: PLR2004
        return Name(end - 3, end, reading.sentence.printed(end - 3, end), full=True)
    if end - first < 2 or lower[first - 1] in ARTICLES | OF | AND or not (organ_word(lower[first - 1]) or words[first - 1] == ")"):  # noqa: PLR2004
        if strict or end - first < 3:  # noqa: PLR2004 - one word must be left to the organ
            return None
        first = end - 2
    name = name_at(reading.sentence, first)
    return name if name is not None and name.full and name.end >= end else None


def organ_word(low: str) -> bool:
    """Is this a word of organs, fields or places, where no name begins?"""
    known = lexicon()
    return low in known.organs or low in known.fields or low in known.places or low in known.countries or low in known.no_names or low in known.private


def fused_start(reading: Reading, name: Name) -> int:
    """Where the organ in front of a fused name ends: honorifics and a comma do not belong to it."""
    at = name.start
    known = lexicon()
    while at and (reading.lower[at - 1] in known.address or reading.words[at - 1] == ","):
        at -= 1
    return at


def name_behind_comma(reading: Reading, end: int) -> Name | None:
    """`the president of the Linhe region, Walter Marsden, has …`."""
    if end + 1 >= len(reading.words) or reading.words[end] != ",":
        return None
    name = name_at(reading.sentence, end + 1)
    if name is None or not name.full or not usable(reading, name) or end + 1 in reading.taken:
        return None
    known = lexicon()
    if any(low in known.fields or low in known.organs for low in reading.lower[name.start : name.end]):
        return None
    follows = reading.lower[name.end] if name.end < len(reading.lower) else "."
    if follows in ENDS_A_NAME or is_verb(reading.words[name.end], follows):
        return name
    return None
