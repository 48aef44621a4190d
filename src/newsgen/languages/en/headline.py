"""A headline made of an article's own words, for a clipping that prints none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.en.joins import is_verb
from newsgen.languages.en.tokens import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.model.article import Mention

LONGEST = 90
LEADING = re.compile(
    r"^(?:(?:Recently|Today|Yesterday|Meanwhile|Previously|Afterwards?|Earlier|On|In|At|After|During|Before"
    r"|According to|From|As)\b"
    r"[^,.;]{0,90}|[A-Z][a-z]+ly), (?=\S)"
)
DANGLING = re.compile(
    r"[\s,;:–—-]+(?:(?:of|the|a|an|and|or|to|in|on|for|with|at|by|from|as|that|which|who|is|was|its|their|his|her|also)\s*)*$"
)
CLAUSE = re.compile(r"[,;:]\s|\s(?:and|but|while|which|who|as|after|before)\s|\s[–—-]+\s")
HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? $")
ARTICLE = re.compile(r"(?:^|(?<= ))[Tt]he $")
NO_ACT = frozenset({"accompanied", "who", "which", "that", "whose", "as", "than"})
LEAD = 3
"""An official named in the first paragraphs is in the lead."""
FEWEST = 35
"""A clause shorter than this says too little; the words behind it are taken along."""


def headline(paragraphs: Sequence[str], mentions: Sequence[Mention]) -> str:
    """Whole words, a clause where one fits, at most about 90 characters; the official and the act first."""
    prose = (
        text
        for text in paragraphs
        if len(text) > FEWEST and not text.isupper() and text.rstrip("”\"')").endswith((".", "!", "?"))
    )
    lead = next(prose, paragraphs[0] if paragraphs else "")
    first = next((mention for mention in mentions if mention.official and 0 < mention.paragraph <= LEAD), None)
    text = act(first) if first is not None else ""
    if len(text) < FEWEST:
        start, end = span(lead, min(1, len(lead)))
        text = lead[start:end].strip()
        text = capital(LEADING.sub("", text)) if len(text) > LONGEST else text
    return shortened(text)


def act(mention: Mention) -> str:
    """`Tang Maolin led a team …` of `After the meeting, Tang Maolin, secretary of …, led a team …`."""
    sentence = mention.sentence
    at = sentence.find(mention.form)
    if at < 0:
        return ""
    before, after = HONORIFIC.sub("", sentence[:at]).rstrip(), sentence[at + len(mention.form) :]
    title = next((title for title in mention.titles if before.rstrip(",").endswith(title)), "")
    before = ARTICLE.sub("", before.rstrip(",").removesuffix(title)).rstrip() if title else before
    if before and not before.endswith((",", ":")):
        return ""
    subject = f"{capital(title)} {mention.form}" if title and len(title) <= LONGEST // 2 else mention.form
    behind = [after.find(one) + len(one) for one in mention.titles if one in after]
    rest = after[max(behind) :] if behind and after.startswith((",", " (")) else after
    rest = rest.lstrip(" ,)")
    verb = rest.split(" ", 1)[0]
    return f"{subject} {rest}" if verb.isalpha() and is_verb(verb, verb) and verb not in NO_ACT else ""


def shortened(text: str) -> str:
    """Cut at the end of a clause, else at the end of a word."""
    text = text.strip().rstrip(".;:,")
    if len(text) > LONGEST:
        cuts = [match.start() for match in CLAUSE.finditer(text[: LONGEST + 1]) if match.start() >= FEWEST]
        text = text[: cuts[-1]] if cuts else text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]
    return DANGLING.sub("", text).strip(' “"')


def capital(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]
