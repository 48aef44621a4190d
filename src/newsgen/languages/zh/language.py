"""Chinese as a `Language`: the place where its parts are put together.

They are imported when a text asks for them: an archive without Chinese does without their dictionaries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.languages.zh import script

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
        from newsgen.languages.zh.reader import read

        return read(text)

    def event(self, lead: str, published: str, day: str) -> Event | None:
        """See `Language.event`."""
        from newsgen.languages.zh.events import event

        return event(lead, published, day)

    def find(self, title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
        """See `Language.find`."""
        from newsgen.languages.zh.finder import find

        return find(title, items)

    def headline(self, paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
        """See `Language.headline`."""
        from newsgen.languages.zh.headline import headline

        return headline(paragraphs, mentions)

    def sort_name(self, name: str) -> str:
        """See `Language.sort_name`."""
        from newsgen.languages.zh.sortname import sort_name

        return sort_name(name)


LANGUAGE = Chinese()
