"""Organs: which ones are of state or party, and so whether a title is an office."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsgen.languages.zh import lexicon


@cache
def _organs() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, *words in (line.split() for line in lexicon.lines("organs.txt"))}


@cache
def _endings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns that find the last organ of state, and the last private one."""

    def pattern(kind: str) -> re.Pattern[str]:
        words = sorted(_organs()[kind], key=lambda w: (-len(w), w))
        return re.compile("|".join(words))

    return pattern("state"), pattern("private")


@cache
def vocabulary() -> frozenset[str]:
    """Words inside the names of organs, which are not to be read as verbs."""
    return _organs()["words"] | _organs()["state"]


_BRACKET = re.compile(r"[（(][^（）()]*[)）]")
_POST = re.compile(
    r"(?:副|原|前|代|代理|署理|常务|第一|第二|执行|荣誉|名誉|首席|总|高级|资深|助理|时任|临时|候任|主持工作的|党委|党组|党总支|党支部|支部|纪委|团委|工会|妇联|机关)+$"
)
_STATE_PLACE = re.compile(r"[省市县区州盟旗镇乡村国]$")


@lru_cache(maxsize=4096)
def is_office(title: str, anchor: str, kind: str) -> bool:
    """Whether a title (in simplified characters) is an office of state or party.

    `anchor` is the word that ends it, `kind` the word's kind.
    """
    core = _POST.sub("", _BRACKET.sub("", title[: len(title) - len(anchor)]))
    if kind == "private" or core == "校":
        return False
    if anchor in _NAMED_UNITS and _RULES[anchor].search(core):
        return True
    if kind == "office" and (len(title) == len(anchor) or anchor in _OF_PLACES):
        return True
    state, private = _endings()
    last_private, private_length = _last(private, core)
    if kind == "office" and not last_private:
        return True
    last_state, state_length = _last(state, core)
    if (last_private, private_length) > (last_state, state_length) and not _governs(core, last_private):
        return False
    if last_private and _SUBUNIT.fullmatch(core, last_private):
        return any(
            match.end() == last_private and len(match[0]) > private_length for match in state.finditer(core)
        )  # a department of 人民银行
    if kind == "office":
        return True
    return _of_state(core, anchor, last_state)


def _last(organs: re.Pattern[str], core: str) -> tuple[int, int]:
    """Where the last organ ends, and its length; the longer of two that end in one place has the say."""
    return max(((match.end(), len(match[0])) for match in organs.finditer(core)), default=(0, 0))


_OF_PLACES = frozenset(place + "长" for place in "省市县区州盟旗镇乡村里")
"""Offices whose place stands in front of them whatever its name ends with: 桃园县长."""
_NAMED_UNITS = frozenset(["所长", "院长"])
"""Offices whose unit is of state whatever its name begins with: 夫子庙派出所所长."""
_SUBUNIT = re.compile(r"[㐀-鿿]{0,6}(?:办公室|[办部处科室司师院系所队]|中心)")


def _governs(core: str, end: int) -> bool:
    """Does a place or organ of state follow the private word, as in 开发区医院镇?"""
    return end < len(core) and _STATE_PLACE.search(core) is not None and len(core) - end > 1


_OF_A_PLACE = re.compile(r"(?:[省市县区州盟旗镇乡]|[四五几](?:大|套|家|大家))$")
_RULES: dict[str, re.Pattern[str]] = {
    "院长": re.compile(
        r"(?:文献研究院|国立卫生研究院|[中高]院|法|检察|行政|立法|监察|司法|考试|科学|工程|社科|[参众上下]议|行政学|社会主义学|仲裁|教育考试|检察分?|中科|农科|商务部研究)(?:院)?$"
    ),
    "行长": re.compile(
        r"(?:人民银行|人民银行[^、]{2,8}[分支]行|人行[^、]{2,10}支行|亚投行|央行|中央银行|储备银行|联储|世界银行|世行|开发银行|投资银行|日本银行|英格兰银行|印度储备银行|国家银行)$"
    ),
    "总裁": re.compile(
        r"局署理行政$|金管局|金融管理局|(?:货币基金组织|世界银行|世行|亚洲开发银行|亚行|欧洲央行|央行|IMF|局行政|证监会行政)$"
    ),
    "会长": re.compile(r"(?:工商联|海协会|台联|台湾同胞联谊会)$"),
    "台长": re.compile(r"(?:气象|天文|地震|中央广播电视总|中央电视)台?$"),
    "校长": re.compile(r"(?:党校|行政学院|警察学校|干部学院|国防大学|社会主义学院)$"),
    "所长": re.compile(
        r"(?:派出|司法|财政|看守|拘留|戒毒|国土|国土资源|规划|环保|税务|地税|国税|工商|交警|边防|运管|交管|文管|人社|劳动保障|房管"
        r"|殡葬管理|卫生监督|市场监管|市场监督管理|食药监?|质监|安监|执法|海事|渔政|公路管理|运输管理|水管|水利|林业|农业服务|水政)所?$"
    ),
    "队长": re.compile(
        r"(?:大队|支队|总队|中队|消防|交警|刑警|巡警|特警|城管|执法|边防|稽查|缉私|武警|侦查队?|偵查|调查队|工作队|驻村|[一二三四五六七八九]队)$"
    ),
    "组长": re.compile(
        r"(?:领导小组|工作组|巡视组|巡察组|督导组|督查组|督察组|纪检监察组|纪检组|专案组|审计组|调查组|[局府]工作组)$"
    ),
    "代表": re.compile(r"(?:驻[^、]*|常驻[^、]*|贸易|特别|高级|全权|联合国[^、]*|人大|(?<![全老])党|维新会|院内)$"),
    "委员": re.compile(
        r"(?:委员会专职|政(?:协|治协商会议)[^、，]{0,16}委员会|[省市县区州旗盟地教科建农商体民编]委|政治局|中央|党委|纪委|人大|常委会|政协|工委|立法|监察|检察|军委|审判|监委|国务院|考试|欧盟[^、]{2,6}|审判委员会|检察委员会|法院审委会|检委会)$"
    ),
    "主任委员": re.compile(r"委(?:员会)?$"),
    "社长": re.compile(r"(?:新华社(?:[㐀-鿿]{2,6}分社)?|人民日报社?|求是杂志社)前?$"),
    "团长": re.compile(r"(?:人大代表团|海军陆战队|某|部队|集团军|师|旅|[步炮]兵|航空兵|武警|飞行)$"),
    "秘书": re.compile(r"(?:安全会议|安全(?:[与和]国防)?委员会|[一二三]等|首席|国防部常务|政务|常务)$"),
    "协调员": re.compile(r"(?:联合国|驻|国家安全)"),
    "顾问": re.compile(r"(?:国家安全|总统|总理|政府|首相|国务院|特首|政策组|国策)"),
    "助理": re.compile(
        r"(?:主任|主席|行长|厅长|署长|院长|总统|总理|省长|市长|县长|部长|国务卿|国家安全|局长|区长|司司长|政治)"
    ),
    "长官": re.compile(r"(?:军|警|防卫|行政|民政)"),
    "总指挥": re.compile(r"(?:指挥部|防总|防汛|军|国民警卫队|武装|警)"),
    "指挥长": re.compile(r"(?:军|武装|防汛|指挥部)"),
    "指挥": re.compile(r"^$a"),
    "馆长": re.compile(r"^$a"),
    "主管": re.compile(r"^$a"),
    "成员": re.compile(r"(?:党组|国会|议会|内阁|行政会议|行会|主席团(?:[㐀-鿿]族|常务委员会)?)$"),
    "官员": re.compile(r"(?:部|局|委|府|院|署|厅|馆|国|军|警)$"),
    "领导人": re.compile(
        r"(?:国家|政府|党|派|军|运动|阵线|联盟|集团|组织|政治局|代|共和国|部队|力量|武装|兄弟会|法塔赫|集会|最高)$"
    ),
    "老领导": re.compile(r"(?:^|[省市县区州盟旗镇乡级委协府]|人大)$"),
    "班子领导": _OF_A_PLACE,
    "班子主要领导": _OF_A_PLACE,
    "党政领导": _OF_A_PLACE,
    "党政主要领导": _OF_A_PLACE,
    "总监": re.compile(r"(?:警务|消防|卫生|警察|税务|局行政|情报|通讯事务|防护中心|管理局|政府资讯科技|平机会)$"),
    "干事长": re.compile(r"(?:党|党团)$"),
    "召集人": re.compile(r"(?:行政会议|行会|党团|国民大会)非?官?守?议?员?$"),
    "干事": re.compile(r"^$a"),
    "领袖": re.compile(r"(?:党|反对派|派|议会|政府|院|精神|革命)"),
}


@lru_cache(maxsize=4096)
def is_bare(core: str) -> bool:
    """Do the words in front of the word of office name no organ of their own?"""
    return _POST.sub("", core) == ""


_FEDERAL = re.compile(r"(?:国家|国务委员会|联邦|运动|阵线|联盟|主席团(?:轮值)?|[省市县区州旗国盟]|议会|参院|众院)$")


def _of_state(core: str, anchor: str, last_state: int) -> bool:
    """Does an organ of state govern a post that companies and clubs have as well?"""
    for word in (anchor, anchor[-4:], anchor[-3:], anchor[-2:]):
        if word in _RULES:
            return _RULES[word].search(core) is not None or (word == "院长" and core.endswith("法"))
    if anchor.endswith("发言人") or anchor == "负责人":
        return last_state > 0
    if not core:
        return False
    if last_state and len(core) - last_state <= 8:  # noqa: PLR2004 - a unit below the organ
        return True
    if anchor in {"主席", "秘书长"}:
        return _FEDERAL.search(core) is not None or any(
            core.endswith(c) for c in lexicon.places()["abroad"] if len(c) > 1
        )
    return False
