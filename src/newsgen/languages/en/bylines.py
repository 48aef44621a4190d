"""Bylines and credits: who wrote, photographed, translated or edited a story, with the role as printed."""

from __future__ import annotations

import re

from newsgen.languages.en.measures import HEAD_LINE, LABEL_LINE, PAIR
from newsgen.languages.en.names import chinese
from newsgen.languages.en.outlets import AGENCY, OUTLET, is_outlet
from newsgen.model.article import Credit

ROLE = re.compile(
    r"(?P<role>\b(?:(?:all[- ]?media|omni-?media|trainee|intern|internship|chief|senior|special|staff|local|responsible"
    r"|responsibility|web|online|duty|managing|commissioning|copy|visual|assistant|executive|first|second|final|photo|video|text|newspaper"
    r"|our|this|field|foreign|contributing|guest)[ -]){0,3}"
    r"(?:reporters?|correspondents?|editors?(?:[- ]in[- ](?:charge|chief))?|journalists?|photographers?|translators?"
    r"|authors?|writers?|interns?|proofreaders?|proofreading|contributors?|producers?|cameram[ae]n|illustrators?"
    r"|photos?|pictures?|images?|video|text|photo(?:graphs?)?|trainees?|story|edited|translated|written|compiled|reported"
    r"|reporting|editing|reviewe(?:rs?|d(?= by\b))|supervisors?|planners?)"
    r"(?: (?:and|&) (?:photos?|photographs?|pictures?|video|text))?)\b"
    r"(?: by\b)?(?: (?:of|from) (?:our|this) (?:news)?(?:paper|agency|station))?[ ]*[:：/=]?(?:[ ]*by\b)?",
    re.IGNORECASE,
)
LETTER = "A-Za-zÀ-ÖØ-öø-ž"
PERSON = re.compile(
    rf"(?:[A-ZÀ-Ý][{LETTER}'’‘`.-]*|(?:de|del|della|di|da|dos|van|von|der|den|bin|al|el|la|le)\b)"
    rf"(?: (?:[A-ZÀ-Ý][{LETTER}'’‘`.-]*|de|del|della|di|da|dos|van|von|der|den|bin|al|el|la|le)){{0,3}}"
)
BETWEEN = re.compile(r"\s*(?:[,，、;；/&|·]|\band\b)\s*")
PLURAL = re.compile(r"s\b(?= |$|-in)")
OURS = re.compile(r"^(?:our|this|newspaper) ")
INITIAL_LAST = re.compile(r" [A-Z]\.$| Jr\.$")
NOT_A_PERSON = re.compile(
    rf"(?:{AGENCY}|{OUTLET}|UK|US|U\.S\.|Government|Courtesy|Agencies|File|Photos?|Staff|Handout|Pool|Provided|The|Our|This"
    r"|From|Internet|Getty|White House|NASA|Navy|Army|Air Force|Office|Department|Ministry|Police|Commons|Wikimedia"
    r"|Flickr"
    r"|China|Text|Report|News|Newspaper|Agency|All|By|In|On|At)\b.*"
    r"|.* (?:Navy|Army|Air Force|Coast Guard|Police|Marine Corps)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"[\(\[](?:[\w .]{2,40}/ ?)?(?:Photo|Photos|Picture|Image|Video)s?(?: by|:)? ?(?P<photo>[^()\[\]]{2,60})[\)\]]\s*$"
    r"|\((?P<agency>[A-Z][\w .'’&]{1,40})[/／](?P<name>[^()/]{2,60})\)\s*$"
    r"|(?<![\w-])(?P<label>Image|Photo|Picture|Photograph)s?(?: ?: ?| by )(?P<name2>[^.:()]{2,60})\.?\s*$"
)
ACCOUNT = re.compile(r"(?:Twitter|Facebook|Instagram|Weibo|WeChat|Telegram|YouTube|TikTok)\b")
"""Behind these stands whose account showed a picture, and not who took it."""
BEAT = re.compile(
    r",? (?:[A-Z][a-z]+ ){0,2}(?:Correspondent|Reporter|Editor|Writer|Bureau Chief)$| [Ii]n [A-Z][\w'’, ]{2,40}$"
)
"""What a writer sees to and where, behind a name: `, Health Correspondent`, ` in Linhe`."""
BY_LINE = re.compile(
    r"(?:By|BY|by)[:：]? (?P<names>[^|]{3,120}?)(?:\s*[,|(]\s*(?P<outlet>[^|()]{2,60}?)\s*\)?)?(?P<rest>\s*\|.*)?\s*$"
)


def credited(text: str, *, bare: bool = False) -> tuple[Credit, ...] | None:
    """The people of a byline such as `Reporter Wu Di, photo by Ji Yun`.

    None where the text is no byline; empty where it is one that names nobody (`Reporter of our
    newspaper`). With `bare`, names without any role are a byline too.
    """
    if len(text) > LABEL_LINE:
        return None
    roles = list(ROLE.finditer(text))
    found: list[Credit] = []
    before = people(text[: roles[0].start()] if roles else text)
    if not roles:
        return named(before) if bare and before else None
    if before is None:
        return None
    turned = bool(before) and not text[roles[-1].end() :].strip(" ,;.)")
    for number, role in enumerate(roles):
        stop = roles[number + 1].start() if number + 1 < len(roles) else len(text)
        names = people(text[role.end() : stop])
        if names is None:
            return None
        # "Wu Di/photo": the role stands behind the name.
        found += [Credit(name, printed(role["role"])) for name in (before if turned else names)]
        before = names if turned else before
    return named_once(found)


def people(text: str) -> list[str] | None:
    """The names in a list of names; None where something else stands among them."""
    names: list[str] = []
    for part in BETWEEN.split(text.strip(" .,:;，：；()[]-–—*")):
        name = part.strip(" .:：()[]'\"“”") if not INITIAL_LAST.search(part) else part.strip()
        if not name or is_outlet(name) or (name.count(" ") <= PAIR and NOT_A_PERSON.fullmatch(name)):
            continue
        if PERSON.fullmatch(name) is None:
            return None
        names += apart(name)
    return names


def apart(name: str) -> list[str]:
    """`Wu Di Ji Yun`: Chinese names that ran together, each of a family name and a given name."""
    words = name.split()
    pairs = [words[at : at + PAIR] for at in range(0, len(words), PAIR)]
    return [" ".join(pair) for pair in pairs] if len(pairs) > 1 and all(map(chinese, pairs)) else [name]


def named(names: list[str]) -> tuple[Credit, ...]:
    """Credits without a role."""
    return named_once([Credit(name) for name in names])


def named_once(found: list[Credit]) -> tuple[Credit, ...]:
    """One entry a person, the first role wins."""
    if len(found) < PAIR:
        return tuple(found)
    first = {credit.name: credit for credit in reversed(found)}
    return tuple(first[name] for name in dict.fromkeys(credit.name for credit in found))


def printed(role: str) -> str:
    """A role in lower case and in the singular."""
    return OURS.sub("", PLURAL.sub("", role.lower()))


def caption_credits(paragraph: str) -> tuple[Credit, ...]:
    """The photographer named at the end of a caption: `(Xinhua/Wu Di)`, `Image: Jane Doe.`."""
    match = CREDIT.search(paragraph[-120:])
    if match is None:
        return ()
    if match["agency"]:
        names = people(match["name"]) if is_outlet(match["agency"]) or "Photo" in match["agency"] else []
        return named(names or [])
    role = (match["label"] or "photo").lower()
    text = match["photo"] or match["name2"]
    if ACCOUNT.match(text):
        return ()
    # An agency in front of the name goes: "NASA Jane Doe", "Reuters/Jane Doe", "Jane Doe/Xinhua".
    text = re.sub(r"^(?:courtesy of |by )", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^[A-Z]{2,}(?: |/)(?=[A-Z][a-z])", "", text)
    names = [name for name in people(text) or [] if " " in name]
    return tuple(Credit(name, role) for name in names)


def by_line(line: str) -> tuple[tuple[Credit, ...], str] | None:
    """People and outlet of a line such as `By Jane Doe and Wu Di, Reuters`; None where it is none."""
    if line[:2].lower() != "by" or len(line) > HEAD_LINE:
        return None
    match = BY_LINE.fullmatch(line)
    if match is None:
        return None
    outlet = (match["outlet"] or "").strip()
    names = match["names"]
    if outlet and not is_outlet(outlet):
        names, outlet = f"{names}, {outlet}", ""
    names = BEAT.sub("", names)
    found = people(re.sub(r"^(?:reporter|correspondent)s? ", "", names, flags=re.IGNORECASE))
    if not found:
        return None
    return named([titled(name) for name in found]), outlet


def titled(name: str) -> str:
    """`JANE DOE` of a typewriter's byline stays as printed."""
    return name
