"""Where an article stood: withdrawn articles, and articles that have moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sites import assert_as_clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from sites import Site

TEXT = "Linhe Daily\n\nMayor Bai Tao opened the school.\n"
PLACE = "2023/02/01/school/index.html"


def article(*keys: str, text: str = TEXT) -> str:
    return "\n".join(["---", "title: School opens", "date: 2023-02-01", *keys, "---", text])


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    return make_site()


def built(site: Site, files: dict[str, str | None]) -> dict[str, bytes]:
    """The files of the site after a change; a file without text is taken away."""
    for name, text in files.items():
        if text is None:
            site.remove(name)
        else:
            site.write({name: text})
    site.build()
    assert_as_clean(site)
    return site.tree().files


def everything_but(files: dict[str, bytes], place: str) -> bytes:
    return b"\n".join(data for path, data in files.items() if path != place)


class TestWithdrawn:
    @pytest.fixture
    def files(self, site: Site) -> dict[str, bytes]:
        built(site, {"content/school.md": article(), "content/2023-02-02-other.txt": "Mayor Deng Na spoke of rain.\n"})
        return built(site, {"content/school.md": article("withdrawn: At the wish of a child's parents")})

    def test_its_address_says_so_and_why(self, files: dict[str, bytes]) -> None:
        page = files[PLACE].decode()
        assert "It was withdrawn" in page
        assert "At the wish of a child&#39;s parents" in page
        assert '<meta name="robots" content="noindex">' in page
        assert "School opens" not in page

    def test_nothing_else_knows_of_it(self, files: dict[str, bytes]) -> None:
        rest = everything_but(files, PLACE)
        assert b"School opens" not in rest
        assert b"2023/02/01" not in rest
        assert b"Bai Tao" not in rest
        assert b"Deng Na" in rest

    def test_the_editor_is_told(self, site: Site, files: dict[str, bytes]) -> None:
        assert files
        assert "article-withdrawn" in [one.code for one in site.build().diagnostics]

    def test_it_can_come_back(self, site: Site, files: dict[str, bytes]) -> None:
        assert files
        assert b"Bai Tao" in built(site, {"content/school.md": article("withdrawn: false")})[PLACE]

    def test_a_reason_need_not_be_given(self, site: Site) -> None:
        assert b"It was withdrawn" in built(site, {"content/school.md": article("withdrawn: true")})[PLACE]

    def test_with_the_file_its_signpost_goes(self, site: Site, files: dict[str, bytes]) -> None:
        assert PLACE in files
        assert PLACE not in built(site, {"content/school.md": None})

    def test_another_article_may_have_the_address(self, site: Site, files: dict[str, bytes]) -> None:
        assert files
        assert b"opened the school" in built(site, {"content/2023-02-01-school.txt": article()})[PLACE]
        assert b"It was withdrawn" in built(site, {"content/2023-02-01-school.txt": None})[PLACE]


class TestMoved:
    def test_the_former_address_leads_to_the_article(self, site: Site) -> None:
        files = built(site, {"content/a.md": article("slug: opening", "former: [/2023/02/01/school/, undated/school]")})
        for place in (PLACE, "undated/school/index.html"):
            page = files[place].decode()
            assert "School opens" in page
            assert "/2023/02/01/opening/" in page or "2023/02/01/opening/" in page
            assert 'http-equiv="refresh"' in page

    def test_it_follows_the_article(self, site: Site) -> None:
        built(site, {"content/a.md": article("slug: opening", "former: 2023/02/01/school/")})
        files = built(
            site, {"content/a.md": article("slug: start", "former: [2023/02/01/school/, 2023/02/01/opening/]")}
        )
        assert all(b"2023/02/01/start/" in files[f"2023/02/01/{name}/index.html"] for name in ("school", "opening"))

    def test_an_article_is_not_hidden_by_a_signpost(self, site: Site) -> None:
        files = built(
            site,
            {
                "content/a.md": article("slug: opening", "former: 2023/02/01/school/"),
                "content/2023-02-01-school.txt": "Mayor Deng Na spoke of rain.\n",
            },
        )
        assert b"Deng Na" in files[PLACE]

    def test_of_two_that_stood_there_the_first_by_path_is_shown(self, site: Site) -> None:
        files = built(
            site,
            {
                "content/b.md": article("slug: b", "former: 2023/02/01/school/"),
                "content/a.md": article("slug: a", "former: 2023/02/01/school/"),
            },
        )
        assert b"2023/02/01/a/" in files[PLACE]

    @pytest.mark.parametrize(
        "address", ["../../etc/passwd", "https://example.org/", "2023/02/01/", "officials/bai-tao/", "{a: b}"]
    )
    def test_what_is_no_address_of_an_article_is_told(self, site: Site, address: str) -> None:
        site.write({"content/a.md": article(f"former: {address}")})
        assert "front-matter-type" in [one.code for one in site.build().diagnostics]
