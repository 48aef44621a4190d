"""Seats, offices that one place has once; and posts that one person can hardly have held."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsgen.model.answers import Post

APART = dt.timedelta(days=31)
"""Between the last clipping with one post and the first with the other, within which hardly anybody moves."""
POSTS = 50
"""Posts of one name that are held against each other, at most."""
SHOWN = 5
"""Conflicts told of one person; who sees five need not see fifty."""


class Seat(NamedTuple):
    """The first office of a place: `Seat("mayor", "Linhe")`."""

    office: str
    """In the words of one language, with the level where the office alone does not tell it."""
    place: str


class Conflict(NamedTuple):
    """Two titles printed for one name that belong to two places; the one cited first comes first."""

    one: Post
    other: Post


class _Held(NamedTuple):
    seat: Seat
    first: dt.date
    last: dt.date
    post: Post


def conflicts(posts: Iterable[Post], seat: Callable[[str], Seat | None]) -> tuple[Conflict, ...]:
    """The posts printed for one name that are perhaps those of two people.

    Two seats of one office in two places, cited over one another or within a month. Who is cited for the second a while
    after the first has moved. What is not dated to the day proves nothing.
    """
    held = sorted(islice(_held(posts, seat), POSTS), key=lambda one: (one.first, one.post.title))
    pairs = ((a, b) for a, b in combinations(held, 2) if _differ(a.seat, b.seat) and _meet(a, b))
    return tuple(Conflict(a.post, b.post) for a, b in islice(pairs, SHOWN))


def _held(posts: Iterable[Post], seat: Callable[[str], Seat | None]) -> Iterator[_Held]:
    for post in posts:
        found = seat(post.title)
        first, last = (_date(post.first), _date(post.last)) if found else (None, None)
        if found and first and last:
            yield _Held(found, first, last, post)


def _differ(one: Seat, other: Seat) -> bool:
    """Are these two places? One within the other, as a city with its province in front, may be the same."""
    return one.office == other.office and one.place not in other.place and other.place not in one.place


def _meet(one: _Held, other: _Held) -> bool:
    return max(one.first, other.first) - min(one.last, other.last) <= APART


def _date(sort: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(sort.partition(" ")[0])
    except ValueError:  # undated, or not known to the day
        return None
