"""Markdown: safe HTML, the same words as plain paragraphs, and items where a file holds several stories."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.languages import choose
from newsgen.loader import load
from newsgen.loader.blocks import read_blocks, write_html
from newsgen.loader.markup import MAX_LENGTH, read_markdown, to_html

if TYPE_CHECKING:
    from newsgen.model import Article


def article(text: str, path: str = "content/2024-03-05-a.md") -> Article:
    made = load(text.encode(), path).article
    assert made is not None
    return made


def html(text: str) -> str:
    (item,) = article(text).items
    return item.html


def test_words_and_markup() -> None:
    (item,) = article("# New bridge\n\nThe *new* bridge:\n\n- is **long**\n- [open](https://example.org/)\n").items
    assert item.paragraphs == ("The new bridge:", "is long", "open")
    assert item.html == (
        '<p id="p-1">The <em>new</em> bridge:</p>\n'
        '<ul>\n<li id="p-2">is <strong>long</strong></li>\n<li id="p-3">'
        '<a href="https://example.org/" rel="nofollow noopener noreferrer">open</a></li>\n</ul>\n'
    )


def test_the_first_top_heading_is_the_title() -> None:
    made = article("# A *new* bridge\n\nIt is open.")
    assert (made.title, made.title_derived) == ("A new bridge", False)
    assert "new" not in made.items[0].html


def test_a_title_in_the_front_matter_goes_before_it() -> None:
    made = article("---\ntitle: New bridge\n---\n# It is open\n\nToday.")
    assert made.title == "New bridge"
    assert made.items[0].paragraphs == ("It is open", "Today.")
    assert article("---\ntitle: New bridge\n---\n# New Bridge!\n\nToday.").items[0].paragraphs == ("Today.",)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("<script>alert(1)</script>Text", "script"),
        ("[x](javascript:alert(1))", "javascript"),
        ("[x](data:text/html;base64,xxx)", "data:"),
        ("<a href=' javascript:alert(1)'>x</a>", "javascript"),
        ("<p onclick='x()'>x</p>", "onclick"),
        ("<style>body{display:none}</style>Text", "display"),
        ("<p style='color:red'>x</p>", "style"),
        ("<iframe src='https://example.org'></iframe>Text", "iframe"),
        ("<p id='p-7'>x</p>", "p-7"),
        ("<svg><script>1</script></svg>Text", "svg"),
        ("</article></main><h1>x</h1>", "</article>"),
        ("<form action='https://example.org'><input></form>x", "<form"),
    ],
)
def test_what_could_run_or_escape_is_taken_out(text: str, gone: str) -> None:
    assert gone not in html(text)


def test_a_link_whose_address_was_taken_away_says_nothing_of_where_it_leads() -> None:
    assert "<a>x</a>" in html("[x](javascript:alert(1))")
    assert '<a title="a &gt; b" href="https://example.org/"' in html(
        '<a title="a > b" href="https://example.org/">x</a>'
    )


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% include 'x' %}", "]]&gt;"])
def test_templates_are_text(text: str) -> None:
    assert text in html(f"Before {text} after.")


def test_a_picture_becomes_a_link_because_a_page_loads_nothing_from_elsewhere() -> None:
    assert "<img" not in html("![The bridge](https://example.org/b.jpg)")
    assert '<a href="https://example.org/b.jpg" rel="nofollow noopener noreferrer">The bridge</a>' in html(
        "![The bridge](https://example.org/b.jpg)"
    )
    assert html("Look: ![The bridge](b.jpg)") == '<p id="p-1">Look: The bridge</p>\n'


def test_paragraphs_are_numbered_through_the_article() -> None:
    made = article("# Day\n\nOne.\n\n# Second\n\nTwo.\n\nThree.")
    assert [item.html for item in made.items] == [
        '<p id="p-1">One.</p>\n',
        '<p id="p-2">Two.</p>\n<p id="p-3">Three.</p>\n',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "> Quoted.\n\nText.",
        "| a | b |\n|---|---|\n| c | d |\n",
        "1. one\n\n    more of one\n2. two\n",
        "Loose <b>words</b>\n\n<div>in a box</div> and after",
        "<p>one</p><p>two</p>tail",
        "Term\n\n<dl><dt>a</dt><dd>b</dd></dl>",
        "- a\n    - b\n        - c\n",
        "    code\n    more\n\n---\n\nText `x < y`.",
        "## Sub\n\nText<br>more &amp; more",
    ],
)
def test_html_and_paragraphs_hold_the_same_words(text: str) -> None:
    made = article(text)
    words = " ".join(paragraph for item in made.items for paragraph in item.paragraphs)
    blocks = read_blocks(to_html(text) or "")
    shown = re.sub("<[^>]*>", " ", "".join(item.html for item in made.items))
    shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert re.findall(r"\w+", shown) == re.findall(r"\w+", words)
    count = sum(len(block.paragraphs) for block in blocks)
    assert re.findall('id="p-([0-9]+)"', write_html(blocks, 1, 2)) == [str(number + 1) for number in range(count)]


def test_headings_stand_below_those_of_the_page() -> None:
    assert re.findall("<h[0-9]", html("# T\n\nText.\n\n## B\n\n#### C")) == ["<h2", "<h4"]
    assert re.findall("<h[0-9]", html("# T\n\nText.\n\n##### B\n\n###### C")) == ["<h2", "<h3"]


def test_an_article_with_subheads_is_one_item() -> None:
    made = article(
        "---\ntitle: New bridge\n---\nText.\n\n## How long it took\n\nFive years.\n\n## What it cost\n\nMuch."
    )
    assert len(made.items) == 1
    assert made.items[0].paragraphs == ("Text.", "How long it took", "Five years.", "What it cost", "Much.")


def test_a_table_of_contents_makes_stories_of_the_headings_it_lists() -> None:
    made = article(
        "# Evening news\n\n## Summary\n\n1. Bridge opened;\n\n2. School closed;\n\n3. Rain\n\n## In full\n\n"
        "### Bridge opened\n\nIt is open.\n\n### School closed\n\nIt is closed.\n\n### Rain\n\nIt rains.\n\nStill.\n"
    )
    assert made.title == "Evening news"
    assert [item.headline for item in made.items] == ["Bridge opened", "School closed", "Rain"]
    assert [item.paragraphs for item in made.items] == [("It is open.",), ("It is closed.",), ("It rains.", "Still.")]
    assert "Summary" in made.items[0].html
    assert 'id="p-4">Still.' in made.items[2].html


def test_a_list_of_contents_may_stand_under_a_heading_of_the_same_level() -> None:
    made = article("# Day\n\n## Contents\n\n- One\n- Two\n\n## One\n\nFirst.\n\n## Two\n\nSecond.")
    assert [item.headline for item in made.items] == ["One", "Two"]


def test_headings_followed_by_a_clippings_head_begin_stories() -> None:
    made = article(
        "---\ntitle: Cuttings\n---\n## Bridge opened\n\nLINHE, March 5 (Xinhua) -- It is open.\n\n"
        "## School closed\n\nLINHE, March 5 (Xinhua) -- It is closed.\n"
    )
    assert [item.headline for item in made.items] == ["Bridge opened", "School closed"]


def test_text_before_further_top_headings_is_the_first_story() -> None:
    made = article("# One\n\nFirst.\n\n# Two\n\nSecond.")
    assert [(item.headline, item.paragraphs) for item in made.items] == [("", ("First.",)), ("Two", ("Second.",))]


def test_date_outlet_and_byline_are_read_from_the_text() -> None:
    made = article("# New bridge\n\ndate 2024-03-06 Linhe Daily (Reporter/Wu Di) It is open.")
    assert (made.date, made.outlet) == ("2024-03-06", "Linhe Daily")
    assert [credit.name for credit in made.items[0].byline] == ["Wu Di"]


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 20_000, "![" * 10_000, "[a](b" * 9_000, "<a href='" * 9_000, "<p " * 30_000, "\\" * 60_000),
        *("<div>" * 9_000, "> " * 5_000 + "x", "*a" * 20_000, "[" * 500 + "x" * 30_000 + "]" * 500, "&" * 50_000),
        "x " * MAX_LENGTH,
    ],
)
def test_no_text_takes_minutes(text: str) -> None:
    start = time.perf_counter()
    made = article(text)
    assert time.perf_counter() - start < 10
    assert made.items


def test_what_markdown_cannot_read_is_read_as_plain_text() -> None:
    found = load(b"A bridge [" + b"[" * 20_000 + b"\n\nIs open.", "content/2024-03-05-a.md")
    assert [one.code for one in found.diagnostics] == ["markdown-plain"]
    assert found.article is not None
    (item,) = found.article.items
    assert (item.html, item.paragraphs[-1]) == ("", "Is open.")


@given(st.text(st.sampled_from("ab#*_-`[]()<>!|&;\\\n \t123.\"'pdivtrx/") | st.characters(codec="utf-8")))
def test_no_markdown_makes_it_raise(text: str) -> None:
    clipping, pages = read_markdown(text, "", choose(text))
    assert len(pages) in (0, len(clipping.items))
    for page in pages:
        assert "<script" not in page
        assert not re.search(r"<[^>]* on[a-z]+=", page)
