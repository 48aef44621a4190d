"""A build's report and its diagnostics, as text, JSON or CI annotations: data to stdout, all else to stderr."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

if TYPE_CHECKING:
    from newsgen.model.diagnostic import Diagnostic
    from newsgen.pipeline import Report

COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
INFO_SHOWN = 5


def status(report: Report, *, strict: bool) -> int:
    """The exit status of a build that came to its end."""
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(d.severity in failing for d in report.diagnostics))


def print_report(report: Report, form: str, seconds: float, *, quiet: bool) -> None:
    """Print what a build did and found."""
    if form == "json":
        fields = {
            **msgspec.structs.asdict(report),
            "warnings": _count(report, "warning"),
            "errors": _count(report, "error"),
            "seconds": round(seconds, 3),
        }
        click.echo(msgspec.json.format(msgspec.json.encode(fields), indent=2).decode())
        return
    for diagnostic in report.diagnostics:
        if quiet and diagnostic.severity != "error":
            continue
        if form == "github":
            click.echo(annotation(diagnostic))
        else:
            _print(diagnostic)
    if not quiet:
        click.echo(summary(report, seconds), err=True)


def _print(diagnostic: Diagnostic) -> None:
    place = f"{diagnostic.path}:{diagnostic.line}" if diagnostic.line else diagnostic.path
    severity = click.style(diagnostic.severity, fg=COLOURS[diagnostic.severity])
    click.echo(f"{place}: {severity} {diagnostic.code} {diagnostic.message}", err=True)
    if diagnostic.hint:
        click.echo(f"  hint: {diagnostic.hint}", err=True)


def annotation(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions."""
    place = f"file={_escaped(diagnostic.path, ':,')}" + (f",line={diagnostic.line}" if diagnostic.line else "")
    text = f"{diagnostic.message}. {diagnostic.hint}" if diagnostic.hint else diagnostic.message
    return f"::{GITHUB[diagnostic.severity]} {place},title={diagnostic.code}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def summary(report: Report, seconds: float) -> str:
    """One line that says what was done, and where to look at it."""
    warnings, errors = _count(report, "warning"), _count(report, "error")
    found = "".join(
        f", {number:,} {word}{'s' if number != 1 else ''}"
        for number, word in ((errors, "error"), (warnings, "warning"))
        if number
    )
    return (
        f"{_plural(report.articles, 'article')}, {_plural(report.officials, 'official')}:"
        f" {report.written:,} files written, {report.kept:,} kept, {report.removed:,} removed{found}"
        f" in {seconds:.2f} s\nOpen {report.output}/index.html"
    )


def _plural(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _count(report: Report, severity: str) -> int:
    return sum(1 for d in report.diagnostics if d.severity == severity)
