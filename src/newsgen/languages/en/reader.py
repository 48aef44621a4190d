"""A plain English clipping taken apart: head, stories, tails."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsgen.languages.en.bylines import by_line, caption_credits, credited, named_once, people
from newsgen.languages.en.closings import closing_date
from newsgen.languages.en.datelines import Dateline, dateline
from newsgen.languages.en.dates import date_line
from newsgen.languages.en.heads import read_head
from newsgen.languages.en.labels import labelled
from newsgen.languages.en.lines import title_like
from newsgen.languages.en.measures import HEAD_LINE, PAIR
from newsgen.languages.en.names import chinese
from newsgen.languages.en.outlets import AGENCY, OUTLET, is_outlet
from newsgen.languages.en.paragraphs import Paragraph, paragraphs
from newsgen.languages.en.stamps import Head, stamp
from newsgen.model.article import Credit
from newsgen.model.clipping import Clipping, ClippingItem, Remark

ANOTHER = re.compile(
    r"(?:\(|\[|【)?(?:Another|Other|Also,? another|In another)"
    r" (?:piece of )?(?:news|report|message|dispatch|newsletter)\b"
    r"(?: item)?(?:\)|\]|】)?[:：,]?\s*(?=[(（\[A-Z“\"]|$)"
)
FEW = 4
"""A dateline further down than this is no longer the first story's."""
PERSON = r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,3}"
SIGNED = re.compile(
    rf"(?:(?P<outlet>{AGENCY})/)?(?P<names>{PERSON}(?:(?:/|, | and ){PERSON}){{0,3}})"
    rf"(?(outlet)|(?: \({OUTLET}(?:, {OUTLET})*\)| contributed to (?:this|the) (?:story|report)\.?))"
)
"""`WAM/Hatem Nouri/Layla Aziz`; `Wu Di contributed to this story.`; `Wu Di/Ji Yun (AFP, Reuters)`"""
TWO_BRACKETS = re.compile(
    rf"[(（](?P<names>[^()（）]{{3,60}})[)）] ?[\[【](?P<outlet>{AGENCY})\b(?: [A-Z]\w+){{0,2}}[\]】]"
)
"""`(Wu Di) 【Xinhua News Agency Feature】`: who wrote it, and the agency's series."""
TAIL_BRACKET = re.compile(r"\s*[(（\[【](?P<inside>[^()（）\[\]【】]{3,160})[)）\]】][.\s]*$")


@dataclass
class Story:
    """One item while it is being read."""

    headline: str = ""
    paragraphs: list[str] = field(default_factory=list)
    byline: list[Credit] = field(default_factory=list)
    day: str = ""
    places: tuple[str, ...] = ()
    begun: bool = False
    """A dateline, a byline or "Another news" of its own has been read."""


def read(text: str) -> Clipping:
    """Take a plain clipping apart. Nothing of its text is lost, and nothing in it can make this raise."""
    head, rest, opening = read_head(paragraphs(text))
    said = head.date
    stories = split(rest, head, opening)
    stories[0].paragraphs[:0] = head.kept
    stories[0].byline[:0] = head.byline
    stories[0].places = stories[0].places or head.places
    for story in stories:
        tails(story, head)
    if said and head.below and len(stories) == 1:
        head.remarks += disagreeing(said, head.below)
    items = tuple(item_of(story) for story in stories if story.paragraphs or story is stories[0])
    return Clipping(
        items=items,
        date=head.date,
        outlet=head.label_outlet
        or head.stamp_outlet
        or head.writers_outlet
        or head.issuer * head.release
        or head.tail_outlet,
        title=head.title,
        remarks=tuple(head.remarks),
    )


def disagreeing(said: str, below: list[tuple[str, int]]) -> list[Remark]:
    """Remark on the first date of the body that contradicts the head's; the head wins."""
    for date, line in below:
        if not said.startswith(date) and not date.startswith(said):
            return [Remark(line, "date-conflict", f"the head says {said}, the text below {date}; the head wins")]
    return []


def item_of(story: Story) -> ClippingItem:
    """The finished record of a story."""
    byline = list(story.byline)
    for paragraph in story.paragraphs:
        if paragraph.endswith((")", "]")) or "Image" in paragraph or "Photo" in paragraph:
            byline += caption_credits(paragraph)
    return ClippingItem(tuple(story.paragraphs), named_once(byline), story.headline, story.day, story.places)


def split(rest: list[Paragraph], head: Head, opening: Dateline | None = None) -> list[Story]:
    """The stories of a text, each with its dateline and byline taken off."""
    stories = [Story()]
    for paragraph in rest:
        story, text = stories[-1], paragraph.text
        another = ANOTHER.match(text)
        headed = len(text) < HEAD_LINE and len(story.paragraphs) > 1 and title_like(story.paragraphs[-1])
        if headed and heads_a_story(text):
            story = another_story(stories)
            below = Head()
            stamp(text, paragraph.line, below)
            story.byline += below.byline
            continue
        if another is not None and story.paragraphs:
            story = Story(begun=True)
            stories.append(story)
            text = text[another.end() :]
            found = dateline(text)
            text = begin(story, text, found, head, paragraph.line) if found else text
        elif (found := opening if paragraph is rest[0] and opening else dateline(text)) is not None:
            if starts_another(story, found):
                story = another_story(stories)
            if not story.begun and len(story.paragraphs) < FEW:
                text = begin(story, text, found, head, paragraph.line)
        own = credited(text) if 0 < len(text) < HEAD_LINE and len(story.paragraphs) < FEW and text[-1] != "." else None
        if own and all(chinese(credit.name.split()) for credit in own):
            # "Author Wu Di Ji Yun", a line of its own below the dateline.
            story.byline += own
        elif text:
            story.paragraphs.append(text)
    return stories


def starts_another(story: Story, found: Dateline) -> bool:
    """Does this dateline open another story, below one that has its own?"""
    if not story.paragraphs:
        return False
    if story.begun and found.strong:
        return True
    return len(story.paragraphs) > PAIR and title_like(story.paragraphs[-1]) and found.strong


def another_story(stories: list[Story]) -> Story:
    """Open the next story; a line like a headline at the end of the last one is its headline."""
    last = stories[-1]
    story = Story()
    if len(last.paragraphs) > 1 and title_like(last.paragraphs[-1]) and " " in last.paragraphs[-1]:
        story.headline = last.paragraphs.pop()
    stories.append(story)
    return story


def begin(story: Story, text: str, found: Dateline, head: Head, line: int) -> str:
    """Take the dateline of a line over; gives the text behind it."""
    story.begun = True
    story.byline += found.byline
    story.day = story.day or found.day
    story.places = story.places or found.places
    head.stamp_outlet = head.stamp_outlet or found.outlet
    if found.date:
        head.below.append((found.date, line))
        head.date = head.date or found.date
    return text[found.end :]


def heads_a_story(text: str) -> bool:
    """A line of an agency with its date, or of a writer: what stands below a headline."""
    if by_line(text) is not None:
        return True
    trial = Head()
    return stamp(text, 0, trial) and bool(trial.date and trial.stamp_outlet)


def tails(story: Story, head: Head) -> None:
    """Read what stands below a story: editors, translators, the newspaper with its date."""
    late: list[Credit] = []
    while (
        len(story.paragraphs) > 1 and len(story.paragraphs[-1]) < HEAD_LINE and tail(story.paragraphs[-1], late, head)
    ):
        story.paragraphs.pop()
    if not head.date:
        head.date = closing_date(story.paragraphs[:1:-1][:4])
    if story.paragraphs:
        match = TAIL_BRACKET.search(story.paragraphs[-1][-170:])
        named = credited(match["inside"]) if match else None
        if match is not None and named:
            late[:0] = named
            story.paragraphs[-1] = story.paragraphs[-1][: -len(match[0])]
            if not story.paragraphs[-1]:
                story.paragraphs.pop()
    story.byline += late


def tail(line: str, late: list[Credit], head: Head) -> bool:
    """Read one line of a tail; False where it is text."""
    bare = line.strip("()[]（）【】*- ").removeprefix("Ends/")
    bare = bare.removeprefix("According to ") if bare != line else bare
    dated = date_line(bare)
    if dated is not None:
        tell(head, dated.iso)
        return bool(dated.iso)
    facts = labelled(line)
    if facts is not None and not facts.title and not facts.left:
        late[:0] = facts.byline
        head.label_outlet = head.label_outlet or facts.outlet
        tell(head, facts.date)
        return True
    closed = TWO_BRACKETS.fullmatch(line)
    writers = people(closed["names"]) if closed else None
    if closed is not None and writers:
        late[:0] = [Credit(name) for name in writers]
        head.tail_outlet = head.tail_outlet or closed["outlet"]
        return True
    signed = SIGNED.fullmatch(bare) or SIGNED.fullmatch(line)
    names = people(signed["names"]) if signed else None
    if signed is not None and names:
        late[:0] = [Credit(name) for name in names]
        head.tail_outlet = head.tail_outlet or signed["outlet"] or ""
        return True
    if is_outlet(bare) or bare.rstrip("0123456789").lower() in {"reuter", "enditem", "ends", "end"}:
        head.tail_outlet = head.tail_outlet or ("" if bare.lower().startswith("end") else bare.rstrip("0123456789 "))
        return True
    trial = Head()
    if not stamp(line, 0, trial):
        return False
    late[:0] = trial.byline
    tell(head, trial.date)
    head.tail_outlet = trial.stamp_outlet or head.tail_outlet
    return True


def tell(head: Head, date: str) -> None:
    """Take the date of a tail over."""
    if date:
        head.below.append((date, 0))
        head.date = head.date or date
