"""Titles that a place has once, and posts that one person can hardly have held."""

from __future__ import annotations

import pytest

from newsgen.languages.seats import seat
from newsgen.model.answers import Post
from newsgen.model.seats import Seat, conflicts


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("mayor of Linhe", Seat("mayor", "linhe")),
        ("Linhe Mayor", Seat("mayor", "linhe")),
        ("Mayor of Linhe City", Seat("mayor", "linhe")),
        ("Governor of Nanhe Province", Seat("governor", "nanhe")),
        ("secretary of the Linhe Municipal Party Committee", Seat("city party secretary", "linhe")),
        ("Linhe Municipal Party Secretary", Seat("city party secretary", "linhe")),
        ("Secretary of the CPC Linhe Municipal Committee", Seat("city party secretary", "linhe")),
        ("Qiaotou District Chief", Seat("district chief", "qiaotou")),
        ("head of Qiaotou County", Seat("county chief", "qiaotou")),
        ("临河市市长", Seat("市长", "临河")),
        ("临河市长", Seat("市长", "临河")),
        ("臨河市委書記", Seat("市书记", "临河")),
        ("中共临河县委书记", Seat("县书记", "临河")),
        ("桥头区区长", Seat("区长", "桥头")),
    ],
)
def test_a_seat_with_its_place(title: str, expected: Seat) -> None:
    assert seat(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "mayor", "secretary of the municipal party committee", "deputy mayor of Linhe", "former mayor of Linhe", "mayor-elect of Linhe",
        "Linhe Vice-Mayor", "Governor of the Bank of Nanhe", "Secretary of State", "Secretary of the Linhe Discipline Inspection Committee",
        "mayor and party secretary of Linhe", "head of the Linhe delegation", "", "市长", "副市长", "临河市副市长", "常务副市长",
        "原临河市市长", "董事长", "区委书记", "市委组织部部长",
    ],
)  # fmt: skip
def test_titles_of_which_there_may_be_several_or_that_name_no_place(title: str) -> None:
    assert seat(title) is None


def post(title: str, first: str, last: str = "") -> Post:
    return Post(title, f"{first} a", 1, f"{last or first} b", 1, 1)


LINHE, NANHE = "mayor of Linhe", "mayor of Nanhe"


def found(*posts: Post) -> list[tuple[str, str]]:
    return [(one.title, other.title) for one, other in conflicts(posts, seat)]


def test_two_mayors_within_one_month_are_told() -> None:
    assert found(post(NANHE, "2023-02-20"), post(LINHE, "2023-02-03")) == [(LINHE, NANHE)]


def test_so_are_mayors_in_turn() -> None:
    assert found(post(LINHE, "2021-01-01", "2023-01-01"), post(NANHE, "2022-05-05")) == [(LINHE, NANHE)]


def test_who_moves_is_one_person() -> None:
    assert found(post(LINHE, "2021-01-01", "2022-11-30"), post(NANHE, "2023-01-02", "2024-01-01")) == []


@pytest.mark.parametrize("date", ["", "2023", "2023-02"])
def test_without_a_day_nothing_is_said(date: str) -> None:
    assert found(post(LINHE, date), post(NANHE, date)) == []


def test_one_place_under_two_titles_and_two_offices_are_no_conflict() -> None:
    assert found(post(LINHE, "2023-02-01"), post("Linhe Mayor", "2023-02-01")) == []
    assert found(post(LINHE, "2023-02-01"), post("Nanhe Party Secretary", "2023-02-01")) == []


def test_a_place_within_another_may_be_the_same() -> None:
    assert found(post("南河省临河市市长", "2023-02-01"), post("临河市市长", "2023-02-01")) == []


def test_five_are_enough() -> None:
    assert len(found(*(post(f"mayor of {place}", "2023-02-01") for place in "ABCDEFGH"))) == 5
