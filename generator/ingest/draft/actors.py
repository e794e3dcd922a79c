"""The actors of a desk that articles name."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.model.actor import Actor
from generator.model.characters import UNSPACED

_WORD = re.compile(r"\w+")
_PREFIXES = re.compile(r"(?:ו?[שהבלמכ]{1,2}|ו|[وف]?(?:[بك]?ال|[بلك])|[وف])(?=\w)")
_PREFIXED = re.compile("[\u05d0-\u05ea\u0620-\u064a]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_ARTICLE, _TO_THE = "ال", "لل"
"""In Arabic "to" and the article become one: from السعودية comes للسعودية."""
_ALIKE = str.maketrans("’ʼ\u2010\u2011", "''--")
_EXACT = 4
"""Names of so many letters or fewer stand only as written, and so do those in capitals."""


class _Alias(NamedTuple):
    actor: str
    written: str
    plain: str
    is_exact: bool


class KnownNames:
    """Finds the actors by their names and their aliases, but for the weak ones.

    A name stands as written, the case of its first letter and missing accents forgiven. It begins
    and ends where a word does; one-letter prefixes of Hebrew and Arabic may stand before it, a
    Turkish suffix after an apostrophe and a Korean particle behind it.
    """

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._by_word: defaultdict[str, list[_Alias]] = defaultdict(list)
        self._unspaced: list[_Alias] = []
        for actor in actors.values():
            for name in names_of(actor):
                written = _written(name)
                is_exact = len(written) <= _EXACT or written.isupper()
                alias = _Alias(actor.id, written, _plain(written), is_exact)
                if UNSPACED.search(written):
                    self._unspaced.append(alias)
                elif word := _WORD.search(alias.plain):
                    self._by_word[word[0].casefold()].append(alias)
                    if written.startswith(_ARTICLE):
                        self._by_word[_joined(word[0])].append(
                            _Alias(actor.id, _joined(written), _joined(alias.plain), is_exact)
                        )

    def found_in(self, text: str) -> Iterator[tuple[str, int]]:
        """The id of each actor that a text names, and where in the text (NFC) that begins."""
        written = _written(text)
        plain = _plain(written)
        for word in _WORD.finditer(plain):
            for at in _beginnings(plain, word.start()):
                key = plain[at : word.end()].casefold()
                for alias in self._candidates(key):
                    if _stands(alias, written, plain, at):
                        yield alias.actor, at
        for alias in self._unspaced:
            if (at := written.find(alias.written)) >= 0:
                yield alias.actor, at

    def _candidates(self, word: str) -> Iterable[_Alias]:
        yield from self._by_word.get(word, ())
        if _HANGUL.match(word):  # particles follow without a space
            for length in range(len(word) - 1, 1, -1):
                yield from self._by_word.get(word[:length], ())


def names_of(actor: Actor) -> Iterator[str]:
    """The name of an actor and its aliases, but for the weak ones."""
    yield actor.name
    yield from (alias.name for alias in actor.aliases if alias.weak == "false")


def _beginnings(text: str, start: int) -> Iterator[int]:
    yield start
    if _PREFIXED.match(text, start):
        longest = _PREFIXES.match(text, start)
        yield from range(start + 1, longest.end() + 1 if longest else start)


def _stands(alias: _Alias, written: str, plain: str, at: int) -> bool:
    first = alias.plain[:1]
    end = at + len(alias.plain)
    if alias.is_exact:
        if not written.startswith(alias.written, at):
            return False
    elif plain[at : at + 1].casefold() != first.casefold() or not plain.startswith(
        alias.plain[1:], at + 1
    ):
        return False
    after = plain[end : end + 1]
    return not (after.isalnum() or after == "_") or bool(
        _HANGUL.match(after) and _HANGUL.match(alias.plain[-1:])
    )


def _written(text: str) -> str:
    """The same text, its apostrophes and hyphens in one form each."""
    return unicodedata.normalize("NFC", text).translate(_ALIKE)


def _joined(name: str) -> str:
    """An Arabic name with its article, behind "to"."""
    return _TO_THE + name.removeprefix(_ARTICLE)


def _plain(text: str) -> str:
    """The same text without accents, letter for letter: as many characters as before."""
    return text if text.isascii() else "".join(map(_base, text))


@lru_cache(maxsize=4096)
def _base(character: str) -> str:
    apart = unicodedata.normalize("NFD", character)
    marks = all(unicodedata.category(mark)[0] == "M" for mark in apart[1:])
    return apart[0] if marks else character
