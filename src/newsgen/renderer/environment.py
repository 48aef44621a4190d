"""The Jinja environment: autoescape on, nothing undefined passes, and a view is all a template can see."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
)

from newsgen.errors import BuildError
from newsgen.renderer.filters import FILTERS

if TYPE_CHECKING:
    from newsgen.model.site import Site


class Renderer:
    """Renders views with the templates of a theme; compiled templates are kept for its lifetime."""

    def __init__(self, folders: tuple[str, ...], site: Site) -> None:
        self._folders = folders
        self._environment = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.filters.update(FILTERS)
        self._environment.globals["site"] = site
        self._templates: dict[str, Template] = {}

    def render(self, template: str, view: object, subject: str) -> bytes:
        """The page as UTF-8. `subject` names the page in a `BuildError`, should the template fail on it."""
        try:
            compiled = self._templates.get(template) or self._compile(template)
            return compiled.render(view=view, frame=view.frame).encode("utf-8")  # type: ignore[attr-defined]  # every view has a frame
        except TemplateSyntaxError as error:
            raise self._failure(error.message or "", error.filename or template, error.lineno, subject) from error
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
            where = self._place(error)
            if where is None:
                raise
            raise self._failure(str(error), *where, subject) from error

    def _compile(self, name: str) -> Template:
        self._templates[name] = self._environment.get_template(name)
        return self._templates[name]

    def _place(self, error: BaseException) -> tuple[str, int] | None:
        """The innermost line of a template that the error came through."""
        for step in reversed(traceback.extract_tb(error.__traceback__)):
            if step.filename.startswith(self._folders):
                return step.filename, step.lineno or 0
        return None

    def _failure(self, message: str, file: str, line: int, subject: str) -> BuildError:
        for folder in self._folders:
            file = file.removeprefix(folder).lstrip("/\\")
        return BuildError(
            f"templates/{file}:{line}: error template-error {message}, on the page of {subject}",
            hint="mend the template, or delete it to use the one that comes with newsgen",
        )
