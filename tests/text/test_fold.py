"""The spellings of a name that are certainly one, and those that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.fold import name_key, simplify


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ma Pingao", "MA Pingao", "Ma Pin'gao", "Ma Pin’gao", "Ma Pin-gao", "Ma Pin Gao", " Ma  Pingao "),
        ("马品高", "馬品高", "马 品高", "马　品高"),
        ("Zhao·Lin", "Zhao‧Lin", "Zhao Lin"),
        ("帕巴拉·格列朗杰", "帕巴拉•格列朗杰", "帕巴拉格列朗杰"),
        ("J. D. Halloran", "J.D. Halloran", "JD Halloran"),
        ("Ann Lee", "Ms. Ann Lee", "Dr Ann Lee", "Ａｎｎ　Ｌｅｅ"),
        ("Anne-Marie O'Dowd", "Anne Marie O’Dowd"),
    ],
)
def test_one_person(spellings: tuple[str, ...]) -> None:
    assert len({name_key(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhang Guoqiang", "Zhan Guoqiang"),
        ("Li Mingguo", "Li Minguo"),
        ("Ma Ping Gao", "Ma Pingao"),
        ("马品高", "Ma Pingao"),
        ("Ann Lee", "Lee Ann"),
        ("José Ruiz", "Jose Ruiz"),
        ("王乾", "王干"),
        ("Hon Chi", "Chi"),
    ],
)
def test_two_names_that_are_only_alike(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["", " ", "...", "·", "\u200b"])
def test_nothing_is_left_of_a_name_without_letters(name: str) -> None:
    assert name_key(name) == ""


@given(st.text())
def test_any_text_has_a_key_that_is_its_own_key(name: str) -> None:
    key = name_key(name)
    assert not set(key) & set(" -'.·")
    assert name_key(key) == key


def test_simplifying_keeps_every_place() -> None:
    assert simplify("臺灣記者馬 said 乾") == "台湾记者马 said 乾"
