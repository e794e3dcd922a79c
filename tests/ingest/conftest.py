"""A desk that is written file by file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file, by its path in ``briefings/``, and gives its place on disk."""
    (tmp_path / "briefings").mkdir()

    def write_file(path: str, content: str | bytes) -> Path:
        file = tmp_path / "briefings" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write_file
