"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

_SHORT = 3
"""So short a word is another word when a letter of it is replaced: ``uae`` is no slip for usa."""
_MOST = 5
"""More edits are no slip, however long the word is."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that ``word`` is most likely a slip for; None where none is near enough.

    Near enough is one edit in short words, two from seven characters on, one more for every four
    beyond, and five at most; a swap of neighbours is one edit (the Damerau-Levenshtein distance).
    Case, and what joins the parts of a name, do not count.
    """
    word = _plain(word)
    best, least = None, min(max(1, (len(word) + 1) // 4), _MOST) + 1
    for choice in choices:
        plain = _plain(choice)
        distance = DamerauLevenshtein.distance(word, plain)
        if distance < least and not _is_another(word, plain, distance):
            best, least = choice, distance
    return best


def _is_another(word: str, choice: str, distance: int) -> bool:
    """Whether one letter of a short word was replaced: a letter more, or a swap, is a slip."""
    is_short = distance > 0 and len(word) == len(choice) <= _SHORT
    return is_short and sorted(word) != sorted(choice)


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")
