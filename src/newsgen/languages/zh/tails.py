"""Tails and captions: `（责编:吴迪、季云）`, `（临河新闻网 季云）`, `责任编辑：…`, `新华社发（吴迪摄）`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.zh import bylines, labels, likeness, outlets
from newsgen.text.fold import simplify

if TYPE_CHECKING:
    from newsgen.model.article import Credit

_LINE = re.compile(r"^[■□◎●▲▍】\s]*(?P<who>[^，。！？；\n]{4,80})$")
_OPENS_WITH_ROLE = re.compile(
    r"^[■□◎●▲▍（(【\s]*[\w·]{0,12}?(?:记者|記者|通讯员|通訊員|实习生|文/|图/|文[:： 　]|撰文|作者|编辑|責編|责编|摄影)"
)
_BRACKET = re.compile(r"\s*[（(【](?P<inside>[^（）()【】\n]{2,80})[）)】]\s*$")
_PHOTO = re.compile(
    rf"(?:(?P<agency>{outlets.AGENCY}|本[报報])(?:记者|記者|发|發)?\s*)?[（(]?\s*(?:记者|記者)?\s*"
    r"(?P<who>[㐀-鿿·]{2,4}|[㐀-鿿] [㐀-鿿])\s*[/／]?[摄攝](?:影)?\s*(?:[）)]|$)"
)
_INLINE = re.compile(
    r"(?<=[。！？”])\s*(?P<who>(?:(?:文图|图文|[文图摄圖攝])[/／]|(?:本[报報网站])?(?:记者|記者|通讯员|通訊員|责编|责任编辑|编辑)[:： ])[^，。]{2,40})$"
)
"""A byline behind the last sentence."""
_REPUBLIC = re.compile(r"(?<=[）)])\s*(?P<year>1\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)$")
"""The day that ends a story of Taiwan's news agency: （編輯：季雲）1130712."""

_SIGN = re.compile("[摄攝]")
_SENT = re.compile(rf"(?P<agency>{outlets.AGENCY})[发發](?=$|[（(。\s])")
_SOURCE = re.compile(r"^(?:来源|來源|稿源|转自|摘自|据)[:：\s]?\s*(?P<outlet>[^，。：:]{2,24})$")
_CREDIT = re.compile(
    r"[（(【][^（）()【】\n]{0,20}(?:[摄攝]影?|[社报報网網][发發]|供[图圖]|[图圖]片[来來]源[^（）()\n]{0,16})[^（）()【】\n]{0,8}[）)】]?$"
)
_CREDIT_SIGN = re.compile("[摄攝发發供源]")
_LONGEST_CREDIT = 48
_OPENS = re.compile("[▲△■]?(?:[图圖][为為]|[上下左右][图圖][为為：:])|▲")
_SIGNED = re.compile(
    rf"(?:(?:{outlets.AGENCY}|本[报報])\s?(?:记者|記者|发|發)?\s*|[。\s](?:记者|記者)?\s*)[㐀-鿿]{{2,4}}\s*[摄攝]影?$"
)
_MOST_TAIL_LINES = 4


class Outlets(NamedTuple):
    """Sources that a tail or a caption names."""

    labelled: str = ""
    caption: str = ""


def is_byline(line: str) -> bool:
    """Is the line a byline and nothing else?"""
    return bool(byline(line))


def is_caption(line: str) -> bool:
    """Does the line end in the credit of a photograph: …发表演讲。（新华社记者赵朋摄）, 云州通讯社发 赵朋 摄?"""
    end = line[-_LONGEST_CREDIT:]
    if _OPENS.match(line) is not None:
        return True
    return _CREDIT_SIGN.search(end) is not None and (_CREDIT.search(end) is not None or _SIGNED.search(end) is not None)


def byline(line: str) -> tuple[Credit, ...]:
    """The byline that a line of its own holds."""
    match = _LINE.match(line)
    if match is None or _OPENS_WITH_ROLE.match(line) is None:
        return ()
    return bylines.read(match["who"])


def take(story: list[str]) -> tuple[Outlets, list[Credit], str]:
    """Take the tails off a story's paragraphs, and read its captions: outlets, people, date."""
    found, people, date = _lines(story)
    if story and (day := _REPUBLIC.search(story[-1])):
        date = date or f"{int(day['year']) + 1911}-{day['month']}-{day['day']}"
        story[-1] = story[-1][: day.start()]
    if story and (inline := _INLINE.search(story[-1])) and (credited := bylines.read(inline["who"])):
        people[:0] = credited
        story[-1] = story[-1][: inline.start()]
    for _ in range(_MOST_TAIL_LINES):
        if not story or (match := _BRACKET.search(story[-1])) is None:
            break
        outlet, credited = _bracket(match["inside"], whole=match.start() == 0, ended=_ends(story[-1][: match.start()]))
        if not outlet and not credited:
            break
        people[:0] = credited
        if credited:
            found = found._replace(caption=found.caption or outlet)
        else:
            found = found._replace(labelled=found.labelled or outlet)
        story[-1] = story[-1][: match.start()].rstrip()
        if not story[-1]:
            story.pop()
    caption, photographers = _captions(story)
    return found._replace(caption=caption or found.caption), people + photographers, date


def _lines(story: list[str]) -> tuple[Outlets, list[Credit], str]:
    """Take the last lines that are labels or bylines and nothing else."""
    found = Outlets()
    people: list[Credit] = []
    date = ""
    for _ in range(_MOST_TAIL_LINES):
        if len(story) < 2 or (tail := labels.read(story[-1])) is None:  # noqa: PLR2004 - the text itself is no tail
            if len(story) > 1 and (found_people := byline(story[-1])):
                people[:0] = found_people
                story.pop()
                continue
            break
        people[:0] = tail.byline
        found = found._replace(labelled=found.labelled or tail.outlet)
        date = date or tail.date
        story.pop()
    return found, people, date


def _ends(text: str) -> bool:
    return not text or text[-1] in "。！？”」』…"


def _bracket(inside: str, *, whole: bool, ended: bool) -> tuple[str, tuple[Credit, ...]]:
    """What the last bracket of a story holds: an outlet, people, or neither."""
    if not (whole or ended):
        return "", ()
    if match := _SOURCE.match(inside):
        return outlets.labelled(match["outlet"]), ()
    if people := bylines.read(inside):
        return bylines.outlet(inside), people
    tokens = inside.split()
    if tokens and outlets.is_outlet(tokens[0]) and len(tokens) > 1:
        return "", bylines.read(inside, bare=True)
    if all(len(token) in {2, 3} and (likeness.weight(simplify(token)) or -1) > 0 for token in tokens):
        return "", bylines.read(inside, bare=True)
    return "", ()


def _agency(source: str | None) -> str:
    return "" if source is None or source.startswith("本") else source


def _captions(story: list[str]) -> tuple[str, list[Credit]]:
    """The agency and the photographers that captions name; the captions stay in the text."""
    agency = ""
    people: list[Credit] = []
    for paragraph in story[:40]:
        if "摄" not in paragraph and "攝" not in paragraph and "发" not in paragraph and "發" not in paragraph:
            continue
        if sent := _SENT.search(paragraph):
            agency = agency or sent["agency"]
        for sign in _SIGN.finditer(paragraph[-4000:]):
            match = _PHOTO.search(paragraph[-4000:], max(0, sign.start() - 20), sign.end() + 3)
            if match is None:
                continue
            name = match["who"].replace(" ", "")
            if match[0].startswith(("（", "(")) or match["agency"] or match.end() == len(paragraph):
                people.extend(bylines.read(f"摄/{name}"))
                agency = agency or _agency(match["agency"])
    return agency, people
