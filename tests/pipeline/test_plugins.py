"""Plugins: what they bring is made like newsgen's own, and what they do wrong is told with their name."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from sites import Silence, assert_as_clean, read_tree

from newsgen.cli.main import cli
from newsgen.errors import ConfigError, NewsgenError
from newsgen.pipeline import Options, build
from newsgen.pipeline.checking import check

if TYPE_CHECKING:
    from sites import Site

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "how-to/write-a-plugin.md"
EXAMPLE = (DOCS / "examples/languages.py").read_text("utf-8")
TEMPLATE = re.findall(r"```jinja file=templates/language.html\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[0]
FILES = {
    "newsgen.yaml": "plugins: [plugins/languages.py]\n",
    "plugins/languages.py": EXAMPLE,
    "templates/language.html": TEMPLATE,
    "content/2024-03-01-bridge.txt": "The bridge over the Lin was opened on Friday.\n",
    "content/2024-03-02-rain.md": "---\ntitle: Rain\nbyline: Wu Di\n---\nIt rained.\n",
}
OF_A_YEAR = "languages/en/2024/index.html"
FILE_PLUGIN = """
from newsgen.exports.base import File
from newsgen.plugins import Plugin

class Counts(File):
    name = "counts"
    fixed = ("",)
    def keys(self, entry):
        return ("",)
    def address(self, page):
        return "counting/counts.json"
    def body(self, archive, site, page):
        yield b"%d" % archive.count("")

class Lengths:
    def is_own(self, beginning):
        return True
    def write(self, archive, time, path):
        path.write_text("".join(f"{len(full.article.items)}" for full in archive.full_range(*time)))

PLUGIN = Plugin(name="counting", files=(Counts(),), formats={"lengths": Lengths()})
"""


@pytest.fixture
def site(make_site: Any) -> Site:
    site: Site = make_site(FILES)
    site.build()
    return site


def with_plugin(make_site: Any, source: str, **more: str) -> Site:
    site: Site = make_site(FILES | {"plugins/languages.py": source} | more)
    return site


def clean_tree(site: Site) -> Any:
    """As `Site.clean_tree`, with the plugins."""
    twin = site.twin()
    twin.write({f"plugins/{path.name}": path.read_bytes() for path in (site.root / "plugins").glob("*.py")})
    twin.build()
    return twin.tree()


class TestWhatTheyBring:
    def test_the_example_is_the_one_of_the_guide(self) -> None:
        assert f"```python file=plugins/languages.py\n{EXAMPLE}```" in PAGE.read_text("utf-8")

    def test_a_kind_of_page(self, site: Site) -> None:
        page = site.read(OF_A_YEAR)
        assert "<h1>English, 2024</h1>" in page
        assert 'href="../../../2024/03/02/rain/">Rain</a>' in page

    def test_a_check(self, site: Site) -> None:
        found = check(Options(site.root), Silence()).diagnostics
        assert [d.path for d in found if d.code == "byline-missing"] == ["content/2024-03-01-bridge.txt"]

    def test_which_is_switched_off_like_any_other(self, site: Site) -> None:
        site.write({"newsgen.yaml": FILES["newsgen.yaml"] + "checks:\n  byline-missing: off\n"})
        assert "byline-missing" not in {d.code for d in check(Options(site.root), Silence()).diagnostics}
        site.write({"newsgen.yaml": FILES["newsgen.yaml"] + "checks:\n  byline-misssing: off\n"})
        with pytest.raises(ConfigError, match="unknown rule `byline-misssing`") as error:
            check(Options(site.root), Silence())
        assert error.value.hint == "did you mean `byline-missing`?"

    def test_a_file_and_a_format(self, make_site: Any) -> None:
        site = with_plugin(make_site, FILE_PLUGIN)
        site.build()
        assert site.read("counting/counts.json") == "2"
        assert run(site, "lengths").exit_code == 0
        assert (site.root / "out").read_text() == "11"

    def test_templates(self, make_site: Any) -> None:
        source = EXAMPLE.replace('name="languages",', 'name="languages", templates=Path(__file__).parent / "own",')
        site = with_plugin(
            make_site, "from pathlib import Path\n" + source.replace("from __future__ import annotations", "")
        )
        site.remove("templates/language.html")
        site.write(
            {
                "plugins/own/language.html": "{{ view.language | language_name }} speaks",
                "plugins/own/assets/own.css": "p {}",
            }
        )
        site.build()
        assert site.read(OF_A_YEAR).startswith("English speaks")
        assert site.read("assets/own.css") == "p {}"

    def test_workers_have_them_too(self, site: Site, make_site: Any) -> None:
        other = make_site(FILES, "parallel")
        other.build(executor="processes", jobs=2)
        assert read_tree(other.output) == site.tree()


def test_a_site_without_plugins_loads_nothing_for_them(make_site: Any) -> None:
    site = make_site({"content/a.txt": "It rained.\n"})
    script = (
        "import sys; from newsgen.__main__ import main\n"
        "try: main()\n"
        "finally: print([name for name in sys.modules if name in ('newsgen.plugins.named', 'newsgen.plugins.guard')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "build", "--quiet"], cwd=site.root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


class TestIdentity:
    def test_an_edit_reaches_the_plugins_pages(self, site: Site) -> None:
        site.write(
            {"content/2024-03-02-rain.md": "---\ntitle: Hail\n---\nIt hailed.\n", "content/2023-01-01-a.txt": "Old.\n"}
        )
        site.build()
        assert "Hail" in site.read(OF_A_YEAR)
        assert site.tree() == clean_tree(site)

    def test_a_plugin_that_comes_finds_the_articles_there_are(self, make_site: Any) -> None:
        site = make_site({name: text for name, text in FILES.items() if name != "newsgen.yaml"})
        site.build()
        site.write({"newsgen.yaml": FILES["newsgen.yaml"]})
        site.build()
        assert site.tree() == clean_tree(site)
        assert OF_A_YEAR in site.tree().files

    def test_a_plugin_that_goes_takes_its_pages_along(self, site: Site) -> None:
        site.remove("newsgen.yaml")
        site.build()
        assert not (site.output / "languages").exists()
        assert_as_clean(site)

    def test_also_when_the_index_is_lost(self, make_site: Any) -> None:
        site = with_plugin(
            make_site,
            EXAMPLE,
            **{"newsgen.yaml": "plugins: [plugins/languages.py, plugins/b.py]\n", "plugins/b.py": FILE_PLUGIN},
        )
        site.build()
        site.write({"build/languages/mine.html": "by hand"})
        site.remove(".newsgen")
        site.remove("newsgen.yaml")
        site.build()
        assert [path for path in site.tree().files if path.startswith(("languages/", "counting/"))] == [
            "languages/mine.html"
        ]

    def test_a_changed_plugin_makes_its_pages_anew(self, site: Site) -> None:
        site.write({"plugins/languages.py": EXAMPLE.replace('"English"', '"In English"')})
        site.build()
        assert "In English" in site.read(OF_A_YEAR)
        site.write({"plugins/languages.py": EXAMPLE.replace("/{entry.date[:4]}", "/{entry.date[:3]}x")})
        site.build()
        assert site.tree() == clean_tree(site)
        assert OF_A_YEAR not in site.tree().files

    def test_what_did_not_change_is_not_made_again(self, site: Site) -> None:
        assert site.build().written == 0

    def test_no_cache_is_left_beside_it(self, site: Site) -> None:
        assert [path.name for path in (site.root / "plugins").iterdir()] == ["languages.py"]


BROKEN = {
    "import": ("import nothing_of_this_name\n", "languages.py:1: .*ModuleNotFoundError"),
    "syntax": ("def (\n", "languages.py:1: .*SyntaxError"),
    "exit": ("raise SystemExit(3)\n", "languages.py:1: .*SystemExit: 3"),
    "none": ("", "has no `PLUGIN`"),
    "keys": (EXAMPLE.replace("return (f", "return 1 / 0 or (f"), r"languages.py:\d+: .*ZeroDivisionError"),
    "views": (EXAMPLE.replace("for page in pages:", "for page in nobody:"), r"languages.py:\d+: .*NameError"),
    "filter": (EXAMPLE.replace("NAMES.get(language, language)", "NAMES['la']").replace('title = f"{language_name(language)}', 'title = f"{language}'), r"languages.py:\d+: .*KeyError"),
    "few": (EXAMPLE.replace("for page in pages:", "for page in pages[1:]:"), "gives 0 views for 1 pages"),
    "sort": (EXAMPLE.replace("year, listed(entries))", "year, listed(entries)).year"), "has no `frame`"),
    "place": (EXAMPLE.replace('f"languages/{page.key}/"', '"officials/x/"'), "has a page at 'officials/x/'"),
    "escape": (EXAMPLE.replace('f"languages/{page.key}/"', '"languages/../x/"'), "has a page at 'languages/../x/'"),
    "folder": (EXAMPLE.replace('name="languages"', 'name="officials"'), "cannot be called 'officials'"),
    "twice": (EXAMPLE.replace('name = "language"', 'name = "day"'), "brings `day`"),
}  # fmt: skip


class TestMistakes:
    @pytest.mark.parametrize("executor", ["serial", "processes"])
    @pytest.mark.parametrize("mistake", BROKEN)
    def test_they_name_the_plugin_and_the_last_site_stands(self, site: Site, mistake: str, executor: str) -> None:
        before = site.tree()
        source, message = BROKEN[mistake]
        site.write({"plugins/languages.py": source})
        with pytest.raises(NewsgenError, match=message) as error:
            site.build(executor=executor, jobs=2)
        assert "plugin-failed" in str(error.value)
        assert "plugins/languages.py" in str(error.value)
        assert site.tree() == before

    def test_so_does_a_format_that_fails(self, site: Site) -> None:
        site.write({"plugins/languages.py": FILE_PLUGIN.replace("path.write_text(", "path.write_text(1 / 0 * ")})
        done = run(site, "lengths")
        assert (done.exit_code, "ZeroDivisionError" in done.stderr) == (2, True)
        assert not (site.root / "out").exists()

    def test_so_does_a_rule_that_finds_something_else(self, site: Site) -> None:
        site.write({"plugins/languages.py": EXAMPLE.replace("yield Diagnostic(", "yield (")})
        with pytest.raises(NewsgenError, match="`byline_missing` gives tuple and not Diagnostic"):
            check(Options(site.root), Silence())

    def test_so_does_a_check_that_fails(self, site: Site) -> None:
        site.write({"plugins/languages.py": EXAMPLE.replace("if not any", "if 1 / 0 or not any")})
        with pytest.raises(NewsgenError, match=r"languages.py:\d+: .*ZeroDivisionError"):
            check(Options(site.root), Silence())

    @pytest.mark.parametrize(
        ("names", "message"),
        [
            ("[plugins/none.py]", "cannot be read"),
            ("[../outside.py]", "outside the site's folder"),
            ("[unheard-of]", "there is no plugin unheard-of"),
            ("[a.py, a.py]", "each once"),
            ("{a: b}", "no list of names"),
        ],
    )
    def test_a_name_that_leads_nowhere_is_a_mistake_in_the_configuration(
        self, site: Site, names: str, message: str
    ) -> None:
        site.write({"newsgen.yaml": f"plugins: {names}\n"})
        with pytest.raises(ConfigError, match=message):
            site.build()


class TestInstalled:
    @pytest.fixture
    def package(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "installed"
        (folder / "tongues").mkdir(parents=True)
        (folder / "tongues-1.0.dist-info").mkdir()
        (folder / "tongues-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: tongues\nVersion: 1.0\n")
        (folder / "tongues-1.0.dist-info/entry_points.txt").write_text("[newsgen]\ntongues = tongues:PLUGIN\n")
        (folder / "tongues/__init__.py").write_text(EXAMPLE)
        monkeypatch.syspath_prepend(folder)
        yield folder / "tongues/__init__.py"
        sys.modules.pop("tongues", None)

    def test_it_is_named_by_its_entry_point(self, site: Site, make_site: Any, package: Path) -> None:  # noqa: ARG002 - it is there
        other = make_site(FILES | {"newsgen.yaml": "plugins: tongues\n"}, "other")
        other.build()
        assert other.tree() == site.tree()

    def test_a_changed_file_of_it_counts(self, make_site: Any, package: Path) -> None:
        site = make_site(FILES | {"newsgen.yaml": "plugins: tongues\n"}, "other")
        site.build()
        assert site.build().written == 0
        package.write_text(EXAMPLE.replace('"English"', '"In English"'))
        sys.modules.pop("tongues", None)  # as in a new process
        site.build()
        assert "In English" in site.read(OF_A_YEAR)

    def test_a_misspelt_name_is_answered_with_the_nearest(self, site: Site, package: Path) -> None:  # noqa: ARG002 - as above
        site.write({"newsgen.yaml": "plugins: tonges\n"})
        with pytest.raises(ConfigError) as error:
            build(Options(site.root), Silence())
        assert error.value.hint == "did you mean tongues?"


def run(site: Site, form: str) -> Result:
    return CliRunner().invoke(
        cli, ["export", "--source", str(site.root), "--format", form, "--output", str(site.root / "out")]
    )


def test_an_unknown_format_is_answered_with_the_nearest(site: Site) -> None:
    done = run(site, "jsnl")
    assert (done.exit_code, "did you mean jsonl?" in done.stderr) == (2, True)
