"""Which templates and assets there are, and which of them a page is made of. Imports Jinja only to look inside."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Environment

ASSETS = "assets/"


class Theme(Struct, frozen=True):
    """Folders of templates and assets, the site's own before the shipped one."""

    folders: tuple[str, ...]

    def files(self) -> dict[str, Path]:
        """Every template and asset by name; the first folder that has a name wins."""
        found: dict[str, Path] = {}
        for folder in self.folders:
            for path in sorted(_files(Path(folder))):
                found.setdefault(path.relative_to(folder).as_posix(), path)
        return found

    def digests(self) -> dict[str, str]:
        """The digest of each file, by name."""
        return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in self.files().items()}

    def closures(self, templates: Iterable[str]) -> dict[str, set[str]]:
        """Of each template, itself and all that it extends, includes or imports, by name.

        A template that names another by an expression could use any: then all templates count.
        """
        from jinja2 import Environment

        files = self.files()
        environment = Environment(autoescape=True)
        uses = {name: _uses(environment, files, name) for name in files if not name.startswith(ASSETS)}
        return {template: _reach(uses, template) for template in templates}


def _uses(environment: Environment, files: dict[str, Path], name: str) -> set[str]:
    """The templates that a template names."""
    from jinja2 import TemplateSyntaxError, meta

    try:
        source = files[name].read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"templates/{name}:{line}: error template-error is not UTF-8 text"
        raise BuildError(message, hint="save the file as UTF-8") from error
    try:
        named = set(meta.find_referenced_templates(environment.parse(source, name, str(files[name]))))
    except TemplateSyntaxError:  # told with its line when a page is rendered
        return set()
    if None in named:
        return {other for other in files if not other.startswith(ASSETS)}
    return {other for other in named if other is not None and other in files}


def _reach(uses: dict[str, set[str]], template: str) -> set[str]:
    seen: set[str] = set()
    waiting = [template]
    while waiting:
        name = waiting.pop()
        if name in uses and name not in seen:
            seen.add(name)
            waiting += uses[name]
    return seen


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (
            path
            for path in folder.rglob("*")
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        )


def shipped_theme() -> Path:
    """The theme that comes with newsgen: package data, or `templates/` of a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "theme", package.parent.parent / "templates"):
        if (folder / "base.html").is_file():
            return folder
    raise BuildError("newsgen's own templates are missing", hint="install newsgen again")
