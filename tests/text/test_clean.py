"""What passed `clean` can stand in HTML and XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.text.clean import clean, is_clean, one_line

ANYTHING = st.text(st.characters(exclude_categories=()))


@given(ANYTHING)
@example("a\x00b\x0c\x1b\ufffe\ud800")
def test_clean_text_is_legal_xml(text: str) -> None:
    cleaned, _ = clean(text)
    escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert (ET.fromstring(f"<p>{escaped}</p>").text or "") == cleaned


@given(st.text())
@example("\x85")
@example("\u2028")
@example("plain\ntext\t")
def test_the_quick_look_agrees_with_the_thorough_one(text: str) -> None:
    assert is_clean(text.encode(), text) == (clean(text) == (text, 0))


def test_all_newlines_become_one_kind() -> None:
    assert clean("a\r\nb\rc\x85d\u2028e\u2029f\x0cg\nh") == ("a\nb\nc\nd\ne\nf\ng\nh", 0)


def test_what_is_removed_is_counted() -> None:
    assert clean("a\x00b\x07c") == ("abc", 2)


def test_one_line() -> None:
    assert one_line(" a\n\tb\u3000c\x00 ") == "a b c"
