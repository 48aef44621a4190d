"""The index: opened, made anew where it cannot be used, and asked while a build writes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from newsgen.archive import Reader, connect, open_index
from newsgen.archive.store import meta, set_meta
from newsgen.archive.update import lead
from newsgen.errors import BuildError
from newsgen.model import Item

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site


@pytest.fixture
def reader(make_site: Any, plain_language: None) -> Any:  # noqa: ARG001 - a fixture that only patches
    site: Site = make_site({
        "content/2023-02-01-a.txt": "outlet: Mirror\nby: Wu Di\n[mayor] Bai Tao.\n---\n[chief] Bai Tao.\n",
        "content/2023-02-02-b.txt": "[mayor] Bai Tao. [mayor] Deng Na.\n",
        "content/2023-02-c.txt": "[mayor] Deng Na.\n",
        "content/2022/d.txt": "Nobody.\n",
        "content/e.txt": "[mayor] BAI Tao.\n",
    })  # fmt: skip
    site.build()
    with closing(connect(site.root / ".newsgen/index.sqlite", read_only=True)) as db:
        yield Reader(db)


class TestQuestions:
    def test_a_prefix_selects_by_the_archives_order(self, reader: Reader) -> None:
        def slugs(prefix: str) -> list[str]:
            return [entry.url for entry in reader.entries(prefix)]

        assert slugs("2023") == ["2023/02/c/", "2023/02/01/a/", "2023/02/02/b/"]
        assert slugs("2023-02 ") == ["2023/02/c/"]
        assert slugs("2023-02-01 ") == ["2023/02/01/a/"]
        assert slugs(" ") == ["undated/e/"]
        assert reader.count("2022") == 1
        assert [full.entry.url for full in reader.full_range("2023-02-")] == ["2023/02/01/a/", "2023/02/02/b/"]

    def test_the_latest_are_dated_and_newest_first(self, reader: Reader) -> None:
        assert [entry.url for entry in reader.latest(2)] == ["2023/02/02/b/", "2023/02/01/a/"]
        assert len(reader.latest(10)) == 4

    def test_appearances_are_items_not_articles(self, reader: Reader) -> None:
        bai = reader.entity("official", "bai-tao")
        assert (bai.name, bai.articles) == ("Bai Tao", 3)
        assert reader.appearance_count("official", bai.identity) == 4
        assert next(iter(reader.appearances("official", bai.identity, newest=True))).titles == ("mayor",)
        assert dict(reader.spellings(bai.identity)) == {"Bai Tao": 3, "BAI Tao": 1}

    def test_posts_tell_first_and_last_citation(self, reader: Reader) -> None:
        posts = {post.title: post for post in reader.posts(reader.entity("official", "bai-tao").identity)}
        assert posts["mayor"].articles == 3
        assert (posts["chief"].first, posts["chief"].first_item) == ("2023-02-01 a", 2)

    def test_neighbours_are_empty_at_the_ends(self, reader: Reader) -> None:
        assert reader.neighbours("day", "2023-02-01") == ("", "2023-02-02")
        assert reader.neighbours("day", "2023-02-02") == ("2023-02-01", "")

    def test_the_busiest_are_counted_by_articles_since_a_place(self, reader: Reader) -> None:
        assert [(ref.slug, n) for ref, n in reader.busiest("official", 9)] == [("bai-tao", 3), ("deng-na", 2)]
        assert [(ref.slug, n) for ref, n in reader.busiest("official", 9, "2023-02-02")] == [
            ("bai-tao", 1),
            ("deng-na", 1),
        ]

    def test_nobody_is_in_the_ledger_without_a_registry(self, reader: Reader) -> None:
        assert reader.ledger(reader.entity("official", "bai-tao").identity).posts == ()


class TestOpening:
    def test_another_version_starts_anew(self, tmp_path: Path) -> None:
        with closing(open_index(tmp_path / "index", "one")) as db:
            set_meta(db, "fact", "known")
        with closing(open_index(tmp_path / "index", "one")) as db:
            assert meta(db, "fact") == "known"
        with closing(open_index(tmp_path / "index", "two")) as db:
            assert meta(db, "fact") == ""

    def test_a_reader_writes_nothing(self, tmp_path: Path) -> None:
        open_index(tmp_path / "index", "one").close()
        with closing(connect(tmp_path / "index", read_only=True)) as db, pytest.raises(sqlite3.OperationalError):
            set_meta(db, "fact", "known")


def test_an_index_that_another_program_holds_is_told_as_such(make_site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site: Site = make_site({"content/2023-02-01-a.txt": "Rain.\n"})
    site.build()

    def held(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr("newsgen.pipeline.indexing.bring_up_to_date", held)
    with pytest.raises(BuildError, match=r"index-unusable.*locked"):
        site.build()


def test_the_lead_is_cut_at_a_word() -> None:
    item = Item(1, "", (), ("rain " * 100,))
    assert lead([item]).endswith("rain…")
    assert len(lead([item])) <= 241
    assert lead([Item(1, "", (), ())]) == ""
