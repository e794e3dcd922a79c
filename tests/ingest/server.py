"""A web server on this machine that answers, well or badly, just as a test wants."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from socket import SHUT_WR, create_connection, socket
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Event, Lock, Thread
from typing import TypeAlias

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Request:
    """What somebody asked for."""

    method: str
    target: str
    fields: Mapping[str, str]
    """The header, its names in lower case."""


class Conversation:
    """A connection on which a request has come, for answers that are more than some bytes."""

    def __init__(self, site: Site, connection: socket, request: Request) -> None:
        self.site = site
        self.connection = connection
        self.request = request

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def drip(self, data: bytes, pause: float) -> None:
        """Send byte after byte, each after a pause, until the site is closed."""
        for byte in data:
            if self.wait(pause):
                return
            self.send(bytes((byte,)))

    def wait(self, seconds: float = 60.0) -> bool:
        """Do nothing for some time, and tell whether the site was closed meanwhile."""
        return self.site.closing.wait(seconds)


Answer: TypeAlias = bytes | Callable[[Conversation], None]


def head(*fields: str, status: str = "200 OK") -> bytes:
    """The head of an answer, with these fields."""
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", *fields, "")).encode("latin-1")


def page(body: bytes | str, *fields: str, status: str = "200 OK") -> bytes:
    """A whole answer. Without other fields it is HTML in UTF-8."""
    body = body.encode() if isinstance(body, str) else body
    declared = fields or ("Content-Type: text/html; charset=utf-8",)
    return head(*declared, f"Content-Length: {len(body)}", status=status) + body


def redirect(location: str, status: str = "301 Moved Permanently") -> bytes:
    return page(b"", f"Location: {location}", status=status)


def tunnel_to(port: int) -> Answer:
    """Let bytes through to a port of this machine, in both directions, as a proxy does."""

    def answer(conversation: Conversation) -> None:
        with create_connection((HOST, port)) as there:
            conversation.send(head(status="200 Connection established"))
            back = Thread(target=_copy, args=(there, conversation.connection), daemon=True)
            back.start()
            _copy(conversation.connection, there)
            back.join()

    return answer


class Site:
    """What a server answers, by the target of the request, and what it was asked."""

    def __init__(self, answers: Mapping[str, Answer], port: int, scheme: str) -> None:
        self.answers = dict(answers)
        self.port = port
        self.scheme = scheme
        self.requests: list[Request] = []
        self.closing = Event()
        self.most_at_once = 0
        self._at_once = 0
        self._lock = Lock()

    def url(self, target: str, host: str = HOST) -> str:
        return f"{self.scheme}://{host}:{self.port}{target}"

    def targets(self) -> list[str]:
        """What was asked for so far, but for the rules for programs."""
        return [request.target for request in self.requests if request.target != "/robots.txt"]

    def answer(self, connection: socket) -> None:
        """Read one request and answer it. What is not there is answered with 404."""
        lines = _head_of(connection).decode("latin-1").split("\r\n")
        if not lines[0]:
            return
        method, target, _ = lines[0].split(" ")
        pairs = (line.partition(":") for line in lines[1:] if line)
        request = Request(method, target, {name.lower(): text.strip() for name, _, text in pairs})
        with self._lock:
            self.requests.append(request)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        answer = self.answers.get(target, page("<p>Not here.</p>", status="404 Not Found"))
        try:
            if isinstance(answer, bytes):
                connection.sendall(answer)
            else:
                answer(Conversation(self, connection, request))
        finally:
            with self._lock:
                self._at_once -= 1


@contextmanager
def serving(answers: Mapping[str, Answer], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve these answers on a free port of the loopback interface while the block runs."""

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            # A client that has seen enough, or that does not trust us, hangs up.
            with suppress(OSError):
                connection = self.request
                if tls:
                    connection = tls.wrap_socket(connection, server_side=True)
                with connection:
                    site.answer(connection)

    class Server(ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True
        request_queue_size = 64

    with Server((HOST, 0), Handler) as server:
        port = int(server.server_address[1])
        site = Site(answers, port, "https" if tls else "http")
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.closing.set()
            server.shutdown()
            thread.join()


def _head_of(connection: socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        if not (piece := connection.recv(4096)):
            return b""
        data += piece
        if not data[:1].isalpha():  # TLS, to a server that knows none
            connection.sendall(page("", status="400 Bad Request"))
            return b""
    return data.partition(b"\r\n\r\n")[0]


def _copy(source: socket, target: socket) -> None:
    with suppress(OSError):
        while data := source.recv(4096):
            target.sendall(data)
        target.shutdown(SHUT_WR)
