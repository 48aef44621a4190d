"""The site's folder: configuration, registry, content and templates, as one build finds them."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec import Struct, structs

from newsgen.config import SiteConfig, read_config
from newsgen.errors import ConfigError
from newsgen.loader import Discovery
from newsgen.model.codes import diagnostic
from newsgen.model.diagnostic import Diagnostic
from newsgen.model.registry import Registry
from newsgen.model.site import Site
from newsgen.officials import read_registry
from newsgen.pipeline.places import CONTENT, REGISTRY, find_content, refuse_remote, registry_bytes
from newsgen.plugins import lists
from newsgen.plugins.shape import Named
from newsgen.renderer import Theme, shipped_theme
from newsgen.text.digest import sha256

CONFIG = "newsgen.yaml"
TEMPLATES = "templates"
STATE = ".newsgen"


class Sources(Struct, frozen=True):
    """Everything an editor wrote; of articles, where to look for them."""

    root: Path
    config: SiteConfig
    site: Site
    theme: Theme
    registry: Registry
    registry_digest: str
    plugins: tuple[Named, ...]
    files: Discovery
    diagnostics: tuple[Diagnostic, ...]
    """What there is to say of all but the files."""

    @property
    def state(self) -> Path:
        """Where the index lives."""
        return self.root / STATE


def find(root: Path, base_url: str | None) -> Sources:
    """Look at a site's folder. Raises `ConfigError` for a bad configuration, `BuildError` without content."""
    config = _config(root / CONFIG)
    plugins = _plugins(root, config)
    files = find_content(root, config)
    registry, digest, remarks = _registry(root, config)
    shipped = shipped_theme()
    own = root / TEMPLATES
    folders = [str(own.resolve())] if own.is_dir() and own.resolve() != shipped.resolve() else []
    return Sources(
        root=root,
        config=config,
        site=_site(config, base_url),
        theme=Theme((*folders, *(str(folder) for folder in lists.templates(plugins)), str(shipped))),
        registry=registry,
        registry_digest=digest,
        plugins=plugins,
        files=files,
        diagnostics=remarks,
    )


def has_content(root: Path) -> bool:
    """Is this the folder of a site: does it hold content, or say where there is some?"""
    return (root / CONTENT).is_dir() or bool(content_url(root))


def content_url(root: Path) -> str:
    """Where a site says that its content is; empty for its folder."""
    return _config(root / CONFIG).content


def refuse_preview(root: Path, output: Path | str | None) -> None:
    """Raise `BuildError` where content or output of a site are not in folders of this machine."""
    refuse_remote(output, _config(root / CONFIG))


def plugins_of(root: Path) -> tuple[Named, ...]:
    """The plugins that a site names, without a look at the rest of it."""
    return _plugins(root, _config(root / CONFIG))


def _plugins(root: Path, config: SiteConfig) -> tuple[Named, ...]:
    if not config.plugins:  # nothing of what plugins need is imported for a site without
        return ()
    from newsgen.plugins.named import find_plugins

    return find_plugins(root, config.plugins, CONFIG)


def published_at(root: Path, base_url: str | None) -> str:
    """The address at which a site is to be published, as the command line or its configuration says; or empty."""
    return _site(_config(root / CONFIG), base_url).base_url


def _config(path: Path) -> SiteConfig:
    try:
        return read_config(path.read_text("utf-8-sig"), CONFIG)
    except FileNotFoundError:
        return SiteConfig()
    except UnicodeDecodeError as error:
        raise ConfigError(CONFIG, 1, "is not UTF-8 text", "save the file as UTF-8") from error
    except OSError as error:
        raise ConfigError(
            CONFIG, 0, f"cannot be read: {error.strerror}", "see that it is a file you may read"
        ) from error


def _registry(root: Path, config: SiteConfig) -> tuple[Registry, str, tuple[Diagnostic, ...]]:
    try:
        data = registry_bytes(root, config)
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        return Registry(), "", (diagnostic(REGISTRY, 0, "source-unreadable", message, "see that it is a file"),)
    if data is None:
        return Registry(), "", ()
    try:
        registry, remarks = read_registry(data.decode("utf-8-sig"), REGISTRY)
    except UnicodeDecodeError:
        unread = diagnostic(REGISTRY, 1, "registry-broken", "is not UTF-8 text", "save the file as UTF-8")
        return Registry(), sha256(data), (unread,)
    return registry, sha256(data), remarks


def _site(config: SiteConfig, base_url: str | None) -> Site:
    names = {name for name in Site.__struct_fields__ if name in SiteConfig.__struct_fields__}
    site = Site(**{name: getattr(config, name) for name in names})
    return site if base_url is None else structs.replace(site, base_url=_base_url(base_url))


def _base_url(told: str) -> str:
    """The address told on the command line, held to the same rules as in the configuration."""
    try:
        return read_config(f"base_url: {json.dumps(told)}", "--base-url").base_url
    except ConfigError as error:
        raise ConfigError("--base-url", 0, f"{told} {error.message.removeprefix('`base_url` ')}", error.hint) from error
