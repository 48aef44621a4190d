"""The command line: what it prints where, with which exit status, and how it helps."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import click
import pytest
from click.testing import CliRunner, Result

from newsgen import __version__, pipeline
from newsgen.cli.main import cli
from newsgen.cli.progress import make_progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sites import Site

GOOD = {"content/2023-02-01-a.txt": "date 2023-02-01 River Daily (Reporter/Wu Di) Mayor Bai Tao spoke of rain.\n"}
WARNED = {**GOOD, "content/b.txt": "It rained.\n"}
FAILING = {**GOOD, "content/c.txt": ""}


@pytest.fixture
def run() -> Callable[..., Result]:
    def invoke(*arguments: object, site: Site | None = None, env: dict[str, str] | None = None) -> Result:
        told = [str(argument) for argument in arguments]
        told += ["--source", str(site.root)] if site else []
        return CliRunner().invoke(cli, told, prog_name="newsgen", env=env)

    return invoke


class TestHelp:
    @pytest.mark.parametrize(
        "command",
        [
            [],
            ["build"],
            ["clean"],
            ["officials"],
            ["serve"],
            *(["officials", one] for one in ("list", "show", "review")),
        ],
        ids=lambda command: " ".join(["newsgen", *command]),
    )
    def test_every_help_text_has_an_example(self, run: Any, command: list[str]) -> None:
        done = run(*command, "--help")
        assert done.exit_code == 0
        assert re.search(rf"Examples?:\n\s+newsgen {' '.join(command)}", done.stdout)
        assert done.stdout == run(*command, "-h").stdout

    def test_build_tells_its_exit_statuses_and_every_option(self, run: Any) -> None:
        told = run("build", "--help").stdout
        assert "Exit status" in told
        for option in (
            "--source", "--output", "--base-url", "--jobs", "--executor", "--no-search", "--drafts", "--strict",
            "--format", "-q", "-v",
        ):  # fmt: skip
            assert option in told

    def test_no_line_is_wider_than_a_terminal(self, run: Any) -> None:
        assert all(len(line) <= 100 for line in run("build", "--help").stdout.splitlines())

    def test_the_version_is_the_packages(self, run: Any) -> None:
        assert run("--version").stdout == f"newsgen, version {__version__}\n"


class TestCompletion:
    @pytest.mark.parametrize(
        ("typed", "offered"), [("newsgen off", "plain,officials"), ("newsgen build --st", "plain,--strict")]
    )
    def test_the_shell_is_told_what_fits(self, typed: str, offered: str) -> None:
        asked = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" ")), "_NEWSGEN_COMPLETE": "bash_complete"}
        program = str(Path(sys.executable).with_name("newsgen"))
        done = subprocess.run([program], env={**os.environ, **asked}, capture_output=True, text=True, check=False)
        assert done.stdout.split() == [offered]


class TestMistakes:
    @pytest.mark.parametrize("typed", ["biuld", "bild", "built"])
    def test_a_mistyped_command_is_answered_with_the_nearest(self, run: Any, typed: str) -> None:
        done = run(typed)
        assert done.exit_code == 2
        assert "build" in done.stderr
        assert "Did you mean" in done.stderr

    def test_a_mistyped_option_too(self, run: Any) -> None:
        done = run("build", "--ouput", "x")
        assert done.exit_code == 2
        assert "--output" in done.stderr

    @pytest.mark.parametrize(
        "options", [["--jobs", "0"], ["--jobs", "many"], ["--executor", "cluster"], ["--format", "xml"], ["nonsense"]]
    )
    def test_a_wrong_value_is_a_usage_error(self, run: Any, options: list[str]) -> None:
        done = run("build", *options)
        assert done.exit_code == 2
        assert done.stderr.startswith("Usage: newsgen build")

    def test_a_folder_without_content_is_told_with_a_hint(self, run: Any, tmp_path: Any) -> None:
        done = run("build", "--source", tmp_path)
        assert done.exit_code == 2
        assert "content" in done.stderr
        assert "hint:" in done.stderr


class TestExitStatus:
    @pytest.mark.parametrize(
        ("files", "options", "status"),
        [
            (GOOD, [], 0), (GOOD, ["--strict"], 0), (WARNED, [], 0), (WARNED, ["--strict"], 1), (FAILING, [], 1),
            ({**GOOD, "newsgen.yaml": "titel: x\n"}, [], 2),
            ({**GOOD, "templates/article.html": "{% if %}"}, [], 2),
            ({**GOOD, "build/theirs.txt": "x"}, [], 2),
            (GOOD, ["--base-url", "nowhere"], 2),
        ],
    )  # fmt: skip
    def test_is_the_contracts(
        self, run: Any, make_site: Any, files: dict[str, str], options: list[str], status: int
    ) -> None:
        done = run("build", *options, site=make_site(files))
        assert done.exit_code == status
        assert "Traceback" not in done.output

    def test_is_130_where_interrupted(self, run: Any, make_site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(pipeline, "build", interrupted)
        monkeypatch.setattr(pipeline, "clean", interrupted)
        assert run("build", site=make_site(GOOD)).exit_code == 130
        assert run("clean", site=make_site(GOOD)).exit_code == 130

    def test_of_an_unknown_key_names_file_line_and_the_nearest_known_one(self, run: Any, make_site: Any) -> None:
        done = run("build", site=make_site({**GOOD, "newsgen.yaml": "per_page: 20\ntitel: x\n"}))
        assert "newsgen.yaml:2:" in done.stderr
        assert "`title`" in done.stderr


class TestOutput:
    def test_diagnostics_and_summary_go_to_stderr(self, run: Any, make_site: Any) -> None:
        done = run("build", site=make_site(WARNED))
        assert done.stdout == ""
        assert re.search(r"^content/b\.txt: warning date-missing .+\n  hint: ", done.stderr, re.MULTILINE)
        assert re.search(
            r"2 articles, 1 official: [\d,]+ files written, 0 kept, 0 removed, 1 warning in \d", done.stderr
        )
        assert done.stderr.rstrip().endswith("build/index.html")

    def test_a_line_is_named_where_it_is_known(self, run: Any, make_site: Any) -> None:
        site = make_site({"content/a.txt": "---\ndate: 2023-01-01\ntitle: A\ntitle: B\n---\nRain.\n"})
        assert "content/a.txt:4: warning front-matter-duplicate " in run("build", site=site).stderr

    def test_json_goes_to_stdout_and_nothing_else_does(self, run: Any, make_site: Any) -> None:
        done = run("build", "--format", "json", site=make_site(FAILING))
        report = json.loads(done.stdout)
        assert (report["articles"], report["officials"], report["errors"], report["warnings"]) == (1, 1, 1, 0)
        (told,) = report["diagnostics"]
        assert (told["path"], told["code"], told["severity"]) == ("content/c.txt", "file-empty", "error")
        assert report.keys() >= {"output", "written", "kept", "removed", "seconds"}
        assert done.exit_code == 1

    def test_github_gets_annotations_with_everything_escaped(self, run: Any, make_site: Any) -> None:
        site = make_site({**GOOD, "content/100%, a:b.txt": "", "content/d.txt": "---\ntags: {a: b}\n---\nRain.\n"})
        done = run("build", "--format", "github", site=site)
        assert "::error file=content/100%25%2C a%3Ab.txt,title=file-empty::" in done.stdout
        assert re.search(r"^::warning file=content/d\.txt,line=2,title=front-matter-type::", done.stdout, re.MULTILINE)

    def test_quiet_prints_errors_only(self, run: Any, make_site: Any) -> None:
        assert run("build", "-q", site=make_site(WARNED)).output == ""
        told = run("build", "-q", site=make_site(FAILING, name="failing")).output
        assert "file-empty" in told
        assert "date-missing" not in told

    def test_verbose_tells_how_long_each_stage_took(self, run: Any, make_site: Any) -> None:
        assert re.search(r"Reading: 1 in \d+\.\d+ s", run("build", "-v", site=make_site(GOOD)).stderr)

    def test_where_nobody_looks_on_there_is_no_bar_and_no_colour(self, run: Any, make_site: Any) -> None:
        assert "\x1b" not in run("build", site=make_site(WARNED)).output

    def test_no_color_is_heeded_on_a_terminal_too(self, make_site: Any) -> None:
        site = make_site(WARNED)
        plain, coloured = terminal(site, {"NO_COLOR": "1"}), terminal(site, {})
        assert b"\x1b[33m" in coloured
        assert b"\x1b[3" not in plain

    def test_options_can_stand_in_the_environment(self, run: Any, make_site: Any) -> None:
        done = run("build", site=make_site(WARNED), env={"NEWSGEN_BUILD_STRICT": "1", "NEWSGEN_BUILD_FORMAT": "json"})
        assert done.exit_code == 1
        assert json.loads(done.stdout)["warnings"] == 1

    def test_source_date_epoch_decides_what_the_future_is(self, run: Any, make_site: Any) -> None:
        done = run("build", site=make_site(GOOD), env={"SOURCE_DATE_EPOCH": "1600000000"})
        assert "date-future" in done.stderr

    def test_drafts_are_left_out_unless_asked_for(self, run: Any, make_site: Any) -> None:
        site = make_site({**GOOD, "content/d.txt": "---\ndraft: true\ndate: 2023-01-01\n---\nRain.\n"})
        assert json.loads(run("build", "--format", "json", site=site).stdout)["articles"] == 1
        assert json.loads(run("build", "--drafts", "--format", "json", site=site).stdout)["articles"] == 2
        assert json.loads(run("build", "--format", "json", site=site).stdout)["articles"] == 1


def terminal(site: Site, env: dict[str, str]) -> bytes:
    """What a build prints to a terminal."""
    import pty

    parent, child = pty.openpty()
    told = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    subprocess.run(
        [sys.executable, "-m", "newsgen", "build"], cwd=site.root, stdout=child, stderr=child, check=True,
        env=told | {"PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm", **env},
    )  # fmt: skip
    os.close(child)
    printed = b""
    while piece := _piece(parent):
        printed += piece
    os.close(parent)
    return printed


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end is closed
        return b""


class TestProgress:
    def test_a_bar_is_shown_for_long_work_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        made: list[int] = []
        monkeypatch.setattr("click.progressbar", lambda **more: _Bar(made, more))
        monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
        with make_progress(verbose=False, quiet=False) as progress:
            progress.stage("Reading", 3)
            progress.advance(3)
            progress.stage("Writing", 5000)
            progress.advance(5000)
        assert made == [5000]


class _Bar:
    def __init__(self, made: list[int], options: dict[str, Any]) -> None:
        made.append(options["length"])
        self.length = options["length"]
        self.rate = options["item_show_func"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def update(self, done: int, so_far: int) -> None:
        assert done == so_far == self.length
        assert re.fullmatch(r"[\d,]+ a second", self.rate(so_far))


class TestClean:
    def test_takes_away_what_newsgen_made_and_nothing_else(self, run: Any, make_site: Any) -> None:
        site = make_site(GOOD)
        run("build", site=site)
        site.write({"build/CNAME": "example.org"})
        done = run("clean", site=site)
        assert done.exit_code == 0
        assert re.search(r"Removed \d+ files", done.stderr)
        assert site.tree().files == {"CNAME": b"example.org"}
        assert not (site.root / ".newsgen").exists()
        assert (site.root / "content/2023-02-01-a.txt").exists()

    def test_leaves_no_empty_folder(self, run: Any, make_site: Any) -> None:
        site = make_site(GOOD)
        run("build", site=site)
        run("clean", "-q", site=site)
        assert not site.output.exists()
        assert run("clean", site=site).exit_code == 0

    def test_does_so_without_an_index_and_in_another_folder_than_the_last(
        self, run: Any, make_site: Any, tmp_path: Any
    ) -> None:
        site = make_site(GOOD)
        run("build", "--output", tmp_path / "one", site=site)
        site.remove("content/2023-02-01-a.txt")
        run("build", site=site)
        assert run("clean", "--output", tmp_path / "one", site=site).exit_code == 0
        assert run("clean", site=site).exit_code == 0
        assert not (tmp_path / "one").exists()
        assert not site.output.exists()

    def test_refuses_a_folder_of_other_makers(self, run: Any, make_site: Any) -> None:
        site = make_site({**GOOD, "build/index.html": "theirs"})
        assert run("clean", site=site).exit_code == 2
        assert site.tree().files == {"index.html": b"theirs"}


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, command in group.commands.items():
        yield from commands(command, (*path, name)) if isinstance(command, click.Group) else [(*path, name)]


class TestLayoutOfHelp:
    @pytest.mark.parametrize("path", [*commands(cli)], ids=" ".join)
    def test_examples_come_first(self, path: tuple[str, ...]) -> None:
        said = CliRunner().invoke(cli, [*path, "--help"], terminal_width=80).output
        assert 0 < said.index("Example") < said.index("Options:")

    @pytest.mark.parametrize("path", [path for path in commands(cli) if len(path) < 2], ids=" ".join)
    def test_no_line_that_tells_of_a_command_is_cut_off(self, path: tuple[str, ...]) -> None:
        said = CliRunner().invoke(cli, [*path, "--help"], terminal_width=80).output
        assert "..." not in said.partition("Commands:")[2]

    def test_newsgen_itself_fits_one_screen(self) -> None:
        said = CliRunner().invoke(cli, ["--help"], terminal_width=80).output
        assert len(said.splitlines()) <= 24
