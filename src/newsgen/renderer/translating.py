"""Templates in the site's language: what stands in `_("…")` is translated once, when a template is compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

if TYPE_CHECKING:
    from collections.abc import Callable


class _Translation(NodeTransformer):
    """Puts in the place of `_("…")` the words themselves."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        """`_` takes one text; every other call stays."""
        self.generic_visit(node)
        if not (isinstance(node.node, nodes.Name) and node.node.name == "_"):
            return node
        if len(node.args) != 1 or not isinstance(node.args[0], nodes.Const):
            raise TemplateSyntaxError("_() takes one text in quotes", node.lineno)
        return nodes.Const(self._translate(str(node.args[0].value)), lineno=node.lineno)


class TranslatingEnvironment(Environment):
    """An environment whose templates come out in one language, at no cost to a page."""

    translate: Callable[[str], str] = staticmethod(str)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _Translation(self.translate).visit(tree)
        return tree
