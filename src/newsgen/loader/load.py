"""From the bytes of one file to an Article: decode, take off the front matter, let the language read, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from newsgen.languages import choose
from newsgen.loader.decoding import Decoded, decode
from newsgen.loader.front_matter import Split, split_front_matter
from newsgen.loader.paths import PathFacts, read_path, safe_slug
from newsgen.model.article import Article, Item, Source
from newsgen.model.clipping import Clipping, ClippingItem, Remark
from newsgen.model.codes import CODES, diagnostic
from newsgen.model.diagnostic import Diagnostic
from newsgen.text.digest import sha256

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.languages.base import Language
    from newsgen.loader.front_fields import FrontMatter
    from newsgen.model.article import Event

_WHOLE_DAY = len("2023-02-01")
_SHORT_LEAD, _LEAD = 40, 300
"""Characters of a first paragraph that is too short for a lead, and of a lead."""
MAX_BYTES = 50_000_000
"""Of one file. A larger one is not read: no clipping is as long as thirty books."""


class Loaded(Struct, frozen=True):
    """What came of a file."""

    article: Article | None
    """`None` where nothing can be published; a diagnostic says why."""
    diagnostics: tuple[Diagnostic, ...] = ()


def load(data: bytes, path: str, digest: str = "") -> Loaded:
    """The article in a file's bytes, without officials. Depends on nothing else and never raises.

    `digest` is the SHA-256 of `data`, for a caller who has it already.
    """
    if len(data) > MAX_BYTES:
        return Loaded(None, (too_large(path, len(data)),))
    decoded = decode(data)
    if decoded.binary:
        hint = "save it as plain text or Markdown, or remove it from content/"
        return Loaded(None, (diagnostic(path, 0, "file-binary", "this is no text", hint),))
    if not decoded.text or decoded.text.isspace():
        hint = "paste the clipping into it, or remove it"
        return Loaded(None, (diagnostic(path, 0, "file-empty", "there is no text in the file", hint),))
    split = split_front_matter(decoded.text, path)
    source = Source(path, digest or sha256(data), decoded.encoding)
    article, found = _assemble(source, split)
    return Loaded(article, (*_about_bytes(decoded, path), *split.diagnostics, *found))


def too_large(path: str, size: int) -> Diagnostic:
    """What to say of a file that is not read because of its size in bytes."""
    limit = f"the limit is {MAX_BYTES // 1_000_000} MB; split it into its articles"
    return diagnostic(path, 0, "file-too-large", f"the file has {size / 1_000_000:.0f} MB", limit)


def _about_bytes(decoded: Decoded, path: str) -> Iterator[Diagnostic]:
    if decoded.controls:
        message = f"{_count(decoded.controls, 'control character')} removed"
        yield diagnostic(path, 0, "control-characters", message, "look whether words are missing")
    if decoded.broken:
        message = f"{_count(decoded.broken, 'place')} cannot be read as {decoded.encoding}"
        yield diagnostic(path, 0, "encoding-broken", message, "save the file as UTF-8; look for � in the article")
    if decoded.repaired:
        message = f"{_count(decoded.repaired, 'place')} had been garbled (UTF-8 read as Latin-1) and were put right"
        yield diagnostic(path, 0, "encoding-repaired", message, "save the file as UTF-8 from its source")
    if decoded.mixed:
        message = f"some lines are in {decoded.encoding}, others in {decoded.mixed}"
        yield diagnostic(path, 0, "encoding-mixed", message, "save the file as UTF-8")
    if decoded.encoding == "windows-1252":
        message = "read as Windows-1252, because nothing tells the encoding"
        yield diagnostic(path, 0, "encoding-guessed", message, "save the file as UTF-8")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _assemble(source: Source, split: Split) -> tuple[Article, list[Diagnostic]]:
    front, body = split.front, split.body
    language = choose(body, front.language)
    if source.path[-3:].lower() == ".md":
        from newsgen.loader.markup import read_markdown

        clipping, pages = read_markdown(body, front.title, language)
    else:
        clipping, pages = language.read(body), ()
    found = [_at(remark, source.path, split.body_line) for remark in clipping.remarks]
    facts = read_path(source.path)
    date, about_date = _date(front, clipping, facts, source.path)
    title = front.title or clipping.title
    article = Article(
        source=source,
        date=date,
        title=title,
        title_derived=not title,
        outlet=front.outlet or clipping.outlet,
        language=_tag(language, front.language, body),
        slug=safe_slug(front.slug) or facts.slug,
        items=tuple(_items(clipping, front, pages, _Dating(language, date))),
        tags=front.tags,
        organizations=front.organizations,
        source_url=front.source_url,
        draft=front.draft,
        withdrawn=front.withdrawn,
        former=front.former,
        metadata=front.metadata,
        translation_of=front.translation_of,
    )
    if not any(item.paragraphs for item in article.items):
        message = "the file has a head and no text"
        found.append(diagnostic(source.path, 0, "body-missing", message, "paste the text below the head"))
    return article, [*found, *about_date]


def _at(remark: Remark, path: str, offset: int) -> Diagnostic:
    severity = CODES.get(remark.code, "warning")
    line = remark.line + offset if remark.line else 0
    return Diagnostic(path, line, remark.code, severity, remark.message, remark.hint)


def _date(front: FrontMatter, clipping: Clipping, facts: PathFacts, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The article's date: front matter, then the text, then the path. An impossible one ends the search."""
    if front.date is not None:
        told = front.date
        return told.iso, _about_told(told.iso, clipping, front, path)
    if clipping.date or any(remark.code == "date-impossible" for remark in clipping.remarks):
        return clipping.date, ()
    if facts.impossible:
        return "", (_impossible(path, 0, facts.impossible),)
    if facts.date:
        return facts.date, ()
    hint = "begin the file's name with the date (2023-02-01-some-words.txt), or write it into the front matter"
    return "", (diagnostic(path, 0, "date-missing", "neither the text nor the file's name tells a date", hint),)


def _about_told(told: str, clipping: Clipping, front: FrontMatter, path: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the date of the front matter: no such day, or the text prints another."""
    if not told and front.date is not None:
        return (_impossible(path, front.date_line, front.date.printed),)
    printed = clipping.date if clipping.date_printed else ""
    if printed and not told.startswith(printed) and not printed.startswith(told):
        message = f"the front matter says {told}, the text {printed}; the front matter wins"
        return (diagnostic(path, front.date_line, "date-conflict", message, "correct the one that is wrong"),)
    return ()


def _impossible(path: str, line: int, printed: str) -> Diagnostic:
    hint = "correct it; until then the article stands under /undated/"
    return diagnostic(path, line, "date-impossible", f"there is no such day as {printed}", hint)


class _Dating(NamedTuple):
    """What the time of an event follows from, beside the story's own words."""

    language: Language
    published: str

    def event(self, item: ClippingItem) -> Event | None:
        """When it happened; sought in the lead alone."""
        if len(self.published) != _WHOLE_DAY or not item.paragraphs:
            return None
        lead = item.paragraphs[0]
        if len(lead) < _SHORT_LEAD:
            lead = " ".join(item.paragraphs[:2])
        return self.language.event(lead[:_LEAD], self.published, item.day)


def _items(clipping: Clipping, front: FrontMatter, pages: tuple[str, ...], dating: _Dating) -> Iterator[Item]:
    """The article's items, at least one; byline and places of the front matter are the first item's."""
    for index, item in enumerate(clipping.items or (ClippingItem(paragraphs=()),)):
        yield Item(
            number=index + 1,
            headline=item.headline,
            byline=front.byline if index == 0 and front.byline else item.byline,
            paragraphs=item.paragraphs,
            html=pages[index] if pages else "",
            event=dating.event(item),
            places=front.places if index == 0 and front.places else item.places,
        )


def _tag(language: Language, told: str, text: str) -> str:
    """The language to publish: as told, made more exact by the text where only `zh` or the like was told."""
    if told and ("-" in told or told.casefold() != language.code):
        return told
    return language.tag(text)
