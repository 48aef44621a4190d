"""The generators that are compared, each told to write the same pages of the same articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peers.eleventy import Eleventy
from peers.hugo import Hugo
from peers.newsgen import Newsgen
from peers.pelican import Pelican

if TYPE_CHECKING:
    from peers.base import Generator

PEERS: dict[str, type[Generator]] = {"hugo": Hugo, "eleventy": Eleventy, "pelican": Pelican}

__all__ = ["PEERS", "Newsgen"]
