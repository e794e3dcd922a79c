"""Each file in ``tests/mend/cases/`` is a slip and its mend.

A case begins with a few words on what it is about. Below a line ``=== briefings/…`` with a path
stands the file, and below ``=== after`` the same file when it is mended, which ``make golden``
writes; where the two are equal, nothing has one right answer. ``{U+0009}`` in a file is that
character: nobody could see it in a review.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.mend.rounds import mended
from generator.read.listing import DeskFile, Kind
from generator.read.mends.holding import reading

CASES = Path(__file__).parent / "cases"
NAMES = sorted(file.name for file in CASES.glob("*.txt"))
_PARTS = re.compile(r"(.*?)^=== (briefings/\S+)\n(.*?)^=== after\n(.*)", re.DOTALL | re.MULTILINE)
_NAMED = re.compile(r"\{U\+([0-9A-F]{4,6})\}")
_INVISIBLE = re.compile("[\t\r\u00a0\u200b\u202e\ufeff]")


class Case(NamedTuple):
    head: str
    file: DeskFile
    before: str
    after: str


def case(name: str) -> Case:
    text = (CASES / name).read_bytes().decode("utf-8")
    match = _PARTS.fullmatch(text)
    assert match, f"{name} has no file, or no line === after"
    about, path, before, after = match.groups()
    head = f"{about}=== {path}\n{before}=== after\n"
    return Case(head, desk_file(path), _characters(before), _characters(after))


def desk_file(path: str) -> DeskFile:
    folder = path.split("/")[1]
    shared: dict[str, Kind] = {"sources": "sources", "actors": "actors", "background": "background"}
    return DeskFile(shared.get(folder, "briefings"), path, path)


def _characters(text: str) -> str:
    return _NAMED.sub(lambda match: chr(int(match[1], 16)), text)


def _named(text: str) -> str:
    return _INVISIBLE.sub(lambda match: f"{{U+{ord(match[0]):04X}}}", text)


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, renew: bool) -> None:
    told = case(name)

    result = mended(told.file, told.before)

    if renew:
        (CASES / name).write_bytes(f"{told.head}{_named(result.text)}".encode())
    else:
        assert result.text == told.after, "see CONTRIBUTING.md, Tests"
    assert bool(result.findings) == (result.text != told.before)
    assert name.startswith("left-") == (result.text == told.before)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_something_to_mend(name: str) -> None:
    told = case(name)

    assert reading(told.file, told.before).findings


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_stay(name: str, line_end: str) -> None:
    told = case(name)

    result = mended(told.file, told.before.replace("\n", line_end))

    assert result.text == told.after.replace("\n", line_end)


@pytest.mark.parametrize("name", NAMES)
def test_mending_again_changes_nothing(name: str) -> None:
    told = case(name)

    assert mended(told.file, told.after) == (told.after, (), True)


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_around_stays(name: str) -> None:
    """The same slip below a comment and above another, in a file with its own layout."""
    told = case(name)
    if told.file.kind == "sources" or told.before.startswith(("`", "-", "{")):
        return
    above, below = "# é \U0001f6a2 above\n\n", "\n#   below  \n"

    result = mended(told.file, f"{above}{told.before}{below}")

    assert result.text == f"{above}{told.after}{below}"
