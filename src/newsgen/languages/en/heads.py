"""The head of a clipping: date, outlet, byline and headline above the running text."""

from __future__ import annotations

import re

from newsgen.languages.en.datelines import Dateline, dateline
from newsgen.languages.en.dates import BESIDE_A_DATE, DATE, DAY_FIRST, WEEKDAY, alone, date_in, date_line
from newsgen.languages.en.labels import UNFILLED, Labelled, labelled
from newsgen.languages.en.letterheads import goes_on_broken, goes_on_with_titles, is_letterhead
from newsgen.languages.en.lines import ABBREVIATION, COPYRIGHT, headed_by, is_headline, of_the_house, title_like
from newsgen.languages.en.measures import HEAD_LINE, HEADLINE, LABEL_LINE, PAIR, WHOLE_DAY
from newsgen.languages.en.outlets import (
    FIRST_RELEASE,
    is_issuer,
    is_outlet,
    without_outlets,
)
from newsgen.languages.en.paragraphs import Paragraph
from newsgen.languages.en.stamps import Head, stamp

LONGEST, SHORTEST, BEHIND_A_DATE = 14, 20, 16
"""Lines of a head at most; characters of a headline at least; characters of a release number behind a date at most."""
DATE_IN_FRONT = re.compile(r"\s*date\s*[:：]?\s+", re.IGNORECASE)
SHORT_IN_FRONT = re.compile(r"(?P<date>\d{1,2}\.\d{1,2}\.\d\d) ?(?:--|[–—]) ?(?=[A-Z“])")
"""`2.4.75 — The Minister …`"""
REFERENCE = re.compile(r"\s+(?P<mark>(?:[A-Z]{1,5} ?)?\d{1,4}/(?:\d{4}|\d\d))(?=\s|$)")
"""A number that an office gives its releases: `MPS 076/2000`."""
NUMBER_IN_FRONT = re.compile(r"[A-Z]{1,4} ?\d{2,4}(?:/\d{2,4})? (?=[A-Z])")
"""The same in front of a headline: `VA166 REVIEW BOARD …`."""
WEEKDAY_LAST = re.compile(rf"[ ,(|–—-]+{WEEKDAY}[ ,]*$")
"""The day of the week between a headline and its date: `… Refugee Week Thursday, 20 June 2013`."""
RUNS_ON = frozenset({"and", "as", "at", "by", "for", "from", "in", "of", "on", "over", "to", "with"})
"""Small words with which the second line of a headline begins."""
RUBRIC = re.compile(
    r"(?:Newsletter|News|Video|Exclusive|Opinion|Comment(?:ary)?|Communication|Feature|Correspondence)\s*[|｜丨]\s*"
)
FUSED = re.compile(
    r"(?P<title>[^.!?;“\"]{20,180}?[a-z0-9’')]) "
    r"(?=(?P<next>The|A|An|This|These|Today|Senator|Minister) (?:[A-Z][\w’'-]+ |[a-z]+ ))"
)


def read_head(text: list[Paragraph]) -> tuple[Head, list[Paragraph], Dateline | None]:
    """The head of a clipping, the paragraphs from the first sentence on, and the dateline of the first of them."""
    head = Head()
    context = " ".join(paragraph.text for paragraph in text[:8])[:3000]
    rest = list(text)
    opening: Dateline | None = None
    for _ in range(LONGEST):
        if not rest:
            break
        first = rest[0] = date_in_front(rest[0], head, context)
        if not first.text or understood(first, head, context):
            rest = rest[1:]
            continue
        opening = dateline(first.text)
        if opening is not None:
            break
        if not head.title and head.kept and is_rest(head.kept[-1], first.text):
            head.kept[-1] += f" {first.text}"
            rest = rest[1:]
            continue
        if not head.title and is_headline(first.text, rest[1:]):
            entitle(first, head, context)
            rest = run_over(head, rest)
        elif keeps(first, head, context):
            if head.kept and is_letterhead(head.kept[-1]) and goes_on_with_titles(first.text):
                head.kept[-1] += f" {first.text}"
            else:
                head.kept.append(first.text)
            rest = rest[1:]
        else:
            break
    if rest and not head.title and (head.date or head.kept) and opening is None:
        rest[0] = unfused(rest[0], head)
    return head, rest, opening


def is_rest(above: str, line: str) -> bool:
    """Is this line the other half of a letterhead that was broken over two?"""
    return len(line) < HEAD_LINE and not of_the_house(line) and goes_on_broken(above, line)


def run_over(head: Head, text: list[Paragraph]) -> list[Paragraph]:
    """What stands behind a headline, which may run over: `Council to Watch Elections / in Linhe and Malin`."""
    headline, following = text[0], text[1]
    line = following.text
    joins = line.split(" ", 1)[0] in RUNS_ON and following.line == headline.line + 1
    if not joins or len(line) >= HEAD_LINE or not line[-1].isalnum() or headline.text.endswith((".", "!", "?")):
        return text[1:]
    head.title += f" {line}"
    return text[2:]


def entitle(paragraph: Paragraph, head: Head, context: str) -> None:
    """Take a headline over, without the outlet, the date and the release number behind it."""
    line, head.tail_outlet = without_outlets(RUBRIC.sub("", paragraph.text))
    dated = date_in(line, context)
    if (
        dated is not None
        and len(dated.iso) == WHOLE_DAY
        and len(line) - dated.end < BEHIND_A_DATE
        and headed_by(line[: dated.start])
    ):
        head.dated(dated, paragraph.line)
        line = WEEKDAY_LAST.sub("", line[: dated.start]) + line[dated.end :]
    elif dated is not None and len(dated.iso) == WHOLE_DAY and alone(line[: dated.start]):
        # "Thu, 22nd October 2009 SENATE REJECTS …": the date stands in front.
        head.dated(dated, paragraph.line)
        line = line[dated.end :].lstrip(" ,-–—|")
    mark = REFERENCE.search(line)
    if mark is not None and mark.end() == len(line):
        head.kept.append(mark["mark"])
        line = line[: mark.start()]
    mark = NUMBER_IN_FRONT.match(line)
    if mark is not None:
        head.kept.append(mark[0].strip())
        line = line[mark.end() :]
    title = " ".join(line.split()).strip(" ,-–—|")
    head.title = title.removesuffix(".") if title.isupper() and ABBREVIATION.search(title) is None else title


def date_in_front(paragraph: Paragraph, head: Head, context: str) -> Paragraph:
    """Take `date 2023-02-01`, and `2.4.75 — ` in a country that writes the day first, off the front of the text."""
    short = SHORT_IN_FRONT.match(paragraph.text)
    dated = date_line(short["date"]) if short and DAY_FIRST.search(context) else None
    if short is not None and dated is not None and dated.iso:
        head.dated(dated, paragraph.line)
        return Paragraph(paragraph.text[short.end() :], paragraph.line)
    match = DATE_IN_FRONT.match(paragraph.text[:30])
    found = DATE.match(paragraph.text, match.end()) if match else None
    if found is None:
        return paragraph
    dated = date_in(found[0])
    if dated is not None:
        head.dated(dated, paragraph.line)
    rest = paragraph.text[found.end() :]
    beside = BESIDE_A_DATE.match(rest[:40]) if rest[:12].strip()[:1].isdigit() else None
    return Paragraph((rest[beside.end() :] if beside else rest).strip(" ,;|"), paragraph.line)


def understood(paragraph: Paragraph, head: Head, context: str) -> bool:
    """Read a line that holds facts of the head and nothing else."""
    line = paragraph.text
    if len(line) > LABEL_LINE:
        return False
    if UNFILLED.fullmatch(line):
        return True
    dated = date_line(line, context)
    if dated is not None:
        head.dated(dated, paragraph.line)
        return True
    facts = labelled(line)
    if facts is not None:
        return take(facts, paragraph, head)
    parts = [part.strip() for part in re.split(r"[|｜]", line)]
    if len(parts) > 1 and len(line) < HEAD_LINE:
        return stamps(parts, paragraph, head)
    return stamp(line, paragraph.line, head)


def take(facts: Labelled, paragraph: Paragraph, head: Head) -> bool:
    """Take the values of a label line over; what is not understood on it stays in the text."""
    head.date = head.date or facts.date
    if facts.impossible:
        head.impossible(facts.impossible, paragraph.line)
    if facts.title:
        if head.title:
            head.kept.append(head.title)
        head.title, head.tail_outlet = without_outlets(facts.title)
    head.label_outlet = head.label_outlet or facts.outlet
    head.byline += facts.byline
    if facts.left:
        head.kept.append(facts.left)
    return True


def stamps(parts: list[str], paragraph: Paragraph, head: Head) -> bool:
    """`By Wu Di | China Daily | Updated: 2019-03-02 08:18`: all parts, or none."""
    trial = Head()
    for part in filter(None, parts):
        dated = date_line(part)
        facts = labelled(part)
        if dated is not None:
            trial.dated(dated, paragraph.line)
        elif facts is not None and not facts.left:
            take(facts, paragraph, trial)
        elif part.isupper() and is_outlet(part.title()):
            trial.stamp_outlet = trial.stamp_outlet or part
        elif not stamp(part, paragraph.line, trial):
            return False
    head.date = head.date or trial.date
    head.label_outlet = head.label_outlet or trial.label_outlet
    head.stamp_outlet = head.stamp_outlet or trial.stamp_outlet
    head.byline += trial.byline
    head.remarks += trial.remarks
    return True


def keeps(paragraph: Paragraph, head: Head, context: str) -> bool:
    """A head line that is not understood as a whole: read its facts, leave it in the text."""
    line = paragraph.text
    if len(line) > HEADLINE or not (of_the_house(line) or title_like(line)):
        return False
    dated = date_in(line, context)
    if dated is not None and len(dated.iso) == WHOLE_DAY and (of_the_house(line) or not line[dated.end :].strip(" .")):
        head.dated(dated, paragraph.line)
    right = COPYRIGHT.match(line)
    if right is not None:
        head.stamp_outlet = head.stamp_outlet or right["outlet"].strip()
    if FIRST_RELEASE.search(line):
        head.release = True
    if is_issuer(line):
        head.issuer = head.issuer or line
    return True


def unfused(paragraph: Paragraph, head: Head) -> Paragraph:
    """A headline that ran into the first sentence: `… in the dead of night The Democrats have …`."""
    mark = REFERENCE.search(paragraph.text[:200])
    if mark is not None and mark.start() > SHORTEST and not re.search(r"[.!?] ", paragraph.text[: mark.start()]):
        head.title = paragraph.text[: mark.start()]
        return Paragraph(paragraph.text[mark.start() :].lstrip(), paragraph.line)
    match = FUSED.match(paragraph.text)
    if match is None or match["title"].count(" ") <= PAIR:
        return paragraph
    if match["next"] in {"Senator", "Minister"} and match["title"].rsplit(" ", 1)[-1][0].isupper():
        # "… according to Greens Senator Wendy Hale": a title, and no new sentence.
        return paragraph
    head.title = match["title"]
    return Paragraph(paragraph.text[match.end() :], paragraph.line)
