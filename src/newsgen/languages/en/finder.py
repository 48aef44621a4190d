"""Who is named with a title of office, and which: anchors first, then the sentence around each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.en import sentences
from newsgen.languages.en.anchors import drawn
from newsgen.languages.en.joins import is_verb
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.names import name_at
from newsgen.languages.en.people import Find, bare, bare_full_name, key, mention, merged, place, short_forms
from newsgen.languages.en.standing import words as words_of
from newsgen.languages.en.tokens import sentence, span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Mention
    from newsgen.model.clipping import ClippingItem

SPEAKERS = frozenset({"spokesperson", "spokesman", "spokeswoman"})
SPEAKING = re.compile(
    r"\b(?:ministry|department|government|embassy|state council|central committee|commission|defen[cs]e)['’s]* "
    r"(?:spokes(?:person|man|woman)\b)|\bspokes(?:person|man|woman) (?:for|of|from|with) (?:the |China['’]s )?"
    r"(?:[\w'’]+ ){0,4}(?:ministry|department|government|office|embassy|state council|commission)\b",
    re.IGNORECASE,
)
"""A spokesperson of state, with or without a name: `Spokesperson Wu Di` of the same file is one."""
ABBREVIATION = re.compile(r"\b[A-Z]{2,8}\b")
LED = re.compile(r"^(?!.*\bmember)(?:\w+ )?(?:[\w-]+ of (?:the )?)?([A-Z]{2,8})(?: [\w-]+){,2}$")
"""The organ that somebody leads: `BRP director`, `chief of the BRP`; not one whose committee somebody sits on."""
REPORTING = frozenset({"news", "press"})
ORGANS = frozenset({"administration", "agency", "authority", "bureau", "commission", "department", "ministry"})
"""What an abbreviation must stand for to make an office of a post that alone shows none."""
NOTHING = re.compile(r"None(?:(?:None)+|(?=\s*[A-Z])|(?<=[a-z]None)\b)")
"""What a program printed for a value that was missing: between sentences and lines it ends both."""
FARTHEST, BEHIND = 300_000, 320
"""Officials are sought in so many characters of a file, and of a sentence behind its last word of office."""


def find(title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
    """The officials of each item, in order of first mention."""
    finds: list[Find] = []
    leaders: set[str] = set()
    left = FARTHEST
    for number, item in enumerate(items):
        for count, paragraph in enumerate(item.paragraphs, 1):
            if left > 0:
                following = item.paragraphs[count] if count < len(item.paragraphs) else ""
                search(paragraph[:left], following, number, count, finds, leaders)
            left -= len(paragraph)
    if not finds and not leaders and not title:
        return tuple(() for _ in items)
    return gathered(title, items, finds, leaders)


def search(paragraph: str, following: str, item: int, count: int, finds: list[Find], leaders: set[str]) -> None:
    """Add what one paragraph says."""
    printed, paragraph = paragraph, parted(paragraph)
    places, known = drawn(paragraph)
    leaders |= known
    done = -1
    for number, place_ in enumerate(places):
        if place_ < done:
            continue
        first, end = span(paragraph, place_)
        done = end
        last = next((at for at in reversed(places[number:]) if at < end), place_)
        named, nameless = sentences.read(sentence(paragraph, first, min(end, last + BEHIND)))
        evidence = printed[first:end].strip()
        if nameless:
            finds += introduced(nameless, paragraph[end : end + 80].lstrip() or following[:80], item, count)
        finds += [
            Find(found.name, found.full, found.title, item, count, first + found.position, evidence, found.public)
            for found in named
        ]


def parted(paragraph: str) -> str:
    """The paragraph, as long, with a full stop for the words that stand for nothing: `program. NoneDeputy Mayor …`."""
    if "None" not in paragraph:
        return paragraph
    return NOTHING.sub(lambda found: ".".ljust(len(found[0])), paragraph)


def introduced(title: str, text: str, item: int, count: int) -> list[Find]:
    """`A spokesperson for the ministry said. Wu Di said …`: the name that the next sentence begins with."""
    words = sentence(text, 0, len(text))
    name = name_at(words, 0)
    if (
        name is None
        or not name.full
        or name.end >= len(words.words)
        or not is_verb(words.words[name.end], words.lower[name.end])
    ):
        return []
    return [Find(name.text, True, title, item, count, 0, text, public=True, weak=True)]


def gathered(
    title: str, items: Sequence[ClippingItem], finds: list[Find], leaders: set[str]
) -> tuple[tuple[Mention, ...], ...]:
    """One mention a person an item, by the fullest name that the file prints."""
    whole = "\n".join((title, *(paragraph for item in items for paragraph in item.paragraphs)))
    finds = [found._replace(public=judged(found, whole)) for found in finds]
    for find_ in [found for found in finds if found.public and not found.full]:
        name = bare_full_name(find_.name, whole)
        if name:
            finds.append(find_._replace(name=name, full=True, title=""))
    officials = [found.name for found in finds if found.public and found.full]
    officials += [name for name in leaders if place(name, whole) >= 0]
    fullest = merged([*officials, *(found.name for found in finds if found.full)])
    people = {fullest.get(name, name) for name in officials}
    shorts = short_forms(sorted(people))
    byname: dict[tuple[int, str], list[Find]] = {}
    for found in finds:
        name = fullest.get(found.name, "") if found.full else only(shorts.get(key(found.name), []))
        if name in people:
            byname.setdefault((found.item, name), []).append(found)
    for number, item in enumerate(items):
        for name in sorted(people):
            if (number, name) not in byname:
                found_bare = bare(name, number, item.paragraphs) or (headlined(name, title) if number == 0 else None)
                if found_bare is not None:
                    byname[number, name] = [found_bare]
    return tuple(
        tuple(
            sorted(
                (mention(name, found) for (at, name), found in byname.items() if at == number),
                key=lambda one: (
                    one.paragraph,
                    item.paragraphs[one.paragraph - 1].find(one.form) if one.paragraph else 0,
                ),
            )
        )
        for number, item in enumerate(items)
    )


def judged(found: Find, whole: str) -> bool:
    """Is a title public, by what the whole file says?"""
    if found.title.lower() in SPEAKERS:
        return found.public or SPEAKING.search(whole) is not None
    return not borrowed(found.title, whole) if found.public else lent(found.title, whole)


def borrowed(title: str, whole: str) -> bool:
    """Does a title lean on an abbreviation that the file explains as a company's or a school's? `LU President`."""
    for short in ABBREVIATION.findall(title):
        at = whole.find(f"({short})")
        if at > 0 and not words_of("owned").isdisjoint(whole[max(0, at - 60) : at].lower().replace(",", " ").split()):
            return True
    return False


def lent(title: str, whole: str) -> bool:
    """Does a title lean on an abbreviation that the file explains as a public organ's? `BRP director`."""
    for short in LED.findall(title):
        at = whole.find(f"({short})")
        before = whole[max(0, at - 90) : max(0, at)].replace(",", " ").split()
        name = [word for word in before if word[0].isupper()][-len(short) :]
        words = [word.lower() for word in name]
        if (
            "".join(word[0] for word in name) == short
            and not ORGANS.isdisjoint((words[0], words[-1]))
            and lexicon().private.isdisjoint(words)
            and REPORTING.isdisjoint(words)
        ):
            return True
    return False


def headlined(name: str, title: str) -> Find | None:
    """An official whom only the headline names."""
    at = place(name, title)
    return Find(name, True, "", 0, 0, at, title, public=False) if at >= 0 else None


def only(names: list[str]) -> str:
    """The one name of a list; empty where there are several, or none."""
    return names[0] if len(names) == 1 else ""
