"""A clipping taken apart: head, stories, tails. What is not understood stays in the paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from newsgen.languages.zh import bylines, datelines, dates, labels, outlets, paragraphs, tails
from newsgen.model.clipping import Clipping, ClippingItem, Remark

if TYPE_CHECKING:
    from newsgen.languages.zh.paragraphs import Line
    from newsgen.model.article import Credit

_HEADLINE_DATE = re.compile(rf"[（(]{dates.FULL.pattern}[)）]$")
_PASSED = re.compile(rf"[（(]{dates.FULL.pattern}[^（）()]{{0,60}}(?:通过|通過|发布|公布|批准|公佈)[)）]$")
"""The line under the headline of a decree: （2020年9月29日第三十二次会议通过）."""
_LONGEST_HEAD = 14  # lines
_NOTE = re.compile(r"[（(][^（）()]{1,40}[)）]")


@dataclass
class _Story:
    """An item while it is being read."""

    headline: str = ""
    byline: list[Credit] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    day: str = ""
    places: tuple[str, ...] = ()
    dated: bool = False
    """Has a dateline with text behind it been read?"""

    @property
    def begun(self) -> bool:
        """Is there more than the head lines and captions of a story to come?"""
        return self.dated or _runs(self.paragraphs)


@dataclass
class _Reading:
    """What has been understood so far."""

    date: str = ""
    dateline_date: str = ""
    tail_date: str = ""
    outlet: str = ""
    dateline_outlet: str = ""
    own: bool = False
    """Does the first dateline name the paper itself, 本报讯, so that the agency of a photograph is not the source?"""
    title: str = ""
    stories: list[_Story] = field(default_factory=lambda: [_Story()])
    remarks: list[Remark] = field(default_factory=list)

    def label(self, found: labels.Labels, line: Line) -> None:
        """Take what a line of labels says; the first of each kind wins."""
        if found.impossible:
            self.remarks.append(Remark(line.number, "date-impossible", f"no calendar has the date {found.impossible}"))
        self.date = self.date or found.date
        self.outlet = self.outlet or found.outlet
        self.title = self.title or found.title
        self.stories[-1].byline.extend(found.byline)

    def dateline(self, found: datelines.Dateline) -> None:
        """Take what a dateline says."""
        self.dateline_date = self.dateline_date or found.date
        self.own = self.own or (found.own and not self.dateline_outlet)
        self.dateline_outlet = self.dateline_outlet or found.outlet
        self.stories[-1].byline.extend(found.byline)
        self.stories[-1].day = self.stories[-1].day or found.day
        self.stories[-1].places = self.stories[-1].places or found.places
        self.stories[-1].dated = self.stories[-1].dated or bool(found.rest)


def read(text: str) -> Clipping:
    """See `Language.read`."""
    lines = paragraphs.lines(text)
    reading = _Reading()
    body = lines[_head(reading, lines) :]
    _body(reading, body)
    caption_outlet = ""
    for story in reading.stories:
        outlet, people, date = tails.take(story.paragraphs)
        story.byline.extend(person for person in people if person.name not in {p.name for p in story.byline})
        reading.outlet = reading.outlet or outlet.labelled
        caption_outlet = caption_outlet or outlet.caption
        reading.tail_date = reading.tail_date or date
    _conflict(reading, lines)
    said = reading.date or reading.tail_date or reading.dateline_date
    return Clipping(
        items=tuple(
            ClippingItem(tuple(s.paragraphs), tuple(s.byline), s.headline if number else "", s.day, s.places)
            for number, s in enumerate(reading.stories)
            if s.paragraphs or s.headline or not number
        ),
        date=said or _headline_date(reading) or _prose_date(reading.stories[0]),
        date_printed=bool(said),
        outlet=reading.outlet or reading.dateline_outlet or ("" if reading.own else caption_outlet),
        title=reading.title,
        remarks=tuple(reading.remarks),
    )


def _head(reading: _Reading, lines: list[Line]) -> int:
    """Read the head; the index of the first line of running text."""
    story = reading.stories[0]
    index = 0
    while index < min(len(lines), _LONGEST_HEAD):
        line = lines[index]
        last = index + 1 == len(lines)
        if _takes(reading, line, first=not index, last=last):
            index += 1
            continue
        if datelines.read(line.text) is not None or last or not paragraphs.is_headline(line.text):
            break
        if not reading.title and not tails.is_caption(line.text):
            reading.title = line.text
        elif paragraphs.goes_on(reading.title) and lines[index - 1].text == reading.title:
            reading.title = f"{reading.title} {line.text}"
        elif _is_head_line(lines, index):
            story.paragraphs.append(line.text)
        else:
            break
        index += 1
    if not reading.title and index < len(lines) and (parts := datelines.fused(lines[index].text)):
        reading.title = parts[0]
        lines[index] = lines[index]._replace(text=parts[1])
    return index


def _takes(reading: _Reading, line: Line, *, first: bool, last: bool) -> bool:
    """Take a line of the head that is labels, a byline, a newspaper's name or the day of a decree."""
    if (found := labels.read(line.text)) is not None:
        reading.label(found, line)
    elif first and not last and outlets.is_masthead(line.text):
        reading.dateline_outlet = line.text
    elif passed := _PASSED.match(line.text):
        reading.date = reading.date or dates.iso(passed)
    elif not last and (people := tails.byline(line.text)):
        reading.stories[0].byline.extend(people)
        reading.dateline_outlet = reading.dateline_outlet or bylines.outlet(line.text)
    else:
        return False
    return True


def _is_head_line(lines: list[Line], index: int) -> bool:
    """Does a line below the headline (a second headline, a rubric) still have labels or a dateline under it?"""
    return any(
        labels.read(line.text) is not None or tails.is_byline(line.text) for line in lines[index + 1 : index + 3]
    )


def _body(reading: _Reading, body: list[Line]) -> None:
    """Read running text into stories."""
    briefs = paragraphs.BRIEFS.search(reading.title) is not None
    for index, line in enumerate(body):
        text = line.text
        after = body[index + 1] if index + 1 < len(body) else None
        if index and (another := paragraphs.ANOTHER.match(text)):
            reading.stories.append(_Story())
            text = text[another.end() :]
            if found := datelines.read(text):
                reading.dateline(found)
                text = found.rest
        elif (found := datelines.read(text)) and (found.strong or not index):
            if index and reading.stories[-1].begun:
                reading.stories.append(_Story())
            reading.dateline(found)
            text = found.rest
        elif (
            after is not None
            and paragraphs.is_headline(text)
            and _opens_story(reading, line, after, index, briefs=briefs)
        ):
            if reading.stories[-1].begun or (reading.stories[-1].headline and briefs):
                reading.stories.append(_Story())
            reading.stories[-1].headline = text
            continue
        elif index and _is_labels(text, after):
            reading.label(labels.read(text) or labels.Labels(), line)
            continue
        if text:
            reading.stories[-1].paragraphs.append(text)


def _runs(above: list[str]) -> bool:
    """Is there running text, and not only headlines, notes (（附图片１张）), captions, and lines above a credit?"""
    for text, below in pairwise([*above, ""]):
        credited = tails.is_caption(below) and _NOTE.fullmatch(below)
        if not (credited or paragraphs.is_headline(text) or tails.is_caption(text) or _NOTE.fullmatch(text)):
            return True
    return False


def _is_labels(text: str, after: Line | None) -> bool:
    """A line of labels between a story's headline and its text."""
    return after is not None and (found := labels.read(text)) is not None and bool(found.date or found.outlet)


def _opens_story(reading: _Reading, line: Line, after: Line, index: int, *, briefs: bool) -> bool:
    """Is a line of the shape of a headline the headline of another story, and not a subhead?"""
    if labels.read(line.text) is not None or tails.is_byline(line.text):
        return False
    if (paragraphs.is_headline(after.text) and labels.read(after.text) is None) or tails.is_caption(line.text):
        return False
    below = datelines.read(after.text)
    if below is not None and (below.strong or below.byline):
        return bool(index)
    if labels.read(after.text) is not None and index:
        return tails.is_byline(after.text) or bool((labels.read(after.text) or labels.Labels()).date)
    if not briefs:
        return False
    return (
        not reading.stories[-1].paragraphs
        or line.gap > 0
        or bool(reading.stories[-1].headline)
        or len(reading.stories) > 1
    )


def _headline_date(reading: _Reading) -> str:
    """The day in the bracket that ends a headline: 例行记者会（2012年7月25日）."""
    match = _HEADLINE_DATE.search(reading.title)
    return dates.iso(match) if match and match["day"] else ""


def _prose_date(story: _Story) -> str:
    """The day that the first sentence gives with its year, for want of a better one."""
    if not story.paragraphs:
        return ""
    lead = story.paragraphs[0][:40]
    match = dates.FULL.match(lead)
    if match is None or not match["day"] or lead[match.end() : match.end() + 1] in "至到—-~－–":
        return ""
    return dates.iso(match)


def _conflict(reading: _Reading, lines: list[Line]) -> None:
    """Remark on a dateline or tail that contradicts the head; the head wins."""
    head = reading.date
    for where, date in (("dateline", reading.dateline_date), ("text below", reading.tail_date)):
        if head and date and not head.startswith(date) and not date.startswith(head):
            message = f"the head says {head}, the {where} {date}; the head wins"
            reading.remarks.append(Remark(lines[0].number, "date-conflict", message))
            return
