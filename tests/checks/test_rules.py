"""The rules of `newsgen check`, by documents: `tests/cases/checks/*.md`, written to be read.

A case is a heading `## RULE: what it shows`, then the files of a site, each a block that names its `file=` (`times=`
repeats its text), then a block with what the rule finds there: for each file, words of the message.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from sites import Silence

from newsgen.checks import RULES
from newsgen.model.codes import CHECKS
from newsgen.pipeline import Options
from newsgen.pipeline.checking import check

DOCUMENTS = Path(__file__).parent.parent / "cases" / "checks"
CASE = re.compile(r"^## (?P<rule>[a-z-]+): (?P<title>.+)\n(?P<body>(?:(?!## ).*\n)*)", re.MULTILINE)
FILE = re.compile(r"^```text file=(\S+)(?: times=(\d+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FOUND = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Case(NamedTuple):
    rule: str
    files: dict[str, str]
    found: dict[str, str]


def cases() -> list[Any]:
    return [
        pytest.param(
            Case(
                match["rule"],
                {name: text * int(times or 1) for name, times, text in FILE.findall(match["body"])},
                yaml.safe_load(FOUND.findall(match["body"])[0]),
            ),
            id=f"{document.name}::{match['rule']}: {match['title']}",
        )
        for document in sorted(DOCUMENTS.glob("*.md"))
        for match in CASE.finditer(document.read_text("utf-8"))
    ]


@pytest.mark.parametrize("case", cases())
def test_case(case: Case, make_site: Any) -> None:
    site = make_site(case.files)
    findings = check(Options(site.root, executor="serial"), Silence())
    found = {d.path: d.message for d in findings.diagnostics if d.code == case.rule}
    assert found.keys() == case.found.keys(), found
    assert {path: words for path, words in case.found.items() if words not in found[path]} == {}, found


def test_every_rule_has_a_case_in_which_it_fires_and_one_in_which_it_does_not() -> None:
    shown = {(param.values[0].rule, bool(param.values[0].found)) for param in cases()}
    assert shown == {(rule, fires) for rule in RULES for fires in (True, False)}


def test_every_rule_has_its_severity() -> None:
    assert set(RULES) == set(CHECKS)


def test_a_rule_that_is_switched_off_finds_nothing(make_site: Any) -> None:
    site = make_site({"content/a.txt": "---\nsource_url: https://river.example/\n---\nIt rained.\n"})
    assert "source-link" in {d.code for d in check(Options(site.root), Silence()).diagnostics}
    site.write({"newsgen.yaml": "checks:\n  source-link: off\n  reprint: on\n"})
    assert "source-link" not in {d.code for d in check(Options(site.root), Silence()).diagnostics}


def test_all_broken_links_of_a_page_are_told_up_to_five(make_site: Any) -> None:
    links = " ".join(f"[{n}](../nowhere-{n}/)" for n in range(9))
    site = make_site({"content/2023-02-01-a.md": f"{links} [x](/towns/) [y](../../../../../above/)\n"})
    told = [d.message for d in check(Options(site.root), Silence()).diagnostics if d.code == "link-broken"]
    assert told == [f"the link ../nowhere-{n}/ leads to no page" for n in range(5)]


def test_a_site_below_a_path_has_no_broken_links(make_site: Any) -> None:
    site = make_site(
        {
            "content/2023-02-01-a.txt": "date 2023-02-01 River Daily (Reporter/Wu Di) Mayor Bai Tao spoke of rain.\n",
            "newsgen.yaml": "base_url: https://example.org/a/b/\n",
        }
    )
    assert "link-broken" not in {d.code for d in check(Options(site.root), Silence()).diagnostics}
