"""Phrases are found as words."""

from __future__ import annotations

import pytest

from newsgen.text.words import has_words


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("Mayor of Linhe", "mayor", True),
        ("a lord  mayor", "Lord Mayor", True),
        ("a mayoress, then a mayor", "mayor", True),
        ("a mayoress", "mayor", False),
        ("ＭＡＹＯＲ", "mayor", True),
        ("臨河市市長", "临河市", True),
        ("St. John’s", "St. John's", True),
        ("anything", "", False),
        ("", "mayor", False),
    ],
)
def test_a_phrase(text: str, phrase: str, found: bool) -> None:
    assert has_words(text, phrase) is found
