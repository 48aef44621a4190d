"""A build's report and its diagnostics, as text, JSON or CI annotations: data to stdout, all else to stderr."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click
import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.diagnostic import Diagnostic
    from newsgen.pipeline import Report
    from newsgen.pipeline.checking import Findings

COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
INFO_SHOWN = 5


def status(diagnostics: Sequence[Diagnostic], *, strict: bool) -> int:
    """The exit status of a build or a check that came to its end."""
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(d.severity in failing for d in diagnostics))


def print_report(report: Report | Findings, form: str, seconds: float, *, quiet: bool, every: bool) -> None:
    """Print what a build or a check did and found; of each info the first few, unless `every` one is asked for."""
    if form == "json":
        fields = {
            **msgspec.structs.asdict(report),
            "warnings": _count(report, "warning"),
            "errors": _count(report, "error"),
            "seconds": round(seconds, 3),
        }
        click.echo(msgspec.json.format(msgspec.json.encode(fields), indent=2).decode())
        return
    infos: Counter[str] = Counter()
    for diagnostic in report.diagnostics:
        if quiet and diagnostic.severity != "error":
            continue
        if form == "github":
            click.echo(annotation(diagnostic))
            continue
        infos[diagnostic.code] += diagnostic.severity == "info"
        if every or infos[diagnostic.code] <= INFO_SHOWN:
            _print(diagnostic)
    if not quiet:
        _print_rest(infos, every=every)
        click.echo(summary(report, seconds), err=True)


def _print_rest(infos: Counter[str], *, every: bool) -> None:
    for code, number in () if every else sorted(infos.items()):
        if number > INFO_SHOWN:
            click.echo(f"{number - INFO_SHOWN:,} more of {code}; -v shows them all", err=True)


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


def summary(report: Report | Findings, seconds: float) -> str:
    """One line that says what was done."""
    from newsgen.pipeline import Report  # loaded by whoever has a report; not by `--help`

    found = ", ".join(
        _plural(number, severity) for severity in ("error", "warning") if (number := _count(report, severity))
    )
    articles = _plural(report.articles, "article")
    if not isinstance(report, Report):
        found = found or "no errors or warnings"
        return f"{articles} and {_plural(report.files, 'file')} checked: {found} in {seconds:.2f} s"
    return (
        f"{articles}, {_plural(report.officials, 'official')}:"
        f" {report.written:,} files written, {report.kept:,} kept, {report.removed:,} removed{found and f', {found}'}"
        f" in {seconds:.2f} s"
    )


def _plural(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _count(report: Report | Findings, severity: str) -> int:
    return sum(1 for d in report.diagnostics if d.severity == severity)
