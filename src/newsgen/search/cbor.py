"""As much of CBOR (RFC 8949) as Pagefind's files use: numbers, text, arrays, nothing."""

from __future__ import annotations

from typing import TypeAlias

Value: TypeAlias = "int | str | list[Value] | None"

UNSIGNED, NEGATIVE, TEXT, ARRAY, SIMPLE = 0, 1, 3, 4, 7
NULL = 0xF6
SHORT = 24
"""Arguments below this stand in the first byte; 24 to 27 there tell of 1, 2, 4 or 8 bytes that follow."""
LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}


def decode(data: bytes) -> Value:
    """The one value that the data hold. Raises `ValueError` for what this module does not know."""
    value, end = _read(data, 0)
    if end != len(data):
        raise ValueError("there is more than one value")
    return value


def _read(data: bytes, at: int) -> tuple[Value, int]:
    major, low = data[at] >> 5, data[at] & 31
    if data[at] == NULL:
        return None, at + 1
    at += 1
    number = low
    if low >= SHORT:
        length = LENGTHS.get(low, 0)
        number = int.from_bytes(data[at : at + length])
        at += length
        if not length:
            raise ValueError("a length is not told")
    if major == UNSIGNED:
        return number, at
    if major == NEGATIVE:
        return -1 - number, at
    if major == TEXT:
        return data[at : at + number].decode("utf-8"), at + number
    if major != ARRAY:
        raise ValueError(f"values of type {major} are not known")
    values: list[Value] = []
    for _ in range(number):
        value, at = _read(data, at)
        values.append(value)
    return values, at


def encode(value: Value) -> bytes:
    """A value as shortest as can be."""
    parts: list[bytes] = []
    _write(value, parts)
    return b"".join(parts)


def _write(value: Value, parts: list[bytes]) -> None:
    if value is None:
        parts.append(bytes([NULL]))
    elif isinstance(value, int):
        parts.append(_head(UNSIGNED, value) if value >= 0 else _head(NEGATIVE, -1 - value))
    elif isinstance(value, str):
        text = value.encode("utf-8")
        parts += _head(TEXT, len(text)), text
    else:
        parts.append(_head(ARRAY, len(value)))
        for inner in value:
            _write(inner, parts)


def _head(major: int, number: int) -> bytes:
    if number < SHORT:
        return bytes([major << 5 | number])
    low, length = next((low, length) for low, length in LENGTHS.items() if number < 256**length)
    return bytes([major << 5 | low]) + number.to_bytes(length)
