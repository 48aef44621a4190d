"""XML by hand: an element is a name, text and attributes, and every value is escaped here."""

from __future__ import annotations

from html import escape

DECLARATION = b'<?xml version="1.0" encoding="utf-8"?>\n'


def element(name: str, text: str = "", **attributes: str) -> str:
    """`<name attributes>text</name>` and a newline; `text` is escaped."""
    if not attributes:
        return f"<{name}>{escape(text, quote=False)}</{name}>\n"
    return raw(name, escape(text, quote=False), **attributes)


def raw(name: str, inner: str, **attributes: str) -> str:
    """As `element`, around XML that is finished already."""
    head = name + "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{head}>{inner}</{name}>\n" if inner else f"<{head}/>\n"
