"""Front matter: every key, other programs' words for it, and every way to get it wrong."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.loader.front_matter import Split, split_front_matter
from newsgen.model import Credit

if TYPE_CHECKING:
    from newsgen.loader.front_fields import FrontMatter

PATH = "content/a.md"


def split(front: str, body: str = "Text.") -> Split:
    return split_front_matter(f"---\n{front}\n---\n{body}", PATH)


def front(text: str) -> FrontMatter:
    found = split(text)
    assert found.diagnostics == ()
    return found.front


def date_of(found: FrontMatter) -> str:
    assert found.date is not None
    return found.date.iso


def problems(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in split(text).diagnostics]


def test_all_keys() -> None:
    found = front(
        "title: 'New bridge: opened'\ndate: 2024-03-05\noutlet: Linhe Daily\nbyline: [Wu Di, {name: Ji Yun, role: Photo}]\n"
        "slug: New Bridge\ntags: [bridges, traffic, bridges]\ndraft: true\nsource_url: https://example.org/x\nlanguage: zh_Hant"
    )
    assert found.title == "New bridge: opened"
    assert date_of(found) == "2024-03-05"
    assert found.outlet == "Linhe Daily"
    assert found.byline == (Credit("Wu Di"), Credit("Ji Yun", "photo"))
    assert found.slug == "new-bridge"
    assert found.tags == ("bridges", "traffic")
    assert found.draft
    assert found.source_url == "https://example.org/x"
    assert found.language == "zh-Hant"
    assert found.metadata == ()


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("byline: Wu Di", [("Wu Di", "")]),
        ("author: Wu Di", [("Wu Di", "author")]),
        ("Authors:\n- Wu Di\n- Ji Yun", [("Wu Di", "author"), ("Ji Yun", "author")]),
        ("reporters: Wu Di and Ji Yun", [("Wu Di", "reporter"), ("Ji Yun", "reporter")]),
        ("byline: Wu Di, Ji Yun", [("Wu Di", ""), ("Ji Yun", "")]),
        ("byline: 吴迪、季云", [("吴迪", ""), ("季云", "")]),
        ('creators: ["Halloran, Jane"]', [("Halloran, Jane", "author")]),
        ("byline: Anderson", [("Anderson", "")]),
    ],
)
def test_bylines(text: str, byline: list[tuple[str, str]]) -> None:
    assert [(credit.name, credit.role) for credit in front(text).byline] == byline


def test_a_key_of_its_own_goes_before_another_programs() -> None:
    found = front("source: The Wire\noutlet: Linhe Daily\nheadline: B\ntitle: A")
    assert (found.outlet, found.title) == ("Linhe Daily", "A")
    assert found.metadata == (("source", "The Wire"), ("headline", "B"))


def test_a_source_may_be_an_outlet_or_an_address() -> None:
    assert front("source: The Wire").outlet == "The Wire"
    assert front("source: https://example.org/").source_url == "https://example.org/"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("place: Linhe", ("Linhe",)),
        ("places: [Linhe, Pingshan, Linhe]", ("Linhe", "Pingshan")),
        ("place: Santa Ana, Calif.", ("Santa Ana, Calif.",)),
        ("location: Linhe; Pingshan", ("Linhe", "Pingshan")),
        ("dateline: Linhe/Pingshan", ("Linhe", "Pingshan")),
        ("places: 临河、平山", ("临河", "平山")),
        ("places: []", ()),
    ],
)
def test_places(text: str, places: tuple[str, ...]) -> None:
    assert front(text).places == places


@pytest.mark.parametrize(
    "text",
    [
        "location: 39.9, 116.4",
        "location: {lat: 39.9, lon: 116.4}",
        "dateline: LINHE, April 23 (Xinhua) --",
        "location: https://maps.example/linhe",
    ],
)
def test_what_is_no_place_under_another_programs_word_is_metadata(text: str) -> None:
    found = front(text)
    assert found.places == ()
    assert [key for key, _ in found.metadata] == [text.partition(":")[0]]


@pytest.mark.parametrize("key", ["organizations", "organisations", "organization", "organisation"])
def test_organizations(key: str) -> None:
    assert front(f"{key}: [Linhe Port Group, River Society]").organizations == ("Linhe Port Group", "River Society")
    assert front(f"{key}: Halloran, Roe and Partners; River Society").organizations == (
        "Halloran, Roe and Partners",
        "River Society",
    )


def test_unknown_keys_are_kept_in_their_order() -> None:
    found = front("mood: fine\nweights: {a: 1, b: [2, 3]}\nurl: /old/address/")
    assert found.metadata == (("mood", "fine"), ("weights", "a: 1, b: 2, 3"), ("url", "/old/address/"))


def test_values_stay_what_is_written() -> None:
    found = front("title: No\noutlet: 2023\nslug: 007\ntags: 1, 2")
    assert (found.title, found.outlet, found.slug, found.tags) == ("No", "2023", "007", ("1", "2"))


def test_a_key_without_a_value_says_nothing() -> None:
    found = front("title:\ndate: ~\ntags: null\nsubjects:")
    assert (found.title, found.date, found.tags, found.metadata) == ("", None, (), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: [a, b]", "front-matter-type", 2),
        ("outlet: x\ntitle: {a: b}", "front-matter-type", 3),
        ("tags: {a: b}", "front-matter-type", 2),
        ("places: {a: b}", "front-matter-type", 2),
        ("places: 39.9 N", "front-matter-type", 2),
        ("organizations: {a: b}", "front-matter-type", 2),
        ("draft: perhaps", "front-matter-type", 2),
        ("draft: [true]", "front-matter-type", 2),
        ("byline: {role: x}", "front-matter-type", 2),
        ("date: [2023]", "front-matter-type", 2),
        ("date: 44958", "date-unreadable", 2),
        ("date: yesterday", "date-unreadable", 2),
        ("date: 01/02/2023", "date-unreadable", 2),
        ("slug: '!!!'", "slug-unusable", 2),
        ("source_url: javascript:alert(1)", "url-unsafe", 2),
        ("source_url: data:text/html,x", "url-unsafe", 2),
        ("translation_of: javascript:alert(1)", "url-unsafe", 2),
        ("language: the Queen's English", "language-unknown", 2),
        ("title: a\ntitle: b", "front-matter-duplicate", 3),
        ("titel: a", "front-matter-key", 2),
        ("a: &x b\ntitle: *x", "front-matter-alias", 3),
        ("title: a: b", "front-matter-broken", 2),
        ("title: 'a", "front-matter-broken", 2),
    ],
)
def test_a_mistake_is_named_with_its_line_in_the_file(text: str, code: str, line: int) -> None:
    found = split(text)
    assert code in [one.code for one in found.diagnostics]
    assert all(abs(one.line - line) <= 1 for one in found.diagnostics if one.code == code)
    assert all(one.hint and one.path == PATH for one in found.diagnostics)
    assert found.body == "Text."


def test_what_is_plain_is_used_of_front_matter_that_is_broken() -> None:
    found = split("title: District chief: all is well\ndate: 2023-02-01\ntags: [a, *b\n  draft: true")
    assert found.front.title == "District chief: all is well"
    assert date_of(found.front) == "2023-02-01"
    assert [one.code for one in found.diagnostics] == ["front-matter-broken"]


def test_quotes_inside_quotes_and_lists_are_used_too() -> None:
    found = split('title: ""River plan" is ready"\ncreators:\n  - "Halloran, Jane"\n  - Bo Lan\nnote: *x\n  - y').front
    assert found.title == '"River plan" is ready'
    assert [credit.name for credit in found.byline] == ["Halloran, Jane", "Bo Lan"]


def test_an_impossible_date_is_told_apart_from_none() -> None:
    assert date_of(front("date: 2023-02-30")) == ""


@pytest.mark.parametrize(
    "text",
    [
        "No front matter.",
        "---",
        "---\n",
        "----\ntitle: a\n----\n",
        "---\nA paragraph between two rules.\n---\nAnd another.",
        "---\n- a\n- b\n---\n",
        "\n---\ntitle: a\n---\n",
        "--- title: a\n---\n",
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    found = split_front_matter(text, PATH)
    assert (found.body, found.body_line, found.diagnostics) == (text, 0, ())


def test_front_matter_without_an_end_is_text_and_is_named() -> None:
    found = split_front_matter("---\ntitle: a\n\nText.", PATH)
    assert found.body == "---\ntitle: a\n\nText."
    assert [(one.code, one.line) for one in found.diagnostics] == [("front-matter-unclosed", 1)]


@pytest.mark.parametrize(
    ("text", "line"), [("---\ntitle: a\n---\nText", 3), ("---\ntitle: a\n...\n\n\nText", 3), ("---\n---\nText", 2)]
)
def test_the_body_knows_its_line(text: str, line: int) -> None:
    assert split_front_matter(text, PATH).body_line == line


def test_an_alias_bomb_takes_no_time() -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a, *a, *a, *a]\n" for n in range(2000))
    start = time.perf_counter()
    assert problems(bomb)[0][0] == "front-matter-alias"
    assert time.perf_counter() - start < 1


@given(st.text(st.sampled_from("title:date byl-[]{}&*!|>'\"%@`#,\n1230")))
@example("? [a]\n: b")
@example("{a: b}: c")
@example("!!python/object/apply:os.system [x]")
def test_no_front_matter_makes_it_raise(text: str) -> None:
    found = split(text)
    assert found.body.endswith("Text.")


def test_nothing_of_a_text_is_lost_or_run() -> None:
    found = front("title: <script>alert(1)</script>\noutlet: '{{ 7*7 }}'")
    assert (found.title, found.outlet) == ("<script>alert(1)</script>", "{{ 7*7 }}")


@pytest.mark.parametrize(
    "front", ["[broken", "{title: New bridge", '"title": "New bridge', "标题: [新桥", "\n[a, b\nc"]
)
def test_front_matter_without_a_key_that_can_be_read_is_text_and_named_with_its_line(front: str) -> None:
    text = f"---\n{front}\n---\nText."
    found = split_front_matter(text, PATH)
    assert found.body == text
    (problem,) = found.diagnostics
    assert problem.code == "front-matter-broken"
    assert 2 <= problem.line <= 1 + text.count("\n")


def test_what_is_never_closed_is_named_in_a_line_of_the_front_matter() -> None:
    assert problems("[broken") == [("front-matter-broken", 2)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "New bridge opened",
        "[Linhe Daily] The mayor: a word\nand more",
        '"A bridge," said Bai Tao, "is a bridge."',
        "**New bridge**",
        "> a quotation: `x`",
        "- one\n- two",
        "@linhe: @wudi says",
        "{Linhe} and [Minghe] met",
    ],
)
def test_a_paragraph_between_two_rules_stays_text_in_silence(paragraph: str) -> None:
    text = f"---\n{paragraph}\n---\nText."
    found = split_front_matter(text, PATH)
    assert (found.body, found.diagnostics) == (text, ())


@pytest.mark.parametrize("key", ["creator", "creators"])
def test_a_catalogues_creator_is_an_author(key: str) -> None:
    assert front(f"{key}: Wu Di").byline == (Credit("Wu Di", "author"),)
