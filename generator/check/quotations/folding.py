"""What may differ between a quotation and its article is folded away, and nothing else.

Both sides go through the same steps, in this order:

1. Invisible characters go: format characters (general category Cf) but for the few that are seen,
   the combining grapheme joiner, and variation selectors. Soft hyphens are among the first.
2. Unicode Normalization Form C (UAX #15).
3. A run of white space becomes one space; at both ends it goes.
4. White space just inside quotation marks goes; French sets it there.
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
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Cf without the signs that enclose the digits after them, which are seen ("Prepended Concatenation
# Marks"); then the combining grapheme joiner and the variation selectors.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f"
    "\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
)
_OPENING = "“„‟«‹‘‚‛「『《〈"
_CLOSING = "”»›’」』》〉"
_PLAIN = '"`´ʹʻʼʽˈ′″‴‵‶‷〝〞〟＂＇׳״՚\u2e02-\u2e05\u2e09\u2e0a\u2e0c\u2e0d\u2e1c\u2e1d\u2e20\u2e21'
QUOTATION_MARKS = f"'{_OPENING}{_CLOSING}{_PLAIN}"
"""The inside of a character class: everything that becomes ``'``."""
# The category Pd but for the hyphen-minus itself, and the minus sign.
_DASHES = (
    "\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d"
    "\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010ead"
)
_BEFORE = r"\s(\[{" + f"{_DASHES}-"  # what an opening mark may stand after
_AFTER = r"\s.,;:!?)\]}…" + f"{_DASHES}-"  # what a closing mark may stand before


class _Step(NamedTuple):
    """Puts ``by`` in the place of each match of a pattern."""

    pattern: re.Pattern[str]
    by: str

    def fold(self, text: str) -> str:
        """The text after this step."""
        return self.pattern.sub(self.by, text)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """What the step replaces: from where, to where, by what."""
        return ((match.start(), match.end(), self.by) for match in self.pattern.finditer(text))


class _StraightMarks:
    """Cuts out the space inside straight marks.

    They do not say which of two they are; so they are taken in pairs, from the left.
    """

    _pair = re.compile(r'"(?P<before> ?)[^"]*?(?P<after> ?)"')

    def fold(self, text: str) -> str:
        """The text after this step."""
        if '" ' not in text and ' "' not in text:
            return text
        return self._pair.sub(lambda match: f'"{match[0][1:-1].strip(" ")}"', text)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """What the step replaces."""
        for match in self._pair.finditer(text):
            inside = match[0][1:-1]
            left, right = len(inside) - len(inside.lstrip(" ")), len(inside.rstrip(" "))
            if left:
                yield match.start() + 1, match.start() + 1 + left, ""
            if left < len(inside) != right:
                yield match.start() + 1 + right, match.end() - 1, ""


def _each(pattern: str, by: str) -> _Step:
    return _Step(re.compile(pattern), by)


_FIRST: tuple[_Step | _StraightMarks, ...] = (_each(f"[{_INVISIBLE}]", ""),)
_THEN: tuple[_Step | _StraightMarks, ...] = (
    _each(r"\A\s+|\s+\Z", ""),
    _each(r"\s*[^\S ]\s*| {2,}", " "),
    _each(f"(?:(?<=\\A[{_OPENING}])|(?<=[{_BEFORE}][{_OPENING}])) ", ""),
    _each(f" (?=[{_CLOSING}](?:\\Z|[{_AFTER}]))", ""),
    _StraightMarks(),
    _each(f"[{_OPENING}{_CLOSING}{_PLAIN}]", "'"),
    _each(f"[{_DASHES}]", "-"),
    _each(" (?=-)|(?<=-) ", ""),
)


def fold(text: str) -> str:
    """The text with everything folded away that may differ. Folding it again changes nothing."""
    for step in _FIRST:
        text = step.fold(text)
    text = unicodedata.normalize("NFC", text)
    for step in _THEN:
        text = step.fold(text)
    return text


def offsets(text: str) -> Sequence[int]:
    """For each character of the folded text where in the text it begins."""
    places = list(range(len(text)))
    for step in _FIRST:
        text, places = _moved(text, places, step.find(text))
    text, places = _composed(text, places)
    for step in _THEN:
        text, places = _moved(text, places, step.find(text))
    return places


def _moved(
    text: str, places: list[int], replacements: Iterator[tuple[int, int, str]]
) -> tuple[str, list[int]]:
    pieces: list[str] = []
    moved: list[int] = []
    end = 0
    for start, stop, by in replacements:
        pieces += text[end:start], by
        moved += places[end:start]
        moved += places[start : start + len(by)]
        end = stop
    pieces.append(text[end:])
    return "".join(pieces), moved + places[end:]


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
