"""Bundles: what Pagefind writes, made the same from the same records, and the engine that searches them.

Pagefind writes filters and its table of contents in an order that differs from run to run. Here they are put in
order, and named by what they then hold.
"""

from __future__ import annotations

import gzip
import json
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from newsgen.search import cbor
from newsgen.search.records import LANGUAGE
from newsgen.search.service import index
from newsgen.text.digest import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.search.service import Written

RECORDS_A_BUNDLE = 2000
"""Pagefind keeps a bundle in memory while it makes it: some 150 KB a record."""
ENTRY = "pagefind-entry.json"
SCRIPT = "pagefind.js"
ENGINE = (SCRIPT, "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")
"""Pagefind's script, and what it loads itself; its own search forms are not used."""
MARK = b"pagefind_dcd"
"""How the content of a file of Pagefind's begins, decompressed."""
DIGITS = 12
Key = TypeVar("Key")
AS_THEY_ARE = ("fragment/", "index/")


def bundles(parts: Iterable[tuple[Key, Iterable[Any]]], jobs: int = 1) -> Iterator[tuple[Key, int, Written]]:
    """Have Pagefind index the records of each part, `RECORDS_A_BUNDLE` at a time, and so many bundles at once.

    Gives what it writes for each bundle in turn, with the part and the bundle's number in it, from 1.
    """
    with ThreadPoolExecutor(jobs) as pool:  # Pagefind is a process of its own; the threads only wait
        waiting: deque[tuple[Key, int, Future[Written]]] = deque()
        for key, records in parts:
            for number, batch in enumerate(_batches(iter(records)), 1):
                if len(waiting) == jobs:
                    yield _first(waiting)
                waiting.append((key, number, pool.submit(index, batch)))
        while waiting:
            yield _first(waiting)


def _batches(records: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(records, RECORDS_A_BUNDLE)):
        yield batch


def _first(waiting: deque[tuple[Key, int, Future[Written]]]) -> tuple[Key, int, Written]:
    key, number, future = waiting.popleft()
    return key, number, future.result()


def files(written: Written) -> Iterator[tuple[str, bytes]]:
    """The files of a bundle by their names in it, in order: the same for the same records."""
    entry = json.loads(written[ENTRY])
    contents: Any = _no_contents(entry)
    for told in entry["languages"].values():  # one; none where Pagefind saw no word
        contents = _unpacked(written[f"pagefind.{told['hash']}.pf_meta"])
    renamed = dict(_filters(written, contents[3]))
    yield from sorted(file for file in written.items() if file[0].startswith(AS_THEY_ARE))
    for path, data in sorted(renamed.values()):
        yield f"filter/{path}.pf_filter", data
    contents[3] = sorted([filter_, renamed[file][0]] for filter_, file in contents[3])
    contents[4].sort()
    for _, order in contents[4]:
        # The place in this list is what Pagefind sorts by, times the weight of the bundle, which search.js makes large
        # enough to keep bundles apart. Nothing times a weight is nothing, so no record stands at place 0.
        order.insert(0, len(contents[1]))
    yield from _contents(contents, entry)


def _filters(written: Written, listed: list[list[str]]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """By Pagefind's name of a filter's file, the name and the content that it gets."""
    for _, file in listed:
        content: Any = _unpacked(written[f"filter/{file}.pf_filter"])
        content[1].sort()
        data = _packed(content)
        yield file, (f"{LANGUAGE}_{sha256(data)[:DIGITS]}", data)


def engine(written: Written) -> Iterator[tuple[str, bytes]]:
    """What searches all bundles: Pagefind's script, and an empty bundle for it to begin with."""
    yield from ((name, written[name]) for name in ENGINE if name in written)
    entry = json.loads(written[ENTRY])
    yield from _contents(_no_contents(entry), entry)


def _no_contents(entry: dict[str, Any]) -> list[Any]:
    """The table of contents of a bundle without records: pages, words, filters, orders and fields, none of each."""
    return [entry["version"], [], [], [], [], []]


def _contents(contents: list[Any], entry: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """A bundle's table of contents, and the file that names it."""
    data = _packed(contents)
    name = f"{LANGUAGE}_{sha256(data)[:DIGITS]}"
    yield f"pagefind.{name}.pf_meta", data
    language = {"hash": name, "wasm": LANGUAGE, "page_count": len(contents[1])}
    told = {
        "version": entry["version"],
        "languages": {LANGUAGE: language},
        "include_characters": entry["include_characters"],
    }
    yield ENTRY, json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(data: bytes) -> cbor.Value:
    return cbor.decode(gzip.decompress(data).removeprefix(MARK))


def _packed(value: cbor.Value) -> bytes:
    return gzip.compress(MARK + cbor.encode(value), mtime=0)
