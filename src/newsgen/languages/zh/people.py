"""The people of one item while it is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsgen.languages.zh.likeness import Name
from newsgen.languages.zh.script import has_traditional
from newsgen.model.article import Mention
from newsgen.text.fold import simplify

if TYPE_CHECKING:
    from newsgen.model.clipping import ClippingItem

_LONGEST_TEXT = 200_000
"""Characters of an item in which officials are sought."""
_DOTS = re.compile("[•‧・．∙⋅﹒\u3000]")
_SENTENCE_END = re.compile(r"[。！？\n]")
_LONGEST_SENTENCE = 400


_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_NARROW = re.compile(r"[,;:!?()](?:(?<=[㐀-鿿”》）].)|(?=[㐀-鿿“《（]))")
"""Signs of Latin width between Chinese words, which mean what the wide ones mean."""


def _plain_dot(match: re.Match[str]) -> str:
    return " " if match[0] == "\u3000" else "·"


@dataclass
class Person:
    """Someone whom an item names."""

    name: str
    at: int
    """Where the item first names the person."""
    evidence: int
    """Where the title stands, or else the first mention."""
    form: str
    official: bool = False
    weak: bool = False
    """An office may be meant, but the text does not say of what."""
    titles: list[str] = field(default_factory=list)
    _later: list[str] = field(default_factory=list)
    headline: int = 0
    """The length of the headline: titles in it do not count."""

    def add(self, title: str, at: int, *, counts: bool | None) -> None:
        """Take a title; `counts` is `None` for one that counts only if another shows an office."""
        if at < self.headline or counts is False:
            return
        if title not in self.titles and title not in self._later:
            if counts or self.official:
                if not self.titles:
                    self.evidence = at
                self.titles.append(title)
            else:
                self._later.append(title)

    def all_titles(self) -> tuple[str, ...]:
        """The titles that count, in order."""
        return tuple(self.titles + self._later) if self.official else tuple(self.titles)


class Page:
    """One item's text, as printed and as the patterns read it, and the people found in it."""

    def __init__(self, item: ClippingItem, headline: str) -> None:
        head = f"{headline}\n" if headline else ""
        self.printed = (head + "\n".join(item.paragraphs))[:_LONGEST_TEXT]
        plain = simplify(self.printed) if has_traditional(self.printed) else self.printed
        plain = _NARROW.sub(lambda sign: _WIDE[sign[0]], plain)
        self.plain = _DOTS.sub(_plain_dot, plain) if _DOTS.search(plain) else plain
        self.headline = len(head)
        self.people: dict[str, Person] = {}
        self._ends: dict[int, Person] = {}

    def person(self, start: int, end: int) -> Person:
        """The entry of the person who is named in this place."""
        key = self.plain[start:end].replace(" ", "")
        found = self.people.get(key)
        if found is None:
            name = self.printed[start:end]
            at = self.plain.find(self.plain[start:end])
            at = at if at >= 0 else start
            found = self.people[key] = Person(name, at, start, name, headline=self.headline)
        self._ends[end] = found
        return found

    def ending(self, at: int) -> Person | None:
        """The person whose name ends at this place, where one has been found."""
        return self._ends.get(at)

    def named(self, low: int, end: int) -> Name | None:
        """The known person whose name ends at this place."""
        found = [name for name in self.people if self.plain.endswith(name, low, end)]
        if not found and (known := self._ends.get(end)) is not None:
            found = [known.form]
        longest = max((len(name) for name in found), default=0)
        return Name(end - longest, end, 0) if longest else None

    def subject(self, at: int) -> tuple[int, int] | None:
        """Where the sentence before this place names its first person, who is its subject; `None` where nobody.

        Behind a semicolon another may be: 甲同志不再担任…；乙同志任…，不再担任….
        """
        begin = max(self.plain.rfind(sign, 0, at) for sign in "。！？\n") + 1
        part = max(begin, self.plain.rfind("；", begin, at) + 1)
        return self._first(part, at) or self._first(begin, at)

    def _first(self, begin: int, at: int) -> tuple[int, int] | None:
        """Where the first of the known people is named here."""
        found = ((self.plain.find(name, begin, at), len(name)) for name in self.people)
        first, length = min(((start, length) for start, length in found if start >= 0), default=(-1, 0))
        return (first, first + length) if length else None

    def mentions(self) -> tuple[Mention, ...]:
        """The people who count, in the order in which the item names them."""
        people = [person for person in self.people.values() if person.official or (person.weak and person.titles)]
        return tuple(self._mention(person) for person in sorted(people, key=lambda p: (p.at, p.name)))

    def _mention(self, person: Person) -> Mention:
        place = person.evidence if person.titles else person.at
        paragraph = self.printed.count("\n", 0, place) + (0 if self.headline else 1)
        return Mention(person.name, person.all_titles(), paragraph, self._sentence(place), person.form, person.official)

    def _sentence(self, at: int) -> str:
        begin = max((self.printed.rfind(sign, 0, at) for sign in "。！？\n"), default=-1) + 1
        end = _SENTENCE_END.search(self.printed, at)
        last = end.end() if end else len(self.printed)
        return self.printed[max(begin, at - _LONGEST_SENTENCE) : min(last, at + _LONGEST_SENTENCE)].strip()
