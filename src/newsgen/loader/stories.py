"""Cut a Markdown file that holds several stories at their headings, and one that holds one story not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.loader.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ENUMERATOR = re.compile(r"\s*[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）:：]\s*")
_FEWEST = 2
"""Headings that make a file one of several stories."""


class Story(Struct, frozen=True):
    """The blocks of one story."""

    headline: str
    blocks: tuple[Block, ...]
    lead: tuple[Block, ...] = ()
    """What stands before the first story: a table of contents. Printed with it, but none of its text."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The story's plain text."""
        return tuple(text for block in self.blocks for text in block.paragraphs)


def divide(blocks: Sequence[Block], is_story: Callable[[Sequence[Block]], bool], *, titled: bool) -> tuple[Story, ...]:
    """The stories of a file, at least one.

    A heading begins a story where a table of contents at the file's top lists it and its like, where
    it is a top heading after the one that is the title (`titled`), or where every heading of its level is
    followed by the head of a clipping, which `is_story` recognises. All other headings are subheads.
    """
    starts = _listed(blocks)
    if starts:
        return _cut(blocks, starts, blocks[: starts[0]])
    starts = (titled and _top(blocks)) or _headed(blocks, is_story)
    if not starts:
        return (Story("", tuple(blocks)),)
    before = tuple(blocks[: starts[0]])
    if _has_text(before):
        return (Story("", before), *_cut(blocks, starts, ()))
    return _cut(blocks, starts, before)


def _cut(blocks: Sequence[Block], starts: Sequence[int], lead: Sequence[Block]) -> tuple[Story, ...]:
    return tuple(
        Story(blocks[start].text, tuple(section), tuple(lead) if start == starts[0] else ())
        for start, section in zip(starts, _sections(blocks, starts), strict=True)
    )


def _levels(blocks: Sequence[Block]) -> dict[int, list[int]]:
    """Where the headings of each level stand; only levels that have several."""
    levels: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.heading:
            levels.setdefault(block.heading, []).append(index)
    return {level: places for level, places in sorted(levels.items()) if len(places) >= _FEWEST}


def _listed(blocks: Sequence[Block]) -> list[int]:
    """The headings of a level most of which a list in front of the first of them names.

    Headings of the same level that frame the list (`Contents`, `The stories`) begin no story.
    """
    for places in _levels(blocks).values():
        names = {_entry(blocks[place].text): place for place in reversed(places)}
        listed = {_entry(text) for block in blocks[: places[-1]] if not block.heading for text in block.paragraphs}
        first = min((names[name] for name in names.keys() & listed), default=len(blocks))
        before = {_entry(text) for block in blocks[:first] if not block.heading for text in block.paragraphs}
        starts = [place for place in places if place >= first]
        named = sum(_entry(blocks[place].text) in before for place in starts)
        if named >= _FEWEST and 2 * named >= len(starts):
            return starts
    return []


def _entry(text: str) -> str:
    return "".join(filter(str.isalnum, _ENUMERATOR.sub("", text[:300], count=1).casefold()))


def _top(blocks: Sequence[Block]) -> list[int]:
    """Top headings, of which an ordinary article has one: its title, which is no longer among the blocks."""
    places = [index for index, block in enumerate(blocks) if block.heading == 1]
    return places if all(map(_has_text, _sections(blocks, places))) else []


def _headed(blocks: Sequence[Block], is_story: Callable[[Sequence[Block]], bool]) -> list[int]:
    """The headings of a level each of which is followed by a clipping's head."""
    for places in _levels(blocks).values():
        if all(map(is_story, _sections(blocks, places))):
            return places
    return []


def _sections(blocks: Sequence[Block], places: Sequence[int]) -> list[Sequence[Block]]:
    """What stands below each of the headings."""
    return [blocks[start + 1 : end] for start, end in zip(places, [*places[1:], len(blocks)], strict=False)]


def _has_text(blocks: Sequence[Block]) -> bool:
    return any(block.paragraphs and not block.heading for block in blocks)
