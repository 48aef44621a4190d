"""The commands, where a site is on another file system: they work, or say why they cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from newsgen.cli.main import cli

if TYPE_CHECKING:
    from pathlib import Path

    from elsewhere import Elsewhere
    from sites import Site

TEXT = "date 2023-02-01 River Daily (Reporter/Wu Di) Mayor Bai Tao spoke of rain.\n"


@pytest.fixture
def site(make_site: Any, monkeypatch: pytest.MonkeyPatch) -> Site:
    site: Site = make_site({"content/2023-02-01-a.txt": TEXT, "content/b.md": "# Sun\n\n[there](../../nowhere/)\n"})
    monkeypatch.chdir(site.root)
    return site


def run(*arguments: str) -> Any:
    return CliRunner().invoke(cli, [*arguments], catch_exceptions=False)


@pytest.mark.usefixtures("site")
def test_build_takes_a_url_for_the_output_and_does_not_say_open(elsewhere: Elsewhere) -> None:
    done = run("build", "--no-search", "--output", elsewhere.url)
    assert done.exit_code == 0
    assert "Open" not in done.stderr
    assert "index.html" in elsewhere.tree().files


@pytest.mark.usefixtures("site")
def test_check_reads_the_site_there(elsewhere: Elsewhere) -> None:
    run("build", "--no-search", "--output", elsewhere.url)
    done = run("check", "--no-build", "--output", elsewhere.url)
    assert "link-broken the link ../../nowhere/ leads to no page" in done.stderr
    elsewhere.write({"nowhere/index.html": "<p>made by hand"})
    assert "link-broken" not in run("check", "--no-build", "--output", elsewhere.url).stderr
    elsewhere.remove(".newsgen")
    done = run("check", "--no-build", "--output", elsewhere.url)
    assert f"output-foreign {elsewhere.url} holds files" in done.stderr


@pytest.mark.usefixtures("site")
def test_clean_removes_what_newsgen_made_there_and_nothing_else(elsewhere: Elsewhere) -> None:
    run("build", "--no-search", "--output", elsewhere.url)
    elsewhere.write({"CNAME": "example.org"})
    assert run("clean", "--output", elsewhere.url).exit_code == 0
    assert elsewhere.tree().files == {"CNAME": b"example.org"}


def test_clean_without_the_index_too(site: Site, elsewhere: Elsewhere) -> None:
    run("build", "--no-search", "--output", elsewhere.url)
    site.remove(".newsgen")
    run("clean", "--output", elsewhere.url)
    assert elsewhere.tree() == ({}, frozenset())


@pytest.mark.parametrize("key", ["output", "content"])
def test_a_preview_says_that_it_needs_folders(site: Site, elsewhere: Elsewhere, key: str) -> None:
    site.write({"newsgen.yaml": f"{key}: {elsewhere.url}\n"})
    done = run("serve")
    assert done.exit_code == 2
    assert f"preview-remote the {key} of this site is at {elsewhere.url}" in done.stderr


def test_new_says_that_clippings_are_elsewhere(site: Site, elsewhere: Elsewhere) -> None:
    site.write({"newsgen.yaml": f"content: {elsewhere.url}\n"})
    done = run("new", "Bridge opens")
    assert done.exit_code == 2
    assert f"are at {elsewhere.url}" in done.stderr


def test_a_folder_stays_a_folder(site: Site, tmp_path: Path) -> None:
    assert run("build", "--no-search", "--output", str(tmp_path / "there")).exit_code == 0
    assert (tmp_path / "there/index.html").is_file()
    assert not site.output.exists()
    assert run("build", "--output", str(site.root / "content/2023-02-01-a.txt")).exit_code == 2
