"""Chinese as a `Language`: the place where its parts are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.model.clipping import Clipping, ClippingItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Mention


class Chinese:
    """See `newsgen.languages.base.Language`."""

    code = "zh"

    def recognises(self, text: str) -> bool:
        """See `Language.recognises`."""
        return sum("一" <= c <= "鿿" for c in text[:2000]) * 4 > len(text[:2000].strip())

    def tag(self, text: str) -> str:  # noqa: ARG002 - every text in English has the same tag
        """See `Language.tag`."""
        return "zh"

    def read(self, text: str) -> Clipping:
        """See `Language.read`."""
        return Clipping(items=(ClippingItem(paragraphs=tuple(p for p in text.splitlines() if p.strip())),))

    def find(self, title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
        """See `Language.find`."""
        return tuple(() for _ in items)

    def headline(self, paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
        """See `Language.headline`."""
        return paragraphs[0][:90]

    def sort_name(self, name: str) -> str:
        """See `Language.sort_name`."""
        return name


LANGUAGE = Chinese()
