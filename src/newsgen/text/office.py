"""The address of an office: one for all ways to print the same title."""

from __future__ import annotations

import re
from functools import lru_cache

from newsgen.text.digest import short_digest
from newsgen.text.slug import MAX_LENGTH, slugify

_ARTICLE = re.compile("the ", re.IGNORECASE)
_RESERVED = "page"


@lru_cache(maxsize=50_000)
def office_slug(title: str) -> str:
    """A slug that is made of the title alone: case, punctuation and a leading article do not count.

    Chinese titles may sound alike, and long ones begin alike: they are told apart by a digest.
    """
    if _ARTICLE.match(title):
        title = title[4:]
    slug = slugify(title)
    if slug and slug != _RESERVED and title.isascii() and len(title) < MAX_LENGTH:
        return slug
    return f"{slug[: MAX_LENGTH - 10].strip('-') or 'office'}-{short_digest(title.casefold())}"
