"""Questions of editors about officials, answered from the index of the last build."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from newsgen.archive import People, connect
from newsgen.archive.store import meta
from newsgen.errors import BuildError, NewsgenError
from newsgen.languages.seats import seat
from newsgen.officials.review import month_before, review
from newsgen.pipeline import fingerprint
from newsgen.pipeline.places import REGISTRY
from newsgen.pipeline.sources import STATE
from newsgen.pipeline.work import INDEX
from newsgen.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from newsgen.model.people import Dossier, Person, Review


def officials(source: Path) -> list[Person]:
    """Every official, in the order of the sort names."""
    with _people(source) as people:
        return people.all()


def dossiers(source: Path, name: str) -> list[Dossier]:
    """Those who are called so, by any spelling, alias or address. Raises `NewsgenError` where nobody is."""
    with _people(source) as people:
        everybody = people.all()
        wanted = set(people.identities(name))
        found = [person for person in everybody if person.identity in wanted]
        if not found:
            raise _nobody(name, people.bare(name), everybody)
        return [people.dossier(person) for person in found]


def uncertain(source: Path, since: str) -> Review:
    """What is uncertain; who is first cited on `since` or later is new (empty: within the archive's last month)."""
    with _people(source) as people:
        return review(people.all(), people.posts(seat), since or month_before(people.newest()))


@contextmanager
def last_index(source: Path) -> Iterator[sqlite3.Connection]:
    """The index of the last build, to read. Raises `BuildError` where there is none that can be used."""
    path = source / STATE / INDEX
    if not path.is_file():
        raise BuildError(f"error index-missing there is no index in {source / STATE}", "run `newsgen build` first")
    try:
        with closing(connect(path, read_only=True)) as db:
            if meta(db, "format") != fingerprint.index():
                hint = "run `newsgen build` first"
                raise BuildError("error index-missing the index was made by another version of newsgen", hint)
            yield db
    except sqlite3.DatabaseError as error:
        raise BuildError(f"error index-unusable {path} cannot be read: {error}", "run `newsgen build` first") from error


@contextmanager
def _people(source: Path) -> Iterator[People]:
    with last_index(source) as db:
        yield People(db)


def _nobody(name: str, articles: int, everybody: Sequence[Person]) -> NewsgenError:
    if articles:
        hint = f"if it is one, write `- name: {name}` into {REGISTRY}"
        count = f"{articles} article{'' if articles == 1 else 's'}"
        return NewsgenError(f"{name} is named in {count}, but is no official there", hint)
    names = {person.name.casefold(): person.name for person in everybody if _alike(name, person.name)}
    near = nearest(name, names)
    hint = f"did you mean {names[near]}?" if near else "`newsgen officials list` has them all"
    return NewsgenError(f"there is no official {name}", hint)


def _alike(name: str, other: str) -> bool:
    """Tell quickly whether two names are worth a closer look."""
    return abs(len(name) - len(other)) <= len(name) // 2 and len(
        set(name.casefold()) & set(other.casefold())
    ) * 2 > len(set(name))
