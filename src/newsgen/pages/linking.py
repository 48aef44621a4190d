"""Officials' names in running text, linked where an item first mentions each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model.archive import Named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Part(Struct, frozen=True):
    """A stretch of text, with the official it names, if any."""

    text: str
    who: Named | None = None


def linked_parts(paragraphs: Sequence[str], named: Sequence[Named]) -> Iterator[tuple[Part, ...]]:
    """Each paragraph cut into parts, so that every official is linked once, where first printed."""
    waiting = list(named)
    for number, text in enumerate(paragraphs, 1):
        found = [
            (at, form, who)
            for who in waiting
            if who.paragraph <= number and (at := text.find(form := _form(who, text))) >= 0
        ]
        if not found:
            yield (Part(text),)
            continue
        parts, linked = _cut(text, sorted(found, key=lambda hit: (hit[0], -len(hit[1]))))
        waiting = [who for who in waiting if who not in linked]
        yield parts


def _form(who: Named, text: str) -> str:
    return who.name if who.name in text else who.form or who.name


def _cut(text: str, found: list[tuple[int, str, Named]]) -> tuple[tuple[Part, ...], list[Named]]:
    parts: list[Part] = []
    linked: list[Named] = []
    done = 0
    for at, form, who in found:
        if at < done:  # inside a longer name that is linked already
            continue
        if at > done:
            parts.append(Part(text[done:at]))
        parts.append(Part(form, who))
        linked.append(who)
        done = at + len(form)
    if done < len(text):
        parts.append(Part(text[done:]))
    return tuple(parts), linked
