"""What differs between languages: heads and bylines, offices and names, dates. One package a language.

A language is plain functions over text. It knows nothing of files, of pages, or of who is who in the
archive; to add one, write its package and name it in `languages`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsgen.languages.base import Language


@cache
def languages() -> tuple[Language, ...]:
    """All languages, in the order in which they are asked whether a text is theirs.

    The last takes what no other wants. They are imported when first asked for: a build that reads nothing needs none.
    """
    from newsgen.languages import en, zh

    return zh.LANGUAGE, en.LANGUAGE


def choose(text: str, tag: str = "") -> Language:
    """The language to read a text with: the one that `tag` (BCP 47) names, else the one that recognises it."""
    if tag:
        for language in languages():
            if tag.partition("-")[0].lower() == language.code:
                return language
    return next((language for language in languages() if language.recognises(text)), languages()[-1])
