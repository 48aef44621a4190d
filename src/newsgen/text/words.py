"""Words in a text: whether a phrase stands there as words of its own."""

from __future__ import annotations

import unicodedata

from newsgen.text.fold import simplify


def has_words(text: str, phrase: str) -> bool:
    """Tell whether `phrase` stands in `text` as whole words, whatever the case, the width and the script.

    Chinese prints no spaces: there every place will do.
    """
    text, phrase = _plain(text), _plain(phrase)
    at = text.find(phrase) if phrase else -1
    while at >= 0:
        if stands_alone(text, at, at + len(phrase)):
            return True
        at = text.find(phrase, at + 1)
    return False


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two places is a word of its own."""
    if start and _continues(text[start - 1], text[start]):
        return False
    return end == len(text) or not _continues(text[end], text[end - 1])


def is_han(character: str) -> bool:
    """Is this a Chinese character?"""
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


def _continues(beside: str, edge: str) -> bool:
    return beside.isalnum() and edge.isalnum() and not (is_han(beside) or is_han(edge))


def _plain(text: str) -> str:
    folded = " ".join(text.casefold().split())
    return folded if folded.isascii() else simplify(unicodedata.normalize("NFKC", folded).replace("’", "'"))
