"""Did a generator write what it should? Pages are counted, and a sample of articles is read word for word."""

from __future__ import annotations

import hashlib
import html
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from facts import Facts

ARTICLE = re.compile(r"\d{4}/\d\d/\d\d/[^/]+/index\.html")
OFFICIAL = re.compile(r"officials/[^/]+/index\.html")
FOUND_AT_LEAST = 0.98
"""newsgen reads officials from the text, where peers are told who they are: so many it must find."""


class WrongSiteError(Exception):
    """The site is not what it should be; the measurement would mean nothing."""


@dataclass(frozen=True, slots=True)
class Site:
    """What stands in an output folder."""

    files: int
    size: int
    """Bytes of all files."""
    pages: int
    """`index.html` files."""
    articles: int
    officials: int


def walk(folder: str) -> Iterator[os.DirEntry[str]]:
    """All files below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from walk(entry.path)
            else:
                yield entry


def survey(output: Path) -> Site:
    """Count what stands in an output folder."""
    start = len(str(output)) + 1
    files = size = pages = articles = officials = 0
    for entry in walk(str(output)):
        name = entry.path[start:]
        files += 1
        size += entry.stat(follow_symlinks=False).st_size
        pages += entry.name == "index.html"
        articles += ARTICLE.fullmatch(name) is not None
        officials += OFFICIAL.fullmatch(name) is not None
    return Site(files, size, pages, articles, officials)


def digests(output: Path) -> dict[str, bytes]:
    """A digest of every file, by name, to tell two trees apart."""
    found = {}
    for entry in walk(str(output)):
        with open(entry.path, "rb") as file:  # noqa: PTH123 - a path object a file costs more than the reading
            found[entry.path[len(str(output)) + 1 :]] = hashlib.blake2b(file.read(), digest_size=12).digest()
    return found


def compare(before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """`WrongSiteError` where two trees are not the same, with some of the names."""
    names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if names:
        raise WrongSiteError(f"{len(names)} files differ from the first build, such as {', '.join(names[:5])}")


def words(page: str) -> str:
    """The text of a page: no tags, white space folded."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


def plain(markdown: str) -> str:
    """White space folded, typographic and plain quotes alike (a generator may smarten them)."""
    return " ".join(markdown.replace("’", "'").split())


def missing(output: Path, facts: Facts) -> Iterator[str]:
    """What the sample's pages lack."""
    for address, paragraphs, officials in facts.sample:
        page = output / address / "index.html"
        if not page.is_file():
            yield f"{address} is not there"
            continue
        source = page.read_text(encoding="utf-8")
        text = plain(words(source))
        yield from (f"{address} lacks {part[:60]!r}" for part in paragraphs if plain(part) not in text)
        linked = sum(f"officials/{slug}/" in source for slug in officials)
        if linked < len(officials) // 2:
            yield f"{address} links {linked} of {len(officials)} officials"


def check(output: Path, facts: Facts, extra_lists: int) -> Site:
    """The survey of a site that is as it should be; else `WrongSiteError`.

    `extra_lists`: how many pages a peer writes beside those that are compared; with -1, more pages than
    the compared ones are allowed, and a few officials may be missed.
    """
    site = survey(output)
    # home and the list of officials stand beside the lists that the facts count
    expected = facts.articles + facts.list_pages + facts.months + facts.years + 2 + max(0, extra_lists)
    problems = list(missing(output, facts))[:5]
    if site.articles != facts.articles:
        problems.append(f"{site.articles} articles where {facts.articles} were expected")
    if extra_lists < 0 and site.officials < FOUND_AT_LEAST * facts.officials:
        problems.append(f"{site.officials} officials where {facts.officials} were expected")
    if extra_lists >= 0 and (site.pages, site.officials) != (expected, facts.officials):
        problems.append(f"{site.pages} pages, {site.officials} officials; not {expected}, {facts.officials}")
    if extra_lists < 0 and site.pages < FOUND_AT_LEAST * expected:
        problems.append(f"{site.pages} pages where at least {expected} were expected")
    if problems:
        raise WrongSiteError("\n".join(problems))
    return site
