"""How a line of a file stands in a terminal: what is shown for it, and how many columns that takes.

The widths are those of Unicode's East Asian Width (UAX #11) and of what terminals make of
characters that belong together (UAX #29): a mark takes no column of its own, an emoji of several
parts takes two. Record 0010 says why no library is asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from generator.model.characters import splits_character
from generator.report.terminal import commands, on_one_line

TAB = 4
"""After every so many columns a tab ends."""

# Letters, digits and marks of which each is a character of one column, unless more follows.
_SINGLE = "\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0373\u0391-\u03ff\u0400-\u0482"
_SINGLE += "\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u2010-\u2027"
_run = re.compile(f"(?:[{_SINGLE}](?![^{_SINGLE}]))+")
_flag = re.compile("[\U0001f1e6-\U0001f1ff]{1,2}")
_JOINER = "\u200d"
_AS_EMOJI = "\ufe0f"
# Vowels and finals of Hangul stand in the block of the syllable that they end.
_joins_syllable = re.compile("[\u1160-\u11ff\ud7b0-\ud7fb]")
_SIGNS = frozenset("#*0123456789\u203c\u2049\u2139")
"""Besides symbols, what can be asked to look like an emoji."""


class Cell(NamedTuple):
    """What a reader takes for one character: as it is shown, its columns, and where it begins."""

    shown: str
    width: int
    start: int


def cells(text: str, start: int = 0, end: int | None = None) -> list[Cell]:
    """The characters of a line from ``start`` to ``end``, as a terminal shows them.

    Both must stand between two characters. Tabs become spaces; what could command the terminal, or
    a service that reads what it shows, becomes an escape.
    """
    end = len(text) if end is None else end
    risky = {at for at in commands(text) if start <= at < end}
    found: list[Cell] = []
    column = 0
    at = start
    while at < end:
        run = None if at in risky else _run.match(text, at, min(risky, default=end))
        if run:
            found += [Cell(letter, 1, number) for number, letter in enumerate(run[0], at)]
            column += len(run[0])
            at = run.end()
            continue
        stop = _end_of_character(text, at, end)
        character = text[at:stop]
        if character == "\t":
            width = TAB - column % TAB
            shown = " " * width
        elif at in risky:
            risky.remove(at)
            shown = f"\\x{ord(character):x}"
            width = len(shown)
        else:
            shown, width = _shown(character)
        found.append(Cell(shown, width, at))
        column += width
        at = stop
    return found


def columns(shown: Sequence[Cell]) -> int:
    """How many columns they take together."""
    return sum(cell.width for cell in shown)


def text_of(shown: Sequence[Cell]) -> str:
    """The text that a terminal is given for them."""
    return "".join(cell.shown for cell in shown)


def _end_of_character(text: str, at: int, end: int) -> int:
    """Where the character, in the sense of a reader, that begins at ``at`` ends."""
    if on_one_line(text[at]) != text[at]:
        stop = at + 1
        while stop < end and unicodedata.category(text[stop])[0] == "M":
            stop += 1
        return stop
    flag = _flag.match(text, at, end)
    stop = flag.end() if flag else at + 1
    # Flags stand side by side, and no rule on two neighbours can tell where one ends.
    while stop < end and splits_character(text, stop) and not _flag.match(text, stop):
        stop += 1
    return stop


def _shown(character: str) -> tuple[str, int]:
    """What is shown for a character, and its columns."""
    if on_one_line(character) == character:
        return character, _width(character)
    # Marks on a control character have nothing to stand on; on its escape they would change that.
    is_control = on_one_line(character[0]) != character[0]
    parts = [_escaped(part) if is_control else on_one_line(part) for part in character]
    return "".join(parts), sum(len(part) if len(part) > 1 else _width(part) for part in parts)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


def _width(character: str) -> int:
    first = character[0]
    if len(character) == 1 and not _flag.match(first):
        return _columns_of(first)
    if _AS_EMOJI in character and (unicodedata.category(first)[0] == "S" or first in _SIGNS):
        return 2
    if _columns_of(first) == 2 or _flag.match(first):
        return 2
    # Letters that a joiner holds together stay beside each other; those of one syllable do not.
    return sum(min(2, sum(map(_columns_of, part))) for part in character.split(_JOINER))


def _columns_of(point: str) -> int:
    if unicodedata.category(point) in {"Mn", "Me", "Cf"} or _joins_syllable.match(point):
        return 0
    return 2 if unicodedata.east_asian_width(point) in "WF" else 1
