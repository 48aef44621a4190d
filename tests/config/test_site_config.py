"""newsgen.yaml: complete without a line, and exact about every mistake."""

from __future__ import annotations

import pickle

import pytest

from newsgen.config import SiteConfig, read_config
from newsgen.errors import BuildError, ConfigError, NewsgenError

PATH = "newsgen.yaml"


@pytest.mark.parametrize("text", ["", "# nothing\n", "~"])
def test_every_key_has_a_default(text: str) -> None:
    assert read_config(text, PATH) == SiteConfig()


def test_all_keys() -> None:
    text = "title: A\ndescription: B\nbase_url: https://example.org/x\nlanguage: zh-Hans\noutput: public\nper_page: 20"
    assert read_config(text, PATH) == SiteConfig("A", "B", "https://example.org/x/", "zh-Hans", "public", 20)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("https://example.org", "https://example.org/"),
        ("http://localhost:8000/a//", "http://localhost:8000/a/"),
        ("''", ""),
    ],
)
def test_an_address_ends_in_a_slash(told: str, kept: str) -> None:
    assert read_config(f"base_url: {told}", PATH).base_url == kept


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("title: A\ntitel: B", 2, "unknown key `titel`"),
        ("12: B", 1, "unknown key `12`"),
        ("title: [A]", 1, "not a single value"),
        ("title: {a: b}", 1, "not a single value"),
        ("title:", 1, "is empty"),
        ("output: ''", 1, "is empty"),
        ("title: A\nper_page: many", 2, "not a whole number"),
        ("per_page: 0", 1, "not a whole number"),
        ("per_page: 1001", 1, "not a whole number"),
        ("per_page: 2.5", 1, "not a whole number"),
        ("per_page: -5", 1, "not a whole number"),
        ("per_page: '50'", 1, "not a whole number"),
        ("per_page: true", 1, "not a whole number"),
        ("language: the Queen's", 1, "no language tag"),
        ("base_url: example.org", 1, "no address"),
        ("base_url: ftp://example.org", 1, "no address"),
        ("base_url: javascript:alert(1)", 1, "no address"),
        ("base_url: https://example.org/?a", 1, "no address"),
        ("base_url: https://example.org/#a", 1, "no address"),
        ("base_url: https:///x", 1, "no address"),
        ("base_url: 'http://[x'", 1, "`base_url`"),
        ("- title", 1, "no list of settings"),
        ("just words", 1, "no list of settings"),
        ("title: A\ntitle: B", 2, "already"),
        ("title: &a A\ndescription: *a", 2, "repeats"),
        ("title: 'A", 1, ""),
        ("title: " + "[" * 50, 1, "deeply"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(text, PATH)
    error = caught.value
    assert error.path == PATH
    assert abs(error.line - line) <= (1 if "'A" in text else 0)
    assert says in error.message
    assert error.hint
    assert str(error) == f"{PATH}:{error.line}: {error.message}"


@pytest.mark.parametrize(
    ("slip", "meant"), [("titel", "title"), ("baseurl", "base_url"), ("per_pages", "per_page"), ("lang", "language")]
)
def test_the_nearest_known_key_is_offered(slip: str, meant: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(f"{slip}: x", PATH)
    assert caught.value.hint == f"did you mean `{meant}`?"


def test_a_key_like_no_other_gets_the_list_of_all() -> None:
    with pytest.raises(ConfigError) as caught:
        read_config("xyz: x", PATH)
    assert "per_page" in caught.value.hint


@pytest.mark.parametrize(
    "error",
    [
        NewsgenError("a", "b"),
        BuildError("a", hint="b"),
        ConfigError(PATH, 3, "a", "b"),
        ConfigError(message="a"),
        BuildError(),
    ],
)
def test_errors_travel_between_processes(error: NewsgenError) -> None:
    twin = pickle.loads(pickle.dumps(error))
    assert type(twin) is type(error)
    assert vars(twin) == vars(error)
    assert str(twin) == str(error)
