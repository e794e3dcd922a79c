from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.server import Server, served

PAGE = "<!doctype html><html><body><p>Häfen</p></body></html>"
TIMEOUT = 30


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    folder = tmp_path / "site"
    (folder / "actors").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "actors" / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "style.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with served(folder, 0) as running:
        yield running


def ask(
    server: Server, path: str, method: str = "GET", host: str | None = None
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
    connection.request(method, path, headers={"Host": host or server.address})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), content


@pytest.mark.parametrize("path", ["/", "/index.html", "/?q=x", "/actors/"])
def test_a_page_comes_whole_with_the_script_that_listens(server: Server, path: str) -> None:
    status, headers, content = ask(server, path)

    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    text = content.decode()
    assert text.startswith("<!doctype html><html><body><p>Häfen</p><script>")
    assert text.endswith("</script>\n</body></html>")


def test_other_files_come_as_they_are(server: Server) -> None:
    assert ask(server, "/style.css")[2] == b"p {}"
    status, headers, content = ask(server, "/", "HEAD")
    assert (status, content) == (200, b"")
    assert int(headers["Content-Length"]) > len(PAGE)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nothing", 404), ("/nothing/", 404), ("/../secret.txt", 404), ("/%2e%2e/secret.txt", 404),
     ("/actors", 301)],
)  # fmt: skip
def test_what_is_not_there(server: Server, path: str, status: int) -> None:
    assert ask(server, path)[0] == status


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", ""])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_comes_by_another_name_is_told_nothing(server: Server, host: str, method: str) -> None:
    status, _, content = ask(server, "/", method, host or "x")

    assert status == 421
    assert b"H\xc3\xa4fen" not in content


def test_it_answers_on_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert ask(server, "/", host=f"localhost:{server.server_port}")[0] == 200


def test_a_page_that_listens_is_told_when_to_load_again(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
    connection.request("GET", "/.briefing/changes?since=0", headers={"Host": server.address})
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"

    server.reload()

    assert answer.read() == b"data: changed\n\n"
    connection.close()


def test_who_missed_a_change_is_told_at_once(server: Server) -> None:
    server.reload()

    assert ask(server, "/.briefing/changes?since=0")[2] == b"data: changed\n\n"
    assert b"?since=1" in ask(server, "/")[2]


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotRun, match="choose another one with --port"):
            Server(tmp_path, taken.getsockname()[1])
