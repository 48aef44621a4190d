"""An article: its items, who is named in them, where it comes from, what stands before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.archive import Named
from newsgen.model.article import Article, Credit
from newsgen.model.entry import Entry, Ref
from newsgen.pages.base import Frame, Kind, Link, frame
from newsgen.pages.crumbs import date_crumbs
from newsgen.pages.linking import Part, linked_parts
from newsgen.text.date_words import span_of_dates
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive, Full, Neighbour
    from newsgen.model.article import Item
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class Paragraph(Struct, frozen=True):
    """A paragraph, its names of officials linked where they are first mentioned."""

    number: int
    """Counted through the article; its fragment is `#p-N`."""
    parts: tuple[Part, ...]


class ItemView(Struct, frozen=True):
    """One story of the article."""

    number: int
    headline: str
    byline: tuple[tuple[Credit, Ref | None], ...]
    paragraphs: tuple[Paragraph, ...]
    html: str
    """Sanitised HTML in place of paragraphs, where the item was written in Markdown."""
    named: tuple[Named, ...]
    when: str
    """When it happened, in words, as far as it follows from the lead; else empty."""
    when_told: str
    """The words of the lead that say so."""


class ArticleView(Struct, frozen=True):
    """See the template `article.html`."""

    frame: Frame
    article: Article
    entry: Entry
    items: tuple[ItemView, ...]


class ArticlePages(Kind):
    """One page an article; the key is its place in the archive's order."""

    name = "article"
    template = "article.html"
    linked = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.sort,)

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.article_of(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[ArticleView]:
        """See `PageKind.views`."""
        for full in archive.full([page.key for page in pages]):
            before, after = archive.around(full.entry.sort)
            yield ArticleView(
                frame=frame(
                    full.entry.url,
                    site,
                    full.entry.title,
                    language=full.article.language,
                    description=full.entry.lead,
                    crumbs=date_crumbs(full.entry.date),
                    previous=_link(before),
                    next=_link(after),
                ),
                article=full.article,
                entry=full.entry,
                items=tuple(_items(full)),
            )


def _link(article: Neighbour | None) -> Link | None:
    return Link(urls.article_of(article.sort), article.title) if article else None


def _items(full: Full) -> Iterator[ItemView]:
    reporters = {name_key(ref.name): ref for ref in full.entry.reporters}
    number = 0
    for item in full.article.items:
        named = tuple(who for who in full.named if who.item == item.number)
        yield ItemView(
            number=item.number,
            headline=item.headline,
            byline=tuple((credit, reporters.get(name_key(credit.name))) for credit in item.byline),
            paragraphs=tuple(_paragraphs(item, named, number)),
            html=item.html,
            named=named,
            when=span_of_dates(item.event.start, item.event.end) if item.event else "",
            when_told=item.event.words if item.event else "",
        )
        number += len(item.paragraphs)


def _paragraphs(item: Item, named: Sequence[Named], before: int) -> Iterator[Paragraph]:
    if item.html:
        return
    for number, parts in enumerate(linked_parts(item.paragraphs, named), 1):
        yield Paragraph(before + number, parts)
