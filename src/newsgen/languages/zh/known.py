"""People whose office the sentence does not print: leaders known everywhere, company at a meeting, other stories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import lexicon, likeness, offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.languages.zh.people import Page

_THOUGHT = re.compile(
    r"(?:同志|主席)?(?:时代|[塑雕铜石画]像|像章|诗词|题词|手迹|手书|号|的?故居|纪念)|新时代|格勒"
    r"|[㐀-鿿]{0,6}思想(?!家)|谈治国|著作|文选|讲话读本|[㐀-鿿]{0,4}理论"
)
_THEORY = re.compile("(?:同志)?(?:关于[㐀-鿿]{1,16}|(?P<own>[㐀-鿿]{5,16}))理论")
"""The same under a longer name: 邓小平建设有中国特色社会主义理论."""
_NOTE = r"(?:（(?:女|[㐀-鿿]{1,4}族|女，[㐀-鿿]{1,4}族)）)?"
_LIST = re.compile(rf"(?<![㐀-鿿·])[㐀-鿿]{{2,3}}{_NOTE}(?:、[㐀-鿿]{{2,3}}?{_NOTE}(?=[、，。等出在及和参])){{2,}}")
_MEETING = re.compile(
    r"参加(?:会见|了?上述|活动|有关|考察|调研|座谈|会议|会谈|了?会见|会晤|了?慰问)"
    r"|在主席台(?:前排)?就[座坐]|陪同(?:会见|考察|调研|参观|出席|检查|参加)|出席(?:会议|上述|活动|座谈会|会见)"
)
_COMPANY = re.compile(
    r"(?P<names>[㐀-鿿·]{2,12}?(?:[、 ][㐀-鿿·]{2,12}?){0,14}?)"
    r"(?:等人?)?(?:领导)?(?:[及和](?:大会)?主席团(?:其他)?成员)?(?:分别|一同|一起|也)?"
)
_LONGEST_PLACE = 9  # characters: 巴布亚新几内亚, 布宜诺斯艾利斯
_REACH = 240  # characters of such a list
_ALSO = re.compile(r"会?的(?:领导|同志)?还?有：?(?P<names>[㐀-鿿]{2,4}(?:、[㐀-鿿]{2,4})+)(?=[，。；等和及\n]|$)")
"""`出席会议的还有：甲、乙`"""
_AHEAD = re.compile(
    r"(?:^|(?<=[。\n]))(?P<names>[㐀-鿿]{2,4}(?:[、，][㐀-鿿]{2,4})+)，(?=[省市县区州]{0,2}老?领导"
    r"[㐀-鿿]{2,4}?(?:、[㐀-鿿]{2,4}?)*(?:等人?)?也?(?:应邀)?(?:出席|参加|列席))"
)
"""Names without a title in front of those with one: 赵朋，文婧、季云，老领导罗茗也出席大会."""


def leaders(page: Page) -> None:
    """Leaders whom a reader everywhere knows without a title; not their teachings, nor the titles of books."""
    text = page.plain
    for start, end, _ in offices.leaders(text):
        form = text[start:end]
        if form in page.people and page.people[form].official:
            continue
        if _taught(text, end) or _in_book(text, start) or (len(form) < 4 and _in_name(text, start, end)):  # noqa: PLR2004 - a short name inside a longer one
            continue
        page.person(start, end).official = True


def _taught(text: str, at: int) -> bool:
    """Does a teaching follow, or another thing that bears the name? A meeting on theory that somebody attends is none."""
    if _THOUGHT.match(text, at):
        return True
    theory = _THEORY.match(text, at)
    return theory is not None and (theory["own"] is None or likeness.follow(text, theory.start("own")) < 0)


def beside(page: Page) -> None:
    """A list that begins with such a leader and names another, 习近平、李强、王沪宁, names leaders of the same rank."""
    if lexicon.leaders().keys().isdisjoint(page.people):
        return
    for match in _LIST.finditer(page.plain):
        notes = match[0].split("、")
        parts = [note.partition("（")[0] for note in notes]
        if parts[0] not in lexicon.leaders() or lexicon.leaders().keys().isdisjoint(parts[1:]):
            continue
        at = match.start()
        for part, note in zip(parts, notes, strict=True):
            end = at + len(part)
            if likeness.is_plain_name(part) and (end < match.end() or likeness.follow(page.plain, end) > 0):
                page.person(at, end).official = True
            at += len(note) + 1


def _in_book(text: str, at: int) -> bool:
    return text.rfind("《", max(0, at - 40), at) > text.rfind("》", max(0, at - 40), at)


def _in_name(text: str, start: int, end: int) -> bool:
    """Is a transliterated name only a part of a longer one with dots?"""
    return text[end : end + 1] in {"·", "-"} or text[start - 1 : start] in {"·", "-"}


def company(page: Page) -> None:
    """`甲、乙等参加会见`: who is named so at a meeting of officials is one, though no title is printed."""
    if not any(word in page.plain for word in ("参加", "陪同", "出席", "主席台")):
        return
    if not any(person.official for person in page.people.values()):
        return
    text = page.plain
    if "领导" in text:
        for match in _AHEAD.finditer(text):
            _listed(page, match)
    for meeting in _MEETING.finditer(text):
        if also := _ALSO.match(text, meeting.end()):
            _listed(page, also)
        low = max(0, meeting.start() - _REACH)
        begin = max(text.rfind(sign, low, meeting.start()) for sign in "。\n，；") + 1
        company = _COMPANY.fullmatch(text, begin, meeting.start()) if begin or not low else None
        if company is None:
            continue
        if begin and text[begin - 1] in "，；":
            _listed(page, company)
        else:
            _opening(page, company)


def _opening(page: Page, match: re.Match[str]) -> None:
    """Count the people of a list with which a sentence begins, where each part of it is a name."""
    at = match.start("names")
    places = []
    for part in re.split(r"[、 ]", match["names"]):
        weight = likeness.weight(part) if 2 <= len(part) <= 4 else None  # noqa: PLR2004 - length of a name
        if part not in page.people and "·" not in part and (weight is None or weight < 1 or part in lexicon.openers()):
            return
        places.append((at, at + len(part)))
        at += len(part) + 1
    for start, end in places:
        page.person(start, end).official = True


def _listed(page: Page, match: re.Match[str]) -> None:
    """Count the people of a list inside a sentence, where there are several and each part of it is clearly a name."""
    parts = re.split("[、，]", match["names"])
    strangers = (part in page.people and not page.people[part].official for part in parts)
    if len(parts) == 1 or not _are_people(parts) or any(strangers):
        return
    at = match.start("names")
    for part in parts:
        page.person(at, at + len(part)).official = True
        at += len(part) + 1


def _are_people(parts: list[str]) -> bool:
    """Are these names, and neither words nor, on the whole, the short names of companies (方正、金山)?"""
    return all(map(likeness.is_plain_name, parts)) and sum(likeness.weight(part) or 0 for part in parts) >= len(parts)


def share(pages: Sequence[Page]) -> None:
    """An official of one story counts in the others too; a last name alone belongs to the name in full."""
    for page in pages:
        _merge(page)
    officials = {key: person for page in pages for key, person in page.people.items() if person.official}
    for page in pages:
        for key in officials:
            if key in page.people:
                page.people[key].official = True
            elif len(pages) > 1 and (at := _bare(page.plain, key)) >= 0:
                page.person(at, at + len(key)).official = True


def _bare(text: str, name: str) -> int:
    """Where a name stands by itself, and not as the beginning of a longer one; -1 where nowhere."""
    at = text.find(name)
    while at >= 0 and (
        _in_name(text, at, at + len(name)) or likeness.follow(text, at + len(name)) < 0 or _ends_place(text, at, name)
    ):
        at = text.find(name, at + 1)
    return at


def _ends_place(text: str, at: int, name: str) -> bool:
    """Is this only the end of a country's or a town's name?"""
    end = at + len(name)
    return any(text[end - long : end] in lexicon.all_places() for long in range(len(name) + 1, _LONGEST_PLACE + 1))


def _merge(page: Page) -> None:
    """`马杜罗` belongs to `尼古拉斯·马杜罗` of the same story."""
    for key in [key for key in page.people if "·" in key]:
        full = page.people[key]
        short = page.people.pop(key.rpartition("·")[2], None) or page.people.pop(key.partition("·")[0], None)
        if short is not None:
            full.titles = (
                [*short.titles, *(t for t in full.titles if t not in short.titles)]
                if short.at < full.at
                else [*full.titles, *(t for t in short.titles if t not in full.titles)]
            )
            full.official = full.official or short.official
            full.at, full.form = (short.at, short.form) if short.at < full.at else (full.at, full.form)
