"""`data/datapackage.json`: a Frictionless description of the data files, with bytes and SHA-256 of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsgen.exports.appearances import COLUMNS
from newsgen.exports.base import File, pretty_json
from newsgen.text.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.answers import Output
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

MEDIA_TYPES = {
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "json": "application/json",
}


class DataPackage(File):
    """One file, made when the others are."""

    name = "datapackage"
    fixed: tuple[str, ...] = ("",)
    late = True

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - every article changes some file's digest
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "data/datapackage.json"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        files = [file for file in archive.outputs("data/") if file.path.rpartition(".")[2] in MEDIA_TYPES]
        package: dict[str, Any] = {
            "name": slugify(site.title, "news-archive"),
            "title": site.title,
            "description": site.description,
            "homepage": site.base_url,
            "resources": [_resource(file) for file in files if file.path != self.address(page)],
        }
        yield pretty_json({key: value for key, value in package.items() if value or key == "resources"})


def _resource(file: Output) -> dict[str, Any]:
    path = file.path.removeprefix("data/")
    kind = path.rpartition(".")[2]
    resource: dict[str, Any] = {
        "name": slugify(path.rpartition(".")[0].replace("/", "-")),
        "path": path,
        "format": kind,
        "mediatype": MEDIA_TYPES[kind],
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if kind == "csv":
        fields = [{"name": name, "type": "integer" if name == "item" else "string"} for name in COLUMNS]
        resource["schema"] = {"fields": fields}
    return resource
