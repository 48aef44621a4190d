"""Parts: what of a year goes into one index. Of a large year, only a few months have to be indexed again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from newsgen.search.bundle import RECORDS_A_BUNDLE

if TYPE_CHECKING:
    from newsgen.model.archive import Archive

MONTHS = (12, 6, 3, 1)
"""How long a part may be: the longest that no part of the year is too large with."""
YEAR = 4


class Part(NamedTuple):
    """Articles that are indexed together."""

    key: str
    """The year, or the first month: `2023`, `2023-07`; `undated`."""
    prefixes: tuple[str, ...]
    """Where they stand in the archive's order."""


def parts_of(archive: Archive, year: str) -> list[Part]:
    """The parts of a year (or of `undated`), in order. They follow from what the archive holds and nothing else."""
    if year == "undated":
        return [Part(year, (" ",))]
    months = archive.counts("month", year)
    if archive.count(year) <= RECORDS_A_BUNDLE or not months:
        return [Part(year, (year,))]
    for length in MONTHS:
        sizes: defaultdict[str, int] = defaultdict(int)
        prefixes: defaultdict[str, list[str]] = defaultdict(list)
        for month, articles in months:
            key = _first(month, length)
            sizes[key] += articles
            prefixes[key].append(month)
        if max(sizes.values()) <= RECORDS_A_BUNDLE:
            break
    whole = Part(f"{year}-00", (f"{year} ",))  # known to the year only
    return [
        *([whole] if archive.count(f"{year} ") else []),
        *(Part(key, tuple(prefixes[key])) for key in sorted(sizes)),
    ]


def _first(month: str, length: int) -> str:
    """The first month of the part that a month belongs to."""
    number = int(month[YEAR + 1 :]) - 1
    return f"{month[:YEAR]}-{number - number % length + 1:02}"
