"""The lists of all that there is of each sort: what newsgen ships first, then each plugin's, in the order of the site.

Each is asked for when it is needed, and kept: a build never imports what only a check needs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from newsgen.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from newsgen.checks import Rules
    from newsgen.exports.formats import Format
    from newsgen.model.kinds import FileKind, PageKind
    from newsgen.plugins.guard import Guard
    from newsgen.plugins.shape import Named, Plugin

    AnyKind = PageKind | FileKind
    Plugins = tuple[Named, ...]

Thing = TypeVar("Thing")


@lru_cache(maxsize=4)
def kinds(plugins: Plugins) -> dict[str, AnyKind]:
    """All kinds of output, by name."""
    from newsgen.exports import EXPORTS
    from newsgen.pages import PAGES

    shipped: tuple[AnyKind, ...] = (*PAGES, *EXPORTS)
    found = {kind.name: kind for kind in shipped}
    for plugin, guard in _guarded(plugins):
        own: list[AnyKind] = [*map(guard.pages, plugin.pages), *map(guard.files, plugin.files)]
        _join(found, ((kind.name, kind) for kind in own), guard)
    return found


def folders(plugins: Plugins) -> dict[str, str]:
    """The folder of the site in which each plugin's kind of output stands."""
    return {kind.name: guard.folder for plugin, guard in _guarded(plugins) for kind in (*plugin.pages, *plugin.files)}


def templates(plugins: Plugins) -> list[Path]:
    """The folders of templates that plugins bring."""
    return [plugin.templates for plugin, _ in _guarded(plugins) if plugin.templates is not None]


def filters(plugins: Plugins) -> dict[str, Callable[..., object]]:
    """The filters that plugins bring."""
    found: dict[str, Callable[..., object]] = {}
    for plugin, guard in _guarded(plugins):
        _join(found, ((name, guard.filter(function)) for name, function in plugin.filters.items()), guard)
    return found


def formats(plugins: Plugins) -> Mapping[str, Format]:
    """All formats of exports, by name."""
    from newsgen.exports.formats import FORMATS

    found: dict[str, Format] = dict(FORMATS)
    for plugin, guard in _guarded(plugins):
        _join(found, ((name, guard.format(form)) for name, form in plugin.formats.items()), guard)
    return found


def rules(plugins: Plugins) -> Rules:
    """All rules of `newsgen check`."""
    from newsgen.checks import SHIPPED, Rules

    of_an_article, of_the_archive = dict(SHIPPED.of_an_article), dict(SHIPPED.of_the_archive)
    for plugin, guard in _guarded(plugins):
        _join(of_an_article, ((code, guard.rule(rule)) for code, rule in plugin.article_checks.items()), guard)
        _join(of_the_archive, ((code, guard.rule(rule)) for code, rule in plugin.archive_checks.items()), guard)
    return Rules(of_an_article, of_the_archive)


def _guarded(plugins: Plugins) -> Iterator[tuple[Plugin, Guard]]:
    for named in plugins:
        from newsgen.plugins.guard import Guard
        from newsgen.plugins.named import load

        plugin = load(named)
        yield plugin, Guard(named.name, named.file, f"{plugin.name}/")


def _join(found: dict[str, Thing], more: Iterable[tuple[str, Thing]], guard: Guard) -> None:
    for name, thing in more:
        if name in found:
            raise BuildError(
                f"error plugin-failed the plugin {guard.name} brings `{name}`, and there is one of that name already",
                hint="choose another name for it",
            )
        found[name] = thing
