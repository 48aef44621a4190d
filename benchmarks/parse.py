"""What reading costs: milliseconds of one core to load an article and to find its officials.

Every text is different and is read once a round, so that nothing can be remembered from one to the next.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import archive
from newsgen.loader import entitle, load
from newsgen.officials import KnownNames, identify
from words import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
SEED = HERE.parent / "content" / "2023-02-01-pengjiang-enterprises.txt"
HAN = "安白才昌晨达东方风高光国海航和宏华江杰金军开康兰林龙明南宁平青荣山松涛文武祥新义永云志忠"
FAMILY = "曹陈程邓丁范冯高郭何洪胡黄江金雷李梁林刘罗马孟潘彭秦宋苏孙汤唐王魏吴徐许杨叶袁曾张赵郑周朱邹"
NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", "reporter")


def seeds(rng: random.Random, count: int) -> Iterator[str]:
    """The example of the repository, with the names of other people."""
    text = SEED.read_text(encoding="utf-8")
    for _ in range(count):
        family, given = rng.choice(VOCABULARY["family"]), rng.choice(VOCABULARY["given"]).capitalize()
        yield text.replace("Lao Maochang", f"{family} {given}an").replace("Ma Pingao", f"{family} {given}lin")


def generated(_rng: random.Random, count: int) -> Iterator[str]:
    """Clippings as the archives of the benchmark hold them."""
    yield from map(archive.clipping, archive.stories(count))


def chinese(rng: random.Random, count: int) -> Iterator[str]:
    """A Chinese clipping of the same kind, with invented names and figures."""
    template = (HERE / "clipping.zh.txt").read_text(encoding="utf-8")
    for _ in range(count):
        persons = {name: rng.choice(FAMILY) + "".join(rng.sample(HAN, 2)) for name in NAMES}
        places = {name: "".join(rng.sample(HAN, 2)) for name in ("place", "town")}
        text = template.format(date="2023-02-01", number="{}", **persons, **places)
        yield text.format(*(rng.randrange(2, 90) for _ in range(text.count("{}"))))


def read(data: bytes, known: KnownNames) -> tuple[float, float, float, int]:
    """Seconds to load, to find and to entitle; and how many officials were found."""
    start = time.process_time()
    article = load(data, "content/2023-02-01-example.txt").article
    loaded = time.process_time()
    if article is None:
        raise SystemExit("a text of the benchmark was not read")
    article = identify(article, known)
    found = time.process_time()
    entitle(article)
    named = sum(len(item.mentions) for item in article.items)
    return loaded - start, found - loaded, time.process_time() - found, named


def measure(name: str, texts: list[bytes], rounds: int) -> str:
    """A row of the table: medians over all readings but those of the first round, which warms up."""
    known = KnownNames(frozenset())
    for data in texts:
        read(data, known)
    readings = [read(data, known) for _ in range(rounds) for data in texts]
    columns = [median(column) for column in zip(*readings, strict=True)]
    size = sum(map(len, texts)) / len(texts) / 1000
    milliseconds = [1000 * seconds for seconds in columns[:3]]
    cells = (*(f"{value:.2f}" for value in (sum(milliseconds), *milliseconds)), f"{columns[3]:.0f}")
    return f"| {name} | {size:.1f} | {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many different texts of each kind")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    kinds: dict[str, Callable[[random.Random, int], Iterator[str]]] = {
        "the repository's example": seeds,
        "generated clippings": generated,
        "a Chinese clipping": chinese,
    }
    print("| text | KB | ms an article | load | find officials | headline | persons |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, make in kinds.items():
        texts = [text.encode() for text in make(random.Random(name), options.count)]
        print(measure(name, texts, options.rounds), flush=True)


if __name__ == "__main__":
    main()
