"""newsgen beside other generators, on the same articles: `python benchmarks/run.py --help`.

Each repetition runs every generator once, one after the other; what is printed are medians, and of ratios
the medians of the repetitions' own ratios.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import archive
import check
import measure
import report
from facts import Facts
from peers import PEERS, Newsgen
from peers.base import BENCHMARKS, WORK, empty_trash, throw_away
from results import COPY, FIRST, Result, Run, kept, machine
from scenarios import SCENARIOS, Place

if TYPE_CHECKING:
    from peers.base import Generator


GRAIN = 3
"""Seconds after which a file's time stamp can be trusted: younger ones are read again, and would count as work."""


def prepared(generator: Generator, size: int, mix: str) -> Path:
    """The generator's site with its sources; made once, then kept in `work/`."""
    site = WORK / "sites" / f"{size}-{mix}" / generator.name.lower()
    mark = site / "ready"
    if not mark.exists() or mark.read_text(encoding="ascii") != recipe():
        say(f"{generator.name}: writing the sources of {size:,} articles")
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir(parents=True)
        generator.prepare(site, size, mix)
        time.sleep(GRAIN)
        mark.write_text(recipe(), encoding="ascii")
    return site


def recipe() -> str:
    """A digest of all that decides what the sources are: archives made by other code are made anew."""
    peers = BENCHMARKS / "peers"
    archives = (BENCHMARKS / name for name in ("archive.py", "facts.py", "words.py", "words.toml"))
    made_by = [*archives, *peers.glob("*.py"), *peers.glob("sites/**/*")]
    parts = (path.read_bytes() for path in sorted(made_by) if path.is_file() and "__pycache__" not in path.parts)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def say(text: str) -> None:
    """Tell whoever waits."""
    print(text, file=sys.stderr, flush=True)


def first_build(result: Result, generator: Generator, site: Path, repetition: int) -> None:
    """Build from nothing; the first time, hold the site against the facts."""
    generator.forget(site)
    work(result, generator, site, FIRST, repetition)
    if generator.name not in result.sites:
        facts = Facts.read(prepared(Newsgen(), result.size, result.mix))
        result.sites[generator.name] = check.check(site / "build", facts, generator.extra_lists)


def work(result: Result, generator: Generator, site: Path, name: str, repetition: int) -> None:
    """Run the generator's build once and note the cost."""
    cost = measure.run([str(part) for part in generator.command(site)], site / "log.txt", cwd=site)
    result.runs.append(Run(generator.name, name, repetition, cost))
    figures = f"{cost.wall:.2f} s, {cost.cpu:.2f} s CPU (others {cost.others:.2f}), {cost.together / 1e6:.0f} MB"
    say(f"  {generator.name}: {name}: {figures}")


def later_builds(result: Result, generator: Generator, site: Path, repetition: int) -> None:
    """Each scenario, proved and undone; at last the site must be what the first build made."""
    mark = site / "ready"
    mark.unlink()  # until all changes are undone
    before = check.digests(site / "build") if repetition == 0 else {}
    place = Place.choose(site, Facts.read(site))
    for name, scenario in SCENARIOS.items():
        with scenario(place) as shown:
            work(result, generator, site, name, repetition)
            if not shown():
                raise check.WrongSiteError(f"{name}: the site does not show it")
        measure.run([str(part) for part in generator.command(site)], site / "log.txt", cwd=site)
    if before:
        check.compare(before, check.digests(site / "build"))
    mark.write_text(recipe(), encoding="ascii")


def copied(result: Result, generator: Generator, site: Path, repetition: int) -> None:
    """What the disk alone costs: a copy of the finished site."""
    copy = site / "copy"
    cost = measure.run(["cp", "-r", str(site / "build"), str(copy)], site / "log.txt")
    throw_away(copy)
    result.runs.append(Run(generator.name, COPY, repetition, cost))
    say(f"  {COPY}: {cost.wall:.2f} s")


def compare(size: int, mix: str, generators: list[Generator], repeat: int, *, only_first: bool) -> Result:
    """All measurements of one archive."""
    result = Result(size, mix, machine())
    sites = {generator.name: prepared(generator, size, mix) for generator in generators}
    result.versions = {generator.name: generator.version() for generator in generators}
    for repetition in range(repeat):
        say(f"{size:,} {mix}, repetition {repetition + 1} of {repeat}")
        turns = generators if repetition % 2 == 0 else generators[::-1]
        for generator in turns:
            site = sites[generator.name]
            first_build(result, generator, site, repetition)
            if isinstance(generator, Newsgen) and not only_first:
                copied(result, generator, site, repetition)
                later_builds(result, generator, site, repetition)
        result.save()
    return result


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000", help="numbers of articles, with commas between")
    parser.add_argument("--peers", default="hugo", help=f"some of {','.join(PEERS)}; empty for none")
    parser.add_argument("--mix", choices=archive.MIXES, default=archive.MIXES[0])
    parser.add_argument("--repeat", type=int, default=3, help="how often each is run (3)")
    parser.add_argument("--only-first", action="store_true", help="no later builds, and no copy of the site")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write a page of all results kept, and a plot")
    parser.add_argument("--only-write", action="store_true", help="measure nothing")
    return parser.parse_args()


def main() -> None:
    """Measure, print, write."""
    options = arguments()
    peers = options.peers.split(",") if options.peers else []
    if unknown := set(peers) - PEERS.keys():
        raise SystemExit(f"unknown peers: {', '.join(sorted(unknown))}; known are {', '.join(PEERS)}")
    if not options.only_write:
        generators: list[Generator] = [Newsgen(), *(PEERS[name]() for name in peers)]
        for size in map(int, options.sizes.split(",")):
            measured = compare(size, options.mix, generators, options.repeat, only_first=options.only_first)
            print(report.tables(measured))
        empty_trash()
    if options.write:
        report.write(options.write, kept())


if __name__ == "__main__":
    main()
