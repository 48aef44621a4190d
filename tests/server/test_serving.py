"""`newsgen serve`, asked over HTTP: it shows what a build would write, and follows every change of the site's folder."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from previews import Preview, wait_for

if TYPE_CHECKING:
    from sites import Site

RAIN = "date 2023-02-01 River Daily (Reporter/Wu Di) Mayor Bai Tao spoke of rain.\n"
ARTICLE = "/2023/02/01/rain/"
THEIR_404 = '{% extends "base.html" %}{% block main %}<h1>Lost at the river</h1>{% endblock %}'


def clipping(text: str) -> str:
    return RAIN.replace("rain", text)


@pytest.fixture
def site(make_site: Any) -> Site:
    made: Site = make_site({"content/2023-02-01-rain.txt": RAIN})
    return made


class TestWhatIsShown:
    def test_is_what_was_built_but_for_the_script(self, site: Site) -> None:
        with Preview(site) as preview:
            tree = site.tree()
            for path in ("index.html", "2023/02/01/rain/index.html", "404.html"):
                served = preview.get(f"/{path}")
                shown, built = served.body.splitlines(), tree.text(path).splitlines()
                assert [line for line in shown if "/.newsgen/reload.js" in line]
                differing = [line for line in [*shown, *built] if (line in shown) != (line in built)]
                assert all("Content-Security-Policy" in line or "/.newsgen/reload.js" in line for line in differing)
            for path in ("assets/newsgen.css", "feed.xml", "data/articles/2023.jsonl", "sitemap.xml"):
                assert preview.get(f"/{path}").body == tree.text(path)
        assert not [path for path, page in site.tree().pages().items() if "/.newsgen/" in page]

    def test_a_folder_its_address_without_a_slash_and_what_is_not_there(self, site: Site) -> None:
        site.write({"templates/404.html": THEIR_404})
        with Preview(site) as preview:
            assert preview.get(ARTICLE).status == 200
            moved = preview.get("/2023/02/01/rain")
            assert (moved.status, moved.headers["Location"]) == (302, ARTICLE)
            missing = preview.get("/2023/02/02/")
            assert (missing.status, missing.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
            assert "Lost at the river" in missing.body
            assert "/.newsgen/reload.js" in missing.body

    def test_a_head_is_answered_without_a_body(self, site: Site) -> None:
        with Preview(site) as preview:
            for path in ("/", "/feed.xml", "/nothing"):
                head, whole = preview.get(path, method="HEAD"), preview.get(path)
                assert (head.status, head.body) == (whole.status, "")
                assert head.headers["Content-Length"] == whole.headers["Content-Length"]

    @pytest.mark.parametrize(
        "path",
        [
            "/../newsgen.yaml",
            "/%2e%2e/newsgen.yaml",
            "/..%2fnewsgen.yaml",
            "/.newsgen/../../newsgen.yaml",
            "/away/newsgen.yaml",
        ],
    )
    def test_nothing_outside_the_site_is_served(self, site: Site, path: str) -> None:
        site.write({"newsgen.yaml": "title: River news\n"})
        with Preview(site) as preview:
            (site.output / "away").symlink_to(site.root)
            assert preview.get(path).status == 404

    def test_another_host_that_leads_here_is_refused(self, site: Site) -> None:
        with Preview(site) as preview:
            assert preview.get("/", host="evil.example").status == 403
            assert preview.get("/", host="localhost:1").status == 200

    def test_a_base_path_is_kept(self, site: Site) -> None:
        site.write({"newsgen.yaml": "base_url: https://river.example/news/archive/\n"})
        with Preview(site) as preview:
            assert preview.address.endswith("/news/archive/")
            assert preview.get(f"/news/archive{ARTICLE}").status == 200
            assert preview.get(ARTICLE).status == 404
            assert preview.get("/").headers["Location"] == "/news/archive/"
            site.write({"newsgen.yaml": "base_url: https://river.example/old/\n"})
            preview.shows(f"/old{ARTICLE}", "spoke of rain")


class TestChanges:
    @pytest.mark.parametrize("how", [[], ["--poll"]], ids=["told by the system", "polling"])
    def test_of_content_registry_templates_and_configuration_are_followed(self, site: Site, how: list[str]) -> None:
        with Preview(site, *how) as preview:
            site.write({"content/2023-02-01-rain.txt": clipping("hail")})
            preview.shows(ARTICLE, "spoke of hail")
            site.write({"content/2023/02/deep.txt": RAIN})
            preview.shows("/2023/02/01/deep/", "spoke of rain")
            site.remove("content/2023")
            preview.lacks("/2023/02/01/deep/")
            site.write({"content/officials.yaml": "- name: Bai Tao\n  note: A man of the river.\n"})
            preview.shows("/officials/bai-tao/", "A man of the river")
            site.write({"newsgen.yaml": "title: River news\n"})
            preview.shows("/", "River news")
            site.write({"templates/404.html": THEIR_404})
            preview.shows("/nothing", "Lost at the river")
            site.remove("templates")
            wait_for(lambda: "Lost at the river" not in preview.get("/nothing").body, "the shipped template again")
        assert site.tree() == site.clean_tree()

    def test_an_editors_atomic_save_is_one(self, site: Site) -> None:
        article, new = site.root / "content/2023-02-01-rain.txt", site.root / "content/.rain.swp"
        with Preview(site) as preview:
            for text in ("snow", "sleet"):
                new.write_text(clipping(text), "utf-8")
                article.rename(site.root / "content/2023-02-01-rain.txt~")
                new.rename(article)
                preview.shows(ARTICLE, f"spoke of {text}")

    def test_a_burst_of_a_thousand_files(self, site: Site) -> None:
        with Preview(site, "--jobs", "1") as preview:
            site.write({f"content/2023-02-01-n{n}.txt": clipping(f"storm {n}") for n in range(1_000)})
            preview.shows("/2023/02/01/n999/", "storm 999")
            wait_for(lambda: "1,001 articles" in preview.told, "all of them are built")
            for n in range(1_000):
                site.remove(f"content/2023-02-01-n{n}.txt")
            preview.lacks("/2023/02/01/n999/")
            preview.lacks("/2023/02/01/n0/")
        assert site.tree() == site.clean_tree()

    def test_all_content_deleted_and_brought_back(self, site: Site) -> None:
        with Preview(site) as preview:
            shutil.rmtree(site.root / "content")
            wait_for(lambda: "content-missing" in preview.remarks(), "the loss is told")
            assert "spoke of rain" in preview.get(ARTICLE).body
            site.write({"content/2023-02-01-rain.txt": clipping("fog")})
            preview.shows(ARTICLE, "spoke of fog")
            site.write({"content/2023-02-01-rain.txt": clipping("mist")})
            preview.shows(ARTICLE, "spoke of mist")


class TestMistakes:
    def test_the_last_good_site_stands_and_the_mistake_is_told(self, site: Site) -> None:
        with Preview(site) as preview:
            site.write({"newsgen.yaml": "titel: River <b>news</b>\n"})
            wait_for(lambda: "titel" in preview.remarks(), "the mistake is told to the browser")
            assert '"stands":false' in preview.remarks()
            assert "newsgen: newsgen.yaml:1" in preview.told
            assert "spoke of rain" in preview.get(ARTICLE).body
            site.write({"newsgen.yaml": "title: River news\n"})
            preview.shows("/", "River news")
            assert '"remarks":[]' in preview.remarks()

    def test_a_broken_template(self, site: Site) -> None:
        with Preview(site) as preview:
            site.write({"templates/404.html": "{% if %}"})
            wait_for(lambda: "templates/404.html:1" in preview.remarks(), "the mistake is told to the browser")
            assert "spoke of rain" in preview.get(ARTICLE).body
            site.write({"templates/404.html": THEIR_404})
            preview.shows("/nothing", "Lost at the river")

    def test_at_the_start_ends_with_status_2(self, site: Site) -> None:
        site.write({"newsgen.yaml": "titel: x\n"})
        preview = Preview(site)
        assert preview.ended() == 2
        assert "newsgen: newsgen.yaml:1" in preview.told

    def test_a_port_in_use_is_answered_with_one_that_is_free(self, site: Site) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            preview = Preview(site, "--port", str(port))
            assert preview.ended() == 2
        assert f"port {port} cannot be used" in preview.told
        assert "is free: newsgen serve --port " in preview.told


class TestTheEnd:
    @pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
    def test_is_clean_even_while_a_browser_listens(self, site: Site, how: signal.Signals) -> None:
        with Preview(site) as preview, socket.create_connection(preview.address[7:-1].split(":")) as listening:
            listening.sendall(b"GET /.newsgen/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert listening.recv(20)
            preview.process.send_signal(how)
            assert preview.ended() == 130
        assert "Traceback" not in preview.told
        assert preview.told.endswith("ended; the last site stands as it was\n")


def test_a_build_does_not_load_what_only_a_preview_needs(site: Site) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newsgen", "build"],
        cwd=site.root, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert not [line for line in done.stderr.splitlines() if "watchfiles" in line or "newsgen.server" in line]
