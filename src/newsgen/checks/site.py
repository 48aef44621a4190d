"""The site as it was built: links that lead nowhere, files that weigh too much."""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from posixpath import dirname
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from newsgen.model import urls
from newsgen.model.codes import diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.checks.matter import Matter
    from newsgen.model.diagnostic import Diagnostic

PAGE = 500_000
"""Bytes of HTML: more is slow to open on a telephone."""
FILE = 25 * 1024 * 1024
"""Bytes of any file: the least that a static host allows (Cloudflare Pages)."""
A_PAGE = 5
"""Broken links that are told of one page."""

_LINK = re.compile(rb'\s(?:href|src)="([^"]*)"')
_ID = re.compile(rb'\sid="([^"]*)"')


class Link(NamedTuple):
    """A link inside the site, resolved."""

    page: str
    href: str
    target: str
    """The file it leads to; empty where it leads out of the site."""
    fragment: str


class Site:
    """The files of the built site."""

    def __init__(self, matter: Matter) -> None:
        self._built = matter.around.output
        self.sizes = {output.path: output.size for output in matter.archive.outputs("")}
        self._shown = matter.around.shown
        self._sources = {urls.file(leaf.url): leaf.path for leaf in matter.leaves}

    def named(self, page: str) -> str:
        """The page as an editor knows it: by the clipping that it shows, where it shows one."""
        return self._sources.get(page, f"{self._shown}/{page}")

    def read(self, page: str) -> bytes:
        """The bytes of a page; nothing where it is gone."""
        return self._built.read(page)

    def has(self, path: str) -> bool:
        """Is there such a file? Also one that another program, or the site's owner, put there."""
        return path in self.sizes or self._built.has(path)


def link_broken(matter: Matter) -> Iterator[Diagnostic]:
    """A link inside the site to a page, or a place on a page, that is not there."""
    site = Site(matter)
    waiting: defaultdict[str, list[Link]] = defaultdict(list)
    for page in (path for path in site.sizes if path.endswith(".html")):
        broken = []
        for link in _links(page, site.read(page)):
            if not site.has(link.target):
                broken.append(link)
            elif link.fragment and link.target.endswith(".html"):
                waiting[link.target].append(link)
        yield from (_diagnostic(site, link, "leads to no page") for link in broken[:A_PAGE])
    for target, links in waiting.items():
        there = {unescape(name.decode()) for name in _ID.findall(site.read(target))}
        missing = (link for link in links if link.fragment not in there and link.fragment != "top")
        yield from (_diagnostic(site, link, "leads to a place that its page does not have") for link in missing)


def _diagnostic(site: Site, link: Link, what: str) -> Diagnostic:
    return diagnostic(
        site.named(link.page), 0, "link-broken", f"the link {link.href} {what}",
        "correct the link; links of Markdown start from the article's own page, as ../other-article/",
    )  # fmt: skip


def _links(page: str, html: bytes) -> Iterator[Link]:
    for raw in dict.fromkeys(_LINK.findall(html)):
        href = unescape(raw.decode("utf-8", "replace"))
        try:
            parts = urlsplit(href)
        except ValueError:
            continue
        # 404.html is shown at any depth: its links start from the path of base_url.
        if parts.scheme or parts.netloc or (parts.path.startswith("/") and page == urls.NOT_FOUND):
            continue
        yield Link(page, href, _resolve(page, unquote(parts.path)), unquote(parts.fragment))


def _resolve(page: str, path: str) -> str:
    """The file that a path means on a page; empty where that is outside the site."""
    if not path:
        return page
    if path.startswith("/"):
        return ""
    folder = dirname(page).split("/") if "/" in page else []
    for part in path.split("/"):
        if part == "..":
            if not folder:
                return ""
            folder.pop()
        elif part not in (".", ""):
            folder.append(part)
    address = "/".join(folder)
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return urls.file(f"{address}/" if address else "") if is_folder else address


def page_heavy(matter: Matter) -> Iterator[Diagnostic]:
    """A page that is slow to open, or a file that hosts refuse."""
    site = Site(matter)
    for path, size in site.sizes.items():
        if path.endswith(".html") and size > PAGE:
            yield diagnostic(
                site.named(path), 0, "page-heavy", f"makes a page of {size / 1000:,.0f} KB",
                "split the clipping into its stories, or set a smaller `per_page` in newsgen.yaml",
            )  # fmt: skip
        elif size > FILE:
            yield diagnostic(
                site.named(path), 0, "page-heavy", f"makes a file of {size / 1024 / 1024:,.0f} MiB",
                "some hosts refuse files over 25 MiB: look at your host's limits",
            )  # fmt: skip
