"""An article: its items, who is named in them, where it comes from, what stands before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.answers import Named
from newsgen.model.article import Article, Credit, Item
from newsgen.model.entry import Entry, Ref
from newsgen.pages.base import Frame, Kind, Link
from newsgen.pages.citing import cite
from newsgen.pages.crumbs import date_crumbs
from newsgen.pages.linked_data import LinkedData, home, news_article, trail
from newsgen.pages.linking import linked
from newsgen.text.date_words import span_of_dates
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.answers import Full, Neighbour
    from newsgen.model.archive import Archive
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


FEW_STORIES = 3
"""An article with more begins with the way to each of them."""
LINE = 60
"""Characters of a story's first words, where these stand for a headline."""


class ItemView(Struct, frozen=True):
    """One story of the article."""

    number: int
    headline: str
    byline: tuple[tuple[Credit, Ref | None], ...]
    html: str
    """The text, finished; paragraphs have the fragments `#p-1`, `#p-2`, … counted through the article."""
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
    contents: tuple[Link, ...]
    """The way to each story, where there are many: by its headline, or else by its first words."""
    cite: str
    """The article cited in one line."""


class ArticlePages(Kind):
    """One page an article; the key is its place in the archive's order."""

    name = "article"
    template = "article.html"
    linked = True
    text = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.sort,)

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.article_of(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[ArticleView]:
        """See `PageKind.views`."""
        keys = [page.key for page in pages]
        for full, around in zip(archive.full(keys), archive.around(keys), strict=True):
            entry = full.entry
            yield ArticleView(
                frame=_frame(full, site, around),
                article=full.article,
                entry=entry,
                items=tuple(_items(full, site.language)),
                contents=_contents(full.article),
                cite=cite(entry, site),
            )


def _frame(full: Full, site: Site, around: tuple[Neighbour | None, Neighbour | None]) -> Frame:
    entry, article = full.entry, full.article
    address = entry.url
    root = urls.root(address)
    crumbs = date_crumbs(entry.date, site.language)
    about = news_article(entry, site, root, article)
    return Frame(
        address=address,
        root=root,
        title=entry.title,
        language=article.language,
        description=entry.lead,
        crumbs=crumbs,
        previous=_link(around[0]),
        next=_link(around[1]),
        linked_data=LinkedData((about, trail(crumbs, entry.title, about.url, home(site, root)))),
    )


def _link(article: Neighbour | None) -> Link | None:
    return Link(urls.article_of(article.sort), article.title, article.language) if article else None


def _items(full: Full, language: str) -> Iterator[ItemView]:
    root = urls.root(full.entry.url)
    reporters = {name_key(ref.name): ref for ref in full.entry.reporters}
    number = 0
    for item in full.article.items:
        named = tuple([who for who in full.named if who.item == item.number])
        yield ItemView(
            number=item.number,
            headline=item.headline,
            byline=tuple([(credit, reporters.get(name_key(credit.name))) for credit in item.byline]),
            html=item.html or linked(item.paragraphs, named, root, number),
            named=named,
            when=span_of_dates(item.event.start, item.event.end, language) if item.event else "",
            when_told=item.event.words if item.event else "",
        )
        number += len(item.paragraphs)


def _contents(article: Article) -> tuple[Link, ...]:
    if len(article.items) <= FEW_STORIES:
        return ()
    return tuple([Link(f"#item-{item.number}", item.headline or _first_words(item)) for item in article.items])


def _first_words(item: Item) -> str:
    text = item.paragraphs[0] if item.paragraphs else str(item.number)
    if len(text) <= LINE:
        return text
    cut = text.rfind(" ", LINE // 2, LINE)  # a text without spaces is Chinese, where half as many say as much
    return text[: cut if cut > 0 else LINE // 2].rstrip(" ,;:，、；：") + "…"
