"""`data/officials.json`: Popolo persons with memberships (https://www.popoloproject.com/specs/person.html)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsgen.exports.base import File, to_json
from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.model.answers import Entity, Post
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class OfficialsFile(File):
    """One file, streamed a person at a time."""

    name = "data-officials"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return ("",) if entry.officials else ()

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "data/officials.json"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - as above
        """See `FileKind.body`."""
        return persons(archive, archive.entities("official"))


def persons(archive: Archive, people: Iterable[Entity]) -> Iterator[bytes]:
    """These people as one document, a person at a time."""
    yield b'{"persons": ['
    for number, who in enumerate(people):
        yield (b",\n" if number else b"\n") + to_json(person(archive, who))
    yield b"\n]}\n"


def person(archive: Archive, who: Entity) -> dict[str, Any]:
    """A Popolo person; `first_cited` and `last_cited` are the dates of the clippings that prove it."""
    ledger = archive.ledger(who.identity)
    others = {name for name, _ in archive.spellings(who.identity)} | set(ledger.aliases)
    attested = [_membership(who, post) for post in archive.posts(who.identity)]
    listed = [
        {"person_id": who.slug, "role": title, "organization": organization or None, "start_date": start or None,
         "end_date": end or None, "source": "registry"}
        for title, organization, start, end in ledger.posts
    ]  # fmt: skip
    return {
        "id": who.slug,
        "name": who.name,
        "sort_name": who.sort_name,
        "other_names": [{"name": name} for name in sorted(others - {who.name})],
        "links": [{"url": url} for url in ledger.same_as],
        "url": urls.official(who.slug),
        "first_cited": _date(who.first),
        "last_cited": _date(who.last),
        "articles": who.articles,
        "memberships": attested + listed,
    }


def _membership(who: Entity, post: Post) -> dict[str, Any]:
    return {
        "person_id": who.slug,
        "role": post.title,
        "first_cited": _date(post.first),
        "last_cited": _date(post.last),
        "articles": post.articles,
        "sources": [{"url": f"{urls.article_of(post.first)}#item-{post.first_item}"}],
    }


def _date(sort: str) -> str | None:
    return sort.partition(" ")[0] or None
