"""Which templates a page is made of, and what a template may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from newsgen.errors import BuildError
from newsgen.model.site import Site
from newsgen.pages.base import Frame
from newsgen.renderer import Theme, shipped_theme
from newsgen.renderer.environment import Renderer

if TYPE_CHECKING:
    from pathlib import Path


class View(Struct, frozen=True):
    frame: Frame
    words: str = "rain & <sun>"
    html: str = "<em>clean</em>"


VIEW = View(Frame("x/", "../", "X", "en"))


def theme(folder: Path, files: dict[str, str]) -> Theme:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return Theme((str(folder),))


def render(folder: Path, text: str) -> str:
    theme(folder, {"page.html": text})
    return Renderer((str(folder),), Site()).render("page.html", VIEW, "/x/").decode()


class TestClosures:
    def test_extends_includes_and_imports_are_followed(self, tmp_path: Path) -> None:
        made = theme(tmp_path, {
            "page.html": "{% extends 'base.html' %}{% import 'macros.html' as m %}",
            "base.html": "{% include 'head.html' %}", "macros.html": "", "head.html": "", "other.html": "",
        })  # fmt: skip
        assert made.closures(["page.html"]) == {"page.html": {"page.html", "base.html", "macros.html", "head.html"}}

    def test_circles_end(self, tmp_path: Path) -> None:
        made = theme(tmp_path, {"a.html": "{% include 'b.html' %}", "b.html": "{% include 'a.html' %}"})
        assert made.closures(["a.html"]) == {"a.html": {"a.html", "b.html"}}

    def test_a_name_that_is_worked_out_could_be_any(self, tmp_path: Path) -> None:
        files = {"page.html": "{% include frame.title %}", "one.html": "", "two.html": "", "assets/a.css": ""}
        assert theme(tmp_path, files).closures(["page.html"])["page.html"] == {"page.html", "one.html", "two.html"}

    def test_what_is_not_there_or_broken_is_left_for_the_page_to_tell(self, tmp_path: Path) -> None:
        made = theme(tmp_path, {"page.html": "{% include 'gone.html' %}{% include 'bad.html' %}", "bad.html": "{% if"})
        assert made.closures(["page.html"])["page.html"] == {"page.html", "bad.html"}


class TestFiles:
    def test_the_sites_own_come_before_the_shipped(self, tmp_path: Path) -> None:
        made = theme(tmp_path, {"article.html": "mine"})
        both = Theme((*made.folders, str(shipped_theme())))
        assert both.files()["article.html"] == tmp_path / "article.html"
        assert both.files()["base.html"] == shipped_theme() / "base.html"
        assert both.digests()["article.html"] != Theme((str(shipped_theme()),)).digests()["article.html"]

    def test_hidden_files_are_no_part_of_it(self, tmp_path: Path) -> None:
        assert theme(tmp_path, {".DS_Store": "", ".git/config": "", "a.html": ""}).files().keys() == {"a.html"}


class TestRenderer:
    def test_everything_is_escaped(self, tmp_path: Path) -> None:
        assert render(tmp_path, "{{ view.words }} {{ view.html }}") == (
            "rain &amp; &lt;sun&gt; &lt;em&gt;clean&lt;/em&gt;"
        )

    def test_but_html_that_was_sanitised_and_is_asked_for(self, tmp_path: Path) -> None:
        assert render(tmp_path, "{{ view.html | sanitised }}") == "<em>clean</em>"

    def test_attributes_are_escaped_too(self, tmp_path: Path) -> None:
        assert render(tmp_path, """<a title="{{ '"' ~ "'" }}">""") == '<a title="&#34;&#39;">'

    @pytest.mark.parametrize("text", ["{{ view.nothing }}", "{{ nothing }}", "{{ view.words | nothing }}"])
    def test_what_is_not_there_is_an_error_at_once(self, tmp_path: Path, text: str) -> None:
        with pytest.raises(BuildError, match=r"templates/page\.html:1: error template-error .* on the page of /x/"):
            render(tmp_path, text)

    def test_an_error_in_a_template_that_is_included_names_that_one(self, tmp_path: Path) -> None:
        theme(tmp_path, {"piece.html": "\n\n{{ 1 / 0 }}"})
        with pytest.raises(BuildError, match=r"templates/piece\.html:3:"):
            render(tmp_path, "{% include 'piece.html' %}")
