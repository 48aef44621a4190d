"""`data/articles/YYYY.jsonl`: one article a line, by date then address. The keys are the contract's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsgen.exports.base import File, to_json, year_key, year_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.model.answers import Full, Named
    from newsgen.model.archive import Archive
    from newsgen.model.article import Event
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class ArticlesFile(File):
    """One file a year, and one for undated articles."""

    name = "data-articles"
    text = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (year_key(entry),)

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return f"data/articles/{page.key}.jsonl"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - a site has no part in it
        """See `FileKind.body`."""
        return article_lines(archive, year_prefix(page.key))


def article_lines(archive: Archive, prefix: str, until: str = "") -> Iterator[bytes]:
    """A line an article, for those that `Archive.full_range` selects."""
    for full in archive.full_range(prefix, until):
        yield to_json(line(full)) + b"\n"


def line(full: Full) -> dict[str, Any]:
    """An article as the contract spells it."""
    article, entry = full.article, full.entry
    return {
        "id": entry.url.rstrip("/"),
        "url": entry.url,
        "source": article.source,
        "date": article.date or None,
        "title": entry.title,
        "title_derived": article.title_derived,
        "outlet": article.outlet or None,
        "language": article.language,
        "places": tuple(dict.fromkeys(place for item in article.items for place in item.places)),
        "organizations": article.organizations,
        "tags": article.tags,
        "source_url": article.source_url or None,
        "translation_of": article.translation_of or None,
        "metadata": dict(article.metadata),
        "items": [
            {
                "number": item.number,
                "headline": item.headline or None,
                "byline": [{"role": credit.role, "name": credit.name} for credit in item.byline],
                "event": _event(item.event),
                "paragraphs": item.paragraphs,
                "officials": list(_officials(who for who in full.named if who.item == item.number)),
            }
            for item in article.items
        ],
    }


def _event(event: Event | None) -> dict[str, str | None] | None:
    """When it happened; `start` is null where the text says `recently` and no more."""
    if event is None:
        return None
    return {"start": event.start or None, "end": event.end, "precision": event.precision, "words": event.words}


def _officials(named: Iterable[Named]) -> Iterator[dict[str, Any]]:
    """One entry a person, also where the item prints two spellings that the registry joins."""
    people: dict[str, dict[str, Any]] = {}
    for who in named:
        person = people.setdefault(who.ref.slug, {"id": who.ref.slug, "name": who.name, "titles": []})
        person["titles"] += [title for title in who.titles if title not in person["titles"]]
    yield from people.values()
