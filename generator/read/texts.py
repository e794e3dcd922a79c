"""The lines of a desk's files, for those who want to show a place in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path

from generator.read.files import read_text
from generator.read.listing import DeskFile, desk_files


def lines_of_desk(root: Path) -> Callable[[str], Sequence[str]]:
    """Gives the lines of a file of the desk in ``root`` by its path, as they are read for a check.

    They have no line ends; none are given for what is not a file of the desk, cannot be read or is
    no text. Nothing is read before it is asked for, and, as long as file after file is asked for,
    each is read once.
    """

    @cache
    def files() -> dict[str, DeskFile]:
        return {file.path: file for file in desk_files(root)}

    @lru_cache(maxsize=4)
    def lines_of(path: str) -> Sequence[str]:
        file = files().get(path)
        return read_text(file)[0].split("\n") if file else ()

    return lines_of
