"""The interface in other languages: every string has its words, and what is shipped is what the catalogue says."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from newsgen.pages.entity import NAMES
from newsgen.pages.month import WEEKDAYS
from newsgen.text.date_words import day_name, long_date, month_name, week_begins
from newsgen.text.wording import CATALOGUES, plural, say

TOP = Path(__file__).resolve().parent.parent.parent
LOCALE = TOP / "src/newsgen/text/locale"
languages = pytest.mark.parametrize("language", sorted(set(CATALOGUES.values())))


def used() -> set[str]:
    """Every string that a template or a page says."""
    strings = {*NAMES.values(), *WEEKDAYS}
    for path in (TOP / "templates").rglob("*.html"):
        strings |= set(re.findall(r'\b_\("([^"]*)"\)', path.read_text("utf-8")))
    rooms = ("pages", "exports")
    for path in (file for room in rooms for file in (TOP / "src/newsgen" / room).glob("*.py")):
        strings |= set(re.findall(r'\bsay\("([^"]*)"', path.read_text("utf-8")))
    return strings


def counted() -> set[str]:
    sources = "".join(path.read_text("utf-8") for path in (TOP / "templates").rglob("*.html"))
    return {f"{{n}} {word}" for word in re.findall(r'plural\("(\w+)"\)', sources)} | {"{n} reporter"}


@languages
def test_every_string_of_the_interface_is_translated_and_none_beside(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES/newsgen.po").open("rb") as file:
        catalogue = read_po(file)
    singles = {m.id for m in catalogue if m.id and not m.pluralizable}
    assert singles == used()
    assert {m.id[0] for m in catalogue if m.pluralizable} == counted()
    assert [m.id for m in catalogue if m.id and not (m.string if isinstance(m.string, str) else all(m.string))] == []


@languages
def test_what_is_shipped_was_compiled_from_the_catalogue(language: str) -> None:
    folder = LOCALE / language / "LC_MESSAGES"
    with (folder / "newsgen.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    assert compiled.getvalue() == (folder / "newsgen.mo").read_bytes(), "run `make words`"


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert say("Officials", "fr") == "Officials"
    assert plural(1200, "article", "fr") == "1,200 articles"


def test_chinese_counts_and_dates() -> None:
    assert plural(2, "article", "zh-Hans") == "2篇文章"
    assert long_date("2023-02-01", "zh-Hans") == "2023年2月1日"
    assert long_date("2022-10", "zh-Hans") == "2022年10月"
    assert long_date("", "zh-Hans") == "日期不详"
    assert (month_name("2023-02", "zh"), day_name("2023-02-01", "zh")) == ("2月", "2月1日")


def test_a_week_begins_as_the_language_has_it() -> None:
    assert [week_begins(tag) for tag in ("en", "en-GB", "zh-Hans", "en-US", "zh-Hant")] == [0, 0, 0, 6, 6]
