"""From the bytes of a file to an article: what goes before what, and that nothing is lost in silence."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.loader import MAX_BYTES, entitle, load, too_large
from newsgen.model import Article, Credit, Diagnostic
from newsgen.text.digest import sha256

CLIPPING = (
    "date 2024-03-05 Linhe Daily (Trainee Reporter/Wu Di) Traffic began to flow over the new bridge on Tuesday morning.\n\n"
    "Another news (reporter/Ji Yun) The old bridge was closed."
)


def codes(text: str | bytes, path: str = "content/a.txt") -> list[str]:
    return [one.code for one in load(text.encode() if isinstance(text, str) else text, path).diagnostics]


def published(data: bytes, path: str) -> tuple[Article, tuple[Diagnostic, ...]]:
    loaded = load(data, path)
    assert loaded.article is not None
    return loaded.article, loaded.diagnostics


def article(text: str, path: str = "content/2024-01-01-a.txt") -> Article:
    return published(text.encode(), path)[0]


def test_front_matters_places_are_the_first_items_and_go_before_its_dateline() -> None:
    told = "LINHE, May 3 (Xinhua) -- Traffic began to flow.\n\nAnother news: PINGSHAN, May 3 (Xinhua) -- It rained.\n"
    assert [item.places for item in article(told).items] == [("Linhe",), ("Pingshan",)]
    front = "---\nplaces: [Halford, Linhe]\norganizations: [Linhe Port Group]\n---\n"
    made = article(front + told)
    assert [item.places for item in made.items] == [("Halford", "Linhe"), ("Pingshan",)]
    assert made.organizations == ("Linhe Port Group",)
    assert [item.paragraphs for item in made.items] == [item.paragraphs for item in article(told).items]


def test_a_dateline_in_markdown_tells_the_place() -> None:
    made = article("# Traffic\n\nLINHE, May 3 (Xinhua) -- Traffic began to flow.\n", "content/2024-01-01-a.md")
    assert [item.places for item in made.items] == [("Linhe",)]


def test_a_clipping() -> None:
    made, diagnostics = published(CLIPPING.encode(), "content/2024-03-05-new-bridge.txt")
    assert diagnostics == ()
    assert (made.date, made.outlet, made.language, made.slug) == ("2024-03-05", "Linhe Daily", "en", "new-bridge")
    assert (made.title, made.title_derived) == ("", True)
    assert made.source.path == "content/2024-03-05-new-bridge.txt"
    assert made.source.sha256 == sha256(CLIPPING.encode())
    assert made.source.encoding == "utf-8"
    assert [item.number for item in made.items] == [1, 2]
    assert [item.byline for item in made.items] == [
        (Credit("Wu Di", "trainee reporter"),),
        (Credit("Ji Yun", "reporter"),),
    ]
    assert made.items[1].paragraphs == ("The old bridge was closed.",)
    assert made.items[0].html == ""


def test_front_matter_goes_before_the_text() -> None:
    made = article(
        f"---\ntitle: A bridge\ndate: 2024-03-06\noutlet: The Wire\nauthor: Bo Lan\nslug: b\nlanguage: en-AU\n---\n{CLIPPING}"
    )
    assert (made.title, made.title_derived) == ("A bridge", False)
    assert (made.date, made.outlet, made.slug, made.language) == ("2024-03-06", "The Wire", "b", "en-AU")
    assert made.items[0].byline == (Credit("Bo Lan", "author"),)
    assert made.items[1].byline == (Credit("Ji Yun", "reporter"),)


def test_the_text_goes_before_the_path() -> None:
    assert article(CLIPPING, "content/2020/01/02/2020-01-03-x.txt").date == "2024-03-05"


def test_the_path_tells_what_nothing_else_does() -> None:
    assert article("A bridge was opened.", "content/2020/01/02/x.txt").date == "2020-01-02"


def test_without_a_date_the_article_is_undated_and_named() -> None:
    assert article("A bridge was opened.", "content/x.txt").date == ""
    assert codes("A bridge was opened.", "content/x.txt") == ["date-missing"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("---\ndate: 2023-02-30\n---\nA bridge was opened.", "content/2023-02-28-x.txt"),
        ("date 2023-02-30 Linhe Daily (Reporter/Wu Di) A bridge was opened.", "content/2023-02-28-x.txt"),
        ("A bridge was opened.", "content/2023-02-30-x.txt"),
    ],
)
def test_an_impossible_date_is_named_and_no_other_is_taken(text: str, path: str) -> None:
    made, diagnostics = published(text.encode(), path)
    assert made.date == ""
    assert [one.code for one in diagnostics] == ["date-impossible"]


def test_a_date_that_is_unreadable_is_sought_elsewhere() -> None:
    made, diagnostics = published(b"---\ndate: 44958\n---\nA bridge was opened.", "content/2023-02-28-x.txt")
    assert made.date == "2023-02-28"
    assert [(one.code, one.line) for one in diagnostics] == [("date-unreadable", 2)]


def test_a_remark_of_the_language_has_the_line_of_the_file() -> None:
    found = load(b"---\ntitle: x\n---\n\ndate 2023-02-30 Linhe Daily (Reporter/Wu Di) A bridge.", "content/x.txt")
    assert [(one.code, one.line) for one in found.diagnostics] == [("date-impossible", 5)]


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00"])
def test_an_empty_file_is_named(data: bytes) -> None:
    found = load(data, "content/x.txt")
    assert found.article is None
    assert [(one.code, one.severity) for one in found.diagnostics] == [("file-empty", "error")]


@pytest.mark.parametrize(
    "text", ["---\ntitle: A bridge\ndate: 2023-02-01\n---\n", "---\ntitle: A bridge\ndate: 2023-02-01\n---"]
)
@pytest.mark.parametrize("path", ["content/x.txt", "content/x.md"])
def test_a_file_with_only_a_head_is_published_and_named(text: str, path: str) -> None:
    made, diagnostics = published(text.encode(), path)
    assert made.title == "A bridge"
    assert len(made.items) == 1
    assert [one.code for one in diagnostics] == ["body-missing"]


def test_binary_bytes_are_named() -> None:
    found = load(bytes(range(256)) * 10, "content/x.txt")
    assert found.article is None
    assert [one.code for one in found.diagnostics] == ["file-binary"]


def test_a_file_that_is_too_large_is_named_and_not_read() -> None:
    start = time.perf_counter()
    found = load(b"x" * (MAX_BYTES + 1), "content/x.txt")
    assert found.article is None
    assert found.diagnostics == (too_large("content/x.txt", MAX_BYTES + 1),)
    assert time.perf_counter() - start < 1


def test_what_was_wrong_with_the_bytes_is_named() -> None:
    assert codes("A bridge\x00 was opened.", "content/2023-02-01.txt") == ["control-characters"]
    assert codes("Le maire a été élu.".encode("cp1252"), "content/2023-02-01.txt") == ["encoding-guessed"]
    assert codes("会议在市政府召开，市长出席。".encode()[:-1], "content/2023-02-01.txt") == ["encoding-broken"]
    assert codes("It’s open.".encode().decode("latin-1"), "content/2023-02-01.txt") == ["encoding-repaired"]
    mixed = "会议在市政府召开，市长出席。\n".encode() + "会议在市政府召开，市长出席。".encode("gb18030")
    assert codes(mixed, "content/2023-02-01.txt") == ["encoding-mixed"]


@pytest.mark.parametrize(
    "word", ["<script>alert(1)</script>", "{{ 7*7 }}", "{% include 'x' %}", "]]>", "</title>", "&amp;"]
)
def test_plain_text_is_text(word: str) -> None:
    made = article(f"A bridge {word} was opened.")
    assert made.items[0].paragraphs == (f"A bridge {word} was opened.",)
    assert made.items[0].html == ""


def test_a_language_is_chosen_by_the_text_or_as_told() -> None:
    assert article("会议在市政府召开，市长出席并讲话，强调要推动发展。").language == "zh-Hans"
    assert article("會議在市政府召開，市長出席並講話，強調要推動發展。").language == "zh-Hant"
    assert article("---\nlanguage: zh\n---\n會議在市政府召開，市長出席並講話。").language == "zh-Hant"
    assert article("---\nlanguage: fr\n---\nLe maire a inauguré le pont.").language == "fr"


def test_a_line_of_ten_megabytes_is_read_in_time() -> None:
    start = time.perf_counter()
    made = load(
        b"date 2024-03-05 Linhe Daily (Reporter/Wu Di) " + b"The mayor of Linhe spoke. " * 400_000, "content/x.txt"
    ).article
    assert made is not None
    assert time.perf_counter() - start < 20


@given(st.binary(max_size=400), st.sampled_from(["content/x.txt", "content/x.md"]))
@example(b"---\n---\n", "content/x.md")
@example(b"# \n", "content/x.md")
@example(b"<!--", "content/x.md")
def test_no_bytes_make_it_raise_and_none_are_lost_in_silence(data: bytes, path: str) -> None:
    found = load(data, path)
    assert found.article is not None or any(one.severity == "error" for one in found.diagnostics)
    assert found == load(data, path)


def test_yaml_and_markdown_are_imported_only_where_they_are_needed() -> None:
    code = (
        "import sys; from newsgen.loader import load; load(b'A bridge.', 'content/2023-02-01-x.txt');"
        "print(sorted({'yaml', 'markdown', 'nh3', 'jinja2', 'dateutil', 'pypinyin', 'slugify', 'ahocorasick'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "yaml" not in done.stdout
    assert "markdown" not in done.stdout
    assert "nh3" not in done.stdout
    assert "slugify" not in done.stdout


def test_an_article_without_a_headline_is_given_one() -> None:
    made = entitle(article(CLIPPING))
    assert made.title
    assert made.title_derived
    assert len(made.title) <= 100


def test_a_printed_headline_is_left_alone() -> None:
    made = article("---\ntitle: A bridge\n---\nText.")
    assert entitle(made) is made


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("content/2023-02-01-new_bridge.txt", "New bridge"),
        ("content/2023-02-01.txt", "2023-02-01"),
        ("content/😀.txt", "😀"),
    ],
)
def test_an_article_without_words_is_called_by_its_file(path: str, title: str) -> None:
    made = entitle(article("---\nslug: x\ndate: 2023-02-01\n---\n", path))
    assert (made.title, made.title_derived) == (title, True)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A bridge was opened.", "A bridge was opened."),
        (
            "A bridge " * 20,
            "A bridge A bridge A bridge A bridge A bridge A bridge A bridge A bridge A bridge A bridge…",
        ),
        ("\u4e00" * 200, "\u4e00" * 89 + "…"),
    ],
)
def test_where_a_language_has_no_headline_the_first_words_are_one(
    words: str, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Speechless:
        def headline(self, *_: object) -> str:
            return ""

    monkeypatch.setattr(sys.modules["newsgen.loader.entitle"], "choose", lambda *_: Speechless())
    made = entitle(article(f"---\nlanguage: en\n---\n{words}"))
    assert (made.title, made.title_derived) == (title, True)


@pytest.mark.parametrize(
    ("told", "dateline", "codes"),
    [
        ("2022-05-11", "May 21, 2022", ["date-conflict"]),
        ("2022-05-11", "May 11, 2022", []),
        ("2022-05", "May 11, 2022", []),
    ],
)
def test_front_matter_goes_before_a_dateline_and_a_contradiction_is_named(
    told: str, dateline: str, codes: list[str]
) -> None:
    text = f"---\ntitle: Bridge\ndate: {told}\n---\nLINHE, {dateline} (Xinhua) -- Mayor Bai Tao opened a bridge.\n"
    loaded = load(text.encode(), "content/a.txt")
    assert loaded.article is not None
    assert loaded.article.date == told
    assert [(found.code, found.line) for found in loaded.diagnostics] == [(code, 3) for code in codes]
