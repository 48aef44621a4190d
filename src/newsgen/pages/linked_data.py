"""What machines read in a page: JSON-LD by the words of schema.org (https://schema.org/NewsArticle and others)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Article
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site
    from newsgen.pages.base import Link


class Thing(Struct, frozen=True, tag_field="@type", rename="camel", omit_defaults=True):
    """What every thing has: a name and an address."""

    name: str = ""
    url: str = ""


class Organization(Thing, frozen=True, tag="Organization"):
    """A newspaper, an agency, a body that somebody serves."""


class Place(Thing, frozen=True, tag="Place"):
    """Where a text was written."""


class Role(Thing, frozen=True, tag="Role"):
    """An office, with the dates of the first and the last clipping that prints it."""

    role_name: str = ""
    start_date: str = ""
    end_date: str = ""


class Person(Thing, frozen=True, tag="Person"):
    """A reporter or an official."""

    alternate_name: tuple[str, ...] = ()
    job_title: str = ""
    same_as: tuple[str, ...] = ()
    has_occupation: tuple[Role, ...] = ()


class ListItem(Thing, frozen=True, tag="ListItem"):
    """A step of the way to a page."""

    position: int = 0
    item: str = ""


class BreadcrumbList(Thing, frozen=True, tag="BreadcrumbList"):
    """The way from the home page to a page."""

    item_list_element: tuple[ListItem, ...] = ()


class CreativeWork(Thing, frozen=True, tag="CreativeWork"):
    """A text that is elsewhere."""


class NewsArticle(Thing, frozen=True, tag="NewsArticle"):
    """An article."""

    headline: str = ""
    date_published: str = ""
    in_language: str = ""
    author: tuple[Person, ...] = ()
    publisher: Organization | None = None
    mentions: tuple[Person | Organization, ...] = ()
    location_created: tuple[Place, ...] = ()
    keywords: tuple[str, ...] = ()
    is_based_on: str = ""
    translation_of_work: CreativeWork | None = None


class DataDownload(Thing, frozen=True, tag="DataDownload"):
    """A file of the data."""

    content_url: str = ""
    encoding_format: str = ""


class Dataset(Thing, frozen=True, tag="Dataset"):
    """All that can be downloaded."""

    description: str = ""
    temporal_coverage: str = ""
    distribution: tuple[DataDownload, ...] = ()


class LinkedData(Struct, frozen=True, rename={"context": "@context", "graph": "@graph"}):
    """The things that a page is about."""

    graph: tuple[Thing, ...]
    context: str = "https://schema.org"


def home(site: Site, root: str) -> str:
    """What to put before an address: the site's own where it is known, else the way to the site's root."""
    return site.base_url or root


def trail(crumbs: Sequence[Link], title: str, url: str, base: str) -> BreadcrumbList:
    """The crumbs above a page, and the page itself, whose address goes without saying."""
    steps = [ListItem(crumb.text, "", number, base + crumb.url) for number, crumb in enumerate(crumbs, 1)]
    if not steps or steps[-1].item != url:
        steps.append(ListItem(title, "", len(steps) + 1))
    return BreadcrumbList(item_list_element=tuple(steps))


def news_article(entry: Entry, site: Site, root: str, article: Article) -> NewsArticle:
    """An article; officials and organisations are whom it mentions, its places where it was written."""
    base = home(site, root)
    return NewsArticle(
        url=base + entry.url,
        headline=entry.title,
        date_published=entry.date,
        in_language=entry.language,
        author=tuple([Person(ref.name, base + urls.reporter(ref.slug)) for ref in entry.reporters]),
        publisher=Organization(entry.outlet.name, base + urls.outlet(entry.outlet.slug)) if entry.outlet else None,
        mentions=(
            *[Person(ref.name, base + urls.official(ref.slug)) for ref in entry.officials],
            *[Organization(ref.name, base + urls.organization(ref.slug)) for ref in entry.organizations],
        ),
        location_created=tuple([Place(ref.name, base + urls.place(ref.slug)) for ref in entry.places]),
        keywords=article.tags,
        is_based_on=article.source_url,
        translation_of_work=CreativeWork(url=article.translation_of) if article.translation_of else None,
    )


def person(
    name: str, url: str, names: tuple[str, ...], same_as: tuple[str, ...], roles: Sequence[tuple[str, str, str]]
) -> Person:
    """An official with the titles that clippings print: title, first date, last date, the latest first."""
    return Person(
        name,
        url,
        alternate_name=names,
        job_title=roles[0][0] if roles else "",
        same_as=same_as,
        has_occupation=tuple([Role(role_name=title, start_date=start, end_date=end) for title, start, end in roles]),
    )
