"""Words whose absence turns what was said into its opposite."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import yaml

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]|['\w])*")


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """By language, what a whole word has to match; by ``""`` those of all languages together."""
    text = files("generator.check.quotations").joinpath("negations.yml").read_text("utf-8")
    lists: dict[str, list[str]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - texts
    lists[""] = [word for words in lists.values() for word in words]
    return {
        language: re.compile("|".join(f"(?:{word})" for word in words), re.IGNORECASE)
        for language, words in lists.items()
    }


def negation_in(text: str, language: str | None) -> str:
    """The first word in a folded text that negates, ``""`` if there is none.

    ``language`` is that of the text (BCP 47). Where it is not known, or where there are no words
    of it here, those of all languages count: better a question too many.
    """
    patterns = _patterns()
    pattern = patterns.get((language or "").partition("-")[0], patterns[""])
    return next((word for word in _WORD.findall(text) if pattern.fullmatch(word)), "")
