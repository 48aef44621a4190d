"""What Pagefind writes, made the same from the same records."""

from __future__ import annotations

import gzip
import json

import pytest

from newsgen.search import bundle, cbor
from newsgen.search.bundle import bundles, engine, files
from newsgen.search.records import Record, apart
from newsgen.search.service import index

WORDS = ("harbour", "bridge", "school", "market", "library")
OFFICIALS = ("bai-tao Bai Tao", "deng-na Deng Na", "wu-di Wu Di", "ji-yun Ji Yun", "kang-mei Kang Mei")


def record(number: int) -> Record:
    return Record(
        url=f"2023/02/01/news-{number}/",
        content=f"The {WORDS[number % 5]} of Linhe, number {number}, opened.",
        meta={"title": f"News {number}"},
        filters={"official": list(OFFICIALS[: number % 5]), "outlet": [f"Paper {number % 3}"], "language": ["en"]},
        sort={"date": f"2023-02-01 news-{number:03} 000001"},
    )


def made(records: list[Record]) -> dict[str, bytes]:
    return dict(files(index(records)))


def test_the_same_records_make_the_same_bundle_however_often() -> None:
    records = [record(number) for number in range(30)]
    first = made(records)
    assert all(made(records) == first for _ in range(4))
    assert len([name for name in first if name.startswith("fragment/")]) == 30


def test_filters_in_another_order_make_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    written = index([record(number) for number in range(30)])
    straight = dict(files(written))
    read = bundle._unpacked

    def turned(data: bytes) -> cbor.Value:
        """As Pagefind might have written it: what has no order comes the other way round."""
        value = read(data)
        assert isinstance(value, list)
        if len(value) == 2:
            value[1].reverse()
        else:
            value[3].reverse()
            value[4].reverse()
        return value

    monkeypatch.setattr(bundle, "_unpacked", turned)
    assert dict(files(written)) == straight


def test_every_file_that_a_bundle_names_is_there() -> None:
    made_files = made([record(number) for number in range(30)])
    name = json.loads(made_files["pagefind-entry.json"])["languages"]["en"]["hash"]
    contents = cbor.decode(gzip.decompress(made_files[f"pagefind.{name}.pf_meta"])[len(bundle.MARK) :])
    _, pages, chunks, filters, orders, _ = contents
    assert {f"fragment/{page}.pf_fragment" for page, _ in pages} <= made_files.keys()
    assert {f"index/{chunk[-1]}.pf_index" for chunk in chunks} <= made_files.keys()
    assert {f"filter/{file}.pf_filter" for _, file in filters} <= made_files.keys()
    assert [name for name, _ in filters] == ["language", "official", "outlet"]
    assert sorted(orders[0][1]) == list(range(31))


def test_records_in_which_pagefind_sees_no_word_make_a_bundle_of_nothing() -> None:
    empty = Record(url="a/", content="——", meta={"title": "…"}, filters={}, sort={"date": "1"})
    assert sorted(made([empty])) == ["pagefind-entry.json", "pagefind.en_392fa1284cf0.pf_meta"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_records_are_several_bundles(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.setattr(bundle, "RECORDS_A_BUNDLE", 4)
    parts = [("a", map(record, range(9))), ("b", []), ("c", [record(9)])]
    sizes = [
        (part, number, sum(name.startswith("fragment/") for name in written))
        for part, number, written in bundles(parts, jobs)
    ]
    assert sizes == [("a", 1, 4), ("a", 2, 4), ("a", 3, 1), ("c", 1, 1)]
    assert list(bundles([], jobs)) == []


def test_the_engine_begins_with_a_bundle_of_nothing() -> None:
    written = index([record(1)])
    found = dict(engine(written))
    assert json.loads(found["pagefind-entry.json"])["languages"]["en"]["page_count"] == 0
    assert {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("School opens", "School opens"),
        ("白涛强调", "白 涛 强 调"),
        ("白涛，要抓好", "白 涛， 要 抓 好"),
        ("推动ABC项目", "推 动 ABC 项 目"),
        ("《人民日报》2月", "《 人 民 日 报》2 月"),
    ],
)
def test_han_characters_stand_apart(text: str, spaced: str) -> None:
    assert apart(text) == spaced


@pytest.mark.parametrize("value", [0, 23, 24, 255, 256, 70_000, 2**40, -1, -25, "", "白", None, [[], ["a", 1, [None]]]])
def test_what_is_encoded_can_be_decoded(value: cbor.Value) -> None:
    assert cbor.decode(cbor.encode(value)) == value


@pytest.mark.parametrize(
    ("data", "value"),
    [(b"\x18\x64", 100), (b"\x38\x63", -100), (b"\x83\x01\x02\x03", [1, 2, 3]), (b"\x64IETF", "IETF"), (b"\xf6", None)],
)
def test_values_are_those_of_the_standard(data: bytes, value: cbor.Value) -> None:
    """Examples of RFC 8949, appendix A."""
    assert cbor.decode(data) == value
    assert cbor.encode(value) == data


@pytest.mark.parametrize("data", [b"\xa0", b"\x9f\xff", b"\x01\x01", b"\x40"])
def test_what_pagefind_does_not_write_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"value|length"):
        cbor.decode(data)
