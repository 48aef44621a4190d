"""What is uncertain about who is who, for an editor to decide."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from newsgen.languages.seats import seat
from newsgen.model.people import Doubt, Person, Review
from newsgen.model.seats import conflicts
from newsgen.officials.likeness import likely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.answers import Post

NEW = dt.timedelta(days=30)


def review(people: Sequence[Person], posts: Iterable[tuple[str, Sequence[Post]]], since: str) -> Review:
    """What is uncertain among officials; whom the registry lists is settled, but for likely other spellings.

    `people` are in the order of their sort names, `posts` by identity; who is first cited from `since` on is new.
    """
    unsettled = {person.identity: person for person in people if not person.listed}
    new = [person for person in unsettled.values() if since and person.first >= since]
    return Review(
        likely=tuple(likely(people)),
        conflicts=tuple(_doubts(unsettled, posts)),
        new=tuple(new),
        once=tuple(p for p in unsettled.values() if p.articles == 1 and not (since and p.first >= since)),
    )


def month_before(date: str) -> str:
    """The day thirty days before a date; empty where it is not known to the day."""
    try:
        return (dt.date.fromisoformat(date) - NEW).isoformat()
    except (ValueError, OverflowError):
        return ""


def _doubts(unsettled: dict[str, Person], posts: Iterable[tuple[str, Sequence[Post]]]) -> Iterator[Doubt]:
    found = {identity: conflicts(held, seat) for identity, held in posts if identity in unsettled}
    for identity, person in unsettled.items():
        if pairs := found.get(identity):
            told = dict.fromkeys(post for pair in pairs for post in pair)
            dates = ((post.title, post.first.partition(" ")[0], post.last.partition(" ")[0]) for post in told)
            yield Doubt(person, tuple(dates))
