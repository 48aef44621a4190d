"""Article and its parts: what one file in `content/` says, as a careful reader would write it down.

Packed as `newsgen.model.entry` says.
"""

from __future__ import annotations

from msgspec import Struct


class Source(Struct, frozen=True):
    """The file an article was read from."""

    path: str
    """From the site's folder, with forward slashes: `content/2023/x.txt`."""
    sha256: str
    """Of the file's bytes, in hex."""
    encoding: str
    """The encoding that was chosen, such as `utf-8` or `gb18030`."""


class Credit(Struct, frozen=True, array_like=True, gc=False):
    """One name of a byline, with its role as printed (lower case, singular; empty where none is printed)."""

    name: str
    role: str = ""


class Mention(Struct, frozen=True, array_like=True, gc=False):
    """A person whom an item names and who holds, or may hold, an office."""

    name: str
    """The fullest form that the file prints, in the text's spelling and order, without title or honorific."""
    titles: tuple[str, ...]
    """Each title of office that the item prints for this person, as printed."""
    paragraph: int
    """The paragraph, counted from 1 within the item, where the evidence stands; 0 for the headline."""
    sentence: str
    """The evidence: the sentence that names the person, with the title where one is printed."""
    form: str = ""
    """The words by which the item first names the person (`Secretary Napolitano`'s `Napolitano`)."""
    official: bool = True
    """False where the file alone does not show an office: the person counts as an official only
    if the registry or another article of the archive says so."""


class Event(Struct, frozen=True, array_like=True, gc=False):
    """When what a story tells happened, as its lead says and as follows from the day of publication."""

    start: str
    """ISO 8601: a day, or a month where only that is known; empty where the lead says `recently` and no more."""
    end: str
    """The same as `start`, or the last day of a time."""
    precision: str
    """`day`, `month` or `approximate`."""
    words: str
    """As printed: `yesterday`, `On August 4`, 近日."""


class Item(Struct, frozen=True, array_like=True, gc=False):
    """One news story of a file; most files hold one."""

    number: int
    """From 1, in the file's order."""
    headline: str
    """The item's own headline where it prints one beside the article's; else empty."""
    byline: tuple[Credit, ...]
    paragraphs: tuple[str, ...]
    """Plain text, without markup; what search, data files and the finder read."""
    mentions: tuple[Mention, ...] = ()
    """In order of first mention, one entry a person; empty in what the archive answers: see `answers.Full.named`."""
    html: str = ""
    """Sanitised HTML of an item that was written in Markdown; empty for plain text."""
    event: Event | None = None
    """`None` where the lead tells no time, or one that would have to be guessed."""
    places: tuple[str, ...] = ()
    """Where the story was written, as its dateline or the front matter says; several where one dateline prints several.

    They belong to the item and not to the article: each story of a file has a dateline of its own, and the page of a
    place leads to the story that was written there.
    """


class Article(Struct, frozen=True, array_like=True, gc=False):
    """One file in `content/`, read."""

    source: Source
    date: str
    """ISO 8601, cut to what is known (`2023-02-01`, `2022-10`, `2022`); empty where unknown."""
    title: str
    title_derived: bool
    """True where the text prints no headline and `title` was made from its words."""
    outlet: str
    """The newspaper or agency that the text names as its source; empty where none."""
    language: str
    """BCP 47: `en`, `zh-Hans`, `zh-Hant`, …"""
    slug: str
    """The last part of the address, before collisions with other articles are told apart."""
    items: tuple[Item, ...]
    tags: tuple[str, ...] = ()
    source_url: str = ""
    draft: bool = False
    withdrawn: str | None = None
    """Why the article is published no longer, perhaps in no words; `None` where it is."""
    former: tuple[str, ...] = ()
    """Where the article stood before, as places in the archive's order, see `urls.sort_key`."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Keys of the front matter that newsgen gives no meaning to, in the file's order."""
    translation_of: str = ""
    """The web address of the text that this one translates; empty where none is told."""
    organizations: tuple[str, ...] = ()
    """Organisations that the front matter names, as written there. They are the article's, as its tags are: the text is
    not searched for them, so nothing tells in which of its items they stand."""
