"""Paragraphs of a plain text: blank lines, hard-wrapped lines, and lines that a converter tore apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.languages.en.dates import CLOCK, DATE_OF_A_LINE, date_line
from newsgen.languages.en.lexicon import lexicon
from newsgen.languages.en.measures import PAIR

SHORT, UNEVEN, WRAPPED = 40, 60, 110
"""Lines of hard-wrapped text are longer than the first, differ less than the second, are shorter than the third."""
CAPITALS_AND_GAP = re.compile(r"\s*[A-Z]{4,}(?: [A-Z]{3,})?(?:, [A-Z][a-z]+\.?)?(?P<gap>[ \t]{2,})(?=[A-Z][a-z])")
SPACES = (
    "  ",
    "\t",
    "\xa0",
    "\u3000",
    "\u2009",
    "\u200a",
    "\u202f",
    "\u2003",
    "\u2002",
    "\x0b",
    "\x0c",
    "\r",
    "\x85",
    "\u2028",
    "\u2029",
)
"""Where none of these stands in a text, there is no white space to fold."""
OF_ITS_OWN = re.compile(
    rf"[(（\[ ]*[A-Z][\w'’ .]{{1,40}}[)）\], ]+.{{0,12}}{DATE_OF_A_LINE}[^a-z]*"
    r"|(?:By|BY) [A-Z][^.!?]{2,80}|[A-Za-z ]{2,24}[:：=].*"
    rf"|(?:[Dd]ate:? )?{DATE_OF_A_LINE}(?: {CLOCK})?(?:[ |]+[A-Z][^.!?]{{2,160}})?"
    rf"|[A-Z][^a-z.!?]{{2,40}}, (?i:{DATE_OF_A_LINE})"
    r"|(?:REUTER|Reuter)[Ss]?(?: .{0,3})?|Enditem"
)
"""A line of a head (agency and date, writer, label), which is never a part of the line above it."""
WRAPS = re.compile(r"[a-z][\w'’-]*(?:[,;)]? |[.,;)]+$)")
ENDED = (".", "!", "?", ":", ";", "”", '"', "’", "'", ")", "]", "-", "_", "|")


FEWEST = 3
"""Entries that make a roster of one line."""
ENTRY = re.compile(r"(?:[A-Z][\w.'’-]* ){1,4}[A-Z][\w.'’-]*, (?P<post>[A-Z].{3,200}[^.!?;,])")
"""`Ann Lee, Deputy Mayor of Linhe`, an entry of a roster."""
STOPPED = re.compile(r"[a-z]{3}[.!?] ")


class Paragraph(NamedTuple):
    """A paragraph with white space folded, and the line of the text where it starts (from 1)."""

    text: str
    line: int


def paragraphs(text: str) -> list[Paragraph]:
    """All paragraphs of a text, in order."""
    found: list[Paragraph] = []
    block: list[Paragraph] = []
    odd = [space for space in SPACES if space in text]
    for number, raw in enumerate(text.split("\n"), 1):
        folded = raw.strip()
        if "  " in folded and (parts := roster(folded)):
            found += joined(block) + [Paragraph(" ".join(part.split()), number) for part in parts]
            block = []
            continue
        if odd and any(space in folded for space in odd):
            folded = " ".join(folded.split())
        if folded and any(map(str.isalnum, folded)):
            block.append(Paragraph(with_dash(raw, folded), number))
        elif block:
            found += joined(block)
            block = []
    found += joined(block)
    return mended(found)


def roster(line: str) -> list[str]:
    """The entries of a list that a converter printed in one line, and what stands around them; empty where it is none.

    `Ann Lee, Mayor of Linhe  Wu Di, Deputy Mayor  Bai Tao, Director of …`, parted by white space alone.
    """
    if line.count(", ") < FEWEST or line.count("  ") < FEWEST - 1:
        return []
    parts = line.split("  ")
    entries = [is_entry(part.strip()) for part in parts]
    if sum(entries) < FEWEST:
        return []
    first = entries.index(True)
    last = len(entries) - entries[::-1].index(True)
    inside = [part for part in parts[first:last] if part.strip()]
    if not all(is_entry(part.strip()) for part in inside):
        return []
    return [
        part for part in ("  ".join(parts[:first]), *inside, "  ".join(parts[last:])) if any(map(str.isalnum, part))
    ]


def is_entry(text: str) -> bool:
    """Is this a name, a comma and a post, and no sentence?"""
    found = ENTRY.fullmatch(text) if text.find(", ", 0, SHORT + SHORT) > 0 else None
    if found is None or STOPPED.search(text):
        return False
    anchors = lexicon().anchors
    return any(word in anchors or word.lower() in anchors for word in found["post"].replace(",", " ").split())


def with_dash(raw: str, folded: str) -> str:
    """`WASHINGTON  The Department` is a dateline whose dash was lost in conversion."""
    if "  " not in raw[:60]:
        return folded
    match = CAPITALS_AND_GAP.match(raw)
    return folded if match is None else f"{raw[: match.start('gap')].strip()} - {' '.join(raw[match.end() :].split())}"


def joined(block: list[Paragraph]) -> list[Paragraph]:
    """The lines of a block as one paragraph where they are hard-wrapped, else a paragraph each."""
    if len(block) < PAIR:
        return block
    own = next((n for n, line in enumerate(block) if len(line.text) < WRAPPED and of_its_own(line.text)), None)
    if own is not None:
        return [*joined(block[:own]), block[own], *joined(block[own + 1 :])]
    lengths = [len(line.text) for line in block]
    if max(lengths) > WRAPPED:
        return block
    whole = [line.text for line in block[:-1]]
    short = sum(len(line) < SHORT for line in whole)
    ended = sum(line.endswith((".", "!", "?", ":", "”")) for line in whole)
    if 2 * short > len(whole) or 2 * ended > len(whole) or max(lengths) - min(map(len, whole)) > UNEVEN:
        return block
    return [Paragraph(" ".join(line.text for line in block), block[0].line)]


def of_its_own(line: str) -> bool:
    """Is this line a line of a head?"""
    return OF_ITS_OWN.fullmatch(line) is not None or date_line(line) is not None


def mended(found: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs that break off in the middle of a sentence go together with the next."""
    result: list[Paragraph] = []
    for paragraph in found:
        before = result[-1].text if result else ""
        goes_on = len(before) > SHORT and WRAPS.match(paragraph.text) and not before.endswith(ENDED)
        if goes_on and before[0] != "/" and not of_its_own(paragraph.text):
            result[-1] = Paragraph(f"{before} {paragraph.text}", result[-1].line)
        else:
            result.append(paragraph)
    return result
