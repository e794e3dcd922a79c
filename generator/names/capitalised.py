"""Runs of words with capital letters: what is likely to be a name in a text that nobody marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicons.capitals import Capitals

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_PIECE = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
"""A word where apostrophes part words: l'Iran, Ankara'da."""
_JOINED_BY = frozenset({" ", "-", "'", "’"})
_POSSESSIVE = re.compile(r"['’]s?\Z")


class Run(NamedTuple):
    """A run of capitalised words, and whether the sentence begins with it."""

    name: str
    opens: bool


def runs_in(words: str, capitals: Capitals) -> Iterator[Run]:
    """The runs of capitalised words in a sentence, a particle between two of them included.

    The first word of a sentence has a capital letter anyway: alone it is no name, and a common one
    does not belong to the name that follows. ``words`` are on one line. Without common words to
    leave out (`Capitals`) every word that has a capital letter belongs to a run.
    """
    run: list[re.Match[str]] = []
    pattern = _PIECE if capitals.splits_at_apostrophes else _WORD
    for match in (*pattern.finditer(words), None):
        if match and run and not _is_joined(words[run[-1].start() : match.start()], run[-1][0]):
            yield from _name(run, words, capitals)
            run = []
        if match is None:
            yield from _name(run, words, capitals)
        elif _belongs(match[0], bool(run), capitals):
            run.append(match)
        else:
            yield from _name(run, words, capitals)
            run = []


def _is_joined(words: str, last: str) -> bool:
    """Whether what follows belongs to the same name; ``words`` begin with its ``last`` one.

    An initial has a full stop: J. K. Rowling. In "Orva's Mira Solen" there are two names.
    """
    between = words.removeprefix(last)
    if _POSSESSIVE.search(last):
        return False
    return between in _JOINED_BY or (between == ". " and _is_initial(last))


def _is_initial(word: str) -> bool:
    return all(len(letter) == 1 for letter in word.split("."))


def _belongs(word: str, in_name: bool, capitals: Capitals) -> bool:
    if word[0].isupper():
        return word.casefold() not in capitals.common
    particle, _, rest = word.partition("-")
    if rest[:1].isupper():  # al-Sharaa
        return particle in capitals.particles
    return in_name and word in capitals.particles


def _name(run: list[re.Match[str]], words: str, capitals: Capitals) -> Iterator[Run]:
    while run and run[-1][0].islower():
        run.pop()
    if not run:
        return
    start = run[0].start()
    opens = not any(character.isalnum() for character in words[:start])
    if len(run) == 1 and opens:
        return
    name = _POSSESSIVE.sub("", words[start : run[-1].end()])
    is_acronym = name.isupper() and len(name) > 1
    if len(name) > 1 and (" " in name or is_acronym or not capitals.nouns_are_capitalised):
        yield Run(name, opens)
