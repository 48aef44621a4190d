"""`newsgen export`: one file for other programs, whole or not at all, the same bytes each time."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from newsgen.cli.main import cli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sites import Site

pytestmark = pytest.mark.usefixtures("plain_language")

FORMATS = ["sqlite", "csv", "jsonl", "csl", "popolo"]
REFERENCE = Path(__file__).resolve().parents[2] / "docs/reference/export.md"
FILES = {
    "content/2023-02-01-rain.txt": (
        "outlet: The Mirror\nby: Wu Di\nheadline: Rain\n[mayor; party secretary] Bai Tao spoke lately.\nIt rained.\n---\n"
        "by: Ji Yun\n[governor] Deng Na listened. [mayor] Bai Tao too.\n"
    ),
    "content/2023-03-02-sun.md": "---\ntitle: Sun\ntags: [weather]\nplace: Linhe\norganization: River Society\nmood: fine\n---\n[mayor] Bai Tao spoke again.\n",
    "content/2022-10-partly.txt": "[mayor] Bai Tao spoke in October.\n",
    "content/2022/yearly.txt": "Nobody spoke.\n",
    "content/never.txt": "[governor] Deng Na spoke at a time unknown.\n",
    "content/officials.yaml": (
        "- name: Bai Tao\n  aliases: [白涛]\n  same_as: [https://example.org/bai]\n"
        "  posts: [{title: mayor, organization: River District, from: 2021-11, to: null}]\n"
    ),
}


@pytest.fixture
def site(make_site: Any) -> Site:
    site: Site = make_site(FILES)
    site.build()
    return site


@pytest.fixture
def db(site: Site) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(exported(site, "sqlite"))) as db:
        yield db


def run(site: Site, form: str, *more: str, output: Path | None = None) -> Result:
    target = output or site.root / f"archive.{form}"
    return CliRunner().invoke(
        cli, ["export", "--source", str(site.root), "--format", form, "--output", str(target), *more]
    )


def exported(site: Site, form: str, *more: str) -> Path:
    done = run(site, form, *more)
    assert done.exit_code == 0, done.output
    return site.root / f"archive.{form}"


def urls(site: Site, *more: str) -> list[str]:
    return [json.loads(line)["url"] for line in exported(site, "jsonl", *more).read_text("utf-8").splitlines()]


class TestStreams:
    def test_json_lines_are_those_of_the_site_in_the_archives_order(self, site: Site) -> None:
        published = [site.read(f"data/articles/{part}.jsonl") for part in ("undated", "2022", "2023")]
        assert exported(site, "jsonl").read_text("utf-8") == "".join(published)

    def test_csv_has_every_appearance_below_one_head(self, site: Site) -> None:
        text = exported(site, "csv").read_text("utf-8")
        published = [site.read(f"data/appearances/{part}.csv") for part in ("undated", "2022", "2023")]
        assert text == published[0] + "".join(part.partition("\n")[2] for part in published[1:])
        assert len(list(csv.DictReader(io.StringIO(text)))) == 6

    def test_csl_has_a_reference_for_each_article(self, site: Site) -> None:
        references = json.loads(exported(site, "csl").read_text("utf-8"))
        articles = [json.loads(line) for line in exported(site, "jsonl").read_text("utf-8").splitlines()]
        assert [(one["id"], one["title"]) for one in references] == [(one["id"], one["title"]) for one in articles]
        assert {one["type"] for one in references} == {"article-newspaper"}
        dated = next(one for one in references if one["id"].startswith("2023/02/01/"))
        assert dated["issued"] == {"date-parts": [[2023, 2, 1]]}

    def test_popolo_is_that_of_the_site(self, site: Site) -> None:
        assert exported(site, "popolo").read_text("utf-8") == site.read("data/officials.json")


class TestTime:
    def test_both_ends_count(self, site: Site) -> None:
        assert urls(site, "--from", "2023-02-01", "--to", "2023-02-01") == ["2023/02/01/rain/"]

    def test_a_month_or_a_year_is_all_of_it(self, site: Site) -> None:
        assert urls(site, "--from", "2022", "--to", "2022") == ["2022/yearly/", "2022/10/partly/"]
        assert urls(site, "--from", "2022-10", "--to", "2023-02") == ["2022/10/partly/", "2023/02/01/rain/"]

    def test_what_has_no_date_is_in_no_time(self, site: Site) -> None:
        assert "undated/never/" not in urls(site, "--to", "2023-02")
        assert "undated/never/" not in urls(site, "--from", "2000")
        assert urls(site)[0] == "undated/never/"

    def test_popolo_has_those_whom_the_time_names(self, site: Site) -> None:
        people = json.loads(exported(site, "popolo", "--from", "2023-03").read_text("utf-8"))["persons"]
        assert [person["id"] for person in people] == ["bai-tao"]

    def test_a_database_says_nothing_of_the_rest(self, site: Site) -> None:
        with closing(sqlite3.connect(exported(site, "sqlite", "--from", "2023-03"))) as db:
            assert db.execute("SELECT name, articles, first_cited, last_cited FROM official_list").fetchall() == [
                ("Bai Tao", 1, "2023-03-02", "2023-03-02")
            ]

    @pytest.mark.parametrize(
        "dates", [["--from", "soon"], ["--from", "2023-02-30"], ["--from", "2024", "--to", "2023"]]
    )
    def test_what_is_no_time_is_an_error_of_usage(self, site: Site, dates: list[str]) -> None:
        assert run(site, "csv", *dates).exit_code == 2


class TestDatabase:
    def test_every_reference_leads_somewhere(self, db: sqlite3.Connection) -> None:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def test_articles_have_their_items_outlet_and_source(self, db: sqlite3.Connection) -> None:
        rows = db.execute("SELECT date, title, outlet, items, officials, url FROM article_list ORDER BY url").fetchall()
        assert rows[2] == ("2023-02-01", "Rain", "The Mirror", 2, 2, "2023/02/01/rain/")
        assert rows[-1][0] is None
        sources = db.execute("SELECT source_path, source_encoding, year FROM articles WHERE title = 'Rain'").fetchall()
        assert sources == [("content/2023-02-01-rain.txt", "utf-8", "2023")]

    def test_items_have_their_words(self, db: sqlite3.Connection) -> None:
        sql = "SELECT number, text, event_words FROM items JOIN articles a ON a.id = article_id WHERE a.title = 'Rain'"
        (first, text, words), (second, *_) = db.execute(sql).fetchall()
        assert (first, second) == (1, 2)
        assert text.endswith("Bai Tao spoke lately.\n\nIt rained.")
        assert words == "lately"
        assert db.execute("SELECT name FROM bylines ORDER BY item_id").fetchall() == [("Wu Di",), ("Ji Yun",)]

    def test_what_front_matter_says_is_there(self, db: sqlite3.Connection) -> None:
        assert db.execute(
            "SELECT tag_id, key, value FROM article_tags JOIN article_metadata USING (article_id)"
        ).fetchall() == [("weather", "mood", "fine")]
        assert db.execute(
            "SELECT id, name, article_id FROM places JOIN article_places ON id = place_id"
        ).fetchall() == [("linhe", "Linhe", 5)]
        assert db.execute(
            "SELECT id, name FROM organizations JOIN article_organizations ON id = organization_id"
        ).fetchall() == [("river-society", "River Society")]

    def test_appearances_have_titles_and_the_sentence(self, db: sqlite3.Connection) -> None:
        assert db.execute(
            "SELECT official, titles, outlet, url FROM appearance_list WHERE date = '2023-02-01'"
        ).fetchall() == [
            ("Bai Tao", "mayor; party secretary", "The Mirror", "2023/02/01/rain/#item-1"),
            ("Deng Na", "governor", "The Mirror", "2023/02/01/rain/#item-2"),
            ("Bai Tao", "mayor", "The Mirror", "2023/02/01/rain/#item-2"),
        ]

    def test_posts_are_those_of_clippings_and_of_the_registry(self, db: sqlite3.Connection) -> None:
        posts = db.execute("SELECT * FROM post_list WHERE official = 'Bai Tao' ORDER BY title").fetchall()
        assert posts == [
            ("mayor", "Bai Tao", 3, "2022-10", "2023-03-02"),
            ("party secretary", "Bai Tao", 1, "2023-02-01", "2023-02-01"),
        ]
        assert db.execute("SELECT title, organization, start_date, end_date FROM registry_posts").fetchall() == [
            ("mayor", "River District", "2021-11", None)
        ]
        assert db.execute("SELECT * FROM official_names").fetchall() == [("bai-tao", "白涛")]

    def test_words_are_found(self, db: sqlite3.Connection) -> None:
        assert db.execute("SELECT title FROM items_fts WHERE items_fts MATCH 'rained'").fetchall() == [("Rain",)]

    def test_chinese_is_found_though_no_space_divides_it(self, make_site: Any) -> None:
        site = make_site(
            {"content/2023-02-01-a.md": "---\nlanguage: zh-Hans\n---\n记者今天来到林河区采访。\n"}, "chinese"
        )
        site.build()
        with closing(sqlite3.connect(exported(site, "sqlite"))) as db:
            assert db.execute("SELECT rowid FROM items_fts WHERE items_fts MATCH '林河区'").fetchall() == [(1,)]

    def test_the_documented_tables_and_columns_are_those_there_are(self, db: sqlite3.Connection) -> None:
        names = [name for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB '*_fts_*'")]  # fmt: skip
        found = {name: [row[1] for row in db.execute(f"PRAGMA table_info({name})")] for name in names}
        parts = re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", REFERENCE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        documented = {
            name: [
                column
                for cell in re.findall(r"^\| (`.*?) \|", part, re.MULTILINE)
                for column in re.findall(r"`(\w+)`", cell)
            ]
            for name, part in parts
        }
        assert documented == found


class TestDatasette:
    """As a reader of the database sees it, through Datasette's own front door."""

    @pytest.fixture
    def ask(self, site: Site) -> Callable[[str], Any]:
        app = pytest.importorskip("datasette.app")
        served = app.Datasette([str(exported(site, "sqlite"))])

        def ask(path: str) -> Any:
            # In a thread of its own: tests in a browser leave an event loop running in this one.
            with ThreadPoolExecutor(1) as thread:
                answer = thread.submit(lambda: asyncio.run(served.client.get(path))).result()
            assert answer.status_code == 200, answer.text
            return answer.json() if ".json" in path else answer.text

        return ask

    def test_it_shows_tables_and_views(self, ask: Callable[[str], Any]) -> None:
        told = ask("/archive.json")
        assert {"articles", "items", "appearances", "officials"} <= {table["name"] for table in told["tables"]}
        views = {view["name"] if isinstance(view, dict) else view for view in told["views"]}
        assert views == {"article_list", "appearance_list", "official_list", "post_list"}

    def test_its_pages_name_what_a_row_refers_to(self, ask: Callable[[str], Any]) -> None:
        page = ask("/archive/appearances")
        assert "Bai Tao" in page
        assert "/archive/officials/bai-tao" in page

    def test_it_counts_facets(self, ask: Callable[[str], Any]) -> None:
        told = ask("/archive/appearances.json?_facet=official_id")
        facets = told["facet_results"]
        results = (facets.get("results") or facets)["official_id"]["results"]
        assert {(facet["value"], facet["label"], facet["count"]) for facet in results} == {
            ("bai-tao", "Bai Tao", 4),
            ("deng-na", "Deng Na", 2),
        }

    def test_it_searches(self, ask: Callable[[str], Any]) -> None:
        assert [row["title"] for row in ask("/archive/items.json?_search=rained&_shape=array")] == ["Rain"]


class TestTheFile:
    @pytest.mark.parametrize("form", FORMATS)
    def test_it_has_the_same_bytes_each_time(self, site: Site, form: str) -> None:
        before = exported(site, form).read_bytes()
        assert exported(site, form).read_bytes() == before

    @pytest.mark.parametrize("form", FORMATS)
    def test_it_has_the_same_bytes_whatever_the_index_went_through(self, site: Site, form: str) -> None:
        before = exported(site, form).read_bytes()
        rain = FILES["content/2023-02-01-rain.txt"]
        site.write({"content/2023-02-01-rain.txt": "[captain] Qin Yue sang.\n"})
        site.build()
        assert exported(site, form).read_bytes() != before
        site.write({"content/2023-02-01-rain.txt": rain})
        site.build()
        assert exported(site, form).read_bytes() == before

    @pytest.mark.parametrize("form", FORMATS)
    def test_an_earlier_export_is_replaced_even_an_empty_one(self, site: Site, form: str) -> None:
        exported(site, form, "--from", "2030")
        exported(site, form)

    @pytest.mark.parametrize("form", FORMATS)
    def test_a_file_of_another_maker_stays(self, site: Site, form: str) -> None:
        site.write({f"archive.{form}": "accounts"})
        done = run(site, form)
        assert done.exit_code == 2
        assert "output-foreign" in done.stderr
        assert (site.root / f"archive.{form}").read_text("utf-8") == "accounts"
        assert run(site, form, "--force").exit_code == 0

    def test_a_database_of_another_maker_stays(self, site: Site) -> None:
        with closing(sqlite3.connect(site.root / "archive.sqlite")) as db:
            db.execute("CREATE TABLE accounts (id)")
        assert run(site, "sqlite").exit_code == 2

    def test_nothing_is_left_of_an_export_that_fails(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object) -> Iterator[bytes]:
            yield b'{"id":"half'
            raise OSError(28, "No space left on device")

        before = exported(site, "jsonl").read_bytes()
        files = set(site.root.iterdir())
        monkeypatch.setattr("newsgen.exports.formats.article_lines", broken)
        done = run(site, "jsonl")
        assert (done.exit_code, "No space left" in done.stderr) == (2, True)
        assert (site.root / "archive.jsonl").read_bytes() == before
        assert set(site.root.iterdir()) == files

    def test_a_folder_that_is_not_there_is_named(self, site: Site) -> None:
        done = run(site, "csv", output=site.root / "none" / "a.csv")
        assert (done.exit_code, "output-unwritable" in done.stderr) == (2, True)

    def test_without_a_build_there_is_nothing_to_export(self, make_site: Any) -> None:
        done = run(make_site({}, "fresh"), "csv")
        assert (done.exit_code, "run `newsgen build` first" in done.stderr) == (2, True)

    def test_it_says_how_much_was_written(self, site: Site) -> None:
        assert run(site, "csv").stderr.startswith("Wrote 5 articles to ")
        assert run(site, "csv", "--quiet").stderr == ""
