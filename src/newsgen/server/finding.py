"""From the path of a request to a file of the site, and to nothing outside it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote

from msgspec import Struct

INDEX = "index.html"
_TEXT = {
    ".bib": "text/plain",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".xsl": "application/xml",
}
_BYTES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
# A list of our own, not the system's: what a preview shows must not depend on the machine.
TYPES = {suffix: f"{kind}; charset=utf-8" for suffix, kind in _TEXT.items()} | _BYTES


class Found(Struct, frozen=True):
    """The file to show; or none, and perhaps the address that was meant."""

    file: Path | None = None
    moved: str = ""


def content_type(file: Path) -> str:
    """The type of a file by its suffix; of an unknown one, that it is bytes."""
    return TYPES.get(file.suffix.lower(), "application/octet-stream")


def find(folder: Path, base_path: str, target: str) -> Found:
    """What stands at the target of a request (path and query), in a site that is served below `base_path`.

    A folder is shown by its index, at the address that ends in a slash. Nothing is found outside `folder`:
    neither by `..`, however it is written, nor by a link.
    """
    path, _, query = target.partition("#")[0].partition("?")
    path = f"/{path.lstrip('/')}"  # two slashes would make a host's name of what follows
    if not path.startswith(base_path):
        return Found(moved=base_path) if path in ("/", base_path.rstrip("/")) else Found()
    *above, last = path.removeprefix(base_path).split("/")
    names = _names([*above, last] if last else above)
    if names is None:
        return Found()
    file = _inside(folder, names)
    if file is None or (not last and not file.is_dir()):
        return Found()
    if not file.is_dir():
        return Found(file if file.is_file() else None)
    if last:
        return Found(moved=base_path + "/".join(map(quote, names)) + "/" + (query and f"?{query}"))
    index = _inside(folder, [*names, INDEX])
    return Found(index if index and index.is_file() else None)


def _names(segments: list[str]) -> list[str] | None:
    """The names of files that the segments of a path stand for; none where one of them is not a plain name."""
    try:
        names = [unquote(segment, errors="strict") for segment in segments]
    except UnicodeDecodeError:
        return None
    return names if all(map(_is_plain, names)) else None


def _is_plain(name: str) -> bool:
    return name not in ("", ".", "..") and not set(name) & set("/\\:\0")


def _inside(folder: Path, names: list[str]) -> Path | None:
    """The file or folder of that name, where it really lies inside `folder`."""
    top = folder.resolve()
    try:
        real = top.joinpath(*names).resolve()
        real.stat()
    except (OSError, RuntimeError, ValueError):  # not there, a loop of links, a name too long
        return None
    return real if real.is_relative_to(top) else None
