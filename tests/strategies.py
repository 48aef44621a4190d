"""Hypothesis strategies for what editors do to a site: every edit is a file written, removed, renamed or touched.

The pools are small on purpose, so that names, addresses and dates meet.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from deaths import POINTS
from hypothesis import strategies as st

if TYPE_CHECKING:
    from sites import Site

PATHS = (
    "content/2023-02-01-a.txt",
    "content/2023-02-01-A.txt",
    "content/deep/2023-02-01-a.txt",
    "content/2023-02-01-b.txt",
    "content/2023-02-02-a.md",
    "content/2023-03-05-c.txt",
    "content/2022-10-d.txt",
    "content/2022/e.txt",
    "content/f.txt",
    "content/g.md",
)
NAMES = ("Bai Tao", "BAI Tao", "Jose Diaz", "José Diaz", "Jose Díaz", "Deng Na", "Page", "白涛")
TITLES = ("mayor", "mayor; party secretary", "governor", "?")
FRONT = ("date: 2023-02-01", "date: 2022-10", "date: 2022", "date: 2023-02-30", "slug: a", "outlet: Mirror",
         "title: Told <twice>", "draft: true", "tags: [one, two]", "place: Linhe", "places: [LINHE, Page]",
         "organization: The Mirror", "organizations: [The Mirror, THE MIRROR, Page]")  # fmt: skip
HEADS = ("outlet: The Mirror", "outlet: THE MIRROR", "by: Wu Di", "by: WU Di", "by: Ji Yun", "headline: Rain & sun",
         "place: LINHE", "place: Lin-he/Page")  # fmt: skip

ENTRIES = (
    "- name: Bai Tao\n",
    "- name: Bai Tao\n  aliases: [Deng Na]\n",
    "- name: Deng Na\n  aliases: [Bai Tao]\n",
    "- name: Bai Tao\n  sort_name: Zzz, Bai\n",
    "- name: Bai Tao\n  note: mayor of the river district\n",
    "- name: Jose Diaz\n  aliases: [José Diaz, Jose Díaz]\n",
    "- name: José Diaz\n  slug: jose\n",
    "- name: Jose Diaz\n  official: false\n",
    "- name: Deng Na\n  official: false\n",
    "- name: Deng Na\n  posts: [{title: governor, from: 2022-10, to: null}]\n  same_as: [https://example.org/deng]\n",
    "- nome: Deng Na\n",
    "- name: Bai Tao\n  not_in: [2023-02-01-a.txt, 2023-02-02-a.md]\n",
    "- name: Deng Na\n  slug: deng\n  where: {titles: [mayor]}\n",
    "- name: Bai Tao\n  slug: bai-of-the-mirror\n  where: {outlets: [The Mirror]}\n  aliases: [Page]\n",
    "- name: Bai Tao\n  official: false\n  where: {articles: [content/2023-02-01-b.txt], titles: [governor]}\n",
    "- name: Bai Tao\n  where: {from: 2023-02, to: 2023-02-01}\n  note: another\n",
)
"""Several may be of one name, told apart or not."""
CONFIGS = ("per_page: 2\n", "per_page: 1\n", "per_page: 3\n", "per_page: 2\ntitle: Another name\n",
           "per_page: 2\nbase_url: https://example.org/archive/\n")  # fmt: skip
TEMPLATES = {
    "templates/base.html": ("<main>{% block main %}{% endblock %}</main>{{ frame.title }}\n",),
    "templates/article.html": (
        '{% extends "base.html" %}{% block main %}{{ view.entry }}{% endblock %}\n',
        '{% extends "base.html" %}{% block main %}{% include "extra.html" %}{% endblock %}\n',
        "{{ view.nothing_of_the_kind }}\n",
        "{% if %}\n",
    ),
    "templates/official.html": ("{% include ['extra.html', 'base.html'] %}\n", "{{ view.official.name }}\n"),
    "templates/extra.html": ("one {{ frame.address }}\n", "two\n", "{{ view.articles_of_nobody }}\n"),
    "templates/assets/newsgen.css": ("body { margin: 1em }\n",),
    "templates/assets/extra.css": ("p { margin: 1em }\n", "p { margin: 2em }\n"),
}
CONFIG, REGISTRY = "newsgen.yaml", "content/officials.yaml"
LONG_AGO = 1_600_000_000_000_000_000


class Write(NamedTuple):
    """A file written, whether it was there or not."""

    path: str
    text: str

    def apply(self, site: Site) -> None:
        site.write({self.path: self.text})


class Remove(NamedTuple):
    """A file removed, if it is there."""

    path: str

    def apply(self, site: Site) -> None:
        site.remove(self.path)


class Rename(NamedTuple):
    """A file moved over another, if it is there."""

    path: str
    to: str

    def apply(self, site: Site) -> None:
        old, new = site.root / self.path, site.root / self.to
        if old.exists():
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)


class Touch(NamedTuple):
    """A file with another time stamp and the same bytes, if it is there."""

    path: str
    mtime: int

    def apply(self, site: Site) -> None:
        if (site.root / self.path).exists():
            os.utime(site.root / self.path, ns=(self.mtime, self.mtime))


Edit = Write | Remove | Rename | Touch


class Step(NamedTuple):
    """Some edits, then perhaps a build that dies, then a build."""

    edits: list[Edit]
    dies: tuple[str, int, bool] | None


@st.composite
def articles(draw: st.DrawFn) -> str:
    """A text in the language of the tests, with front matter or without."""
    front = draw(st.lists(st.sampled_from(FRONT), max_size=3, unique_by=lambda line: line.split(":")[0]))
    heads = draw(st.lists(st.sampled_from(HEADS), max_size=2))
    sentence = st.tuples(st.sampled_from(TITLES), st.sampled_from(NAMES)).map(
        lambda who: f"[{who[0]}] {who[1]} spoke of rain."
    )
    items = draw(st.lists(st.lists(sentence, max_size=2), min_size=1, max_size=2))
    body = "\n---\n".join("\n".join(lines) or "Nobody spoke." for lines in items)
    return "\n".join([*(["---", *front, "---"] if front else []), *heads, body, ""])


def registries() -> st.SearchStrategy[str]:
    """`officials.yaml`, well-formed or not."""
    entries = st.lists(st.sampled_from(ENTRIES), max_size=3, unique=True)
    return st.one_of(entries.map("".join), st.just("- name: [\n"))


def edits() -> st.SearchStrategy[Edit]:
    """One edit of any file of a site. Articles are what changes most."""
    paths = st.sampled_from(PATHS)
    template = st.sampled_from(sorted(TEMPLATES))
    write = st.builds(Write, paths, articles())
    return st.one_of(
        write,
        write,
        write,
        st.builds(Remove, paths),
        st.builds(Rename, paths, paths),
        st.builds(Touch, paths, st.sampled_from((LONG_AGO, LONG_AGO + 1))),
        st.builds(Write, st.just(REGISTRY), registries()),
        st.just(Remove(REGISTRY)),
        st.builds(Write, st.just(CONFIG), st.sampled_from(CONFIGS)),
        template.flatmap(lambda path: st.builds(Write, st.just(path), st.sampled_from(TEMPLATES[path]))),
        st.builds(Remove, template),
    )


def sites() -> st.SearchStrategy[dict[str, str]]:
    """The files that a site starts with."""
    return st.dictionaries(st.sampled_from(PATHS), articles(), min_size=2, max_size=6)


def deaths() -> st.SearchStrategy[tuple[str, int, bool]]:
    """Where a build dies: a moment, how many times it passes that, and whether by SIGKILL."""
    return st.tuples(st.sampled_from(sorted(POINTS)), st.integers(0, 12), st.booleans())


def steps(*, dying: bool = False) -> st.SearchStrategy[Step]:
    """Edits between two builds, with a death in between where asked for."""
    some = st.lists(edits(), min_size=1, max_size=3)
    return st.builds(Step, some, deaths() if dying else st.none())
