"""`newsgen officials`: the answers as a person and as a program reads them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from newsgen.cli.main import cli
from newsgen.cli.table import table

if TYPE_CHECKING:
    from sites import Site

pytestmark = pytest.mark.usefixtures("plain_language")

FILES = {
    "content/2023-02-01-a.txt": "[mayor of Linhe] Bai Tao spoke of rain.\n---\n[mayor of Linhe] Bai Tao left.\n",
    "content/2023-02-09-b.txt": "[mayor of Nanhe] Bai Tao.\n[governor] Deng Nana.\n",
    "content/2023-05-01-c.txt": "[governor] Deng Na Na.\n[governor] Deng Nanna. [?] Qin Yue sang.\n",
    "content/d.txt": "[governor] Deng Nana. [captain] Wu Di.\n",
    "content/officials.yaml": "- name: Wu Di\n  aliases: [Woo Dee]\n  slug: captain\n"
    "  posts: [{title: captain, organization: Linhe, from: 2021}]\n  note: of the guard\n",
}


@pytest.fixture
def site(make_site: Any) -> Site:
    site: Site = make_site(FILES)
    site.build()
    return site


def run(site: Site, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["officials", *arguments, "--source", str(site.root)])


def said(site: Site, *arguments: str) -> str:
    done = run(site, *arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def told(site: Site, *arguments: str) -> Any:
    return json.loads(said(site, *arguments, "--format", "json"))


class TestList:
    def test_a_line_an_official_by_sort_name(self, site: Site) -> None:
        head, *lines, count = said(site, "list").splitlines()
        assert head.split() == ["Name", "Articles", "First", "Last", "Title"]
        assert [line.split("  ")[0] for line in lines] == ["Wu Di", "Deng Na", "Deng Nana", "Deng Nanna", "Bai Tao"]
        assert "2023-02-01  2023-02-09  mayor of Nanhe (and 1 more)" in lines[-1]
        assert "undated" in lines[0]
        assert count == "5 officials"

    def test_as_json(self, site: Site) -> None:
        bai = next(one for one in told(site, "list") if one["slug"] == "bai-tao")
        assert (bai["articles"], bai["appearances"], bai["listed"]) == (2, 3, False)
        assert bai["titles"] == ["mayor of Nanhe", "mayor of Linhe"]


class TestShow:
    @pytest.mark.parametrize("name", ["Wu Di", "WU DI", "wudi", "Woo Dee", "captain", "wu-di", "woo-dee"])
    def test_any_spelling_alias_or_address_will_do(self, site: Site, name: str) -> None:
        assert said(site, "show", name).startswith("Wu Di  officials/captain/")

    def test_every_citation_with_its_sentence_and_file_newest_first(self, site: Site) -> None:
        (dossier,) = told(site, "show", "Bai Tao")
        assert [(one["path"], one["item"]) for one in dossier["evidence"]] == [
            ("content/2023-02-09-b.txt", 1),
            ("content/2023-02-01-a.txt", 1),
            ("content/2023-02-01-a.txt", 2),
        ]
        text = said(site, "show", "Bai Tao")
        assert "2023-02-01  content/2023-02-01-a.txt, item 2\n  Bai Tao: mayor of Linhe" in text
        assert "mayor of Linhe: 2023-02-01, articles: 1" in text

    def test_what_the_registry_says(self, site: Site) -> None:
        text = said(site, "show", "Wu Di")
        assert "also: Woo Dee" in text
        assert "registry: captain, Linhe, 2021 to now" in text
        assert "note: of the guard" in text

    def test_namesakes_are_shown_one_after_the_other(self, site: Site) -> None:
        site.write({"content/officials.yaml": "- name: Bai Tao\n  slug: x\n  where: {places: [Linhe]}\n"})
        site.build()
        assert [one["person"]["slug"] for one in told(site, "show", "bai tao")] == ["bai-tao", "x"]

    def test_a_slip_is_answered_with_the_nearest(self, site: Site) -> None:
        done = run(site, "show", "Bai Tau")
        assert done.exit_code == 2
        assert "did you mean Bai Tao?" in done.stderr

    def test_who_is_named_but_no_official_is_told_as_such(self, site: Site) -> None:
        done = run(site, "show", "Qin Yue")
        assert done.exit_code == 2
        assert "named in 1 article, but is no official there" in done.stderr
        assert "newsgen officials list" in run(site, "show", "Zzz").stderr


class TestReview:
    def test_a_table_for_each_sort_of_doubt(self, site: Site) -> None:
        text = said(site, "review")
        heads = [line for line in text.splitlines() if line.endswith(":")]
        assert heads == ["Perhaps one person:", "Perhaps several people:", "New:"]
        assert "Seen once:" in said(site, "review", "--since", "2024-01-01")

    def test_one_sort_alone_as_json(self, site: Site) -> None:
        found = told(site, "review", "--only", "conflicts")
        assert [len(found[key]) for key in ("likely", "conflicts", "new", "once")] == [0, 1, 0, 0]
        assert found["conflicts"][0]["person"]["name"] == "Bai Tao"

    def test_yaml_pasted_into_the_registry_settles_it(self, site: Site) -> None:
        text = said(site, "review", "--format", "yaml")
        site.write({"content/officials.yaml": FILES["content/officials.yaml"] + text})
        assert {code for _, code in site.codes(site.build())} == {"date-missing"}
        assert said(site, "review") == "Nothing is uncertain.\n"

    def test_a_date_that_is_none_is_named(self, site: Site) -> None:
        assert "is no date" in run(site, "review", "--since", "soon").stderr


@pytest.mark.parametrize("command", [["list"], ["show", "x"], ["review"]])
def test_without_a_build_they_say_so(make_site: Any, command: list[str]) -> None:
    done = run(make_site({}), *command)
    assert done.exit_code == 2
    assert "run `newsgen build` first" in done.stderr


def test_nor_do_they_read_the_index_of_another_version_or_what_is_none(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("newsgen.pipeline.fingerprint.index", lambda: "another")
        assert "another version" in run(site, "list").stderr
    site.write({".newsgen/index.sqlite": "no database, but long enough to be looked at " * 50})
    assert "index-unusable" in run(site, "list").stderr


def test_a_slip_in_the_command_is_answered_with_the_nearest(site: Site) -> None:
    assert "'review'" in run(site, "reviw").stderr


def test_columns_stand_below_each_other_in_chinese_too() -> None:
    assert list(table(("Name", "N"), [("马品高", "1"), ("Bai Tao", "2")])) == ["Name     N", "马品高   1", "Bai Tao  2"]
