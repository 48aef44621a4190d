"""Follow the examples of pages as a reader would: `make docs`; `--check` only tells what is no longer true.

In an empty site's folder every block that is marked `file=NAME` is written, every `newsgen` command of a `console`
block is run, and what it prints is held to the page, times apart. At the end a strict build must pass.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
GUIDES = ("add-clippings", "name-officials", "override-a-template", "publish", "write-a-plugin")
PAGES = ("README.md", "docs/tutorial.md", "docs/reference/command-line.md", *(f"docs/how-to/{g}.md" for g in GUIDES))
BLOCK = re.compile(r"^(?P<indent> *)```(?P<info>.+)\n(?P<body>(?:.*\n)*?)(?P=indent)```$", re.MULTILINE)
FILE = re.compile(r"\bfile=(\S+)")
TIME = re.compile(r'\b\d+\.\d+(?= s\b)|(?<="seconds": )\d+\.\d+')
TODAY = "1735689600"
"""The examples are of the past, whatever the clock says."""
SETUP = "Setting up .venv (once)\n"
"""What `make site` prints before newsgen does; here newsgen is there already."""


def follow(page: str, site: Path) -> str:
    """The page with the true output of its commands."""
    if page == "README.md":  # shows what comes of the repository's own content
        shutil.copytree(TOP / "content", site / "content")
    (site / "content").mkdir(exist_ok=True)
    text = BLOCK.sub(lambda block: _block(block, site), (TOP / page).read_text("utf-8"))
    if complaint := run("newsgen build --strict --quiet", site):
        raise SystemExit(f"{page}: at its end the site has mistakes\n{complaint}")
    return text


def _block(block: re.Match[str], site: Path) -> str:
    indent, body = block["indent"], block["body"]
    if name := FILE.search(block["info"]):
        path = site / name[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(re.sub(f"^{indent}", "", body, flags=re.MULTILINE), "utf-8")
    elif block["info"] == "console":
        commands = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE)
        body = "".join(f"$ {command}\n{_output(command, shown, site)}" for command, shown in commands)
    return f"{indent}```{block['info']}\n{body}{indent}```"


def _output(command: str, shown: str, site: Path) -> str:
    """What the command prints; what is shown, where that differs in times alone or the command is not run here."""
    if command == "make site":
        printed = SETUP + run("newsgen build", site)
    elif command.startswith(("newsgen ", "cat ")):
        printed = run(command, site)
    else:
        return shown
    return shown if TIME.sub("", printed) == TIME.sub("", shown) else printed


def run(command: str, site: Path) -> str:
    """Everything that a command prints."""
    words = shlex.split(command)
    if words[0] == "newsgen":
        words[:1] = [sys.executable, "-m", "newsgen"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": TODAY}
    done = subprocess.run(  # noqa: S603 - commands of our own pages
        words, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, env=environment
    )
    printed = done.stdout.decode()
    if "Traceback" in printed:
        raise SystemExit(f"{command}\n{printed}")
    return printed.rstrip("\n") + "\n" * bool(printed)


def main(*, check: bool) -> None:
    """Follow every page; renew what is out of date, or tell."""
    stale = []
    for page in PAGES:
        with tempfile.TemporaryDirectory() as site:
            before, after = (TOP / page).read_text("utf-8"), follow(page, Path(site))
        if after != before:
            stale.append(page)
            if not check:
                (TOP / page).write_text(after, "utf-8", newline="\n")
    if stale and check:
        raise SystemExit("these pages show what newsgen no longer prints, run `make docs`:\n" + "\n".join(stale))
    print("\n".join(stale) or "The examples are true.")


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
