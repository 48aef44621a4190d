"""What kind of line stands in a head: a headline, a letterhead, a sender's address, a subheading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.en.dates import alone, date_in
from newsgen.languages.en.letterheads import is_letterhead
from newsgen.languages.en.lexicon import words_of
from newsgen.languages.en.measures import HEAD_LINE, HEADLINE, PAIR, WHOLE_DAY
from newsgen.languages.en.outlets import FIRST_RELEASE, WEB_ADDRESS, is_issuer

if TYPE_CHECKING:
    from newsgen.languages.en.paragraphs import Paragraph

COPYRIGHT = re.compile(
    r"(?:\(c\)|©|copyright|c\.)(?: ?\(c\))?,? ?(?:19|20)\d\d,?(?: by)?"
    r" (?P<outlet>(?:[A-Z]\.){0,3}[^,.]{3,60}(?:, Inc\.)?)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\S@\S|\b(?:Ph|Phone|Tel|Telephone|Fax|Email|E-mail|Contact)\b ?[:.]|\bPage \d+ of \d+"
    r"|(?:[A-Z] ){5}|(?:[A-Z]{1,2} ){6}|^[A-Za-z](?:[ .]+[A-Za-z]){0,5}[ .]*$"
    r"|\b(?:The|the) (?:Rt )?Hon\b.* M\.?P\.?$|P\.?R\.? NO|TRANSCRIPT OF|\bPress Releases$"
    r"|^(?=.{,80}$).*?(?:(?<![\w-])(?:Home|Search|Index|Help|Subscribe|Contact|About|Back|Links|Site Map)\b.*){2}"
    r"|^(?:JOURNALIST|QUESTION|REPORTER|INTERVIEWER|PRESENTER|COMPERE|HOST|Q|A|M[RS]S?\. [A-Z-]+) ?:"
    r"|^(?:HOME|Home) >|^Return to|^E ?& ?O ?E|^(?i:subjects?|topics?) ?:|^CHECK AGAINST|^EMBARGOED"
    r"|^FOR (?:THE )?PRESS\b|\(0\d{1,2}\) ?\d{2,4} ?\d|\b04\d\d \d{3} \d{3}\b"
    r"|^(?i:for further|media contacts?|media inquiries|media enquiries)|\bABN \d"
)
"""What stands on lines of a sender's: telephones, numbers of pages, rows of links; and who speaks in a transcript;
and letters that a scanner left apart."""
ENDS_A_SENTENCE = re.compile(r"(?:[^.][.]|[,;:：])[\"'”’)\]]*$")
ABBREVIATION = re.compile(r"(?:[A-Z]\.[A-Z]\.|\.\.\.|\b(?:Inc|Co|Ltd|Jr|Sr|No|St)\.)[\"'”’)]*$")
CREDITED = re.compile(r"\b(?:Photo|Image|Picture)s?(?: ?: ?| by )[^.:()]{2,60}\)?$|[\w)][.] ?\([^()]{2,60}\)$")
"""The end of a caption: `Photo by Wu Di`, or a full stop with a bracket behind it."""
PATH = re.compile(r"/?[\w.-]+(?:/[\w.-]+)+/?|\S+")
SENTENCES = re.compile(r"[a-z]{2}[.] [A-Z]")
SHORT, PROSE, NEAR, FEW_WORDS, REACH = 60, 100, 3, 4, 12
"""A line of a date and a number; the least of running text; marks beside a date; words that are no headline;
paragraphs among which the text below a headline is sought."""


def is_headline(line: str, rest: list[Paragraph]) -> bool:
    """Does this line read like a headline, with a text below it?"""
    if not rest or len(line) > HEADLINE or not line.count(" ") or line[0].islower():
        return False
    if shouted(line) and len(rest[0].text) > PROSE:
        return True
    if line.count(" ") < PAIR:
        return False
    if ENDS_A_SENTENCE.search(line[-8:]) and not ABBREVIATION.search(line[-12:]):
        return False
    if len(line) > PROSE and (SENTENCES.search(line) or CREDITED.search(line)):
        return False
    return not of_the_house(line) and any(len(p.text) > len(line) or len(p.text) > PROSE for p in rest[:REACH])


def shouted(line: str) -> bool:
    """`SHIRE COUNCIL.`: old papers put a full stop behind their headlines, which stand right above the text."""
    if not line.isupper() or len(line) >= SHORT or line[-1] == ":":
        return False
    return ABBREVIATION.search(line[-12:].title()) is None and not of_the_house(line)


def of_the_house(line: str) -> bool:
    """A letterhead, a release mark, an address, a copyright notice, a sender: no headline."""
    if line.lower() in words_of("heads.txt", "rubrics") or line.count(" | ") > PAIR or ADDRESS.search(line):
        return True
    if (FIRST_RELEASE.search(line) and len(line) < HEAD_LINE) or WEB_ADDRESS.match(line) or PATH.fullmatch(line):
        return True
    if COPYRIGHT.match(line) or is_issuer(line):
        return True
    dated = date_in(line)
    if (
        dated is not None
        and len(dated.iso) == WHOLE_DAY
        and (
            (alone(line[: dated.start]) and len(line) < SHORT and few(line[dated.end :]))
            or (dated.end >= len(line) - NEAR and not headed_by(line[: dated.start]))
        )
    ):
        return True
    return is_letterhead(line)


def few(words: str) -> bool:
    """Is what stands behind a date at the start of a line too little for a headline?"""
    return len(words.split()) < FEW_WORDS or ADDRESS.search(words) is not None


def headed_by(words: str) -> bool:
    """Is what stands before a date at the end of a line a headline?"""
    return len(words.split()) > FEW_WORDS and not ADDRESS.search(words) and not is_letterhead(words.strip(" ,-"))


def title_like(line: str) -> bool:
    """A short line without a full stop: a subheading, a rubric, a letterhead."""
    return len(line) < HEAD_LINE and not ENDS_A_SENTENCE.search(line[-8:])
