"""The interface's own words in the site's language: gettext catalogues, English where there is none.

Templates are translated once, when they are compiled (`newsgen.renderer.environment`).
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

CATALOGUES = {"zh": "zh"}
"""The catalogue of each language, by the first part of its tag."""


@lru_cache(maxsize=8)
def catalogue(language: str) -> NullTranslations:
    """What a language says for each of our English strings; itself where it says nothing."""
    name = CATALOGUES.get(language.partition("-")[0])
    if name is None:
        return NullTranslations()
    with (files("newsgen.text") / "locale" / name / "LC_MESSAGES" / "newsgen.mo").open("rb") as file:
        return GNUTranslations(file)


def say(text: str, language: str) -> str:
    """One of our own strings in this language."""
    return catalogue(language).gettext(text)


def plural(number: int, word: str, language: str = "en") -> str:
    """`1, "article"` -> `1 article`; `2, "article"` -> `2 articles`; in Chinese `2 篇文章`."""
    words = catalogue(language).ngettext(f"{{n}} {word}", f"{{n}} {word}s", number)
    return words.format(n=f"{number:,}")
