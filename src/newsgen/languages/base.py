"""Language: the one seam between newsgen and a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Event, Mention
    from newsgen.model.clipping import Clipping, ClippingItem


class Language(Protocol):
    """All that newsgen asks of a language. Implementations hold no state that changes."""

    code: str
    """ISO 639: `en`, `zh`."""

    def recognises(self, text: str) -> bool:
        """Is this text most likely written in this language?"""
        ...

    def tag(self, text: str) -> str:
        """The BCP 47 tag to publish with the text, such as `zh-Hant`."""
        ...

    def read(self, text: str) -> Clipping:
        r"""Take a plain clipping apart: date, outlet, headline, bylines, items, paragraphs.

        `text` has `\n` newlines and no control characters. Never raises for any text.
        """
        ...

    def event(self, lead: str, published: str, day: str) -> Event | None:
        """When what a story tells happened, where its first words say so.

        `published` is a whole day in ISO 8601, `day` what the story's dateline prints, or empty. Nothing is guessed.
        """
        ...

    def find(self, title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:
        """Who is named in each item, with which titles of office; one tuple an item, in order.

        The whole file is the context: later mentions by surname belong to the full name.
        """
        ...

    def headline(self, paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
        """A headline made of the article's own words, for an article that prints none.

        Whole words, a clause, at most about 90 characters, naming the official and the act
        where the lead does.
        """
        ...

    def sort_name(self, name: str) -> str:
        """The name as an index files it: `Ma, Pingao`, `Adams, Eric`, pinyin for Chinese characters."""
        ...
