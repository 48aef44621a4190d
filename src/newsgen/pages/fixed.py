"""Pages that are there whatever the archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from newsgen.model import urls
from newsgen.model.answers import Output
from newsgen.pages.base import Frame, Kind, Link, frame
from newsgen.pages.linked_data import DataDownload, Dataset, LinkedData, home
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


LISTED = 60
"""Files that are described to machines in the page; all of them are in `datapackage.json`."""


class FixedView(Struct, frozen=True):
    """See the template `404.html`."""

    frame: Frame


class DataView(Struct, frozen=True):
    """See the template `data.html`."""

    frame: Frame
    files: tuple[Output, ...]


class NotFoundPage(Kind):
    """What a host shows for an address that is not there, at any depth; so its links start at the site's path."""

    name = "404"
    template = "404.html"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - shows no article
        """See `Kind.keys`."""
        return ()

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return urls.NOT_FOUND

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[FixedView]:  # noqa: ARG002 - as above
        """See `PageKind.views`."""
        for _ in pages:
            at_root = frame(urls.NOT_FOUND, site, say("Page not found", site.language))
            yield FixedView(structs.replace(at_root, root=site.base_path))


class DataPage(Kind):
    """What can be downloaded, described."""

    name = "data"
    template = "data.html"
    fixed: tuple[str, ...] = ("",)
    late = True

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - every article changes some file's digest
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "data/"

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[DataView]:
        """See `PageKind.views`."""
        for _ in pages:
            files = [file for file in archive.outputs("data/") if not file.path.endswith((".html", "datapackage.json"))]
            title = say("Data", site.language)
            about = LinkedData((_dataset(site, files),))
            head = frame("data/", site, title, crumbs=(Link("data/", title),), linked_data=about)
            yield DataView(head, tuple(files))


def _dataset(site: Site, files: Sequence[Output]) -> Dataset:
    base = home(site, urls.root("data/"))
    files = files[:LISTED]
    return Dataset(
        name=site.title,
        url=f"{base}data/",
        description=site.description or site.title,
        distribution=tuple([DataDownload(content_url=base + file.path, encoding_format=_type(file)) for file in files]),
    )


def _type(file: Output) -> str:
    return {"csv": "text/csv", "json": "application/json"}.get(file.path.rpartition(".")[2], "application/jsonl")
