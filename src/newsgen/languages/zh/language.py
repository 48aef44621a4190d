"""Chinese as a `Language`: the place where its parts are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.zh import events, finder, headline, reader, script, sortname

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Event, Mention
    from newsgen.model.clipping import Clipping, ClippingItem


class Chinese:
    """See `newsgen.languages.base.Language`."""

    code = "zh"

    def recognises(self, text: str) -> bool:
        """See `Language.recognises`."""
        return script.is_chinese(text)

    def tag(self, text: str) -> str:
        """See `Language.tag`."""
        return "zh-Hant" if script.is_traditional(text) else "zh-Hans"

    def read(self, text: str) -> Clipping:
        """See `Language.read`."""
        return reader.read(text)

    def event(self, lead: str, published: str, day: str) -> Event | None:
        """See `Language.event`."""
        return events.event(lead, published, day)

    def find(self, title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
        """See `Language.find`."""
        return finder.find(title, items)

    def headline(self, paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
        """See `Language.headline`."""
        return headline.headline(paragraphs, mentions)

    def sort_name(self, name: str) -> str:
        """See `Language.sort_name`."""
        return sortname.sort_name(name)


LANGUAGE = Chinese()
