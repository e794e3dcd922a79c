"""Files written to be read, and data that files can hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.model.base import Filed
from generator.model.finding import Finding
from generator.read.listing import FOLDER, DeskFile, desk_files
from generator.read.nouns import read_file


class Read(NamedTuple):
    """What became of a file."""

    noun: Filed | None
    findings: list[Finding]

    @property
    def rules(self) -> list[str]:
        return [finding.rule for finding in self.findings]

    @property
    def place(self) -> tuple[int, int]:
        (finding,) = self.findings
        return finding.line, finding.column


Write = Callable[[str, str | bytes], Path]
ReadOne = Callable[[str, str | bytes], Read]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file, by its path in ``briefings/``, and gives its place on disk."""

    def write_file(path: str, content: str | bytes) -> Path:
        file = tmp_path / FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write_file


@pytest.fixture
def read(write: Write, tmp_path: Path) -> ReadOne:
    """Writes a file and reads it."""

    def read_one(path: str, content: str | bytes) -> Read:
        write(path, content)
        return Read(*read_file(listed(tmp_path)[f"{FOLDER}/{path}"]))

    return read_one


def listed(root: Path) -> dict[str, DeskFile]:
    return {file.path: file for file in desk_files(root)}
