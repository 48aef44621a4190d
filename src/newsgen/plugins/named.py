"""From a name in `newsgen.yaml` to a plugin: a file of the site, or an entry point `newsgen` of an installed package.

Nothing is looked for that the configuration does not name, so a site without plugins pays nothing.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from newsgen.errors import BuildError, ConfigError
from newsgen.model import urls
from newsgen.plugins.guard import told
from newsgen.plugins.shape import Named, Plugin
from newsgen.text.digest import sha256
from newsgen.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import EntryPoint

GROUP = "newsgen"
NAME = "PLUGIN"


def find_plugins(root: Path, names: Iterable[str], config: str) -> tuple[Named, ...]:
    """The plugins that `config` names. Raises `ConfigError` for one that is not there."""
    return tuple(_in_file(root, name, config) if name.endswith(".py") else _installed(name, config) for name in names)


def _in_file(root: Path, name: str, config: str) -> Named:
    file = root / name
    if not file.resolve().is_relative_to(root.resolve()):
        raise ConfigError(config, 0, f"the plugin {name} lies outside the site's folder", "move it to plugins/")
    try:
        return Named(name, str(file.resolve()), sha256(file.read_bytes()))
    except OSError as error:
        hint = "write its path from the site's folder, such as plugins/quotes.py"
        raise ConfigError(config, 0, f"the plugin {name} cannot be read: {error.strerror}", hint) from error


def _installed(name: str, config: str) -> Named:
    from importlib.metadata import entry_points

    there = {point.name: point for point in entry_points(group=GROUP)}
    if name not in there:
        likely = nearest(name, there)
        hint = (
            f"did you mean {likely}?" if likely else "install it where newsgen is installed, or write a path to a file"
        )
        raise ConfigError(config, 0, f"there is no plugin {name}", hint)
    return Named(name, "", _digest(there[name]))


def _digest(point: EntryPoint) -> str:
    """The version, and the files themselves: who works on a plugin does not count versions."""
    from importlib.util import find_spec

    spec = find_spec(point.module.partition(".")[0])
    folders = [Path(place) for place in (spec and spec.submodule_search_locations) or ()]
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    files = files or [Path(spec.origin)] if spec and spec.origin else files
    digests = [f"{file.name} {sha256(file.read_bytes())}" for file in files if file.suffix != ".pyc"]
    return f"{point.dist.version if point.dist else ''} {sha256(' '.join(digests).encode())}"


@lru_cache(maxsize=32)
def load(named: Named) -> Plugin:
    """Import a plugin, once a process. Raises `BuildError` that names it."""
    try:
        plugin = _from_file(named) if named.file else _from_package(named)
    except (Exception, SystemExit) as error:  # whatever somebody else's module does
        raise told(error, named.name, named.file) from error
    _refuse_unusable(plugin, named)
    assert isinstance(plugin, Plugin)  # noqa: S101 - the line above has seen to it
    return plugin


def _from_file(named: Named) -> object:
    source = Path(named.file).read_bytes()
    if sha256(source) != named.digest:
        raise BuildError(f"error plugin-failed {named.name} was changed while the site was built", "build again")
    # Compiled here and not by the import system, which would put a cache beside the file, and trust its time stamp.
    module = ModuleType(f"newsgen_plugin_{Path(named.file).stem}")
    module.__file__ = named.file
    sys.modules[module.__name__] = module
    exec(compile(source, named.file, "exec"), module.__dict__)  # noqa: S102 - the site's owner asks for it
    return getattr(module, NAME, None)


def _from_package(named: Named) -> object:
    from importlib.metadata import entry_points

    (point,) = entry_points(group=GROUP, name=named.name)
    return point.load()


def _refuse_unusable(plugin: object, named: Named) -> None:
    wrong, hint = "", ""
    if not isinstance(plugin, Plugin):
        wrong, hint = f"has no `{NAME}` that is a newsgen.plugins.Plugin", f"end it with `{NAME} = Plugin(name=…)`"
    elif not urls.is_free_folder(plugin.name):
        wrong = f"cannot be called {plugin.name!r}, because its pages would stand below that address"
        hint = "choose a name of lower case letters, digits and hyphens that is no address of the site"
    if wrong:
        raise BuildError(f"error plugin-failed the plugin {named.name} {wrong}", hint)
