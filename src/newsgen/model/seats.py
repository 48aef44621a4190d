"""Seats, offices that one place has once; and posts that one person can hardly have held."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsgen.model.archive import Post

MONTH = len("2023-02")
SHOWN = 5
"""Conflicts told of one person; who sees five need not see fifty."""


class Seat(NamedTuple):
    """The first office of a place: `Seat("mayor", "Linhe")`."""

    office: str
    """In the words of one language, with the level where the office alone does not tell it."""
    place: str


class Conflict(NamedTuple):
    """Two titles printed for one name within one month that belong to two places."""

    one: Post
    other: Post


def conflicts(posts: Iterable[Post], seat: Callable[[str], Seat | None]) -> tuple[Conflict, ...]:
    """The posts printed for one name that are more likely those of two people.

    Two seats of one office in two places, cited within one month or over one another. Who moves from one place to
    another is cited for the second after the first, and is no conflict.
    """
    seats = [(seat(post.title), post) for post in posts if _month(post.last)]
    held = [(found, post) for found, post in seats if found is not None]
    pairs = combinations(sorted(held, key=lambda pair: (pair[1].first, pair[1].title)), 2)
    return tuple(Conflict(a, b) for (one, a), (other, b) in pairs if _differ(one, other) and _meet(a, b))[:SHOWN]


def _differ(one: Seat, other: Seat) -> bool:
    return one.office == other.office and one.place != other.place


def _meet(one: Post, other: Post) -> bool:
    return max(_month(one.first), _month(other.first)) <= min(_month(one.last), _month(other.last))


def _month(sort: str) -> str:
    """The month of a place in the archive's order; empty where it is not known."""
    date = sort.partition(" ")[0]
    return date[:MONTH] if len(date) >= MONTH else ""
