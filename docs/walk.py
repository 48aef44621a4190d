"""Follow the examples of pages as a reader would: `make docs`; `--check` only tells what is no longer true.

In an empty site's folder every block that is marked `file=NAME` is written, every `newsgen` command of a `console`
block is run, and what it prints is held to the page, times apart. At the end a strict build must pass.
`newsgen serve` is ended, as by Ctrl-C, once a visitor has looked at what it serves: tests/browser/test_tutorial.py.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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

SHOWN = "http://127.0.0.1:8000/"
"""Where a reader's preview is; here it takes whatever port is free, so that two may walk at a time."""
PATIENCE = 120
"""Seconds that a visit may take; then the server is killed, rather than waited for without end."""
INTERRUPTED = 130


class Reader(NamedTuple):
    """Who follows a page: in which folder, with which newsgen, and what they do while it serves."""

    site: Path
    newsgen: tuple[str, ...] = (sys.executable, "-m", "newsgen")
    environment: Mapping[str, str] = os.environ
    visit: Callable[[str], None] | None = None
    """Is given the address of the site that is served."""


def follow(page: str, reader: Reader) -> str:
    """The page with the true output of its commands."""
    site = reader.site
    if page == "README.md":  # shows what comes of the repository's own content
        shutil.copytree(TOP / "content", site / "content")
    (site / "content").mkdir(exist_ok=True)
    text = BLOCK.sub(lambda block: _block(block, reader), (TOP / page).read_text("utf-8"))
    if complaint := run("newsgen build --strict --quiet", reader):
        raise SystemExit(f"{page}: at its end the site has mistakes\n{complaint}")
    return text


def _block(block: re.Match[str], reader: Reader) -> str:
    indent, body = block["indent"], block["body"]
    if name := FILE.search(block["info"]):
        path = reader.site / name[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(re.sub(f"^{indent}", "", body, flags=re.MULTILINE), "utf-8")
    elif block["info"] == "console":
        commands = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE)
        body = "".join(f"$ {command}\n{_output(command, shown, reader)}" for command, shown in commands)
    return f"{indent}```{block['info']}\n{body}{indent}```"


def _output(command: str, shown: str, reader: Reader) -> str:
    """What the command prints; what is shown, where that differs in times alone or the command is not run here."""
    if command == "make site":
        printed = SETUP + run("newsgen build", reader)
    elif command == "newsgen serve":
        printed = serve(reader)
    elif command.startswith(("newsgen ", "cat ")):
        printed = run(command, reader)
    else:
        return shown
    return shown if TIME.sub("", printed) == TIME.sub("", shown) else printed


def run(command: str, reader: Reader) -> str:
    """Everything that a command prints."""
    with _start(command, reader) as process:
        printed, _ = process.communicate()
    if "Traceback" in printed:
        raise SystemExit(f"{command}\n{printed}")
    return printed.rstrip("\n") + "\n" * bool(printed)


def serve(reader: Reader) -> str:
    """Everything that a preview prints from its beginning until it is ended; between them it is visited."""
    printed = ""
    with _start("newsgen serve --port 0", reader) as server:
        limit = Timer(PATIENCE, server.kill)
        limit.start()
        try:
            for line in server.stdout or ():
                printed += line
                if address := re.match(r"Serving (\S+)", line):
                    printed = printed.replace(address[1], SHOWN)
                    if reader.visit:
                        reader.visit(address[1])
                    server.send_signal(signal.SIGINT)
            server.wait()
        finally:
            limit.cancel()
            server.kill()
    if server.returncode != INTERRUPTED:
        raise SystemExit(f"newsgen serve: ended with {server.returncode}\n{printed}")
    return printed


def _start(command: str, reader: Reader) -> subprocess.Popen[str]:
    words = shlex.split(command)
    if words[0] == "newsgen":
        words[:1] = reader.newsgen
    return subprocess.Popen(  # noqa: S603 - commands of our own pages
        words,
        cwd=reader.site,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**reader.environment, "SOURCE_DATE_EPOCH": TODAY},
    )


def main(*, check: bool) -> None:
    """Follow every page; renew what is out of date, or tell."""
    stale = []
    for page in PAGES:
        with tempfile.TemporaryDirectory() as site:
            before, after = (TOP / page).read_text("utf-8"), follow(page, Reader(Path(site)))
        if after != before:
            stale.append(page)
            if not check:
                (TOP / page).write_text(after, "utf-8", newline="\n")
    if stale and check:
        raise SystemExit("these pages show what newsgen no longer prints, run `make docs`:\n" + "\n".join(stale))
    print("\n".join(stale) or "The examples are true.")


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
