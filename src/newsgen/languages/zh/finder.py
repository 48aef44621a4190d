"""Officials: titles and the names beside them, found from the words of office outwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import appointments, before, clauses, collected, inherited, known, names, offices
from newsgen.languages.zh.offices import Anchor
from newsgen.languages.zh.people import Page
from newsgen.languages.zh.titles import Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.languages.zh.likeness import Name
    from newsgen.languages.zh.names import Context
    from newsgen.model.article import Mention
    from newsgen.model.clipping import ClippingItem

_MAY_FOLLOW = re.compile(
    r"[、兼和及暨与 ]|[㐀-鿿]{2,4}(?:[、，。；（(和与 ]|$)|[㐀-鿿]{1,8}·"
    r"|[㐀-鿿]{2,3}(?:[说表介在等对将向接指认告获已曾也就正是从的]|先生|女士)"
)
_JOIN = re.compile(r" ?(?:[、兼]|和|及|以及|暨|与|，兼) ?(?:新任|现任|候任)?")
_LIST = re.compile(r"(?:（[^（）\n]{1,30}）|\([^()\n]{1,30}\))?(?:同志|先生|女士)? ?(?:、|和|及|以及|与) ?")
_POST = re.compile(r"(?:副|总|常务|原|前|代|代理|第一|执行|大|名誉|荣誉|助理|党委|党组|纪委)+$")
_PLACE_OFFICES = frozenset("省市县区镇乡村州旗盟")
_VERBS = frozenset(["代表", "指挥", "成员", "官员", "主管", "助理", "领导", "指导员"])
_MANY = frozenset(["领导人", "代表", "官员", "专家", "学者"])
"""Words that stand for several people where 和 and the like follow: 东盟10国领导人以及韩国总统甲."""
_OF_ANOTHER = frozenset(["特别代表", "特使", "新闻秘书", "秘书", "发言人", "新闻发言人", "顾问", "高级代表"])
_LONGEST_CONTEXT = 40_000
"""Characters of a file that tell about the names in it; more would cost time and tell no more."""
_BREAK = re.compile("[，。；：！？、,;\n]")


def find(title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
    """See `Language.find`."""
    pages = [Page(item, title if not number else item.headline) for number, item in enumerate(items)]
    context = names.Context("\n".join(page.plain for page in pages)[:_LONGEST_CONTEXT])
    for page in pages:
        _Scan(page, context).run()
        appointments.biographies(page)
        known.leaders(page)
        known.beside(page)
        known.company(page)
    known.share(pages)
    return tuple(page.mentions() for page in pages)


class _Scan:
    """One page read from left to right, title by title."""

    def __init__(self, page: Page, context: Context) -> None:
        self.page = page
        self.text = page.plain
        self.context = context
        self.anchors = offices.anchors(self.text)
        self.floor = 0
        self.chain: list[Title] = []
        self.private_end = -1
        self.official: tuple[int, Anchor] = (-1, Anchor(0, 0, ""))
        """Where the last bearer of an office is named, and the last word of that office."""
        self._starts: dict[tuple[int, int], int] = {}

    def run(self) -> None:
        """Give every title its bearers."""
        for number, anchor in enumerate(self.anchors):
            after = self.anchors[number + 1] if number + 1 < len(self.anchors) else None
            if anchor.start < self.floor or (after is not None and after.start == anchor.end):
                continue  # inside a name, or a part of the next title: 主席特使
            if anchor.kind == "private" and not self.chain and not _MAY_FOLLOW.match(self.text, anchor.end):
                continue
            begin = self._begin(anchor)
            if self._bracketed(begin, anchor) or self._named_before(begin, anchor) or self._collected(begin, anchor):
                continue
            self.chain.append(Title(begin, anchor.end, anchor))
            if self._joined(number, anchor):
                continue
            people = self._people(number, anchor)
            if people:
                self._assign(people)
            elif anchor.kind != "private":
                self._appoint(anchor)
            self.chain = []

    def _appoint(self, last: Anchor) -> None:
        """Give the titles of the chain to the person whom the clause in front of them appoints to them."""
        first = self.chain[0].anchor
        bearer = appointments.bearer(self.page, first, last, self.floor, self.context)
        if bearer is None:
            return
        begin = clauses.start(self.text, first.start, max(bearer.floor, self.floor))
        self.chain[0] = Title(begin, first.end, first)
        self._assign(bearer.names)
        self.floor = last.end

    def _begin(self, anchor: Anchor) -> int:
        """Where a title begins: behind the one that it is joined to, or else at its clause."""
        if self.chain:
            begin = self._start(anchor, self.chain[-1].end)
            if _JOIN.fullmatch(self.text, self.chain[-1].end, begin):
                return begin
            self.chain = []
        return self._start(anchor, self.floor)

    def _start(self, anchor: Anchor, floor: int) -> int:
        """Where the title of a word of office begins, not before `floor`; worked out once."""
        key = (anchor.start, floor)
        begin = self._starts.get(key)
        if begin is None:
            begin = self._starts[key] = clauses.start(self.text, anchor.start, floor)
        return begin

    def _opens_title(self, anchor: Anchor, at: int) -> bool:
        """Does the title of the next word of office begin here, and no name?"""
        if anchor.start - at > clauses.LONGEST or _BREAK.search(self.text, at, anchor.start):
            return False
        return self._start(anchor, at) == at and not names.ends_list(self.text, at)

    def _joined(self, number: int, anchor: Anchor) -> bool:
        """Does another title follow, so that both have the same bearer?"""
        if number + 1 == len(self.anchors) or _JOIN.match(self.text, anchor.end) is None:
            return False
        after = self.anchors[number + 1]
        if after.start - anchor.end > clauses.LONGEST:
            return False
        word = self.text[anchor.start : anchor.end]
        if word == "官员" or (word in _MANY and self.text[anchor.end] != "、"):
            return False  # 外交部官员、驻法大使甲 are several people
        begin = self._start(after, anchor.end)
        return _JOIN.fullmatch(self.text, anchor.end, begin) is not None

    def _people(self, number: int, anchor: Anchor) -> list[Name]:
        """The names behind a title."""
        foreign = any(title.is_foreign(self.text) for title in self.chain)
        found: list[Name] = []
        quoted = self.text[anchor.end : anchor.end + 1] == "”" and self.text[self.chain[-1].start - 1] == "“"
        begin = collected.behind(self.text, anchor) + quoted
        name = names.after_title(self.text, begin, self.context, foreign=foreign)
        ahead = number + 1
        while name is not None and not (ahead < len(self.anchors) and self.anchors[ahead].end <= name.end):
            found.append(name)
            match = _LIST.match(self.text, name.end)
            if match is None or collected.leads_to(self.text, match.end()):
                break
            while ahead < len(self.anchors) and self.anchors[ahead].start < match.end():
                ahead += 1
            if ahead < len(self.anchors) and self._opens_title(self.anchors[ahead], match.end()):
                break
            name = names.listed(self.text, match.end(), self.context, foreign=foreign)
        return collected.whole(self.text, anchor, begin, found)

    def _assign(self, people: list[Name]) -> None:
        """Give the titles of the chain to the people behind it."""
        plain = self.text
        inherits = (
            self.chain[0].is_bare(plain) and _JOIN.fullmatch(plain, self.private_end, self.chain[0].start) is not None
        )
        official = not inherits and (any(title.is_office(plain) for title in self.chain) or self._inherits())
        if inherits or not (official or self.chain[0].is_bare(plain)):
            self.private_end = people[-1].end
        weak = not (official or inherits) and all(title.is_unclear(plain) for title in self.chain)
        if official:
            self.official = (people[-1].end, self.chain[-1].anchor)
        for name in people:
            person = self.page.person(name.start, name.end)
            person.official = person.official or official
            person.weak = person.weak or weak
            for title in self.chain:
                person.add(self.page.printed[title.start : title.end], at=name.start, counts=official or weak)
        self.floor = max(self.floor, people[-1].end)

    def _inherits(self) -> bool:
        """Does the organ of the first title stand elsewhere in the sentence?"""
        title, (end, word) = self.chain[0], self.official
        known = end >= self.private_end and inherited.continues(self.text, title, end, word)
        return known or inherited.in_charge(self.text, title, self.floor)

    def _bracketed(self, begin: int, anchor: Anchor) -> bool:
        """A post in the bracket behind a name: `（圭亚那总理）`."""
        text = self.text
        if (
            begin == 0
            or text[begin - 1] not in "（("
            or text[anchor.end : anchor.end + 1] not in {"）", ")", "、", "，"}
        ):
            return False
        owner = self.page.ending(begin - 1)
        if owner is None:
            name = before.find(text, clauses.start(text, begin - 1, self.floor), begin - 1, self.context)
            if name is None or not Title(begin, anchor.end, anchor).is_office(text):
                return False
            owner = self.page.person(name.start, name.end)
        owner.official = owner.official or Title(begin, anchor.end, anchor).is_office(text)
        owner.add(self.page.printed[begin : anchor.end], at=begin, counts=True)
        self.floor = anchor.end
        return True

    def _collected(self, begin: int, anchor: Anchor) -> bool:
        """A title that the list in front of it shares: `赵朋、文婧等市领导`."""
        if begin == 0 or self.text[begin - 1] not in collected.ENDS or self.chain:
            return False
        people = collected.names(self.text, begin, anchor.end, self.context)
        if not people or not Title(begin, anchor.end, anchor).is_office(self.text):
            return False
        self.chain = [Title(begin, anchor.end, anchor)]
        self._assign(people)
        self.chain = []
        self.floor = anchor.end
        return True

    def _named_before(self, begin: int, anchor: Anchor) -> bool:
        """A name in front of its title: `白安彬书记`."""
        text = self.text
        if text[anchor.start : anchor.end] in _VERBS | _OF_ANOTHER or (
            anchor.kind == "private" and begin != self.floor
        ):
            return False
        post = _POST.search(text, begin, anchor.start)
        end = post.start() if post else anchor.start
        room = end - begin >= 2 and text[end - 1] not in before.PLACE_END  # noqa: PLR2004 - of the shortest name
        if not room and not end == begin == self.floor:
            return False
        person = self.page.ending(end) if end == begin == self.floor else None
        title = Title(end, anchor.end, anchor)
        if person is None:
            name = before.find(text, begin, end, self.context, foreign=title.is_foreign(text))
            name = name or before.again(self.page, begin, end)
            of_place = text[anchor.start] in _PLACE_OFFICES
            if name is None or (of_place and not before.is_no_place(text, name, self.context)):
                return False
            after = names.after_title(text, anchor.end, self.context, foreign=title.is_foreign(text))
            short = name.end - name.start == 2  # noqa: PLR2004 - 国安局长 rather than a person
            if after is not None and (of_place or short or after.score > name.score):
                return False
            person = self.page.person(name.start, name.end)
        office = title.is_office(text) or (title.is_chair(text) and inherited.heads_state(text, person.name, end))
        person.official = person.official or office
        if office or anchor.kind == "organ":
            person.add(self.page.printed[end : anchor.end], at=begin, counts=office or None)
        self.floor = anchor.end
        self.chain = []
        return True
