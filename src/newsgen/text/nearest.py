"""The known word that a misspelt one most likely stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


def nearest(word: str, known: Collection[str], likeness: float = 0.6) -> str:
    """The member of `known` most like `word`, or `""` where none is at least `likeness` (0 to 1) like it."""
    from difflib import get_close_matches

    found = get_close_matches(word[:100].casefold(), sorted(known), n=1, cutoff=likeness)
    return found[0] if found else ""
