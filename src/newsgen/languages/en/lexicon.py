"""The words that the finder knows, read once from the data files beside this package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

IRREGULAR = {"man": "men", "woman": "women"}


class Lexicon(NamedTuple):
    """Sets of words in lower case; phrases are strings of several words."""

    public: frozenset[str]
    """Offices in whatever company they stand."""
    by_organ: frozenset[str]
    """Offices where a public organ stands beside them."""
    plural: frozenset[str]
    """The plurals among the offices: one title serves several people."""
    other_posts: frozenset[str]
    """No offices, but titles where they are joined to one."""
    no_office: frozenset[str]
    """Phrases with a word of office that name none."""
    longest: int
    """Words of the longest phrase of the three sets above."""
    anchors: frozenset[str]
    """A word of each office: what a text is searched for. One with a capital is searched for with it only."""
    before: frozenset[str]
    dropped: frozenset[str]
    address: frozenset[str]
    organs: frozenset[str]
    private: frozenset[str]
    compounds: tuple[str, ...]
    private_compounds: tuple[str, ...]
    fields: frozenset[str]
    portfolios: frozenset[str]
    """The fields, and what else ministers are for; these stand in lists of them only."""
    countries: frozenset[str]
    places: frozenset[str]
    families: frozenset[str]
    vietnamese: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    letters: frozenset[str]
    function: frozenset[str]
    """Words that begin sentences, weekdays, months: never in a name or a title."""
    surnames: frozenset[str]
    """Words of office, organs and places that are family names or given names, too."""
    no_names: frozenset[str]
    verbs: frozenset[str]
    not_verbs: frozenset[str]
    leaders: frozenset[str]
    """As printed."""


@cache
def sections(name: str) -> Mapping[str, list[str]]:
    """The sections of a data file."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            section += [entry.strip() for entry in line.split(", ") if entry.strip()]
    return found


@cache
def words_of(name: str, section: str) -> frozenset[str]:
    """The words of one section of a data file."""
    return frozenset(sections(name)[section])


def plural(office: str) -> str:
    """`mayors`, `secretaries`, `spokesmen`; empty where the word has none of its own."""
    for one, many in IRREGULAR.items():
        if office.endswith(one):
            return office.removesuffix(one) + many
    if office.endswith((".", "s", "men", "people", "-elect", "general", "large", "charge", "of staff")):
        return ""
    return office[:-1] + "ies" if office.endswith("y") and office[-2] not in "aeo" else office + "s"


def anchors(offices: frozenset[str]) -> frozenset[str]:
    """One word for each office, rare in other company, so that few sentences are read for nothing."""
    alone = {office for office in offices if " " not in office}
    common = words_of("heads.txt", "common")
    found = set()
    for office in offices:
        words = office.split()
        word = next((word for word in words if word in alone and word not in common), None)
        word = word or next((word for word in reversed(words) if word not in common), words[-1])
        found.add(word.capitalize() if word in common else word)
    return frozenset(found)


@cache
def lexicon() -> Lexicon:
    """All words; read at the first call."""
    offices, organs, places, names, verbs = (
        sections(name) for name in ("offices.txt", "organs.txt", "places.txt", "names.txt", "verbs.txt")
    )
    single = {key: frozenset(offices[key]) for key in ("public", "by organ", "not an office")}
    many = {key: frozenset(filter(None, map(plural, single[key]))) for key in ("public", "by organ")}
    manifold = (
        many["public"]
        | many["by organ"]
        | {"reps.", "sens.", "govs.", "crs.", "congressmen", "spokesmen", "mps", "meps"}
    )
    everything = frozenset().union(*single.values(), *many.values())
    return Lexicon(
        public=single["public"] | many["public"],
        by_organ=(single["by organ"] | many["by organ"]) - single["public"],
        plural=frozenset(manifold),
        other_posts=frozenset(offices["other posts"]),
        no_office=single["not an office"],
        longest=max(len(entry.split()) for entry in everything),
        anchors=anchors(everything - single["not an office"]),
        before=frozenset(offices["before"]),
        dropped=frozenset(offices["dropped"]),
        address=frozenset(offices["titles of address"]),
        organs=frozenset(organs["public"]),
        private=frozenset(organs["private"]),
        compounds=tuple(organs["public compounds"]),
        private_compounds=tuple(organs["private compounds"]),
        fields=frozenset(organs["fields"]),
        portfolios=frozenset(organs["fields"]) | frozenset(organs["more fields"]),
        countries=frozenset(places["countries"]),
        places=frozenset(places["places"]),
        families=frozenset(names["chinese family names"]),
        vietnamese=frozenset(names["vietnamese family names"]),
        particles=frozenset(names["particles"]),
        suffixes=frozenset(names["suffixes"]),
        letters=frozenset(names["letters after a name"]),
        function=frozenset(names["function words"]),
        surnames=frozenset(names["names too"]),
        no_names=(frozenset(names["no names"]) | frozenset(names["function words"])) - frozenset(names["names too"]),
        verbs=frozenset(verbs["verbs"]),
        not_verbs=frozenset(verbs["not verbs"]),
        leaders=frozenset(sections("leaders.txt")["leaders"]),
    )
