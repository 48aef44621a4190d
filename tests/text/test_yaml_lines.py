"""YAML as people write it: values with lines, mistakes as values, nothing executed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.yaml_lines import MAX_DEPTH, YamlList, YamlMap, YamlScalar, read_yaml


def test_every_value_has_its_line_and_stays_text():
    document = read_yaml("title: No\nlist:\n  - 2023-02-30\n  - 'x'\n", first_line=2)
    assert document.problems == ()
    title, items = document.value.entries
    assert (title.key, title.line, title.value.text) == ("title", 2, "No")
    assert [(item.line, item.text, item.plain) for item in items.value.items] == [(4, "2023-02-30", True), (5, "x", False)]


@pytest.mark.parametrize("text", ["", "\n", "# a remark", "---\n"])
def test_nothing_is_no_mistake(text):
    document = read_yaml(text)
    assert document.problems == ()
    assert document.value is None or document.value.is_null


def test_nothing_written_is_null_unless_quoted():
    values = [entry.value.is_null for entry in read_yaml("a:\nb: ~\nc: null\nd: ''\ne: x").value.entries]
    assert values == [True, True, True, False, False]


def test_yes_and_no():
    values = [entry.value.boolean for entry in read_yaml("a: true\nb: No\nc: 'on'\nd: maybe").value.entries]
    assert values == [True, False, True, None]


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("a: 1\nb: c: d", "broken", 2),
        ("a: [1, 2", "broken", 1),
        ("a: 1\n\tb: 2", "broken", 2),
        ("a: 'x", "broken", 1),
        ("a: &x 1\nb: *x", "alias", 2),
        ("<<: *x", "alias", 1),
        ("[" * 300, "depth", 1),
        ("%BAD", "broken", 1),
    ],
)
def test_a_mistake_is_named_with_its_line(text, kind, line):
    document = read_yaml(text)
    assert document.value is None
    assert document.broken
    assert [problem.kind for problem in document.problems] == [kind]
    assert abs(document.problems[0].line - line) <= 1


def test_of_a_key_that_stands_twice_the_first_counts():
    document = read_yaml("a: 1\nb: 2\na: 3")
    assert [(entry.key, entry.value.text) for entry in document.value.entries] == [("a", "1"), ("b", "2")]
    assert [(problem.kind, problem.line) for problem in document.problems] == [("duplicate", 3)]
    assert not document.broken


def test_an_alias_bomb_is_refused_at_once():
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    start = time.perf_counter()
    assert read_yaml(bomb).problems[0].kind == "alias"
    assert time.perf_counter() - start < 1


def test_deep_nesting_is_refused_and_ordinary_nesting_is_not():
    assert read_yaml("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).problems == ()
    assert read_yaml("[" * 100_000).problems[0].kind == "depth"


def test_tags_make_nothing_happen():
    value = read_yaml("!!python/object/apply:os.system ['exit 1']").value
    assert isinstance(value, YamlList)
    assert value.items[0].text == "exit 1"


@given(st.text(st.sampled_from("ab:- \n\t[]{}&*!|>'\"%@`#,?~1")) | st.text())
def test_no_text_makes_it_raise(text):
    document = read_yaml(text)
    assert document.value is None or isinstance(document.value, YamlScalar | YamlList | YamlMap)
