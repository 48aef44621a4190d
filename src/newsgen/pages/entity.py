"""The page of an outlet, reporter, place, organisation or tag: what was printed, by whom, where, and what bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from newsgen.model import urls
from newsgen.model.answers import Entity
from newsgen.pages.base import Frame, Kind, Link, Listed, Pager, after, frame, pager, slice_of, stale_span
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsgen.model.answers import Appearance, EntityKind
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry, Ref
    from newsgen.model.kinds import Change, Page, Span
    from newsgen.model.site import Site

NAMES = {
    "official": "Officials",
    "outlet": "Outlets",
    "reporter": "Reporters",
    "place": "Places",
    "organization": "Organizations",
    "tag": "Tags",
}


class EntityView(Struct, frozen=True):
    """See the template `entity.html`."""

    frame: Frame
    entity: Entity
    entries: tuple[Listed, ...]
    """Newest first."""
    pager: Pager


def named_only(entity: Entity) -> Entity:
    """What a further page may know of whom it is about: nothing that a newer article could change."""
    return structs.replace(entity, sort_name="", first="", last="", articles=0, appearances=0)


class EntityPages(Kind):
    """What the pages of one official, outlet, tag and so on have in common; the key is the slug."""

    kind: EntityKind
    template = "entity.html"
    path: Callable[[str], str]

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """Those of the kind that the article stands with."""
        raise NotImplementedError(self, entry)  # each kind has its own

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return [ref.slug for ref in self.refs(entry)]

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.page(type(self).path(page.key), page.number)

    def per_page(self, site: Site) -> int:
        """Rows on a page of a long list."""
        return site.per_page

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:
        """See `Kind.span`."""
        who = archive.entity(self.kind, key)
        unchanged = archive.appearance_count(self.kind, who.identity, change.since) if change.since else 0
        changed = archive.appearance_count(self.kind, who.identity, after(change.until))
        return stale_span(who.appearances, unchanged, changed, self.per_page(site))

    def rows(
        self, archive: Archive, site: Site, page: Page, entity: Entity
    ) -> tuple[tuple[Appearance, ...], Pager, int]:
        """The appearances on a page, newest first; where the page stands; how many there are in all."""
        total = entity.appearances
        offset, length = slice_of(page.number, total, self.per_page(site))
        appearances = archive.appearances(self.kind, entity.identity, offset, length)
        here = pager(type(self).path(page.key), page.number, total, self.per_page(site))
        return tuple(reversed(appearances)), here, total

    def frame(self, site: Site, page: Page, entity: Entity, **more: object) -> Frame:
        """The frame of one of these pages; `more` fields of it by name."""
        return frame(
            self.address(page),
            site,
            entity.name,
            crumbs=(
                Link(f"{self.kind}s/", say(NAMES[self.kind], site.language)),
                Link(type(self).path(page.key), entity.name),
            ),
            **more,
        )

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[object]:
        """See `PageKind.views`."""
        for page in pages:
            entity = archive.entity(self.kind, page.key)
            appearances, here, _ = self.rows(archive, site, page, entity)
            shown = named_only(entity) if page.number else entity
            entries = [Listed(f"{seen.entry.url}#item-{seen.item or 1}", seen.entry) for seen in appearances]
            yield EntityView(self.frame(site, page, entity), shown, tuple(entries), here)


class OutletPages(EntityPages):
    """One page a newspaper or agency."""

    name = "outlet"
    kind: EntityKind = "outlet"
    path = staticmethod(urls.outlet)

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """See `EntityPages.refs`."""
        return (entry.outlet,) if entry.outlet else ()


class ReporterPages(EntityPages):
    """One page a name in bylines."""

    name = "reporter"
    kind: EntityKind = "reporter"
    path = staticmethod(urls.reporter)

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """See `EntityPages.refs`."""
        return entry.reporters


class PlacePages(EntityPages):
    """One page a place of datelines or front matter."""

    name = "place"
    kind: EntityKind = "place"
    path = staticmethod(urls.place)

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """See `EntityPages.refs`."""
        return entry.places


class OrganizationPages(EntityPages):
    """One page an organisation of front matter."""

    name = "organization"
    kind: EntityKind = "organization"
    path = staticmethod(urls.organization)

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """See `EntityPages.refs`."""
        return entry.organizations


class TagPages(EntityPages):
    """One page a tag of front matter."""

    name = "tag"
    kind: EntityKind = "tag"
    path = staticmethod(urls.tag)

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """See `EntityPages.refs`."""
        return entry.tags
