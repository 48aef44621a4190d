"""Clipping: what a language reads in a text before officials are sought; the loader makes an Article of it."""

from __future__ import annotations

from msgspec import Struct

from newsgen.model.article import Credit


class Remark(Struct, frozen=True):
    """A diagnostic without its file: the language knows the line of the text, the loader the rest."""

    line: int
    """1-based line of the text that was read."""
    code: str
    message: str
    hint: str = ""


class ClippingItem(Struct, frozen=True):
    """One story of a clipping, its head taken off."""

    paragraphs: tuple[str, ...]
    """Running text, one string a paragraph, white space folded; never empty strings."""
    byline: tuple[Credit, ...] = ()
    headline: str = ""
    """Printed above this item; the first item's headline is the clipping's `title`."""
    day: str = ""
    """The day that its dateline prints without a year, as printed."""
    places: tuple[str, ...] = ()
    """The places of its dateline, as pages show them; none where it is not certain that they are places."""


class Clipping(Struct, frozen=True):
    """A text taken apart: head, items, tails.

    No word of the text is lost: what a reader does not understand stays in the paragraphs.
    """

    items: tuple[ClippingItem, ...]
    date: str = ""
    """ISO 8601, cut to what is known; only what the text itself says, never a guess."""
    date_printed: bool = True
    """False where only the headline or the first sentence gives the date: it may be the event's."""
    outlet: str = ""
    title: str = ""
    """The headline as printed; empty where none is printed."""
    remarks: tuple[Remark, ...] = ()
