"""A date is read in the forms that are certain, and in no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.iso_dates import read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023-02-01", "2023-02-01"),
        ("2023/2/1", "2023-02-01"),
        ("2023.02.01", "2023-02-01"),
        ("20230201", "2023-02-01"),
        ("2023-02", "2023-02"),
        ("2023", "2023"),
        ("2016-06-02 12:00:21 -0400", "2016-06-02"),
        ("2023-02-01T23:30:00Z", "2023-02-01"),
        ("2023-02-01T23:30:00.5+08:00", "2023-02-01"),
        ("1 February 2023", "2023-02-01"),
        ("1st of May, 2009", "2009-05-01"),
        ("Feb. 1, 2023", "2023-02-01"),
        ("Wed, 01 Feb 2023 10:00:00 +0000", "2023-02-01"),
        ("Wednesday 1 February 2023", "2023-02-01"),
        ("SEPT. 3, 2001", "2001-09-03"),
        ("February 2023", "2023-02"),
        ("2023年2月1日", "2023-02-01"),
        ("2023年2月", "2023-02"),
        (" 2023-02-01 ", "2023-02-01"),
    ],
)
def test_a_certain_form(text: str, iso: str) -> None:
    date = read_date(text)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "text", ["2023-02-30", "20230230", "2023-13", "31 June 2020", "February 30, 2020", "2023年2月30日"]
)
def test_a_day_that_no_calendar_has(text: str) -> None:
    date = read_date(text)
    assert date is not None
    assert date.iso == ""


@pytest.mark.parametrize(
    "text",
    [
        *("", "44958", "1675209600", "01/02/2023", "1A2B", "27.08", "10", "yesterday", "May 17"),
        *("2023-02-01 or so", "0001-01-01", "x" * 99),
    ],
)
def test_what_is_not_certain_is_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.text(st.sampled_from("0123456789-/. TZ:年月日ofFebthMay,"), max_size=30))
def test_no_text_makes_it_raise(text: str) -> None:
    date = read_date(text)
    assert date is None or date.iso == "" or date.iso[:4].isdigit()
