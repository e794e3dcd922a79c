"""Numbers: with its sign, its unit and its currency, each is one word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_JOINS = ".,:'/-٫٬．，：／·"
"""What joins digits to one number."""
_POINTS = ".,٫．·"
_UNITS = "%‰‱٪％﹪°℃℉"
_SIGNS = "+±~≈<>≤≥"
_CHINESE = frozenset("〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅")
_PREFIXED = re.compile("[\u0590-\u06ff]\\Z")
"""Hebrew and Arabic set a hyphen between a preposition and digits: it is no sign there."""

_before_thousands = re.compile(r"(?<!\d)\d{1,3}\Z")
_thousands = re.compile(r"\d{3}(?!\d)")

_fraction = re.compile(r"\d{1,2}/\d{1,2}(?!\d)")

_UNSEEN = dict.fromkeys((0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x2060, 0x2070)))

Raw = Callable[[int, int], str]
"""Gives what stands captured for a range of the folded text, with the white space after it."""


def splits_number(text: str, at: int, raw: Raw) -> bool:
    """Whether the place between two characters of a folded text, none a space, is in a number."""
    before, after = text[at - 1], text[at]
    if before.isdigit():
        if after in _UNITS or _is_currency(after):
            return True
        return after in _JOINS and text[at + 1 : at + 2].isdigit()
    if not _begins_number(text, at):
        return False
    if before in _SIGNS or _is_currency(before):
        return True
    if before.isalpha() and _is_currency(after):  # US$5
        return True
    if before not in _JOINS:
        return False
    outer = text[at - 2 : at - 1] if at > 1 else ""
    if outer.isdigit():
        return True
    if before == "-":
        return _is_sign(raw(at - 1 - bool(outer.strip()), at).translate(_UNSEEN), outer)
    return before in _POINTS and not outer.isalnum() and (not outer or outer not in ")]'")


def _is_sign(raw: str, outer: str) -> bool:
    """Whether a dash before a number belongs to it: as its sign, or as in COVID-19.

    ``raw`` is what stands there, from the character before it, ``outer``, on. Folding has cut out
    the space beside it, by which a dash between words can be told.
    """
    dash, left = raw[-1:], raw[:-1]
    if dash.isspace() or dash == "—":
        return False
    if not left.strip() or left[-1].isspace():
        return True
    return dash not in "–―" and not _PREFIXED.search(outer)


def splits_spaced_number(text: str, at: int) -> bool:
    """Whether the space before or after a place is in a number: 15 000, 2 1/2, 5 %, € 5."""
    space = at - 1 if text[at - 1] == " " else at
    left, right = text[space - 1 : space] if space else "", text[space + 1 : space + 2]
    if left.isalpha() or not right or right.isalpha():
        return False
    if left.isdigit():
        if right.isdigit():
            if _fraction.match(text, space + 1):  # 2 1/2
                return True
            return bool(
                _before_thousands.search(text, max(0, space - 4), space)
                and _thousands.match(text, space + 1)
            )
        following = text[space + 2 : space + 3]
        return right != "" and (
            right in _UNITS or (_is_currency(right) and not following.isdigit())
        )
    return _is_currency(left) and right.isdigit() and not text[space - 2 : space - 1].isdigit()


def splits_chinese_number(text: str, at: int) -> bool:
    """Whether a place between two characters is in a number that is written as Chinese does."""
    if not _is_chinese(text[at]):
        return False
    return _is_chinese(text[at - 1]) or text[max(0, at - 2) : at] == "分之"


def _is_chinese(character: str) -> bool:
    return character.isdigit() or character in _CHINESE


def _begins_number(text: str, at: int) -> bool:
    after = text[at]
    if _is_currency(after) or after in _POINTS:
        return text[at + 1 : at + 2].isdigit()
    return after.isdigit()


def _is_currency(character: str) -> bool:
    return character != "" and unicodedata.category(character) == "Sc"
