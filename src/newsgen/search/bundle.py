"""Bundles: what Pagefind writes, made the same from the same records, and the engine that searches them.

Pagefind writes filters and its table of contents in an order that differs from run to run. Here they are put in
order, and named by what they then hold.
"""

from __future__ import annotations

import gzip
import json
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from newsgen.search import cbor
from newsgen.search.records import LANGUAGE
from newsgen.search.service import index
from newsgen.text.digest import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RECORDS_A_BUNDLE = 2000
"""Pagefind keeps a bundle in memory while it makes it: some 150 KB a record."""
ENTRY = "pagefind-entry.json"
SCRIPT = "pagefind.js"
ENGINE = (SCRIPT, "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")
"""Pagefind's script, and what it loads itself; its own search forms are not used."""
MARK = b"pagefind_dcd"
"""How the content of a file of Pagefind's begins, decompressed."""
DIGITS = 12


def bundles(records: Iterable[Any], scratch: Path) -> Iterator[Path]:
    """Have Pagefind index records, `RECORDS_A_BUNDLE` at a time; gives the folder of each bundle in turn."""
    stream = iter(records)
    while first := list(islice(stream, 1)):
        with TemporaryDirectory(dir=scratch) as folder:
            index(chain(first, islice(stream, RECORDS_A_BUNDLE - 1)), Path(folder))
            yield Path(folder)


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a bundle that Pagefind has written, by their names in it, in order: the same for the same records."""
    entry = json.loads((folder / ENTRY).read_bytes())
    (name,) = (told["hash"] for told in entry["languages"].values())
    contents: Any = _unpacked(folder / f"pagefind.{name}.pf_meta")
    renamed = dict(_filters(folder, contents[3]))
    for kind in ("fragment", "index"):
        for path in sorted((folder / kind).iterdir()):
            yield f"{kind}/{path.name}", path.read_bytes()
    for path, data in sorted(renamed.values()):
        yield f"filter/{path}.pf_filter", data
    contents[3] = sorted([filter_, renamed[file][0]] for filter_, file in contents[3])
    contents[4].sort()
    yield from _contents(contents, entry)


def _filters(folder: Path, listed: list[list[str]]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """By Pagefind's name of a filter's file, the name and the content that it gets."""
    for _, file in listed:
        content: Any = _unpacked(folder / "filter" / f"{file}.pf_filter")
        content[1].sort()
        data = _packed(content)
        yield file, (f"{LANGUAGE}_{sha256(data)[:DIGITS]}", data)


def engine(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What searches all bundles: Pagefind's script, and an empty bundle for it to begin with."""
    for name in ENGINE:
        yield name, (folder / name).read_bytes()
    entry = json.loads((folder / ENTRY).read_bytes())
    yield from _contents([entry["version"], [], [], [], [], []], entry)


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


def _unpacked(path: Path) -> cbor.Value:
    return cbor.decode(gzip.decompress(path.read_bytes()).removeprefix(MARK))


def _packed(value: cbor.Value) -> bytes:
    return gzip.compress(MARK + cbor.encode(value), mtime=0)
