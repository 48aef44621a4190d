"""Say who is named in an article: what its language finds, and the names that the registry knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from newsgen.languages import choose
from newsgen.model.article import Article, Item, Mention
from newsgen.model.clipping import ClippingItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.officials.known import KnownNames

_SENTENCE_ENDS = (". ", "! ", "? ", '." ', ".” ", "。", "！", "？", "\n")
_LONGEST_SENTENCE = 500


def identify(article: Article, known: KnownNames) -> Article:
    """`article` with the mentions of each item.

    A person of the registry is one mention an item, under whichever spellings it names him or her,
    and is an official even where the item prints no title (unless the registry makes the name depend on more).
    """
    items = [ClippingItem(item.paragraphs, item.byline, item.headline) for item in article.items]
    found = choose("", article.language).find(article.title, items)
    with_mentions = []
    for item, mentions in zip(article.items, found, strict=True):
        headline = item.headline or (article.title if item.number == 1 else "")
        merged = _with_known(item, headline, mentions, known) if known else mentions
        with_mentions.append(structs.replace(item, mentions=tuple(merged)) if merged else item)
    return structs.replace(article, items=tuple(with_mentions))


class _Place(NamedTuple):
    """Where a person is first named: sorts by the order of reading."""

    paragraph: int
    offset: int


def _with_known(item: Item, headline: str, mentions: Sequence[Mention], known: KnownNames) -> Sequence[Mention]:
    """The mentions that the language found, those of one person made one, and those of the registry's people."""
    persons: dict[str, Mention] = {}
    for mention in mentions:
        person = known.person(mention.name)
        key = person or f"\n{mention.name}"
        if person and not mention.official and known.certain(mention.name):
            mention = structs.replace(mention, official=True)  # noqa: PLW2901 - the same mention, as the registry sees it
        persons[key] = _merged(persons[key], mention) if key in persons else mention
    texts = (headline, *item.paragraphs)
    places = {key: _place(mention, texts) for key, mention in persons.items()}
    longer = [mention.name for mention in mentions if not known.person(mention.name)]
    for place, person, mention in _sightings(texts, longer, known):
        if person not in persons:
            persons[person], places[person] = mention, place
            continue
        before = persons[person]
        name = mention.name if len(mention.name) > len(before.name) else before.name
        if (name, mention.official or before.official) != (before.name, before.official):
            persons[person] = structs.replace(before, name=name, official=mention.official or before.official)
    return [persons[key] for key in sorted(persons, key=lambda key: places[key])]


def _merged(first: Mention, second: Mention) -> Mention:
    """Two mentions of one person under two spellings."""
    fuller = max((first, second), key=lambda mention: len(mention.name))
    titles = tuple(dict.fromkeys((*first.titles, *second.titles)))
    # The evidence is that of the mention which shows an office.
    shown = first if first.titles or not second.titles else second
    official = first.official or second.official
    return structs.replace(shown, name=fuller.name, titles=titles, form=first.form or first.name, official=official)


def _place(mention: Mention, texts: Sequence[str]) -> _Place:
    """Where a mention stands; at its paragraph's end if its words are not printed there in one piece."""
    text = texts[mention.paragraph] if mention.paragraph < len(texts) else ""
    offset = text.find(mention.form or mention.name)
    return _Place(mention.paragraph, offset if offset >= 0 else len(text))


def _sightings(texts: Iterable[str], longer: Sequence[str], known: KnownNames) -> Iterator[tuple[_Place, str, Mention]]:
    """Every place where a name of the registry stands, unless it is a part of a `longer` name found there."""
    for paragraph, text in enumerate(texts):
        for start, end, person in known.sightings(text):
            name = text[start:end]
            if any(name in other and _covers(text, other, start, end) for other in longer):
                continue
            sentence = sentence_at(text, start, end)
            yield (
                _Place(paragraph, start),
                person,
                Mention(name, (), paragraph, sentence, name, official=known.certain(name)),
            )


def _covers(text: str, name: str, start: int, end: int) -> bool:
    """Tell whether `name` stands in `text` around this place."""
    before = text.find(name, max(0, end - len(name)), start + len(name))
    return before >= 0 and before <= start


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence around a place in a paragraph, cut where it is very long."""
    first = max(0, start - _LONGEST_SENTENCE)
    begins = (text.rfind(mark, first, start) + len(mark) for mark in _SENTENCE_ENDS if mark in text[first:start])
    begin = max(begins, default=first)
    last = min(len(text), end + _LONGEST_SENTENCE)
    places = ((text.find(mark, end, last), mark) for mark in _SENTENCE_ENDS)
    return text[begin : min((place + len(mark) for place, mark in places if place >= 0), default=last)].strip()
