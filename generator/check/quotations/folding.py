"""What may differ between a quotation and its article is folded away, and nothing else.

Both sides go through the same steps, in this order:

1. Invisible characters go: format characters (general category Cf) but for the few that are seen,
   the combining grapheme joiner, and variation selectors. Soft hyphens are among the first.
2. Unicode Normalization Form C (UAX #15).
3. A run of white space becomes one space; at both ends it goes.
4. White space just inside quotation marks goes; French sets it there (`marks`).
5. All quotation marks, apostrophes, geresh and gershayim become ``'``, all dashes, the minus sign
   and maqaf ``-``.
6. White space beside a dash goes.

Letters, digits, case, accents, vowel points, full-width letters and digits and all other
punctuation stay. Each step but the second cuts something out, or puts a mark in the place of
another: so the way back to the original is the same steps, taken with the positions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from generator.check.quotations.marks import (
    DASHES,
    INVISIBLE,
    NOWHERE,
    PRINTABLE_INVISIBLE,
    QUOTATION_MARKS,
    READINGS,
    Reading,
    may_hold_spaces,
    spaces_inside,
)

_LONGEST_READ = 20_000
"""Longer quotations are read in one way only, in characters."""

_Replaced = tuple[int, int, str]
"""From where, to where, by what."""

_invisible = re.compile(f"[{INVISIBLE}]")
_selector = re.compile(f"[{PRINTABLE_INVISIBLE}]")
_space = re.compile(r"\s+")
_marks = re.compile(f"[{QUOTATION_MARKS}{DASHES}]")
_dash = re.compile(f"[{DASHES}]")
_beside_dash = re.compile(" (?=-)|(?<=-) ")


def fold(text: str) -> str:
    """The text with everything folded away that may differ. Folding it again changes nothing."""
    return _marks_folded(_spaces_folded(text), NOWHERE)


def readings(text: str) -> Iterable[str]:
    """How a quotation may stand folded in its article; the likeliest reading first.

    There is more than one where it has a mark of which only the words around the quotation tell
    whether it opens or closes, and with it, whether the white space beside it is inside.
    """
    spaced = _spaces_folded(text)
    if not may_hold_spaces(spaced):
        return (_marks_replaced(spaced),)
    if len(spaced) > _LONGEST_READ:
        return (_marks_folded(spaced, NOWHERE),)
    return dict.fromkeys(_marks_folded(spaced, reading) for reading in READINGS)


def _spaces_folded(text: str) -> str:
    # In printable text there is no format character, and no white space but the space.
    if not text.isprintable():
        return " ".join(unicodedata.normalize("NFC", _invisible.sub("", text)).split())
    if not text.isascii():
        if _selector.search(text):
            text = _selector.sub("", text)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split()) if "  " in text else text.strip()


def _marks_folded(text: str, reading: Reading) -> str:
    end, kept = 0, []
    for at in spaces_inside(text, reading):
        kept.append(text[end:at])
        end = at + 1
    if kept:
        text = "".join((*kept, text[end:]))
    return _marks_replaced(text)


def _marks_replaced(text: str) -> str:
    if text.isascii():
        text = text.replace('"', "'").replace("`", "'")
    else:
        text = _marks.sub(_replaced, text)
    return text.replace(" -", "-").replace("- ", "-") if "-" in text else text


def _replaced(mark: re.Match[str]) -> str:
    return "-" if _dash.match(mark[0]) else "'"


def offsets(text: str) -> Sequence[int]:
    """For each character of the folded text where in the text it begins."""
    places = list(range(len(text)))
    text, places = _moved(text, places, _found(_invisible, "", text))
    text, places = _composed(text, places)
    text, places = _moved(text, places, _spaces(text))
    cuts = ((at, at + 1, "") for at in spaces_inside(text, NOWHERE))
    text, places = _moved(text, places, cuts)
    text = _marks.sub(_replaced, text)
    return _moved(text, places, _found(_beside_dash, "", text))[1]


def _found(pattern: re.Pattern[str], by: str, text: str) -> Iterator[_Replaced]:
    return ((match.start(), match.end(), by) for match in pattern.finditer(text))


def _spaces(text: str) -> Iterator[_Replaced]:
    for match in _space.finditer(text):
        start, end = match.span()
        if start == 0 or end == len(text):
            yield start, end, ""
        elif match[0] != " ":
            yield start, end, " "


def _moved(
    text: str, places: list[int], replacements: Iterable[_Replaced]
) -> tuple[str, list[int]]:
    pieces: list[str] = []
    moved: list[int] = []
    end = 0
    for start, stop, by in replacements:
        pieces += text[end:start], by
        moved += places[end:start]
        moved += places[start : start + len(by)]
        end = stop
    if not pieces:
        return text, places
    pieces.append(text[end:])
    moved += places[end:]
    return "".join(pieces), moved


def _composed(text: str, places: list[int]) -> tuple[str, list[int]]:
    """Normalize sequence by sequence: composition never reaches over the start of the next one."""
    if unicodedata.is_normalized("NFC", text):
        return text, places
    pieces: list[str] = []
    moved: list[int] = []
    start = 0
    for end in _boundaries(text):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        moved += [places[start]] * len(piece)
        start = end
    return "".join(pieces), moved


def _boundaries(text: str) -> Iterator[int]:
    """Where in a text a character begins that composes with nothing before it; and its end."""
    for n, character in enumerate(text):
        if (
            n
            and not unicodedata.category(character).startswith("M")
            and not (
                "\u1160" <= character <= "\u11ff"  # the vowels and finals of Hangul syllables
            )
        ):
            yield n
    yield len(text)
