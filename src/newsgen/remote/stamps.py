"""By what it shows that a file on another file system was changed: a number, made of what its listing says."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTENT = ("ETag", "etag", "md5Hash", "crc32c", "content_md5", "generation", "checksum", "sha")
"""What stores say of a file's bytes, or of the writing of them."""
TIMES = ("mtime", "LastModified", "last_modified", "modified", "updated", "modificationTime")
UNKNOWN = 2**62
"""In no index: stamps are kept only if they are in the past, so that a file with this one is looked at each time."""
BELOW_TIMES = 2**60
"""The stamps of contents lie below it, and below every time that is worth a thought: year 2006 in nanoseconds."""


def change_stamp(info: Mapping[str, object]) -> int:
    """The stamp of a file from its listing.

    Stores that name a file's content or version give a digest of that. Where only a time is told, it is that time in
    nanoseconds since 1970, held against the clock's grain as for files of this machine; without either, `UNKNOWN`.
    """
    said = [f"{name}={info[name]}" for name in (*CONTENT, *TIMES) if info.get(name)]
    if any(info.get(name) for name in CONTENT):
        return int.from_bytes(hashlib.sha256("\n".join(said).encode()).digest()[:8], "big") % BELOW_TIMES
    return next((stamp for name in TIMES if (stamp := _nanoseconds(info.get(name))) is not None), UNKNOWN)


def _nanoseconds(time: object) -> int | None:
    if isinstance(time, str):
        try:
            time = datetime.fromisoformat(time)
        except ValueError:
            return None
    if isinstance(time, datetime):
        time = (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()
    return int(time * 1_000_000_000) if isinstance(time, (int, float)) and 0 <= time < UNKNOWN // 10**9 else None
