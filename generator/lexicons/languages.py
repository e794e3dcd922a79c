"""Which language's words an article is to be read with, where it does not say its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from generator.lexicons.lists import LANGUAGES, lists_of
from generator.model.source import Source

_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
"""Languages known by their letters; kana before the characters that Japanese and Chinese share."""
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 4_000
"""So many characters of an article are looked at."""
_ONE_IN, _SELDOM = 8, 25
_FEWEST = 2
"""Of so many words one is a common word of the language: one of 25 is enough, as in Turkish, where
no other language has half as many. And so many are in all."""


def language_of(source: Source) -> str | None:
    """The language of an article as a tag: the one that it gives, else the likeliest, or None.

    The likeliest is the one that has most of the article's words among its common ones.
    """
    if source.language:
        return source.language
    text = source.text[:_ENOUGH].casefold()
    words = _WORD.findall(text)
    for code, letters in _SCRIPTS:
        if len(letters.findall(text)) * _ONE_IN > len(text):
            return code
    counts = Counter(words)
    found = {
        code: sum(n for word, n in counts.items() if word in stop)
        for code, stop in _common_words().items()
    }
    likeliest, second = sorted(found, key=lambda code: (-found[code], code))[:2]
    is_clear = found[likeliest] >= 2 * found[second]
    is_enough = found[likeliest] >= max(_FEWEST, len(words) / (_SELDOM if is_clear else _ONE_IN))
    return likeliest if is_enough else None


@cache
def _common_words() -> Mapping[str, frozenset[str]]:
    return {
        code: frozenset(lists_of(code)["stop"])
        for code in sorted(LANGUAGES)
        if "stop" in lists_of(code)
    }
