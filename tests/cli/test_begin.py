"""`newsgen init` and `newsgen new`: the first steps of a site, and the workflows that publish it."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner, Result

from newsgen.cli.init import WORKFLOWS
from newsgen.cli.main import cli
from newsgen.config.site_config import SiteConfig, read_config

if TYPE_CHECKING:
    from collections.abc import Callable

TOP = Path(__file__).parents[2]
STARTER = files("newsgen.cli") / "starter"
DAY = {"SOURCE_DATE_EPOCH": "1709596800"}  # 2024-03-05
SCHEMAS = {
    "github": ("--builtin-schema", "vendor.github-workflows"),
    "gitlab": ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, env: dict[str, str] | None = None) -> Result:
        return CliRunner().invoke(cli, list(arguments), prog_name="newsgen", env={**DAY, **(env or {})})

    return invoke


class TestInit:
    def test_a_new_site_builds_without_a_word_of_complaint(self, run: Any, tmp_path: Path) -> None:
        begun = run("init")
        assert begun.exit_code == 0
        assert begun.stderr.endswith("Next: newsgen build\n")
        built = run("build", "--strict")
        assert built.exit_code == 0
        assert "1 article, 2 officials" in built.stderr
        assert (tmp_path / "build/officials/bai-tao/index.html").is_file()

    def test_it_says_how_to_get_into_a_new_folder(self, run: Any, tmp_path: Path) -> None:
        assert 'Next: cd "my news"\nNext: newsgen build\n' in run("init", "my news").stderr
        assert (tmp_path / "my news/content/2024").is_dir()

    def test_nothing_is_written_over(self, run: Any, tmp_path: Path) -> None:
        (tmp_path / "newsgen.yaml").write_text("title: Mine\n")
        told = run("init", "--ci", "github").stderr
        assert "kept  newsgen.yaml" in told
        assert "wrote .gitignore" in told
        assert (tmp_path / "newsgen.yaml").read_text() == "title: Mine\n"
        assert "wrote" not in run("init", "--ci", "github").stderr

    def test_a_file_in_the_place_of_the_folder_is_told(self, run: Any, tmp_path: Path) -> None:
        (tmp_path / "content").write_text("")
        done = run("init")
        assert done.exit_code == 2
        assert "cannot be written" in done.stderr
        assert "Traceback" not in done.stderr

    def test_the_configuration_names_every_key_and_changes_nothing(self) -> None:
        text = (STARTER / "newsgen.yaml").read_text("utf-8")
        assert read_config(text, "newsgen.yaml") == SiteConfig()
        spoken = re.sub("^#(?! )", "", text, flags=re.MULTILINE)
        assert set(yaml.safe_load(spoken)) == set(SiteConfig.__struct_fields__)
        assert read_config(spoken, "newsgen.yaml").checks == ("reprint",)


class TestNew:
    def test_a_clipping_of_today(self, run: Any, tmp_path: Path) -> None:
        done = run("new", "Bridge opens")
        assert done.stdout == "content/2024/2024-03-05-bridge-opens.txt\n"
        path = tmp_path / done.stdout.strip()
        assert path.read_text() == "Title: Bridge opens\nDate: 2024-03-05\nSource:\nReporter:\n\n"
        assert "body-missing" in run("build").stderr
        path.write_text(path.read_text().replace("Source:", "Source: Linhe Daily") + "Mayor Bai Tao spoke of rain.\n")
        assert run("build", "--strict").exit_code == 0
        page = (tmp_path / "build/2024/03/05/bridge-opens/index.html").read_text()
        assert all(words in page for words in ("<h1>Bridge opens</h1>", "Linhe Daily", "Bai Tao"))
        assert "Reporter:" not in page

    def test_markdown_of_another_day(self, run: Any, tmp_path: Path) -> None:
        done = run("new", 'Bridge: "open"', "--md", "--date", "2023-02-01")
        path = tmp_path / done.stdout.strip()
        assert path == tmp_path / "content/2023/2023-02-01-bridge-open.md"
        path.write_text(path.read_text() + "It rained.\n")
        assert run("build", "--strict").exit_code == 0
        page = (tmp_path / "build/2023/02/01/bridge-open/index.html").read_text()
        assert "<h1>Bridge: &#34;open&#34;</h1>" in page

    def test_nothing_is_written_over(self, run: Any, tmp_path: Path) -> None:
        path = tmp_path / run("new", "Bridge opens").stdout.strip()
        path.write_text("mine")
        done = run("new", "Bridge opens")
        assert (done.exit_code, path.read_text()) == (2, "mine")
        assert "is there already" in done.stderr

    @pytest.mark.parametrize("title", ["../../etc/passwd", "/", "..", "桥"])
    def test_a_title_cannot_lead_out_of_the_folder(self, run: Any, tmp_path: Path, title: str) -> None:
        done = run("new", title)
        assert done.exit_code == 0
        assert [path.parent for path in tmp_path.rglob("*.txt")] == [tmp_path / "content/2024"]

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [(["x", "--date", "2024-02-30"], "2024-02-30 is no day"), (["x", "--date", "May"], "May is no day"), ([" "], "the title is empty")],
    )  # fmt: skip
    def test_what_cannot_be_is_told(self, run: Any, tmp_path: Path, arguments: list[str], told: str) -> None:
        done = run("new", *arguments)
        assert done.exit_code == 2
        assert told in done.stderr
        assert list(tmp_path.iterdir()) == []

    def test_the_editor_is_opened(self, run: Any, tmp_path: Path) -> None:
        script = tmp_path / "editor.py"
        script.write_text("import sys; open(sys.argv[1], 'a').write('edited')")
        editor = shlex.join([sys.executable, str(script)])
        done = run("new", "Bridge opens", "--edit", env={"VISUAL": editor})
        assert (tmp_path / done.stdout.strip()).read_text().endswith("edited")


class TestWorkflows:
    @pytest.mark.parametrize(
        ("kind", "path"),
        [
            ("github", TOP / "src/newsgen/cli/starter/github.yml"),
            ("gitlab", TOP / "src/newsgen/cli/starter/gitlab.yml"),
            ("github", TOP / ".github/workflows/ci.yml"),
            ("github", TOP / ".github/workflows/site.yml"),
        ],
        ids=lambda value: value.name if isinstance(value, Path) else value,
    )
    def test_it_follows_the_schema(self, kind: str, path: Path) -> None:
        command = [sys.executable, "-m", "check_jsonschema", *SCHEMAS[kind], str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout

    @pytest.mark.parametrize("ci", [ci for ci in WORKFLOWS if ci != "none"])
    def test_its_commands_build_check_and_leave_what_is_published(self, run: Any, tmp_path: Path, ci: str) -> None:
        run("init", "--ci", ci)
        (name,) = WORKFLOWS[ci]
        text = (tmp_path / name).read_text("utf-8")
        text = re.sub(r"\$\{\{ steps.pages.outputs.base_url }}|\$CI_PAGES_URL", "https://linhe.example/news", text)
        commands = re.findall(r"^ *- (?:run: )?newsgen (.*)$", text, re.MULTILINE)
        assert [command.split()[0] for command in commands] == ["build", "check"]
        for command in commands:
            assert run(*shlex.split(command)).exit_code == 0, command
        published = "public" if ci == "gitlab" else "build"
        assert "https://linhe.example/news/2024/03/05/" in (tmp_path / published / "feed.xml").read_text()
