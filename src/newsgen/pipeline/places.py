"""Where a site's content and output are: folders of this machine, or places on other file systems, by URL.

What other file systems need is imported only for a site that has one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BuildError
from newsgen.loader import Discovery, discover
from newsgen.writer import OutputFolder

if TYPE_CHECKING:
    from newsgen.config import SiteConfig
    from newsgen.remote import Place
    from newsgen.writer.base import Output

CONTENT = "content"
REGISTRY = "content/officials.yaml"


def is_url(place: Path | str) -> bool:
    """Is this a place on another file system?"""
    return isinstance(place, str) and "://" in place


def find_content(root: Path, config: SiteConfig) -> Discovery:
    """The articles of a site. Raises `BuildError` where there is no content."""
    if config.content:
        from newsgen.loader.discover_remote import discover_remote

        return discover_remote(_content_place(config), CONTENT)
    if not (root / CONTENT).is_dir():
        raise BuildError(
            f"error content-missing there is no {CONTENT}/ folder in {root.resolve()}",
            hint="make one and put your clippings there, or name the site's folder with --source",
        )
    return discover(root, CONTENT)


def _content_place(config: SiteConfig) -> Place:
    from newsgen.remote import Place

    place = Place(config.content)
    if not place.exists():
        raise BuildError(
            f"error content-missing there is nothing at {place.url}",
            hint="put your clippings there, or correct `content` in newsgen.yaml",
        )
    return place


def registry_bytes(root: Path, config: SiteConfig) -> bytes | None:
    """The registry of officials; `None` where there is none. Raises `OSError` where it cannot be read."""
    if config.content:
        from newsgen.remote import Place

        return Place(config.content).read(REGISTRY.removeprefix(f"{CONTENT}/"))
    path = root / REGISTRY
    if not path.resolve().is_relative_to(path.parent.resolve()):  # `discover` names a link that leads out
        return None
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def open_output(root: Path, told: Path | str | None, config: SiteConfig) -> Output:
    """The output of a site, as told or configured. Raises `BuildError` where newsgen may not write there."""
    place = told or (config.output if is_url(config.output) else root / config.output)
    output = _remote_output(str(place)) if is_url(place) else OutputFolder(Path(place))
    if config.content:
        _refuse_overlap(output, config.content)
    output.refuse_foreign(root / CONTENT)
    return output


def _remote_output(url: str) -> Output:
    from newsgen.writer.remote import RemoteFolder

    return RemoteFolder(url)


def _refuse_overlap(output: Output, url: str) -> None:
    from newsgen.remote.place import Place, address_of
    from newsgen.writer.remote import refuse_overlap

    content = Place(url)
    there = Place(output.name).address() if is_url(output.name) else address_of(Path(output.identity))
    refuse_overlap(there, content.address(), output.name, content.url)


def sees_alone(config: SiteConfig) -> bool:
    """Is the content where only this process sees it, in its memory?"""
    if not config.content:
        return False
    from newsgen.remote import Place

    return Place(config.content).here_alone


def refuse_remote(told: Path | str | None, config: SiteConfig) -> None:
    """Raise `BuildError` where content or output are not in folders of this machine, as a preview needs."""
    for what, place in (("content", config.content), ("output", config.output if told is None else told)):
        if is_url(place):
            raise BuildError(
                f"error preview-remote the {what} of this site is at {place}, and a preview needs a folder",
                hint="say --output DIR" if what == "output" else "preview a copy of it with a newsgen.yaml of its own",
            )
