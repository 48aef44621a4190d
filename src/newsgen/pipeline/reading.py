"""Sources in: find what changed in `content/`, read it in workers, and bring the index up to date."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from newsgen.archive import LedgerRow, Prepared, prepare
from newsgen.loader import MAX_BYTES, entitle, load, too_large
from newsgen.model.answers import Ledger
from newsgen.model.claims import Claim
from newsgen.model.diagnostic import Diagnostic
from newsgen.officials import KnownNames, KnownPerson, identify
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgen.model.registry import Registry


class Wanted(NamedTuple):
    """A file to read, and the digest it had when last read (empty: read it in any case)."""

    path: str
    sha256: str


class Reading(NamedTuple):
    """What came of a file. `sha256` is empty where it could not be read; `same` where its bytes are as before."""

    path: str
    sha256: str
    same: bool
    prepared: Prepared | None
    remarks: tuple[Diagnostic, ...]
    stubs: tuple[tuple[str, str], ...] = ()
    """Places where the article stood, each with the reason why it was withdrawn, empty where it has only moved."""


class Instructions(NamedTuple):
    """What decides how a file is read, beside its bytes."""

    root: str
    names: frozenset[KnownPerson]
    drafts: bool
    content: str = ""
    """The URL of the content; empty where it is in the site's folder."""


@lru_cache(maxsize=1)
def _known_names(names: frozenset[KnownPerson]) -> KnownNames:
    return KnownNames(names)


def read_files(instructions: Instructions, files: Sequence[Wanted]) -> list[Reading]:
    """Read files; runs in a worker."""
    return [_read(instructions, wanted) for wanted in files]


def _read(instructions: Instructions, wanted: Wanted) -> Reading:
    path = wanted.path
    try:
        # Without a buffer and by one read where that is enough: half of what `Path.read_bytes` costs.
        with open(f"{instructions.root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - a Path costs as much again
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                return Reading(path, "", same=False, prepared=None, remarks=(too_large(path, size),))
            data = file.read()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        unreadable = Diagnostic(path, 0, "source-unreadable", "error", f"cannot be read: {reason}", "check its rights")
        return Reading(path, "", same=False, prepared=None, remarks=(unreadable,))
    return read_bytes(instructions, wanted, data)


def read_bytes(instructions: Instructions, wanted: Wanted, data: bytes) -> Reading:
    """What comes of the bytes of a file."""
    path = wanted.path
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 == wanted.sha256:
        return Reading(path, sha256, same=True, prepared=None, remarks=())
    loaded = load(data, path, sha256)
    article, remarks = loaded.article, loaded.diagnostics
    if article is not None and article.draft and not instructions.drafts:
        skipped = Diagnostic(path, 0, "draft-skipped", "info", "a draft is left out", "build with --drafts to see it")
        article, remarks = None, (*remarks, skipped)
    if article is None:
        return Reading(path, sha256, same=False, prepared=None, remarks=remarks)
    article = entitle(identify(article, _known_names(instructions.names)))
    prepared = prepare(article)
    if article.withdrawn is None:
        stubs = tuple([(place, "") for place in article.former])
        return Reading(path, sha256, same=False, prepared=prepared, remarks=remarks, stubs=stubs)
    stubs = tuple([(place, article.withdrawn) for place in (prepared.base, *article.former)])
    hint = "take the key `withdrawn` out of its front matter to publish it again"
    left_out = Diagnostic(
        path, 0, "article-withdrawn", "info", "withdrawn: its address says so and holds nothing else", hint
    )
    return Reading(path, sha256, same=False, prepared=None, remarks=(*remarks, left_out), stubs=stubs)


def reader(instructions: Instructions) -> partial[list[Reading]]:
    """`read_files` as a function of the files alone."""
    if instructions.content:
        from newsgen.pipeline.fetching import remote_reader

        return remote_reader(instructions)
    return partial(read_files, instructions)


def ledger_rows(registry: Registry) -> Iterator[LedgerRow]:
    """The registry as the index keeps it."""
    for identity, entry in registry.identified():
        keys = tuple(dict.fromkeys(name_key(name) for name in entry.spellings))
        posts = tuple((p.title, p.organization, p.start, p.end) for p in entry.posts)
        details = Ledger(entry.same_as, posts, entry.note, entry.aliases, listed=True)
        claim = Claim(identity, entry.official, entry.where, entry.not_in)
        yield LedgerRow(keys, claim, entry.name, entry.sort_name, entry.slug, details)
