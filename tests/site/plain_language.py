"""A language for tests in which a text says outright who is named how, so that no grammar stands in the way.

    outlet: The Mirror
    by: Wu Di
    headline: Something happened
    place: Linhe/Pingshan
    [mayor; party secretary] Bai Tao spoke. [?] Deng Na, without a title here, listened.
    ---
    a second item

`lately` in its first words is the time of its event; `[title] Given Surname` is an official by the text alone; `[?]` is somebody who may be one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.model.article import Credit, Event, Mention
from newsgen.model.clipping import Clipping, ClippingItem

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED = re.compile(r"\[(?P<titles>[^\]]*)\] (?P<name>\w+(?: [A-Z]\w+)?)")


class PlainLanguage:
    """See `newsgen.languages.base.Language`."""

    code = "en"

    def recognises(self, text: str) -> bool:  # noqa: ARG002 - every text will do
        return True

    def tag(self, text: str) -> str:  # noqa: ARG002 - as above
        return "en"

    def read(self, text: str) -> Clipping:
        parts = [self._item(part) for part in text.split("\n---\n")]
        outlet = re.search(r"^outlet: (.+)$", text, re.MULTILINE)
        headline = re.search(r"^headline: (.+)$", text, re.MULTILINE)
        return Clipping(tuple(parts), outlet=outlet[1] if outlet else "", title=headline[1] if headline else "")

    def _item(self, text: str) -> ClippingItem:
        lines = [line for line in text.splitlines() if line.strip()]
        byline = [Credit(line.removeprefix("by: ")) for line in lines if line.startswith("by: ")]
        places = [line.removeprefix("place: ").split("/") for line in lines if line.startswith("place: ")]
        return ClippingItem(
            tuple(line for line in lines if not re.match("(?:by|outlet|headline|place): ", line)),
            tuple(byline),
            places=tuple(places[0]) if places else (),
        )

    def event(self, lead: str, published: str, day: str) -> Event | None:  # noqa: ARG002 - datelines are not for tests of pages
        return Event("", published, "approximate", "lately") if "lately" in lead else None

    def find(self, title: str, items: Sequence[ClippingItem]) -> tuple[tuple[Mention, ...], ...]:  # noqa: ARG002 - names stand in paragraphs only
        return tuple(tuple(self._mentions(item)) for item in items)

    def _mentions(self, item: ClippingItem) -> list[Mention]:
        found: dict[str, Mention] = {}
        for number, paragraph in enumerate(item.paragraphs, 1):
            for match in _NAMED.finditer(paragraph):
                bare = match["titles"] == "?"
                titles = () if bare else tuple(match["titles"].split("; "))
                name = match["name"]
                found.setdefault(name, Mention(name, titles, number, paragraph, name, official=not bare))
        return list(found.values())

    def headline(self, paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:  # noqa: ARG002 - as the Protocol has it
        return paragraphs[0][:60]

    def sort_name(self, name: str) -> str:
        given, _, surname = name.rpartition(" ")
        return f"{surname}, {given}" if given else name
