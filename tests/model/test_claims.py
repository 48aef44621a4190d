"""Whose a name is where the registry tells namesakes apart."""

from __future__ import annotations

import pytest
from msgspec import structs

from newsgen.model.claims import Claim, Evidence, Where, settled_by

SHOWN = Evidence(
    "content/a.txt", "2023-02-01", "Linhe Daily", "A bridge", ("deputy mayor of Linhe", "临河市副市长"),
    "Bai Tao, deputy mayor of Linhe, cut the ribbon in Jiangshan.",
)  # fmt: skip


@pytest.mark.parametrize(
    "where",
    [
        Where(titles=("Mayor",)),
        Where(titles=("governor", "deputy mayor")),
        Where(titles=("副市長",)),
        Where(places=("Jiangshan",)),
        Where(places=("bridge",)),
        Where(outlets=("LINHE daily",)),
        Where(start="2023-02-01"),
        Where(start="2023", end="2023-02"),
        Where(start="2023-02-01", end="2023-02-01"),
        Where(titles=("mayor",), places=("Linhe",), outlets=("Linhe Daily",), end="2024"),
    ],
)
def test_conditions_that_hold(where: Where) -> None:
    assert where.holds(SHOWN)


@pytest.mark.parametrize(
    "where",
    [
        Where(),
        Where(titles=("may",)),
        Where(titles=("ribbon",)),
        Where(places=("Jiang",)),
        Where(outlets=("Linhe",)),
        Where(start="2023-02-02"),
        Where(start="2024"),
        Where(end="2023-01"),
        Where(end="2022"),
        Where(titles=("mayor",), places=("Nanhe",)),
    ],
)
def test_conditions_that_do_not(where: Where) -> None:
    assert not where.holds(SHOWN)


def test_an_article_without_a_date_is_in_no_interval() -> None:
    assert not Where(start="2020").holds(structs.replace(SHOWN, date=""))
    assert not Where(end="2030").holds(structs.replace(SHOWN, date=""))


def test_a_date_known_in_part_is_compared_as_far_as_it_goes() -> None:
    assert Where(start="2023-02-15").holds(structs.replace(SHOWN, date="2023-02"))
    assert Where(end="2023-02-15").holds(structs.replace(SHOWN, date="2023"))


MAYOR = Claim("mayor", official=True, where=Where(titles=("mayor",)))
LINHE = Claim("linhe", official=True, where=Where(places=("Linhe",)))
LISTED = Claim("listed", official=True, where=Where(articles=("content/a.txt",)))
EVERYWHERE = Claim("everywhere", official=True)


def test_an_article_that_is_listed_comes_before_conditions_and_conditions_before_none() -> None:
    assert settled_by([EVERYWHERE, MAYOR, LISTED], SHOWN) is LISTED
    assert settled_by([EVERYWHERE, LINHE, MAYOR], SHOWN) is LINHE
    assert settled_by([EVERYWHERE], SHOWN) is EVERYWHERE


def test_a_person_who_is_not_in_the_article_leaves_the_name_to_the_next() -> None:
    not_linhe = structs.replace(LINHE, not_in=("content/a.txt",))
    assert settled_by([not_linhe, MAYOR], SHOWN) is MAYOR
    assert settled_by([not_linhe], SHOWN) == "nobody"
    assert settled_by([structs.replace(EVERYWHERE, not_in=("content/a.txt",))], SHOWN) == "nobody"


def test_a_name_that_nobody_claims_is_open() -> None:
    assert settled_by([structs.replace(MAYOR, where=Where(titles=("king",)))], SHOWN) == "open"
    away = Claim("away", official=True, where=Where(places=("Nanhe",)), not_in=("content/a.txt",))
    assert settled_by([away], SHOWN) == "open"
