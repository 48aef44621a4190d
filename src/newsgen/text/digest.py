"""Digests: what makes two files, or two pages, the same."""

from __future__ import annotations

from hashlib import sha256 as _sha256


def sha256(data: bytes) -> str:
    """SHA-256 of `data`, in hex."""
    return _sha256(data).hexdigest()
