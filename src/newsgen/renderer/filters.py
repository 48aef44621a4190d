"""What templates may do with a value beside showing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from newsgen.text.date_words import long_date

if TYPE_CHECKING:
    from collections.abc import Callable


def sanitised(html: str) -> Markup:
    """HTML that newsgen's sanitiser made, to be shown as it is."""
    return Markup(html)  # noqa: S704 - the one door for HTML; only what nh3 has cleaned comes through it


def thousands(number: int) -> str:
    """`12345` -> `12,345`."""
    return f"{number:,}"


def plural(number: int, word: str) -> str:
    """`1, "article"` -> `1 article`; `2, "article"` -> `2 articles`."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


FILTERS: dict[str, Callable[..., object]] = {
    "long_date": long_date,
    "plural": plural,
    "sanitised": sanitised,
    "thousands": thousands,
}
