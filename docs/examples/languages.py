"""A plugin: pages that list a year's articles by language, a check for missing bylines, and a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model.diagnostic import Diagnostic
from newsgen.pages.base import Frame, Kind, Listed, frame, listed
from newsgen.plugins import Plugin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.answers import Full
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

NAMES = {"en": "English", "zh": "Chinese"}


class LanguageView(Struct, frozen=True):
    """What the template `language.html` can show."""

    frame: Frame
    language: str
    year: str
    entries: tuple[Listed, ...]


class LanguagePages(Kind):
    """One page for each language and year; its key is `en/2024`."""

    name = "language"
    template = "language.html"

    def keys(self, entry: Entry) -> Iterable[str]:
        """On which pages an article stands."""
        return (f"{entry.language[:2]}/{entry.date[:4]}",) if entry.date else ()

    def address(self, page: Page) -> str:
        """Where a page is: below `languages/`, because that is the plugin's name."""
        return f"languages/{page.key}/"

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[LanguageView]:
        """What each page shows."""
        for page in pages:
            language, year = page.key.split("/")
            entries = [entry for entry in archive.entries(year) if entry.language.startswith(language)]
            title = f"{language_name(language)}, {year}"
            yield LanguageView(frame(self.address(page), site, title), language, year, listed(entries))


def byline_missing(full: Full) -> Iterator[Diagnostic]:
    """An article that does not say who wrote it."""
    if not any(item.byline for item in full.article.items):
        path = full.article.source.path
        yield Diagnostic(
            path, 0, "byline-missing", "warning", "names no reporter", "write `byline` into its front matter"
        )


def language_name(language: str) -> str:
    """`en` -> `English`; a language without a name here stays as it is."""
    return NAMES.get(language, language)


PLUGIN = Plugin(
    name="languages",
    pages=(LanguagePages(),),
    article_checks={"byline-missing": byline_missing},
    filters={"language_name": language_name},
)
