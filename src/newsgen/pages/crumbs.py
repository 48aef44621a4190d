"""The way from the home page down to a date."""

from __future__ import annotations

from functools import lru_cache

from newsgen.model import urls
from newsgen.pages.base import Link
from newsgen.text.date_words import day_name, long_date, month_name


@lru_cache(maxsize=64)  # the articles of a day come one after the other
def date_crumbs(date: str, language: str) -> tuple[Link, ...]:
    """Year, month and day as links, as far as the date is known."""
    if not date:
        return (Link(urls.UNDATED, long_date("", language)),)
    steps = [Link(urls.date_path(date[:4]), date[:4])]
    if len(date) >= len("2023-02"):
        steps.append(Link(urls.date_path(date[:7]), month_name(date, language)))
    if len(date) >= len("2023-02-01"):
        steps.append(Link(urls.date_path(date), day_name(date, language)))
    return tuple(steps)
