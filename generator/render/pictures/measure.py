"""How wide words will be, guessed with room to spare, and how they are broken into lines.

A page is read in a font that nobody knows when it is built. So the widths here are those of a wide
font of the system, DejaVu Sans, in hundredths of the size of the letters, by kinds of letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.model.characters import UNSPACED, splits_character
from generator.model.language import direction

BOLD = 112
"""How wide bold letters are, in percent of others."""

_ELLIPSIS = "…"
_LONGEST = 200  # no more of a label than this is looked at

_SMALL, _CAPITAL, _NARROW, _DIGIT, _BROAD = 63, 74, 41, 66, 102
_NARROWS = "iljtfrI|.,:;!()[]{}'`\" -"
_BROADS = "mwMW@%—…&ЖШЩЮМФжшщюмфыдωΩ"
_OTHER_SMALL, _OTHER_CAPITAL = 68, 82
_OTHER_LETTER = 115  # Tamil, Burmese and others are as broad as that
_ARABIC, _BROAD_ARABIC = 74, 120
_WIDE, _PICTURE = 104, 140
_SPACING_MARK = 70

_KNOWN = {
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", _SMALL),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _CAPITAL),
    **dict.fromkeys("0123456789#$+=<>?*~^_\\", _DIGIT),
    **dict.fromkeys(_NARROWS, _NARROW),
    **dict.fromkeys(_BROADS, _BROAD),
    **dict.fromkeys("سشصضثئ", _BROAD_ARABIC),
}
# Single characters that are whole words, such as the one of the formula "In the name of God".
_LIGATURES = range(0xFDF0, 0xFE00)


class Lines(NamedTuple):
    """A label in lines, the width of the widest in pixels, and whether some of it was cut away."""

    lines: tuple[str, ...]
    width: int
    cut: bool


@lru_cache(maxsize=16384)
def lines_of(text: str, size: int, limit: int, most: int = 2, percent: int = 100) -> Lines:
    """Break a label into at most ``most`` lines that are no wider than ``limit`` pixels.

    ``size`` is that of the letters in pixels. What does not fit is cut away for an ellipsis; no
    character is cut in two. ``percent`` is 100, or `BOLD`.
    """
    scale = size * percent
    text = " ".join(text[: _LONGEST + 1].split())
    ends = [total * scale / 10_000 for total in accumulate(map(_width, text), initial=0)]
    cut = len(text) > _LONGEST
    if ends[-1] <= limit and not cut:
        return Lines((text,), _whole(ends[-1]), False)
    breaks = _breaks(text)
    pieces = _filled(text, ends, breaks, limit)
    if len(pieces) > most or cut:
        pieces = pieces[:most]
        start = pieces[-1][0]
        room = ends[start] + limit - _BROAD * scale / 10_000
        end = _fitting(text, ends, start, room)
        lines = [text[a:b].rstrip() for a, b in pieces[:-1]]
        lines.append(f"{text[start:end].rstrip(' -–—/,.;:')}{_ELLIPSIS}")
        return Lines(tuple(lines), max(width_of(line, size, percent) for line in lines), True)
    # As few lines as can be, and then as equal as can be.
    least = ends[-1] / len(pieces)
    widest = _widest(text, ends, pieces)
    while widest > least:
        tried = _filled(text, ends, breaks, widest - 1)
        if len(tried) > len(pieces) or not breaks.issuperset(a for a, _ in tried[1:]):
            break  # neither more lines, nor a word broken in two
        narrower = _widest(text, ends, tried)
        if narrower >= widest:
            break
        pieces, widest = tried, narrower
    lines = [text[a:b].rstrip() for a, b in pieces]
    return Lines(tuple(lines), max(width_of(line, size, percent) for line in lines), False)


@lru_cache(maxsize=16384)
def width_of(text: str, size: int, percent: int = 100) -> int:
    """The width of one line in pixels, rounded up."""
    return _whole(sum(map(_width, text)) * size * percent / 10_000)


@lru_cache(maxsize=16384)
def runs_from(text: str, language: str | None) -> str:
    """Which way a label is written, ``rtl`` or ``ltr``: by its language, else its first letter."""
    if language:
        return direction(language)
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    """The width of a character in hundredths of the size."""
    if known := _KNOWN.get(character):
        return known
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    if ord(character) in _LIGATURES:
        return _SMALL * len(unicodedata.normalize("NFKD", character))
    base = unicodedata.normalize("NFD", character)[0]
    if base != character and base in _KNOWN:
        return _KNOWN[base]
    if category == "So" or 0x1F000 <= ord(character) < 0x20000:
        return _PICTURE
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    if "\u0590" <= character < "\u0900":
        return _ARABIC
    by_category = {"Ll": _OTHER_SMALL, "Lu": _OTHER_CAPITAL, "Nd": _DIGIT, "Mc": _SPACING_MARK}
    return by_category.get(category, _OTHER_LETTER)


def _breaks(text: str) -> set[int]:
    """Where a line may be broken: the index of the first character behind the break."""
    if text.isascii():
        return {at + 1 for at, character in enumerate(text) if character == " "}
    return {
        at
        for at in range(1, len(text))
        if (
            text[at - 1] == " "
            or ((UNSPACED.match(text[at]) or UNSPACED.match(text[at - 1])) and text[at].isalnum())
        )
        and not splits_character(text, at)
    }


def _filled(
    text: str, ends: Sequence[float], breaks: Set[int], limit: float
) -> list[tuple[int, int]]:
    """The lines of a text that is broken as late as can be, each as its start and its end."""
    pieces = []
    start, fair = 0, 0
    for at in (*sorted(breaks), len(text)):
        blank = text[at - 1 : at] == " " and at < len(text)
        if ends[at - blank] - ends[start] > limit:
            if fair > start:
                pieces.append((start, fair))
                start = fair
            while ends[at - blank] - ends[start] > limit:  # a word that no line can hold
                broken = _fitting(text, ends, start, ends[start] + limit)
                if broken >= at - blank:
                    break
                pieces.append((start, broken))
                start = broken
        fair = at
    if start < len(text):
        pieces.append((start, len(text)))
    return pieces


def _widest(text: str, ends: Sequence[float], pieces: Sequence[tuple[int, int]]) -> float:
    return max(ends[b - (text[b - 1] == " ")] - ends[a] for a, b in pieces)


def _fitting(text: str, ends: Sequence[float], start: int, end: float) -> int:
    """How far a line reaches that begins at ``start`` and may end there: one character, or more."""
    at = next((n for n in range(start + 1, len(text) + 1) if ends[n] > end), len(text) + 1) - 1
    fair = next((n for n in range(at, start, -1) if not splits_character(text, n)), start)
    return max(start + 1, fair)


def _whole(width: float) -> int:
    return -int(-width // 1)
