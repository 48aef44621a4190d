"""Where a title begins: the organ in front of a word of office, read leftwards to the clause before it."""

from __future__ import annotations

import re
from functools import cache

from newsgen.languages.zh import countries, lexicon, organs

_BOUNDARY = frozenset("，。；：！？、,;:!?（）()【】[]〔〕“”‘’「」『』《》〈〉…—\n\t|｜/／\"'~～■●▲◆□△")
LONGEST = 44
"""Characters of the longest title."""
_TERM = re.compile("第?[一二三四五六七八九十]{1,3}届")
_TERM_BEGINS = frozenset("第一二三四五六七八九十")
_TERM_BEFORE = re.compile("第?[一二三四五六七八九十]{1,3}(?:届)?、$")
"""Terms of one office, 第七届、八届、九届全国委员会副主席, are no list of offices."""
_BRACKET = re.compile(r"（[^（）、，。]{1,12}）$")
_QUOTED = re.compile(r"“[㐀-鿿]{2,8}(?:[部会院局署厅委]|总统府)”$")
"""An organ of Taiwan as the mainland's papers print it, in quotation marks: “陆委会”主委."""
_QUOTED_ORGAN = re.compile(r"“[^“”，。；：！？\n]{2,24}”")
_QUOTED_HEAD = re.compile(
    r"(?:民主|人民)?党(?![员派委组校建支史内课风日务工费报]|政(?!治)|总支|代表)|运动(?![会员队])|联盟|阵线|组织(?!部)|议会党团"
    r"|(?<=党”)领袖|(?<=[党动盟线]”)(?:总?主席|总书记)"
)
"""What makes a quotation in front of it a part of an organ's name: “绿色家园”党主席."""
_START_SINGLE = frozenset(
    "愿应或与和及同跟向对由为给被把将从让经据使随因以是有到往并也还又则说称率带派而但且该其他她后时于令叫了的着在过指请等暨至受获"
)
_KEEP_SINGLE = re.compile(r".(?:.?[市县区镇乡旗州]|外|军|阳|化)|经[合贸社信委民]")
_QUANTITY = re.compile(
    r"[\d一二三四五六七八九十两几多数]+(?:多|余)?(?:日|月|年|时|分|点|名|位|个|岁|人|万|亿|次|时许|号)+|[%％]|(?:[昨今当次前][日天晚早年])"
)
_CONGRESS = re.compile(r"(?:党的|中共)?[一二]?十[一二三四五六七八九]?大代表$")
_OF_ISRAEL = re.compile("以(?:副?[总外防财]|副?议长|国防|外交|军|驻|安全)")
_LED_BY = re.compile("[^，。；]{0,16}(?:[为身]|名义)")
_AREA = frozenset("省市县区州盟旗镇乡")
_ORGAN = frozenset("局部厅处署司科所队院社馆站关台")
_NUMBERED = re.compile(r"[\d.．]+(?!集团军|军|师|旅|团|届)")
_JUNK = re.compile(
    r"(?:该[院局委所厅处署](?!长)|[科局署组]内(?![部务政外蒙])|另一名|另一位|另一|首位|唯一的?|现任|拟任|曾任|历任|拟提名为|拟|新任|现|新|本|该|我国|我(?:$|(?=[省市县区州盟旗镇]委))|一名|一位|名|位|兼|又|和|与|及|以及|暨|有|是|包括|还有|其中|其"
    r"|这位|那位|两位|各位|众(?!院|议)|国内|并任|并|任|即|系|刚刚|上任的|乃|由|据|着名的)+"
)
_NEW_IN_NAMES = frozenset(
    "新" + c for c in "西加疆乡余北竹界华闻兴会宁田民党密郑昌泰区城县河蔡野安干源和沂都津罗荣绛宾平丰化邵晃能型时德几"
)
"""Beginnings of names in which 新 is not the adjective."""


_PARTY = re.compile(
    "解放军|[东南西北中]部战区|共同民主党|自由[㐀-鿿]{2}党|国民[之的]党|(?![和与同该由对向让])[㐀-鿿][㐀-鿿]党(?<![该各本我两多全]党)(?![委组总支政内代工的])"
)
"""Organs that begin with words of the sentence: 行动党, 进步党, 解放军."""


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Words after which a title begins wherever they stand, and their first characters."""
    words = frozenset(word for word in lexicon.verbs("cut") if len(word) > 1)
    return words, frozenset(word[0] for word in words)


@cache
def _particles() -> re.Pattern[str]:
    """The same for single characters, where they are words and no part of a name."""
    abroad = "|".join(sorted(place for place in lexicon.places()["abroad"] if len(place) > 1))
    return re.compile(
        r"的(?!士|群众路线)|(?<![反针面应相派绝成])对(?=(?![外台口])[㐀-鿿]{2,12}[省市县区州院部局委府厅])|代表(?![处团大委会])|了(?!解)|着(?!陆)|(?<![自理])由(?!来)|(?<![平高初中同均特头上下])等(?!级)"
        r"|(?<![现存所内实正潜])在(?![线校职野])|(?<!司)[被令](?!.?[市县区镇乡])"
        r"|(?:领导|人员|官员|人士|群众|干部|同志|先生|女士)[和与及]|\d+[日时分点年月]"
        rf"|[对同向与和是](?={abroad}|中国|中方|国家主席|国务院)|(?<![一走方导倾])向(?![阳东西南北上下前])"
        r"|[对同向](?=欧洲|世界|国际|联合国|亚投行|阿拉伯)|与(?=世界银行|世界卫生|欧洲)"
    )


def start(text: str, anchor: int, floor: int) -> int:
    """Where the title begins whose word of office begins at `anchor`; never before `floor`."""
    begin = _clause(text, anchor, floor)
    if begin > floor and text[begin - 1] == "”" and _QUOTED_HEAD.match(text, begin):
        opening = text.rfind("“", max(floor, begin - LONGEST), begin)
        if opening >= 0 and _QUOTED_ORGAN.fullmatch(text, opening, begin):
            return start(text, opening, floor)
    if begin == anchor:
        return begin
    begin = max(_behind_verb(text, begin, anchor), _behind_particle(text, begin, anchor))
    return _trim(text, countries.start(text, begin, anchor), anchor)


def _behind_verb(text: str, begin: int, anchor: int) -> int:
    """Behind the last verb of the clause."""
    words, firsts = _verbs()
    at = begin
    while at < anchor - 1:
        if text[at] in firsts:
            for length in (5, 4, 3, 2):
                if at + length <= anchor and text[at : at + length] in words and not _protected(text, at, anchor):
                    at += length - 1
                    begin = at + 1
                    break
        at += 1
    return begin + 1 if begin < anchor and text[begin] in "了过到" and begin + 1 < anchor else begin


def _behind_particle(text: str, begin: int, anchor: int) -> int:
    """Behind the last particle of the clause."""
    # What follows a particle may be the word of office itself: 向国家主席.
    for match in _particles().finditer(text, begin, anchor + 4):
        if match.end() <= anchor:
            begin = match.end()
    return begin


def _clause(text: str, anchor: int, floor: int) -> int:
    """The beginning of the clause; a short bracket inside a name, 工商联（总商会）, is no boundary."""
    lowest = max(floor, anchor - LONGEST)
    at = anchor
    while at > lowest:
        before = text[at - 1]
        if before in "）)" and (bracket := _BRACKET.search(text[lowest:at].replace("(", "（").replace(")", "）"))):
            if at - len(bracket[0]) == lowest or text[at] in _BOUNDARY or text[at - len(bracket[0]) - 1] in _BOUNDARY:
                break
            at -= len(bracket[0])
            continue
        if before == "”" and (quoted := _QUOTED.search(text[lowest:at])):
            at = lowest + quoted.start()
            continue
        if before in _BOUNDARY or before.isspace():
            if before == "、" and _TERM.match(text, at) and _TERM_BEFORE.search(text[lowest:at]):
                at -= 1
                continue
            break
        at -= 1
    return at


_VERB_OF_ORGAN = re.compile(
    r"(?:选举|采访|咨询|访问|慰问|招待|派出|派驻|接待|通报|批准|授予|迎接|护送|调查|督查|看守)"
    r"(?:管理|[所办处部科局署组团站室队]|[总支大]队|中心|法院|小组|委员会|事务|机构|纪检)"
)
"""Verbs with the organs that bear their name: 派出所, 选举委员会, 采访部."""


def _elect(text: str, at: int) -> bool:
    """Is this the adjective of one who is elected and not yet in office: 印尼当选总统?"""
    return text.startswith("当选", at) and any(text[at - n : at] in lexicon.places()["abroad"] for n in (2, 3, 4))


def _protected(text: str, at: int, anchor: int) -> bool:
    """Whether a verb is a part of an organ's name: 反对党, 协助部, 表彰工作委员会."""
    return (
        _elect(text, at)
        or _VERB_OF_ORGAN.match(text, at, anchor) is not None
        or text[at : at + 3] in {"反对党", "反对派", "支持者", "受理局"}
        or text[at + 2 : at + 4] == "工作"
        or (text[at : at + 2] in {"联合", "协助", "学习", "支持", "接待"} and at + 2 < anchor)
    )


def _names_organ(text: str, begin: int, anchor: int) -> bool:
    """Whether a word that may be a verb names an organ here: 自治 in 自治区, 环保 in 环保局长."""
    behind = text[begin + 2]
    return behind in _AREA or (
        behind in _ORGAN and begin + 2 == anchor and text[begin:anchor] not in lexicon.speech()[0]
    )


def _opens_organ(text: str, begin: int, anchor: int) -> bool:
    """Does a place or an organ begin here, whatever else its first characters may mean?"""
    two = text[begin : begin + 2]
    return (
        two in _NEW_IN_NAMES
        or not lexicon.all_places().isdisjoint((two, text[begin : begin + 3], text[begin : begin + 4]))
        or _PARTY.match(text, begin, anchor) is not None
        or (text[begin] in _TERM_BEGINS and _TERM.match(text, begin, anchor) is not None)
        or (text[begin] == "以" and _is_israel(text, begin, anchor))
        or _VERB_OF_ORGAN.match(text, begin, anchor) is not None
    )


def _is_israel(text: str, begin: int, anchor: int) -> bool:
    """Is 以 the country in 以防长卡德, and not the word in 以外长为团长?"""
    if _OF_ISRAEL.match(text, begin, anchor + 3) is None or "以色列" not in text:
        return False
    return (begin == 0 or text[begin - 1] in _BOUNDARY) and _LED_BY.match(text, anchor) is None


def _trim(text: str, begin: int, anchor: int) -> int:
    """Without the words of the sentence that still stand in front of the organ."""
    if text.startswith("代表", anchor) and (congress := _CONGRESS.search(text, begin, anchor + 2)):
        return congress.start()
    while begin < anchor and not _opens_organ(text, begin, anchor):
        behind = _behind_word(text, begin, anchor)
        if behind == begin:
            break
        begin = behind
    return begin


def _behind_word(text: str, begin: int, anchor: int) -> int:
    """Behind the word of the sentence that begins here; `begin` itself where none does."""
    if text[begin] == "以" and _OF_ISRAEL.match(text, begin, anchor + 3):
        return begin + 1
    if match := _QUANTITY.match(text, begin, anchor):
        return match.end()
    if (match := _NUMBERED.match(text, begin, anchor)) and match.end() < anchor:
        return match.end()
    two, followers, vocabulary = text[begin : begin + 2], lexicon.followers(), organs.vocabulary()
    if two not in vocabulary and (match := _JUNK.match(text, begin, anchor)):
        return match.end()
    if begin + 3 <= anchor and text[begin : begin + 3] in followers:
        return begin + 3
    if two in vocabulary:
        return begin
    if begin + 2 <= anchor and two in followers and not _names_organ(text, begin, anchor):
        return begin + 2
    return begin + (text[begin] in _START_SINGLE and not _KEEP_SINGLE.match(text, begin, anchor))
