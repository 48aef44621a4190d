"""The site's address book: the only place that spells, or recognises, a path of the site.

Addresses are relative to the site's root and have no slash in front; one that ends in a slash (or is
empty) is a folder whose `index.html` holds the page. What they promise stands in docs/reference/addresses.md.
"""

from __future__ import annotations

import re

MARKER = ".newsgen"
"""The file at the top of the output by which newsgen knows the folder as its own."""

UNDATED = "undated/"
NOT_FOUND = "404.html"
SEARCH = "search/"
FEED = "feed.xml"
SEARCHER = "pagefind/"
"""What searches in the reader's browser, and below it what it searches."""
SEARCH_SCRIPT = f"{SEARCHER}pagefind.js"
BUNDLES = f"{SEARCHER}bundles.json"
"""The names of all bundles, the newest first."""


def date_path(date: str) -> str:
    """`2023-02-01` -> `2023/02/01/`, `2022-10` -> `2022/10/`, an unknown date -> `undated/`."""
    return date.replace("-", "/") + "/" if date else UNDATED


def article(date: str, slug: str) -> str:
    """The address of an article."""
    return f"{date_path(date)}{slug}/"


def article_of(sort: str) -> str:
    """The address of the article with this place in the archive's order (see `sort_key`)."""
    date, _, slug = sort.partition(" ")
    return article(date, slug)


_ARTICLE = re.compile(r"/?(?:(\d{4}(?:/\d\d){0,2})|undated)/(?!\d\d(?:/|$))([a-z0-9-]+)(?:/|/index\.html)?")


def sort_key_of(address: str) -> str:
    """The place in the archive's order of an article at this address; empty where no article can be."""
    match = _ARTICLE.fullmatch(address)
    return sort_key((match[1] or "").replace("/", "-"), match[2]) if match else ""


def sort_key(date: str, slug: str) -> str:
    """Where an article stands in the archive's order: by date, then address; unique in the archive."""
    return f"{date} {slug}"


def official(slug: str) -> str:
    """The address of an official."""
    return f"officials/{slug}/"


def outlet(slug: str) -> str:
    """The address of a newspaper or agency."""
    return f"outlets/{slug}/"


def reporter(slug: str) -> str:
    """The address of a name in bylines."""
    return f"reporters/{slug}/"


def office(slug: str) -> str:
    """The address of an office."""
    return f"offices/{slug}/"


def roster(year: str) -> str:
    """The address of a year's roster, who held what: `2023` -> `roster/2023/`."""
    return f"roster/{year}/"


def place(slug: str) -> str:
    """The address of a place."""
    return f"places/{slug}/"


def organization(slug: str) -> str:
    """The address of an organisation."""
    return f"organizations/{slug}/"


def tag(slug: str) -> str:
    """The address of a tag."""
    return f"tags/{slug}/"


def anniversary(month: str) -> str:
    """The address of a month in every year: `02` -> `days/02/`."""
    return f"days/{month}/"


def archived_feed(month: str, number: int) -> str:
    """The address of the articles of a month, as the site's feed has them; further files as with `page`."""
    return f"feed/{month}/{number}.xml" if number else f"feed/{month}.xml"


def bundle(part: str, number: int) -> str:
    """The folder of a bundle: number 1 is the bare part's."""
    return f"{SEARCHER}{part}/" if number == 1 else f"{SEARCHER}{part}-p{number:02}/"


def page(address: str, number: int) -> str:
    """Further page `number` of the list at `address`; number 0 is the bare address."""
    return f"{address}page/{number}/" if number else address


def file(address: str) -> str:
    """The file that holds the page at `address`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def root(address: str) -> str:
    """The relative way from the page at `address` up to the site's root: `../../`, or `./`."""
    return "../" * address.count("/") or "./"


_NAME = r"[a-z0-9-]+"
_PAGES = r"(?:page/\d+/)?"
_OURS = re.compile(
    rf"""
      index\.html | 404\.html | feed\.xml | sitemap\.xml | robots\.txt
    | \d{{4}}/ (?: (?:\d\d/){{0,2}} (?:{_NAME}/)? {_PAGES} ) index\.html
    | undated/ (?:{_NAME}/)? {_PAGES} index\.html
    | (?:officials|offices|organizations|outlets|places|reporters|tags)/ (?:{_NAME}/)? {_PAGES} index\.html
    | days/\d\d/index\.html
    | roster/\d{{4}}/ {_PAGES} index\.html
    | feed/(?:\d{{4}}(?:-\d\d)?|undated)(?:/\d+)?\.xml
    | offices/{_NAME}/feed\.xml
    | officials/{_NAME}/(?:feed\.xml|data\.json|data\.csv)
    | search/index\.html
    | pagefind/ (?:{_NAME}/ (?:(?:filter|fragment|index)/)? )? [A-Za-z0-9._-]+
    | data/index\.html
    | data/(?:articles|appearances)/[a-z0-9]+\.(?:jsonl|csv)
    | data/(?:officials|months|datapackage)\.json
    | sitemaps/[a-z0-9-]+\.xml
    | assets/[A-Za-z0-9._-]+
    """,
    re.VERBOSE,
)


_FREE = re.compile(r"[a-z][a-z0-9-]*")
_TAKEN = frozenset(
    (
        "assets",
        "data",
        "days",
        "feed",
        "officials",
        "offices",
        "organizations",
        "outlets",
        "page",
        "places",
        "reporters",
        "roster",
        "search",
        "sitemaps",
        "tags",
        "undated",
    )
)
_BELOW = re.compile(r"(?:[a-z0-9-]+/)*(?:[a-z0-9-]+\.[a-z0-9]+)?")


def is_free_folder(name: str) -> bool:
    """May a plugin's pages stand below `/NAME/`?"""
    return _FREE.fullmatch(name) is not None and name not in _TAKEN


def is_below(address: str, folder: str) -> bool:
    """Is this an address in a folder of the site, spelt as addresses are?"""
    return address.startswith(folder) and _BELOW.fullmatch(address) is not None


def ours(path: str) -> bool:
    """Is this an address of the site, its marker apart? Whether newsgen wrote what stands there, the writer knows."""
    return _OURS.fullmatch(path) is not None
