"""Sanitised HTML as a row of blocks: what of it is a paragraph for a reader of plain text, and where."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARAGRAPHS = frozenset(("blockquote", "caption", "dd", "dt", *_LEVELS, "li", "p", "pre", "tr"))
_CONTAINERS = frozenset(("dl", "ol", "table", "tbody", "tfoot", "thead", "ul")) | _PARAGRAPHS
_CELLS = frozenset(("td", "th"))
_VOID = frozenset(("br", "hr", "img"))
_HEADING = re.compile("h([1-6])")
_HEADING_TAG = re.compile("<(/?)h([1-6])(?=[ >])")


class Block(Struct, frozen=True):
    """One top-level element, or text that stands between two."""

    html: tuple[str, ...]
    """Cut inside the opening tag of each paragraph, where its `id` goes."""
    paragraphs: tuple[str, ...]
    """The plain text of each paragraph inside; one fewer than the parts of `html`."""
    heading: int = 0
    """1 to 6 where the block is a heading."""

    @property
    def text(self) -> str:
        """All of its text."""
        return " ".join(self.paragraphs)


def read_blocks(html: str) -> list[Block]:
    """The blocks of well-formed, sanitised HTML. No word of it is lost."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


def write_html(blocks: Sequence[Block], number: int, top: int) -> str:
    """The blocks' HTML, with `id="p-N"` on each paragraph from `number` on, or on none if `number` is 0.

    Headings are moved down so that the highest is an `h` of level `top`: the page has its own above.
    """
    html = []
    for block in blocks:
        html.append(block.html[0])
        for part in block.html[1:]:
            html.append(f' id="p-{number}"{part}' if number else part)
            number += bool(number)
        html.append("\n")
    text = "".join(html)
    down = top - min((int(level) for _, level in _HEADING_TAG.findall(text)), default=top)
    return _HEADING_TAG.sub(lambda tag: f"<{tag[1]}h{min(max(int(tag[2]) + down, top), 6)}", text)


class _Opening:
    """The opening tag of an element that may be a paragraph, and the text that stands in it."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.texts: list[str] = []

    @property
    def text(self) -> str:
        return one_line("".join(self.texts))


class _Reader(HTMLParser):
    """Cuts a row of elements into blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pieces: list[str | _Opening] = []
        self.open: list[_Opening] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CONTAINERS or tag == "hr":
            self.start_container()
        attributes = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
        if tag == "img":
            self.image(dict(attrs))
        elif tag in _PARAGRAPHS:
            self.open.append(_Opening(tag))
            self.pieces += (f"<{tag}{attributes}", self.open[-1], ">")
        else:
            self.pieces.append(f"<{tag}{attributes}>")
            if tag in ("br", *_CELLS) and self.open:
                self.open[-1].texts.append(" ")
        self.depth += tag in _CONTAINERS
        if tag == "hr" and not self.depth:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        self.pieces.append(f"</{tag}>")
        if tag in _PARAGRAPHS and self.open:
            self.open.pop()
        self.depth -= tag in _CONTAINERS
        if not self.depth and tag in _CONTAINERS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self.open and data.strip():
            self.loose()
        if self.open:
            self.open[-1].texts.append(data)
        self.pieces.append(escape(data, quote=False))

    def image(self, attributes: dict[str, str | None]) -> None:
        """A link to the picture in its place: a page of the archive loads nothing from elsewhere."""
        words, address = attributes.get("alt") or "", attributes.get("src") or ""
        if address.startswith(("http://", "https://")):
            self.pieces.append(f'<a href="{escape(address)}" rel="nofollow noopener noreferrer">')
            self.handle_data(words or address.rpartition("/")[2] or address)
            self.pieces.append("</a>")
        elif words:
            self.handle_data(words)

    def loose(self) -> None:
        """Text that stands in no paragraph gets one of its own."""
        paragraph = _Opening("p")
        self.pieces = ["<p", paragraph, ">", *self.pieces]
        self.open.append(paragraph)

    def start_container(self) -> None:
        """An element that cannot stand in a paragraph ends loose text."""
        if not self.depth:
            self.end_block()

    def end_block(self) -> None:
        """What was gathered is a block."""
        if self.open:
            self.pieces.append("</p>")
        self.open.clear()
        if not any(isinstance(piece, _Opening) or piece.strip() for piece in self.pieces):
            self.pieces.clear()
            return
        parts: list[list[str]] = [[]]
        paragraphs = []
        for piece in self.pieces:
            if isinstance(piece, str):
                parts[-1].append(piece)
            elif text := piece.text:
                paragraphs.append(text)
                parts.append([])
        first = next((piece.tag for piece in self.pieces if isinstance(piece, _Opening)), "")
        heading = _HEADING.fullmatch(first)
        html = tuple("".join(part).strip("\n") for part in parts)
        self.blocks.append(Block(html, tuple(paragraphs), int(heading[1]) if heading else 0))
        self.pieces.clear()
