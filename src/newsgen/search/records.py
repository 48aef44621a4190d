"""What is searched: one record an item, with the words, and the filters that narrow a search down."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from newsgen.model.article import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.model.answers import Full

LANGUAGE = "en"
"""Pagefind splits an index by language and searches one of them; all records say the same, so that a search finds
all of them. English endings are cut off; Chinese has none."""

HAN = "㐀-䶿一-鿿豈-﫿𠀀-𳎯"
NOTHING = Item(number=1, headline="", byline=(), paragraphs=())
"""Stands for the items of an article that has a headline and no more."""
_encode = msgspec.json.Encoder().encode
_WORD = re.compile(r"[^\W_]")
"""Pagefind passes over records without a word."""
_BETWEEN = re.compile(rf"(?<=\S)(?=[{HAN}])|(?<=[{HAN}])(?=\w)")


class Record(Struct, frozen=True, gc=False):
    """An item as Pagefind's service takes it."""

    url: str
    """From the site's root."""
    content: str
    meta: dict[str, str]
    filters: dict[str, list[str]]
    sort: dict[str, str]
    language: str = LANGUAGE
    index_id: int = 0
    type: str = "AddRecord"


def records(articles: Iterable[Full]) -> Iterator[Record]:
    """The items of articles, in their order."""
    for full in articles:
        for item in full.article.items or (NOTHING,):
            yield _record(full, item)


def _record(full: Full, item: Item) -> Record:
    article, entry = full.article, full.entry
    title = (item.headline if entry.items > 1 else "") or article.title
    named = (f"{who.ref.slug} {who.ref.name}" for who in full.named if who.item == item.number)
    filters = {
        "official": list(dict.fromkeys(named)),
        "outlet": [article.outlet] if article.outlet else [],
        "year": [article.date[:4]] if article.date else [],
        "language": [article.language],
    }
    return Record(
        url=f"{entry.url}#item-{item.number}" if entry.items > 1 else entry.url,
        content=apart(next(filter(_WORD.search, ("\n".join(item.paragraphs), title)), entry.sort)),
        meta={"title": apart(title)},
        filters={name: values for name, values in filters.items() if values},
        sort={"date": f"{entry.sort} {item.number:06}"},
    )


def digest(articles: Iterable[Full]) -> str:
    """What decides how the index of these articles comes out."""
    made = sha256()
    for record in records(articles):
        made.update(_encode(record))
    return made.hexdigest()


def apart(text: str) -> str:
    """The text with its Han characters standing apart: each is a word of its own, and a run of them a phrase."""
    return text if text.isascii() else _BETWEEN.sub(" ", text)
