"""The registry's people are found by name; whom the language found is not found twice."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newsgen.languages import choose
from newsgen.model import Article, ClippingItem, Item, Mention, Source
from newsgen.officials import KnownNames, identify, names, read_registry
from newsgen.officials import finder as finder_module
from newsgen.officials.finder import sentence_at

if TYPE_CHECKING:
    from collections.abc import Sequence

REGISTRY = """
- name: Deng Nian
  aliases: [Teng Nien, 邓念, Old Deng]
- name: Bai O'Tao
- name: Wang Wei
- name: 吴迪
- name: Qin Yue
  official: false
"""


@pytest.fixture(scope="module")
def known() -> KnownNames:
    registry, diagnostics = read_registry(REGISTRY, "content/officials.yaml")
    assert diagnostics == ()
    return KnownNames(names(registry))


def article(*paragraphs: str, title: str = "", language: str = "en") -> Article:
    source = Source("content/x.txt", "", "utf-8")
    items = (Item(1, "", (), paragraphs),)
    return Article(source, "", title, title_derived=not title, outlet="", language=language, slug="x", items=items)


def mentions(known: KnownNames, *paragraphs: str, **more: str) -> tuple[Mention, ...]:
    return identify(article(*paragraphs, **more), known).items[0].mentions


def found(known: KnownNames, *paragraphs: str, **more: str) -> list[str]:
    return [mention.name for mention in mentions(known, *paragraphs, **more)]


def language_finds(monkeypatch: pytest.MonkeyPatch, *mentions: Mention) -> None:
    """Let the language find exactly this in every item."""

    class Language:
        def find(self, _title: str, items: Sequence[object]) -> tuple[tuple[Mention, ...], ...]:
            return tuple(mentions for _ in items)

    monkeypatch.setattr(finder_module, "choose", lambda *_: Language())


def test_a_known_name_without_a_title_is_an_official(known: KnownNames) -> None:
    (mention,) = mentions(known, "It rained. Deng Nian came. He left.")
    assert (mention.name, mention.titles, mention.official) == ("Deng Nian", (), True)
    assert (mention.paragraph, mention.form, mention.sentence) == (1, "Deng Nian", "Deng Nian came.")


def test_names_are_words(known: KnownNames) -> None:
    assert found(known, "Deng Niansheng and Wang Weiming and XDeng Nian came.") == []
    assert found(known, "(Deng Nian)/Wang Wei's") == ["Deng Nian", "Wang Wei"]


def test_aliases_are_the_same_person_under_the_fullest_form(known: KnownNames) -> None:
    (mention,) = mentions(known, "Old Deng came.", "Then Teng Nien left, and 邓念 too.")
    assert (mention.name, mention.form, mention.paragraph) == ("Teng Nien", "Old Deng", 1)


def test_signs_that_mean_the_same_are_the_same(known: KnownNames) -> None:
    assert found(known, "Bai O’Tao came with 鄧念.") == ["Bai O’Tao", "鄧念"]


def test_an_order_of_first_mention(known: KnownNames) -> None:
    assert found(known, "Wang Wei met 吴迪.", "Bai O'Tao and Deng Nian met Wang Wei.") == [
        "Wang Wei",
        "吴迪",
        "Bai O'Tao",
        "Deng Nian",
    ]


def test_a_headline_names_people_too(known: KnownNames) -> None:
    (mention,) = mentions(known, "It rained.", title="Deng Nian visits Linhe")
    assert (mention.paragraph, mention.sentence) == (0, "Deng Nian visits Linhe")


def test_who_is_no_official_is_not_sought(known: KnownNames) -> None:
    assert found(known, "Qin Yue came.") == []


def test_a_name_that_depends_on_more_shows_no_official_by_itself() -> None:
    registry, _ = read_registry("- name: Li Wen\n  aliases: [Lee Wen]\n  where: {places: [Linhe]}\n", "x")
    known = KnownNames(names(registry))
    assert [m.official for m in mentions(known, "Li Wen came.")] == [False]
    assert [m.official for m in mentions(known, "Mayor Li Wen came.")] == [True]
    registry, _ = read_registry(
        "- name: Li Wen\n  where: {places: [Linhe]}\n- name: Lee Wen\n  aliases: [Li Wen]\n", "x"
    )
    known = KnownNames(names(registry))
    assert [(m.name, m.official) for m in mentions(known, "Li Wen met Lee Wen.")] == [
        ("Li Wen", True),
        ("Lee Wen", True),
    ]


def test_whom_the_language_found_is_one_mention(known: KnownNames) -> None:
    (mention,) = mentions(known, "Deng Nian came.", "Mayor Deng Nian left.")
    assert mention.titles == ("Mayor",)
    (mention,) = mentions(known, "Teng Nien came.", "Mayor Deng Nian left.")
    assert (mention.titles, mention.name) == (("Mayor",), "Deng Nian")


def test_two_spellings_that_the_language_found_are_one_mention(
    known: KnownNames, monkeypatch: pytest.MonkeyPatch
) -> None:
    language_finds(
        monkeypatch,
        Mention("Deng Nian", ("Mayor",), 1, "Mayor Deng Nian came.", "Deng Nian"),
        Mention("Teng Nien", ("Mayor", "Secretary"), 2, "Secretary Teng Nien left.", "Teng Nien"),
    )
    (mention,) = mentions(known, "Mayor Deng Nian came.", "Secretary Teng Nien left.")
    assert (mention.titles, mention.paragraph, mention.form) == (("Mayor", "Secretary"), 1, "Deng Nian")


def test_a_part_of_a_longer_name_is_another_person(known: KnownNames) -> None:
    assert found(known, "Mayor Wang Wei-Ming came.") == ["Wang Wei-Ming"]
    assert found(known, "Mayor Wang Wei-Ming came. Wang Wei left.") == ["Wang Wei-Ming", "Wang Wei"]


def test_a_name_that_the_language_was_not_sure_of_is_an_official_if_known(
    known: KnownNames, monkeypatch: pytest.MonkeyPatch
) -> None:
    language_finds(monkeypatch, Mention("Wang Wei", (), 1, "Wang Wei spoke.", "Wang Wei", official=False))
    assert [mention.official for mention in mentions(known, "Wang Wei spoke.")] == [True]
    assert [mention.official for mention in mentions(KnownNames(), "Wang Wei spoke.")] == [False]


def test_items_are_told_apart(known: KnownNames) -> None:
    base = article("Deng Nian came.")
    two = Item(2, "Wang Wei", (), ("It rained.",))
    made = identify(structs.replace(base, items=(*base.items, two)), known)
    assert [[mention.name for mention in item.mentions] for item in made.items] == [["Deng Nian"], ["Wang Wei"]]
    assert made.items[1].mentions[0].paragraph == 0


def test_without_a_registry_the_languages_finding_stands() -> None:
    made = identify(article("Mayor Deng Nian came."), KnownNames())
    items = choose("", "en").find("", [ClippingItem(made.items[0].paragraphs)])
    assert made.items[0].mentions == items[0]


def test_an_automaton_is_made_only_of_names() -> None:
    code = (
        "import sys; from newsgen.officials.known import KnownNames; KnownNames(); print('ahocorasick' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@given(st.text(st.sampled_from("Deng NianWei吴迪邓念 .’'O\n")))
def test_every_sighting_is_printed_where_it_is_said_to_be(text: str) -> None:
    registry, _ = read_registry(REGISTRY, "content/officials.yaml")
    sought = KnownNames(names(registry))
    end = 0
    for sighting in sought.sightings(text):
        assert sighting.start >= end
        end = sighting.end
        assert sought.person(text[sighting.start : sighting.end]) == sighting.person


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. Two *x* three. Four.", "Two *x* three."),
        ("“One.” Two *x* three!", "Two *x* three!"),
        ("前面。中间*x*这里。后面。", "中间*x*这里。"),
        ("*x*", "*x*"),
    ],
)
def test_a_sentence_is_cut_at_its_ends(text: str, sentence: str) -> None:
    start = text.index("*x*")
    assert sentence_at(text, start, start + 3) == sentence


def test_a_sentence_without_ends_is_cut() -> None:
    text = "a" * 10_000 + " *x* " + "b" * 10_000
    assert len(sentence_at(text, 10_001, 10_004)) < 1100
