"""Run the case documents: `tests/cases/LANGUAGE/*.md`, written to be read, and held to what newsgen does.

A document is prose. A case in it is a heading, then a fenced block ```` ```text ```` with a clipping, then
a fenced block ```` ```yaml ```` with what a careful reader finds in it. Only the keys that a case writes
are compared:

    date: 2023-02-01          # empty where the text gives none; so are outlet and title
    outlet: Jiangmen Daily News
    title: The headline as printed
    headline: The headline that is made where none is printed
    remarks: [date-impossible]
    items:                    # one entry a story; a case with one story may write the keys without `items`
      - byline: {Wu Di: reporter}
        headline: The item's own headline
        starts: The first words of the item's text
        ends: the last words of it
        event: {start: 2023-01-31, end: 2023-01-31, precision: day, words: yesterday} # empty where none is told
        places: [Linhe] # of the dateline
        officials: {Bai Tao: [mayor]}
        others: [Xiang Weixin] # named, but no office is shown by this text alone
    sort_names: {Bai Tao: "Bai, Tao"}
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from newsgen.languages import languages

if TYPE_CHECKING:
    from newsgen.languages.base import Language
    from newsgen.model.article import Mention
    from newsgen.model.clipping import ClippingItem

CASES = Path(__file__).parent / "cases"
OF_THE_FILE = {"date", "outlet", "title", "remarks"}
CASE = re.compile(
    r"^#+ (?P<title>[^\n]+)\n(?:(?!^#+ |^```)[^\n]*\n)*"
    r"```text\n(?P<text>.*?)^```\n(?:(?!^#+ |^```)[^\n]*\n)*"
    r"```yaml\n(?P<expected>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Case(NamedTuple):
    language: Language
    text: str
    expected: dict[str, Any]


def cases() -> list[Any]:
    found = []
    for language in languages():
        for document in sorted((CASES / language.code).glob("*.md")):
            for match in CASE.finditer(document.read_text(encoding="utf-8")):
                # BaseLoader: every scalar stays as it is written, dates and empty values too.
                expected = yaml.load(match["expected"], Loader=yaml.BaseLoader)
                case = Case(language, match["text"].removesuffix("\n"), expected)
                found.append(pytest.param(case, id=f"{language.code}/{document.name}::{match['title']}"))
    return found


@pytest.mark.parametrize("case", cases())
def test_case(case: Case) -> None:
    expected = case.expected
    clipping = case.language.read(case.text)
    mentions = case.language.find(clipping.title, clipping.items)
    whole = {
        "date": clipping.date,
        "outlet": clipping.outlet,
        "title": clipping.title,
        "remarks": [remark.code for remark in clipping.remarks],
    }
    found: dict[str, Any] = {key: whole[key] for key in expected if key in OF_THE_FILE}
    if "headline" in expected:
        found["headline"] = case.language.headline(clipping.items[0].paragraphs, mentions[0])
    if "sort_names" in expected:
        found["sort_names"] = {name: case.language.sort_name(name) for name in expected["sort_names"]}
    rest = {key: value for key, value in expected.items() if key not in found}
    wanted = {key: expected[key] for key in found}
    if rest:
        wanted["items"] = rest.get("items", [rest])
        found["items"] = [
            told(item, named, wanted["items"][number] if number < len(wanted["items"]) else {})
            | when(case.language, item, clipping.date, wanted["items"][number] if number < len(wanted["items"]) else {})
            for number, (item, named) in enumerate(zip(clipping.items, mentions, strict=True))
        ]
    assert found == wanted


def told(item: ClippingItem, mentions: tuple[Mention, ...], wanted: dict[str, Any]) -> dict[str, Any]:
    """What was found in one item, as far as the case asks for it."""
    text = " ".join(item.paragraphs)
    found = {
        "byline": {credit.name: credit.role for credit in item.byline} or "",
        "headline": item.headline,
        "places": list(item.places) or "",
        "starts": text[: len(wanted.get("starts", ""))],
        "ends": text[-len(wanted.get("ends", "")) :],
        "officials": {m.name: list(m.titles) for m in mentions if m.official} or "",
        "others": [m.name for m in mentions if not m.official] or "",
    }
    return {key: found[key] for key in wanted if key in found}


def when(language: Language, item: ClippingItem, published: str, wanted: dict[str, Any]) -> dict[str, Any]:
    """When it happened, where the case asks for it."""
    if "event" not in wanted:
        return {}
    event = language.event(item.paragraphs[0], published, item.day)
    return {"event": {key: getattr(event, key) for key in event.__struct_fields__} if event else ""}


def test_every_heading_with_a_clipping_is_a_case() -> None:
    """A slip in a fence must not make a case vanish."""
    for document in CASES.glob("*/*.md"):
        text = document.read_text(encoding="utf-8")
        assert text.count("\n```text\n") == len(CASE.findall(text)), document.name
