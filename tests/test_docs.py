"""The documentation says what is so: held to the code, the command line, the Makefile and a built site."""

from __future__ import annotations

import ast
import csv
import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest
import yaml
from jinja2 import Environment

from newsgen.cli.main import cli
from newsgen.config import SiteConfig
from newsgen.loader.front_fields import ALIASES
from newsgen.loader.front_values import READERS
from newsgen.model.claims import Where
from newsgen.model.codes import CHECKS, CODES
from newsgen.model.registry import Post, RegistryEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = Path(__file__).resolve().parent.parent
DOCS = TOP / "docs"
PAGES = sorted([*TOP.glob("*.md"), *DOCS.rglob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
USE = re.compile(r"^\s*(?:\$ |- run: |- )?(?:\w+=\S+ )*(newsgen [a-z].*?)(?:   .*|&&.*)?$", re.MULTILINE)
FENCED = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)


def read(path: str) -> str:
    return (TOP / path).read_text("utf-8")


def prose(page: Path) -> str:
    return FENCED.sub("", page.read_text("utf-8"))


def name(page: Path) -> str:
    return page.relative_to(TOP).as_posix()


def anchors(page: Path) -> set[str]:
    """The fragments of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def codes_of_headings() -> set[str]:
    return set(re.findall(r"^#+ `?([a-z]+(?:-[a-z]+)+)`?$", read("docs/reference/diagnostics.md"), re.MULTILINE))


# The pages hang together


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(prose(page)):
        if "://" in target or target.startswith("mailto:"):
            continue
        path, _, fragment = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        if fragment:
            assert fragment in anchors(there), target


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [TOP / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        targets = (target.partition("#")[0] for target in LINK.findall(prose(page)) if "://" not in target)
        waiting += [(page.parent / target).resolve() for target in targets if target]
    assert {name(page) for page in PAGES} <= {name(page) for page in seen}


def test_the_picture_of_the_readme_is_small() -> None:
    (picture,) = re.findall(r"!\[[^\]]+\]\((\S+\.png)\)", read("README.md"))
    assert (TOP / picture).stat().st_size < 100_000


# What they show is what newsgen does


@pytest.mark.parametrize("script", ["generate.py", "walk.py"])
def test_what_the_pages_take_from_newsgen_is_up_to_date(script: str) -> None:
    done = subprocess.run(
        [sys.executable, DOCS / script, "--check"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(TOP / "src")},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_shows_what_make_says_before_it_builds() -> None:
    recipe = read("Makefile").partition("\n$(VENV)/site-stamp:")[2].partition("\n\n")[0]
    said = re.findall(r'^\t@echo "(.*)"$', recipe, re.MULTILINE)
    shown = re.search(r"^\$ make site\n((?:Setting .*\n)*)", read("README.md"), re.MULTILINE)[1]
    assert shown.splitlines() == [line.replace("$(VENV)", ".venv") for line in said] != []


def test_the_readme_shows_the_beginning_of_the_example() -> None:
    (clipping,) = (TOP / "content").glob("*.txt")
    text = clipping.read_text("utf-8")
    shown = re.search(r"```text\n(.*?)```", read("README.md"), re.DOTALL)
    assert shown
    for part in filter(None, shown[1].strip().split("…")):
        assert part.strip() in text


def test_the_readme_names_pages_that_are_built(seed_site: Path) -> None:
    for path in re.findall(r"`build/([^`]*)`", read("README.md")):
        assert (seed_site / path).exists(), path


def test_every_command_and_option_that_a_page_uses_exists() -> None:
    for page in PAGES:
        for line in USE.findall("\n".join(FENCED.findall(page.read_text("utf-8")))):
            called, *words = line.split()[1:]
            assert called in cli.commands, f"{name(page)}: {line}"
            command = cli.commands[called]
            if isinstance(command, click.Group):
                assert words[0] in command.commands, f"{name(page)}: {line}"
                command = command.commands[words.pop(0)]
            known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
            assert {word for word in words if word.startswith("-")} <= known, f"{name(page)}: {line}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_example_of_yaml_and_jinja_can_be_read(page: Path) -> None:
    for language, body in re.findall(
        r"^ *```(yaml|jinja)\b.*\n((?:.*\n)*?) *```$", page.read_text("utf-8"), re.MULTILINE
    ):
        if language == "yaml":
            assert yaml.safe_load(textwrap.dedent(body))
        else:
            Environment(autoescape=True).parse(body)


def test_every_make_target_that_a_page_names_exists_and_every_target_is_listed() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", read("Makefile"), re.MULTILINE))
    named = " ".join(target for page in PAGES for target in re.findall(r"`make ((?:[a-z]+ ?)+)", prose(page)))
    assert set(named.split()) <= targets
    listed = subprocess.run(["make"], cwd=TOP, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)) == targets


def test_the_readme_shows_the_steps_of_make_test() -> None:
    steps = re.findall(r'@echo "(== \w+)"', read("Makefile"))
    assert steps
    assert [line for line in read("README.md").splitlines() if line.startswith("== ")] == steps


# The reference is complete


def test_every_diagnostic_has_its_heading_and_every_heading_its_diagnostic() -> None:
    assert codes_of_headings() == set(CODES)


def test_every_rule_of_check_has_its_heading_and_every_heading_its_rule() -> None:
    assert set(re.findall(r"^### `([a-z-]+)`$", read("docs/reference/checks.md"), re.MULTILINE)) == set(CHECKS)


def literal_codes() -> Iterator[tuple[str, str]]:
    """Every code that the source hands to a diagnostic or a remark, with its place."""
    position = {"Diagnostic": 2, "diagnostic": 2, "Remark": 1}
    for path in (TOP / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in position:
                at = position[node.func.id]
                if len(node.args) > at and isinstance(code := node.args[at], ast.Constant):
                    yield f"{name(path)}:{node.lineno}", str(code.value)


def test_no_diagnostic_is_made_with_a_code_that_is_not_listed() -> None:
    assert {(place, code) for place, code in literal_codes() if code not in CODES and code not in CHECKS} == set()


def printed_codes() -> Iterator[tuple[str, str]]:
    """Every code that stands in the message of an error, `error CODE …`, with its place."""
    for path in (TOP / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for code in re.findall(r"(?:^|: )error ([a-z]+(?:-[a-z]+)+)", node.value):
                    yield f"{name(path)}:{node.lineno}", code


def test_no_error_ends_a_command_with_a_code_that_is_not_listed() -> None:
    found = set(printed_codes())
    assert {"port-taken", "template-error"} <= {code for _, code in found}
    assert {(place, code) for place, code in found if code not in CODES} == set()


def test_every_listed_diagnostic_is_made_somewhere() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (TOP / "src").rglob("*.py") if path.name != "codes.py")
    families = tuple(re.findall(r'f"([a-z]+-(?:[a-z]+-)*)\{', source))  # f"front-matter-{kind}"
    unmade = {code for code in CODES if not re.search(rf"\b{code}\b", source)}
    assert {code for code in unmade if not code.startswith(families)} == set()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("configuration", SiteConfig.__struct_fields__),
        ("front-matter", (*READERS, *ALIASES)),
        ("officials-yaml", set(RegistryEntry.__struct_fields__) - {"line"}),
        ("officials-yaml", (set(Where.__struct_fields__) - {"start", "end"}) | {"from", "to"}),
        ("officials-yaml", (set(Post.__struct_fields__) - {"start", "end"}) | {"from", "to"}),
    ],
)
def test_every_key_that_newsgen_reads_is_explained(page: str, words: tuple[str, ...]) -> None:
    text = read(f"docs/reference/{page}.md")
    assert [word for word in words if f"`{word}`" not in text] == []


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command by its full name, those of groups too."""
    for called, command in cli.commands.items():
        yield f"newsgen {called}", command
        for inner, below in getattr(command, "commands", {}).items():
            yield f"newsgen {called} {inner}", below


def test_every_command_has_its_section() -> None:
    assert {path.replace(" ", "-") for path, _ in commands()} <= anchors(DOCS / "reference/command-line.md")


def test_every_option_has_a_help_text() -> None:
    assert [
        f"{path} {parameter.name}"
        for path, command in commands()
        for parameter in command.params
        if isinstance(parameter, click.Option) and not getattr(parameter, "help", None) and parameter.name != "form"
    ] == []


# What comes out is as the reference says


@pytest.fixture(scope="module")
def seed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own content."""
    return build(
        tmp_path_factory.mktemp("seed"), {path.name: path.read_bytes() for path in (TOP / "content").glob("*.txt")}
    )


@pytest.fixture(scope="module")
def varied_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with every sort of address."""
    lead = "Bai Tao, secretary of the municipal party committee, opened the bridge."
    days = {
        f"2024-03-05-story-{n}.txt": f"date 2024-03-05 Linhe Daily (Reporter/Wu Di) Yesterday, {lead}" for n in range(5)
    }
    files = {
        **days,
        "month.txt": f"---\ndate: 2024-03\ntitle: A month\nslug: of-the-month\n---\n{lead}",
        "year.txt": f"---\ndate: 2023\ntitle: A year\ntags: [years]\nplace: Linhe\norganization: Linhe Port Group\nsource_url: https://example.org/\n"
        f"mood: fine\n---\n{lead}",
        "never.txt": lead,
        **{f"{1950 + n % 70}-{n // 70 + 1:02}-06-rain.txt": "Rain fell on the roofs of the town." for n in range(280)},
        **{f"1949-08-{n % 31 + 1:02}-hail-{n}.txt": "Hail fell on the roofs of the town." for n in range(252)},
        "event.txt": f"2024-03-06\n\nYesterday {lead}",
        "officials.yaml": "- name: Bai Tao\n  aliases: [Pai T'ao]\n  same_as: [https://example.org/bai]\n"
        "  posts: [{title: secretary, organization: Linhe, from: 2021-11}]\n",
        "../newsgen.yaml": "per_page: 2\ntitle: A test\ndescription: of all there is\nbase_url: https://example.org/a/\n",
    }
    return build(tmp_path_factory.mktemp("varied"), {path: text.encode() for path, text in files.items()})


def build(folder: Path, files: dict[str, bytes]) -> Path:
    (folder / "content").mkdir()
    for path, data in files.items():
        (folder / "content" / path).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "newsgen", "build", "--executor", "serial"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(TOP / "src")},
    )
    assert done.returncode == 0, done.stderr
    return folder / "build"


def documented_addresses() -> list[re.Pattern[str]]:
    rows = re.findall(r"^\| `/([^`]*)` \|", read("docs/reference/addresses.md"), re.MULTILINE)
    slug = "[a-z0-9-]+"
    parts = {"YYYY": r"(?:\d{4}|undated)", "MM": r"\d\d", "DD": r"\d\d", "SLUG": slug, "NAME": r"[\w.-]+", "PART": slug}
    parts["NUMBER"] = r"\d+"
    patterns = []
    for row in rows:
        pattern = re.sub("|".join(parts), lambda found: parts[found[0]], re.escape(row))
        patterns.append(re.compile(pattern + ("(?:page/[1-9]/)?index.html" if row == "" or row.endswith("/") else "")))
    return patterns


def test_every_file_of_a_site_has_a_documented_address_and_every_address_is_there(varied_site: Path) -> None:
    patterns = documented_addresses()
    files = {path.relative_to(varied_site).as_posix() for path in varied_site.rglob("*") if path.is_file()} - {
        ".newsgen"
    }
    assert {file for file in files if not any(pattern.fullmatch(file) for pattern in patterns)} == set()
    assert [pattern.pattern for pattern in patterns if not any(map(pattern.fullmatch, files))] == []


def keys(value: Any, prefix: str = "", inside: frozenset[str] = frozenset()) -> Iterator[str]:
    """The paths of all keys: `items[].byline[].name`; what is free (`inside`) is not looked into."""
    if isinstance(value, list):
        for one in value:
            yield from keys(one, f"{prefix}[]", inside)
    elif isinstance(value, dict) and prefix not in inside:
        for key, below in value.items():
            path = f"{prefix}.{key}" if prefix else key
            yield path
            yield from keys(below, path, inside)


def documented_keys(section: str) -> set[str]:
    part = read("docs/reference/data.md").partition(f"## {section}\n")[2].partition("\n## ")[0]
    return {key for cell in re.findall(r"^\| (`.*?) \|", part, re.MULTILINE) for key in re.findall(r"`([^`]+)`", cell)}


def test_the_keys_of_articles_are_the_documented_ones(varied_site: Path) -> None:
    lines = [
        line
        for file in (varied_site / "data/articles").glob("*.jsonl")
        for line in file.read_text("utf-8").splitlines()
    ]
    found = {key for line in lines for key in keys(json.loads(line), inside=frozenset({"metadata"}))}
    assert found - {"source"} == documented_keys("data/articles/YYYY.jsonl")


def test_the_columns_of_appearances_are_the_documented_ones(varied_site: Path) -> None:
    with (varied_site / "data/appearances/2024.csv").open(encoding="utf-8", newline="") as file:
        assert set(next(csv.reader(file))) == documented_keys("data/appearances/YYYY.csv")


def test_the_keys_of_officials_are_the_documented_ones(varied_site: Path) -> None:
    persons = json.loads((varied_site / "data/officials.json").read_text("utf-8"))["persons"]
    assert {key.removeprefix("[].") for key in keys(persons)} == documented_keys("data/officials.json")


def test_the_keys_of_the_datapackage_are_named(varied_site: Path) -> None:
    package = json.loads((varied_site / "data/datapackage.json").read_text("utf-8"))
    part = read("docs/reference/data.md").partition("## data/datapackage.json\n")[2]
    named = set(re.findall(r"`(\w+)`", part))
    assert set(package) | {key for resource in package["resources"] for key in resource} == named
