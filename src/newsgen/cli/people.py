"""Officials as text or JSON, to standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from newsgen.cli.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgen.model.people import Dossier, Person, Review

HEAD = ("Name", "Articles", "First", "Last", "Title")
UNKNOWN = "undated"


def print_json(value: object) -> None:
    """Data for other programs."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def people_lines(people: Sequence[Person]) -> Iterator[str]:
    """A line an official."""
    yield from table(HEAD, [_row(person) for person in people])
    yield f"{len(people):,} official{'' if len(people) == 1 else 's'}"


def _row(person: Person) -> tuple[str, ...]:
    title = person.titles[0] if person.titles else ""
    more = f" (and {len(person.titles) - 1} more)" if len(person.titles) > 1 else ""
    first, last = person.first or UNKNOWN, person.last or UNKNOWN
    return person.name, f"{person.articles}", first, last, title + more


def dossier_lines(dossier: Dossier) -> Iterator[str]:
    """Everything about one official."""
    person, ledger = dossier.person, dossier.ledger
    yield f"{person.name}  officials/{person.slug}/"
    others = [f"{name} ({count})" for name, count in dossier.spellings if name != person.name]
    if others or ledger.aliases:
        yield f"  also: {', '.join([*others, *(alias for alias in ledger.aliases)])}"
    for post in dossier.posts:
        first, last = (sort.partition(" ")[0] or UNKNOWN for sort in (post.first, post.last))
        yield f"  {post.title}: {first if first == last else f'{first} to {last}'}, articles: {post.articles}"
    for title, organization, start, end in ledger.posts:
        dates = f"{start or '?'} to {end or 'now'}"
        yield f"  registry: {', '.join(filter(None, (title, organization)))}, {dates}"
    if ledger.note:
        yield f"  note: {ledger.note}"
    for seen in dossier.evidence:
        item = f", item {seen.item}" if seen.item > 1 else ""
        yield ""
        yield f"{seen.date or UNKNOWN}  {seen.path}{item}"
        yield f"  {seen.name}{': ' if seen.titles else ''}{'; '.join(seen.titles)}"
        if seen.sentence:
            yield f"  | {seen.sentence}"


def print_review(review: Review, form: str) -> None:
    """What is uncertain, as tables or as YAML for the registry."""
    if form == "yaml":
        from newsgen.officials.proposals import proposals

        click.echo(proposals(review), nl=False)
    else:
        click.echo("\n".join(review_lines(review)))


def review_lines(review: Review) -> Iterator[str]:
    """A table for each sort of doubt."""
    rows = [
        (*_row(person), group.why if not i else "") for group in review.likely for i, person in enumerate(group.people)
    ]
    yield from _section("Perhaps one person", (*HEAD, "Why"), rows)
    doubts = [
        (doubt.person.name if not i else "", title, first or UNKNOWN, last or UNKNOWN)
        for doubt in review.conflicts
        for i, (title, first, last) in enumerate(doubt.posts)
    ]
    yield from _section("Perhaps several people", ("Name", "Title", "First", "Last"), doubts)
    yield from _section("New", HEAD, [_row(person) for person in review.new])
    yield from _section("Seen once", HEAD, [_row(person) for person in review.once])
    if not any((review.likely, review.conflicts, review.new, review.once)):
        yield "Nothing is uncertain."


def _section(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        yield f"{title}:"
        yield from (f"  {line}" for line in table(head, rows))
        yield ""
