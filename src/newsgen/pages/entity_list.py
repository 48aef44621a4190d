"""All officials, all outlets, all places: an index by sort name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.answers import Entity
from newsgen.model.kinds import Change, Page, Span
from newsgen.pages.base import Frame, Kind, Link, frame
from newsgen.pages.entity import NAMES
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.answers import EntityKind
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site

NAMES_A_PAGE = 200


class Row(Struct, frozen=True):
    """A line of the index."""

    entity: Entity
    shown: str
    """The name as an index shows it: as printed, or with the family name in front where that stands elsewhere."""
    title: str
    """For an official, the title printed last."""


class LetterGroup(Struct, frozen=True):
    """The names under one letter."""

    letter: str
    rows: tuple[Row, ...]


class ListView(Struct, frozen=True):
    """See the template `list.html`."""

    frame: Frame
    kind: str
    total: int
    """On the first page; 0 on the others, which need not be made anew for every new name."""
    groups: tuple[LetterGroup, ...]
    letters: tuple[Link, ...]
    """On the first of several pages: the letters, each with the page on which its names begin."""
    before: str
    """Address of the page with the names before these; empty on the first."""
    after: str


class EntityLists(Kind):
    """The index of one sort of entity; there is one key, the empty one."""

    template = "list.html"
    fixed: tuple[str, ...] = ("",)

    def __init__(self, kind: EntityKind) -> None:
        self.kind = kind
        self.name = f"{kind}s"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        there = {
            "official": entry.officials, "outlet": entry.outlet, "reporter": entry.reporters, "place": entry.places,
            "organization": entry.organizations, "tag": entry.tags,
        }[self.kind]  # fmt: skip
        return ("",) if there else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`. The first page of the alphabet is the bare one, the second is page 2."""
        return urls.page(f"{self.name}/", page.number + 1 if page.number else 0)

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - by name, not by date
        """See `Kind.span`."""
        return Span.all(max(0, -(-archive.entity_count(self.kind) // NAMES_A_PAGE) - 1))

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[ListView]:
        """See `PageKind.views`."""
        total = archive.entity_count(self.kind)
        title = say(NAMES[self.kind], site.language)
        for page in pages:
            entities = archive.entities(self.kind, page.number * NAMES_A_PAGE, NAMES_A_PAGE)
            more = total > (page.number + 1) * NAMES_A_PAGE
            yield ListView(
                frame=frame(self.address(page), site, title, crumbs=(Link(f"{self.name}/", title),)),
                kind=self.kind,
                total=0 if page.number else total,
                groups=tuple(self._groups(archive, entities)),
                letters=self._letters(archive) if more and not page.number else (),
                before=self.address(Page("", page.number - 1)) if page.number else "",
                after=self.address(Page("", page.number + 1)) if more else "",
            )

    def _letters(self, archive: Archive) -> tuple[Link, ...]:
        links: dict[str, Link] = {}
        rank = 0
        for initial, names in archive.initials(self.kind):
            page = self.address(Page("", rank // NAMES_A_PAGE))
            links.setdefault(initial.upper(), Link(page, initial.upper()))
            rank += names
        return tuple(links.values())

    def _groups(self, archive: Archive, entities: Sequence[Entity]) -> Iterator[LetterGroup]:
        letters: dict[str, list[Row]] = {}
        for entity in entities:
            title = _latest_title(archive, entity) if self.kind == "official" else ""
            letters.setdefault(entity.sort_name[:1].upper(), []).append(Row(entity, _shown(entity), title))
        for letter, rows in letters.items():
            yield LetterGroup(letter, tuple(rows))


def _shown(entity: Entity) -> str:
    filed = entity.sort_name.replace(",", " ").split()
    printed = entity.name.split()
    return entity.sort_name if filed != printed and sorted(filed) == sorted(printed) else entity.name


def _latest_title(archive: Archive, official: Entity) -> str:
    posts = archive.posts(official.identity)
    return max(posts, key=lambda post: (post.last, post.last_item)).title if posts else ""
