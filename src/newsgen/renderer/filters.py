"""What templates may do with a value beside showing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from markupsafe import Markup

from newsgen.text import date_words, wording

if TYPE_CHECKING:
    from collections.abc import Callable

_json = msgspec.json.Encoder().encode


def sanitised(html: str) -> Markup:
    """HTML that newsgen made or its sanitiser let through, to be shown as it is."""
    return Markup(html)  # noqa: S704 - the one door for HTML: text that newsgen escaped, Markdown that nh3 has cleaned


def as_json(value: object) -> Markup:
    """JSON for a `<script type="application/ld+json">`: no text in it can end the element."""
    return Markup(_json(value).decode().replace("<", "\\u003c"))  # noqa: S704 - as the docstring says


def thousands(number: int) -> str:
    """`12345` -> `12,345`."""
    return f"{number:,}"


def filters(language: str) -> dict[str, Callable[..., object]]:
    """Every filter, for a site in this language."""

    def long_date(date: str) -> str:
        """A date in words, as far as it is known: `1 February 2023`, `October 2022`, `2022`, `Undated`."""
        return date_words.long_date(date, language)

    def plural(number: int, word: str) -> str:
        """`1, "article"` -> `1 article`; `2, "article"` -> `2 articles`; in Chinese `2 篇文章`."""
        return wording.plural(number, word, language)

    return {
        "as_json": as_json,
        "long_date": long_date,
        "plural": plural,
        "sanitised": sanitised,
        "thousands": thousands,
    }
