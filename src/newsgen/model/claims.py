"""Claims: what the registry says of a name that is not one person's everywhere, and how that is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from newsgen.text.fold import name_key
from newsgen.text.words import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Where(Struct, frozen=True):
    """By what a person is told from namesakes: every condition that is given holds, each by one of its values."""

    titles: tuple[str, ...] = ()
    """Words of a title printed for the person."""
    places: tuple[str, ...] = ()
    """Words of a printed title, of the sentence that names the person, or of the headline."""
    outlets: tuple[str, ...] = ()
    """The article's newspaper or agency."""
    start: str = ""
    """The first date of an article, cut to what is known."""
    end: str = ""
    """The last date of an article."""
    articles: tuple[str, ...] = ()
    """Paths of articles in which it is this person, whatever else is given."""

    def holds(self, evidence: Evidence) -> bool:
        """Tell whether the conditions hold; the articles apart."""
        conditions = [
            _any(self.titles, evidence.titles),
            _any(self.places, (*evidence.titles, evidence.sentence, evidence.headline)),
            not self.outlets or name_key(evidence.outlet) in map(name_key, self.outlets),
            _within(evidence.date, self.start, self.end),
        ]
        return all(conditions) and any((self.titles, self.places, self.outlets, self.start, self.end))


class Evidence(Struct, frozen=True):
    """What an item shows of somebody it names."""

    path: str
    date: str
    outlet: str
    headline: str
    titles: tuple[str, ...]
    sentence: str


class Claim(Struct, frozen=True):
    """One entry of the registry on one name."""

    identity: str
    official: bool
    where: Where | None = None
    """`None`: everywhere."""
    not_in: tuple[str, ...] = ()
    """Paths of articles in which the name is not this person."""


def settled_by(claims: Sequence[Claim], evidence: Evidence) -> Claim | Literal["nobody", "open"]:
    """The claim that holds for a name in an item.

    A claim that lists the article comes first, then the first whose conditions hold, then one without conditions.
    Where none holds the name is open, as if there were no registry; where those that would are ruled out by their
    `not_in`, it is nobody's.
    """
    holding = list(_holding(claims, evidence))
    for claim in holding:
        if evidence.path not in claim.not_in:
            return claim
    return "nobody" if holding else "open"


def _holding(claims: Iterable[Claim], evidence: Evidence) -> Iterable[Claim]:
    told = [(claim, claim.where) for claim in claims if claim.where is not None]
    yield from (claim for claim, where in told if evidence.path in where.articles)
    yield from (claim for claim, where in told if where.holds(evidence))
    yield from (claim for claim in claims if claim.where is None)


def _any(phrases: Sequence[str], texts: Sequence[str]) -> bool:
    return not phrases or any(has_words(text, phrase) for phrase in phrases for text in texts)


def _within(date: str, start: str, end: str) -> bool:
    """Dates are compared as far as both are known."""
    if not (start or end):
        return True
    return bool(date) and date[: len(start)] >= start[: len(date)] and (not end or date[: len(end)] <= end[: len(date)])
