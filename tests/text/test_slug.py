"""Slugs are readable, stable, and safe in an address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.slug import MAX_LENGTH, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Lao Maochang", "lao-maochang"),
        ("Ma Pin'gao", "ma-pingao"),
        ("the governor’s plan", "the-governors-plan"),
        ("J. D. Vance", "j-d-vance"),
        ("U.S. / 100% & <b>", "u-s-100-b"),
        ("../../etc/passwd", "etc-passwd"),
        ("Łukasz Ünal", "lukasz-unal"),
        ("江门日报", "jiang-men-ri-bao"),
        ("江门news 2023", "jiang-men-news-2023"),
        ("２０２３年", "2023-nian"),
        ("Ελλάδα", "ellada"),
        ("&#60;script&#62;", "60-script-62"),
    ],
)
def test_words_are_joined_by_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize("text", ["", "  ", "!!!", "😀🎉", "…", "\u200b"])
def test_what_has_no_letters_gets_the_fallback(text: str) -> None:
    assert slugify(text) == ""
    assert slugify(text, "article") == "article"


def test_a_long_text_is_cut_at_a_word() -> None:
    slug = slugify("several words " * 40)
    assert len(slug) <= MAX_LENGTH
    assert slug.endswith(("several", "words"))
    assert slugify("x" * 300) == "x" * MAX_LENGTH


@given(st.text())
def test_any_text_gives_a_slug_that_is_its_own_slug(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= MAX_LENGTH
    assert slugify(slug) == slug
