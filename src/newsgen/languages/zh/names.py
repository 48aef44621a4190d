"""What the characters alone say about a Chinese name. All text here is in simplified characters."""

from __future__ import annotations

from newsgen.languages.zh import lexicon

_UNKNOWN = (0, 0)


def weight(name: str) -> float | None:
    """How much like a Chinese name these two to four characters look; `None` for what cannot be one."""
    surnames = lexicon.surnames()
    if len(name) > 2 and name[:2] in surnames["compound"]:  # noqa: PLR2004 - a compound surname and a given name
        value, given = 2.0, name[2:]
    elif name[0] in surnames["common"]:
        value, given = 1.0, name[1:]
    elif name[0] in surnames["wary"]:
        value, given = 0.0, name[1:]
    else:
        return None
    if len(given) > 2:  # noqa: PLR2004 - a given name has one or two characters
        return None
    table = lexicon.given()
    if len(given) == 1:
        return value + table.get(given, _UNKNOWN)[1] - 1
    return value + table.get(given[0], _UNKNOWN)[0] + table.get(given[1], _UNKNOWN)[1] - 1
