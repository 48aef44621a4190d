"""Bylines: who wrote, photographed or edited, as brackets, label lines and lead-ins print it."""

from __future__ import annotations

import re

from newsgen.languages.zh import lexicon, likeness, outlets
from newsgen.model.article import Credit
from newsgen.text.fold import simplify

_WORDS = lexicon.heads("role")
_ROLE = re.compile(
    rf"(?:{lexicon.heads('before-role')})*(?:{_WORDS})"
    r"|(?:^|(?<=[\s/／、，,;；]))(?:[文图圖摄攝](?:[/／]?[文图圖摄攝])?)(?=[/／:：\s])"
)
_OUTLET = re.compile(
    r"(?:本[报報台臺网網刊社]|[\w·]{0,12}(?:[报報社网網台臺]|在线|在線|频道|頻道|客户端|融媒体?|中心|新闻|新聞))"
    r"(?:驻\w{1,6})?$"
)
_HAN = re.compile(r"[㐀-䶿一-鿿]{2,}")
_DOTTED = re.compile(r"[㐀-䶿一-鿿]{1,8}(?:[·•‧・．][㐀-䶿一-鿿]{1,8}){1,4}")
_LATIN = re.compile(r"[A-Z][A-Za-z.'\-]{2,30}")
_ROLE_AFTER = re.compile(
    r"(?P<name>[㐀-䶿一-鿿·]{2,12})(?:[/／]|\s*(?=[摄攝])|\s+(?=[文图圖](?:\s|$)))(?P<role>文字?|图|圖|摄影?|攝影?)(?=$|[\s、，,;；])"
)
_ROLES_AFTER = frozenset("文图圖摄攝")
_SEPARATOR = re.compile(r"[、,，;；/／&＆|｜]|(?<=[㐀-鿿])和(?=[㐀-鿿])")
_EDGES = "（）()[]【】〔〕■●◆□▲▍/／:：、，,;； \t\u3000"
_BETWEEN = frozenset(" 、，,;；/／\u3000")
_REPORT = re.compile(r"(?P<place>(?<=[\s/／])[㐀-鿿]{2,6}?)?\s*(?:摄影|攝影|图片|视频)?(?:报道|報道|報導|报导)$")
_OUTLET_FIRST = re.compile(
    r"[（(【]?(?P<outlet>[㐀-鿿·]{1,12}(?:[报報社网網台臺]|在线|在線|新闻|新聞|客户端))"
    r"(?:驻[㐀-鿿]{2,4})?(?:全媒体|融媒体|首席|资深|见习|实习|特约)*(?:记者|記者|特派员)"
)
_MOST_NAMES = 30
_LONGEST_RUN = 24
_LONGEST_ODD_NAME = 4  # 巴特尔, 扎西多吉, pen names


def read(text: str, *, bare: bool = False) -> tuple[Credit, ...]:
    """The names in the words of a byline, `记者赵鹏 文静 通讯员/季云`; empty where it is none.

    `bare`: a list of names without any role counts too.
    """
    text = text.strip(_EDGES)
    if not _ROLES_AFTER.isdisjoint(text):
        text = _ROLE_AFTER.sub(r"\g<role>/\g<name> ", text)
    text = _REPORT.sub(_place, text)
    roles = list(_ROLE.finditer(text))
    if not roles:
        return tuple(Credit(name) for name in _people(text, trusted=False)) if bare else ()
    found = [Credit(name) for name in _first(text[: roles[0].start()])]
    for number, match in enumerate(roles):
        end = roles[number + 1].start() if number + 1 < len(roles) else len(text)
        found.extend(Credit(name, match[0]) for name in _people(text[match.end() : end], trusted=True))
    return tuple(found[:_MOST_NAMES])


def _first(before: str) -> list[str]:
    """The names in front of the first role: 赵鹏 通讯员文静."""
    if len(before) < len("赵鹏 ") or before[-1] not in _BETWEEN:
        return []
    people = _people(before, trusted=False)
    return people if all(_is_name(simplify(name)) for name in people) else []


def _is_name(plain: str) -> bool:
    return plain not in likeness.no_names() and plain not in lexicon.openers() and (likeness.weight(plain) or 0) >= 1


def _place(match: re.Match[str]) -> str:
    """What stays of the end of a byline: a name, but no place (赵鹏 北京报道)."""
    place = match["place"] or ""
    return "" if outlets.is_place(place) or place in {"综合", "现场", "綜合", "現場"} else place


def outlet(text: str) -> str:
    """The outlet whose reporter a byline names first (临河晚报记者 赵鹏); empty where it is the paper's own, or none."""
    match = _OUTLET_FIRST.match(text)
    return "" if match is None or match["outlet"].startswith(("本", "我")) else match["outlet"]


def _people(text: str, *, trusted: bool) -> list[str]:
    """The names of a list, divided by signs or spaces or run together; empty where any of it is no name.

    An outlet that introduces the next role (`吴迪、新华社` before `记者`) is no part of the list.
    `trusted`: a role stands before, so that names with an unknown surname count.
    """
    people: list[str] = []
    for part in _SEPARATOR.split(text):
        for token in _joined(part.strip(_EDGES).split()):
            if _OUTLET.fullmatch(token):
                continue
            if (split := _run(token, trusted=trusted)) is None:
                return []
            people.extend(split)
    return people


def _joined(tokens: list[str]) -> list[str]:
    """Tokens with names of two characters that are set with a space (`季　云`) put together."""
    whole: list[str] = []
    for token in tokens:
        if len(token) == 1 and whole and len(whole[-1]) == 1:
            whole[-1] += token
        else:
            whole.append(token)
    return whole


def _run(token: str, *, trusted: bool) -> list[str] | None:
    """The names that one run of characters holds; `None` where it is no name."""
    if _LATIN.fullmatch(token):
        return [token.strip()]
    if _DOTTED.fullmatch(token):
        return [token]
    if not _HAN.fullmatch(token) or len(token) > _LONGEST_RUN:
        return None
    if whole := _cut(token):
        return whole
    return [token] if trusted and len(token) <= _LONGEST_ODD_NAME else None


def _cut(token: str) -> list[str]:
    """The likeliest way to cut characters that run together into names of two to four characters."""
    plain = simplify(token)
    best: list[tuple[float, list[str]] | None] = [(0.0, []), *[None] * len(token)]
    for end in range(2, len(token) + 1):
        for length in (2, 3, 4):
            before = best[end - length] if length <= end else None
            if before is None or (weight := likeness.weight(plain[end - length : end])) is None:
                continue
            total, known = before[0] + weight, best[end]
            if known is None or total > known[0]:
                best[end] = (total, [*before[1], token[end - length : end]])
    return best[-1][1] if best[-1] is not None else []
