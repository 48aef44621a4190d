"""What an official's page, its data and an office's page tell of a small archive."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from markup import Page
from sites import Site

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "newsgen.yaml": "per_page: 4\n",
    "content/2022-03-01-a.txt": "outlet: The Mirror\n[mayor] Bai Tao met [governor] Deng Na.\n",
    "content/2022-05-01-b.txt": "outlet: The Mirror\n[mayor] Bai Tao.\n---\n[governor] Deng Na.\n",
    "content/2023-05-01-c.txt": "outlet: The Post\n[the Mayor] Ji Yun and [governor] Bai Tao.\n",
    "content/2023-06-01-d.md": "---\ntags: [rain, Wind]\n---\n[governor] Bai Tao met [mayor] Ji Yun and [governor] Deng Na.\n",
}


@pytest.fixture
def site(tmp_path: Path, plain_language: None) -> Site:  # noqa: ARG001 - says who is named
    site = Site(tmp_path / "site", FILES)
    site.build()
    return site


def text(site: Site, address: str) -> str:
    return " ".join(Page(site.page(address)).text.split())


def test_an_official_is_last_seen_in_the_latest_title(site: Site) -> None:
    assert "Last seen as governor, 1 June 2023" in text(site, "officials/bai-tao")


def test_who_is_named_in_the_same_item_is_counted_and_linked(site: Site) -> None:
    page = text(site, "officials/bai-tao")
    assert "Named together with Deng Na 2 Ji Yun 2" in page
    assert "Printed by The Mirror 2 The Post 1" in page


def test_each_title_leads_to_its_office(site: Site) -> None:
    assert '<a href="../../offices/mayor/">mayor</a>' in site.page("officials/bai-tao")


def test_further_pages_hold_no_summary(site: Site) -> None:
    assert "Last seen" not in text(site, "officials/bai-tao/page/1")


def test_an_office_has_had_whom_from_when_to_when(site: Site) -> None:
    page = text(site, "offices/mayor")
    assert "2 holders" in page
    assert page.index("Ji Yun 1 May 2023 – 1 June 2023 2 articles") < page.index("Bai Tao 1 March 2022 – 1 May 2022")
    assert "Also printed as the Mayor" in page


def test_an_official_in_json_and_csv(site: Site) -> None:
    person = json.loads(site.read("officials/bai-tao/data.json"))
    assert [post["role"] for post in person["memberships"]] == ["mayor", "governor"]
    rows = list(csv.DictReader(io.StringIO(site.read("officials/bai-tao/data.csv"))))
    assert [row["date"] for row in rows] == ["2022-03-01", "2022-05-01", "2023-05-01", "2023-06-01"]
    assert rows[0]["article_url"] == "2022/03/01/a/"


def test_tags_have_pages(site: Site) -> None:
    assert "Wind 1 article" in text(site, "tags/wind")
    assert "rain" in text(site, "tags")


def test_linked_data_tell_of_article_person_and_data(site: Site) -> None:
    article, trail = Page(site.page("2023/06/01/d")).linked_data[0]["@graph"]
    assert (article["@type"], article["datePublished"], article["keywords"]) == (
        "NewsArticle",
        "2023-06-01",
        ["rain", "Wind"],
    )
    assert [step["name"] for step in trail["itemListElement"]][:3] == ["2023", "June", "1 June"]
    person = Page(site.page("officials/bai-tao")).linked_data[0]["@graph"][0]
    assert person["hasOccupation"][0] == {
        "@type": "Role", "roleName": "governor", "startDate": "2023-05-01", "endDate": "2023-06-01",
    }  # fmt: skip
    assert Page(site.page("data")).linked_data[0]["@graph"][0]["@type"] == "Dataset"


def test_a_day_leads_to_the_same_day_of_other_years(site: Site) -> None:
    assert 'href="../../../days/05/#day-01"' in site.page("2022/05/01")
    assert "1 May2023 1 2022 1" in text(site, "days/05")


def test_a_site_in_chinese_speaks_chinese(site: Site) -> None:
    site.write({"newsgen.yaml": "per_page: 4\nlanguage: zh-Hans\n"})
    site.build()
    assert "最近见于 governor, 2023年6月1日" in text(site, "officials/bai-tao")
    assert "Officials" not in text(site, "officials")


def test_a_roster_tells_who_held_what_in_its_year_and_nothing_of_other_years(site: Site) -> None:
    assert "governor Deng Na 1 March 2022 – 1 May 2022 mayor Bai Tao 1 March 2022 – 1 May 2022" in text(
        site, "roster/2022"
    )
    assert "governor Bai Tao 1 May 2023 – 1 June 2023 Deng Na 1 June 2023" in text(site, "roster/2023")


def test_the_first_offices_of_places_stand_in_front_by_place(site: Site) -> None:
    site.write({"content/2023-07-01-e.txt": "[mayor of Linhe] Wu Di and [mayor of Eastwood] Ren Hao.\n"})
    site.build()
    page = text(site, "roster/2023")
    places = ["Eastwood mayor of Eastwood Ren Hao", "Linhe mayor of Linhe Wu Di", "Other offices governor"]
    assert [page.index(place) for place in places] == sorted(page.index(place) for place in places)


def test_years_and_offices_lead_to_the_roster(site: Site) -> None:
    assert 'href="../roster/2022/"' in site.page("2022")
    assert 'href="../roster/2022/"' in site.page("offices")


def test_a_list_of_offices_tells_the_last_holder_of_each(site: Site) -> None:
    assert "mayor last: Ji Yun 2 holders" in text(site, "offices")


def test_a_title_is_marked_on_the_days_that_print_it_and_nowhere_between(site: Site) -> None:
    site.write({f"content/{year}-05-01-y.txt": "[judge] Ren Hao.\n" for year in (2011, 2012, 2021)})
    site.build()
    assert '<path d="M0 2h1M10 2h1M99 2h1"/>' in site.page("officials/ren-hao")


def test_the_text_that_an_article_translates_is_named_to_readers_and_machines(site: Site) -> None:
    url = "https://mirror.example/zh/1"
    site.write({"content/2023-07-02-t.md": f"---\ntranslation_of: {url}\n---\nRain.\n"})
    site.build()
    assert f"Translation of{url}" in text(site, "2023/07/02/t")
    (article, _) = Page(site.page("2023/07/02/t")).linked_data[0]["@graph"]
    assert article["translationOfWork"] == {"@type": "CreativeWork", "url": url}
    assert f'"translation_of":"{url}"' in site.read("data/articles/2023.jsonl")


def test_how_much_was_collected_of_each_month_can_be_asked(site: Site) -> None:
    assert json.loads(site.read("data/months.json")) == {"2022-03": 1, "2022-05": 1, "2023-05": 1, "2023-06": 1}
    assert 'data-since="2022-05"' not in site.page("officials/bai-tao")
    assert 'data-since="2023-06"' in site.page("officials/bai-tao")


def test_a_very_long_sentence_is_quoted_around_the_name_and_whole_in_the_data(site: Site) -> None:
    sentence = f"{'Rain fell and ' * 60}[governor] Deng Na spoke{' and rain fell' * 60}."
    site.write({"content/2023-08-01-long.txt": sentence + "\n"})
    site.build()
    page = text(site, "officials/deng-na")
    assert "… " in page
    assert "Deng Na spoke and rain fell" in page
    assert "Rain fell and rain fell" not in page
    assert "Rain fell and Rain fell" in site.read("officials/deng-na/data.csv")
