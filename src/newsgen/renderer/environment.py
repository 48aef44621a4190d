"""The Jinja environment: autoescape on, nothing undefined passes, and a view is all a template can see."""

from __future__ import annotations

import re
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
)
from markupsafe import escape

from newsgen.errors import BuildError
from newsgen.renderer.filters import filters
from newsgen.renderer.keeping import kept
from newsgen.renderer.lean_code import LeanCode
from newsgen.renderer.translating import TranslatingEnvironment
from newsgen.text.wording import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableMapping

    from jinja2 import Environment

    from newsgen.model.site import Site


_special = re.compile("[&<>\"']").search


def quick_escape(value: object) -> str:
    """As `markupsafe.escape`, but text without special characters passes as it is, four times faster."""
    if type(value) is str and not _special(value):
        return value
    return escape(value)


class QuickTemplate(Template):
    """A compiled template whose expressions go through `quick_escape`."""

    @classmethod
    def _from_namespace(
        cls,
        environment: Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],  # noqa: A002 - as Jinja calls it
    ) -> Template:
        # Compiled templates look up `escape` in their own namespace. Should a Jinja to come do otherwise, this
        # line does nothing, and pages are escaped as ever, only slower.
        namespace["escape"] = quick_escape
        return super()._from_namespace(environment, namespace, globals)


MISTAKES = (TemplateError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a line of a template may raise; a recursion without end is a `RuntimeError`."""


class Renderer:
    """Renders views with the templates of a theme; compiled templates are kept for its lifetime."""

    def __init__(
        self, folders: tuple[str, ...], site: Site, more_filters: Mapping[str, Callable[..., object]] | None = None
    ) -> None:
        self._folders = folders
        self._environment = TranslatingEnvironment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=kept(site.language),
        )
        self._environment.code_generator_class = LeanCode
        self._environment.template_class = QuickTemplate
        # A view has the fields it has: no second look for `view["title"]`, and a misspelt field is an error at once.
        self._environment.getattr = getattr  # type: ignore[assignment, method-assign]  # meant, see above
        self._environment.translate = catalogue(site.language).gettext
        self._environment.filters.update(filters(site.language) | dict(more_filters or {}))
        self._environment.globals["site"] = site
        self._templates: dict[str, Template] = {}

    def prepare(self, templates: Iterable[str]) -> None:
        """Compile templates before they are needed. One that cannot be compiled is told of when a page needs it."""
        for name in templates:
            with suppress(TemplateError):
                self._compile(name)

    def render(self, template: str, view: object, subject: str) -> bytes:
        """The page as UTF-8. `subject` names the page in a `BuildError`, should the template fail on it."""
        try:
            compiled = self._templates.get(template) or self._compile(template)
            return compiled.render(view=view, frame=view.frame).encode("utf-8")  # type: ignore[attr-defined]  # every view has a frame
        except TemplateSyntaxError as error:
            raise self._failure(error.message or "", error.filename or template, error.lineno, subject) from error
        except MISTAKES as error:
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
