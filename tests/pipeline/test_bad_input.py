"""Bad input, row by row: every file is published or named, the rest is published, and nothing is a traceback."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from markup import Page
from sites import assert_as_clean

from newsgen.errors import BuildError, ConfigError

if TYPE_CHECKING:
    from sites import Site

GOOD = "content/2023-01-01-good.txt"
CLIPPING = "date 2023-01-01 The Mirror (Reporter/Wu Di) Rain fell on the river district.\n\nIt stopped at noon.\n"
CONTROL = {chr(code) for code in range(32)} - {"\t", "\n"} | {"\x7f", "\ufffe", "\uffff"}


@pytest.fixture
def site(make_site: Any) -> Site:
    made: Site = make_site({GOOD: CLIPPING})
    return made


def published(site: Site) -> dict[str, dict[str, Any]]:
    """The articles of the data files, by source path."""
    rows = [
        json.loads(line)
        for path, data in site.tree().files.items()
        if path.startswith("data/articles/")
        for line in data.decode().splitlines()
    ]
    return {row["source"]["path"]: row for row in rows}


def assert_sound(site: Site) -> None:
    """All pages are HTML that a strict reader takes, and hold no control character."""
    for path, html in site.tree().pages().items():
        assert not CONTROL & set(html), path
        Page(html)


LONG = "rain " * 2_000_000
NAMED = {
    "an empty file": (b"", "file-empty", False),
    "white space only": (b"\xef\xbb\xbf \n\t\r\n ", "file-empty", False),
    "only a head": (b"---\ntitle: Rain\ndate: 2023-02-01\n---\n", "body-missing", True),
    "no date": (b"Rain fell on the river district.\n", "date-missing", True),
    "an impossible date": (b"---\ndate: 2023-02-30\n---\nRain fell.\n", "date-impossible", True),
    "a future date": (b"---\ndate: 2190-01-01\n---\nRain fell.\n", "date-future", True),
    "binary bytes": (bytes(range(256)) * 64, "file-binary", False),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), "file-binary", False),
    "broken UTF-8": ("Rain fell – “again”. ".encode() * 20 + b"\xff\xfe rain \xc3", "encoding-broken", True),
    "control characters": (
        b"Rain\x07 fell\x1b[31m in the\x00 district.\n" + b"It stopped.\n" * 40, "control-characters", True,
    ),
    "more than 50 MB": (b"rain " * 10_000_001, "file-too-large", False),
    "broken YAML": (b"---\ntitle: [one\ndate: 2023-02-01\n---\nRain.\n", "front-matter-broken", True),
    "duplicate keys": (b"---\ntitle: A\ntitle: B\n---\nRain fell.\n", "front-matter-duplicate", True),
    "wrong types": (b"---\ntitle: {a: b}\ntags: 5\n---\nRain fell.\n", "front-matter-type", True),
    "an alias bomb": (
        b"---\ntitle: Rain\na: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n---\nRain fell.\n",
        "front-matter-alias", True,
    ),
    "front matter without end": (b"---\ntitle: Rain\n\nRain fell.\n", "front-matter-unclosed", True),
    "a slug of nothing": (b"---\nslug: '!!!'\n---\nRain fell.\n", "slug-unusable", True),
    "a link that runs": (b"---\nsource_url: javascript:alert(1)\n---\nRain fell.\n", "url-unsafe", True),
}  # fmt: skip


class TestFiles:
    @pytest.mark.parametrize("row", NAMED)
    def test_is_named_and_the_rest_is_published(self, site: Site, row: str) -> None:
        data, code, stays = NAMED[row]
        site.write({"content/bad.txt": data})
        report = site.build()
        assert ("content/bad.txt", code) in site.codes(report)
        assert set(published(site)) == {GOOD, *(["content/bad.txt"] if stays else [])}
        assert_sound(site)

    @pytest.mark.parametrize(
        ("encoding", "name"),
        [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("gb18030", "gb18030"), ("big5", "big5")],
    )
    def test_other_encodings_are_decoded(self, site: Site, encoding: str, name: str) -> None:
        text = "臨河日報訊二月一日市長白濤到河邊檢查工作他說下雨了人們都回家了。\n" * 5
        text = text if encoding == "big5" else text.replace("臨", "临").replace("濤", "涛").replace("長", "长")
        site.write({"content/2023-02-01-a.txt": text.encode(encoding)})
        site.build()
        row = published(site)["content/2023-02-01-a.txt"]
        assert row["source"]["encoding"].startswith(name)
        assert "�" not in json.dumps(row, ensure_ascii=False)
        assert any("下雨了" in paragraph for item in row["items"] for paragraph in item["paragraphs"])

    @pytest.mark.slow
    @pytest.mark.parametrize("suffix", ["txt", "md"])
    def test_a_line_of_ten_megabytes_is_read(self, site: Site, suffix: str) -> None:
        path = f"content/2023-02-01-long.{suffix}"
        site.write({path: LONG})
        site.build()
        assert path in published(site)

    @pytest.mark.slow
    @pytest.mark.parametrize("line", ["a" * 400_000, "(" * 400_000, "LINHE/" * 60_000, "a.(" * 120_000])
    def test_a_letterhead_above_an_endless_line_is_read(self, site: Site, line: str) -> None:
        """What looks at whole lines takes hours for such a one if it goes back at each letter."""
        path = "content/2023-02-01-long.txt"
        site.write({path: f"MINISTER FOR RIVERS\n\n{line}\n\nRain fell.\n"})
        site.build()
        assert path in published(site)

    def test_a_date_as_a_number_is_a_date_or_named(self, site: Site) -> None:
        site.write({"content/a.txt": "---\ndate: 20230201\n---\nRain.\n"})
        site.write({"content/b.txt": "---\ndate: 5\n---\nRain.\n"})
        report = site.build()
        rows = published(site)
        named = {diagnostic.path for diagnostic in report.diagnostics}
        assert rows["content/a.txt"]["date"] == "2023-02-01" or "content/a.txt" in named
        assert rows["content/b.txt"]["date"] is None
        assert "content/b.txt" in named

    def test_diagnostics_of_front_matter_name_the_line_of_the_file(self, site: Site) -> None:
        site.write({"content/a.txt": "---\ntitle: Rain\ntags: [a]\ntitle: Sun\n---\nRain.\n"})
        (found,) = [d for d in site.build().diagnostics if d.code == "front-matter-duplicate"]
        assert found.line == 4

    def test_what_is_wrong_is_told_again_by_every_build(self, site: Site) -> None:
        site.write({"content/bad.txt": "", "content/picture.docx": b"PK"})
        assert site.build().diagnostics == site.build().diagnostics != ()


class TestNames:
    NAMES = (
        "rain and 'quotes' \"double\".txt", "100% rain #1?.txt", "rain..sun...txt", "雨水.txt", "☔.txt", "r&a<i>n.txt",
        "a\\b.txt", "-rain.txt", "rain\u202e.txt", "~rain$(date).txt", "x" * 251 + ".txt", "é.txt", "index.html.txt",
    )  # fmt: skip

    def test_odd_names_have_safe_addresses_and_lose_nothing(self, site: Site) -> None:
        for name in self.NAMES:
            site.write({f"content/{name}": f"date 2023-02-01 Rain fell, says {name!r}.\n"})
        report = site.build()
        named = {d.path for d in report.diagnostics if d.severity == "error"}
        rows = published(site)
        assert len(rows) + len(named) >= len(self.NAMES) + 1
        assert all(set(row["url"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/") for row in rows.values())
        assert all((site.output / row["url"] / "index.html").is_file() for row in rows.values())
        assert_sound(site)

    def test_a_name_that_is_no_text_is_named(self, site: Site) -> None:
        os.close(os.open(os.fsencode(site.root) + b"/content/rain\xff.txt", os.O_CREAT | os.O_WRONLY))
        report = site.build()
        assert [d.code for d in report.diagnostics if "rain" in d.path] == ["file-name"]

    def test_names_that_differ_by_case_have_addresses_that_do_not(self, site: Site) -> None:
        site.write({"content/2023-02-01-Rain.txt": "Rain.\n", "content/2023-02-01-rain.txt": "Rain.\n"})
        report = site.build()
        urls = [row["url"] for row in published(site).values()]
        assert len({url.lower() for url in urls}) == 3
        assert ("content/2023-02-01-rain.txt", "address-collision") in site.codes(report)


class TestLinksOutOfTheFolder:
    @pytest.fixture
    def secret(self, site: Site) -> str:
        (site.root / "secret.txt").write_text("date 2023-02-01 The secret of the mayor.\n")
        return "The secret of the mayor"

    def test_a_link_out_of_content_is_named_and_not_read(self, site: Site, secret: str) -> None:
        (site.root / "content/link.txt").symlink_to("../secret.txt")
        (site.root / "content/folder").symlink_to("..")
        report = site.build()
        assert {("content/link.txt", "symlink-outside"), ("content/folder", "symlink-outside")} <= site.codes(report)
        assert not any(secret.encode() in data for data in site.tree().files.values())

    def test_nor_is_a_registry_that_leads_out(self, site: Site) -> None:
        (site.root / "people.yaml").write_text("- name: Bai Tao\n  nonsense: 1\n")
        (site.root / "content/officials.yaml").symlink_to("../people.yaml")
        report = site.build()
        assert site.codes(report) >= {("content/officials.yaml", "symlink-outside")}
        assert not any(d.code.startswith("registry") for d in report.diagnostics)

    def test_broken_links_and_loops_are_named(self, site: Site) -> None:
        (site.root / "content/gone.txt").symlink_to("nowhere.txt")
        (site.root / "content/round").symlink_to(".")
        codes = site.codes(site.build())
        assert {("content/gone.txt", "symlink-broken"), ("content/round", "symlink-loop")} <= codes


class TestConfiguration:
    @pytest.mark.parametrize(
        ("text", "line", "said"),
        [
            ("title: Rain\nper_pag: 20\n", 2, "per_page"),
            ("per_page: many\n", 1, "whole number"),
            ("title: [\n", 1, ""),
            ("base_url: javascript:alert(1)\n", 1, "address"),
            ("- a\n- b\n", 1, "settings"),
            ("a: &a 1\ntitle: *a\n", 1, ""),
        ],
    )
    def test_a_mistake_ends_the_build_with_file_and_line(self, site: Site, text: str, line: int, said: str) -> None:
        site.build()
        before = site.tree()
        site.write({"newsgen.yaml": text})
        with pytest.raises(ConfigError) as raised:
            site.build()
        assert (raised.value.path, raised.value.line >= line) == ("newsgen.yaml", True)
        assert said in f"{raised.value} {raised.value.hint}"
        assert site.tree() == before

    def test_a_folder_or_bytes_in_its_place_too(self, site: Site) -> None:
        (site.root / "newsgen.yaml").mkdir()
        with pytest.raises(ConfigError, match=r"newsgen\.yaml"):
            site.build()
        (site.root / "newsgen.yaml").rmdir()
        site.write({"newsgen.yaml": b"title: \xff\xfe\n"})
        with pytest.raises(ConfigError, match="UTF-8"):
            site.build()

    def test_an_address_on_the_command_line_is_held_to_the_same_rules(self, site: Site) -> None:
        with pytest.raises(ConfigError, match="--base-url: javascript:x is no address"):
            site.build(base_url="javascript:x")

    def test_a_time_that_is_none(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        for told in ("yesterday", "9" * 30):
            monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
            with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
                site.build()


class TestRegistry:
    @pytest.mark.parametrize(
        "data",
        [b"- name: [\n", b"\xff\xfe\0", b"just words\n", b"- nome: Bai Tao\n", b"- name: Bai Tao\n" * 2],
    )
    def test_a_mistake_is_named_and_the_site_is_built(self, site: Site, data: bytes) -> None:
        site.write({"content/officials.yaml": data})
        report = site.build()
        assert any(d.path == "content/officials.yaml" and d.code.startswith("registry") for d in report.diagnostics)
        assert GOOD in published(site)

    def test_a_folder_in_its_place_is_named(self, site: Site) -> None:
        (site.root / "content/officials.yaml").mkdir()
        assert ("content/officials.yaml", "source-unreadable") in site.codes(site.build())


class TestTemplates:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("\n{% if %}\n", 2),
            ("\n\n{{ view.no_such_field }}\n", 3),
            ("{% extends 'no-such-template.html' %}\n", 1),
            ("{{ 1 / 0 }}\n", 1),
            ("{% include 'article.html' %}\n", 1),
            ("{{ view.entry.title | no_such_filter }}\n", 1),
            ("{{ view.entry.title() }}\n", 1),
        ],
    )
    def test_an_error_names_template_line_and_page(self, site: Site, text: str, line: int) -> None:
        site.build()
        before = site.tree()
        site.write({"templates/article.html": text})
        with pytest.raises(BuildError, match="/2023/01/01/good/") as raised:
            site.build()
        assert str(raised.value).startswith(f"templates/article.html:{line}: error template-error")
        assert site.tree() == before

    def test_one_that_is_no_text_is_named(self, site: Site) -> None:
        site.write({"templates/article.html": b"\n<p>\xff</p>"})
        with pytest.raises(BuildError, match=r"templates/article\.html:2: error template-error is not UTF-8"):
            site.build()


class TestOutput:
    def test_a_folder_of_other_makers_is_refused(self, site: Site) -> None:
        site.write({"build/photo.jpg": b"JFIF"})
        with pytest.raises(BuildError, match="output-foreign"):
            site.build()
        assert site.tree().files == {"photo.jpg": b"JFIF"}

    @pytest.mark.parametrize("place", ["content/build", ".", "content", "content/../content/x"])
    def test_output_and_content_may_not_overlap(self, site: Site, place: str) -> None:
        with pytest.raises(BuildError, match="overlap"):
            site.build(site.root / place)

    def test_a_file_in_its_place_is_refused(self, site: Site) -> None:
        site.write({"build": "a file"})
        with pytest.raises(BuildError, match="not a folder"):
            site.build()

    def test_where_nothing_can_be_written_the_error_says_so_and_the_next_build_is_sound(self, site: Site) -> None:
        site.write({"file": ""})
        with pytest.raises(BuildError, match="output-unwritable"):
            site.build(site.root / "file/build")
        site.build()
        assert_as_clean(site)

    def test_the_output_may_be_a_link_to_a_folder(self, site: Site) -> None:
        (site.root / "public").mkdir()
        site.output.symlink_to("public")
        site.build()
        assert site.output.is_symlink()
        assert (site.root / "public/index.html").is_file()

    @pytest.mark.parametrize("make", ["link to a folder", "link to a file", "file", "folder"])
    def test_what_stands_in_the_way_inside_it_is_refused_in_time(self, site: Site, make: str) -> None:
        site.build()
        outside = site.root / "outside"
        outside.mkdir()
        (outside / "index.html").write_text("theirs")
        if make == "link to a folder":
            (site.output / "2024").symlink_to(outside)
        elif make == "file":
            (site.output / "2024").write_text("theirs")
        elif make == "folder":
            (site.output / "2024/02/01/new/index.html/theirs").mkdir(parents=True)
            (site.output / "2024/02/01/new/index.html/theirs/file").write_text("theirs")
        else:
            (site.output / "2024").mkdir()
            (site.output / "2024/index.html").symlink_to(outside / "index.html")
        before = site.tree()
        site.write({"content/2024-02-01-new.txt": "News.\n"})
        for _ in range(2):
            with pytest.raises(BuildError, match="output-foreign"):
                site.build()
            assert site.tree() == before
        assert (outside / "index.html").read_text() == "theirs"
        site.remove("build/2024")
        site.build()
        assert_as_clean(site)


class TestIndex:
    @pytest.mark.parametrize("damage", ["garbage", "empty", "truncated", "half", "folders", "other version"])
    def test_a_damaged_one_costs_one_clean_build_and_nothing_else(self, site: Site, damage: str) -> None:
        site.build()
        index = site.root / ".newsgen/index.sqlite"
        for journal in site.root.glob(".newsgen/*-*"):
            journal.unlink()
        data = index.read_bytes()
        replaced = {"garbage": b"rain " * 5000, "empty": b"", "truncated": data[:100], "half": data[: len(data) // 2]}
        if damage == "other version":
            with closing(sqlite3.connect(index, isolation_level=None)) as db:
                db.execute("UPDATE meta SET value = 'another' WHERE name = 'format'")
        elif damage == "folders":
            index.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))
        else:
            index.write_bytes(replaced[damage])
        site.write({"content/2023-02-01-new.txt": "News.\n"})
        site.build()
        assert_as_clean(site)

    def test_no_content_is_an_error(self, site: Site) -> None:
        site.remove("content")
        with pytest.raises(BuildError, match="content"):
            site.build()

    def test_no_article_is_a_site_all_the_same(self, site: Site) -> None:
        site.remove(GOOD)
        site.build()
        assert "empty" in site.page("")
        assert_sound(site)
