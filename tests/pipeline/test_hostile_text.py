"""Text is not code: whatever an editor drops is shown as text or left out, wherever it ends up."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from markup import Page, dead_links

if TYPE_CHECKING:
    from sites import Site

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% include 'base.html' %} {# gone #}",
    "]]> <![CDATA[ x",
    "</title><b>bold</b>",
    "--><i>comment</i>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "&lt;u&gt; &amp;amp; &#60;s&#62;",
)
ALL = " ".join(HOSTILE)


def quoted(text: str) -> str:
    return json.dumps(text)


def hostile_site() -> dict[str, str]:
    """All of it in every place where words come from."""
    front = (
        f"---\ntitle: {quoted(ALL)}\ndate: 2023-02-01\noutlet: {quoted(ALL)}\nbyline: {quoted(HOSTILE[0])}\n"
        f"tags: [{', '.join(map(quoted, HOSTILE))}]\nplaces: [{', '.join(map(quoted, HOSTILE))}]\n"
        f"organizations: [{', '.join(map(quoted, HOSTILE))}]\nsource_url: javascript:alert(1)\n"
        f"odd: {quoted(ALL)}\nslug: {quoted(HOSTILE[0])}\n---\n"
    )
    body = "\n\n".join(f"Mayor Bai Tao said: {text} Nobody laughed." for text in HOSTILE)
    links = "[one](javascript:alert(1)) ![two](data:text/html,x) <a href='vbscript:x' onclick='x()'>three</a>"
    return {
        "newsgen.yaml": f"title: {quoted(ALL)}\ndescription: {quoted(ALL)}\nbase_url: https://example.org/a&b/\n",
        "content/front.txt": front + body,
        "content/mark.md": front.replace("2023-02-01", "2023-02-02") + body + "\n\n" + links + "\n",
        "content/2023-02-03-plain.txt": body + "\n\n" + links + "\n",
        "content/2023-02-04-<script>alert(1)<&script> {{ 7*7 }}.txt": "Mayor Bai Tao spoke.\n",
        "content/2023-02-05-only.txt": HOSTILE[0],
        "content/officials.yaml": (
            f"- name: Bai Tao\n  note: {quoted(ALL)}\n  sort_name: {quoted(HOSTILE[1])}\n"
            f"  aliases: [{quoted(HOSTILE[0])}]\n  same_as: ['javascript:alert(1)', 'https://example.org/?a=b&c']\n"
            f"  posts: [{{title: {quoted(ALL)}, organization: {quoted(ALL)}, from: 2021}}]\n"
        ),
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from sites import Site

    site = Site(tmp_path_factory.mktemp("hostile") / "site", hostile_site())
    site.build()
    return site


def test_no_page_holds_anything_active(built: Site) -> None:
    for path, html in built.tree().pages().items():
        page = Page(html)  # raises for handlers, styles, scripts of their own, elements out of balance
        assert page.scripts == 1, path  # newsgen's own
        assert page.titles == 1, path
        for tag, address in page.addresses:
            assert urlsplit(address).scheme in {"", "https"}, (path, tag, address)


def test_nothing_is_run_as_a_template(built: Site) -> None:
    html = built.page("2023/02/03/plain")
    assert "{{ 7*7 }}" in html
    assert "{% include 'base.html' %}" in Page(html).text
    assert "49" not in Page(html).text.replace("{{ 7*7 }}", "").split("Source file")[0]


def test_plain_text_is_shown_as_it_stands(built: Site) -> None:
    shown = Page(built.page("2023/02/03/plain")).text
    for text in HOSTILE:
        assert text in shown


def test_titles_outlets_and_notes_are_shown_as_they_stand(built: Site) -> None:
    assert ALL in Page(built.page("2023/02/01/script-alert-1-script")).text
    assert HOSTILE[0] in Page(built.page("officials")).text or HOSTILE[1] in Page(built.page("officials")).text
    assert ALL in Page(built.page("officials/bai-tao")).text


def test_all_xml_is_well_formed_and_says_the_same(built: Site) -> None:
    for path, data in built.tree().files.items():
        if path.endswith(".xml"):
            ET.fromstring(data)
    feed = ET.fromstring(built.tree().files["feed.xml"])
    titles = [element.text for element in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles.count(ALL) >= 3


def test_all_json_and_csv_is_well_formed_and_says_the_same(built: Site) -> None:
    files = built.tree().files
    for path, data in files.items():
        if path.endswith(".json"):
            json.loads(data)
    rows = [json.loads(line) for line in files["data/articles/2023.jsonl"].splitlines()]
    assert [row["title"] for row in rows].count(ALL) == 2
    assert len(list(csv.DictReader(io.StringIO(files["data/appearances/2023.csv"].decode())))) >= 3


def test_no_link_is_dead_nor_leads_out_of_the_folder(built: Site) -> None:
    assert dead_links(built.tree()) == []


def test_formulas_do_not_run_in_a_spreadsheet(make_site: Any) -> None:
    site = make_site({"content/2023-02-01-a.txt": "---\noutlet: '=HYPERLINK(1)'\n---\nMayor Bai Tao spoke.\n"})
    site.build()
    (row,) = csv.DictReader(io.StringIO(site.read("data/appearances/2023.csv")))
    assert row["outlet"] == "'=HYPERLINK(1)"
