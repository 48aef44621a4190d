"""An article and an official as rows of the exported database, table by table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.model.answers import Full
    from newsgen.model.archive import Archive
    from newsgen.model.article import Article, Item

Rows = tuple[str, list[tuple[Any, ...]]]
"""A table's name, and rows for it."""


class Numbers:
    """Numbers the rows of those tables that no address identifies, in the archive's order."""

    def __init__(self) -> None:
        self.article = self.item = self.appearance = 0


def article_rows(full: Full, numbers: Numbers) -> Iterator[Rows]:
    """All that the tables hold of one article."""
    numbers.article += 1
    number, entry = numbers.article, full.entry
    yield "outlets", [(ref.slug, ref.name) for ref in (entry.outlet,) if ref]
    yield "places", [(ref.slug, ref.name) for ref in entry.places]
    yield "organizations", [(ref.slug, ref.name) for ref in entry.organizations]
    yield "tags", [(ref.slug, ref.name) for ref in entry.tags]
    yield "articles", [_article(full, number)]
    yield "article_places", [(number, ref.slug) for ref in entry.places]
    yield "article_organizations", [(number, ref.slug) for ref in entry.organizations]
    yield "article_tags", [(number, ref.slug) for ref in entry.tags]
    yield "article_metadata", [(number, *pair) for pair in dict(full.article.metadata).items()]
    for item in full.article.items:
        numbers.item += 1
        yield "items", [_item(item, numbers, full.entry.title)]
        yield "bylines", [(numbers.item, n, by.name, by.role or None) for n, by in enumerate(item.byline, 1)]
        yield from _appearances(full, item.number, numbers)


def _article(full: Full, number: int) -> tuple[Any, ...]:
    article, entry = full.article, full.entry
    return (
        number, entry.url, entry.date or None, entry.date[:4] or None, entry.title, entry.title_derived,
        entry.outlet.slug if entry.outlet else None, article.language, *_source(article), article.source_url or None,
    )  # fmt: skip


def _source(article: Article) -> tuple[str, str, str]:
    return article.source.path, article.source.sha256, article.source.encoding


def _item(item: Item, numbers: Numbers, title: str) -> tuple[Any, ...]:
    event = item.event
    when = (event.start or None, event.end, event.precision, event.words) if event else (None,) * 4
    text = "\n\n".join(item.paragraphs)
    return (numbers.item, numbers.article, item.number, item.headline or title, text, *when)


def _appearances(full: Full, item: int, numbers: Numbers) -> Iterator[Rows]:
    for who in full.named:
        if who.item == item:
            numbers.appearance += 1
            number = numbers.appearance
            yield "appearances", [(number, numbers.item, who.ref.slug, who.name, who.paragraph, who.sentence)]
            yield "appearance_titles", [(number, n, title) for n, title in enumerate(who.titles, 1)]


def official_rows(archive: Archive, slug: str) -> Iterator[Rows]:
    """All that the tables hold of one official."""
    who = archive.entity("official", slug)
    ledger = archive.ledger(who.identity)
    names = {name for name, _ in archive.spellings(who.identity)} | set(ledger.aliases)
    yield "officials", [(slug, who.name, who.sort_name, urls.official(slug))]
    yield "official_names", [(slug, name) for name in sorted(names - {who.name})]
    yield "official_links", [(slug, url) for url in dict.fromkeys(ledger.same_as)]
    posts = [(None, slug, title, *(value or None for value in rest)) for title, *rest in ledger.posts]
    yield "registry_posts", posts
