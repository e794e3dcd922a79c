"""The real language server of VS Code's YAML extension, and desks that are open in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import in_ci
from tests.lsp.editor import Editor, opened
from tests.lsp.server import NoServerError, find_server

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def command() -> list[str]:
    """How the server is run. Without one the tests are skipped, but in CI they fail."""
    try:
        return find_server()
    except NoServerError as reason:
        if in_ci():
            pytest.fail(str(reason))
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def editor(command: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in which a copy of the sample desk is open."""
    root = tmp_path_factory.mktemp("editor") / "desk"
    shutil.copytree(ROOT / "briefings", root / "briefings")
    with opened(command, root) as editor:
        yield editor
