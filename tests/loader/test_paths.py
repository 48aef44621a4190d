"""What a path tells: a date where it is certain, and an address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.loader.paths import read_path, safe_slug


@pytest.mark.parametrize(
    ("path", "date", "slug"),
    [
        ("2023-02-01-river-bridge.txt", "2023-02-01", "river-bridge"),
        ("2023_02_01 river.txt", "2023-02-01", "river"),
        ("2023-2-1 river.txt", "2023-02-01", "river"),
        ("20230201river.txt", "2023-02-01", "river"),
        ("river-2023-02-01.txt", "2023-02-01", "river"),
        ("river.20230201.md", "2023-02-01", "river"),
        ("2023年2月1日 临河.txt", "2023-02-01", "lin-he"),
        ("2022-10-river.md", "2022-10", "river"),
        ("2023/02/01/river.txt", "2023-02-01", "river"),
        ("2023/2/river.txt", "2023-02", "river"),
        ("2023/river.txt", "2023", "river"),
        ("papers/2023-02/river.txt", "2023-02", "river"),
        ("20230201/river.txt", "2023-02-01", "river"),
        ("2022/2023-02-01-river.txt", "2023-02-01", "river"),
        ("2023-02-01.txt", "2023-02-01", "article"),
        ("2023/02/01/02.txt", "2023-02-01", "02-article"),
    ],
)
def test_a_date_and_the_words_beside_it(path: str, date: str, slug: str) -> None:
    facts = read_path(f"content/{path}")
    assert (facts.date, facts.slug, facts.impossible) == (date, slug, "")


@pytest.mark.parametrize(
    "path",
    [
        "river.txt",
        "budget-2023.txt",
        "2023.txt",
        "12345678.txt",
        "2010-20-10.txt",
        "2022-10-1500-people.txt",
        "201011122233.txt",
        "12/31/river.txt",
        "v2023/river.txt",
        "0123-02-01.txt",
    ],
)
def test_digits_that_may_be_something_else_are_no_date(path: str) -> None:
    assert read_path(f"content/{path}").date == ""


@pytest.mark.parametrize("path", ["2023-02-30-river.txt", "20230230.txt", "2023/02/30/river.txt", "2023年2月30日.txt"])
def test_a_day_that_no_calendar_has_is_told(path: str) -> None:
    facts = read_path(f"content/{path}")
    assert facts.date == ""
    assert facts.impossible


def test_a_name_without_letters_gets_digits_of_its_own() -> None:
    one, other = read_path("content/😀.txt"), read_path("content/2023-02-01-🎉.txt")
    assert re.fullmatch("article-[0-9a-f]{6}", one.slug)
    assert re.fullmatch("article-[0-9a-f]{6}", other.slug)
    assert one.slug != other.slug
    assert read_path("content/😀.txt") == one


@pytest.mark.parametrize(
    ("slug", "safe"),
    [("page", "page-article"), ("2", "2-article"), ("12", "12-article"), ("123", "123"), ("pages", "pages"), ("", "")],
)
def test_an_address_never_means_a_day_or_a_further_page(slug: str, safe: str) -> None:
    assert safe_slug(slug) == safe


@pytest.mark.parametrize("name", ['it\'s "so".txt', "100% #1.txt", "..txt", "a..b.txt", "x" * 251 + ".txt", "Page.md"])
def test_any_name_gives_a_safe_address(name: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", read_path(f"content/{name}").slug)


@given(st.text(min_size=1))
def test_no_path_makes_it_raise(path: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", read_path(path).slug)
