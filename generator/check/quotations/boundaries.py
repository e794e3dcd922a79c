"""Where a quotation may begin and end: not within a word, nor within a number."""

from __future__ import annotations

import re
import unicodedata

# Scripts that set no spaces between words: each character may be the first or the last one.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u303f\u3040-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
# What joins digits to one number, and what belongs to a number as its unit or its sign.
_JOINS_DIGITS = ".,:'/-٫٬"
_UNITS = "%‰٪°"
_CURRENCIES = frozenset("$£¥€₪₺₽₴₹")


def is_boundary(text: str, at: int, *, end: bool) -> bool:
    """Whether a quotation may begin at ``at`` in a folded text, or with ``end`` end before it.

    Not between the letters of a word, nor between an apostrophe and what it joins to the word
    before ("can" is no quotation of "can't"); not between the digits of a number, nor between it
    and its sign, unit or currency ("5 percent" is none of "5.5 percent", nor "5" of "-5" or "5%").
    """
    before, after = text[at - 1 : at], text[at : at + 1]
    if not before or not after or before.isspace() or after.isspace():
        return True
    if _is_word(before) and _is_word(after):
        return bool(_UNSPACED.match(before) or _UNSPACED.match(after))
    if unicodedata.category(after).startswith("M"):
        return False
    if end and before.isalpha() and after == "'" and text[at + 1 : at + 2].isalpha():
        return False
    return not _splits_number(text, at, before, after)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _splits_number(text: str, at: int, before: str, after: str) -> bool:
    if before.isdigit():
        if after in _UNITS or after in _CURRENCIES:
            return True
        return after in _JOINS_DIGITS and text[at + 1 : at + 2].isdigit()
    if after.isdigit():
        if before in _CURRENCIES:
            return True
        if before not in _JOINS_DIGITS:
            return False
        outer = text[at - 2 : at - 1]
        return outer.isdigit() or (before == "-" and not _is_word(outer or " "))
    return False
