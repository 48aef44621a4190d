"""English as a `Language`: the place where its parts are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.en.events import event
from newsgen.languages.en.finder import find
from newsgen.languages.en.headline import headline
from newsgen.languages.en.reader import read
from newsgen.languages.en.sorting import sort_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Event, Mention
    from newsgen.model.clipping import Clipping, ClippingItem


class English:
    """See `newsgen.languages.base.Language`."""

    code = "en"

    def recognises(self, text: str) -> bool:  # noqa: ARG002 - the language that takes what no other wants
        """See `Language.recognises`."""
        return True

    def tag(self, text: str) -> str:  # noqa: ARG002 - every text in English has the same tag
        """See `Language.tag`."""
        return "en"

    def read(self, text: str) -> Clipping:
        """See `Language.read`."""
        return read(text)

    def event(self, lead: str, published: str, day: str) -> Event | None:
        """See `Language.event`."""
        return event(lead, published, day)

    def find(self, title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
        """See `Language.find`."""
        return find(title, items)

    def headline(self, paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
        """See `Language.headline`."""
        return headline(paragraphs, mentions)

    def sort_name(self, name: str) -> str:
        """See `Language.sort_name`."""
        return sort_name(name)


LANGUAGE = English()
