"""The characters that are folded, and which white space stands inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Cf without the signs that enclose the digits after them, which are seen ("Prepended Concatenation
# Marks"); then the combining grapheme joiner and the variation selectors.
_FORMAT = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f"
)
PRINTABLE_INVISIBLE = "\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""The inside of a character class: what is not seen, and counts as printable all the same."""
INVISIBLE = f"{_FORMAT}{PRINTABLE_INVISIBLE}"
"""The inside of a character class: what is not seen."""
_OPENING = "“„‟«‹‘‚‛「『《〈｢﹁﹃⹂❛❝❮🙶"
_CLOSING = "”»›’」』》〉｣﹂﹄❜❞❯🙷"
_PLAIN = (
    '"`´ʹʺʻʼʽˮ′″‴‵‶‷⁗〝〞〟＂＇׳״՚❟❠🙸\u2e02-\u2e05\u2e09\u2e0a\u2e0c\u2e0d\u2e1c\u2e1d\u2e20\u2e21'
)
QUOTATION_MARKS = f"'{_OPENING}{_CLOSING}{_PLAIN}"
"""The inside of a character class: everything that becomes ``'``."""
# The category Pd but for the hyphen-minus itself, and the minus sign.
DASHES = (
    "\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d"
    "\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010ead"
)
"""The inside of a character class: everything that becomes ``-``, but for that itself."""

_mark = re.compile(f'[{_OPENING}{_CLOSING}"]')
_OPENS = frozenset(f'{_OPENING}"')
_CLOSES = frozenset(f'{_CLOSING}"')
_BEFORE = frozenset(" ([{")
"""What an opening mark may stand after. Not a dash: somebody who is cut short closes after one."""
_AFTER = re.compile(f"[ .,;:!?)\\]}}…{DASHES}-]")
"""What a closing mark may stand before."""


class Reading(NamedTuple):
    """How the words around a text are taken to be, of which it is a part.

    Whether a mark at its beginning may open, whether one at its end may close, and whether the
    straight marks before it leave one open.
    """

    may_open: bool
    may_close: bool
    is_open: bool


NOWHERE = Reading(may_open=True, may_close=True, is_open=False)
"""There are no words around it."""
READINGS = tuple(
    Reading(may_open=opens, may_close=closes, is_open=is_open)
    for opens in (True, False)
    for closes in (True, False)
    for is_open in (False, True)
)


def may_hold_spaces(text: str) -> bool:
    """Whether a space stands beside a mark where it could be inside: a quick look."""
    return any(True for _ in _beside_spaces(text))


def spaces_inside(text: str, reading: Reading) -> list[int]:
    """Where in a text, whose white space is single spaces, a space stands just inside marks.

    A mark that could open by its shape does so where it stands after a space or a bracket, one that
    could close where it stands before a space or punctuation: in German and Danish the shapes are
    the other way round, and their outer space is none to cut. Straight marks have no shape; where
    one has space on both sides, those before it are counted.
    """
    found: list[int] = []
    counted, count = 0, int(reading.is_open)
    for mark, closes in _beside_spaces(text):
        if not (_closes(text, mark, reading) if closes else _opens(text, mark, reading)):
            continue
        if text[mark] == '"' and text[mark - 1 : mark + 2] == ' " ':
            count += text.count('"', counted, mark)
            counted = mark
            if closes == (count % 2 == 0):
                continue
        space = mark - 1 if closes else mark + 1
        if not found or found[-1] != space:
            found.append(space)
    return found


def _beside_spaces(text: str) -> Iterator[tuple[int, bool]]:
    """Each mark that may have a space inside, and whether it may close; else it may open.

    By its shape it may close and has a space before it, or may open and has one behind it. Marks
    are rare, spaces are not: so it looks for marks.
    """
    if text.isascii() and '"' not in text:
        return
    for match in _mark.finditer(text):
        mark = match.start()
        if mark and text[mark - 1] == " " and match[0] in _CLOSES:
            yield mark, True
        if text[mark + 1 : mark + 2] == " " and match[0] in _OPENS:
            yield mark, False


def _opens(text: str, mark: int, reading: Reading) -> bool:
    return text[mark - 1] in _BEFORE if mark else reading.may_open


def _closes(text: str, mark: int, reading: Reading) -> bool:
    after = text[mark + 1 : mark + 2]
    return bool(_AFTER.match(after)) if after else reading.may_close
