"""Plugin: what somebody else adds to newsgen; and how a site names one."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:  # nothing packs or reads a Plugin, so nothing looks at the types of its fields when it runs
    # ruff: disable[TC004]
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from newsgen.checks import Matter
    from newsgen.exports.formats import Format
    from newsgen.model.answers import Full
    from newsgen.model.diagnostic import Diagnostic
    from newsgen.model.kinds import FileKind, PageKind
    # ruff: enable[TC004]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Plugin(Struct, frozen=True):
    """All of it is optional but the name. What is in it holds no state that changes."""

    name: str
    """Lower case letters, digits and hyphens; all that the plugin puts into the site stands below `/NAME/`."""
    pages: tuple[PageKind, ...] = ()
    """Kinds of HTML page."""
    files: tuple[FileKind, ...] = ()
    """Kinds of other files of the site."""
    formats: Mapping[str, Format] = _NOTHING
    """What `newsgen export --format` takes."""
    article_checks: Mapping[str, Callable[[Full], Iterable[Diagnostic]]] = _NOTHING
    """Rules of `newsgen check` over one article, by the code of what they find."""
    archive_checks: Mapping[str, Callable[[Matter], Iterable[Diagnostic]]] = _NOTHING
    """Rules over the whole archive."""
    filters: Mapping[str, Callable[..., object]] = _NOTHING
    """What templates may do with a value."""
    templates: Path | None = None
    """A folder of templates and assets; a site's own go before them."""


class Named(NamedTuple):
    """A plugin as a site names it: small, and all that a worker needs to load the same one."""

    name: str
    """As in the configuration: `plugins/quotes.py`, or the name of an entry point."""
    file: str
    """Of a plugin in a file, where that is."""
    digest: str
    """Of the file; of an installed plugin, its version with the digest of its files."""
