"""The list of all rules. To add one: write its function, name it here, in `model/codes.py` and in the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsgen.checks.alike import Stories
from newsgen.checks.articles import headline_missing, source_link
from newsgen.checks.dates import date_body, date_neighbours
from newsgen.checks.matter import Matter, leaf_of
from newsgen.checks.people import officials_conflict, registry_unused
from newsgen.checks.site import link_broken, page_heavy
from newsgen.checks.twice import duplicate_near, duplicate_source, duplicate_text, reprint

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from newsgen.checks.matter import Surroundings
    from newsgen.model.answers import Full
    from newsgen.model.archive import Archive
    from newsgen.model.diagnostic import Diagnostic

OF_AN_ARTICLE: Mapping[str, Callable[[Full], Iterator[Diagnostic]]] = {
    "headline-missing": headline_missing,
    "source-link": source_link,
    "date-body": date_body,
}
OF_THE_ARCHIVE: Mapping[str, Callable[[Matter], Iterator[Diagnostic]]] = {
    "date-neighbours": date_neighbours,
    "duplicate-text": duplicate_text,
    "duplicate-near": duplicate_near,
    "duplicate-source": duplicate_source,
    "reprint": reprint,
    "officials-conflict": officials_conflict,
    "registry-unused": registry_unused,
    "link-broken": link_broken,
    "page-heavy": page_heavy,
}
RULES = (*OF_AN_ARTICLE, *OF_THE_ARCHIVE)


class Rules(NamedTuple):
    """Rules by the code of what they find."""

    of_an_article: Mapping[str, Callable[[Full], Iterator[Diagnostic]]]
    of_the_archive: Mapping[str, Callable[[Matter], Iterator[Diagnostic]]]

    def codes(self) -> tuple[str, ...]:
        """Of all of them."""
        return (*self.of_an_article, *self.of_the_archive)


SHIPPED = Rules(OF_AN_ARTICLE, OF_THE_ARCHIVE)


def inspect(
    archive: Archive, around: Surroundings, off: Collection[str], rules: Rules = SHIPPED
) -> Iterator[Diagnostic]:
    """What the rules find, those apart that are switched `off`.

    The articles are read once, one after the other; what is kept of each is about a kilobyte.
    """
    leaves = []
    stories = Stories()
    single = [rule for code, rule in rules.of_an_article.items() if code not in off]
    for full in archive.full_range(""):
        leaves.append(leaf_of(full))
        stories.add(full)
        for rule in single:
            yield from rule(full)
    matter = Matter(archive, around, leaves, stories.pairs(archive))
    for code, over_all in rules.of_the_archive.items():
        if code not in off:
            yield from over_all(matter)
