"""Markdown to sanitised HTML and plain paragraphs; a file of several stories is cut at their headings.

The only part of the loader that imports `markdown` and `nh3`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown
from msgspec import structs

from newsgen.loader.blocks import Block, read_blocks, write_html
from newsgen.loader.stories import Story, divide
from newsgen.model.clipping import Clipping, ClippingItem, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgen.languages.base import Language

MAX_LENGTH = 200_000
"""Characters of a file that are read as Markdown: its grammar takes time that grows faster than the text."""

_EXTENSIONS = ("tables", "sane_lists")
_BLOCKS = ("blockquote", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul")
_TABLES = ("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr")
_WORDS = ("a", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "mark", "q", "s", "small", "strong", "u")
_TAGS = frozenset((*_BLOCKS, *_TABLES, *_WORDS, "sub", "sup"))
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt"}, "ol": {"start"}, "td": {"colspan", "rowspan"}}
_SCHEMES = frozenset({"http", "https", "mailto"})
_LEADS_NOWHERE = re.compile('<a(?: (?!href=)[a-z]+="[^"]*")+>')
"""A link whose address was taken away; it must have no `rel` then."""
_LONGEST_SEARCH = 1_000_000
_FEW = 20
_HEAD = 3
"""Paragraphs in which the head of a story may stand."""
_TOP = 5000
"""Characters in which those of a file of one story are looked for."""


def read_markdown(text: str, title: str, language: Language) -> tuple[Clipping, tuple[str, ...]]:
    """The items of a Markdown text, and the HTML of each.

    The first `#` heading is the title where `title` is empty. Date, outlet and byline are read from
    the text as in a plain clipping, and stay in it. Text that cannot be read as Markdown is read as plain text.
    """
    html = to_html(text)
    if html is None:
        clipping = language.read(text)
        remark = Remark(0, "markdown-plain", "read as plain text, not as Markdown", "split the file, or call it .txt")
        return structs.replace(clipping, remarks=(*clipping.remarks, remark)), ()
    blocks = read_blocks(html)
    headline, blocks = _take_title(blocks, title)
    stories = divide(blocks, lambda section: _has_head(section, language), titled=bool(headline))
    heads = [language.read(_top_of(text)) if len(stories) == 1 else _head(story.blocks, language) for story in stories]
    return _clipping(stories, heads, headline), tuple(_pages(stories))


def to_html(text: str) -> str | None:
    """Sanitised HTML; `None` where the text is too long or too tangled for Markdown."""
    if len(text) > MAX_LENGTH or _is_tangled(text):
        return None
    try:
        html = Markdown(extensions=list(_EXTENSIONS), output_format="html").convert(text)
    except Exception:  # noqa: BLE001 - the parser was not made for every text there is; plain text always works
        return None
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes=set(_SCHEMES),
        link_rel="nofollow noopener noreferrer",
    )
    return _LEADS_NOWHERE.sub("<a>", clean)


def _is_tangled(text: str) -> bool:
    """Tell whether the parser would look for the ends of brackets and tags for more than about a second.

    It searches the rest of a paragraph for the end of each bracket, and the rest of the text for the end of each tag
    and for the place of each escaped sign.
    """
    brackets = sum(
        _search_length(paragraph, "[", "]") + ("](" in paragraph and _search_length(paragraph, "(", ")"))
        for paragraph in text.split("\n\n")
    )
    tags = _search_length(text, "<", ">") + text.count("\\") * len(text)
    return brackets > _LONGEST_SEARCH or tags > _LONGEST_SEARCH * 100


def _search_length(text: str, opening: str, closing: str) -> int:
    """How many characters lie between openings and their ends, or the end of the text, all together."""
    if text.count(opening) < _FEW:
        return 0
    places: list[int] = []
    length = 0
    for sign in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if sign[0] == opening:
            places.append(sign.start())
        elif places:
            length += sign.start() - places.pop()
    return length + sum(len(text) - place for place in places)


def _take_title(blocks: list[Block], title: str) -> tuple[str, list[Block]]:
    """The first top heading, which the page prints above the article, and the blocks without it."""
    first = next((block for block in blocks if block.heading == 1), None)
    if first is None or (title and _letters(title) != _letters(first.text)):
        return "", blocks
    return first.text, [block for block in blocks if block is not first]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _has_head(section: Sequence[Block], language: Language) -> bool:
    clipping = _head(section, language)
    return bool(clipping.date or clipping.outlet or any(item.byline for item in clipping.items[:1]))


def _head(blocks: Sequence[Block], language: Language) -> Clipping:
    """What a plain clipping of the first paragraphs would say of itself."""
    paragraphs = [text for block in blocks[:_HEAD] for text in block.paragraphs[:_HEAD]]
    return language.read("\n\n".join(paragraphs[:_HEAD]))


def _top_of(text: str) -> str:
    """The first paragraphs of a file of one story, as an editor wrote them, without headings and emphasis."""
    paragraphs = [part for part in text[:_TOP].split("\n\n") if not part.lstrip().startswith(("#", "<", "```"))]
    return "\n\n".join(paragraphs[:_HEAD]).replace("*", "")


def _clipping(stories: Sequence[Story], heads: Sequence[Clipping], headline: str) -> Clipping:
    first = heads[0]
    items = tuple(
        ClippingItem(story.paragraphs, told.byline, story.headline, places=told.places)
        for story, head in zip(stories, heads, strict=True)
        for told in head.items[:1] or (ClippingItem(()),)
    )
    # The lines are those of the text that the head was cut from, not of the file.
    remarks = tuple(structs.replace(remark, line=0) for remark in first.remarks)
    return structs.replace(first, items=items, title=headline or first.title, remarks=remarks)


def _pages(stories: Sequence[Story]) -> Iterator[str]:
    top = 3 if len(stories) > 1 else 2
    number = 1
    for story in stories:
        yield write_html(story.lead, 0, top) + write_html(story.blocks, number, top)
        number += len(story.paragraphs)
