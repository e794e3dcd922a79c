"""A small client of the Language Server Protocol 3.17: as much of an editor as the tests need.

Messages are JSON-RPC 2.0 below a header with their length, over the standard streams of the server.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TIMEOUT = 120.0
"""In seconds; no answer takes this long unless something is broken."""


class Client:
    """One server, and the documents that are open in it.

    ``settings`` are those of the editor by their sections, such as ``yaml``. The server asks for
    them, and its answers are waited for; what comes in between is kept.
    """

    def __init__(self, command: Sequence[str], settings: dict[str, Any]) -> None:
        self.settings = settings
        self._server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._news = threading.Condition()
        self._answers: dict[int, dict[str, Any]] = {}
        self._found: dict[str, list[dict[str, Any]]] = {}
        self._asked = 0
        self._version = 0
        self._configured = self._ended = False
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def initialize(self, root: Path) -> None:
        """Open a folder, with what an editor like VS Code can do."""
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": [{"uri": root.as_uri(), "name": root.name}],
                "capabilities": {
                    "workspace": {
                        "configuration": True,
                        "workspaceFolders": True,
                        "didChangeConfiguration": {"dynamicRegistration": True},
                        "didChangeWatchedFiles": {"dynamicRegistration": True},
                    },
                    "textDocument": {
                        "completion": {
                            "completionItem": {
                                "snippetSupport": True,
                                "documentationFormat": ["markdown", "plaintext"],
                            }
                        },
                        "hover": {"contentFormat": ["markdown", "plaintext"]},
                        "publishDiagnostics": {"relatedInformation": True},
                    },
                },
            },
        )
        self.notify("initialized", {})
        with self._news:  # what is opened before it has the settings has no schema
            assert self._news.wait_for(lambda: self._configured or self._ended, TIMEOUT)

    def open(self, path: Path, text: str) -> None:
        """Open a document, which need not be on the disk."""
        self._version += 1
        with self._news:
            self._found.pop(path.as_uri(), None)
        self.notify(
            "textDocument/didOpen",
            {
                "textDocument": {
                    "uri": path.as_uri(),
                    "languageId": "yaml",
                    "version": self._version,
                    "text": text,
                }
            },
        )

    def close(self, path: Path) -> None:
        """Close a document."""
        self.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    def diagnostics(self, path: Path) -> list[dict[str, Any]]:
        """What the server finds wrong with an open document; waits until it has looked."""
        with self._news:
            uri = path.as_uri()
            assert self._news.wait_for(lambda: uri in self._found or self._ended, TIMEOUT), uri
            return self._found[uri]

    def changed(self, path: Path) -> None:
        """Tell the server that a file on the disk has changed, and forget what it found so far."""
        with self._news:
            self._found.clear()
        self.notify(
            "workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 2}]}
        )

    def request(self, method: str, params: Any) -> Any:
        """Ask the server something, and wait for its answer."""
        with self._news:
            self._asked += 1
            asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        with self._news:
            there = self._news.wait_for(lambda: asked in self._answers or self._ended, TIMEOUT)
            assert there, f"no answer to {method}"
            answer = self._answers.pop(asked)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def notify(self, method: str, params: Any) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": params})

    def stop(self) -> None:
        """End the server."""
        if not self._ended:
            self.request("shutdown", None)
            self.notify("exit", None)
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        self._reader.join(10)
        for stream in (self._server.stdin, self._server.stdout):
            if stream:
                stream.close()

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _read(self) -> None:
        while (message := self._next()) is not None:
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
                self._configured |= message["method"] == "workspace/configuration"
            with self._news:
                if message.get("method") == "textDocument/publishDiagnostics":
                    self._found[message["params"]["uri"]] = message["params"]["diagnostics"]
                elif "method" not in message:
                    self._answers[message["id"]] = message
                self._news.notify_all()
        with self._news:
            self._ended = True
            self._news.notify_all()

    def _next(self) -> dict[str, Any] | None:
        assert self._server.stdout
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            return None
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] == "workspace/configuration":
            return [self.settings.get(item["section"]) for item in message["params"]["items"]]
        return None
