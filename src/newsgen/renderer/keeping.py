"""Compiled templates, kept from build to build: a preview builds a site many times in one process."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket


class Kept(BytecodeCache):
    """In memory, the last state of each template. Jinja compares the source's digest before it takes one."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if what is kept was compiled from the same source."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        if bucket.code is not None:
            self._codes[bucket.key] = (bucket.checksum, bucket.code)


@lru_cache(maxsize=4)
def kept(language: str) -> Kept:
    """The templates compiled by this process for sites in that language: their words are compiled in."""
    del language  # is the key of the cache
    return Kept()
