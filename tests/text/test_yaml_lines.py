"""YAML as people write it: values with lines, mistakes as values, nothing executed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.yaml_lines import MAX_DEPTH, YamlDocument, YamlEntry, YamlList, YamlMap, YamlScalar, read_yaml


def scalars(text: str) -> dict[str, YamlScalar]:
    """The keys of a mapping whose values are all single."""
    value = read_yaml(text).value
    assert isinstance(value, YamlMap)
    return {entry.key: entry.value for entry in value.entries if isinstance(entry.value, YamlScalar)}


def test_every_value_has_its_line_and_stays_text() -> None:
    document = read_yaml("title: No\nlist:\n  - 2023-02-30\n  - 'x'\n", first_line=2)
    title = YamlEntry(2, "title", YamlScalar(2, "No", plain=True))
    items = YamlList(4, (YamlScalar(4, "2023-02-30", plain=True), YamlScalar(5, "x", plain=False)))
    assert document == YamlDocument(YamlMap(2, (title, YamlEntry(3, "list", items))))


@pytest.mark.parametrize("text", ["", "\n", "# a remark", "---\n"])
def test_nothing_is_no_mistake(text: str) -> None:
    document = read_yaml(text)
    assert document.problems == ()
    assert document.value is None or (isinstance(document.value, YamlScalar) and document.value.is_null)


def test_nothing_written_is_null_unless_quoted() -> None:
    values = [value.is_null for value in scalars("a:\nb: ~\nc: null\nd: ''\ne: x").values()]
    assert values == [True, True, True, False, False]


def test_yes_and_no() -> None:
    values = [value.boolean for value in scalars("a: true\nb: No\nc: 'on'\nd: maybe").values()]
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
def test_a_mistake_is_named_with_its_line(text: str, kind: str, line: int) -> None:
    document = read_yaml(text)
    assert document.value is None
    assert document.broken
    assert [problem.kind for problem in document.problems] == [kind]
    assert abs(document.problems[0].line - line) <= 1


def test_of_a_key_that_stands_twice_the_first_counts() -> None:
    document = read_yaml("a: 1\nb: 2\na: 3")
    assert {key: value.text for key, value in scalars("a: 1\nb: 2\na: 3").items()} == {"a": "1", "b": "2"}
    assert [(problem.kind, problem.line) for problem in document.problems] == [("duplicate", 3)]
    assert not document.broken


def test_an_alias_bomb_is_refused_at_once() -> None:
    pairs = zip("abcdefgh", "bcdefghi", strict=True)
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in pairs)
    start = time.perf_counter()
    assert read_yaml(bomb).problems[0].kind == "alias"
    assert time.perf_counter() - start < 1


def test_deep_nesting_is_refused_and_ordinary_nesting_is_not() -> None:
    assert read_yaml("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).problems == ()
    assert read_yaml("[" * 100_000).problems[0].kind == "depth"


def test_tags_make_nothing_happen() -> None:
    value = read_yaml("!!python/object/apply:os.system ['exit 1']").value
    assert isinstance(value, YamlList)
    assert value.items == (YamlScalar(1, "exit 1", plain=False),)


@given(st.text(st.sampled_from("ab:- \n\t[]{}&*!|>'\"%@`#,?~1")) | st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    document = read_yaml(text)
    assert document.value is None or isinstance(document.value, YamlScalar | YamlList | YamlMap)
