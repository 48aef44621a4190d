"""Bytes to text: UTF-8, UTF-16 by its mark, GB18030 or Big5 where the bytes say so, Windows-1252 last.

No statistics of a library: their answer may change with its version, and an archive must be the same on
every machine. The question here is narrow enough: is this Chinese, and in which of its two encodings?
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.text.clean import clean, is_clean, repair

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODECS = {"big5": "big5hkscs", "windows-1252": "cp1252"}
"""Python's name of an encoding where it is another: Hong Kong's Big5 holds Taiwan's."""

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1a\x1b")
_OTHER_FORMATS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
"""How files begin that are no text though some of them look like it: PDF, RTF, Word old and new, pictures."""
_HIGH_RUNS = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 1 << 16
"""Bytes looked at to tell what a file is."""

_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天"
    "而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身"
    "些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第"
    "门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市记区书长员委省县京社党报讯导会议"
    "這來國個說們為時會過學對後麼沒於還發當無開經頭動兩長樣現將與進實點種聲話兒問機給幾業間門東氣電關並內卻軍產萬"
    "記區書員縣黨報訊導議，。、：；！？（）《》「」“”　・"
)
"""The most frequent characters of Chinese news in both scripts, own compilation from general frequency order."""


class Decoded(Struct, frozen=True):
    """A file's text."""

    text: str
    """With `\\n` newlines and no control characters; empty where `binary`."""
    encoding: str
    controls: int = 0
    """Control characters that were removed."""
    broken: int = 0
    """Places where bytes could not be read; each is U+FFFD in the text."""
    mixed: str = ""
    """A second encoding, in which some of the lines are."""
    repaired: int = 0
    """Places where UTF-8 had once been read as Latin-1; they were put right."""
    binary: bool = False
    """This is no text."""


def decode(data: bytes) -> Decoded:
    """The text of a file. Never raises: what cannot be decoded is replaced and counted."""
    if data.startswith(_OTHER_FORMATS):
        return Decoded("", "binary", binary=True)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, encoding)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _binary(data) or _decode_other(data)
    if is_clean(data, text):
        return Decoded(text, "utf-8")
    return _binary(data) or _finish(text, "utf-8")


def _decode_marked(data: bytes, mark: bytes, encoding: str) -> Decoded:
    if encoding == "utf-8":
        rest = decode(data[len(mark) :])
        told = rest.encoding == encoding or rest.binary
        return rest if told else _finish(data.decode(errors="replace")[1:], encoding)
    return _finish(data.decode(encoding, errors="replace"), encoding)


def _finish(text: str, encoding: str, mixed: str = "") -> Decoded:
    repaired, places = repair(text)
    cleaned, controls = clean(repaired)
    return Decoded(cleaned, encoding, controls, text.count("\ufffd"), mixed, repaired=places)


def _binary(data: bytes) -> Decoded | None:
    """Text has next to no control characters; compressed data and machine code have one byte in ten."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return Decoded("", "binary", binary=True) if controls * 20 > max(len(sample), 80) else None


def _decode_other(data: bytes) -> Decoded:
    """Text that is not, or not all, UTF-8."""
    good, bad = _lines_by_validity(data)
    if not good:
        encoding = guess(data)
        return _finish(data.decode(_CODECS.get(encoding, encoding), errors="replace"), encoding)
    # Some lines are UTF-8 beyond doubt. The others are UTF-8 with broken bytes, or were pasted from elsewhere.
    foreign = [line for line in bad if not _mostly_utf8(line)]
    if not foreign:
        return _finish(data.decode(errors="replace"), "utf-8")
    encoding = guess(b"\n".join(foreign))
    return _finish(_decode_lines(data, encoding), "utf-8", mixed=encoding)


def _lines_by_validity(data: bytes) -> tuple[int, list[bytes]]:
    """How many lines are UTF-8 beyond ASCII, and the lines that are not UTF-8."""
    good, bad = 0, []
    for line in data.splitlines():
        if line.isascii():
            continue
        if _mostly_utf8(line, allowed=0):
            good += 1
        else:
            bad.append(line)
            good += _mostly_utf8(line)
    return good, bad


def _mostly_utf8(line: bytes, allowed: float = 0.2) -> bool:
    """Tell whether at most this share of the line's characters beyond ASCII is broken."""
    beyond = [character for character in line.decode(errors="replace") if character > "\x7f"]
    return beyond.count("\ufffd") <= allowed * len(beyond)


def _decode_lines(data: bytes, encoding: str) -> str:
    codec = _CODECS.get(encoding, encoding)
    lines: Iterable[str] = (
        line.decode(errors="replace") if _mostly_utf8(line) else line.decode(codec, errors="replace")
        for line in data.splitlines(keepends=True)
    )
    return "".join(lines)


def guess(data: bytes) -> str:
    """`gb18030`, `big5` or `windows-1252`: which of them these bytes, which are not UTF-8, are most likely in."""
    sample = data[:_SAMPLE]
    runs = _HIGH_RUNS.findall(sample)
    high = sum(map(len, runs))
    # Letters with accents stand alone among plain ones; the bytes of Chinese stand together.
    if high < 2 * len(runs) and high * 3 < len(sample):
        return "windows-1252"
    score, encoding = max((_likeness(sample, name), name) for name in ("gb18030", "big5"))
    return encoding if score > 0 else "windows-1252"


def _likeness(sample: bytes, encoding: str) -> float:
    """How much like Chinese news the sample is when read so; 0 for nonsense."""
    text = sample.decode(_CODECS.get(encoding, encoding), errors="replace")
    beyond = [character for character in text if character > "\x7f"]
    known = sum("\u4e00" <= character <= "\u9fff" for character in beyond)
    frequent = sum(character in _FREQUENT for character in beyond)
    broken = beyond.count("\ufffd")
    # Frequent characters decide; where there are none (a list of names), what can be read at all.
    return (frequent + 0.1 * known - 2 * max(broken - 1, 0)) / max(len(beyond), 1)
