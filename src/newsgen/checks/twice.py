"""The same news twice: by mistake, in a newer version, or printed by another newspaper."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from newsgen.model.codes import diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.checks.matter import Leaf, Matter
    from newsgen.model.diagnostic import Diagnostic


class Twins(NamedTuple):
    """Two articles of which stories are alike."""

    first: Leaf
    second: Leaf
    same: bool
    stories: int
    share: float
    """Of the story that is most alike."""

    @property
    def papers_differ(self) -> bool:
        """Do two newspapers print it?"""
        one, other = self.first.outlet.casefold(), self.second.outlet.casefold()
        return bool(one and other and one != other)

    @property
    def what(self) -> str:
        """What they share, in words."""
        extent = "the same text" if self.same else f"{self.share:.0%} of the text"
        return extent if self.stories == 1 else f"{self.stories} stories, the first with {extent}"


def _twins(matter: Matter) -> Iterator[Twins]:
    leaves = {leaf.sort: leaf for leaf in matter.leaves}
    ordered = sorted(matter.pairs, key=lambda pair: (pair.second.sort, pair.first.sort))
    for (second, first), group in groupby(ordered, key=lambda pair: (pair.second.sort, pair.first.sort)):
        pairs = list(group)
        best = max(pairs, key=lambda pair: (pair.same, pair.share))
        yield Twins(leaves[first], leaves[second], best.same, len(pairs), best.share)


def duplicate_text(matter: Matter) -> Iterator[Diagnostic]:
    """The same words in two articles of one newspaper."""
    for twins in _twins(matter):
        if twins.same and not twins.papers_differ:
            yield diagnostic(
                twins.second.path, 0, "duplicate-text", f"holds {twins.what} as {twins.first.path}",
                "remove one of the two, or put right the newspaper or the date of one",
            )  # fmt: skip


def duplicate_near(matter: Matter) -> Iterator[Diagnostic]:
    """Nearly the same words in two articles of one newspaper."""
    for twins in _twins(matter):
        if not twins.same and not twins.papers_differ:
            yield diagnostic(
                twins.second.path, 0, "duplicate-near", f"shares {twins.what} with {twins.first.path}",
                "compare the two: if one is a version of the other, keep the one that was printed last",
            )  # fmt: skip


def reprint(matter: Matter) -> Iterator[Diagnostic]:
    """What another newspaper printed too, in whole or cut."""
    for twins in _twins(matter):
        if twins.papers_differ:
            yield diagnostic(
                twins.second.path, 0, "reprint",
                f"shares {twins.what} with {twins.first.path} ({twins.first.outlet}, {twins.first.date or 'undated'})",
                "nothing to do where both newspapers printed it",
            )  # fmt: skip


def duplicate_source(matter: Matter) -> Iterator[Diagnostic]:
    """Two articles that say they were published at one address."""
    seen: dict[str, Leaf] = {}
    for leaf in matter.leaves:
        first = seen.setdefault(leaf.source_url.partition("#")[0].rstrip("/"), leaf) if leaf.source_url else leaf
        if first is not leaf:
            yield diagnostic(
                leaf.path, 0, "duplicate-source", f"has the same `source_url` as {first.path}",
                "correct the address of one, or remove the one that was added twice",
            )  # fmt: skip
