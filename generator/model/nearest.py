"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that ``word`` is most likely a slip for; None where none is near enough.

    Near enough is one edit in short words and one in three characters in longer ones; a swap of
    neighbours is one edit (the Damerau-Levenshtein distance). Case, and what joins the parts of a
    name, do not count.
    """
    word = _plain(word)
    best, least = None, max(1, len(word) // 3) + 1
    for choice in choices:
        distance = DamerauLevenshtein.distance(word, _plain(choice))
        if distance < least:
            best, least = choice, distance
    return best


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")
