"""A web server for one person at this machine: it shows a folder, and says when it has changed.

Pages that are open in a browser listen for server-sent events (HTML Living Standard, section 9.2)
and load themselves again when one comes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from typing import BinaryIO

from generator.model.errors import CannotRun

HOST = "127.0.0.1"
"""Only this machine: a preview holds what is not published yet."""

_CHANGES = "/.briefing/changes"
# A page that nobody sees keeps no connection: a browser opens only six to one host.
_SCRIPT = f"""<script>
(function () {{
  var source;
  function listen() {{
    if (source) source.close();
    source = document.hidden ? null : new EventSource("{_CHANGES}?since=%d");
    if (source) source.onmessage = function () {{ source.close(); location.reload(); }};
  }}
  document.addEventListener("visibilitychange", listen);
  listen();
}})();
</script>
"""
_BEAT = 15.0
"""Seconds after which a line is sent that means nothing but that the server is still there."""
_SINCE = re.compile(r"\?since=(\d{1,18})")


class Server(ThreadingHTTPServer):
    """Serves a folder, and counts its versions."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path, port: int) -> None:
        """Raises `CannotRun` if the port cannot be had."""
        self.version = 0
        self.changed = Condition()
        try:
            super().__init__((HOST, port), partial(_Handler, directory=str(folder)))
        except OSError as error:
            raise CannotRun(
                f"port {port} of this machine cannot be used: {error.strerror}; choose another one"
                " with --port"
            ) from None
        self.address = f"{HOST}:{self.server_port}"
        # What a browser calls us. Others come by a name that somebody else made lead here, to
        # read from their own page what is not published yet (DNS rebinding).
        self.names = frozenset((self.address, f"localhost:{self.server_port}"))

    def reload(self) -> None:
        """Let all pages that are open load again."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that closes a connection early is no fault."""


@contextmanager
def served(folder: Path, port: int) -> Iterator[Server]:
    """Serve ``folder`` at ``port`` of this machine for as long as the block runs."""
    with Server(folder, port) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        """Answer with a file, or with the events of changes."""
        if self.headers.get("Host", "") not in self.server.names:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.path.startswith(_CHANGES):
            self._tell_changes()
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        """The same without the content."""
        if self.headers.get("Host", "") not in self.server.names:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        else:
            super().do_HEAD()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """A page gets the script that listens; all else is sent as it is."""
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if page.suffix != ".html" or not page.is_file():
            return super().send_head()
        before, end, after = page.read_bytes().rpartition(b"</body>")
        content = before + (_SCRIPT % self.server.version).encode() + end + after
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        """Let the browser ask again each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _tell_changes(self) -> None:
        since = _SINCE.search(self.path)
        known = int(since[1]) if since else self.server.version
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        while True:
            with self.server.changed:
                self.server.changed.wait_for(lambda: self.server.version > known, _BEAT)
                version = self.server.version
            self.wfile.write(b"data: changed\n\n" if version > known else b": still here\n\n")
            self.wfile.flush()
            if version > known:
                return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Log no request: what goes wrong shows on the page."""
