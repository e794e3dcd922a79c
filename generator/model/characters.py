"""What readers take for one character, and which scripts set no spaces between words."""

from __future__ import annotations

import re
import unicodedata

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u303f\u3040-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""A character of a script that sets no spaces between words: Thai, Chinese, Japanese, …"""

_JOINER = "\u200d"
_VIRAMA = 9
"""The combining class of what joins two consonants of an Indian script (UAX #44, table 15)."""
# Besides marks: the non-joiner, the joiner, skin tones, half-width voicing marks, the vowels AM of
# Thai and Lao, and the tags of which the flags of regions are made.
_follows = re.compile(
    "[\u200c\u200d\U0001f3fb-\U0001f3ff\uff9e\uff9f\u0e33\u0eb3\U000e0020-\U000e007f]"
)
# The signs that enclose the digits after them, and letters that are written upon the next one.
_leads = re.compile(
    "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3"
    "\U000113d1\U0001193f\U00011941\U00011a84-\U00011a89\U00011d46\U00011f02]"
)
_pair = re.compile(
    "\r\n|[\U0001f1e6-\U0001f1ff]{2}"  # two letters of a flag
    "|[\u1100-\u115f\ua960-\ua97c][\u1100-\u115f\ua960-\ua97c\uac00-\ud7a3]"  # Hangul: initials
    "|.[\u1160-\u11ff\ud7b0-\ud7fb]"  # vowels and finals
)


def splits_character(text: str, at: int) -> bool:
    """Whether a cut of a text at ``at`` goes through what a reader takes for one character.

    These are the extended grapheme clusters of UAX #29, section 3.1.1, taken widely: of several
    flags in a row it says that they are one, and so of a mark after a line break.
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return (
        unicodedata.category(after)[0] == "M"
        or before == _JOINER
        or unicodedata.combining(before) == _VIRAMA
        or bool(_follows.match(after) or _leads.match(before) or _pair.match(before + after))
    )


SHOWN = 60
"""So many characters of a text are shown in a message."""


def shortened(text: str) -> str:
    """A text as a message shows it: ``…`` where it is cut, and no character is cut in two."""
    if len(text) <= SHOWN:
        return text
    at = next((at for at in range(SHOWN, SHOWN // 2, -1) if not splits_character(text, at)), SHOWN)
    return f"{text[:at].rstrip()}…"
