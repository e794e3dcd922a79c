"""A desk that is open in an editor, as `briefing schema` has set it up."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from generator.cli.main import briefing
from tests.lsp.client import Client

HERE = "‸"
"""In a text: where the person is."""


class Offer(NamedTuple):
    """What an editor offers: what is shown, what is typed for it, and what is said of it."""

    label: str
    typed: str
    said: str


class Editor:
    """A folder that is open, with what the editor does for a person who types in it."""

    def __init__(self, client: Client, root: Path) -> None:
        self.client, self.root = client, root
        self._opened = 0

    def offers(self, text: str, path: str = "briefings/2025/new.yml") -> dict[str, Offer]:
        """What is offered at ``HERE``, by its label."""
        answer = self.client.request("textDocument/completion", self._at(text, path))
        found = [
            Offer(item["label"], item["insertText"], _words(item.get("documentation", "")))
            for item in answer["items"]
        ]
        return {offer.label: offer for offer in found}

    def hover(self, text: str, path: str = "briefings/2025/new.yml") -> str:
        """What is said of the word at ``HERE``, in Markdown."""
        answer = self.client.request("textDocument/hover", self._at(text, path))
        return _words(answer["contents"]) if answer else ""

    def problems(
        self, text: str, path: str = "briefings/2025/new.yml", *, anew: bool = True
    ) -> list[tuple[int, str]]:
        """What is underlined: the line, from 1, and what is said of it."""
        file = self._path(path) if anew else self.root / path
        self.client.open(file, text)
        return self.seen(file)

    def seen(self, file: Path) -> list[tuple[int, str]]:
        """The same of a document that is open."""
        found = self.client.diagnostics(file)
        return sorted((one["range"]["start"]["line"] + 1, one["message"]) for one in found)

    def _path(self, path: str) -> Path:
        # Each text is a document of its own: nothing of an earlier one is waited for.
        self._opened += 1
        folder, _, name = path.rpartition("/")
        return self.root / folder / f"text-{self._opened}-{name}"

    def _at(self, text: str, path: str) -> dict[str, Any]:
        before, _, after = text.partition(HERE)
        file = self._path(path)
        self.client.open(file, before + after)
        line, character = before.count("\n"), len(before.rpartition("\n")[2])
        return {
            "textDocument": {"uri": file.as_uri()},
            "position": {"line": line, "character": character},
        }


def _words(documentation: Any) -> str:
    return documentation if isinstance(documentation, str) else str(documentation["value"])


def set_up(root: Path) -> dict[str, Any]:
    """Run ``briefing schema`` in a desk, and give the settings that VS Code then finds there."""
    assert not briefing.main(["-C", str(root), "schema"], standalone_mode=False)
    settings: dict[str, Any] = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))
    return settings


@contextmanager
def opened(command: Sequence[str], root: Path, version: str = "1.2") -> Iterator[Editor]:
    """The desk in ``root`` open in an editor that takes its YAML for that of a ``version``."""
    settings = set_up(root)
    yaml = {
        "schemas": settings["yaml.schemas"],
        "yamlVersion": version,
        "schemaStore": {"enable": False},  # it is on the network
        "kubernetesCRDStore": {"enable": False},
        "validate": True,
        "completion": True,
        "hover": True,
    }
    client = Client(command, {"yaml": yaml})
    try:
        client.initialize(root)
        yield Editor(client, root)
    finally:
        client.stop()
