"""Running text as HTML: paragraphs that can be pointed to, officials linked where an item first mentions each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.text.markup import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.answers import Named


def linked(paragraphs: Sequence[str], named: Sequence[Named], root: str, before: int = 0) -> str:
    """The paragraphs, each with its fragment `#p-N` counted on from `before`, every official linked once.

    `root` is the way to the site's root. The titles of an official go along with the link, to be shown beside it.
    """
    waiting = list(named)
    lines = []
    for number, text in enumerate(paragraphs, 1):
        found = [hit for who in waiting if who.paragraph <= number and (hit := _find(who, text))] if waiting else ()
        if found:
            html, done = _cut(text, sorted(found, key=_place), root)
            waiting = [who for who in waiting if who not in done]
        else:
            html = escaped(text)
        lines.append(f'<p id="p-{before + number}">{html}</p>\n')
    return "".join(lines)


def _place(hit: tuple[int, str, Named]) -> tuple[int, int]:
    return hit[0], -len(hit[1])


def _find(who: Named, text: str) -> tuple[int, str, Named] | None:
    """Where the text prints the name, or the shorter form by which the item first prints it."""
    for form in (who.name, who.form):
        if form and (at := text.find(form)) >= 0:
            return at, form, who
    return None


def _cut(text: str, found: list[tuple[int, str, Named]], root: str) -> tuple[str, list[Named]]:
    """The text with links, and whom it links."""
    parts: list[str] = []
    linked: list[Named] = []
    done = 0
    for at, form, who in found:
        if at < done:  # inside a longer name that is linked already
            continue
        parts += (escaped(text[done:at]), _link(form, who, root))
        linked.append(who)
        done = at + len(form)
    parts.append(escaped(text[done:]))
    return "".join(parts), linked


def _link(form: str, who: Named, root: str) -> str:
    titles = f' data-title="{escaped("; ".join(who.titles))}"' if who.titles else ""
    return f'<a class="official" href="{root}officials/{who.ref.slug}/"{titles}>{escaped(form)}</a>'
