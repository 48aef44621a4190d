"""Give an article that prints no headline one made of its own words, once its officials are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from newsgen.languages import choose
from newsgen.loader.paths import without_date
from newsgen.text.clean import one_line

if TYPE_CHECKING:
    from newsgen.model.article import Article

_LENGTH = 90
_SPACED = re.compile(r"[-_\s]+")


def entitle(article: Article) -> Article:
    """`article` with a title: its own, else what its language derives, else its first words, else its file's name."""
    if article.title:
        return article
    title = _derived(article) or _of_name(article.source.path)
    return structs.replace(article, title=title, title_derived=True)


def _derived(article: Article) -> str:
    item = next((item for item in article.items if item.paragraphs), None)
    if item is None:
        return ""
    headline = choose("", article.language).headline(item.paragraphs, item.mentions)
    return one_line(headline) or _first_words(one_line(item.paragraphs[0][: 4 * _LENGTH]))


def _first_words(text: str) -> str:
    if len(text) <= _LENGTH:
        return text
    head, space, _ = text[:_LENGTH].rpartition(" ")
    # Chinese has no spaces to cut at; a space far in front is no better place than the middle of a word.
    return f"{head if space and len(head) > _LENGTH // 2 else text[: _LENGTH - 1]}…"


def _of_name(path: str) -> str:
    stem = path.rpartition("/")[2].rpartition(".")[0]
    words = one_line(_SPACED.sub(" ", without_date(stem))) or one_line(stem) or "Untitled"
    return words[0].upper() + words[1:]
