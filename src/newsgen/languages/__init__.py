"""What differs between languages: heads and bylines, offices and names, dates. One package a language.

A language is plain functions over text. It knows nothing of files, of pages, or of who is who in the
archive; to add one, write its package and name it in `LANGUAGES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages import en, zh

if TYPE_CHECKING:
    from newsgen.languages.base import Language

LANGUAGES: tuple[Language, ...] = (zh.LANGUAGE, en.LANGUAGE)
"""In the order in which they are asked whether a text is theirs; the last takes what no other wants."""


def choose(text: str, tag: str = "") -> Language:
    """The language to read a text with: the one that `tag` (BCP 47) names, else the one that recognises it."""
    if tag:
        for language in LANGUAGES:
            if tag.split("-")[0].lower() == language.code:
                return language
    return next((language for language in LANGUAGES if language.recognises(text)), LANGUAGES[-1])
