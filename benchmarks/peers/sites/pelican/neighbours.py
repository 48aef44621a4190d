"""Plugin: previous and next articles, and the officials most in the news, which Pelican has none of."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pelican import signals  # type: ignore[import-not-found] # stands in the peers' environment only


def connect(generator: Any) -> None:
    """Articles come newest first."""
    for newer, older in pairwise(generator.articles):
        newer.previous_article = older
        older.next_article = newer
    named = sorted(generator.tags.items(), key=lambda entry: -len(entry[1]))
    generator.context["most_named"] = named[:20]


def register() -> None:
    """Called by Pelican."""
    signals.article_generator_finalized.connect(connect)
