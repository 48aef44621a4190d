"""Where a person's name begins and ends. All text here is in simplified characters, dots folded to ·."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newsgen.languages.zh import lexicon, offices

_UNKNOWN = (0, 0)
_HAN = "一-鿿㐀-䶿"
_RUN = re.compile(rf"[{_HAN}]{{2,9}}")
_STOPS = frozenset("，。；：！？、,;:!?（）()【】[]〔〕“”‘’「」『』《》〈〉…—\n\t|｜/／\"' 0123456789０１２３４５６７８９.%-")
_LISTED = frozenset("、，。；,;（(）)\n")
_TRANSLITERATION = (
    "阿埃艾爱安昂奥巴拜班邦保鲍北贝本比彼边宾波伯博布步采察查昌茨达戴丹道德登邓迪蒂丁东都杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖干冈高戈哥格根古瓜圭果哈海汉豪合赫黑亨洪胡华怀惠霍基吉"
    "季加伽贾简江杰金津京久居喀卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里理利丽莉力立连良廉列林琳龙隆卢鲁路伦罗洛吕略马玛迈麦满曼芒毛梅美门蒙孟米密敏明摩莫默姆木穆那纳娜南内尼妮年"
    "涅宁纽农努诺欧帕派潘庞培佩彭皮平珀普齐奇契恰钱强乔切钦琴青琼丘屈热仁日荣茹瑞若撒萨塞赛桑瑟森沙山珊尚绍舍申生圣施石史士世舒斯丝思司松苏素孙索所塔台泰坦汤唐陶特提田铁廷通图土托瓦万旺"
    "威韦维伟魏温文翁沃乌吴伍武西希锡夏香肖小谢辛欣兴姓休许雪雅亚延扬杨尧耶叶伊依因英尤于约云扎宰赞泽曾札詹湛张哲珍芝治兹宗祖佐娅缇黛娃薇媞茜莎妲姬蓓露璐嘉嬷耐才让增卓吐逊买孜别顺其朝荷"
    "宝音额敦来呼浩春坚措珠央白益曲次智羊公尕藏济包勃卜楚慈俄耳甫葛贵候迦姜焦寇坤扩累李烈留娄芦禄律茂墨慕奈瑙嫩牛蓬匹坡千漆邱柔儒叔朔滕惕脱卫席章易匈永朱直知"
)


_SOUNDS = frozenset(_TRANSLITERATION)
_NO_NAME = _STOPS | frozenset("某×〇")
_LONGEST_PART = 6


_DOTTED = re.compile(rf"(?:[{_HAN}]{{1,8}}·|[{_TRANSLITERATION}]{{1,8}}-){{1,4}}[{_HAN}]{{1,8}}")
_DOTTED_BEFORE = re.compile(rf"(?:[{_HAN}]{{1,8}}·|[{_TRANSLITERATION}]{{1,8}}-){{1,4}}[{_HAN}]{{1,7}}$")


class Name(NamedTuple):
    """A name in its place."""

    start: int
    end: int
    score: float


class Context(NamedTuple):
    """What the whole file says about names."""

    text: str
    """All of it, for counting how often a name stands in it."""

    def speaks(self, name: str) -> bool:
        """Does this stand at the head of a clause of the file with words behind it that follow names?"""
        at = self.text.find(name)
        for _ in range(20):
            if at < 0:
                return False
            if (at == 0 or self.text[at - 1] in _STOPS) and 2 <= follow(self.text, at + len(name)) < 4.1 and self.text[at + len(name) : at + len(name) + 1] not in _STOPS:  # noqa: PLR2004 - a word, no sign
                return True
            at = self.text.find(name, at + 1)
        return False


@lru_cache(maxsize=8192)
def weight(name: str) -> float | None:
    """How much like a Chinese name these two to four characters look; `None` for what cannot be one."""
    surnames = lexicon.surnames()
    if len(name) > 2 and name[:2] in surnames["compound"]:  # noqa: PLR2004 - a compound surname and a given name
        value, given = 2.0, name[2:]
    elif name[0] in surnames["common"]:
        value, given = 1.0, name[1:]
    elif name[0] in surnames["wary"]:
        value, given = 0.0, name[1:]
    else:
        return None
    if not 1 <= len(given) <= 2:  # noqa: PLR2004 - a given name has one or two characters
        return None
    table = lexicon.given()
    if len(given) == 1:
        return value + table.get(given, _UNKNOWN)[1] - 1
    last = table.get(given[1], _UNKNOWN)[1]
    if last <= -3:  # noqa: PLR2004 - a word such as 在 or 等 ends no name
        last = -9
    return value + table.get(given[0], _UNKNOWN)[0] + last - 1


@cache
def _speech() -> tuple[frozenset[str], frozenset[str]]:
    words: set[str] = set()
    for line in lexicon.lines("verbs.txt"):
        kind, *rest = line.split()
        if kind == "speech":
            words.update(rest)
    return frozenset(w for w in words if len(w) > 1), frozenset(w for w in words if len(w) == 1)


def follow(text: str, at: int) -> float:
    """How strongly what stands at `at` says that a name has just ended."""
    character = text[at : at + 1]
    if not character or character in _STOPS or not "㐀" <= character <= "鿿":
        return 4.0
    many, one = _speech()
    if text[at : at + 2] in many or text[at : at + 3] in many or text[at : at + 4] in many:
        return 4.0
    followers = lexicon.followers()
    if text[at : at + 2] in followers or text[at : at + 3] in followers:
        return 3.0 if character in one else 2.5
    if character in one:
        after = text[at + 1 : at + 2]
        if character in "今昨" and (after in "（(日天年" or after.isdigit()):
            return 4.0
        if not after or after in _STOPS:
            return 3.0
        if text[at + 1 : at + 3] in many:
            return 3.0 if lexicon.given().get(character, _UNKNOWN)[1] < 0 else 1.0
        return 1.5
    return -2.0


def after_title(text: str, at: int, context: Context, *, foreign: bool) -> Name | None:
    """The name that begins at `at`, right behind a title; `None` where none does."""
    if text[at : at + 1] == " ":
        at += 1
    if dotted := _DOTTED.match(text, at):
        return Name(at, _end_of_dotted(text, dotted), 9)
    best = _chinese(text, at, context)
    if foreign:
        run = _foreign(text, at, japanese="日本" in text[max(0, at - 16) : at] or text.startswith(("首相", "长官"), at - 2))
        if run is not None and (best is None or run.end > best.end and follow(text, best.end) < 2.5 or best.score < run.score):  # noqa: PLR2004 - no sign that the name ends sooner
            return run
    if best is None or best.score < 2:  # noqa: PLR2004 - below it a name is a guess
        return _minority(text, at)
    return best


def _chinese(text: str, at: int, context: Context) -> Name | None:
    """The likeliest Chinese name at a place."""
    best: Name | None = None
    penalty = 0.0
    if text[at : at + 2] in lexicon.openers() or text[at : at + 3] in lexicon.openers():
        penalty = 4.0
    for length in (2, 3, 4):
        name = text[at : at + length]
        if len(name) < length or not _NO_NAME.isdisjoint(name):
            break
        if (likeness := weight(name)) is None:
            if length == 4 and best is None:
                likeness = _double(name)
            if likeness is None:
                continue
        if name in _places() or name in offices.vocabulary() or name in lexicon.followers():
            continue
        if name[0] in lexicon.surnames()["wary"] and (name[1:] in offices.vocabulary() or name[1:] in _places()):
            continue
        evidence = _evidence(text, name, at, context)
        if penalty and not (text[at + length : at + length + 1] in _STOPS or context.speaks(name)):
            evidence = 0.0
        if length == 3:  # noqa: PLR2004 - the usual length
            likeness += 1
        score = likeness + follow(text, at + length) + evidence - (penalty if not evidence else penalty / 4)
        if best is None or score > best.score:
            best = Name(at, at + length, score)
    if best is None or follow(text, best.end) < 2.5:  # noqa: PLR2004 - no sign that the name ends sooner
        four = text[at : at + 4]
        if (likeness := _double(four)) is not None and text[at + 4 : at + 5] in _LISTED and (best is None or best.score < likeness + 4):
            return Name(at, at + 4, likeness + 4 - penalty)
    return best


def _double(name: str) -> float | None:
    """Names of four characters: two surnames and a given name (林郑月娥), or a given name of three."""
    if len(name) != 4 or name[0] not in lexicon.single_surnames() or not _STOPS.isdisjoint(name):  # noqa: PLR2004 - four characters
        return None
    if name[1:3] in lexicon.followers() or name[2:] in lexicon.followers() or name[:2] in lexicon.openers():
        return None
    table = lexicon.given()
    first, last = table.get(name[2], _UNKNOWN)[0], table.get(name[3], _UNKNOWN)[1]
    if name[1] in lexicon.single_surnames():
        return first + last
    middle = table.get(name[1], _UNKNOWN)[0]
    return first + last + middle - 1.0


def _evidence(text: str, name: str, at: int, context: Context) -> float:
    """What the rest of the file says: does the name stand elsewhere with other words behind it?"""
    whole = context.text
    count = whole.count(name)
    if count < 2:  # noqa: PLR2004 - only here
        return 0.0
    character = text[at + len(name) : at + len(name) + 1]
    same = whole.count(name + character) if character else 0
    if same == count:
        return 0.0  # the same character stands behind it everywhere: it may belong to the name
    others = count - same
    return 2.0 if others >= 1 else 0.0


@cache
def _places() -> frozenset[str]:
    kinds = lexicon.places()
    return frozenset(place for names in kinds.values() for place in names if len(place) > 1)


def _end_of_dotted(text: str, dotted: re.Match[str]) -> int:
    """Where the last part of a name with dots ends: at the first place after which a name may have ended."""
    last = max(text.rfind("·", dotted.start(), dotted.end()), text.rfind("-", dotted.start(), dotted.end())) + 1
    whole = dotted.end() == len(text) or text[dotted.end()] in _STOPS
    short = whole and dotted.end() - last <= _LONGEST_PART
    for end in range(last + 1, dotted.end()):
        strength, sound = follow(text, end), text[end] in _SOUNDS
        if (strength >= 3 and (end > last + 1 or not sound)) or (strength >= 1.5 and not sound):  # noqa: PLR2004 - a word of speech
            return end
        if not sound and not short and (strength > 0 or end > last + 1):
            return end
    return dotted.end()


def _foreign(text: str, at: int, *, japanese: bool) -> Name | None:
    """A foreign name without dots: characters up to the first strong sign that it has ended.

    A Japanese name is written with other characters than a transliterated one.
    """
    run = _RUN.match(text, at)
    if run is None:
        return None
    for end in range(at + 2, run.end() + 1):
        strength = follow(text, end)
        silent = end < run.end() and text[end] not in _SOUNDS
        if strength < 2.5 and not (silent and (strength > 0 or end > at + 2)):  # noqa: PLR2004 - a word, not a character that names have too
            continue
        name = text[at:end]
        if name in lexicon.followers() or name in _places() or name in offices.vocabulary():
            return None
        if _SOUNDS.issuperset(name):
            return Name(at, end, 5.0 if len(name) > 2 else 3.5)  # noqa: PLR2004 - short ones are rarer
        if strength >= 2.5 and japanese and len(name) in {3, 4, 5} and name[:2] not in lexicon.followers():  # noqa: PLR2004 - as above
            return Name(at, end, 3.0)
    return None


def _minority(text: str, at: int) -> Name | None:
    """A name of another nationality without dots (巴特尔, 扎西多吉), where signs set it off."""
    run = _RUN.match(text, at)
    if run is None or not 3 <= run.end() - at <= 6:  # noqa: PLR2004 - lengths of such names
        if run is None:
            return None
    for end in range(at + 2, min(run.end(), at + 6) + 1):
        if follow(text, end) >= 4 and _sounds_foreign(text[at:end]):  # noqa: PLR2004 - a sign or a word of speech
            name = text[at:end]
            if len(name) < 3 and (text[end : end + 1] not in _LISTED or name in lexicon.openers()):  # noqa: PLR2004 - short
                return None
            return None if name in lexicon.followers() or name in _places() else Name(at, end, 3)
    return None


def before_title(text: str, floor: int, end: int, context: Context, *, foreign: bool = False) -> Name | None:
    """The name that ends at `end`, in front of a title, where the clause begins at `floor`."""
    clause = text[floor:end]
    if dotted := _DOTTED_BEFORE.search(clause):
        first = re.split("[·-]", dotted[0])[0]
        silent = max((at + 1 for at, c in enumerate(first) if c not in _SOUNDS), default=0)
        return Name(floor + dotted.start() + (silent if silent < len(first) else 0), end, 9)
    best: Name | None = None
    for length in (2, 3, 4):
        name = clause[-length:]
        if len(clause) < length or not _NO_NAME.isdisjoint(name):
            break
        likeness = weight(name)
        if likeness is None or name in _places() or name[-1] in PLACE_END or name in lexicon.openers() or name in lexicon.followers():
            continue
        left = clause[:-length]
        if name in lexicon.leaders():
            return Name(end - length, end, 9)
        score = likeness + (length == 3) + (3.0 if not left else _behind(left, length))
        if context.speaks(name):
            score += 3
        if best is None or score > best.score:
            best = Name(end - length, end, score)
    if best is not None and best.score >= 3.5:  # noqa: PLR2004 - a likely name, with nothing left in front of it
        return best
    if 2 <= len(clause) <= 8 and _SOUNDS.issuperset(clause) and (foreign or context.speaks(clause)) and clause not in _places():  # noqa: PLR2004 - length of such names
        return Name(floor, end, 4)
    return None


PLACE_END = frozenset("省市县区州盟旗镇乡村国委局厅署府部院处科办司党军团队会港澳台岛")
def _behind(left: str, length: int) -> float:
    """How well a name of this length stands behind these words of the clause."""
    if left[-1] in _ORGAN_END:
        return 3.0 if length > 2 else -1.0  # noqa: PLR2004 - two characters may be a part of the organ
    return 2.0 if left[-1] in _LEFT else -4.0


_LEFT = frozenset("有是为和与及由请让对向括者了到见")
_ORGAN_END = frozenset("委局厅署府部院处科办司党军团队会站所室馆镇乡村区县市")


def listed(text: str, at: int, context: Context, *, foreign: bool) -> Name | None:
    """A further name of a list, which must end as clearly as it begins."""
    name = after_title(text, at, context, foreign=foreign)
    if name is None or name.score < 3 or follow(text, name.end) < 1.5:  # noqa: PLR2004 - stricter than beside a title
        return None
    return name


def _sounds_foreign(name: str) -> bool:
    """Is it written with the characters of foreign names? A longer name may have one other."""
    strange = sum(c not in _SOUNDS for c in name)
    if name[0] not in _SOUNDS or strange > (len(name) > 3):  # noqa: PLR2004 - short names have none
        return False
    many, _ = _speech()
    return not any(name[at : at + 2] in many for at in range(len(name) - 1))


def is_transliterated(name: str) -> bool:
    """Is every character one that foreign names are written with, and no Chinese name likely?"""
    return "·" in name or "-" in name or (len(name) > 3 and _SOUNDS.issuperset(name))  # noqa: PLR2004 - longer than Chinese names
