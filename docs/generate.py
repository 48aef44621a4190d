"""Write the parts of the reference that follow from the code: `make docs`; `--check` only tells what is out of date.

A part stands in its page between `<!-- NAME: generated -->` and `<!-- end -->`; the rest of the page is by hand.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click
from jinja2 import Environment, meta, nodes
from msgspec import Struct, structs

from newsgen.cli.main import cli
from newsgen.model.site import Site
from newsgen.pages import PAGES
from newsgen.pages.base import Frame
from newsgen.renderer.filters import filters as shipped_filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsgen.model.kinds import PageKind

DOCS = Path(__file__).resolve().parent
TEMPLATES = DOCS.parent / "templates"
WIDTH = 100
WORDS = {"str": "text", "int": "number", "bool": "true or false", "None": "nothing"}


def commands() -> str:
    """What `--help` says of newsgen and of each of its commands."""
    parts = [f"```text\n{help_of(cli, 'newsgen')}\n```"]
    for name, command in sorted(cli.commands.items()):
        parts.append(f"## newsgen {name}\n\n```text\n{help_of(command, f'newsgen {name}')}\n```")
        below = command.commands if isinstance(command, click.Group) else {}
        for inner, of_group in sorted(below.items()):
            path = f"newsgen {name} {inner}"
            parts.append(f"### {path}\n\n```text\n{help_of(of_group, path)}\n```")
    return "\n\n".join(parts)


def help_of(command: click.Command, path: str) -> str:
    """The help of one command, as on a wide terminal."""
    context = click.Context(command, info_name=path, terminal_width=WIDTH, **command.context_settings)
    return command.get_help(context)


def templates() -> str:
    """Every shipped template, with what it is built on and the blocks that it has."""
    lines = ["| template | what it shows | built on | its own blocks | view |", "| --- | --- | --- | --- | --- |"]
    views = {kind.template: view_of(kind).__name__ for kind in PAGES}
    for path in sorted(TEMPLATES.glob("*.html")):
        source = path.read_text("utf-8")
        tree = Environment(autoescape=True).parse(source)
        first = re.match(r"\{#\s*(.*?)\s*#\}", source, re.DOTALL)
        uses = ", ".join(f"`{name}`" for name in sorted(set(filter(None, meta.find_referenced_templates(tree)))))
        blocks = ", ".join(f"`{block.name}`" for block in tree.find_all(nodes.Block))
        view = views.get(path.name)
        cells = (f"`{path.name}`", first[1] if first else "", uses, blocks, _linked(view) if view else "")
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def views() -> str:
    """The view of each kind of page, field by field."""
    return "\n\n".join(table(view) for view in _views())


def records() -> str:
    """Every record that a view, the frame or the site holds."""
    waiting: list[type[Struct]] = [Site, Frame, *_views()]
    seen = list(waiting)
    for record in waiting:
        for field in structs.fields(record):
            for inner in _structs(field.type):
                if inner not in seen:
                    seen.append(inner)
                    waiting.append(inner)
    shown = [record for record in seen if record not in _views()]
    return "\n\n".join(table(record) for record in sorted(shown, key=lambda record: record.__name__))


def filters() -> str:
    """The filters beside Jinja's own."""
    rows = [
        f"| `{name}` | {_cell(inspect.getdoc(function) or '')} |"
        for name, function in sorted(shipped_filters("en").items())
    ]
    return "\n".join(["| filter | what it does |", "| --- | --- |", *rows])


PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "commands": ("reference/command-line.md", commands),
    "templates": ("reference/templates.md", templates),
    "views": ("reference/templates.md", views),
    "records": ("reference/templates.md", records),
    "filters": ("reference/templates.md", filters),
}


def view_of(kind: PageKind) -> type[Struct]:
    """The record that the pages of a kind are rendered from: the one whose docstring names their template."""
    for base in type(kind).__mro__:
        for value in vars(sys.modules[base.__module__]).values():
            if isinstance(value, type) and issubclass(value, Struct) and f"`{kind.template}`" in str(value.__doc__):
                view: type[Struct] = value
                return view
    raise SystemExit(f"no view of kind {kind.name} says in its docstring that it is for the template `{kind.template}`")


@cache
def _views() -> tuple[type[Struct], ...]:
    return tuple(dict.fromkeys(view_of(kind) for kind in PAGES))


def table(record: type[Struct]) -> str:
    """A record as a section with a table of its fields."""
    rows = [f"| `{name}` | {kind} | {_cell(text)} |" for name, kind, text in _fields(record)]
    head = ["| field | holds | meaning |", "| --- | --- | --- |"]
    return "\n".join([f"### {record.__name__}", "", inspect.getdoc(record) or "", "", *head, *rows])


def _fields(record: type[Struct]) -> Iterator[tuple[str, str, str]]:
    """Name, type in words, and docstring of each field and property."""
    (tree,) = ast.parse(inspect.getsource(record)).body
    assert isinstance(tree, ast.ClassDef)  # noqa: S101 - a Struct is a class
    for node, after in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            text = after.value.value if _is_text(after) else ""  # type: ignore[union-attr]  # that is what _is_text says
            yield node.target.id, _words(node.annotation), text
        elif isinstance(node, ast.FunctionDef) and node.returns and not node.name.startswith("_"):
            yield node.name, _words(node.returns), ast.get_docstring(node) or ""


def _is_text(node: ast.stmt | None) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _words(node: ast.expr) -> str:
    """A type as one would say it."""
    match node:
        case ast.Name(id=name):
            return WORDS.get(name) or _linked(name)
        case ast.Constant(value=None):
            return "nothing"
        case ast.BinOp(left=left, right=right):
            return f"{_words(left)} or {_words(right)}"
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[inner, ast.Constant(value=v)])) if (
            v is ...
        ):
            return f"list of {_words(inner)}"
        case ast.Subscript(slice=ast.Tuple(elts=parts)):
            return f"({', '.join(_words(part) for part in parts)})"
    return f"`{ast.unparse(node)}`"


def _linked(name: str) -> str:
    return "text" if name == "EntityKind" else f"[{name}](#{name.lower()})"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _structs(kind: Any) -> Iterator[type[Struct]]:
    if isinstance(kind, type) and issubclass(kind, Struct):
        yield kind
    for inner in get_args(kind):
        yield from _structs(inner)


def written(page: str, name: str, content: str) -> str:
    """The page with this part renewed."""
    pattern = re.compile(rf"(<!-- {name}: generated -->\n).*?(<!-- end -->)", re.DOTALL)
    if not pattern.search(page):
        raise SystemExit(f"there is no place for the part {name!r}")
    return pattern.sub(lambda found: f"{found[1]}\n{content}\n\n{found[2]}", page)


def main(*, check: bool) -> None:
    """Renew every part, or tell which should be."""
    stale = []
    for name, (file, make) in PARTS.items():
        path = DOCS / file
        before = path.read_text("utf-8")
        after = written(before, name, make())
        if after != before:
            stale.append(f"docs/{file}: {name}")
            if not check:
                path.write_text(after, "utf-8", newline="\n")
    if stale and check:
        raise SystemExit("out of date, run `make docs`:\n" + "\n".join(stale))
    print("\n".join(stale) or "The reference is up to date.")


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
