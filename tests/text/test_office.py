"""One address for an office, however its title is printed; two for two."""

from __future__ import annotations

from newsgen.text.office import office_slug


def test_case_punctuation_and_a_leading_article_do_not_count() -> None:
    forms = ("mayor of Linhe", "Mayor of Linhe", "the Mayor of Linhe", "mayor, of Linhe")
    assert {office_slug(form) for form in forms} == {"mayor-of-linhe"}


def test_titles_that_only_sound_alike_are_told_apart() -> None:
    assert office_slug("市长") != office_slug("市障")
    assert office_slug("市长").startswith("shi-zhang-")


def test_long_titles_that_begin_alike_are_told_apart() -> None:
    long = "deputy director of the office for the coordination of the works on the eastern bridge "
    assert office_slug(long + "and port") != office_slug(long + "and park")
    assert len(office_slug(long + "and port")) <= 80


def test_an_address_is_never_that_of_further_pages_nor_empty() -> None:
    assert office_slug("Page") != "page"
    assert office_slug("!").startswith("office-")
