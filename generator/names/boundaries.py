"""Where a name may begin and end in a text: the boundaries of words, script by script.

A word is a run of letters, digits, underscores and the marks on them. Scripts that set no spaces
have a boundary beside each of their characters, but not between two of katakana, since that writes
foreign names. What stands before and behind a name within its word, and is no part of it:

- Hebrew: one or two of the prefixes ה ב ל כ מ ש, with ו before them or alone.
- Arabic: و or ف, then ب, ك or ل, then the article; "to the" is written لل.
- Korean: particles, which follow without a space. The list holds those of case and topic, the
  copula, and what quotes; not the words that make another one of a name (인, people; 어, language).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

from generator.model.characters import UNSPACED

_HEBREW = ("", "ה", "ב", "ל", "כ", "מ", "ש")
_ARABIC = ("", "ب", "ك", "ل", "ال", "بال", "كال", "لل")
_PREFIXES = frozenset(
    map("".join, (*product(("", "ו"), _HEBREW, _HEBREW), *product(("", "و", "ف"), _ARABIC)))
) - {""}
_LONGEST = max(map(len, _PREFIXES))
_takes_prefix = re.compile("[\u05d0-\u05ea\u0620-\u064a]")
_katakana = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_particles = re.compile(
    "(?:은|는|이|가|을|를|의|에|에서|에게|에게서|께|께서|한테|와|과|로|으로|로서|으로서|로써|으로써|로부터|으로부터|부터|까지"
    "|도|만|마저|조차|보다|처럼|같이|마다|이나|나|이랑|랑|하고|이며|며|이든|든|이라도|라도|이라고|라고|이라는|라는"
    "|이란|란|이면|이자|이다|다|입니다|이었다|였다|이고|고|이라|라|측|씨|님)+(?![\uac00-\ud7a3])"
)


@lru_cache(maxsize=4096)
def is_of_word(character: str) -> bool:
    """Whether a character is part of words: a letter, a digit, ``_``, or a mark on one."""
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def begins(text: str, at: int) -> bool:
    """Whether a name may begin at ``at`` in a folded text."""
    if not at or not is_of_word(text[at - 1]) or not is_of_word(text[at]):
        return True
    if _parts(text[at - 1], text[at]):
        return True
    if not _takes_prefix.match(text, at - 1):
        return False
    starts = range(at - 1, max(-1, at - 1 - _LONGEST), -1)
    return any(
        text[start:at] in _PREFIXES and not (start and is_of_word(text[start - 1]))
        for start in starts
    )


def ends(text: str, at: int) -> bool:
    """Whether a name may end at ``at`` in a folded text."""
    if at == len(text) or not is_of_word(text[at]):
        return True
    if unicodedata.category(text[at])[0] == "M":
        return False
    if not is_of_word(text[at - 1]) or _parts(text[at - 1], text[at]):
        return True
    if particles := _particles.match(text, at):
        at = particles.end()
        return at == len(text) or not is_of_word(text[at])
    return False


def _parts(one: str, next_one: str) -> bool:
    """Whether two characters of words belong to two words by their scripts."""
    if not UNSPACED.match(one) and not UNSPACED.match(next_one):
        return False
    return not (_katakana.match(one) and _katakana.match(next_one))
