"""Where a quotation may begin and end: not within a word, nor within a number."""

from __future__ import annotations

import re
import unicodedata

from generator.check.quotations.marks import INVISIBLE
from generator.check.quotations.numbers import (
    Raw,
    splits_chinese_number,
    splits_number,
    splits_spaced_number,
)
from generator.model.characters import UNSPACED

# Thai and Lao vowels that are written before their consonant, and those after it.
_LEADS = frozenset("เแโใไເແໂໃໄ")
_FOLLOWS = frozenset("ะาำๅะາຳ")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]")
_HEBREW = re.compile("[\u0591-\u05c7\u05d0-\u05ea]")
_HEBREW_PREFIXES = frozenset("ושהבלמכ")
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_ELIDED = re.compile(
    r"(?<![^\W_])(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quelqu|quoiqu|presqu|un|dell|nell|dall|all"
    r"|sull|coll|quest|quell|bell|sant|gl|com|dov|cos|quand|tutt)\Z",
    re.IGNORECASE,
)
"""What French, Italian and Catalan set before an apostrophe: the word begins after it."""
_DOUBLE = re.compile('["“”„‟«»＂〝〞〟「」『』《》]')

_HYPHEN = re.compile(rf"\S[-\u2010\u2011][{INVISIBLE}]*\Z")


def is_boundary(text: str, at: int, *, end: bool, raw: Raw) -> bool:
    """Whether a quotation may begin at ``at`` in a folded text, or with ``end`` end before it.

    Not between the letters of a word, nor between an apostrophe and what it joins ("can" is no
    quotation of "can't"); not before a hyphen that joins two words ("the deal is re" is none of
    "the deal is re-signed"); not between the digits of a number, nor between it and its sign, unit
    or currency ("5 percent" is none of "5.5 percent", nor "5" of "-5" or "5%"). ``raw`` gives what
    stands captured for a range of the text: folding makes one of marks that differ here.
    """
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    if before in ("", "\n") or after in ("", "\n"):
        return True
    if before == " " or after == " ":
        return not splits_spaced_number(text, at)
    if unicodedata.category(after)[0] == "M" or after in _SKIN_TONES:
        return False
    if _is_word(before) and _is_word(after):
        return bool(UNSPACED.match(before) or UNSPACED.match(after)) and not (
            before in _LEADS or after in _FOLLOWS or splits_chinese_number(text, at)
        )
    mark = at if end else at - 1
    if text[mark] == "'" and _joins(text, mark, end=end, raw=raw):
        return False
    if end and after == "-" and _is_hyphenated(text, at, raw):
        return False
    return not splits_number(text, at, raw)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _joins(text: str, mark: int, *, end: bool, raw: Raw) -> bool:
    """Whether a mark between two letters is an apostrophe, or gershayim, and makes them one word.

    A quotation mark can stand there too: after a prefix, before a suffix or a Korean particle, and
    everywhere in scripts without spaces.
    """
    before, after = text[mark - 1 : mark] if mark else "", text[mark + 1 : mark + 2]
    if not (before and after and _is_letter(before) and after.isalpha()):
        return False
    if any(script.match(side) for script in (_HANGUL, UNSPACED) for side in (before, after)):
        return False
    if _HEBREW.match(before) and _HEBREW.match(after):
        return end or not _is_quoted_in_hebrew(text, mark)
    if _DOUBLE.match(raw(mark, mark + 1)):
        return False
    return end or not _ELIDED.search(text, max(0, mark - 8), mark)


def _is_hyphenated(text: str, mark: int, raw: Raw) -> bool:
    """Whether a dash between two letters was captured as a hyphen, without white space beside it.

    At the beginning of a quotation that is no matter: what "non-" before it does is looked at where
    negations are. The maqaf of Hebrew joins words, and not parts of one.
    """
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    is_joined = _is_letter(before) and after.isalpha() and not UNSPACED.match(after)
    return is_joined and bool(_HYPHEN.search(raw(mark - 1, mark + 1)))


def _is_letter(character: str) -> bool:
    return character.isalpha() or unicodedata.category(character)[0] == "M"


def _is_quoted_in_hebrew(text: str, mark: int) -> bool:
    """Whether words in marks begin here, after a prefix; else these are gershayim."""
    start = mark
    while start and _HEBREW.match(text[start - 1]):
        start -= 1
    follows = _HEBREW.match(text[mark + 2 : mark + 3])
    return bool(follows) and _HEBREW_PREFIXES.issuperset(text[start:mark])
