"""officials.yaml: what is right is used, what is wrong is named with its line."""

from __future__ import annotations

import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.model.claims import Where
from newsgen.officials import KnownPerson, Post, Registry, RegistryEntry, names, read_registry

PATH = "content/officials.yaml"


def read(text: str) -> tuple[RegistryEntry, ...]:
    registry, diagnostics = read_registry(text, PATH)
    assert diagnostics == ()
    return registry.entries


def problems(text: str) -> tuple[list[str], list[tuple[int, str]]]:
    registry, diagnostics = read_registry(text, PATH)
    assert all(one.path == PATH and one.hint for one in diagnostics)
    return [entry.name for entry in registry.entries], [(one.line, one.code) for one in diagnostics]


def test_all_keys() -> None:
    (entry, other) = read(
        "- name: Deng Nian\n  aliases: [Teng Nien, 邓念, Deng Nian]\n  sort_name: Deng, Nian\n  slug: deng-nian-linhe\n"
        "  same_as: [https://example.org/Q1]\n"
        "  posts:\n    - {title: mayor, organization: Linhe, from: 2021-11, to: null}\n    - {title: secretary, to: 2020}\n"
        "  note: elected\n- name: Qin Yue\n  official: false\n"
    )
    assert entry.aliases == ("Teng Nien", "邓念")
    assert entry.spellings == ("Deng Nian", "Teng Nien", "邓念")
    assert (entry.sort_name, entry.slug, entry.note, entry.official, entry.line) == (
        "Deng, Nian",
        "deng-nian-linhe",
        "elected",
        True,
        1,
    )
    assert entry.same_as == ("https://example.org/Q1",)
    assert entry.posts == (Post("mayor", "Linhe", "2021-11", ""), Post("secretary", "", "", "2020"))
    assert (other.name, other.official, other.line) == ("Qin Yue", False, 10)


def test_namesakes_are_told_apart_by_where() -> None:
    one, two, everywhere = read(
        "- name: A B\n  where: {titles: mayor, places: [Linhe], outlets: [Linhe Daily], from: 2021, to: 2023-05}\n"
        "- name: C D\n  aliases: [A B]\n  where: {articles: [content/a.txt, b.txt]}\n"
        "- name: A B\n  not_in: [deep/c.txt]\n"
    )
    assert one.where == Where(("mayor",), ("Linhe",), ("Linhe Daily",), "2021", "2023-05")
    assert two.where == Where(articles=("content/a.txt", "content/b.txt"))
    assert (two.aliases, everywhere.where, everywhere.not_in) == (("A B",), None, ("content/deep/c.txt",))


def test_one_value_stands_for_a_list_of_one() -> None:
    (entry,) = read(
        "- name: Deng Nian\n  aliases: Teng Nien\n  same_as: https://example.org/\n  posts: {title: mayor}\n"
    )
    assert (entry.aliases, entry.same_as, entry.posts) == (("Teng Nien",), ("https://example.org/",), (Post("mayor"),))


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "[]", "~"])
def test_an_empty_registry_is_no_mistake(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "used", "line", "code"),
    [
        ("name: Deng Nian", [], 1, "registry-broken"),
        ("- name: 'Deng", [], 1, "registry-broken"),
        ("- name: &a Deng Nian\n- name: *a", [], 2, "registry-broken"),
        ("- name: A B\n- note: nobody", ["A B"], 2, "registry-entry"),
        ("- A B\n- name: C D", ["C D"], 1, "registry-entry"),
        ("- name: ''\n- name: C D", ["C D"], 1, "registry-entry"),
        ("- name: '...'", [], 1, "registry-entry"),
        ("- name: A B\n  nmae: x", ["A B"], 2, "registry-key"),
        ("- name: A B\n  posts: [{titel: x, title: y}]", ["A B"], 2, "registry-key"),
        ("- name: A B\n  name: C D", ["A B"], 2, "registry-value"),
        ("- name: A B\n  official: perhaps", ["A B"], 2, "registry-value"),
        ("- name: A B\n  aliases: {a: b}", ["A B"], 2, "registry-value"),
        ("- name: A B\n  same_as: [javascript:alert(1)]", ["A B"], 2, "registry-value"),
        ("- name: A B\n  slug: A B", ["A B"], 2, "registry-value"),
        ("- name: A B\n  slug: ../x", ["A B"], 2, "registry-value"),
        ("- name: A B\n  note: [x]", ["A B"], 2, "registry-value"),
        ("- name: A B\n  posts: [{organization: x}]", ["A B"], 2, "registry-value"),
        ("- name: A B\n  posts: [{title: x, from: 2021-13}]", ["A B"], 2, "registry-value"),
        ("- name: A B\n  posts:\n    - title: x\n      to: soon", ["A B"], 4, "registry-value"),
        ("- name: A B\n  where: Linhe", ["A B"], 2, "registry-value"),
        ("- name: A B\n  where: {}", ["A B"], 2, "registry-value"),
        ("- name: A B\n  where: {titles: [x], plaice: [y]}", ["A B"], 2, "registry-key"),
        ("- name: A B\n  where: {titles: [x], from: soon}", ["A B"], 2, "registry-value"),
        ("- name: A B\n  not_in: {a: b}", ["A B"], 2, "registry-value"),
        ("- name: A B\n- name: A B\n  where: {titles: [x]}\n- name: A B", ["A B", "A B"], 4, "registry-duplicate"),
        ("- name: A B\n- name: a b", ["A B"], 2, "registry-duplicate"),
        ("- name: A B\n- name: C D\n  aliases: [A-B]", ["A B", "C D"], 2, "registry-duplicate"),
        ("- name: A B\n  slug: x\n- name: C D\n  slug: x", ["A B", "C D"], 3, "registry-duplicate"),
    ],
)
def test_a_mistake_is_named_and_the_rest_is_used(text: str, used: list[str], line: int, code: str) -> None:
    found, named = problems(text)
    assert found == used
    assert (line, code) in named or any(one == code and abs(at - line) <= 1 for at, one in named)
    assert len(named) == 1


def test_the_nearest_known_key_is_offered() -> None:
    _, (diagnostic,) = read_registry("- name: A B\n  alias: C", PATH)
    assert "`aliases`" in diagnostic.hint


def test_the_first_entry_keeps_a_spelling_and_an_address() -> None:
    registry, _ = read_registry("- name: A B\n  slug: x\n- name: C D\n  aliases: [A B, E F]\n  slug: x", PATH)
    assert [(entry.aliases, entry.slug) for entry in registry.entries] == [((), "x"), (("E F",), "")]


def test_markup_in_a_registry_is_text() -> None:
    (entry,) = read("- name: <script>alert(1)</script> {{ 7*7 }}\n")
    assert entry.name == "<script>alert(1)</script> {{ 7*7 }}"


def test_a_registry_can_be_kept_encoded() -> None:
    registry = Registry(read("- name: A B\n  aliases: [C]\n  posts: [{title: x}]"))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(registry), type=Registry) == registry


def test_names_are_those_of_officials_one_text_a_person() -> None:
    registry = Registry(read("- name: A B\n  aliases: [C D]\n- name: E F\n  official: false\n"))
    assert names(registry) == frozenset({KnownPerson(("A B", "C D"), certain=True)})


def test_a_large_registry_is_read_in_time() -> None:
    text = "".join(f"- name: Person N{number}\n  note: x\n" for number in range(5000))
    start = time.perf_counter()
    assert len(read(text)) == 5000
    assert time.perf_counter() - start < 5


@given(st.text(st.sampled_from("- name:\n alisoetp[]{}&*!'\"#1")))
def test_no_registry_makes_it_raise(text: str) -> None:
    read_registry(text, PATH)
