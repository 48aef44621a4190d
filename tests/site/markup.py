"""A reader of HTML pages for tests: elements balanced, links and ids gathered, nothing active but newsgen's own."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from sites import Tree

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
OPTIONAL = frozenset({"p", "li", "dt", "dd", "tr", "td", "th"})
"""Elements whose end tag HTML lets one leave out; the templates write it all the same."""
ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "poster", "srcset"})


class Page(HTMLParser):
    """What stands in a page; raises `AssertionError` for what no page of newsgen may hold."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.addresses: list[tuple[str, str]] = []
        """Element and address, in order."""
        self.scripts = 0
        self.text = ""
        self.titles = 0
        self.languages: list[str] = []
        self.data_block = False
        self.linked_data: list[dict[str, object]] = []
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in <{tag}>"
        for name, value in attrs:
            assert not name.startswith("on"), f"{name} in <{tag}> runs something"
            assert name != "style", f"style in <{tag}>"
            if name in ADDRESSES:
                self.addresses.append((tag, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name == "lang":
                self.languages.append(value or "")
        assert tag not in {"iframe", "object", "embed", "applet", "base"}
        self.data_block = dict(attrs).get("type") == "application/ld+json"
        if tag == "script" and not self.data_block:
            self.scripts += 1
            assert (dict(attrs).get("src") or "").endswith("assets/newsgen.js")
        self.titles += tag == "title"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"]:
            assert self.data_block, "a script in the page itself"
            self.linked_data.append(json.loads(data))
            return
        self.text += data


def target(page: str, address: str) -> tuple[str, str]:
    """The file and fragment that a relative address leads to from the file `page`."""
    parts = urlsplit(address)
    folder = page.rpartition("/")[0]
    path = normpath(f"{folder}/{unquote(parts.path)}".lstrip("/")) if parts.path else page
    if parts.path.endswith(("/", ".")) or path == ".":
        path = f"{path}/index.html".removeprefix("./")
    return path, parts.fragment


def dead_links(tree: Tree) -> list[str]:
    """Every address in a page that leads nowhere within the site."""
    pages = {path: Page(html) for path, html in tree.pages().items()}
    dead = []
    for path, page in pages.items():
        for _, address in page.addresses:
            if urlsplit(address).scheme or (path == "404.html" and address.startswith("/")):
                continue
            file, fragment = target(path, address)
            there = file in tree.files and (not fragment or fragment in pages[file].ids)
            if not there:
                dead.append(f"{path}: {address}")
    return dead
