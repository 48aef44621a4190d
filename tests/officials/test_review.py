"""What is proposed to an editor as uncertain, and what is not."""

from __future__ import annotations

from typing import Any

from newsgen.model.answers import Post
from newsgen.model.people import Person, Review
from newsgen.officials import read_registry
from newsgen.officials.likeness import likely
from newsgen.officials.proposals import proposals
from newsgen.officials.review import month_before, review
from newsgen.text.fold import name_key
from newsgen.text.slug import slugify


def person(name: str, sort_name: str = "", articles: int = 2, title: str = "mayor", **more: Any) -> Person:
    fields: dict[str, Any] = {"first": "2023-01-01", "last": "2023-02-01", "listed": False} | more
    titles = (title,) if title else ()
    return Person(name_key(name), slugify(name), name, sort_name or name, articles=articles, appearances=articles,
                  titles=titles, **fields)  # fmt: skip


def groups(*people: Person) -> list[tuple[str, ...]]:
    return [tuple(one.name for one in group.people) for group in likely(people)]


class TestLikely:
    def test_characters_and_their_pinyin(self) -> None:
        assert groups(person("Ma Pingao", "Ma, Pingao"), person("马品高", "Ma, Pingao", 9, "区长")) == [
            ("马品高", "Ma Pingao")
        ]

    def test_a_name_in_another_order_and_one_without_its_accents(self) -> None:
        assert groups(person("Harker Miriam", "Harker, Miriam"), person("Miriam Harker", "Harker, Miriam")) != []
        assert groups(person("José Ruiz", "Ruiz, José"), person("Jose Ruiz", "Ruiz, Jose")) != []

    def test_two_names_in_characters_that_sound_alike_are_two(self) -> None:
        assert groups(person("马品高", "Ma, Pingao"), person("马频高", "Ma, Pingao")) == []

    def test_one_letter_more_less_or_other_with_the_same_title(self) -> None:
        for other in ("Ma Ping Gao", "Ma Pinga", "Ma Pingeo"):
            assert groups(person("Ma Pingao", articles=9), person(other)) == [("Ma Pingao", other)]

    def test_not_with_another_title_nor_where_the_name_is_short_or_begins_otherwise(self) -> None:
        assert groups(person("Ma Pingao"), person("Ma Ping Gao", title="governor")) == []
        assert groups(person("Ma Pingao", title=""), person("Ma Ping Gao", title="")) == []
        assert groups(person("Li Na"), person("Li Nan")) == []
        assert groups(person("Fan Baida"), person("Pan Baida")) == []

    def test_not_with_two_letters(self) -> None:
        assert groups(person("Wang Daming"), person("Wang Damin Gou")) == []
        assert groups(person("abcdefgh"), person("acbdefgh")) == []

    def test_likeness_is_not_handed_on(self) -> None:
        people = [
            person("Wang Daman", articles=1),
            person("Wang Damang", articles=9),
            person("Wang Damangi", articles=1),
        ]
        assert groups(*people) == [("Wang Damang", "Wang Daman", "Wang Damangi")]
        people = [person("Wang Daman", articles=9), person("Wang Damang"), person("Wang Damangi", articles=1)]
        assert groups(*people) == [("Wang Daman", "Wang Damang")]

    def test_two_whom_the_registry_lists_are_two_and_one_that_it_lists_comes_first(self) -> None:
        assert groups(person("Ma Pingao", listed=True), person("Ma Ping Gao", listed=True)) == []
        assert groups(person("Ma Pingao", listed=True), person("Ma Ping Gao", articles=99)) == [
            ("Ma Pingao", "Ma Ping Gao")
        ]


def test_new_and_once_are_told_apart_and_the_listed_are_settled() -> None:
    people = [
        person("Ai An", articles=1), person("Bo Bin", articles=1, first="2023-03-01"),
        person("Cai Chen", first="2023-03-05"), person("Du Dan", articles=1, listed=True), person("Fan Fang"),
    ]  # fmt: skip
    found = review(people, [], "2023-03-01")
    assert [one.name for one in found.new] == ["Bo Bin", "Cai Chen"]
    assert [one.name for one in found.once] == ["Ai An"]
    assert [one.name for one in review(people, [], "").once] == ["Ai An", "Bo Bin"]


def test_conflicting_titles_are_told_of_those_whom_no_editor_has_looked_at() -> None:
    posts = [Post(f"mayor of {place}", "2023-02-01 a", 1, "2023-02-03 b", 1, 2) for place in ("Linhe", "Nanhe")]
    (doubt,) = review([person("Bai Tao")], [("baitao", posts)], "").conflicts
    assert doubt.posts == (
        ("mayor of Linhe", "2023-02-01", "2023-02-03"),
        ("mayor of Nanhe", "2023-02-01", "2023-02-03"),
    )
    assert review([person("Bai Tao", listed=True)], [("baitao", posts)], "").conflicts == ()


def test_a_month_before() -> None:
    assert month_before("2023-03-31") == "2023-03-01"
    assert month_before("2023-03") == month_before("") == ""


class TestProposals:
    def test_they_are_a_registry_without_mistakes_that_settles_the_review(self) -> None:
        posts = [Post(f"mayor of {place}", "2023-02-01 a", 1, "2023-02-03 b", 1, 2) for place in ("Linhe", "Nanhe")]
        people = [
            person("Ma Pingao", "Ma, Pingao"), person("马品高", "Ma, Pingao", 1), person("Bai Tao"), person("No", articles=1),
            person('A: "B" # c', articles=1), person("O'Dowd", articles=1), person("- x", articles=1), person("yes", articles=1),
        ]  # fmt: skip
        text = proposals(review(people, [("baitao", posts)], ""))
        registry, mistakes = read_registry(text, "x")
        assert mistakes == ()
        entries = [(entry.name, entry.aliases, entry.where.titles if entry.where else ()) for entry in registry.entries]
        assert entries == [
            ("Ma Pingao", ("马品高",), ()),
            ("Bai Tao", (), ("mayor of Linhe",)),
            ("Bai Tao", (), ("mayor of Nanhe",)),
            ("No", (), ()),
            ('A: "B" # c', (), ()),
            ("O'Dowd", (), ()),
            ("- x", (), ()),
            ("yes", (), ()),
        ]

    def test_what_belongs_to_an_entry_there_is_stays_a_remark(self) -> None:
        text = proposals(review([person("Ma Pingao", listed=True), person("Ma Ping Gao")], [], ""))
        assert "aliases: [Ma Ping Gao]" in text
        assert read_registry(text, "x")[0].entries == ()

    def test_nothing_uncertain_is_an_empty_registry(self) -> None:
        assert read_registry(proposals(Review()), "x") == read_registry("", "x")
