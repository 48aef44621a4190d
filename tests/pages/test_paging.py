"""Long lists: pages numbered from the oldest, so that a newer row moves no older one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsgen.pages.base import further_pages, pager, slice_of, stale_span

rows = st.integers(0, 200)
sizes = st.integers(1, 20)


def shown(number: int, count: int, per_page: int) -> tuple[object, ...]:
    """All that a page shows of a list: its rows and where it leads."""
    offset, length = slice_of(number, count, per_page)
    return range(offset, offset + length), pager("list/", number, count, per_page)


@given(rows, sizes)
def test_every_row_stands_on_one_page_in_order(count: int, per_page: int) -> None:
    numbers = [*range(1, further_pages(count, per_page) + 1), 0]
    told = [row for number in numbers for row in range(count)[slice(*_bounds(number, count, per_page))]]
    assert told == list(range(count))


def _bounds(number: int, count: int, per_page: int) -> tuple[int, int]:
    offset, length = slice_of(number, count, per_page)
    return offset, offset + length


@given(rows, sizes)
def test_the_bare_page_is_never_nearly_empty_and_never_too_long(count: int, per_page: int) -> None:
    _, length = slice_of(0, count, per_page)
    assert length <= 1.5 * per_page
    assert length >= min(count, per_page / 2)


@given(rows, rows, sizes, st.data())
def test_a_page_that_is_not_stale_would_be_made_as_it_stands(
    before: int, after: int, per_page: int, data: st.DataObject
) -> None:
    unchanged = data.draw(st.integers(0, min(before, after)))
    changed = data.draw(st.integers(unchanged, after)) if before == after else after
    span = stale_span(after, unchanged, changed, per_page)
    assert span.pages == further_pages(after, per_page)
    for number in range(span.last + 1, span.pages + 1):
        assert shown(number, before, per_page) == shown(number, after, per_page)
        assert slice_of(number, after, per_page)[0] >= changed
    for number in range(1, span.first):
        assert number <= further_pages(before, per_page)
        assert shown(number, before, per_page) == shown(number, after, per_page)
        assert slice_of(number, after, per_page)[0] + per_page <= unchanged


@given(rows, sizes)
def test_older_and_newer_lead_through_all_pages_and_back(count: int, per_page: int) -> None:
    address, seen = "list/", []
    while address:
        number = int(address.removeprefix("list/").removeprefix("page/").rstrip("/") or 0)
        seen.append(number)
        address = pager("list/", number, count, per_page).older
    assert seen == [0, *range(further_pages(count, per_page), 0, -1)]
    for number, newer in zip(seen[1:], seen, strict=False):
        assert pager("list/", number, count, per_page).newer == (f"list/page/{newer}/" if newer else "list/")
