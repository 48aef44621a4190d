"""The data files are what the contract promises: other programs read them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from sites import Site, Tree

FILES = {
    "newsgen.yaml": "base_url: https://example.org/archive\ntitle: River archive\n",
    "content/2023-02-01-rain.txt": (
        "outlet: The Mirror\nby: Wu Di\nheadline: Rain\nplace: Linhe\n[mayor; party secretary] Bai Tao spoke.\n---\n"
        "by: Ji Yun\nplace: Pingshan/Linhe\n[governor] Deng Na listened. [mayor] Bai Tao too.\n"
    ),
    "content/2023-02-01-again.txt": "[mayor] Bai Tao spoke again.\n",
    "content/2022-10-partly.txt": "[mayor] Bai Tao spoke in October.\n",
    "content/2022/yearly.txt": "Nobody spoke.\n",
    "content/never.txt": "[mayor] Deng Na spoke at a time unknown.\n",
    "content/officials.yaml": (
        "- name: Bai Tao\n  aliases: [白涛]\n  same_as: [https://example.org/bai]\n"
        "  posts: [{title: mayor, organization: River District, from: 2021-11, to: null}]\n"
    ),
}
ARTICLE = {"id", "url", "source", "date", "title", "title_derived", "outlet", "language", "items"}
ITEM = {"number", "byline", "paragraphs", "officials"}


@pytest.fixture
def site(make_site: Any, plain_language: None) -> Site:  # noqa: ARG001 - a fixture that only patches
    site: Site = make_site(FILES)
    site.build()
    return site


@pytest.fixture
def tree(site: Site) -> Tree:
    return site.tree()


def lines(tree: Tree, path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in tree.text(path).splitlines()]


class TestArticles:
    def test_there_is_a_file_a_year_and_one_for_undated_articles(self, tree: Tree) -> None:
        found = sorted(path for path in tree.files if path.startswith("data/articles/"))
        assert found == [f"data/articles/{year}.jsonl" for year in ("2022", "2023", "undated")]

    def test_a_line_holds_the_keys_of_the_contract(self, site: Site, tree: Tree) -> None:
        again, rain = lines(tree, "data/articles/2023.jsonl")
        assert again.keys() >= ARTICLE
        assert rain["id"] + "/" == rain["url"] == "2023/02/01/rain/"
        source = (site.root / "content/2023-02-01-rain.txt").read_bytes()
        assert rain["source"] == {
            "path": "content/2023-02-01-rain.txt", "sha256": hashlib.sha256(source).hexdigest(), "encoding": "utf-8",
        }  # fmt: skip
        assert (rain["date"], rain["title"], rain["title_derived"]) == ("2023-02-01", "Rain", False)
        assert (rain["outlet"], rain["language"], again["outlet"]) == ("The Mirror", "en", None)
        assert again["title_derived"] is True

    def test_an_item_has_its_own_byline_paragraphs_and_officials(self, tree: Tree) -> None:
        first, second = lines(tree, "data/articles/2023.jsonl")[1]["items"]
        assert first.keys() >= ITEM
        assert (first["number"], second["number"]) == (1, 2)
        assert first["byline"] == [{"role": "", "name": "Wu Di"}]
        assert first["paragraphs"] == ["[mayor; party secretary] Bai Tao spoke."]
        assert first["officials"] == [{"id": "bai-tao", "name": "Bai Tao", "titles": ["mayor", "party secretary"]}]
        assert [who["id"] for who in second["officials"]] == ["deng-na", "bai-tao"]

    def test_places_of_all_items_stand_together_each_once(self, tree: Tree) -> None:
        again, rain = lines(tree, "data/articles/2023.jsonl")
        assert (rain["places"], again["places"]) == (["Linhe", "Pingshan"], [])
        assert rain["organizations"] == again["organizations"] == []

    def test_dates_are_cut_to_what_is_known_and_null_where_nothing_is(self, tree: Tree) -> None:
        assert [row["date"] for row in lines(tree, "data/articles/2022.jsonl")] == ["2022", "2022-10"]
        assert [row["date"] for row in lines(tree, "data/articles/undated.jsonl")] == [None]

    def test_lines_stand_by_date_then_address(self, tree: Tree) -> None:
        for path in tree.files:
            if path.startswith("data/articles/"):
                rows = lines(tree, path)
                assert rows == sorted(rows, key=lambda row: (row["date"] or "", row["url"]))


def test_appearances_are_rows_of_seven_columns(tree: Tree) -> None:
    rows = list(csv.reader(io.StringIO(tree.text("data/appearances/2023.csv"))))
    assert rows[0] == ["date", "official_id", "official", "titles", "outlet", "article_url", "item"]
    assert rows[2] == [
        "2023-02-01", "bai-tao", "Bai Tao", "mayor; party secretary", "The Mirror", "2023/02/01/rain/", "1",
    ]  # fmt: skip
    assert len(rows) == 1 + 1 + 3


def test_officials_are_popolo_persons_with_memberships(tree: Tree) -> None:
    persons = json.loads(tree.text("data/officials.json"))["persons"]
    assert persons == sorted(persons, key=lambda person: person["sort_name"])
    bai, deng = (next(person for person in persons if person["id"] == slug) for slug in ("bai-tao", "deng-na"))
    assert bai["name"] == "Bai Tao"
    assert (bai["first_cited"], bai["last_cited"], deng["first_cited"]) == ("2022-10", "2023-02-01", "2023-02-01")
    assert bai["other_names"] == [{"name": "白涛"}]
    assert bai["links"] == [{"url": "https://example.org/bai"}]
    attested = {m["role"]: m for m in bai["memberships"] if m.get("source") != "registry"}
    assert attested["mayor"]["first_cited"] == "2022-10"
    assert attested["mayor"]["articles"] == 3
    assert attested["party secretary"]["sources"] == [{"url": "2023/02/01/rain/#item-1"}]
    (listed,) = [m for m in bai["memberships"] if m.get("source") == "registry"]
    assert (listed["role"], listed["start_date"], listed["end_date"]) == ("mayor", "2021-11", None)
    assert listed["organization"] == "River District" or listed["organization"]["name"] == "River District"


def test_the_datapackage_tells_bytes_and_digest_of_every_data_file(tree: Tree) -> None:
    package = json.loads(tree.text("data/datapackage.json"))
    told = {f"data/{resource['path']}": resource for resource in package["resources"]}
    there = {p for p in tree.files if p.startswith("data/") and p.endswith((".jsonl", ".csv", ".json"))}
    assert told.keys() == there - {"data/datapackage.json"}
    for path, resource in told.items():
        assert resource["bytes"] == len(tree.files[path])
        assert resource["hash"] == f"sha256:{hashlib.sha256(tree.files[path]).hexdigest()}"
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)


def test_it_no_longer_tells_of_a_file_that_went(site: Site) -> None:
    site.remove("content/never.txt")
    site.build()
    assert "undated" not in site.read("data/datapackage.json")
    assert "undated" not in site.page("data")
    assert "undated" not in site.read("sitemap.xml")
