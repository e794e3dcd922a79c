"""How a language writes names: with capital letters, and with which small words between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.lexicons.lists import code_of, folded, lists_of

_COMMON = ("common", "stop", "dependent")


@dataclass(frozen=True, slots=True)
class Capitals:
    """By what names are told from other words in one language.

    ``common`` are words that belong to no name, though a sentence may begin with them;
    ``particles`` are small ones that may stand within a name; all casefolded. Without ``common``
    words no name can be told: the language is not known here, or it has no capital letters.
    """

    common: frozenset[str]
    particles: frozenset[str]
    nouns_are_capitalised: bool
    splits_at_apostrophes: bool


@cache
def capitals_of(language: str | None) -> Capitals:
    """How a language (BCP 47) writes names."""
    code = code_of(language)
    lists = lists_of(code)
    return Capitals(
        common=folded(lists, *_COMMON) if "common" in lists else frozenset(),
        particles=folded(lists, "particles"),
        nouns_are_capitalised=code == "de",
        splits_at_apostrophes=code in {"fr", "it", "tr"},
    )
