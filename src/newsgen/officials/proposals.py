"""A review as YAML that can be pasted into the registry, once an editor has read it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from newsgen.text.clean import one_line
from newsgen.text.words import is_han

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.model.people import Doubt, Likely, Person, Review

_PLAIN = re.compile(r"[^\W\d_](?:[\w '’().-]*[\w.)])?")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null"})
HEAD = """\
# Proposals, made from likeness alone: keep what is true, delete the rest, then paste it into content/officials.yaml.
# `official: false` says that a name is no official.
"""


def proposals(review: Review) -> str:
    """The entries that would settle a review, each below the reason for it, each name once."""
    done: set[str] = set()
    texts = []
    for names, text in _parts(review):
        if done.isdisjoint(names):
            done.update(names)
            texts.append(f"\n{text}")
    return HEAD + "".join(texts)


def _parts(review: Review) -> Iterator[tuple[list[str], str]]:
    for group in review.likely:
        yield [person.name for person in group.people], _merge(group)
    for doubt in review.conflicts:
        yield [doubt.person.name], _split(doubt)
    for people, why in ((review.new, "New"), (review.once, "Seen once")):
        for person in people:
            yield [person.name], f"# {why}: {_line(person)}\n- name: {_scalar(person.name)}\n"


def _merge(group: Likely) -> str:
    first, *others = group.people
    reason = "".join(f"# {_line(person)}\n" for person in group.people)
    aliases = f"aliases: [{', '.join(_scalar(person.name) for person in others)}]"
    if first.listed:
        return f"# Perhaps one person: they {group.why}. To add to the entry there is: {aliases}\n{reason}"
    return f"# Perhaps one person: they {group.why}\n{reason}- name: {_scalar(first.name)}\n  {aliases}\n"


def _split(doubt: Doubt) -> str:
    name = _scalar(doubt.person.name)
    entries = (
        f"- name: {name}\n  where: {{titles: [{_scalar(title)}]}}\n  note: cited {_dates(first, last)}\n"
        for title, first, last in doubt.posts
    )
    return f"# Perhaps several people: {_line(doubt.person)}\n{''.join(entries)}"


def _line(person: Person) -> str:
    title = one_line(person.titles[0]) if person.titles else "no title"
    articles = f"{person.articles} article{'' if person.articles == 1 else 's'}"
    return f"{one_line(person.name)}, {title}, {articles}, {_dates(person.first, person.last)}"


def _dates(first: str, last: str) -> str:
    return "undated" if not last else first if first == last else f"{first or 'undated'} to {last}"


def _scalar(text: str) -> str:
    """A text as YAML reads it back: plain where that is safe, quoted as in JSON where not."""
    text = one_line(text)
    safe = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if safe or (text and all(map(is_han, text))) else json.dumps(text, ensure_ascii=False)
