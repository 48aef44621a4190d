"""Officials' names in running text: each linked once, where an item first prints it; no character is lost."""

from __future__ import annotations

import re
from html import unescape

from newsgen.model.answers import Named
from newsgen.model.entry import Ref
from newsgen.pages.linking import linked


def named(name: str, form: str = "", paragraph: int = 1, *titles: str) -> Named:
    slug = name.lower().replace(" ", "-")
    return Named(1, Ref(slug, name), name, titles, paragraph, "", form or name)


def links(paragraphs: list[str], *people: Named) -> list[list[str]]:
    lines = re.findall(r"<p[^>]*>(.*)</p>\n", linked(paragraphs, people, "../"))
    assert [unescape(re.sub("<[^>]*>", "", line)) for line in lines] == paragraphs
    return [re.findall(r"<a [^>]*>([^<]*)</a>", line) for line in lines]


def test_a_name_is_linked_where_it_is_first_printed_and_only_there() -> None:
    assert links(["Bai Tao spoke.", "Bai Tao left."], named("Bai Tao")) == [["Bai Tao"], []]


def test_one_named_in_the_headline_is_linked_in_the_text_below() -> None:
    assert links(["It rained.", "Bai Tao left."], named("Bai Tao", paragraph=0)) == [[], ["Bai Tao"]]


def test_a_shorter_form_will_do_where_the_full_name_is_not_printed() -> None:
    assert links(["Secretary Napolitano spoke."], named("Janet Napolitano", "Napolitano")) == [["Napolitano"]]


def test_of_names_that_overlap_the_longer_one_is_linked() -> None:
    assert links(["Bai Taofang and Bai Tao."], named("Bai Tao"), named("Bai Taofang"))[0][0] == "Bai Taofang"


def test_several_names_are_linked_in_the_texts_order() -> None:
    people = named("Deng Na"), named("Bai Tao")
    assert links(["Bai Tao met Deng Na.", "Both left."], *people) == [["Bai Tao", "Deng Na"], []]


def test_who_is_not_printed_is_not_linked() -> None:
    assert links(["It rained."], named("Bai Tao")) == [[]]


def test_text_names_and_titles_are_escaped() -> None:
    who = named("<b>Bai</b>", "", 1, 'mayor of "A&B"')
    assert linked(['1 < 2, said <b>Bai</b> & "sons"'], [who], "./") == (
        '<p id="p-1">1 &lt; 2, said <a class="official" href="./officials/<b>bai</b>/"'
        ' data-title="mayor of &quot;A&amp;B&quot;">&lt;b&gt;Bai&lt;/b&gt;</a> &amp; &quot;sons&quot;</p>\n'
    ).replace("<b>bai</b>", who.ref.slug)


def test_paragraphs_are_counted_on_through_the_items_of_an_article() -> None:
    assert re.findall('id="([^"]*)"', linked(["one", "two"], (), "./", before=3)) == ["p-4", "p-5"]
