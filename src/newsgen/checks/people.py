"""Officials: posts that one person can hardly hold, and registry entries that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.seats import seat
from newsgen.model.codes import diagnostic
from newsgen.model.seats import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.checks.matter import Matter
    from newsgen.model.diagnostic import Diagnostic


def officials_conflict(matter: Matter) -> Iterator[Diagnostic]:
    """One name with posts of one rank in two places at one time: perhaps two persons."""
    paths = {leaf.sort: leaf.path for leaf in matter.leaves}
    for official in matter.archive.entities("official"):
        if official.articles > 1 and not matter.archive.ledger(official.identity).listed:
            for earlier, later in conflicts(matter.archive.posts(official.identity), seat):
                if earlier.first == later.first:  # one article gives one person two titles
                    continue
                yield diagnostic(
                    paths[later.first], 0, "officials-conflict",
                    f"{official.name} is {later.title} here and {earlier.title} in {paths[earlier.first]}",
                    "two persons of one name, or one who has moved? say so in content/officials.yaml",
                )  # fmt: skip


def registry_unused(matter: Matter) -> Iterator[Diagnostic]:
    """An entry of the registry whose person no article names."""
    for identity, entry in matter.around.registry.identified():
        if entry.official and not matter.archive.appearance_count("official", identity):
            yield diagnostic(
                matter.around.registry_path, entry.line, "registry-unused", f"no article names {entry.name}",
                "look at the spelling, add the one that clippings print under `aliases`, or remove the entry",
            )  # fmt: skip
