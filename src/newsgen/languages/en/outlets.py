"""Names of newspapers, agencies and stations, as they stand in heads and datelines."""

from __future__ import annotations

import re

from newsgen.languages.en.measures import HEAD_LINE

AGENCY = (
    r"Xinhua(?:net)?(?: News Agency| News| Net| Agency)?|Reuters?|AP|Associated Press|The Associated Press|AFP"
    r"|Agence France[- ]Presse|UPI|DPA|dpa|EFE|ANSA|TASS|ITAR-TASS|Itar-Tass|Tass|Interfax|RIA Novosti|Kyodo(?: News)?"
    r"|Yonhap|Bernama|PTI|IANS|ANI|Antara|CNA|Chinanews(?:\.com)?(?: client)?|CNS|IPS|BBC|CNN|VOA|NPR|ABC|CBC|PA|AAP|CP"
    r"|Anadolu(?: Agency)?|IRNA|SPA|WAM|MENA|Wikinews|Bloomberg|ECNS|CCTV|CGTN|GNA|NAN|KUNA|QNA|SANA|KCNA|VNA|LUSA"
    r"|Deutsche Welle"
    r"|APP|UNB|BSS|PNA|NNN|SAPA|ZIANA|APS|Petra|BTA|MTI|PAP|CTK|TANJUG|Tanjug|HINA|Notimex|Prensa Latina|REUTERS?"
)
NOUN = (
    r"(?:Daily(?: News)?|News(?: Agency| Network| Service| Net| Client| Online| Website| Center)?|Times|Post|Herald"
    r"|Tribune|Gazette|Journal|Express|Telegraph|Guardian|Observer|Chronicle|Courier|Mirror|Standard|Star|Globe|Examiner"
    r"|Echo|Argus|Advertiser|Bulletin|Sentinel|Dispatch|Mercury|Mail|Statesman|Vanguard|Inquirer|Enquirer|Messenger"
    r"|(?<!Media )(?<!Press )(?<!News )(?<!Immediate )(?<!Joint )(?<!For )Release"
    r"|Press(?: Agency)?|Agency|Weekly|Evening Paper|(?:Net|Network|Online|Website|Client|Media|Television|TV|Radio)"
    r"(?: Station)?|Newspaper|Newswire|Broadcasting(?: Corporation| Network)?|Newsletter|Review)"
)
WORD = r"(?:[A-Z][\w'’.&-]*|of|the|and|for)"
NAME = (
    rf"(?:(?:{AGENCY})(?: News)?\b(?:(?: [A-Z][a-z]+)? [Ww]ebsite\b)?"
    rf"|[A-Z][\w-]{{1,30}}\.(?:com|cn|net|org)(?:\.[a-z]{{2}})?\b(?: client\b)?|"
    rf"(?:The )?(?:[A-Z][\w'’.&-]*[ ·]){{1,4}}?{NOUN}\b(?: {NOUN}\b)?(?: (?:[A-Z][a-z]+ )?Edition\b)?"
    rf"|Daily of [A-Z][a-z]+\b|(?:Renmin|Guangming|Zhongguo) Ribao)"
)
OUTLET = rf"{NAME}(?: ?[·/•] ?{NAME})?"
OUTLET_AT_START = re.compile(OUTLET)
WHOLE = re.compile(rf"(?:{OUTLET})(?:, {OUTLET})?")
TAIL = re.compile(rf"\s*(?:[-–—|_]|--)\s*(?P<outlet>{OUTLET}|Today's News|People's Daily Online)\s*$")
SECTION_TAIL = re.compile(
    r"\s+(?:[-–—|_]|--)\s+(?:(?:[A-Z]\w+ )?(?:Headlines?|Channel|Columns?)(?: of \w+)?"
    r"|Local|Domestic|International|World|Society|Politics|Economy|Culture|Sports|Journal of [A-Z][a-z]+)\s*$"
)
"""Where on a site a text stands, in front of the site's name: ` - Headline of viewpoints - Linhe Online`."""
PAPER_FIRST = re.compile(
    r"(?P<outlet>(?:[A-Z][\w'’-]* ){1,4}(?:Daily|News Agency|Herald|Tribune|Gazette)) [–—|-] (?=[A-Z“\"](?:\S+ ){4})"
)
"""A paper in front of its headline: `Linhe Daily – Bai Anbin, the mayor, opens …`."""
ADDRESS_TAIL = re.compile(
    r"\s*(?:[-–—|_]|--)\s*(?:(?:[A-Z]\w* ){,2}[A-Z][\w-]*(?:\.[a-z]{2,}){1,3}|www\.\S+|https?://\S+|<url>)\s*$"
)
"""An address of the web behind a headline, with the site's name in front: `-Linhe English.news.cn`."""
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:gov|org|edu)(?:\.\w\w)?", re.IGNORECASE)
FIELD = r"[A-Z][\w'’.]*(?: [A-Z][\w'’.]*){,2}"
"""What an office sees to. More words in a row are a headline's: `Department of Justice Observes National Moment`."""
ISSUER = re.compile(
    r"(?:(?:The |U\.?S\.? |UK |Her Majesty's |HM )?(?:[A-Z][\w'’.]* ){0,3}?(?:Department|Ministry|Bureau|Office"
    r"|Commission|Agency|Administration|Council|Embassy|Treasury|Authority|Service|Committee|Secretariat)\b"
    rf"(?:,? (?:of|for|on)(?: the)? {FIELD}(?:(?:,|,? and| &|,? of|,? for|,? on)(?: the)? {FIELD}){{,5}})?"
    r"|NASA|European Commission|White House|The White House)"
)
SMALL = re.compile(r"\b(?:Of|For|On|The|And)\b")
FIRST_RELEASE = re.compile(
    r"(?:FOR IMMEDIATE RELEASE|(?:media|press|news) (?:release|statement))\b"
    r"(?! (?:on|regarding|concerning|about) )",
    re.IGNORECASE,
)


def is_issuer(line: str) -> bool:
    """Is a line the name of an office of state, and nothing else, in capitals or not?"""
    return ISSUER.fullmatch(line) is not None or (line.isupper() and ISSUER.fullmatch(cased(line)) is not None)


def cased(line: str) -> str:
    """A line in capitals with small letters: `Department of Health`."""
    return SMALL.sub(lambda found: found[0].lower(), line.title())


def is_outlet(text: str) -> bool:
    """Is the whole of `text` the name of a newspaper, an agency or a station?"""
    return len(text) <= HEAD_LINE // 2 and WHOLE.fullmatch(text) is not None


def without_outlets(title: str) -> tuple[str, str]:
    """A headline without ` - Xinhua` or `-Today's News-Linhe Daily` behind it, and the outlet named there.

    Without `Linhe Daily – ` in front of it, too.
    """
    outlet = ""
    for turn in range(4):
        end = title[-90:]
        match = TAIL.search(end) or ADDRESS_TAIL.search(end) or (SECTION_TAIL.search(end) if turn else None)
        start = 0 if match is None else max(len(title) - 90, 0) + match.start()
        if match is None or not title[:start].strip():
            break
        outlet = match["outlet"] if "outlet" in match.re.groupindex else outlet
        title = title[:start].rstrip()
    paper = PAPER_FIRST.match(title)
    return (title, outlet) if paper is None else (title[paper.end() :], outlet or paper["outlet"])
