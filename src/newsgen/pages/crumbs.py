"""The way from the home page down to a date."""

from __future__ import annotations

from newsgen.model import urls
from newsgen.pages.base import Link
from newsgen.text.date_words import month_name


def date_crumbs(date: str) -> tuple[Link, ...]:
    """Year, month and day as links, as far as the date is known."""
    if not date:
        return (Link(urls.UNDATED, "Undated"),)
    steps = [Link(urls.date_path(date[:4]), date[:4])]
    if len(date) >= len("2023-02"):
        steps.append(Link(urls.date_path(date[:7]), month_name(date)))
    if len(date) >= len("2023-02-01"):
        steps.append(Link(urls.date_path(date), str(int(date[8:]))))
    return tuple(steps)
