"""Officials: posts that one person can hardly hold, and registry entries that name nobody."""

from __future__ import annotations

import datetime as dt
import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from newsgen.model.codes import diagnostic
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.checks.matter import Matter
    from newsgen.model.archive import Archive, Entity, Post
    from newsgen.model.diagnostic import Diagnostic

APART = 31
"""Days between the last clipping with one post and the first with the other, within which nobody moves."""
POSTS = 50
"""Posts of one official that are held against each other, at most."""

_HEADS = r"mayor|governor|premier|(?:district|county|township|town|village) (?:chief|head|magistrate)|magistrate"
_PAST = re.compile(
    r"\b(?:former|formerly|ex-|then|late|acting|deputy|vice|assistant)\b|[副前原代]|候任|助理", re.IGNORECASE
)
_FORMS = (
    re.compile(rf"^(?:the )?(?P<rank>{_HEADS}) of (?:the )?(?P<place>[A-Z].*)$"),
    re.compile(rf"^(?P<place>[A-Z].*?) (?P<rank>{_HEADS})$"),
    re.compile(r"^(?P<rank>secretary) of the (?P<place>[A-Z].*?) (?:party )?committee\b"),
    re.compile(
        r"^(?:中共)?(?P<place>[\u4e00-\u9fff]{1,11}?)(?P<rank>[省市县縣区區州盟旗镇鎮乡鄉](?:委书记|委書記|长|長))$"
    ),
)


class Held(NamedTuple):
    """A post of the first rank in a place, with the days of the first and the last clipping that prints it."""

    rank: str
    place: str
    first: dt.date
    last: dt.date
    post: Post


def officials_conflict(matter: Matter) -> Iterator[Diagnostic]:
    """One name with posts of one rank in two places at one time: perhaps two persons."""
    paths = {leaf.sort: leaf.path for leaf in matter.leaves}
    for official in matter.archive.entities("official"):
        for one, other in _conflicts(matter.archive, official):
            earlier, later = sorted((one, other), key=lambda held: (held.first, held.place))
            yield diagnostic(
                paths[later.post.first], 0, "officials-conflict",
                f"{official.name} is {later.post.title} here and {earlier.post.title} in {paths[earlier.post.first]}",
                "look at both: two persons of one name, or one who has moved",
            )  # fmt: skip


def _conflicts(archive: Archive, official: Entity) -> Iterator[tuple[Held, Held]]:
    if official.articles > 1:
        held = [found for post in archive.posts(official.identity)[:POSTS] if (found := _held(post))]
        for one, other in combinations(held, 2):
            if one.rank == other.rank and _differ(one.place, other.place) and _together(one, other):
                yield one, other


def _held(post: Post) -> Held | None:
    first, last = (_date(sort) for sort in (post.first, post.last))
    if not first or not last or _PAST.search(post.title):
        return None
    for form in _FORMS:
        if match := form.match(post.title):
            return Held(match["rank"], match["place"], first, last, post)
    return None


def _date(sort: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(sort.partition(" ")[0])
    except ValueError:  # undated, or known to the month only
        return None


def _differ(one: str, other: str) -> bool:
    """Are these two places? `Linhe` and `Linhe City`, `广东省深圳市` and `深圳市` are one."""
    one, other = one.casefold(), other.casefold()
    return one not in other and other not in one


def _together(one: Held, other: Held) -> bool:
    apart = max(one.first, other.first) - min(one.last, other.last)
    return apart <= dt.timedelta(days=APART)


def registry_unused(matter: Matter) -> Iterator[Diagnostic]:
    """An entry of the registry whose person no article names."""
    for entry in matter.around.registry.entries:
        if entry.official and not matter.archive.appearance_count("official", name_key(entry.name)):
            yield diagnostic(
                matter.around.registry_path, entry.line, "registry-unused", f"no article names {entry.name}",
                "look at the spelling, add the one that clippings print under `aliases`, or remove the entry",
            )  # fmt: skip
