"""Words whose absence turns what was said into its opposite."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import yaml

_TURKISH = re.compile("[ğışĞİŞ]")
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]")
"""Vowel points and other marks that Hebrew and Arabic can do without, and what fills a line."""


_BEFORE = 20
"""So many characters before a quotation hold what is joined to its first word."""


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, list[str]]:
    text = files("generator.check.quotations").joinpath("negations.yml").read_text("utf-8")
    lists: Mapping[str, list[str]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - texts
    return lists


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    r"""By language, what negates; by ``""`` that of all languages together.

    Endings, which begin with ``\w``, are those of one language: in others they are chance. So
    they are not among those of all; "emphasize" is not Turkish.
    """
    lists = {name: words for name, words in _lists().items() if name not in _JOINED}
    lists[""] = [
        word
        for language, words in lists.items()
        for word in words
        if language == "en" or not word.startswith((r"\w", "(?!"))
    ]
    return {
        language: re.compile(
            rf"(?<!\w)(?:{'|'.join(f'(?:{word})' for word in words)})(?!\w)", re.IGNORECASE
        )
        for language, words in lists.items()
    }


_JOINED = ("prefixes", "minus")


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    prefixes, minus = ("|".join(_lists()[name]) for name in _JOINED)
    return re.compile(rf"(?<!\w)(?:(?:{prefixes})-\Z|(?:{minus}) \Z)", re.IGNORECASE)


def negation_joined(text: str, at: int) -> str:
    """What stands before ``at`` in a folded text, joined to the word there, and negates it.

    That is "non-" before "binding", and "minus" before a number; ``""`` if there is none.
    """
    before = text[max(0, at - _BEFORE) : at]
    if not before.endswith(("-", " ")) or (before[-1] == " " and not text[at : at + 1].isdigit()):
        return ""
    match = _joined().search(before)
    return match[0].strip() if match else ""


def negation_in(text: str, language: str | None, following: str = "") -> str:
    """The first word or phrase in a folded text that negates, ``""`` if there is none.

    ``following`` is what stands behind it, and may tell what its last word is. ``language`` is that
    of the text (BCP 47). Where it is not known, or where there are no words of it here, those of
    all languages count: better a question too many.
    """
    patterns = _patterns()
    if not (text.isascii() and following.isascii()):
        text, following = _POINTS.sub("", text), _POINTS.sub("", following)
    whole = text + following
    pattern = patterns.get((language or "").partition("-")[0].lower(), patterns[""])
    match = pattern.search(whole)
    if match is None and pattern is patterns[""] and _TURKISH.search(text):
        match = patterns["tr"].search(whole)
    return match[0] if match and match.start() < len(text) else ""
