"""Bylines: who wrote, photographed or edited, as brackets, label lines and lead-ins print it."""

from __future__ import annotations

import re

from newsgen.languages.zh import lexicon, likeness
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
    r"(?P<name>[㐀-䶿一-鿿·]{2,12})(?:[/／]|\s*(?=[摄攝]))(?P<role>文字?|图|圖|摄影?|攝影?)(?=$|[\s、，,;；])"
)
_SEPARATOR = re.compile(r"[、,，;；/／&＆|｜]|(?<=[㐀-鿿])和(?=[㐀-鿿])")
_EDGES = "（）()[]【】〔〕■●◆□▲▍/／:：、，,;； \t\u3000"
_MOST_NAMES = 30
_LONGEST_RUN = 24
_LONGEST_ODD_NAME = 4  # 巴特尔, 扎西多吉, pen names


def read(text: str, *, bare: bool = False) -> tuple[Credit, ...]:
    """The names in the words of a byline, `记者赵鹏 文静 通讯员/季云`; empty where it is none.

    `bare`: a list of names without any role counts too.
    """
    text = _ROLE_AFTER.sub(r"\g<role>/\g<name> ", text.strip(_EDGES))
    roles = list(_ROLE.finditer(text))
    if not roles:
        return tuple(Credit(name) for name in _people(text, trusted=False)) if bare else ()
    found: list[Credit] = []
    for number, match in enumerate(roles):
        end = roles[number + 1].start() if number + 1 < len(roles) else len(text)
        found.extend(Credit(name, match[0]) for name in _people(text[match.end() : end], trusted=True))
    return tuple(found[:_MOST_NAMES])


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
