"""Which printed titles are the first office of a place: `mayor of Linhe`, `临河市市长`.

All languages in one light module: pages ask it, and must not load what reads clippings for that.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsgen.model.seats import Seat
from newsgen.text.fold import simplify
from newsgen.text.words import is_han

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_OFFICES = {
    "mayor": "mayor", "governor": "governor", "magistrate": "magistrate", "secretary": "secretary",
    "chief": "chief", "head": "chief",
}  # fmt: skip
_PARTY = frozenset({"party", "cpc"})
_LEVELS = {
    "municipal": "city", "city": "city", "provincial": "province", "province": "province", "county": "county",
    "district": "district", "town": "town", "township": "town", "village": "village", "prefectural": "prefecture",
    "prefecture": "prefecture", "state": "state", "regional": "region", "region": "region",
}  # fmt: skip
_PLAIN = frozenset(
    "the of and people's people’s government committee communist chinese china china's autonomous".split()
)
_OTHER = frozenset(
    "deputy vice former acting assistant ex then late elect designate lieutenant interim executive candidate permanent"
    " bank reserve university college school hospital company group board court office bureau department discipline"
    " inspection political legal affairs youth league union federation branch general working street staff police"
    " fire press central national world state-owned under judge justice".split()
)
_HAN_SEAT = re.compile(
    r"(?:中共)?(?P<place>[㐀-鿿]{2,6}?)(?P<level>自治区|自治州|[省市区县州镇乡旗])(?:(?P=level)?长|(?:党)?委书记)"
)
_HAN_OTHER = re.compile("[副原前代]|时任|主管|分管|常务|人民|中央|全国")


@lru_cache(maxsize=4096)
def seat(title: str) -> Seat | None:
    """The seat that a printed title names with its place; `None` for every other title, and where in doubt."""
    return _han_seat(simplify(title)) if any(map(is_han, title)) else _latin_seat(title)


def _latin_seat(title: str) -> Seat | None:
    words = _WORD.findall(title)
    lower = [word.lower().removesuffix("'s").removesuffix("’s") for word in words]
    if any(part in _OTHER for word in lower for part in (word, *word.split("-"))):
        return None
    offices = {_OFFICES[word] for word in lower if word in _OFFICES}
    if len(offices) != 1:
        return None
    (office,) = offices
    known = _OFFICES.keys() | _LEVELS.keys() | _PLAIN | _PARTY
    rest = [word for word, low in zip(words, lower, strict=True) if low not in known]
    if not rest or not all(word[0].isupper() for word in rest):
        return None
    party = bool(_PARTY & set(lower))
    if office == "secretary" and not party:
        return None  # a minister, a clerk: not one a place
    level = " ".join(sorted({_LEVELS[word] for word in lower if word in _LEVELS}))
    rank = office if office in {"mayor", "governor"} else " ".join(filter(None, (level, "party" * party, office)))
    return Seat(rank, " ".join(rest).removesuffix("'s").removesuffix("’s").lower())


def _han_seat(title: str) -> Seat | None:
    match = _HAN_SEAT.fullmatch(title)
    if match is None or _HAN_OTHER.search(match["place"]):
        return None
    return Seat(f"{match['level']}{'书记' if title.endswith('书记') else '长'}", match["place"])
