"""Answers requests: pages of the site as they are on the disk, and the few addresses of the preview itself."""

from __future__ import annotations

import shutil
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from socketserver import TCPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

import msgspec

from newsgen.server.finding import content_type, find
from newsgen.server.injecting import EVENTS, RESERVED, SCRIPT, STYLE, with_reload

if TYPE_CHECKING:
    from pathlib import Path

    from newsgen.server.preview import Place, Preview, Shown

HOST = "127.0.0.1"
LOCAL_NAMES = {None, "", "localhost", "127.0.0.1", "::1"}
HEARTBEAT = 10.0
"""Seconds after which a browser that waits for news is told that there is none; shows whether it is still there."""
HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"


class Server(ThreadingHTTPServer):
    """A thread for each connection, none of which keeps the program from ending."""

    daemon_threads = True

    def __init__(self, port: int, preview: Preview) -> None:
        self.preview = preview
        super().__init__((HOST, port), Handler)

    def server_bind(self) -> None:
        """As `HTTPServer` has it, without asking the network for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """See `BaseServer`; a browser that left before the answer is no error."""
        import sys

        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as it came


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "newsgen"
    timeout: ClassVar[float] = 60  # seconds that a connection may be idle

    def do_GET(self) -> None:
        """Answer."""
        path = self.path.split("?", 1)[0]
        if not self._is_local():
            self._send(HTTPStatus.FORBIDDEN, PLAIN, b"This preview is for this machine alone.\n")
        elif path == EVENTS:
            self._events()
        elif path in (SCRIPT, STYLE):
            source = files("newsgen.server") / path.removeprefix(RESERVED)
            self._send(HTTPStatus.OK, _type_of(path), source.read_bytes())
        else:
            self._page()

    def do_HEAD(self) -> None:
        """Answer, but for the body."""
        self.do_GET()

    def _is_local(self) -> bool:
        """Does the browser mean this machine? A name that leads here by stealth would let another site read along."""
        try:
            name = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        except ValueError:
            return False
        return name in LOCAL_NAMES or str(name).endswith(".localhost")

    def _page(self) -> None:
        place, shown = self.server.preview.settled()
        found = find(place.folder, place.base_path, self.path)
        if found.moved:
            self._send(HTTPStatus.FOUND, PLAIN, b"", location=found.moved)
        elif not (found.file and self._file(found.file, shown)):
            self._missing(place, shown)

    def _file(self, file: Path, shown: Shown) -> bool:
        """Send a file; a page, with the script. Tells whether the file was still there."""
        try:
            if file.suffix.lower() in (".html", ".htm"):
                self._send(HTTPStatus.OK, HTML, with_reload(file.read_bytes(), shown.version))
                return True
            with file.open("rb") as source:
                self._head(HTTPStatus.OK, content_type(file), source.seek(0, 2))
                source.seek(0)
                if self.command != "HEAD":
                    shutil.copyfileobj(source, self.wfile)
        except FileNotFoundError:
            return False
        return True

    def _missing(self, place: Place, shown: Shown) -> None:
        """The site's own page for what is not there."""
        found = find(place.folder, "/", "/404.html")
        try:
            body = found.file.read_bytes() if found.file else b"<!DOCTYPE html>\n<title>404</title>\n<p>Not found.\n"
        except FileNotFoundError:
            body = b""
        self._send(HTTPStatus.NOT_FOUND, HTML, with_reload(body, shown.version))

    def _events(self) -> None:
        """Tell what is shown, now and whenever it changes (server-sent events), until the browser leaves."""
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", None)
        known: Shown | None = None
        while self.command != "HEAD" and not self.server.preview.closed:
            shown = self.server.preview.after(known, HEARTBEAT)
            told = b": nothing new\n\n" if shown == known else b"data: " + msgspec.json.encode(shown) + b"\n\n"
            self.wfile.write(told)
            self.wfile.flush()
            known = shown

    def _send(self, status: HTTPStatus, kind: str, body: bytes, *, location: str = "") -> None:
        self._head(status, kind, len(body), location=location)
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, status: HTTPStatus, kind: str, size: int | None, *, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        if size is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(size))
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Requests are not worth a line each."""


def _type_of(path: str) -> str:
    return "text/javascript; charset=utf-8" if path == SCRIPT else "text/css; charset=utf-8"
