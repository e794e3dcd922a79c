"""All names of all actors of a desk, found in a text in one pass.

The rules are those of docs/decisions/0018-names-in-text.md. Both sides are folded (`folding`), an
automaton finds every form of every name (Aho and Corasick, 1975), and of what it finds that
counts which begins and ends where a word does (`boundaries`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from generator.model.actor import Actor
from generator.names.boundaries import begins, ends, is_of_word
from generator.names.folding import Folded, folded
from generator.names.forms import LONGEST, Form, forms, names_of

_STEP = 4_000
"""So many characters are searched at once: names within names are many matches for one place."""

_Match = tuple[int, int, int]
"""Where a name begins, where it ends, negative, and the number of its form: longest first."""


class Found(NamedTuple):
    """A name of the actor with this id: ``text[start:end]`` of the text that was looked through.

    That is the name without any prefix, suffix, particle or possessive.
    """

    actor: str
    start: int
    end: int


class _Meaning(NamedTuple):
    """Whom a form means, ``""`` for nobody, and where the name begins in it.

    Where that depends on the text, ``several`` are the actors and their forms.
    """

    actor: str
    skip: int
    several: Sequence[tuple[str, Form]]


class Names:
    """The names of actors, by their ids, and their aliases, but for the weak ones."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        found: dict[str, dict[tuple[str, Form], None]] = {}
        for actor in actors.values():
            for name in names_of(actor):
                for form in forms(name):
                    found.setdefault(form.plain, {})[actor.id, form] = None
        self._meanings = [_meaning([*several]) for several in found.values()]
        self._find = AhoCorasick(found, store_patterns=False).find_matches_as_indexes

    def found_in(self, text: str) -> list[Found]:
        """Where a text names an actor, in order: of names that overlap the first, then the longest.

        A name that two actors share is found for neither, nor is a shorter one within it.
        """
        whole = None if text.isascii() else folded(text)
        plain = whole.text if whole else text.replace("\n", " ")
        matches = self._matches(plain)
        matches.sort()
        found = []
        last = 0
        for start, negative, number in matches:
            if start < last:
                continue
            place = (start, -negative)
            if whole and whole.after:
                if place[0] in whole.within or place[1] in whole.within:
                    continue
                place = _placed(whole, *place, text)
            actor, _, several = self._meanings[number]
            meant = _meant(several, text[slice(*place)]) if several else actor
            if meant is not None:
                last = -negative
                if meant:
                    found.append(Found(meant, *place))
        return found

    def _matches(self, plain: str) -> list[_Match]:
        """Every form that stands in a text between the boundaries of words."""
        length = len(plain)
        return [
            (start + self._meanings[number].skip, -end, number)
            for number, start, end in self._everywhere(plain)
            if (not start or not is_of_word(plain[start - 1]) or begins(plain, start))
            and (end == length or not is_of_word(plain[end]) or ends(plain, end))
        ]

    def _everywhere(self, plain: str) -> list[tuple[int, int, int]]:
        """Every form, by its number, where it begins and where it ends, also within words."""
        if len(plain) <= _STEP:
            return self._find(plain, True)
        return [
            (number, first + start, first + end)
            for first in range(0, len(plain), _STEP)
            for number, start, end in self._find(plain[first : first + _STEP + LONGEST + 1], True)
            if start < _STEP
        ]


def _meaning(several: Sequence[tuple[str, Form]]) -> _Meaning:
    skip = several[0][1].skip
    if any(form.exact or form.refused for _, form in several):
        return _Meaning("", skip, several)
    actors = {actor for actor, _ in several}
    return _Meaning(actors.pop() if len(actors) == 1 else "", skip, ())


def _meant(several: Sequence[tuple[str, Form]], words: str) -> str | None:
    """Whose name these words are; ``""`` where actors share it, None where they are no name."""
    actors = {actor for actor, form in several if form.stands(words)}
    return (actors.pop() if len(actors) == 1 else "") if actors else None


def _placed(whole: Folded, start: int, end: int, text: str) -> tuple[int, int]:
    """A place of a folded text in the text as given."""
    start, end = whole.place(start), whole.place(end)
    while unicodedata.category(text[end - 1]) == "Cf":  # invisible, and behind the name
        end -= 1
    return start, end
