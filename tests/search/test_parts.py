"""How a year is cut into parts that are indexed together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsgen.search import parts as cutting

if TYPE_CHECKING:
    from collections.abc import Mapping


class Counted:
    """An archive that knows how many articles it has in each month, and in a year without month."""

    def __init__(self, months: Mapping[str, int]) -> None:
        self.months = months

    def count(self, prefix: str) -> int:
        return sum(number for month, number in self.months.items() if (month + " ").startswith(prefix))

    def counts(self, kind: str, prefix: str) -> list[tuple[str, int]]:
        assert kind == "month"
        return sorted((month, n) for month, n in self.months.items() if month.startswith(prefix) and len(month) == 7)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "RECORDS_A_BUNDLE", 10)


def cut(months: Mapping[str, int], year: str = "2023") -> dict[str, tuple[str, ...]]:
    return {part.key: part.prefixes for part in cutting.parts_of(Counted(months), year)}


def test_a_small_year_is_one_part() -> None:
    assert cut({"2023-01": 5, "2023-12": 5, "2022-01": 100}) == {"2023": ("2023",)}


def test_a_larger_one_is_cut_into_halves_quarters_or_months() -> None:
    halves = cut({"2023-01": 5, "2023-06": 5, "2023-07": 5})
    assert halves == {"2023-01": ("2023-01", "2023-06"), "2023-07": ("2023-07",)}
    assert list(cut({"2023-01": 8, "2023-04": 8, "2023-12": 1})) == ["2023-01", "2023-04", "2023-10"]
    assert list(cut({"2023-01": 8, "2023-02": 8})) == ["2023-01", "2023-02"]


def test_months_are_the_smallest_parts() -> None:
    assert cut({"2023-01": 80, "2023-02": 1}) == {"2023-01": ("2023-01",), "2023-02": ("2023-02",)}


def test_what_is_known_to_the_year_only_is_a_part_of_its_own() -> None:
    assert cut({"2023": 3, "2023-01": 8, "2023-12": 8})["2023-00"] == ("2023 ",)
    assert list(cut({"2023": 300})) == ["2023"]


def test_undated_articles_are_one_part() -> None:
    assert cut({"2023-01": 1}, "undated") == {"undated": (" ",)}
