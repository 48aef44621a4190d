"""Appearances over time: nothing left out between the first and the last."""

from __future__ import annotations

from newsgen.pages.chart import chart, track


def counts(*months: tuple[str, int]) -> list[tuple[str, int]]:
    return [(bar.label, bar.count) for bar in chart(months, "en").bars]


def test_a_short_time_is_drawn_by_month_with_the_empty_ones() -> None:
    assert counts(("2022-12", 1), ("2023-02", 3)) == [("December 2022", 1), ("January 2023", 0), ("February 2023", 3)]


def test_a_long_time_is_drawn_by_year_and_a_very_long_one_by_decade() -> None:
    assert counts(("2010-01", 1), ("2010-02", 1), ("2015-01", 1))[0] == ("2010", 2)
    assert counts(("1890-01", 1), ("2015-01", 1))[0] == ("1890–1899", 1)
    assert len(counts(("1890-01", 1), ("2015-01", 1))) == 13


def test_one_year_without_months_makes_all_of_it_years() -> None:
    assert counts(("2022", 1), ("2023-02", 3)) == [("2022", 1), ("2023", 3)]


def test_every_bar_says_what_it_is() -> None:
    drawn = chart([("2022-12", 1), ("2023-02", 3)], "en").svg
    assert "<title>February 2023: 3</title>" in drawn
    assert drawn.count("<rect") == 2


def test_one_bar_alone_and_none_are_not_drawn() -> None:
    assert chart([("2022-12", 1)], "en").svg == chart([], "en").svg == ""


def test_a_track_marks_the_days_and_draws_the_silence_between_them_thin() -> None:
    drawn = track(("2022-01-01", "2022-01-04", "2023-01", "2024-01"), "2022-01", "2024-01")
    assert '<path d="M0 2h1M50 2h1M99 2h1"/>' in drawn
    assert '<rect x="0" y="1.5" width="100" height="1"/>' in drawn


def test_days_that_follow_each_other_are_one_mark() -> None:
    assert 'd="M0 2h3"' in track(("2022-01", "2022-01-09", "2022-01-16"), "2022-01", "2024-01")


def test_one_day_alone_and_no_date_make_no_track() -> None:
    assert track(("2023-01-01",), "2023-01-01", "2023-01-01") == ""
    assert track(("", "2023"), "2022", "2024") == ""
    assert track((), "2022", "2024") == ""
