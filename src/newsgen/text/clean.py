"""Take out what no page can hold: control characters, lone surrogates; and make all newlines one kind.

The set is what XML 1.0 forbids and what HTML calls an error, so that text which passed here
can be escaped into a page, a feed or a data file without a further look.
"""

from __future__ import annotations

import re

# C0 without tab and newline, DEL and C1, surrogates, the two non-characters of the basic plane.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_C1 = re.compile("[\x80-\x9f]")
_TWICE_ENCODED = re.compile(
    "[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{3}"
)
_ODD_ASCII = bytes({*range(32), 127} - {*b"\t\n"})
_ODD_BEYOND = ("\u2028", "\u2029", "\ufffe", "\uffff")


def clean(text: str) -> tuple[str, int]:
    r"""`text` with `\n` as its only newline, and how many forbidden characters were removed from it."""
    text = _NEWLINES.sub("\n", text)
    return _FORBIDDEN.subn("", text)


def repair(text: str) -> tuple[str, int]:
    r"""`text` with UTF-8 that was once read as Latin-1 put right (`â\x80\x99` is `’`), and at how many places.

    Only where there can be no doubt: what makes it certain are the C1 control characters of such sequences, which no
    genuine text holds.
    """
    if not any(_C1.search(sequence[0]) for sequence in _TWICE_ENCODED.finditer(text)):
        return text, 0
    return _TWICE_ENCODED.subn(lambda sequence: sequence[0].encode("latin-1").decode(errors="replace"), text)


def is_clean(data: bytes, text: str) -> bool:
    """Would `clean(text)` change nothing? `data` is the same text as UTF-8: bytes are quicker to search."""
    if len(data.translate(None, _ODD_ASCII)) != len(data):
        return False
    if text.isascii():
        return True
    if any(character in text for character in _ODD_BEYOND):
        return False
    return b"\xc2" not in data or clean(text) == (text, 0)


def one_line(text: str) -> str:
    """`text` on one line: cleaned, white space folded to single spaces."""
    return " ".join(clean(text)[0].split())
