"""Titles printed apart from the name: `任命甲为乙`, `甲当选乙`, `免去甲的乙职务`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.zh import before, clauses, likeness, offices
from newsgen.languages.zh.likeness import Name
from newsgen.languages.zh.titles import Title

if TYPE_CHECKING:
    from newsgen.languages.zh.names import Context
    from newsgen.languages.zh.offices import Anchor
    from newsgen.languages.zh.people import Page

_VERB = re.compile(
    r"(?:当选为?|获委任为|被任命为|被提名为|担任|出任|接任|就任|升任|转任|调任|改任|兼任|任命为|选举为|推选为|历任|曾任|先后任|现任|连任|任|为|辞去|的)(?:新一届|新一任|新任|首任)?"
)
_MAYBE = re.compile("[为任选去的撤免]")
_ACT = re.compile(r"任命|选举|提名|推选|推举|推定|决定|委任|免去|撤销|罢免|接受|聘任|通过|辞去|选出|派")
_LEAD = re.compile(rf"{_ACT.pattern}|关于|提请的?|接受")
"""Words in front of the name of who is appointed."""
_SURE = (
    "当选",
    "担任",
    "历任",
    "曾任",
    "先后任",
    "现任",
    "出任",
    "接任",
    "就任",
    "升任",
    "转任",
    "调任",
    "改任",
    "兼任",
    "被任命",
    "被提名",
    "获委任",
    "连任",
)
_PAST = ("历任", "曾任", "先后任", "担任", "出任", "升任", "转任", "调任", "改任", "兼任", "获委任")
"""Verbs whose subject may be that of the sentence: 甲1976年入警，历任…"""
_ADVERBS = re.compile(
    r"(?:（[^（）]{1,12}）|同志|此前|之前|曾经?|[后将现拟已再并还也又仍]|先后|同时|不再|正式|首次|继续|全票|高票|利用|在其?|等(?:\d{1,3}[人名位])?人?|\d{2,4}年(?:\d{1,2}月)?起?)+$"
)
_DISMISSED = ("免去", "撤销", "罢免")
_DISMISSAL = re.compile("|".join(_DISMISSED))
_ORGAN_BEGINS = re.compile(
    "政协|全国|[省市县区州盟旗镇乡国]|中共|中央|人民|党[委组]|[㐀-鿿]{2,4}[省市县区州盟旗镇乡局委]"
)
_CLAUSE = re.compile(r"[，。；：！？、,;\n“”「」《》 ]|（(?![男女]）)|(?<!（[男女])）")
_YEAR = re.compile(r"\d{4}年")
_REACH = 40
_BIOGRAPHY = re.compile(r"(?:^|(?<=\n))(?P<name>[㐀-鿿·]{2,12})[，,](?:男|女)[，,](?P<life>[^\n]{0,600})")


class Bearer(NamedTuple):
    """Who bears a title, and where the title may begin at the earliest."""

    names: list[Name]
    floor: int


def bearer(page: Page, first: Anchor, last: Anchor, floor: int, context: Context) -> Bearer | None:
    """The person whom the clause in front of some titles appoints to them, or dismisses from them.

    `first` and `last` are the words of office of the first and the last of these titles.
    """
    text = page.plain
    low = max(floor, first.start - _REACH)
    if _MAYBE.search(text, low, first.start) is None:
        return None
    clause = [match.end() for match in _CLAUSE.finditer(text, low, first.start)]
    low = clause[-1] if clause else low
    for verb in reversed(list(_VERB.finditer(text, low, first.start))):
        if verb[0] == "的" and text[last.end : last.end + 2] not in {"职务", "一职"}:
            continue
        sentence = text[max(0, verb.start() - 160) : verb.start()].rpartition("。")[2]
        act = _ACT.search(sentence) is not None
        if not verb[0].startswith(_SURE) and not act and verb[0] != "任":
            continue
        adverbs = _ADVERBS.search(text, low, verb.start())
        end = adverbs.start() if adverbs else verb.start()
        if (
            end == low
            and verb[0].startswith(_PAST)
            and (subject := page.subject(low) or _career(page, low, last.end)) is not None
        ):
            return Bearer([Name(*subject, 0)], verb.end())
        if end == low and verb[0].startswith("现任") and (known := page.named(0, low - 1)) is not None:
            return Bearer([known], verb.end())
        if (known := page.named(low, end)) is not None:
            return Bearer([known], verb.end())
        start = max((m.end() for m in _LEAD.finditer(text, low, end)), default=low)
        name = _whole(text, start, end, context) or _whole(text, low, end, context)
        if name is not None:
            return Bearer([*_listed(text, name.start, floor, context), name], verb.end())
    return _dismissed(text, low, first, last, context)


def _career(page: Page, at: int, end: int) -> tuple[int, int] | None:
    """The subject of a career's sentence before this one, where both begin with a year and it names one person only.

    `end` is where the title ends; in 1995年任市长的赵朋 another subject follows.
    """
    text = page.plain
    if at == 0 or text[at - 1] != "。" or _YEAR.match(text, at) is None or text.startswith("的", end):
        return None
    begin = max(text.rfind(sign, 0, at - 1) for sign in "。！？\n") + 1
    named = {name for name in page.people if text.find(name, begin, at) >= 0}
    return page.subject(at - 1) if len(named) == 1 and _YEAR.match(text, begin) else None


def _dismissed(text: str, low: int, first: Anchor, last: Anchor, context: Context) -> Bearer | None:
    """`免去甲市审计局副局长职务`, `撤销甲、乙市政协委员资格`: a name in front of a title that begins with its organ."""
    if text[last.end : last.end + 2] not in {"职务", "资格"}:
        return None
    act = _DISMISSAL.search(text, low, first.start)
    begin = act.end() if act else low
    for end in (begin + 3, begin + 2, begin + 4):
        name = _whole(text, begin, end, context)
        if name is None or not _ORGAN_BEGINS.match(text, end, first.start):
            continue
        others = [] if act else _listed(text, name.start, max(0, low - _REACH), context)
        if act or (others and text[: others[0].start].endswith(_DISMISSED)):
            return Bearer([*others, name], end)
    return None


def _listed(text: str, at: int, floor: int, context: Context) -> list[Name]:
    """The names of the list that the name at this place ends: 甲、乙为副主席."""
    found: list[Name] = []
    while at > floor and text[at - 1] == "、":
        low = max((m.end() for m in _CLAUSE.finditer(text, max(floor, at - _REACH), at - 1)), default=floor)
        act = max((m.end() for m in _ACT.finditer(text, low, at - 1)), default=low)
        name = _whole(text, act, at - 1, context)
        if name is None:
            break
        found.insert(0, name)
        at = name.start
    return found


def _whole(text: str, start: int, end: int, context: Context) -> Name | None:
    """A name that fills the place between the act and the verb."""
    while start < end and text[start] in "了由以由将，、 和":
        start += 1
    if likeness.is_plain_name(text[start:end]):
        return Name(start, end, 0)
    name = before.find(text, start, end, context)
    return name if name is not None and name.start == start else None


def biographies(page: Page) -> None:
    """The posts in a notice of appointment: `甲，男，1970年5月生，现任市教育局局长`."""
    if "，男，" not in page.plain and "，女，" not in page.plain:
        return
    for match in _BIOGRAPHY.finditer(page.plain):
        if likeness.weight(match["name"]) is None and "·" not in match["name"]:
            continue
        person = page.person(match.start("name"), match.end("name"))
        floor = match.start("life")
        for anchor in offices.anchors(match["life"]):
            title = Title(
                clauses.start(page.plain, floor + anchor.start, floor),
                floor + anchor.end,
                anchor._replace(start=floor + anchor.start, end=floor + anchor.end),
            )
            if title.is_office(page.plain):
                person.official = True
                person.add(page.printed[title.start : title.end], at=title.start, counts=True)
