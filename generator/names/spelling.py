"""Whose name a name may be in another spelling. It is a guess, so it is made only where it is safe.

Two names are taken for one where each word of the one corresponds to one word of the other:

- Accents, case, hyphens, and the Arabic article do not count.
- Nor do the ways in which one sound is written: doubled letters, ou for u, q for k, w for v, ph for
  f; in words of six letters or more j and y for i; within all words but the last, whose vowels tell
  families apart, e for a and o for u (Ahmad, Mohammed).
- One word of six letters or more may have one letter more or less, or two in each other's place,
  but not at its beginning or its end: Daniela is not Daniel. The last word may have another letter
  in the place of one: Pederson and Pedersen are one, but not Francis and Frances.

A name of one word is nobody's: too many are alike. Names of which two actors have a like one are
nobody's either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from generator.names.folding import plain

_SIGNS = str.maketrans({"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ß": "ss"})
"""Letters that are written so where their marks are not at hand."""
_ARTICLE = re.compile(r"(?:\b(?:al|el|ul)[- ]|\b(?:a[dnrst]|e[dnrsşt]|ash|esh)-)(?=\w)")
_SOUNDS = (("sch", "sh"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ck", "k"), ("tz", "ts"))
_LETTERS = str.maketrans("qw", "kv")
_LONG_LETTERS = str.maketrans("jy", "ii")
_VOWELS = str.maketrans("eo", "au")
_DOUBLED = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 6
"""Words of so many letters have room for a slip, and for j or y in the place of i."""
_MIDDLING = 4
_CROWD = 200
"""Among more names that share all words but one, one letter says nothing."""

_Key = tuple[str, ...]
_Gap = tuple[int, str, str, _Key]
"""A name but for one word: that word's place, first letter and last letter, and the others."""


def other_spellings(
    names: Iterable[str], known: Mapping[str, Iterable[str]]
) -> dict[str, frozenset[str]]:
    """Of each of the ``names`` that is like a ``known`` one the ids of those who have that.

    ``known`` are names by the ids of actors. The work grows with the number of names and of known
    ones, not with their product.
    """
    whole: defaultdict[_Key, list[str]] = defaultdict(list)
    gapped: defaultdict[_Gap, list[tuple[str, str]]] = defaultdict(list)
    for name in names:
        key = _key(name)
        if len(key) > 1:
            whole[key].append(name)
            for gap, word in _gaps(key):
                gapped[gap].append((word, name))
    found: defaultdict[str, set[str]] = defaultdict(set)
    if not whole:
        return {}
    for actor, spelt in known.items():
        for one in spelt:
            key = _key(one)
            if len(key) > 1:
                for name in (*whole.get(key, ()), *_slips(key, gapped)):
                    found[name].add(actor)
    return {name: frozenset(actors) for name, actors in found.items()}


def _slips(key: _Key, gapped: Mapping[_Gap, Sequence[tuple[str, str]]]) -> Iterable[str]:
    for gap, word in _gaps(key):
        near = gapped.get(gap, ())
        if len(near) <= _CROWD:
            for other, name in near:
                if DamerauLevenshtein.distance(word, other, score_cutoff=1) != 1:
                    continue
                is_last = gap[0] == len(key) - 1
                if is_last or len(word) != len(other) or sorted(word) == sorted(other):
                    yield name


def _gaps(key: _Key) -> Iterable[tuple[_Gap, str]]:
    for at, word in enumerate(key):
        if len(word) >= _LONG:
            yield (at, word[0], word[-1], (*key[:at], *key[at + 1 :])), word


def _key(name: str) -> _Key:
    """What two spellings of one name have in common, word by word."""
    folded = name.lower()
    if not folded.isascii():
        folded = plain(folded.translate(_SIGNS))
    if folded.replace(" ", "").isalpha() and "l " not in folded:
        words = folded.split()
    else:
        words = _WORD.findall(_ARTICLE.sub("", folded.replace("'", "")))
    last = len(words) - 1
    return tuple(_sound(word, at == last) for at, word in enumerate(words))


@lru_cache(maxsize=1 << 15)
def _sound(word: str, is_last: bool) -> str:
    if len(word) < _MIDDLING:
        return word
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    word = _DOUBLED.sub(r"\1", word.translate(_LETTERS))
    if len(word) >= _LONG:
        word = _DOUBLED.sub(r"\1", word.translate(_LONG_LETTERS))
    return word if is_last else word[0] + word[1:-1].translate(_VOWELS) + word[-1]
