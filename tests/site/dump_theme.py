"""A theme that shows every field of every view: what a template of any site could show, a build must keep right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.pages import PAGES

if TYPE_CHECKING:
    from pathlib import Path

BASE = "{% block main %}{% endblock %}\n{{ frame }}\n{{ site }}\n"
PAGE = '{% extends "base.html" %}{% block main %}{{ view }}{% endblock %}\n'


def write_dump_theme(folder: Path) -> Path:
    (folder / "assets").mkdir(parents=True)
    (folder / "base.html").write_text(BASE)
    (folder / "assets/newsgen.css").write_text("body { margin: 0 }\n")
    for kind in PAGES:
        (folder / kind.template).write_text(PAGE)
    return folder
