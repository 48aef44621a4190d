"""Every byte becomes text, or is named."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.loader.decoding import decode, guess

SIMPLIFIED = "临河日报讯（记者/吴迪）2月1日，区委书记到企业调研。\n会议强调，要推动高质量发展，服务好每一家企业。"
TRADITIONAL = "（記者吳迪報導）市長昨日出席會議，表示將推動經濟發展，並宣布新的計畫。\n與會者一致同意。"
FRENCH = "Le maire d'Orléans a été élu – « enfin », dit-il – à la majorité.\n"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        ("Plain text.", "ascii", "utf-8"),
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (TRADITIONAL, "utf-32", "utf-32"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL + "啲嘢", "big5hkscs", "big5"),
        ("吳育仁、馬品高", "big5", "big5"),
        ("马品高", "gb18030", "gb18030"),
        ("The “good start” of Linhe — 临河", "gb18030", "gb18030"),
        (FRENCH, "cp1252", "windows-1252"),
        ("“Quoted” and ‘quoted’ – it’s plain", "cp1252", "windows-1252"),
    ],
)
def test_what_was_chosen_stands_in_the_record(text: str, codec: str, encoding: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert (decoded.controls, decoded.broken, decoded.mixed, decoded.binary) == (0, 0, "", False)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE])
def test_utf_16_of_either_order(mark: bytes) -> None:
    codec = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-16-le"
    assert decode(mark + TRADITIONAL.encode(codec)).text == TRADITIONAL


def test_newlines_of_all_kinds() -> None:
    assert decode("a\r\nb\rc\u2028d\x85e".encode()).text == "a\nb\nc\nd\ne"


def test_control_characters_are_removed_and_counted() -> None:
    decoded = decode(b"The mayor\x00 spoke\x07 in Linhe, and then he left the hall for the bridge.")
    assert decoded.text == "The mayor spoke in Linhe, and then he left the hall for the bridge."
    assert decoded.controls == 2


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"%PDF-1.7\n" + b"plain looking text " * 20,
        b"PK\x03\x04" + b"x" * 100,
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        bytes(5000),
    ],
)
def test_what_is_no_text_is_binary(data: bytes) -> None:
    assert decode(data).binary


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5"])
def test_a_broken_byte_costs_its_place_only(codec: str) -> None:
    data = (TRADITIONAL * 3).encode(codec)
    half = len(data) // 2
    decoded = decode(data[:half] + b"\xff" + data[half:])
    assert decoded.broken >= 1
    assert decoded.encoding == {"utf-8": "utf-8"}.get(codec, codec)
    assert decoded.text.startswith(TRADITIONAL[:40])
    assert decoded.text.endswith(TRADITIONAL[-20:])


def test_lines_of_two_encodings_are_each_read_in_their_own() -> None:
    decoded = decode(SIMPLIFIED.encode() + b"\n" + SIMPLIFIED.encode("gb18030"))
    assert decoded.text == SIMPLIFIED + "\n" + SIMPLIFIED
    assert (decoded.encoding, decoded.mixed, decoded.broken) == ("utf-8", "gb18030", 0)


def test_text_that_was_garbled_for_certain_is_put_right() -> None:
    text = "The council’s plan: • roads • schools, said José Núñez."
    decoded = decode(text.encode().decode("latin-1").encode())
    assert (decoded.text, decoded.repaired, decoded.controls) == (text, 6, 0)


@pytest.mark.parametrize("text", ["Ã© and Â£ alone prove nothing.", "naïve café, £5, ½", "·马品高·"])
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert decode(text.encode()).text == text


def test_a_mark_that_lies_is_named() -> None:
    decoded = decode(codecs.BOM_UTF8 + SIMPLIFIED.encode("gb18030"))
    assert decoded.encoding == "utf-8"
    assert decoded.broken > 0


@given(st.binary())
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\xd8")
@example(b"---\n\x85")
def test_no_bytes_make_it_raise(data: bytes) -> None:
    decoded = decode(data)
    assert not set(decoded.text) & {chr(code) for code in range(32) if chr(code) not in "\t\n"}
    decoded.text.encode()


@given(st.text(st.sampled_from(sorted(set(SIMPLIFIED) - set("\n"))), min_size=12))
def test_any_words_of_a_newspaper_are_recognised(text: str) -> None:
    if sum(character > "\u4e00" for character in text) > 8:
        assert decode(text.encode("gb18030")).text == text


def test_guess_looks_at_the_first_part_of_a_large_file_only() -> None:
    assert guess(SIMPLIFIED.encode("gb18030") * 100_000) == "gb18030"
