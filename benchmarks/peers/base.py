"""What the runner asks of a generator, and what the peers' sites have in common."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import archive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from archive import Story

BENCHMARKS = Path(__file__).parents[1]
WORK = BENCHMARKS / "work"
TRASH = WORK / "trash"
SITES = Path(__file__).parent / "sites"


class Generator(Protocol):
    """A static site generator and how it is run."""

    name: str
    extra_lists: int
    """Pages it cannot but write beside those that are compared; -1 where it is not held to a number."""

    def version(self) -> str:
        """As its users know it; installs the peer where it is not there yet."""
        ...

    def prepare(self, site: Path, size: int, mix: str) -> None:
        """Write the site's sources into an empty folder."""
        ...

    def command(self, site: Path) -> Sequence[str | Path]:
        """The command that builds `site/build/`."""
        ...

    def forget(self, site: Path) -> None:
        """Take away what the last build left, so that the next is a first build."""
        ...


def python_peers() -> Path:
    """The environment with the peers from PyPI, made on first use."""
    environment = WORK / "environment"
    mark = environment / "ready"
    wanted = BENCHMARKS / "requirements.txt"
    if not mark.exists() or mark.read_bytes() != wanted.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = [str(environment / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--requirement", wanted], check=True)
        mark.write_bytes(wanted.read_bytes())
    return environment


def forget(site: Path, *others: str) -> None:
    """Take away the site's output, and folders of state beside it."""
    for name in ("build", *others):
        throw_away(site / name)


def throw_away(folder: Path) -> None:
    """Put a folder aside until all is measured.

    To delete many files slows down whoever makes new ones in the minutes after: ext4 passes over every inode
    that was freed of late (`recently_deleted` in fs/ext4/ialloc.c).
    """
    if folder.is_dir():
        TRASH.mkdir(parents=True, exist_ok=True)
        folder.rename(Path(tempfile.mkdtemp(dir=TRASH)) / folder.name)


def empty_trash() -> None:
    """Delete what was put aside."""
    shutil.rmtree(TRASH, ignore_errors=True)


def facts(story: Story) -> dict[str, str | list[str]]:
    """What a template needs to know of an article, beside its text."""
    return {
        "title": story.title,
        "date": f"{story.date}T00:00:00Z",
        "day": story.date,
        "month": story.date[:7],
        "days": [story.date],
        "months": [story.date[:7]],
        "years": [story.date[:4]],
        "outlet": story.outlet,
        "byline": story.items[0].reporter,
        "officials": [official.name for official in story.officials],
    }


def toml(values: dict[str, str | list[str]]) -> str:
    """The same as TOML front matter; JSON's strings and lists of strings are TOML's too."""
    lines = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    return f"+++\n{lines}+++\n"


def body_html(story: Story) -> str:
    """The paragraphs of a clipping, ready to be put into a page."""
    paragraphs = (text for item in story.items for text in item.paragraphs)
    return "".join(f"<p>{escape(text, quote=False)}</p>\n" for text in paragraphs)


def write_articles(site: Path, size: int, document: Callable[[Story], tuple[str, str]]) -> None:
    """A file an article below `site/content/YYYY/MM/DD/`; `document` makes its suffix and its text."""
    for story in archive.stories(size):
        folder = site / "content" / story.date.replace("-", "/")
        folder.mkdir(parents=True, exist_ok=True)
        suffix, text = document(story)
        (folder / f"{story.slug}{suffix}").write_text(text, encoding="utf-8")


def body(story: Story, mix: str) -> tuple[str, str]:
    """The article's text and the suffix of its file, as is fastest for a generator.

    A clipping has no markup, so a peer need not run Markdown over it: it gets finished paragraphs.
    """
    if mix == "markdown":
        return ".md", archive.body_markdown(story)
    return ".html", body_html(story)
