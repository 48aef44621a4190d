"""Digests: what makes two files, or two pages, the same."""

from __future__ import annotations

from hashlib import sha256 as _sha256


def sha256(data: bytes) -> str:
    """SHA-256 of `data`, in hex."""
    return _sha256(data).hexdigest()


def short_digest(text: str) -> str:
    """Six hex digits that depend on `text` alone: enough to tell the few things apart that share a name."""
    return _sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:6]
