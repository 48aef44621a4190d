"""A real Chromium, the archives it looks at, and a server that shows one of them below a base path."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))  # `archives` and `looking` are imported by name
sys.path.append(str(Path(__file__).parents[2] / "docs"))  # and so is `walk`, behind all that newsgen needs

from archives import BASE_PATH, everyday, hard
from looking import Looker
from previews import PATIENCE
from sites import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no Chromium here: none of {', '.join(NAMES)} can be called")
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=[*QUIET, *as_root])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def look(browser: Browser) -> Looker:
    """Opens pages, and keeps what they said and asked for."""
    return Looker(browser)


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folder of each archive's site."""
    made = {}
    for name, files in (("everyday", everyday()), ("hard", hard()), ("empty", {})):
        site = Site(tmp_path_factory.mktemp(name), files)
        site.build(search=name == "everyday")
        made[name] = site.root / "build"
    return made


class _Handler(SimpleHTTPRequestHandler):
    """As hosts of static pages do: below the base path, and with the site's own page where there is none."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(BASE_PATH)
        return super().translate_path("/" + inside) if inside != path else str(Path(self.directory) / "nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Callable[[Path], AbstractContextManager[str]]:
    """Shows a folder below the base path for a while; gives its address."""

    @contextmanager
    def serving(folder: Path) -> Iterator[str]:
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as http:
            Thread(target=http.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{http.server_port}{BASE_PATH}"
            http.shutdown()

    return serving


@pytest.fixture(scope="session")
def server(builds: Mapping[str, Path], serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    """The address below which the everyday archive is served."""
    with serve(builds["everyday"]) as root:
        yield root


@pytest.fixture(params=["file system", "http below a base path"])
def root(request: pytest.FixtureRequest, builds: Mapping[str, Path]) -> str:
    """The address of the everyday archive's home page, both ways."""
    if request.param == "file system":
        return builds["everyday"].as_uri() + "/index.html"
    return str(request.getfixturevalue("server"))
